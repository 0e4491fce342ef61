#include "ui/pages/listen/opportunities/opportunities_page.h"

#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "core/thread/thread.h"
#include "trial/fake_dialogs.h"
#include "trial/sample_plan.h"
#include "ui/import/dialog.h"
#include "ui/pages/inspector/thread_box.h"
#include "ui/pages/listen/opportunities/insights_page.h"
#include "ui/render/idea_sheet.h"
#include "ui/support/convert.h"
#include "ui/tables/kind_table_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("An opportunity is answered by an initiative of its own, in one step", "[pages]") {
    SamplePlan plan;
    OpportunitiesPage page(plan.session());
    const auto chance = plan.named<Opportunity>("opportunities", "OP-08");
    plan.session().select(chance);
    const auto initiatives = plan.session().plan().initiatives.size();
    page.answerWithInitiative();
    REQUIRE(plan.session().plan().initiatives.size() == initiatives + 1);
    const auto thread = thread_of(plan.session().plan(), table_of<Opportunity>, chance.uuid);
    REQUIRE_FALSE(thread.empty());
    const auto* made = plan.session().find(Id<Initiative>{thread.back().id});
    REQUIRE(made != nullptr);
    CHECK(made->title == plan.session().find(chance)->statement);
    CHECK(made->status == Status::idea);
    REQUIRE(plan.session().undo());
    CHECK(plan.session().plan().initiatives.size() == initiatives);
}

TEST_CASE("The best opportunity comes first until somebody sorts otherwise", "[pages]") {
    SamplePlan plan;
    OpportunitiesPage page(plan.session());
    KindTableView& table = page.table();
    const int score = table.model().columnOf("score");
    double before = 101;
    for (int row = 0; row < table.filter().rowCount(); ++row) {
        const Uuid id = table.filter().idAt(table.filter().index(row, 0));
        const Value value = table.kind().field("score")->get(plan.session().plan(), id);
        const auto* number = std::get_if<double>(&value);
        if (number == nullptr) continue;
        CHECK(*number <= before);
        before = *number;
    }
    CHECK(score >= 0);
    CHECK(before < 10);
}

TEST_CASE("The empty idea sheet is read back as opportunities", "[pages]") {
    SamplePlan plan;
    const std::string sheet = ideaSheetAsCsv().toStdString() +
                              "Ring the meter fitter from the call,Grace Adeyemi,S-01,2,idea\r\n";
    const auto table = read_csv(sheet, {});
    REQUIRE(table);
    ImportRequest request;
    request.kind = find_kind("opportunities");
    const auto import = plan_import(plan.session().plan(), *table, request);
    REQUIRE(import);
    CHECK(import->count(ImportPlan::Fate::added) == 1);
    CHECK(import->ignored().empty());
    CHECK(import->notes.empty());
}

TEST_CASE("What people wrote comes in as their ideas, unless a row says otherwise", "[pages]") {
    SamplePlan plan(false);
    OpportunitiesPage page(plan.session());
    const QTemporaryDir folder;
    FakeDialogs dialogs;
    const auto bringIn = [&](const QString& name, const QByteArray& list) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(list);
        file.close();
        dialogs.files << file.fileName();
        const auto actions = page.findChildren<QAction*>();
        const auto bring = std::ranges::find(actions, QStringLiteral("Bring in what people wrote…"),
                                             &QAction::text);
        REQUIRE(bring != actions.end());
        (*bring)->trigger();
    };
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [] {
        auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        dialog->finishReading();
        dialog->accept();
    });
    look.start(5);
    bringIn(QStringLiteral("form.csv"), ideaSheetAsCsv() + "Ring them first,Grace,,2,\r\n"
                                                           "Late again,Grace,,4,evidence\r\n");
    bringIn(QStringLiteral("typed.csv"), "statement,author\r\nA shorter form,Tom\r\n");
    std::vector<Origin> origins;
    for (const Opportunity& row : plan.session().plan().opportunities)
        origins.push_back(row.origin);
    CHECK(origins == std::vector{Origin::idea, Origin::evidence, Origin::idea});
}

TEST_CASE("The idea sheet is one page of four ideas", "[paper]") {
    SamplePlan plan;
    const PaperPages sheet =
        layoutIdeaSheet(plan.session().plan(), PaperSize::A4, plan.session().today());
    REQUIRE(sheet.pages.size() == 1);
    int asked = 0;
    for (const PaperShape& shape : sheet.pages.front())
        if (const auto* run = std::get_if<PaperRun>(&shape))
            asked += run->text.contains(QStringLiteral("What would you change?")) ? 1 : 0;
    CHECK(asked == 4);
}

TEST_CASE("Each item of the evidence thread leads to itself, and edits keep it up", "[inspector]") {
    SamplePlan plan;
    ThreadBox box(plan.session());
    box.QWidget::show();
    const auto cx07 = plan.named<Initiative>("initiatives", "CX-07");
    box.show(table_of<Initiative>, cx07.uuid);
    const auto thread = thread_of(plan.session().plan(), table_of<Initiative>, cx07.uuid);
    REQUIRE(thread.size() > 3);
    CHECK(box.size() == static_cast<int>(thread.size()));
    Selection revealed;
    QObject::connect(&plan.session(), &Session::revealed,
                     [&](const Selection& items) { revealed = items; });
    auto rows = box.findChildren<QAbstractButton*>();
    rows.removeIf(
        [](QAbstractButton* button) { return button->accessibleDescription().isEmpty(); });
    REQUIRE(rows.size() == static_cast<qsizetype>(thread.size()));
    for (std::size_t i = 0; i < thread.size(); ++i) {
        rows[static_cast<qsizetype>(i)]->click();
        CHECK(revealed == Selection{thread[i].table, {thread[i].id}});
        CHECK_FALSE(rows[static_cast<qsizetype>(i)]->accessibleName().isEmpty());
    }
    plan.session().edit("set", [&](Edit& edit) {
        find_kind("initiatives")->field("opportunities")->set(edit, cx07.uuid, Value{});
    });
    CHECK(box.size() == 0);
}

TEST_CASE("An overdue insight is counted in the page's sentence", "[pages]") {
    SamplePlan plan;
    InsightsPage page(plan.session());
    CHECK(page.summary().contains(QStringLiteral("1 overdue")));
    page.createNew();
    for (const Insight& row : plan.session().plan().insights)
        if (row.statement == "New insight") CHECK(row.noted == plan.session().today());
}

TEST_CASE("An overdue insight is marked where something stands, with or without a day of its own",
          "[pages]") {
    SamplePlan plan;
    Session& session = plan.session();
    InsightsPage page(session);
    const KindTableView& table = page.table();
    const auto insight = plan.named<Insight>("insights", "IN-04");
    const auto late = [&](std::string_view field) {
        return table.isLate(table.filter().indexOf(insight.uuid, table.model().columnOf(field)));
    };
    CHECK(late("due"));
    CHECK_FALSE(late("state"));
    session.edit("set", [&](Edit& edit) { // noted on 26 January, four weeks ago
        edit.change(insight, [](Insight& row) { row.due.reset(); });
    });
    CHECK_FALSE(late("due"));
    CHECK(late("state"));
    session.edit("set", [&](Edit& edit) {
        edit.change(insight, [](Insight& row) { row.decided = "Arrival windows of an hour."; });
    });
    CHECK_FALSE(late("state"));
}

TEST_CASE("A verbatim is tied to an opportunity where it stands, and taken off again",
          "[inspector]") {
    SamplePlan plan;
    Session& session = plan.session();
    Id<Feedback> said;
    for (const Feedback& row : session.plan().feedback)
        if (thread_of(session.plan(), table_of<Feedback>, row.id.uuid).empty()) said = row.id;
    session.edit("add", [&](Edit& edit) {
        Feedback row;
        row.verbatim = "Tell me before, not after.";
        said = edit.add(row);
    });
    ThreadBox box(session);
    box.QWidget::show();
    box.show(table_of<Feedback>, said.uuid);
    CHECK(box.size() == 0);
    const auto chance = plan.named<Opportunity>("opportunities", "OP-07");
    box.tieTo(chance.uuid);
    REQUIRE(box.size() >= 1);
    const auto thread = thread_of(session.plan(), table_of<Feedback>, said.uuid);
    CHECK(thread.front().id == chance.uuid);
    box.tieTo(chance.uuid); // twice is once
    CHECK(thread_of(session.plan(), table_of<Feedback>, said.uuid) == thread);
    box.takeOff(thread.front());
    CHECK(box.size() == 0);
    REQUIRE(session.undo());
    CHECK(thread_of(session.plan(), table_of<Feedback>, said.uuid) == thread);
}

TEST_CASE("A pain point becomes an opportunity in its words and with its severity", "[inspector]") {
    SamplePlan plan;
    Session& session = plan.session();
    const auto pain = plan.named<PainPoint>("pain-points", "PP-13");
    const auto before = session.plan().opportunities.size();
    ThreadBox box(session);
    box.QWidget::show();
    box.show(table_of<PainPoint>, pain.uuid);
    box.beginOpportunity();
    REQUIRE(session.plan().opportunities.size() == before + 1);
    const auto thread = thread_of(session.plan(), table_of<PainPoint>, pain.uuid);
    const auto* made = session.find(Id<Opportunity>{thread.back().id});
    REQUIRE(made != nullptr);
    CHECK(made->statement == session.find(pain)->text);
    CHECK(made->severity == session.find(pain)->severity);
    REQUIRE(session.undo());
    CHECK(session.plan().opportunities.size() == before);
}
