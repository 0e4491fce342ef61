#include "core/edits/verbs.h"
#include "ui/words/history.h"
#include "ui/words/sentences.h"

#include <catch2/catch.hpp>

#include <QLocale>
#include <QRegularExpression>

#include <map>

using namespace updraft;

namespace {

/// Every code there is: the last one is named here, and an unnamed one after it would be seen.
std::vector<ErrorCode> every_code() {
    std::vector<ErrorCode> codes;
    for (int i = 0; i <= static_cast<int>(ErrorCode::idle_option); ++i)
        codes.push_back(static_cast<ErrorCode>(i));
    return codes;
}

void check_words(const QString& words) {
    CAPTURE(words.toStdString());
    CHECK_FALSE(words.isEmpty());
    CHECK_FALSE(words.contains(QRegularExpression(QStringLiteral("%[0-9]"))));
    CHECK((words.endsWith('.') || words.endsWith('?')));
    CHECK_FALSE(words.contains('!'));
    CHECK_FALSE(words.contains(QStringLiteral("SQL")));
}

Initiative initiative(const char* code, std::optional<Date> start, int days) {
    Initiative row;
    row.id = Id<Initiative>::make();
    row.code = code;
    row.title = code;
    row.start = start;
    row.days = days;
    return row;
}

template <class T> Id<T> put(Plan& plan, T row) {
    if (!row.id) row.id = Id<T>::make();
    const auto id = row.id;
    table<T>(plan).put(std::make_shared<const T>(std::move(row)), 1);
    return id;
}

Plan linked(LinkType type, int lag) {
    Plan plan;
    Basics basics;
    basics.title = "Trial";
    basics.start = *make_date(2026, 1, 1);
    put(plan, basics);
    const auto from = put(plan, initiative("CX-04", *make_date(2026, 3, 2), 10)); // to 13 March
    const auto to = put(plan, initiative("CX-07", *make_date(2026, 3, 9), 10));
    Dependency link;
    link.from = from;
    link.to = to;
    link.type = type;
    link.lag = lag;
    put(plan, link);
    return plan;
}

std::string broken_sentence(LinkType type, int lag) {
    const auto plan = linked(type, lag);
    const auto calculated = schedule(plan);
    REQUIRE(calculated.broken.size() == 1);
    return sentence(calculated.broken[0], plan).toStdString();
}

} // namespace

TEST_CASE("Every error has a sentence with a way out, with and without its particulars") {
    QLocale::setDefault(QLocale::c());
    for (const auto code : every_code()) {
        CAPTURE(name_of(code));
        for (const auto& [subject, detail] :
             std::vector<std::pair<std::string, std::string>>{{"/home/x/plan.updraft", "123 456"},
                                                              {"CX-01", "initiatives"},
                                                              {"CX-01", ""},
                                                              {"", "7"},
                                                              {"", ""}}) {
            const auto words = sentence(Error{code, subject, detail});
            check_words(words);
            // A name of one word, such as "damaged", is plain English too.
            if (name_of(code).find('_') != std::string_view::npos)
                CHECK_FALSE(words.contains(QString::fromUtf8(name_of(code).data())));
            // What went wrong and what to do are two things.
            CHECK(words.count(QRegularExpression(QStringLiteral("[.:;,] ?"))) >= 2);
        }
    }
    CHECK(name_of(static_cast<ErrorCode>(static_cast<int>(ErrorCode::idle_option) + 1)).empty());
}

TEST_CASE("A sentence names files by their last part, and its subject as it is") {
    CHECK(sentence(Error{ErrorCode::not_a_plan, "/a/long/way/notes.txt", {}}).toStdString() ==
          "“notes.txt” is not an Updraft plan, and was left as it is. Open a plan, or import this "
          "file into one.");
    CHECK(sentence(Error{ErrorCode::unknown_item, "initiatives", "%1 %2"})
              .contains(QStringLiteral("“%1 %2” among the initiatives")));
    CHECK(sentence(Error{ErrorCode::busy, "tess", "desk 4711 0"})
              .startsWith(QStringLiteral("tess has the plan open for writing on desk.")));
}

TEST_CASE("A refused fixed word is told with the words of its field, and other values are not") {
    const auto refused = [](std::string_view field, std::string_view text) {
        const auto& known = *find_kind("initiatives")->field(field);
        return sentence(read_value(known, text, {}).error()).toStdString();
    };
    CHECK(refused("status", "Soon") == "“Status” cannot be “Soon”. Choose one of: Idea, Planned, "
                                       "Active, Blocked, Done, Dropped.");
    CHECK(refused("start", "Soon") == "“Start” cannot be “Soon”. Write a day such as 2026-02-24.");
}

TEST_CASE("A day that there is not, and a feeling that cannot be, are told as such") {
    const auto& date = *find_kind("feedback")->field("date");
    for (const char* text : {"1900-01-01", "2026-02-30"}) {
        const QString said = sentence(read_value(date, text, {}).error());
        CHECK(said.endsWith(QStringLiteral("There is no such day between 1970 and 2200.")));
    }
    CHECK(sentence(Error{ErrorCode::unreadable_value, "feelings", "Maya 3"}) ==
          QStringLiteral("“To personas” cannot be “Maya 3”. It says: How it feels to each where "
                         "that differs, -2 to 2, as in \"Maya -2; Omar 1\"."));
    CHECK(sentence(Error{ErrorCode::unreadable_value, "depends", "CX-04 XX"})
              .contains(QStringLiteral("as in \"CX-04; CX-07 SS+2\"")));
    // Tenths are taken, only not with a comma where points are written.
    const auto& emotion = *find_kind("steps")->field("emotion");
    CHECK(sentence(read_value(emotion, "-1,5", {}).error())
              .endsWith(QStringLiteral("Write a number such as 1234.5.")));
}

TEST_CASE("What is said of a cell quotes no more than tells which it is") {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto* verbatim = find_kind("feedback")->field("verbatim");
    const std::string cell(70'100, 'a');
    const QString said =
        sentence(ImportMessage{1, ImportIssue::shortened, verbatim, cell, cell.size()});
    CHECK(said.startsWith(QStringLiteral("Verbatim has 70,100 letters, of which 65,536 are ")));
    CHECK(said.size() < 160);
    const auto* persona = find_kind("feedback")->field("persona");
    CHECK(sentence(ImportMessage{1, ImportIssue::shortened, persona, "Maya", 150})
              .contains(QStringLiteral("of which 120 are taken")));
    const auto* channels = find_kind("personas")->field("channels");
    CHECK(sentence(ImportMessage{1, ImportIssue::shortened, channels, "Phone", 150})
              .contains(QStringLiteral("of which 120 are taken")));
    QString path = QStringLiteral("A");
    while (path.size() < 200) path += QStringLiteral(" → CX-01");
    CHECK(sentence(ImportMessage{1, ImportIssue::cycle, nullptr, path.toStdString()})
              .contains(path)); // it is what is told
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("A broken number where only whole ones are taken is told so") {
    const auto refused = [](std::string_view kind, std::string_view field) {
        const auto value = read_value(*find_kind(kind)->field(field), "4,5", {}, {',', {}});
        return sentence(value.error()).toStdString();
    };
    CHECK(refused("feedback", "csat") ==
          "“CSAT” cannot be “4,5”. Write a whole number such as 12.");
    CHECK(refused("counts", "count") ==
          "“Count” cannot be “4,5”. Write a whole number such as 12.");
    CHECK(refused("batches", "capacity") == // a label that another kind has for any number
          "“Capacity” cannot be “4,5”. Write a whole number such as 12.");
}

TEST_CASE("A refused value is told how values of its field are written, and no others") {
    const std::map<Type, QString> endings{
        {Type::date, QStringLiteral(" Write a day such as 2026-02-24.")},
        {Type::dates, QStringLiteral(" Write days as 2026-02-24, with blanks between them.")},
        {Type::share, QStringLiteral(" Write a share such as 35 % or 0.35.")},
        {Type::month, QStringLiteral(" Write a month such as 2026-02.")},
        {Type::whole, QStringLiteral(" Write a whole number such as 12.")},
        {Type::number, QStringLiteral(" Write a number such as 1234.5.")},
        {Type::money, QStringLiteral(" Write a number such as 1234.5.")},
        {Type::flag, QStringLiteral(" Write yes or no.")},
        {Type::week, QStringLiteral(" Write days of the week, such as Mon Tue Wed.")}};
    for (const Kind* kind : kinds())
        for (const KindField& field : kind->fields) {
            // Teams have half a person, batches do not, and the label does not tell which.
            const auto ending = endings.find(field.label == "Capacity" ? Type::number : field.type);
            if (ending == endings.end()) continue;
            INFO(kind->name << ' ' << field.name);
            const auto words = sentence(read_value(field, "?!", {}).error());
            CHECK(words.startsWith(QStringLiteral("“%1” cannot be “?!”. Write")
                                       .arg(QString::fromUtf8(field.label.data()))));
            CHECK(words.endsWith(ending->second));
        }
}

TEST_CASE("A list that would change a recorded limit hears of limits, not of charters") {
    const auto skipped = [](std::string_view kind, std::string_view field) {
        return sentence(ImportMessage{.row = 1,
                                      .issue = ImportIssue::agreed,
                                      .field = find_kind(kind)->field(field),
                                      .text = "CH-01"});
    };
    CHECK(skipped("limits", "value").contains(QStringLiteral("recorded limit")));
    CHECK(skipped("charters", "problem").startsWith(QStringLiteral("CH-01 was agreed")));
}

TEST_CASE("The size of a file is told in round figures") {
    QLocale::setDefault(QLocale::c());
    CHECK(sizeText(320 * 1024) == "320 KB");
    CHECK(sizeText(319 * 1024 + 1) == "320 KB");
    CHECK(sizeText(1536 * 1024) == "1.5 MB");
    CHECK(sizeText(std::int64_t{1} << 30U) == "1 GB");
}

TEST_CASE("A broken dependency says by how much and where to move it") {
    QLocale::setDefault(QLocale::c());
    CHECK(broken_sentence(LinkType::finish_start, 0) ==
          "CX-07 starts 5 working days before CX-04 ends. Move it to 16 Mar?");
    CHECK(broken_sentence(LinkType::finish_start, 2) ==
          "CX-07 starts 7 working days too early: it has to wait until 2 working days after CX-04 "
          "ends. Move it "
          "to 18 Mar?");
    CHECK(broken_sentence(LinkType::start_start, 6) ==
          "CX-07 starts 1 working day too early: it has to wait until 6 working days after CX-04 "
          "starts. Move it "
          "to 10 Mar?");
}

TEST_CASE("Every finding has a sentence") {
    const auto plan = linked(LinkType::finish_start, 0);
    for (int code = 1; code <= static_cast<int>(FindingCode::close_boards); ++code) {
        Finding finding;
        finding.code = static_cast<FindingCode>(code);
        finding.subject = "CX-04";
        finding.other = "B-1";
        finding.date = finding.until = *make_date(2026, 3, 2);
        finding.limit = *make_date(2026, 3, 4);
        finding.days = 2;
        finding.gaps = 3;
        check_words(sentence(finding, plan));
    }
}

TEST_CASE("Who waits for a call is named, or by what they said") {
    QLocale::setDefault(QLocale::c());
    Plan plan;
    Feedback row;
    row.id = Id<Feedback>::make();
    Finding finding;
    finding.code = FindingCode::overdue_call;
    finding.id = row.id.uuid;
    finding.date = *make_date(2026, 2, 26);
    finding.limit = *make_date(2026, 3, 2);
    finding.days = 2;
    const auto told = [&] {
        plan.feedback.put(std::make_shared<const Feedback>(row), ++plan.edition);
        return sentence(finding, plan).toStdString();
    };
    const std::string rest = " should have been called back by 26 Feb, 2 working days ago. Call, "
                             "or set another day.";
    CHECK(told() == "A customer" + rest);
    row.verbatim = "Nobody\ncame";
    CHECK(told() == "Who said “Nobody came”" + rest);
    row.customer = "Ada";
    CHECK(told() == "Ada" + rest);
}

TEST_CASE("Every issue of an import has a sentence") {
    const auto& status = *find_kind("initiatives")->field("status");
    for (int issue = 0; issue <= static_cast<int>(ImportIssue::emptied); ++issue)
        check_words(
            sentence(ImportMessage{7, static_cast<ImportIssue>(issue), &status, "2023-14-05", 3}));
    CHECK(sentence(ImportMessage{1, ImportIssue::cycle, nullptr, "A → B → A", 0})
              .contains(QStringLiteral("A → B → A")));
}

TEST_CASE("The history is told by verbs and names") {
    const auto plan = linked(LinkType::finish_start, 0);
    std::vector<Uuid> ids;
    for (const auto& row : plan.initiatives) ids.push_back(row.id.uuid);
    const ItemNames names = [&](Uuid id) { return itemName(plan, id); };
    const auto told = [&](std::string_view verb, const std::vector<Uuid>& subjects) {
        return historySentence(verb, subjects, names).toStdString();
    };
    CHECK(told("move", {ids[1]}) == "Moved CX-07");
    CHECK(told("set", ids) == "Changed CX-04, CX-07");
    CHECK(told("remove", {new_uuid()}) == "Removed an item");
    CHECK(told("import", {new_uuid(), new_uuid()}) == "Imported 2 items");
    CHECK(told("import", {ids[0], new_uuid(), new_uuid()}) == "Imported CX-04 and 2 more");
    CHECK(told("no-such-verb", {}) == "Changed the plan");
    CHECK(told("add", {plan.dependencies.begin()->id.uuid}) == "Added CX-04 → CX-07");
    for (const auto verb : verb::all) {
        INFO(verb);
        CHECK((verb == verb::set || told(verb, {ids[1]}) != "Changed CX-07"));
    }
    HistoryEntry entry;
    entry.verb = "move";
    entry.subjects = {ids[1]};
    CHECK(undoLabel(entry, plan) == QStringLiteral("Undo Move CX-07"));
    CHECK(redoLabel(entry, plan) == QStringLiteral("Redo Move CX-07"));
}

TEST_CASE("A value that cannot be read is told with how such a value is written") {
    const auto said = [](const char* subject, const char* detail) {
        return sentence(Error{ErrorCode::unreadable_value, subject, detail});
    };
    CHECK(said("Value", "much") ==
          QStringLiteral("“Value” cannot be “much”. Write a number such as 1234.5."));
    CHECK(said("--page", "a3\na4\nletter") ==
          QStringLiteral("“--page” cannot be “a3”. Choose one of: a4, letter."));
    CHECK_FALSE(said("--delimiter", ";;").contains(QStringLiteral("2026-02-24")));
    CHECK(said("--from", "soon").contains(QStringLiteral("write days as 2026-02-24")));
}
