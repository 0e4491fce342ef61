#include "ui/pages/inspector/inspector.h"

#include "core/edits/opportunities.h"
#include "core/schedule/schedule.h"
#include "trial/another_program.h"
#include "trial/sample_plan.h"
#include "ui/forms/field_editors.h"
#include "ui/forms/kind_form.h"
#include "ui/pages/inspector/fact_list.h"
#include "ui/pages/inspector/initiative_head.h"
#include "ui/pages/inspector/initiative_panel.h"
#include "ui/pages/inspector/item_panel.h"
#include "ui/pages/inspector/thread_box.h"
#include "ui/support/convert.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace updraft;

namespace {

struct Trial {
    SamplePlan plan;
    Inspector inspector{plan.session()};

    Trial() {
        inspector.resize(312, 900);
        inspector.QWidget::show();
    }
    Id<Initiative> pick(std::string_view code) {
        const auto id = plan.named<Initiative>("initiatives", code);
        plan.session().select(id);
        return id;
    }
    QPushButton* button(const QString& start) {
        for (auto* each : inspector.findChildren<QPushButton*>())
            if (each->text().startsWith(start) && each->isVisible()) return each;
        return nullptr;
    }
};

} // namespace

TEST_CASE("a field typed in the inspector is one step of the plan", "[pages]") {
    Trial trial;
    const auto id = trial.pick("CX-09");
    auto* form = trial.inspector.findChild<InitiativePanel*>()->findChild<KindForm*>(
        QString(), Qt::FindDirectChildrenOnly);
    REQUIRE(form);
    QWidget* days = form->editor("days");
    REQUIRE(days);
    setEditorText(days, QStringLiteral("17"));
    QTest::keyClick(days, Qt::Key_Return);
    CHECK(trial.plan.session().find(id)->days == 17);
    trial.plan.session().undo();
    CHECK(trial.plan.session().find(id)->days != 17);
    CHECK(editorText(days) != "17");
}

TEST_CASE("what was gone and came back has its fields filled again", "[pages]") {
    Trial trial;
    const auto id = trial.pick("CX-09");
    auto* form = trial.inspector.findChild<InitiativePanel*>()->findChild<KindForm*>(
        QString(), Qt::FindDirectChildrenOnly);
    const QString days = editorText(form->editor("days"));
    REQUIRE(!days.isEmpty());
    trial.plan.session().edit(
        "remove", [&](Edit& edit) { find_kind("initiatives")->remove(edit, {id.uuid}); });
    trial.plan.session().undo();
    trial.pick("CX-09");
    CHECK(editorText(form->editor("days")) == days);
}

TEST_CASE("a fact that does not fit its line is told whole to who points at it", "[pages]") {
    FactList facts;
    const QString long_ =
        QStringLiteral("16. November 2026 to 28. January 2027, and then some more");
    facts.setFacts({{QStringLiteral("Owner"), {}, QStringLiteral("Tom Okafor"), {}},
                    {QStringLiteral("Dates"), {}, long_, {}}});
    facts.resize(180, facts.sizeHint().height());
    facts.show();
    QHelpEvent help(QEvent::ToolTip, {100, 30}, facts.mapToGlobal(QPoint(100, 30)));
    QApplication::sendEvent(&facts, &help);
    CHECK(QToolTip::text().contains(QStringLiteral("more")));
    QToolTip::hideText();
}

TEST_CASE("what cannot be read stays in its field with the reason", "[pages]") {
    Trial trial;
    const auto id = trial.pick("CX-09");
    auto* form = trial.inspector.findChild<InitiativePanel*>()->findChild<KindForm*>(
        QString(), Qt::FindDirectChildrenOnly);
    QWidget* days = form->editor("days");
    const auto before = trial.plan.session().find(id)->days;
    setEditorText(days, QStringLiteral("soon"));
    QTest::keyClick(days, Qt::Key_Return);
    CHECK(trial.plan.session().find(id)->days == before);
    CHECK(editorText(days) == "soon");
}

TEST_CASE("a broken dependency is told in words and mended by its button", "[pages]") {
    Trial trial;
    const auto id = trial.pick("CX-07");
    const auto& session = trial.plan.session();
    const auto broken = [&] {
        for (const Broken& each : schedule(session.plan()).broken)
            if (session.find(each.dependency)->to == id) return true;
        return false;
    };
    REQUIRE(broken());
    QPushButton* fix = trial.button(QStringLiteral("Move to"));
    REQUIRE(fix);
    fix->click();
    CHECK_FALSE(broken());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(trial.button(QStringLiteral("Move to")));
}

TEST_CASE("an overdue insight says since when nothing came of it, until something does",
          "[pages]") {
    Trial trial;
    Session& session = trial.plan.session();
    const auto insight = trial.plan.named<Insight>("insights", "IN-04");
    session.edit("set", [&](Edit& edit) { // noted on 26 January; insights wait 14 days
        edit.change(insight, [](Insight& row) { row.due.reset(); });
    });
    session.select(insight);
    const auto says = [&](const QString& day) {
        return std::ranges::any_of(trial.inspector.findChildren<QLabel*>(), [&](QLabel* label) {
            return label->isVisible() && label->text().startsWith(QStringLiteral("Overdue")) &&
                   label->text().contains(day);
        });
    };
    CHECK(says(shortDate(*make_date(2026, 2, 9), 2026)));
    session.edit("set", [&](Edit& edit) {
        edit.change(insight, [](Insight& row) { row.state = InsightState::decided; });
    });
    CHECK_FALSE(says({}));
}

TEST_CASE("a broken dependency that is picked itself says what is wrong, and its button mends it",
          "[pages]") {
    Trial trial;
    Session& session = trial.plan.session();
    const auto broken = schedule(session.plan()).broken;
    REQUIRE(broken.size() == 1);
    session.select(broken.front().dependency);
    bool said = false;
    for (auto* label : trial.inspector.findChildren<QLabel*>())
        said = said ||
               (label->isVisible() &&
                label->text() == QStringLiteral("CX-07 starts 7 working days before CX-04 ends"));
    CHECK(said);
    QPushButton* fix = trial.button(QStringLiteral("Move to"));
    REQUIRE(fix);
    fix->click();
    CHECK(schedule(session.plan()).broken.empty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(trial.button(QStringLiteral("Move to")));
}

TEST_CASE("what belongs to an initiative is ticked and added beside it", "[pages]") {
    Trial trial;
    const auto id = trial.pick("CX-04");
    for (RelatedList* list : trial.inspector.findChildren<RelatedList*>()) {
        if (list->rows().table().kind().name != "actions") continue;
        const int before = list->rows().rowCount();
        list->addNew();
        CHECK(list->rows().rowCount() == before + 1);
    }
    int actions = 0;
    for (const Action& action : trial.plan.session().plan().actions)
        if (action.initiative == id && action.title == "New action") ++actions;
    CHECK(actions == 1);
}

TEST_CASE("several picked items are changed together", "[pages]") {
    Trial trial;
    const auto a = trial.plan.named<Initiative>("initiatives", "CX-09");
    const auto b = trial.plan.named<Initiative>("initiatives", "CX-12");
    trial.plan.session().select(Selection::of(std::vector{a, b}));
    KindForm* form = trial.inspector.findChild<ItemPanel*>()->findChild<KindForm*>();
    REQUIRE(form);
    QWidget* priority = form->editor("priority");
    setEditorText(priority, QStringLiteral("3"));
    QTest::keyClick(priority, Qt::Key_Return);
    CHECK(trial.plan.session().find(a)->priority == 3);
    CHECK(trial.plan.session().find(b)->priority == 3);
    trial.plan.session().undo();
    CHECK(trial.plan.session().find(a)->priority != 3);
}

TEST_CASE("the inspector shows every kind, and outlives what it showed", "[pages]") {
    Trial trial;
    // The panel's hairline and, when it scrolls, its bar.
    const int room = 312 - 1 - trial.inspector.style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    for (const Kind* kind : kinds()) {
        const auto ids = kind->all(trial.plan.session().plan());
        if (ids.empty()) continue;
        trial.plan.session().select(Selection{kind->name, {ids.front()}});
        CAPTURE(kind->name);
        CHECK(trial.inspector.minimumSizeHint().width() <= room);
    }
    const auto id = trial.pick("CX-09");
    trial.plan.session().edit(
        "remove", [&](Edit& edit) { find_kind("initiatives")->remove(edit, {id.uuid}); });
    CHECK(trial.plan.session().selection().empty());
    trial.plan.session().undo();
    CHECK(trial.plan.session().find(id));
}

TEST_CASE("arrow keys on a closed choice step without changing the plan", "[pages]") {
    Trial trial;
    const auto id = trial.pick("CX-09");
    auto* form = trial.inspector.findChild<InitiativePanel*>()->findChild<KindForm*>(
        QString(), Qt::FindDirectChildrenOnly);
    auto* owner = qobject_cast<ChoiceField*>(form->editor("owner"));
    REQUIRE(owner);
    const auto before = trial.plan.session().find(id)->owner;
    QTest::keyClick(owner, Qt::Key_Down);
    QTest::keyClick(owner, Qt::Key_Down);
    CHECK(trial.plan.session().find(id)->owner == before);
    const QString stepped = editorText(owner);
    QTest::keyClick(owner, Qt::Key_Return);
    const auto now = trial.plan.session().find(id)->owner;
    REQUIRE(now);
    CHECK(now != before);
    CHECK(trial.plan.session().find(*now)->name == stepped.toStdString());
    trial.plan.session().undo();
    CHECK(trial.plan.session().find(id)->owner == before);
}

TEST_CASE("money and outcomes are written as on paper", "[pages]") {
    Trial trial;
    trial.pick("CX-07");
    QStringList facts;
    for (const auto& fact : trial.inspector.findChild<FactList*>()->facts()) facts << fact.value;
    CHECK(facts.contains(QStringLiteral("\u00a386,000")));
}

namespace {

/// The thread of what is picked.
ThreadBox& threadIn(const Inspector& inspector) {
    ThreadBox* found = nullptr;
    for (auto* each : inspector.findChildren<ThreadBox*>())
        if (each->isVisible()) found = each;
    REQUIRE(found != nullptr);
    return *found;
}

void tieTo(Edit& edit, Id<Opportunity> opportunity, Id<Initiative> initiative) {
    tie_to(edit, opportunity, table_of<Initiative>, initiative.uuid);
}

} // namespace

TEST_CASE("many verbatims are tied to an opportunity in one step, and taken off in one",
          "[pages]") {
    Trial trial;
    Session& session = trial.plan.session();
    std::vector<Id<Feedback>> said;
    session.edit("add", [&](Edit& edit) {
        for (int i = 0; i < 30; ++i) {
            Feedback row;
            row.verbatim = "Tell me before, not after.";
            said.push_back(edit.add(row));
        }
    });
    session.select(Selection::of(said));
    ThreadBox& thread = threadIn(trial.inspector);
    CHECK(thread.size() == 0);
    const auto tied = [&] { return session.plan().evidence.size(); };
    const auto before = tied();
    thread.tieTo(trial.plan.named<Opportunity>("opportunities", "OP-07").uuid);
    CHECK(tied() == before + 30);
    CHECK(thread.size() == 1);
    thread.takeOff(thread_of(session.plan(), table_of<Feedback>, said[0].uuid).front());
    CHECK(tied() == before);
    REQUIRE(session.undo());
    CHECK(thread.size() == 1);
    REQUIRE(session.undo());
    CHECK(tied() == before);
    const auto opportunities = session.plan().opportunities.size();
    thread.beginOpportunity();
    CHECK(session.plan().opportunities.size() == opportunities + 1);
    CHECK(tied() == before + 30);
    REQUIRE(session.undo());
    CHECK(session.plan().opportunities.size() == opportunities);
    CHECK(tied() == before);
}

TEST_CASE("of a thread of very many the first are shown, and how many more there are", "[pages]") {
    Trial trial;
    Session& session = trial.plan.session();
    std::vector<Uuid> said;
    session.edit("add", [&](Edit& edit) {
        for (int i = 0; i < 250; ++i) {
            Feedback row;
            row.verbatim = "Late again.";
            said.push_back(edit.add(row).uuid);
        }
    });
    Id<Opportunity> made;
    session.edit("add",
                 [&](Edit& edit) { made = opportunity_from(edit, table_of<Feedback>, said); });
    session.select(made);
    const ThreadBox& thread = threadIn(trial.inspector);
    CHECK(thread.size() == 250);
    CHECK(thread.findChildren<QAbstractButton*>().size() == 101); // with the one that adds
    const auto labels = thread.findChildren<QLabel*>();
    CHECK(std::ranges::count(labels, QStringLiteral("and 150 more"), &QLabel::text) == 1);
}

TEST_CASE("the thread shows what another program tied", "[pages]") {
    Trial trial;
    Session& session = trial.plan.session();
    const auto id = trial.pick("CX-12");
    const int before = threadIn(trial.inspector).size();
    REQUIRE(anotherProgram(session)->edit("link", [&](Edit& edit) {
        Opportunity row;
        row.code = "OP-99";
        row.statement = "From elsewhere";
        tieTo(edit, edit.add(row), id);
    }));
    session.refresh();
    CHECK(threadIn(trial.inspector).size() > before);
}

TEST_CASE("the thread can be added to as soon as the plan can be written to", "[pages]") {
    SamplePlan other;
    Session session({other.session().document()->surroundings(),
                     [] { return *make_date(2026, 2, 24); },
                     [](const Error&) { return QString(); }});
    REQUIRE(session.open(other.session().document()->path()));
    REQUIRE_FALSE(session.canWrite());
    Inspector inspector(session);
    inspector.QWidget::show();
    session.select(other.named<Initiative>("initiatives", "CX-04"));
    const auto* add = threadIn(inspector).findChild<QToolButton*>();
    CHECK_FALSE(add->isEnabled());
    other.session().close();
    REQUIRE(session.claim());
    CHECK(add->isEnabled());
}

TEST_CASE("the inspector shows a plan that is opened again as it is by then", "[pages]") {
    Trial trial;
    Session& session = trial.plan.session();
    const auto path = session.document()->path();
    const auto id = trial.pick("CX-12");
    const int before = threadIn(trial.inspector).size();
    session.close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    {
        auto another =
            Document::open(path, {[] { return std::int64_t{1'771'934'600}; }, "Omar", {}});
        REQUIRE(another);
        REQUIRE((*another)->edit("link", [&](Edit& edit) {
            Opportunity row;
            row.code = "OP-99";
            row.statement = "From elsewhere";
            tieTo(edit, edit.add(row), id);
            edit.change(id, [](Initiative& changed) { changed.days = 77; });
        }));
    }
    REQUIRE(session.open(path));
    session.select(id);
    CHECK(threadIn(trial.inspector).size() > before);
    auto* form = trial.inspector.findChild<InitiativePanel*>()->findChild<KindForm*>(
        QString(), Qt::FindDirectChildrenOnly);
    CHECK(editorText(form->editor("days")) == "77");
}

TEST_CASE("a step tells what is said there, and begins an opportunity about it", "[pages]") {
    Trial trial;
    const auto step = trial.plan.named<Step>("steps", "S-08");
    trial.plan.session().select(step);
    const int before = threadIn(trial.inspector).size();
    CHECK(before > 0);
    auto* add = threadIn(trial.inspector).findChild<QToolButton*>();
    REQUIRE(add);
    const auto opportunities = trial.plan.session().plan().opportunities.size();
    add->click();
    REQUIRE(trial.plan.session().plan().opportunities.size() == opportunities + 1);
    const auto& all = trial.plan.session().plan().opportunities;
    CHECK(std::ranges::any_of(all, [&](const Opportunity& row) {
        return row.step == step && row.statement == trial.plan.session().find(step)->title;
    }));
}
