#include "ui/import/dialog.h"

#include "core/edits/verbs.h"
#include "tests/support/source_tree.h"
#include "trial/another_program.h"
#include "trial/sample_plan.h"
#include "ui/import/columns.h"
#include "ui/import/messages.h"
#include "ui/import/words.h"
#include "ui/pages/table_export.h"
#include "ui/support/convert.h"
#include "ui/support/flags/progress_strip.h"
#include "ui/support/flags/segmented.h"
#include "ui/support/settings.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

using Fate = ImportPlan::Fate;

std::string data(const QString& name) {
    QFile file(QString::fromStdString(testing::in_source("tests/data/")) + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll().toStdString();
}

const std::string& kep() {
    static const std::string bytes = data(QStringLiteral("08-roadmaps/kep.csv"));
    return bytes;
}

int columnOf(const std::string& csv, const char* header) {
    const auto line = QByteArray::fromStdString(csv.substr(0, csv.find('\n'))).trimmed();
    return static_cast<int>(line.split(',').indexOf(header));
}

/// The five columns that a roadmap needs of them, and no others.
void mapKep(ImportDialog& dialog) {
    dialog.finishReading();
    const auto columns = QByteArray::fromStdString(kep()).split('\n').front().count(',') + 1;
    for (int column = 0; column < columns; ++column) dialog.setMapping(column, "");
    const std::pair<const char*, const char*> map[] = {{"kep_number", "code"},
                                                       {"title", "title"},
                                                       {"owning_sig", "domain"},
                                                       {"status", "status"},
                                                       {"creation_date", "start"}};
    for (const auto& [header, field] : map) dialog.setMapping(columnOf(kep(), header), field);
    dialog.finishReading();
}

std::size_t notes(const ImportDialog& dialog, ImportIssue issue) {
    return static_cast<std::size_t>(
        std::ranges::count(dialog.import()->notes, issue, &ImportMessage::issue));
}

/// Settings of its own: what was said of lists before is of no concern to a test.
class NoMemory {
  public:
    NoMemory() { qputenv("HOME", home_.path().toLocal8Bit()); }
    ~NoMemory() { qputenv("HOME", before_); }

  private:
    QTemporaryDir home_;
    QByteArray before_ = qgetenv("HOME");
};

QPushButton* button(const QDialog& dialog, const char* text) {
    for (auto* each : dialog.findChildren<QPushButton*>())
        if (each->text() == QLatin1String(text)) return each;
    FAIL("no button " << text);
    return nullptr;
}

std::string many(int rows) {
    std::string csv = "code,title,status,start,days,effort,cost,summary\n";
    for (int row = 0; row < rows; ++row) {
        const std::string number = std::to_string(row);
        csv += "N" + number + ",Call back number " + number +
               ",planned,2026-03-02,10,5,1200,What the customer sees of it\n";
    }
    return csv;
}

} // namespace

TEST_CASE("an import says what it will do and does it as one step", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan;
    const auto before = plan.session().plan().initiatives.size();
    ImportDialog dialog(plan.session(),
                        "Code;Title;Person\nCX-07;Plainer first bill;Priya Nair\n;Brand new;Tom "
                        "Okafor\n;;\n",
                        {}, find_kind("initiatives"));
    REQUIRE(dialog.import());
    dialog.setMapping(2, "owner");
    REQUIRE(dialog.import());
    CHECK(dialog.import()->count(ImportPlan::Fate::added) == 1);
    CHECK(dialog.import()->count(ImportPlan::Fate::changed) == 1);
    CHECK(dialog.sentence().startsWith(QStringLiteral("1 new, 1 changed")));
    dialog.accept();
    CHECK(plan.session().plan().initiatives.size() == before + 1);
    CHECK(plan.session().find(plan.named<Initiative>("initiatives", "CX-07"))->title ==
          "Plainer first bill");
    plan.session().undo();
    CHECK(plan.session().plan().initiatives.size() == before);
}

TEST_CASE("A spreadsheet's day numbers are proposed as dates, and other numbers are not",
          "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), "Title,Start,Due\nOne,46084,46084\nTwo,46085,7\n", {},
                        find_kind("initiatives"));
    REQUIRE(dialog.import());
    CHECK(notes(dialog, ImportIssue::unreadable_value) == 2); // of a due that is no day number
    dialog.accept();
    const auto& rows = plan.session().plan().initiatives;
    REQUIRE(rows.size() == 2);
    CHECK(rows.begin()->start == make_date(2026, 3, 3));
}

TEST_CASE("655 real rows come in through the window, doubled ones left out by name", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), kep(), {}, find_kind("initiatives"));
    mapKep(dialog);
    REQUIRE(dialog.import());
    CHECK(dialog.import()->count(Fate::added) == 651);
    CHECK(dialog.sentence().startsWith(QStringLiteral("651 new, 0 changed, 4 skipped")));
    CHECK(notes(dialog, ImportIssue::unreadable_value) == 4);
    CHECK(notes(dialog, ImportIssue::unknown_word) == 651);
    dialog.accept();
    CHECK(plan.session().plan().initiatives.size() == 651);
    plan.session().undo();
    CHECK(plan.session().plan().initiatives.empty());
}

TEST_CASE("What the words of a list mean is chosen, and the notes about them go", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), kep(), {}, find_kind("initiatives"));
    mapKep(dialog);
    const std::pair<const char*, const char*> words[] = {
        {"implemented", "done"},  {"implementable", "planned"}, {"provisional", "idea"},
        {"withdrawn", "dropped"}, {"rejected", "dropped"},      {"replaced", "dropped"}};
    std::size_t before = notes(dialog, ImportIssue::unknown_word);
    for (const auto& [text, word] : words) {
        dialog.setMeaning("status", QString::fromLatin1(text), QString::fromLatin1(word));
        dialog.finishReading();
        REQUIRE(dialog.import());
        const std::size_t now = notes(dialog, ImportIssue::unknown_word);
        CAPTURE(text);
        CHECK(now < before);
        before = now;
    }
    CHECK(before == 6); // deferred, superseded, removed, two misspelt, and the template's
    dialog.setMeaning("start", QStringLiteral("yyyy-mm-dd"), QStringLiteral(""));
    dialog.finishReading();
    CHECK(notes(dialog, ImportIssue::unreadable_value) == 2);
    dialog.accept();
    const auto& initiatives = plan.session().plan().initiatives;
    CHECK(std::ranges::count(initiatives, Status::done, &Initiative::status) > 280);
    CHECK(std::ranges::count(initiatives, Status::planned, &Initiative::status) > 50);
}

TEST_CASE("Words are chosen with the keyboard alone", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), "Title,Status\nOne,shipped\nTwo,In progress\n", {},
                        find_kind("initiatives"));
    dialog.show();
    QApplication::setActiveWindow(&dialog); // offscreen nobody else does
    auto* segments = dialog.findChild<Segmented*>();
    segments->setFocus();
    QTest::keyClick(segments, Qt::Key_Right);
    auto* words = dialog.findChild<ImportWords*>();
    REQUIRE(words->isVisible());
    REQUIRE(words->rowCount() == 2);
    CHECK(words->choice(1)->value() == QStringLiteral("active")); // goes without saying
    CHECK(words->open() == 1);
    for (int steps = 0; steps < 20 && !words->choice(0)->hasFocus(); ++steps)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    REQUIRE(words->choice(0)->hasFocus());
    QTest::keyClick(words->choice(0), Qt::Key_D); // Done
    CHECK(words->choice(0)->value() == QStringLiteral("done"));
    CHECK(words->open() == 0);
    CHECK(dialog.import()->notes.empty());
    QTest::keyClick(words->choice(0), Qt::Key_Return);
    REQUIRE(plan.session().plan().initiatives.size() == 2);
    CHECK(plan.session().plan().initiatives.begin()->status == Status::done);
}

TEST_CASE("Words of a survey stand for numbers of its scale, and a number for no answer",
          "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(),
                        "verbatim,csat,nps,segment\nGood,Very satisfied,0,99\nBad,2,9,Families\n",
                        {}, find_kind("feedback"));
    dialog.finishReading();
    REQUIRE(dialog.import());
    CHECK(notes(dialog, ImportIssue::unreadable_value) == 1);
    const auto* words = dialog.findChild<ImportWords*>();
    CHECK(words->open() == 1);
    dialog.setMeaning("csat", QStringLiteral("Very satisfied"), QStringLiteral("5"));
    dialog.setMeaning("nps", QStringLiteral("0"), QStringLiteral(""));
    dialog.setMeaning("segment", QStringLiteral("99"), QStringLiteral(""));
    dialog.finishReading();
    CHECK(words->open() == 0);
    CHECK(dialog.import()->notes.empty());
    dialog.accept();
    const auto& rows = plan.session().plan().feedback;
    REQUIRE(rows.size() == 2);
    CHECK(rows.begin()->csat == 5);
    CHECK(!rows.begin()->nps);
    CHECK(rows.begin()->segment.empty());
    const Feedback& second = *std::next(rows.begin());
    CHECK(second.csat == 2); // as it stands
    CHECK(second.nps == 9);
    CHECK(second.segment == "Families");
}

TEST_CASE("A scale offers the numbers within its limits", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), "verbatim,ces\nGood,easy\n", {}, find_kind("feedback"));
    dialog.finishReading();
    const auto* choice = dialog.findChild<ImportWords*>()->choice(0);
    REQUIRE(choice);
    QStringList offered;
    for (int at = 0; at < choice->count(); ++at) offered << choice->itemText(at);
    CHECK(offered ==
          QStringList{"Not known, with a note", "1", "2", "3", "4", "5", "6", "7", "No answer"});
}

TEST_CASE("A field is filled by one column: choosing it for another leaves out the first",
          "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), "verbatim,nps,Score\nGood,9,3\n", {},
                        find_kind("feedback"));
    dialog.finishReading();
    dialog.setMapping(2, "nps");
    dialog.finishReading();
    const auto* columns = dialog.findChild<ImportColumns*>();
    CHECK(columns->choice(1)->value().isEmpty());
    CHECK(columns->choice(2)->value() == QStringLiteral("nps"));
    CHECK(columns->mapped() == 2);
    dialog.accept();
    REQUIRE(plan.session().plan().feedback.size() == 1);
    CHECK(plan.session().plan().feedback.begin()->nps == 3);
}

TEST_CASE("Of two columns that bear a field's name the first is taken, now and the next time",
          "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    for (int time = 0; time < 2; ++time) {
        ImportDialog dialog(plan.session(), "verbatim,nps,nps\nGood,9,3\n", {},
                            find_kind("feedback"));
        dialog.finishReading();
        const auto* columns = dialog.findChild<ImportColumns*>();
        CHECK(columns->choice(1)->value() == QStringLiteral("nps"));
        CHECK(columns->choice(2)->value().isEmpty());
        CHECK(columns->mapped() == 2);
        dialog.accept();
    }
}

TEST_CASE("A list that came in before needs no words the second time", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    const std::string list = "Nr\u00f8;Wer;Stand\nA1;Jane;shipped\n";
    {
        ImportDialog dialog(plan.session(), list, {}, find_kind("initiatives"));
        dialog.setMapping(0, "code");
        dialog.setMapping(1, "owner");
        dialog.setMapping(2, "status");
        dialog.setMeaning("status", QStringLiteral("shipped"), QStringLiteral("done"));
        dialog.accept();
        REQUIRE(plan.session().plan().initiatives.size() == 1);
    }
    ImportDialog again(plan.session(), "Wer;Stand;Nr\u00f8\nJoe;Shipped;A2\n", {}, nullptr);
    again.finishReading();
    REQUIRE(again.import());
    CHECK(notes(again, ImportIssue::unknown_word) == 0);
    again.accept();
    const auto& row = *plan.session().find(plan.named<Initiative>("initiatives", "A2"));
    CHECK(row.status == Status::done);
    CHECK(plan.session().plan().people.size() == 2);
}

TEST_CASE("A wrong guess at encoding or separator is mended in the window", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    const std::string list = "Title|Note, long\nCaf\xc3\xa9, quick|a, b\n";
    ImportDialog dialog(plan.session(), list, {}, nullptr);
    dialog.finishReading();
    QComboBox* encodings = nullptr;
    QComboBox* separators = nullptr;
    for (auto* box : dialog.findChildren<QComboBox*>()) {
        if (box->accessibleName() == QStringLiteral("Encoding")) encodings = box;
        if (box->accessibleName() == QStringLiteral("Separator")) separators = box;
    }
    REQUIRE(encodings);
    separators->setCurrentIndex(separators->findData(QStringLiteral("|")));
    encodings->setCurrentIndex(encodings->findData(QStringLiteral("windows-1252")));
    dialog.finishReading();
    REQUIRE(dialog.import());
    CHECK(std::get<std::string>(dialog.import()->rows[0].assignments[0].value) ==
          "Caf\u00c3\u00a9, quick");
    encodings->setCurrentIndex(0);
    dialog.finishReading();
    CHECK(std::get<std::string>(dialog.import()->rows[0].assignments[0].value) ==
          "Caf\u00e9, quick");
}

TEST_CASE("What is skipped and noted can be read whole and copied", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), kep(), {}, find_kind("initiatives"));
    mapKep(dialog);
    auto* messages = dialog.findChild<ImportMessages*>();
    CHECK(messages->count() == 659);
    messages->copyAll();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 659);
    CHECK(lines[0] == QStringLiteral("238\tSkipped\t“0000” stands in row 121 already."));
    messages->selectRow(1);
    QTest::keyClick(messages, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("271\tSkipped")));
}

TEST_CASE("an import names what else it makes, and leaves its rows selected", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan;
    ImportDialog dialog(plan.session(), "Title;Owner\nBrand new;Maria Lopez\n", {},
                        find_kind("initiatives"));
    CHECK(dialog.sentence() == "1 new, 0 changed, 0 skipped. New people: Maria Lopez.");
    dialog.accept();
    const auto made = plan.session().selection().one<Initiative>();
    REQUIRE(made);
    CHECK(plan.session().find(*made)->title == "Brand new");
}

TEST_CASE("a long list leaves nothing selected", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan;
    std::string list = "Title\n";
    for (int i = 0; i < 26; ++i) list += "Row " + std::to_string(i) + "\n";
    ImportDialog dialog(plan.session(), list, {}, find_kind("initiatives"));
    dialog.accept();
    CHECK(plan.session().plan().initiatives.size() == 21 + 26);
    CHECK(plan.session().selection().empty());
}

TEST_CASE("Every awkward file opens in the window and says what is the matter", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    const QDir folder(QString::fromStdString(testing::in_source("tests/data/09-awkward-csv")));
    const QStringList files = folder.entryList({QStringLiteral("*.csv")});
    REQUIRE(files.size() == 17);
    for (const QString& name : files) {
        INFO(name.toStdString());
        const std::string bytes = data(QStringLiteral("09-awkward-csv/") + name);
        ImportDialog dialog(plan.session(), bytes, {}, nullptr);
        dialog.show();
        dialog.finishReading();
        CHECK_FALSE(dialog.sentence().isEmpty());
        for (auto* box : dialog.findChildren<QComboBox*>()) // every way of reading it
            if (box->accessibleName() == QStringLiteral("Encoding") ||
                box->accessibleName() == QStringLiteral("Separator"))
                for (int way = box->count() - 1; way >= 0; --way) {
                    box->setCurrentIndex(way);
                    dialog.finishReading();
                    CHECK_FALSE(dialog.sentence().isEmpty());
                }
        const auto before = plan.session().plan().initiatives.size();
        std::size_t added = 0;
        if (dialog.import()) added = dialog.import()->count(Fate::added);
        dialog.accept();
        CHECK(plan.session().plan().initiatives.size() == before + added);
        if (added > 0) plan.session().undo();
    }
    CHECK(plan.reported.isEmpty());
}

TEST_CASE("What is no list says so, and nothing can be imported", "[pages]") {
    SamplePlan plan(false);
    for (const char* bytes : {"", "\n\n", "PK\3\4 a spreadsheet", "\"never closed"}) {
        ImportDialog dialog(plan.session(), bytes, {}, nullptr);
        dialog.finishReading();
        CHECK_FALSE(dialog.import());
        CHECK_FALSE(dialog.sentence().isEmpty());
        dialog.accept();
    }
    CHECK(plan.session().plan().initiatives.empty());
}

TEST_CASE("A large list can be stopped while it comes in, and leaves nothing", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), many(30'000), {}, nullptr);
    dialog.show();
    dialog.finishReading();
    REQUIRE(dialog.import());
    QTimer::singleShot(0, &dialog, &ImportDialog::reject);
    dialog.accept();
    CHECK(dialog.isVisible());
    CHECK(plan.session().plan().initiatives.empty());
    CHECK(plan.reported == QStringList{QStringLiteral("stopped  ")});
    dialog.accept(); // and begun again
    CHECK(plan.session().plan().initiatives.size() == 30'000);
}

TEST_CASE("A window that closes does not wait for a list that is being read", "[pages]") {
    SamplePlan plan(false);
    auto dialog =
        std::make_unique<ImportDialog>(plan.session(), many(50'000), CsvOptions{}, nullptr);
    dialog->reject();
    dialog.reset();
    QTest::qWait(100); // what was under way ends by itself
    CHECK(plan.session().plan().initiatives.empty());
}

TEST_CASE("What another program wrote meanwhile is taken into account and said", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan;
    ImportDialog dialog(plan.session(), "Code,Title\nCX-07,Plainer first bill\n", {},
                        find_kind("initiatives"));
    dialog.finishReading();
    REQUIRE(dialog.import());
    CHECK(dialog.import()->count(Fate::changed) == 1);
    REQUIRE(anotherProgram(plan.session())->edit(verb::remove, [&](Edit& edit) {
        find_kind("initiatives")
            ->remove(edit, {plan.named<Initiative>("initiatives", "CX-07").uuid});
    }));
    plan.session().refresh();
    dialog.finishReading();
    REQUIRE(dialog.import());
    CHECK(dialog.import()->count(Fate::added) == 1);
    CHECK(dialog.problem().contains(QStringLiteral("changed the plan meanwhile")));
    dialog.accept();
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("What is changed here meanwhile is taken into account, and nobody is blamed for it") {
    const NoMemory fresh;
    SamplePlan plan;
    ImportDialog dialog(plan.session(), "Code,Title\nCX-07,Plainer first bill\n", {},
                        find_kind("initiatives"));
    dialog.finishReading();
    plan.session().edit(verb::remove, [&](Edit& edit) {
        find_kind("initiatives")
            ->remove(edit, {plan.named<Initiative>("initiatives", "CX-07").uuid});
    });
    dialog.finishReading();
    REQUIRE(dialog.import());
    CHECK(dialog.import()->count(Fate::added) == 1);
    plan.session().undo();
    dialog.finishReading();
    REQUIRE(dialog.import());
    CHECK(dialog.import()->count(Fate::changed) == 1);
    CHECK(dialog.problem().isEmpty());
}

TEST_CASE("A list can't be imported again before it is known what will come of it now") {
    const NoMemory fresh;
    SamplePlan plan;
    ImportDialog dialog(plan.session(), "Code,Title\nCX-07,Plainer first bill\n", {},
                        find_kind("initiatives"));
    dialog.finishReading();
    const auto* import = button(dialog, "Import");
    REQUIRE(import->isEnabled());
    // Taken away and put back changed: what is begun fails, and the plan is another one.
    const auto path = plan.session().document()->path();
    const auto away = path.parent_path() / "away.updraft";
    std::filesystem::rename(path, away);
    dialog.accept();
    REQUIRE(dialog.result() != QDialog::Accepted);
    CHECK_FALSE(import->isEnabled());
    std::filesystem::rename(away, path);
    plan.session().refresh();
    dialog.finishReading();
    CHECK(import->isEnabled());
}

TEST_CASE("Every kind that a list can be known by may be brought in through the window") {
    const NoMemory fresh;
    SamplePlan plan;
    ImportDialog dialog(plan.session(), "Initiative,Metric,Target\nCX-07,M-01,3\n", {}, nullptr);
    dialog.finishReading();
    QComboBox* kinds = nullptr;
    for (auto* box : dialog.findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("What the rows are")) kinds = box;
    REQUIRE(kinds);
    for (const char* name : {"initiatives", "dependencies", "outcomes", "people"})
        CHECK(kinds->findData(QLatin1String(name)) >= 0);
    for (const char* name : {"plan", "milestones", "phases"})
        CHECK(kinds->findData(QLatin1String(name)) < 0);
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("outcomes")));
    dialog.finishReading();
    REQUIRE(dialog.import());
    const auto before = plan.session().plan().outcomes.size();
    const auto added = dialog.import()->count(Fate::added);
    CHECK(added + dialog.import()->count(Fate::changed) == 1);
    dialog.accept();
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(plan.session().plan().outcomes.size() == before + added);
}

TEST_CASE("A plan's own lists change nothing where nothing in them was changed", "[pages]") {
    const NoMemory fresh;
    SamplePlan plan;
    for (const auto* name : {"feedback", "counts", "assessments", "steps", "personas"}) {
        INFO(name);
        const Kind& kind = *find_kind(name);
        const auto csv = csvExport(plan.session(), kind).take()({});
        REQUIRE(csv);
        ImportDialog dialog(plan.session(), csv->toStdString(), {}, &kind);
        REQUIRE(dialog.import());
        CHECK(dialog.import()->count(ImportPlan::Fate::unchanged) ==
              kind.all(plan.session().plan()).size());
        CHECK(dialog.import()->rows.size() == kind.all(plan.session().plan()).size());
        CHECK(dialog.import()->skipped.empty());
    }
}
