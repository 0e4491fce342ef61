#include "ui/pages/listen/voice/voice_page.h"

#include "core/edits/voice.h"
#include "trial/fake_dialogs.h"
#include "trial/voice_trial.h"
#include "ui/import/dialog.h"
#include "ui/pages/listen/voice/calls_view.h"
#include "ui/pages/listen/voice/count_model.h"
#include "ui/pages/listen/voice/counts_view.h"
#include "ui/pages/listen/voice/figure_strip.h"
#include "ui/pages/listen/voice/figures_view.h"
#include "ui/pages/listen/voice/group_model.h"
#include "ui/pages/listen/voice/mail_preview.h"
#include "ui/pages/listen/voice/projection.h"
#include "ui/pages/listen/voice/tag_strip.h"
#include "ui/pages/listen/voice/trend_chart.h"
#include "ui/support/flags/segmented.h"
#include "ui/tables/kind_table_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("Who comes to a page without verbatims and types writes one down, and the next",
          "[pages]") {
    VoiceTrial trial({}, VoicePage::View::Verbatims);
    trial.page().setFocus();
    for (const char letter : {'L', 'a', 't', 'e'})
        QTest::keyClick(QApplication::focusWidget(), letter);
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    for (const char letter : {'D', 'e', 'a', 'r'})
        QTest::keyClick(QApplication::focusWidget(), letter);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    std::vector<std::string> said;
    for (const Feedback& row : trial.session().plan().feedback) {
        said.push_back(row.verbatim);
        CHECK(row.date == trial.session().today());
    }
    CHECK(said == std::vector<std::string>{"Late", "Dear"});
}

TEST_CASE("The head of the page has the figures with answers and margin", "[pages]") {
    VoiceTrial trial({said("a", 10), said("b", 9), said("c", 3), said("d")},
                     VoicePage::View::Figures);
    CHECK(trial.page().strip().text().startsWith(
        QStringLiteral("NPS +33 ± 107 3 answers · few answers promoters 2, passives 0, "
                       "detractors 1")));
    trial.session().edit("add", [](Edit& edit) { edit.add(said("e", 2)); });
    trial.page().numbers().finish();
    CHECK(trial.page().strip().text().startsWith(QStringLiteral("NPS 0 ")));
}

TEST_CASE("Groups stand with their figures, and a picked one shows its months", "[pages]") {
    VoiceTrial trial({said("a", 10, "Waiting"), said("b", 1, "Waiting; Staff"), said("c", 9)},
                     VoicePage::View::Figures);
    trial.page().numbers().setBy(VoiceBy::driver);
    trial.page().numbers().finish();
    QTableView& table = trial.page().figures().table();
    const auto cell = [&](int row, int column) {
        return table.model()->index(row, column).data().toString();
    };
    REQUIRE(table.model()->rowCount() == 3);
    CHECK(cell(0, GroupModel::Name) == QStringLiteral("Staff"));
    CHECK(cell(1, GroupModel::Nps) == QStringLiteral("0"));
    CHECK(cell(1, GroupModel::Answers) == QStringLiteral("2, few"));
    CHECK(cell(1, GroupModel::Csat).isEmpty());
    CHECK(cell(2, GroupModel::Name) == QStringLiteral("No driver"));
    CHECK(trial.page().figures().chart().sentence() ==
          QStringLiteral("NPS was +33 in February 2026"));
    table.setCurrentIndex(table.model()->index(0, 0));
    trial.page().numbers().finish();
    CHECK(trial.page().figures().chart().sentence() ==
          QStringLiteral("Staff: NPS was −100 in February 2026"));
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Return);
    CHECK(trial.page().current() == VoicePage::View::Verbatims);
    CHECK(trial.table().filter().rowCount() == 1);
    trial.table().filter().clear();
    CHECK(trial.table().filter().rowCount() == 3);
}

TEST_CASE("A group says which of its figures come from few answers", "[pages]") {
    std::vector<Feedback> rows(30, said("a", 9, "Waiting"));
    rows[0].csat = 4;
    rows[1].ces = 7;
    Feedback rated = said("b", {}, "Staff");
    rated.ces = 2;
    rows.push_back(rated);
    VoiceTrial trial(std::move(rows), VoicePage::View::Figures);
    trial.page().numbers().setBy(VoiceBy::driver);
    trial.page().numbers().finish();
    const auto* model = trial.page().figures().table().model();
    const auto answers = [&](int row) {
        QStringList all;
        for (const int column :
             {GroupModel::Answers, GroupModel::CsatAnswers, GroupModel::CesAnswers})
            all << model->index(row, column).data().toString();
        return all.join(QStringLiteral(" | "));
    };
    REQUIRE(model->rowCount() == 2);
    CHECK(answers(0) == QStringLiteral(" |  | 1, few"));
    CHECK(answers(1) == QStringLiteral("30 | 1, few | 1, few"));
}

TEST_CASE("F5 shows the figures to a room, and arrows list them by something else", "[pages]") {
    VoiceTrial trial({said("a", 10, "Waiting"), said("b", 1, "Waiting; Staff"), said("c", 9)},
                     VoicePage::View::Figures);
    QWidget host;
    auto* shown = qobject_cast<VoiceProjection*>(trial.page().projection(&host));
    REQUIRE(shown != nullptr);
    shown->setGeometry(0, 0, 1920, 1080);
    showOnScreen(host, {1920, 1080});
    shown->numbers().finish();
    CHECK(shown->accessibleName() == QStringLiteral("NPS was +33 in February 2026"));
    const auto drivers = shown->listed();
    REQUIRE(drivers.size() == 2); // who names none is no group
    CHECK(drivers[0].name == "Waiting");
    CHECK(drivers[0].figures.n() == 2);
    CHECK(shown->accessibleDescription().startsWith(QStringLiteral("Waiting: 0 ± ")));
    CHECK(shown->numbers().by() == VoiceBy::driver);
    for (const VoiceBy by : {VoiceBy::segment, VoiceBy::step, VoiceBy::persona, VoiceBy::driver}) {
        QTest::keyClick(shown, Qt::Key_Right);
        CHECK(shown->numbers().by() == by);
    }
    QTest::keyClick(shown, Qt::Key_Left);
    CHECK(shown->numbers().by() == VoiceBy::persona);
    shown->numbers().finish();
    CHECK(shown->listed().empty());
    CHECK(!shown->grab().isNull());
    VoiceTrial silent({}, VoicePage::View::Figures);
    CHECK(silent.page().projection(&host) == nullptr); // then F5 shows the roadmap
}

TEST_CASE("Before a room, a survey without an NPS shows what it asked", "[pages]") {
    Feedback good = said("a", {}, "Waiting");
    good.csat = 5;
    Feedback bad = said("b", {}, "Waiting; Staff");
    bad.csat = 2;
    VoiceTrial trial({good, bad}, VoicePage::View::Figures);
    CHECK(trial.page().figures().chart().sentence() ==
          QStringLiteral("CSAT was 50 % in February 2026"));
    QWidget host;
    auto* shown = qobject_cast<VoiceProjection*>(trial.page().projection(&host));
    REQUIRE(shown != nullptr);
    shown->setGeometry(0, 0, 1920, 1080);
    showOnScreen(host, {1920, 1080});
    shown->numbers().finish();
    CHECK(shown->accessibleName() == QStringLiteral("CSAT was 50 % in February 2026"));
    REQUIRE(shown->listed().size() == 2);
    CHECK(shown->listed()[0].name == "Waiting");
    CHECK(shown->accessibleDescription().startsWith(QStringLiteral("Waiting: 50 % (")));
    CHECK(!shown->grab().isNull());
}

TEST_CASE("The groups' model keeps its promises while groups come and go", "[pages]") {
    VoiceTrial trial({said("a", 10, "Waiting")}, VoicePage::View::Figures);
    trial.page().numbers().setBy(VoiceBy::driver);
    const QAbstractItemModelTester groups(trial.page().figures().table().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const char* driver : {"Staff", "Price; Staff", ""}) {
        trial.session().edit("add", [&](Edit& edit) { edit.add(said("b", 5, driver)); });
        trial.page().numbers().finish();
    }
    trial.session().undo();
    trial.page().numbers().finish();
    CHECK(trial.page().figures().table().model()->rowCount() == 3);
}

TEST_CASE("The closed loop has the overdue first, and Space marks who was contacted", "[pages]") {
    Feedback late = said("late");
    late.state = LoopState::open;
    late.due = make_date(2026, 2, 20);
    Feedback later = said("later");
    later.state = LoopState::open;
    later.due = make_date(2026, 3, 20);
    Feedback resolved = said("resolved");
    resolved.state = LoopState::resolved;
    VoiceTrial trial({later, late, resolved, said("none")}, VoicePage::View::Calls);
    KindTableView& calls = trial.page().calls().table();
    REQUIRE(calls.filter().rowCount() == 2);
    CHECK(calls.filter().idAt(calls.filter().index(0, 0)) == trial.ids[1].uuid);
    const auto due = calls.filter().index(0, calls.model().columnOf("due"));
    CHECK(calls.isLate(due));
    CHECK(trial.page().summary().endsWith(QStringLiteral("2 to call back · 1 overdue")));
    calls.setFocus();
    calls.pick({trial.ids[1].uuid});
    QTest::keyClick(&calls, Qt::Key_Space);
    CHECK(trial.row(1).state == LoopState::contacted);
    QTest::keyClick(&calls, Qt::Key_Space);
    CHECK(trial.row(1).state == LoopState::open);
    trial.session().undo();
    CHECK(trial.row(1).state == LoopState::contacted);
}

TEST_CASE("Call back puts the picked on the list, due in two working days", "[pages]") {
    VoiceTrial trial({said("a"), said("b")}, VoicePage::View::Verbatims);
    trial.pick({0, 1});
    QTest::keyClick(&trial.table(), Qt::Key_B, Qt::ControlModifier);
    CHECK(trial.row(0).state == LoopState::open);
    CHECK(trial.row(1).due == make_date(2026, 2, 26)); // from Tuesday the 24th
    CHECK(trial.page().calls().table().filter().rowCount() == 2);
}

TEST_CASE("Counts stand as reason by month, with totals, and can be entered", "[pages]") {
    VoiceTrial trial({}, VoicePage::View::Counts);
    trial.session().edit("add", [](Edit& edit) {
        for (const int month : {1, 2}) {
            Count row;
            row.source = "Calls";
            row.reason = "Bill";
            row.month = *make_date(2026, month, 1);
            row.count = 1'000 * month;
            edit.add(row);
        }
    });
    CountModel& model = trial.page().counts().model();
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() == 2);
    REQUIRE(model.columnCount() == 4);
    CHECK(model.index(0, 0).data().toString() == QStringLiteral("Bill"));
    CHECK(model.index(0, 1).data().toString() == QStringLiteral("3,000"));
    CHECK(model.index(1, 3).data().toString() == QStringLiteral("2,000"));
    CHECK(trial.page().counts().asCsv() ==
          QByteArray("Reason,Total,2026-01,2026-02\nBill,3000,1000,2000\n"
                     "Total,3000,1000,2000\n"));
    trial.page().createNew();
    CHECK(trial.session().plan().counts.size() == 3);
    CHECK(trial.page().counts().showsEntries());
}

TEST_CASE("A group stays picked when others come before it, and is let go when it is gone",
          "[pages]") {
    VoiceTrial trial({said("a", 10, "Waiting"), said("b", 1, "Staff")}, VoicePage::View::Figures);
    VoiceNumbers& numbers = trial.page().numbers();
    numbers.setBy(VoiceBy::driver);
    numbers.finish();
    QTableView& table = trial.page().figures().table();
    const auto picked = [&] {
        numbers.finish();
        const auto rows = table.selectionModel()->selectedRows();
        return rows.isEmpty() ? QString() : rows.front().data().toString();
    };
    table.setCurrentIndex(table.model()->index(1, 0));
    REQUIRE(picked() == QStringLiteral("Waiting"));
    Id<Feedback> other;
    trial.session().edit("add", [&](Edit& edit) { other = edit.add(said("c", 5, "Price")); });
    CHECK(picked() == QStringLiteral("Waiting"));
    CHECK(table.model()->rowCount() == 3);
    trial.session().edit("set", [&](Edit& edit) {
        edit.change(trial.ids[0], [](Feedback& row) { row.driver = "Staff"; });
    });
    CHECK(picked().isEmpty());
    CHECK_FALSE(numbers.picked());
    CHECK(trial.page().figures().chart().sentence().startsWith(QStringLiteral("NPS was")));
}

TEST_CASE("A survey of one step says so once, for all its rows", "[pages]") {
    SamplePlan plan;
    VoicePage page(plan.session());
    const QTemporaryDir folder;
    QFile survey(folder.filePath(QStringLiteral("survey.csv")));
    REQUIRE(survey.open(QIODevice::WriteOnly));
    survey.write("verbatim,nps\nNobody rang,2\n");
    survey.close();
    FakeDialogs dialogs;
    dialogs.files << survey.fileName();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [] {
        auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        dialog->finishReading();
        dialog->setGiven("step", QStringLiteral("S-01"));
        dialog->finishReading();
        dialog->accept();
    });
    look.start(5);
    const auto actions = page.findChildren<QAction*>();
    const auto import = std::ranges::find(actions, QStringLiteral("Import…"), &QAction::text);
    REQUIRE(import != actions.end());
    (*import)->trigger();
    const auto& rows = plan.session().plan().feedback;
    const auto row = std::ranges::find(rows, "Nobody rang", &Feedback::verbatim);
    REQUIRE(row != rows.end());
    CHECK(row->step == plan.named<Step>("steps", "S-01"));
}

TEST_CASE("Among the figures nothing is picked, deleted or pasted, and what shows is copied",
          "[pages]") {
    VoiceTrial trial({said("a", 10, "Waiting"), said("b", 1, "Staff")}, VoicePage::View::Figures);
    trial.page().numbers().setBy(VoiceBy::driver);
    trial.page().numbers().finish();
    trial.pick({0, 1});
    for (const auto command : {Page::Command::SelectAll, Page::Command::Delete,
                               Page::Command::Duplicate, Page::Command::Paste}) {
        CHECK_FALSE(trial.page().can(command));
        trial.page().run(command);
    }
    CHECK(trial.session().plan().feedback.size() == 2);
    REQUIRE(trial.page().can(Page::Command::Copy));
    trial.page().run(Page::Command::Copy);
    const QString copied = QApplication::clipboard()->text();
    CHECK(copied.count(u'\n') == 3);
    CHECK(copied.contains(QStringLiteral("Waiting\t")));
    CHECK_FALSE(copied.contains(QStringLiteral("few"))); // a spreadsheet reckons with numbers
}

TEST_CASE("What is jumped to shows, also from the calls and from the table of months", "[pages]") {
    VoiceTrial trial({said("a", 10)}, VoicePage::View::Calls);
    REQUIRE(trial.page().showItems(Selection::of(trial.ids[0])));
    CHECK(trial.page().current() == VoicePage::View::Verbatims);
    CHECK(trial.picked() == std::vector{trial.ids[0].uuid});
    Count count;
    count.source = "Calls";
    count.month = *make_date(2026, 1, 1);
    Id<Count> made;
    trial.session().edit("add", [&](Edit& edit) { made = edit.add(count); });
    REQUIRE(trial.page().showItems(Selection::of(made)));
    CHECK(trial.page().current() == VoicePage::View::Counts);
    REQUIRE(trial.page().counts().showsEntries());
    CHECK(trial.page().counts().table().picked() == std::vector{made.uuid});
}

TEST_CASE("Whom to call back is jumped to without touching the filter of the verbatims",
          "[pages]") {
    VoiceTrial trial({said("slow"), said("late"), said("dear")}, VoicePage::View::Verbatims);
    trial.session().edit("call", [&](Edit& edit) {
        open_loop(edit, {trial.ids[0], trial.ids[1]}, *make_date(2026, 2, 20));
    });
    trial.table().filter().setText(QStringLiteral("dear"));
    REQUIRE(trial.page().showItems(Selection::of(std::vector{trial.ids[0], trial.ids[1]})));
    CHECK(trial.page().current() == VoicePage::View::Calls);
    CHECK(trial.session().selection().ids.size() == 2);
    CHECK(trial.table().filter().rowCount() == 1);
}

TEST_CASE("The airport survey of 2018 stands on the page with the decimals of its NPS", "[pages]") {
    std::vector<Feedback> rows(1'268, said("", 10));
    rows.insert(rows.end(), 935, said("", 8));
    rows.insert(rows.end(), 447, said("", 3));
    VoiceTrial trial(std::move(rows), VoicePage::View::Figures);
    CHECK(trial.page().strip().text().startsWith(
        QStringLiteral("NPS +31 ± 3 2,650 answers · +30.98 ± 2.83 promoters 1,268, ")));
}
