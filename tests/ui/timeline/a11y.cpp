#include "trial/moving_home.h"
#include "trial/on_screen.h"
#include "trial/open_plan.h"

#include "ui/timeline/a11y.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/verbs.h"

#include <QApplication>
#include <QTest>
#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Read {
    OpenPlan plan{sample::movingHome()};
    TimelineCanvas canvas{plan.session, RoadmapStyle::Screen};
    QAccessibleInterface* list = nullptr;

    Read() {
        TimelineAccessible::install();
        showOnScreen(canvas, {1084, 844});
        list = QAccessible::queryAccessibleInterface(&canvas);
        REQUIRE(list != nullptr);
    }
    QAccessibleInterface* child(const QString& code) const {
        for (int i = 0; i < list->childCount(); ++i)
            if (list->child(i)->text(QAccessible::Name).startsWith(code)) return list->child(i);
        return nullptr;
    }
};

} // namespace

TEST_CASE("A screen reader can walk every milestone, batch and initiative of the timeline") {
    Read read;
    REQUIRE(read.list->role() == QAccessible::List);
    const RoadmapLayout& picture = read.canvas.picture();
    REQUIRE(read.list->childCount() == std::ssize(picture.bars) + std::ssize(picture.batches) +
                                           std::ssize(picture.milestones));
    for (int i = 0; i < read.list->childCount(); ++i) {
        QAccessibleInterface* child = read.list->child(i);
        REQUIRE(child != nullptr);
        REQUIRE(child->isValid());
        REQUIRE(read.list->indexOfChild(child) == i);
        REQUIRE_FALSE(child->text(QAccessible::Name).isEmpty());
        REQUIRE_FALSE(child->text(QAccessible::Value).isEmpty());
        REQUIRE(child->role() == QAccessible::ListItem);
        REQUIRE_FALSE(child->rect().isEmpty());
        REQUIRE(child->actionInterface() != nullptr);
        REQUIRE(child->actionInterface()->actionNames().size() >= 2);
        REQUIRE(child->parent() == read.list);
    }
}

TEST_CASE("What is read says the dates, the owner and what is broken") {
    Read read;
    QAccessibleInterface* bar = read.child(QStringLiteral("CX-07"));
    REQUIRE(bar != nullptr);
    REQUIRE(bar->text(QAccessible::Name) == QStringLiteral("CX-07 Plain-language first bill"));
    REQUIRE(bar->text(QAccessible::Value) ==
            QStringLiteral("Planned, 15 Apr \u2013 14 Aug 2026, 88 working days"));
    const QString more = bar->text(QAccessible::Description);
    REQUIRE(more.contains(QStringLiteral("CX-07 starts 7 working days before CX-04 ends")));
    REQUIRE(more.contains(QStringLiteral("Owner: Priya Nair")));
    REQUIRE(more.contains(QStringLiteral("Depends on CX-04")));
}

TEST_CASE("A screen reader can select and move a bar") {
    Read read;
    QAccessibleInterface* bar = read.child(QStringLiteral("CX-13"));
    bar->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    REQUIRE(read.plan.session.selection().contains(read.plan.initiative("CX-13").id));
    REQUIRE(bar->state().selected);
    bar->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
    REQUIRE(read.plan.initiative("CX-13").start == make_date(2026, 6, 9));
    REQUIRE(bar->text(QAccessible::Value).contains(QStringLiteral("9 Jun")));
}

TEST_CASE("The child of what was deleted is gone, and the others stay") {
    Read read;
    QAccessibleInterface* gone = read.child(QStringLiteral("CX-21"));
    QAccessibleInterface* stays = read.child(QStringLiteral("CX-01"));
    const QAccessible::Id id = QAccessible::uniqueId(gone);
    const int before = read.list->childCount();
    read.plan.select("CX-21");
    read.canvas.verbs().remove();
    REQUIRE(QAccessible::accessibleInterface(id) == nullptr);
    REQUIRE(read.list->childCount() == before - 1);
    REQUIRE(stays->text(QAccessible::Name) == QStringLiteral("CX-01 Move-in script"));
}
