#include "ui/pages/listen/strategy/strategy_page.h"

#include "core/listen/limits.h"
#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/forms/field_editors.h"
#include "ui/forms/fold.h"
#include "ui/forms/kind_form.h"
#include "ui/pages/left_texts.h"
#include "ui/pages/listen/strategy/limit_dialog.h"
#include "ui/pages/listen/strategy/limit_list.h"
#include "ui/render/strategy_paper.h"
#include "ui/support/convert.h"
#include "ui/support/flags/problem_note.h"
#include "ui/support/settings.h"
#include "ui/tables/kind_table_view.h"

#include <QLabel>

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("A limit changes by a new entry from today with a reason, and undo takes it back",
          "[pages]") {
    SamplePlan plan;
    const Session& session = plan.session();
    const Limit* before = limit_on(session.plan(), LimitKind::budget, session.today());
    REQUIRE(before != nullptr);
    const Uuid old = before->id.uuid;
    const auto entries = session.plan().limits.size();
    LimitDialog dialog(plan.session(), LimitKind::budget);
    setEditorText(dialog.editor("value"), QStringLiteral("800000"));
    dialog.accept();
    CHECK(session.plan().limits.size() == entries); // nobody said why
    setEditorText(dialog.editor("reason"), QStringLiteral("Finance agreed to the evening shift"));
    dialog.accept();
    CHECK(dialog.result() == QDialog::Accepted);
    REQUIRE(session.plan().limits.size() == entries + 1);
    const Limit* now = limit_on(session.plan(), LimitKind::budget, session.today());
    CHECK(now->value == "800000");
    CHECK(now->from == session.today());
    CHECK(session.plan().limits.find({old}) != nullptr);
    REQUIRE(plan.session().undo());
    CHECK(limit_on(session.plan(), LimitKind::budget, session.today())->id.uuid == old);
}

TEST_CASE("A recorded limit can be read in list and form, and only its reason be changed",
          "[pages]") {
    SamplePlan plan;
    const Kind& kind = *find_kind("limits");
    KindTableView table(plan.session(), kind, QStringLiteral("trial"), {"value", "reason"});
    KindForm form(plan.session(), kind, formGroups(kind));
    form.setItems({plan.session().plan().limits.begin()->id.uuid});
    const auto editable = [&](std::string_view field) {
        const auto cell = table.filter().index(0, table.model().columnOf(field));
        const bool inList = cell.flags() & Qt::ItemIsEditable;
        CHECK(form.editor(field)->isEnabled() == inList);
        return inList;
    };
    for (const auto* field : {"kind", "value", "from", "until"}) CHECK_FALSE(editable(field));
    CHECK(editable("reason"));
}

TEST_CASE("What cannot be a limit is said in the dialog, which stays", "[pages]") {
    SamplePlan plan;
    LimitDialog dialog(plan.session(), LimitKind::scope);
    setEditorText(dialog.editor("value"), QStringLiteral("Gardens"));
    setEditorText(dialog.editor("reason"), QStringLiteral("Nobody knows"));
    const auto entries = plan.session().plan().limits.size();
    dialog.accept();
    CHECK(dialog.result() != QDialog::Accepted);
    CHECK(plan.session().plan().limits.size() == entries);
    bool said = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("Gardens"));
    CHECK(said);
}

TEST_CASE("What is typed for a limit is offered again unless it was set or given up", "[pages]") {
    SamplePlan plan{true, Keeps::backups};
    Session& session = plan.session();
    const auto left = [&] { return session.drafts().left(); };
    const auto type = [](const LimitDialog& dialog) {
        setEditorText(dialog.editor("reason"), QStringLiteral("Finance agreed"));
    };
    {
        LimitDialog dialog(session, LimitKind::budget);
        type(dialog);
    }
    REQUIRE(left().size() == 1);
    CHECK(left().front().text == QStringLiteral("Finance agreed"));
    CHECK(placeLabel(left().front().place, session.plan()) == "Reason of a new limit");
    CHECK_FALSE(canPutIn(left().front(), session));
    session.drafts().discardLeft();
    const bool set = GENERATE(true, false);
    {
        LimitDialog dialog(session, LimitKind::budget);
        type(dialog);
        set ? dialog.accept() : dialog.reject();
        QCoreApplication::processEvents();
    }
    CHECK(left().empty());
}

TEST_CASE("Ctrl+N on the strategy adds an objective that can be deleted and brought back",
          "[pages]") {
    SamplePlan plan{false};
    StrategyPage page(plan.session());
    page.resize(1000, 800);
    page.QWidget::show();
    page.createNew();
    REQUIRE(plan.session().plan().objectives.size() == 1);
    page.objectives().setCurrentIndex({});
    const Id<Objective> id = plan.session().plan().objectives.begin()->id;
    REQUIRE(page.showItems(Selection::of(id)));
    CHECK(page.can(Page::Command::Delete));
    page.run(Page::Command::Delete);
    CHECK(plan.session().plan().objectives.empty());
    REQUIRE(plan.session().undo());
    CHECK(plan.session().plan().objectives.size() == 1);
}

TEST_CASE("The strategy can be shown without any of its items", "[pages]") {
    SamplePlan plan;
    StrategyPage page(plan.session());
    plan.session().select(plan.named<Objective>("objectives", "O-1"));
    CHECK(page.showItems({table_of<Objective>, {}}));
    CHECK(page.objectives().picked().empty());
    CHECK(page.showItems({table_of<Limit>, {}}));
    CHECK_FALSE(page.showItems({table_of<Initiative>, {}}));
}

TEST_CASE("A limit that is shown stands in sight, also where its list was folded", "[pages]") {
    Settings().setValue(QStringLiteral("fold/strategy/entries"), false);
    SamplePlan plan;
    StrategyPage page(plan.session());
    showOnScreen(page, {1000, 500});
    Fold* entries = nullptr;
    for (auto* fold : page.findChildren<Fold*>())
        if (!fold->findChildren<KindTableView*>().isEmpty()) entries = fold;
    REQUIRE(entries != nullptr);
    auto& table = *entries->findChild<KindTableView*>();
    REQUIRE_FALSE(table.isVisible());
    Id<Limit> last;
    for (const Limit& row : plan.session().plan().limits) last = row.id;
    REQUIRE(page.showItems(Selection::of(last)));
    CHECK(table.isVisible());
    CHECK(table.picked() == std::vector{last.uuid});
    const auto inSight = [&] {
        const QRect row = table.visualRect(table.currentIndex());
        return !table.viewport()->visibleRegion().intersected(row).isEmpty();
    };
    CHECK(QTest::qWaitFor(inSight, 1000)); // the page grows with the list first
}

TEST_CASE("A new objective is typed in sight, however many stand above it", "[pages]") {
    SamplePlan plan;
    plan.session().edit("add", [](Edit& edit) {
        for (int i = 0; i < 40; ++i) {
            Objective row;
            row.code = "O-" + std::to_string(100 + i);
            row.title = "Sooner";
            edit.add(row);
        }
    });
    StrategyPage page(plan.session());
    showOnScreen(page, {1000, 500});
    page.createNew();
    QTest::qWait(20);
    const QWidget* editor = QApplication::focusWidget();
    REQUIRE(page.objectives().isAncestorOf(editor));
    const QRect at(editor->mapTo(&page, QPoint(0, 0)), editor->size());
    CHECK(page.rect().contains(at));
    CHECK_FALSE(editor->visibleRegion().isEmpty());
}

TEST_CASE("The strategy prints on one page with what holds today", "[paper]") {
    SamplePlan plan;
    const Session& session = plan.session();
    const PaperReport report = strategyReport(session.plan(), session.today());
    REQUIRE(report.sections.size() == 4);
    CHECK(layoutReport(report, PaperSize::A4).pages.size() == 1);
    CHECK(layoutReport(report, PaperSize::Letter).pages.size() == 1);
    const auto& limits = std::get<PaperTable>(report.sections[3].flow.front());
    CHECK(limits.rows.front()[1] == QStringLiteral("£720,000"));
}

TEST_CASE("The strategy tells a limit that is decided for later, and no day that nobody gave") {
    SamplePlan plan{false};
    Session& session = plan.session();
    const auto table = [&] {
        return std::get<PaperTable>(
            strategyReport(session.plan(), session.today()).sections.back().flow.front());
    };
    session.edit("set", [](Edit& edit) {
        Limit row;
        row.kind = LimitKind::initiatives;
        row.value = "4";
        edit.add(row);
    });
    CHECK(table().columns.size() == 3);
    session.edit("set", [&](Edit& edit) {
        Limit row;
        row.kind = LimitKind::initiatives;
        row.value = "6";
        row.from = session.today() + 30;
        row.reason = "Two join";
        edit.add(row);
    });
    REQUIRE(table().rows.size() == 2);
    CHECK(table().rows[0][1] == QStringLiteral("4"));
    CHECK(table().rows[1] == QStringList{QStringLiteral("Initiatives at once"), QStringLiteral("6"),
                                         shortDate(session.today() + 30, 1),
                                         QStringLiteral("Two join")});
}

TEST_CASE("A strategy takes tighter type before it takes a second page", "[paper]") {
    SamplePlan plan;
    PaperReport report = strategyReport(plan.session().plan(), plan.session().today());
    PaperReport free = report;
    free.onePage = false;
    while (layoutReport(free, PaperSize::A4).pages.size() == 1) {
        auto& principles = free.sections[1].flow;
        principles.push_back(principles.front());
    }
    report.sections = free.sections;
    CHECK(layoutReport(report, PaperSize::A4).pages.size() == 1);
    report.sections[1].flow.insert(report.sections[1].flow.end(), 60, report.sections[1].flow[0]);
    const PaperPages several = layoutReport(report, PaperSize::A4);
    CHECK(several.pages.size() > 1);
    for (const PaperShapes& page : several.pages)
        for (const PaperShape& shape : page)
            if (const auto* run = std::get_if<PaperRun>(&shape))
                CHECK(run->face.px >= smallestPaperType);
}

TEST_CASE("The export of a strategy that takes more than one page says so", "[pages]") {
    SamplePlan plan;
    Session& session = plan.session();
    StrategyPage page(session);
    const auto saysOf = [&] {
        const ExportChoice choice = page.exports().front();
        REQUIRE(choice.take()({}));
        return choice.note();
    };
    CHECK(saysOf().isEmpty());
    session.edit("set", [](Edit& edit) {
        for (int i = 0; i < 60; ++i) {
            Objective row;
            row.code = "O-" + std::to_string(100 + i);
            row.title = "Sooner";
            edit.add(row);
        }
    });
    const auto pages =
        layoutReport(strategyReport(session.plan(), session.today()), usualPaper()).pages.size();
    REQUIRE(pages > 1);
    CHECK(saysOf().startsWith(QStringLiteral("It takes %1 pages").arg(pages)));
}

TEST_CASE("A plan without a strategy has nothing to print, and says so", "[paper]") {
    SamplePlan plan{false};
    const Plan& empty = plan.session().plan();
    const PaperReport report = strategyReport(empty, plan.session().today());
    CHECK(report.sections.empty());
    CHECK(exportReport(empty, report, {}).error().code == ErrorCode::nothing_to_export);
}

TEST_CASE("Tab goes down the strategy as one reads it", "[pages]") {
    SamplePlan plan;
    StrategyPage page(plan.session());
    showOnScreen(page, {1200, 900});
    const auto* form = page.findChild<KindForm*>();
    form->editor("vision")->setFocus();
    const auto at = [] {
        const QWidget* focus = QApplication::focusWidget();
        return focus->mapToGlobal(QPoint(0, 0)).y();
    };
    int before = at();
    bool objectives = false;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        CHECK(at() >= before);
        before = at();
        objectives = objectives || page.objectives().isAncestorOf(QApplication::focusWidget()) ||
                     QApplication::focusWidget() == &page.objectives();
    }
    CHECK(objectives);
}

TEST_CASE("A limit may be written as the page shows it", "[pages]") {
    SamplePlan plan;
    const Session& session = plan.session();
    LimitDialog dialog(plan.session(), LimitKind::budget);
    setEditorText(dialog.editor("value"), QStringLiteral("£750,000"));
    setEditorText(dialog.editor("reason"), QStringLiteral("Finance agreed"));
    dialog.accept();
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(limit_on(session.plan(), LimitKind::budget, session.today())->value == "750000");
    LimitDialog wrong(plan.session(), LimitKind::budget);
    setEditorText(wrong.editor("value"), QStringLiteral("much"));
    setEditorText(wrong.editor("reason"), QStringLiteral("Finance agreed"));
    wrong.accept();
    bool said = false;
    for (const QLabel* label : wrong.findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("much"));
    CHECK(said);
}

TEST_CASE("What is wrong with a cell can be read whole, also in a table of one row", "[pages]") {
    SamplePlan plan;
    std::vector<Uuid> others = find_kind("objectives")->all(plan.session().plan());
    others.pop_back();
    plan.session().edit("remove",
                        [&](Edit& edit) { find_kind("objectives")->remove(edit, others); });
    StrategyPage page(plan.session());
    showOnScreen(page, {1000, 700});
    KindTableView* table = nullptr;
    for (auto* each : page.findChildren<KindTableView*>())
        if (each->kind().name == table_of<Objective>) table = each;
    REQUIRE(table != nullptr);
    REQUIRE(table->filter().rowCount() == 1);
    table->editField(table->filter().idAt(table->filter().index(0, 0)), "target");
    QWidget* editor = QApplication::focusWidget();
    QTest::keyClicks(editor, QStringLiteral("soon"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    const auto* note = page.findChild<ProblemNote*>();
    REQUIRE(note != nullptr);
    CHECK(note->visibleRegion().boundingRect() == note->rect());
}
