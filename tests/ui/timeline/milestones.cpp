#include "trial/fake_dialogs.h"
#include "trial/shown_timeline.h"

#include "ui/timeline/a11y.h"
#include "ui/timeline/verbs.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>

using namespace updraft;

namespace {

const RoadmapMilestone& shownMilestone(Shown& shown, Id<Milestone> id) {
    const auto& all = shown.canvas().picture().milestones;
    const auto found = std::ranges::find(all, id, &RoadmapMilestone::id);
    REQUIRE(found != all.end());
    return *found;
}

/// A new one in April, whose title was written in its place.
Id<Milestone> madeMilestone(Shown& shown) {
    shown.canvas().verbs().createMilestone(day(2026, 4, 20));
    auto* field = shown.canvas().findChild<QLineEdit*>();
    REQUIRE(field != nullptr);
    field->setText(QStringLiteral("Works council"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto id = shown.plan.session.selection().one<Milestone>();
    REQUIRE(id);
    return *id;
}

const Milestone& row(Shown& shown, Id<Milestone> id) {
    return *shown.plan.session.find(id);
}

} // namespace

TEST_CASE("A milestone of the plan is made on the timeline and named in its place") {
    Shown shown;
    const auto before = shown.plan.session.plan().milestones.size();
    const auto id = madeMilestone(shown);
    CHECK(shown.plan.session.plan().milestones.size() == before + 1);
    CHECK(row(shown, id).title == "Works council");
    CHECK(row(shown, id).date == day(2026, 4, 20));
    CHECK(shownMilestone(shown, id).ofPlan);
    shown.plan.session.undo();
    CHECK(shown.plan.session.plan().milestones.size() == before);
}

TEST_CASE("A milestone moves by the pointer, and by keys on any day of the week") {
    Shown shown;
    const auto id = madeMilestone(shown);
    const auto at = [&](QPointF point) {
        return shown.canvas().fromPicture({point, QSizeF(0, 0)}).topLeft().toPoint();
    };
    const QPointF from = shownMilestone(shown, id).at;
    const QPointF to(shown.middle(day(2026, 5, 11)), from.y());
    QWidget* head = shown.canvas().childAt(at(from));
    REQUIRE(head != nullptr);
    const auto local = [&](QPointF point) { return head->mapFrom(&shown.canvas(), at(point)); };
    QTest::mousePress(head, Qt::LeftButton, {}, local(from));
    QTest::mouseMove(head, local((from + to) / 2));
    QTest::mouseMove(head, local(to));
    QTest::mouseRelease(head, Qt::LeftButton, {}, local(to));
    CHECK(row(shown, id).date == day(2026, 5, 11));

    shown.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(row(shown, id).date == day(2026, 5, 10)); // a Sunday
    shown.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(row(shown, id).date == day(2026, 5, 17));
    shown.plan.session.undo(); // keys in a row are one gesture
    CHECK(row(shown, id).date == day(2026, 5, 11));
}

TEST_CASE("A milestone is renamed with F2 and deleted with Del") {
    Shown shown;
    const auto id = madeMilestone(shown);
    shown.key(Qt::Key_F2);
    auto* field = shown.canvas().findChildren<QLineEdit*>().last();
    CHECK(field->text() == QStringLiteral("Works council"));
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(shown.page.can(Page::Command::Delete));
    shown.key(Qt::Key_Delete);
    CHECK(shown.plan.session.find(id) == nullptr);
    shown.plan.session.undo();
    CHECK(shown.plan.session.find(id) != nullptr);
}

TEST_CASE("Esc while a new milestone is named takes it back") {
    Shown shown;
    const auto count = shown.plan.session.plan().milestones.size();
    shown.canvas().verbs().createMilestone(day(2026, 5, 4));
    REQUIRE(shown.plan.session.plan().milestones.size() == count + 1);
    QTest::keyClick(shown.canvas().findChildren<QLineEdit*>().last(), Qt::Key_Escape);
    CHECK(shown.plan.session.plan().milestones.size() == count);
}

TEST_CASE("A screen reader moves and names a milestone") {
    Shown shown;
    const auto id = madeMilestone(shown);
    auto* list = QAccessible::queryAccessibleInterface(&shown.canvas());
    REQUIRE(list != nullptr);
    QAccessibleInterface* child = nullptr;
    for (int i = 0; i < list->childCount(); ++i)
        if (list->child(i)->text(QAccessible::Name).contains(QStringLiteral("Works council")))
            child = list->child(i);
    REQUIRE(child != nullptr);
    auto* actions = child->actionInterface();
    REQUIRE(actions != nullptr);
    actions->doAction(QAccessibleActionInterface::increaseAction());
    CHECK(row(shown, id).date == day(2026, 4, 21));
    child->setText(QAccessible::Name, QStringLiteral("Council"));
    CHECK(row(shown, id).title == "Council");
}

TEST_CASE("A baseline is kept by hand, shown at once, and removed") {
    Shown shown;
    FakeDialogs dialogs;
    dialogs.texts << QStringLiteral("Before the board");
    const auto before = shown.plan.session.plan().baselines.size();
    const auto choose = [&](const QString& text) {
        for (QMenu* menu : shown.page.findChildren<QMenu*>()) {
            if (!menu->title().contains(QStringLiteral("Baseline"))) continue;
            Q_EMIT menu->aboutToShow();
            for (QAction* action : menu->actions())
                if (action->text().remove(u'&').startsWith(text) && action->isEnabled())
                    return action->trigger();
        }
        FAIL("not offered: " << text.toStdString());
    };
    choose(QStringLiteral("Keep one now"));
    REQUIRE(shown.plan.session.plan().baselines.size() == before + 1);
    const auto kept = shown.canvas().options().baseline;
    REQUIRE(kept);
    CHECK(shown.plan.session.find(*kept)->name == "Before the board");
    CHECK_FALSE(shown.bar("CX-07").ghost.isEmpty());
    choose(QStringLiteral("Remove the one shown"));
    CHECK(shown.plan.session.plan().baselines.size() == before);
    CHECK_FALSE(shown.canvas().options().baseline);
}
