#include "trial/shown_journey.h"

#include "ui/journey/a11y.h"
#include "ui/journey/verbs.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>

using namespace updraft;

TEST_CASE("Arrows walk the map, and what they are on is the session's selection") {
    Map map;
    map.key(Qt::Key_Right); // nothing was picked: the first
    CHECK(map.plan.session.selection().one<Step>() == map.step("S-01").id);
    map.key(Qt::Key_Right);
    CHECK(map.plan.session.selection().one<Step>() == map.step("S-02").id);
    map.key(Qt::Key_Down);
    REQUIRE(map.canvas.current() != nullptr);
    CHECK(map.canvas.current()->key.part == JourneyPart::Text);
    CHECK(map.canvas.current()->key.field == "action");
    map.key(Qt::Key_Up);
    map.key(Qt::Key_Up);
    CHECK(map.plan.session.selection().table == table_of<Stage>);
    map.key(Qt::Key_Down);
    map.key(Qt::Key_End);
    CHECK(map.plan.session.selection().one<Step>() == map.step("S-08").id);
    map.key(Qt::Key_Escape);
    CHECK(map.plan.session.selection().empty());
    map.pick("S-01");
    map.key(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(map.plan.session.selection().all<Step>().size() == 2);
}

TEST_CASE("A step is picked by a click and tints its stage") {
    Map map;
    const JourneyItem& step = map.item(JourneyPart::Step, map.step("S-05").id.uuid);
    QTest::mouseClick(map.canvas.viewport(), Qt::LeftButton, {}, map.onViewport(step.box.center()));
    CHECK(map.plan.session.selection().one<Step>() == map.step("S-05").id);
    CHECK(map.canvas.marks().stage == std::optional<std::size_t>{2});
}

TEST_CASE("Alt and arrows move a step, with Shift its stage") {
    Map map;
    map.pick("S-01");
    map.key(Qt::Key_Right, Qt::AltModifier);
    CHECK(map.titles().first() == QStringLiteral("Compares plans"));
    map.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(map.titles().first() == QStringLiteral("Calls to register"));
    CHECK(map.plan.session.selection().one<Step>() == map.step("S-01").id);
}

TEST_CASE("A step is dragged into another stage, a stage before another, and both show where") {
    Map map;
    const JourneyItem from = map.item(JourneyPart::Step, map.step("S-01").id.uuid);
    const JourneyItem to = map.item(JourneyPart::Step, map.step("S-05").id.uuid);
    map.drag(from.box.center(), to.box.center() + QPointF(to.box.width() * 0.4, 0), false);
    REQUIRE(map.canvas.marks().drop);
    CHECK(*map.canvas.marks().drop ==
          map.canvas.picture().columnLeft(map.canvas.picture().columnOf(to.step) + 1));
    QTest::mouseRelease(map.canvas.viewport(), Qt::LeftButton, {},
                        map.onViewport(to.box.center() + QPointF(to.box.width() * 0.4, 0)));
    CHECK_FALSE(map.canvas.marks().drop);
    CHECK(map.titles().indexOf(QStringLiteral("Finds a flat")) == 4);
    CHECK(map.step("S-01").stage == map.step("S-05").stage);

    const JourneyLayout& picture = map.canvas.picture();
    const QPointF last = picture.stages.back().box.center();
    map.canvas.pick(picture.stages.back());
    QWidget* head =
        map.canvas.childAt(map.canvas.fromPicture(picture.stages.front().box).center().toPoint());
    REQUIRE(head != nullptr);
    const auto there = [&](QPointF at) {
        return head->mapFrom(&map.canvas,
                             map.canvas.fromPicture({at, QSizeF(0, 0)}).topLeft().toPoint());
    };
    QTest::mousePress(head, Qt::LeftButton, {}, there(last));
    QTest::mouseMove(head, there({picture.bodyLeft() + 40, last.y()}));
    QTest::mouseMove(head, there({picture.bodyLeft() + 4, last.y()}));
    QTest::mouseRelease(head, Qt::LeftButton, {}, there({picture.bodyLeft() + 4, last.y()}));
    CHECK(map.titles().first() == QStringLiteral("Pays by app"));
}

TEST_CASE("A point of the curve is pulled up in tenths; Esc puts it back") {
    Map map;
    const Step& step = map.step("S-03");
    const JourneyItem point = map.item(JourneyPart::Point, step.id.uuid);
    const QPointF to(point.at.x(), map.canvas.picture().heightOf(1.2));
    map.canvas.bringIntoSight(point.box);
    map.drag(point.at, to, false);
    REQUIRE(map.canvas.marks().emotion);
    CHECK(map.canvas.marks().emotion->second == Approx(1.2));
    map.key(Qt::Key_Escape);
    QTest::mouseRelease(map.canvas.viewport(), Qt::LeftButton, {}, map.onViewport(to));
    CHECK(map.step("S-03").emotion == std::optional{-0.8});
    map.drag(point.at, to);
    CHECK(map.step("S-03").emotion == std::optional{1.2});
}

TEST_CASE("Names and heads stay while a long map scrolls, and zoom keeps what is picked in sight") {
    Map map(sample::longJourney(60));
    REQUIRE(map.canvas.horizontalScrollBar()->maximum() > 0);
    REQUIRE(map.canvas.verticalScrollBar()->maximum() > 0);
    map.plan.session.select(map.step("S-50").id);
    map.canvas.bringIntoSight(map.canvas.current()->box);
    const auto inSight = [&] {
        const QRectF box = map.canvas.fromPicture(map.canvas.current()->box);
        return QRectF(map.canvas.contentsRect()).contains(box) &&
               box.left() >= map.canvas.picture().bodyLeft();
    };
    CHECK(inSight());
    const double before = map.canvas.options().zoom;
    map.key(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(map.canvas.options().zoom < before);
    CHECK(inSight());
    map.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(map.canvas.options().zoom == 1);
    map.canvas.verticalScrollBar()->setValue(200);
    const QRectF stage = map.canvas.fromPicture(map.canvas.picture().stages.front().box);
    CHECK(stage.top() >= 0);
    CHECK(stage.bottom() <= map.canvas.picture().bodyTop);
}

TEST_CASE("Steps stay over their lanes while the map scrolls, but in a low window") {
    Map map(sample::longJourney(60));
    const auto place = [&](JourneyPart part) {
        const JourneyLayout& picture = map.canvas.picture();
        const auto found = std::ranges::find(picture.items, part,
                                             [](const JourneyItem& item) { return item.key.part; });
        REQUIRE(found != picture.items.end());
        return map.canvas.fromPicture(found->box).topLeft();
    };
    const double whole = map.canvas.fromPicture(map.canvas.picture().items.back().box).top() -
                         map.canvas.picture().items.back().box.top();
    CHECK(whole == std::floor(whole)); // lines of names and lanes meet
    const QPointF step = place(JourneyPart::Step);
    const QPointF point = place(JourneyPart::Point);
    map.canvas.verticalScrollBar()->setValue(60);
    CHECK(place(JourneyPart::Step) == step);
    CHECK(place(JourneyPart::Point) == point - QPointF(0, 60));
    // What is pressed there is the step.
    map.plan.session.select(Selection{});
    QTest::mouseClick(map.canvas.childAt(step.toPoint() + QPoint(8, 8)), Qt::LeftButton, {},
                      map.canvas.childAt(step.toPoint() + QPoint(8, 8))
                          ->mapFrom(&map.canvas, step.toPoint() + QPoint(8, 8)));
    REQUIRE(map.canvas.current() != nullptr);
    CHECK(map.canvas.current()->key.part == JourneyPart::Step);

    map.canvas.resize(map.canvas.width(), 220);
    map.canvas.verticalScrollBar()->setValue(0);
    const QPointF low = place(JourneyPart::Step);
    map.canvas.verticalScrollBar()->setValue(20);
    CHECK(place(JourneyPart::Step) == low - QPointF(0, 20));
}

TEST_CASE("A screen reader can walk every item of a journey map") {
    Map map;
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&map.canvas);
    REQUIRE(list != nullptr);
    REQUIRE(list->role() == QAccessible::List);
    const JourneyLayout& picture = map.canvas.picture();
    REQUIRE(list->childCount() == std::ssize(picture.stages) + std::ssize(picture.items));
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface* child = list->child(i);
        REQUIRE(child != nullptr);
        REQUIRE(child->isValid());
        REQUIRE(list->indexOfChild(child) == i);
        REQUIRE_FALSE(child->text(QAccessible::Name).isEmpty());
        REQUIRE_FALSE(child->rect().isEmpty());
        REQUIRE(child->actionInterface() != nullptr);
        REQUIRE(child->actionInterface()->actionNames().size() >= 2);
        REQUIRE(child->parent() == list);
    }
}

TEST_CASE("What is read of a step says where it is and how it feels, and can be changed") {
    Map map;
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&map.canvas);
    QAccessibleInterface* step = nullptr;
    for (int i = 0; i < list->childCount() && step == nullptr; ++i)
        if (list->child(i)->text(QAccessible::Name) ==
            QStringLiteral("Step 5 of 8: Opens the first bill"))
            step = list->child(i);
    REQUIRE(step != nullptr);
    CHECK(step->text(QAccessible::Value) == QStringLiteral("Feeling \u22122, Moment of truth"));
    CHECK(step->text(QAccessible::Description).contains(QStringLiteral("Stage: First bill")));
    auto* actions = step->actionInterface();
    actions->doAction(QAccessibleActionInterface::increaseAction());
    CHECK(map.step("S-05").emotion == std::optional{-1.9});
    actions->doAction(QAccessibleActionInterface::toggleAction());
    CHECK_FALSE(map.step("S-05").moment_of_truth);
    step->setText(QAccessible::Name, QStringLiteral("Opens the letter"));
    CHECK(map.step("S-05").title == "Opens the letter");
}
