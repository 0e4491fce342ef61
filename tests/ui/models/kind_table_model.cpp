#include "ui/models/kind_table_model.h"

#include "trial/another_program.h"
#include "trial/sample_plan.h"
#include "ui/models/field_words.h"
#include "ui/models/kind_filter_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>

#include <catch2/catch.hpp>

#include <random>

using namespace updraft;

namespace {

std::vector<Uuid> shown(const KindTableModel& model) {
    std::vector<Uuid> ids;
    for (int row = 0; row < model.rowCount(); ++row) ids.push_back(model.idAt(row));
    return ids;
}

/// One thing that a person might do to the items of a kind.
void act(Session& session, const Kind& kind, std::mt19937& random) {
    const auto ids = kind.all(session.plan());
    const auto pick = [&] { return ids[random() % ids.size()]; };
    const auto number = std::to_string(random() % 1000);
    switch (random() % 6) {
    case 0:
        session.edit("add", [&](Edit& edit) {
            kind.add(edit, {{kind.field("title"), "New " + number}});
        });
        break;
    case 1:
        if (!ids.empty()) session.edit("remove", [&](Edit& edit) { kind.remove(edit, {pick()}); });
        break;
    case 2:
        if (!ids.empty())
            session.edit(
                "set", [&](Edit& edit) { kind.field("code")->set(edit, pick(), "CX-" + number); });
        break;
    case 3:
        if (!ids.empty())
            session.edit("duplicate", [&](Edit& edit) { kind.duplicate(edit, pick()); });
        break;
    case 4:
        if (session.undoable()) session.undo();
        break;
    default:
        if (session.redoable()) session.redo();
    }
}

} // namespace

TEST_CASE("a table of items stays sound through random edits, undo and redo", "[models]") {
    SamplePlan plan;
    const Kind& kind = *find_kind("initiatives");
    KindTableModel model(plan.session(), kind);
    KindFilterModel filter(model);
    filter.setText(QStringLiteral("new"));
    filter.sort(model.columnOf("title"), Qt::DescendingOrder);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester filterTester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(7);
    for (int step = 0; step < 150; ++step) {
        act(plan.session(), kind, random);
        REQUIRE(shown(model) == kind.all(plan.session().plan()));
    }
}

TEST_CASE("a table tells only of the rows that a change touched", "[models]") {
    SamplePlan plan;
    KindTableModel model(plan.session(), *find_kind("initiatives"));
    std::vector<int> rows;
    QObject::connect(&model, &QAbstractItemModel::dataChanged,
                     [&](const QModelIndex& from, const QModelIndex& to) {
                         for (int row = from.row(); row <= to.row(); ++row) rows.push_back(row);
                     });
    const auto id = plan.named<Initiative>("initiatives", "CX-07");
    plan.session().edit("set", [&](Edit& edit) {
        edit.change(id, [](Initiative& row) { row.title = "Another"; });
    });
    CHECK(rows == std::vector{model.rowOf(id.uuid)});

    rows.clear(); // a dependency shows in the row that waits
    const auto first = plan.named<Initiative>("initiatives", "CX-09");
    plan.session().edit("link", [&](Edit& edit) {
        Dependency link;
        link.from = first;
        link.to = id;
        edit.add(link);
    });
    CHECK(rows == std::vector{model.rowOf(id.uuid)});
}

TEST_CASE("a table begins anew when another program wrote the file", "[models]") {
    SamplePlan plan;
    KindTableModel model(plan.session(), *find_kind("initiatives"));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int before = model.rowCount();
    REQUIRE(anotherProgram(plan.session())->edit("add", [](Edit& edit) {
        Initiative row;
        row.code = "CX-99";
        row.title = "From elsewhere";
        edit.add(row);
    }));
    plan.session().refresh();
    CHECK(model.rowCount() == before + 1);
    CHECK(model.index(before, model.columnOf("code")).data().toString() == "CX-99");
}

TEST_CASE("cells are edited in the words and the writing of the locale", "[models]") {
    SamplePlan plan;
    KindTableModel model(plan.session(), *find_kind("initiatives"));
    const auto id = plan.named<Initiative>("initiatives", "CX-07");
    const auto edit = [&](std::string_view field, const QString& text) {
        return model.setData(model.index(model.rowOf(id.uuid), model.columnOf(field)), text);
    };
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    CHECK(edit("start", QStringLiteral("03.04.2026")));
    CHECK(edit("cost", QStringLiteral("1.234,50")));
    CHECK(edit("status", QStringLiteral("Active")));
    CHECK(edit("owner", QStringLiteral("tom okafor")));
    QLocale::setDefault(before);
    const Initiative row = *plan.session().find(id);
    CHECK(row.start == make_date(2026, 4, 3));
    CHECK(row.cost->minor == 123450);
    CHECK(row.status == Status::active);
    CHECK(row.owner == plan.named<Person>("people", "Tom Okafor"));
    CHECK_FALSE(edit("days", QStringLiteral("many")));
    CHECK(plan.reported.size() == 1);
}

TEST_CASE("every value can be read back from the text in which it is edited", "[models]") {
    SamplePlan plan;
    const QLocale before;
    for (const auto* name : {"en_GB", "en_US", "de_DE", "de_CH", "fr_FR", "nl_NL", "ja_JP"}) {
        QLocale::setDefault(QLocale(QLatin1String(name)));
        for (const Kind* kind : kinds())
            for (const Uuid id : kind->all(plan.session().plan()))
                for (const KindField& field : kind->fields) {
                    const Basics& basics = plan.session().plan().about();
                    const Value value = field.get(plan.session().plan(), id);
                    const QString text = editedText(field, value, basics);
                    const auto back = readText(field, text, basics);
                    INFO(name << ' ' << kind->name << ' ' << field.name << ' '
                              << text.toStdString());
                    REQUIRE(back);
                    REQUIRE(*back == value);
                }
    }
    QLocale::setDefault(before);
}

TEST_CASE("a number is read with either decimal sign, where that can be nothing else", "[models]") {
    const KindField& field = *find_kind("initiatives")->field("cost");
    const auto read = [&](const char* text) {
        const auto value = readText(field, QString::fromUtf8(text), {});
        return value ? std::get<Money>(*value).minor : -1;
    };
    struct Case {
        const char* text;
        std::int64_t point; ///< In cents, where the locale writes a point; -1 where it is refused.
        std::int64_t comma;
    };
    const QLocale before;
    for (const Case& each : {Case{"12500,50", 1250050, 1250050},
                             {"12500.50", 1250050, 1250050},
                             {"12500,5", 1250050, 1250050},
                             {"12.500,50", 1250050, 1250050},
                             {"12,500.50", 1250050, 1250050},
                             {"1.234.567,89", 123456789, 123456789},
                             {"12 500,50", 1250050, 1250050},
                             {"12’500.50", 1250050, 1250050},
                             {"0,5", 50, 50},
                             {"1.234,500", 123450, 123450},
                             {"12,500", 1250000, 1250000}, // no amount has tenths of a cent
                             {"12.500", 1250000, 1250000},
                             {"1234.500", 123450, 123450}, // no group has four digits
                             {"12345.678", 1234568, 1234568},
                             {"0.500", 50, 50000},
                             {"0,500", 50000, 50},
                             {"12,500,000", 1250000000, -1},
                             {"12.500.000", -1, 1250000000},
                             {"12500,", -1, 1250000},
                             {"1,5,0", -1, -1},
                             {"12,50x", -1, -1},
                             {"12,50.5", -1, -1}}) {
        CAPTURE(each.text);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        CHECK(read(each.text) == each.point);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        CHECK(read(each.text) == each.comma);
    }
    QLocale::setDefault(before);
}

TEST_CASE("a date stands in an editor as it is shown, and is read in words and in figures",
          "[models]") {
    const Kind& kind = *find_kind("initiatives");
    const KindField& field = *kind.field("start");
    const Value day{*make_date(2026, 3, 4)};
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    CHECK(editedText(field, day, {}) == "4 Mar 2026");
    CHECK(sheetText(field, day, {}) == "04/03/2026"); // spreadsheets know it as a date
    for (const char* typed :
         {"4 Mar 2026", "4 march 2026", "Mar 4, 2026", "4/3/2026", "2026-03-04"}) {
        INFO(typed);
        const auto read = readText(field, QString::fromLatin1(typed), {});
        REQUIRE(read);
        CHECK(*read == day);
    }
    QLocale::setDefault(before);
}

TEST_CASE("a cell that names another item by its code tells the title, too", "[models]") {
    SamplePlan plan;
    const KindTableModel model(plan.session(), *find_kind("pain-points"));
    const auto tip = [&](const char* field) {
        return model.index(0, model.columnOf(field)).data(Qt::ToolTipRole).toString();
    };
    CHECK(tip("step").contains(QStringLiteral("S-02")));
    CHECK(tip("step").contains(QStringLiteral("Compares")));
    CHECK(tip("severity").isEmpty());
}

TEST_CASE("a figure that is worked out is shown to a tenth", "[models]") {
    SamplePlan plan;
    const KindTableModel model(plan.session(), *find_kind("opportunities"));
    QStringList scores;
    for (int row = 0; row < model.rowCount(); ++row)
        scores << model.index(row, model.columnOf("score")).data().toString();
    CHECK(scores.contains(QStringLiteral("15.7"))); // 0.28 × 0.8 × 0.7 × 100
    CHECK_FALSE(scores.contains(QStringLiteral("15.68")));
}

TEST_CASE("what has no value is named by what it lacks", "[models]") {
    CHECK(noneLabel(*find_kind("initiatives")->field("domain")) == "No domain");
    CHECK(noneLabel(*find_kind("initiatives")->field("owner")) == "No owner");
}

TEST_CASE("tables sort numbers by value, words in their order and empty cells last", "[models]") {
    SamplePlan plan;
    KindTableModel model(plan.session(), *find_kind("initiatives"));
    KindFilterModel filter(model);
    const auto column = [&](std::string_view field) {
        QStringList texts;
        for (int row = 0; row < filter.rowCount(); ++row)
            texts << filter.index(row, model.columnOf(field)).data().toString();
        return texts;
    };
    filter.sort(model.columnOf("status"));
    CHECK(column("status").front() == "Idea");
    CHECK(column("status").back() == "Dropped");
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        filter.sort(model.columnOf("start"), order);
        CHECK(column("start").back().isEmpty());
        CHECK_FALSE(column("start").front().isEmpty());
    }
}

TEST_CASE("a filter narrows by words, by values and by conditions", "[models]") {
    SamplePlan plan;
    KindTableModel model(plan.session(), *find_kind("initiatives"));
    KindFilterModel filter(model);
    filter.setText(QStringLiteral("BILL plain"));
    CHECK(filter.rowCount() > 0);
    CHECK(filter.rowCount() < model.rowCount());
    filter.clear();
    filter.setChoices("owner", {QStringLiteral("Priya Nair")});
    const int ofPriya = filter.rowCount();
    CHECK(ofPriya > 0);
    filter.setTest("none", [](const Plan&, Uuid) { return false; });
    CHECK(filter.rowCount() == 0);
    filter.setTest("none", nullptr);
    CHECK(filter.rowCount() == ofPriya);
    filter.clear();
    CHECK(filter.rowCount() == model.rowCount());
}
