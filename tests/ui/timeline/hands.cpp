// What the pointer does on the timeline.
#include "trial/shown_timeline.h"

#include "ui/support/convert.h"
#include "ui/timeline/hands.h"
#include "ui/timeline/tips.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>

using namespace updraft;

TEST_CASE("Dragging a bar moves it by the days it was dragged, and one undo takes it back") {
    Shown shown;
    const double y = shown.bar("CX-11").box.center().y(); // from Monday 4 May
    shown.drag({shown.middle(day(2026, 6, 8)), y}, {shown.middle(day(2026, 6, 15)), y});
    REQUIRE(shown.start("CX-11") == day(2026, 5, 11));
    REQUIRE(shown.days("CX-11") == 85);
    shown.plan.session.undo();
    REQUIRE(shown.start("CX-11") == day(2026, 5, 4));
}

TEST_CASE("Dragging into another lane gives the initiative that domain") {
    Shown shown;
    const RoadmapBar& bar = shown.bar("CX-13");
    const double up = shown.canvas().picture().lanes[0].top + 30 - bar.box.center().y();
    shown.drag(bar.box.center(), bar.box.center() + QPointF(0, up));
    const Initiative& row = shown.plan.initiative("CX-13");
    REQUIRE(shown.plan.session.find(*row.domain)->name == "Contact centre");
    REQUIRE(*row.start == day(2026, 6, 8));
}

TEST_CASE("Both edges of a bar change its length") {
    Shown shown;
    const RoadmapBar right = shown.bar("CX-09"); // 1 June, 110 days
    shown.drag({right.box.right() - 2, right.box.center().y()},
               {shown.middle(day(2026, 9, 30)), right.box.center().y()});
    // 1 June to 30 September: 22 + 23 + 21 + 22 working days.
    REQUIRE(shown.days("CX-09") == 88);
    const RoadmapBar left = shown.bar("CX-10"); // 16 February, 65 days: to 15 May
    shown.drag({left.box.left() + 2, left.box.center().y()},
               {shown.middle(day(2026, 3, 2)), left.box.center().y()});
    REQUIRE(shown.start("CX-10") == day(2026, 3, 2));
    REQUIRE(shown.days("CX-10") == 55);
}

TEST_CASE("The handle at a selected bar's end draws a dependency") {
    Shown shown;
    shown.plan.select("CX-10");
    const BarGrips grips = gripsOf(shown.bar("CX-10"), shown.canvas().picture());
    shown.drag(grips.link.center(), shown.bar("CX-13").box.center());
    REQUIRE(shown.plan.session.plan().dependencies.size() == 7);
    const auto& links = shown.canvas().picture().links;
    REQUIRE(std::ranges::any_of(links, [&](const RoadmapLink& link) {
        return shown.canvas().picture().bars[link.to].code == QStringLiteral("CX-13");
    }));
}

TEST_CASE("A bar that starts on a day off keeps its start when its end is dragged") {
    Shown shown;
    const auto id = shown.plan.initiative("CX-09").id;
    const Date sunday = day(2026, 5, 31);
    shown.plan.session.edit(
        "set", [&](Edit& edit) { edit.change(id, [&](Initiative& row) { row.start = sunday; }); });
    const RoadmapBar bar = shown.bar("CX-09");
    shown.drag({bar.box.right() - 2, bar.box.center().y()},
               {shown.middle(day(2026, 9, 30)), bar.box.center().y()});
    CHECK(shown.start("CX-09") == sunday);
    CHECK(shown.days("CX-09") == 88); // 1 June to 30 September
}

TEST_CASE("Esc forgets a drag") {
    Shown shown;
    const QPointF grip = shown.bar("CX-11").box.center();
    shown.drag(grip, grip + QPointF(60, 0), false);
    shown.key(Qt::Key_Escape);
    QTest::mouseRelease(shown.canvas().viewport(), Qt::LeftButton, {},
                        shown.onViewport(grip + QPointF(60, 0)));
    REQUIRE(shown.start("CX-11") == day(2026, 5, 4));
    REQUIRE_FALSE(shown.plan.session.undoable());
}

TEST_CASE("A drag into the well takes the date away, and out of it gives one") {
    Shown shown;
    const RoadmapBar bar = shown.bar("CX-17");
    const QPointF well = shown.canvas().picture().lanes[3].well.center();
    shown.drag(bar.box.center(), well);
    REQUIRE_FALSE(shown.plan.initiative("CX-17").start);
    REQUIRE(shown.plan.initiative("CX-17").horizon == Horizon::long_term);

    QWidget* names = shown.canvas().childAt(QPoint(40, 300));
    REQUIRE(names != nullptr);
    const QPointF card = shown.bar("CX-17").box.center();
    const QPoint from = shown.canvas().fromPicture({card, QSizeF(0, 0)}).topLeft().toPoint();
    const QPointF target(shown.middle(day(2026, 5, 4)), card.y());
    const QPoint to = shown.canvas().fromPicture({target, QSizeF(1, 1)}).topLeft().toPoint();
    const auto local = [&](QPoint at) { return names->mapFrom(&shown.canvas(), at); };
    QTest::mousePress(names, Qt::LeftButton, {}, local(from));
    QTest::mouseMove(names, local((from + to) / 2));
    QTest::mouseMove(names, local(to));
    QTest::mouseRelease(names, Qt::LeftButton, {}, local(to));
    REQUIRE(shown.plan.initiative("CX-17").start == day(2026, 5, 4));
    REQUIRE(shown.days("CX-17") == 205);
}

TEST_CASE("Fix moves the successor to where the dependency holds") {
    Shown shown;
    REQUIRE(shown.canvas().schedule().broken.size() == 1);
    const RoadmapCallout callout = shown.canvas().picture().callouts.at(0);
    REQUIRE(callout.act == QStringLiteral("Move to 24 Apr"));
    const QPointF beside(callout.button.left() - 20, callout.box.center().y());
    QSignalSpy said(&shown.plan.session, &Session::said);
    QTest::mouseClick(shown.canvas().viewport(), Qt::LeftButton, {}, shown.onViewport(beside));
    REQUIRE(shown.start("CX-07") == day(2026, 4, 15)); // only the button acts
    QTest::mouseClick(shown.canvas().viewport(), Qt::LeftButton, {},
                      shown.onViewport(callout.button.center()));
    REQUIRE(said.back().front() ==
            QStringLiteral("CX-07 moved 7 working days, to 24 Apr. Ctrl+Z undoes it."));
    REQUIRE(shown.start("CX-07") == day(2026, 4, 24));
    // CX-07 now ends on 26 August, before CX-12 starts: nothing else is broken.
    REQUIRE(shown.canvas().schedule().broken.empty());
}

TEST_CASE("A card dragged out of the well shows the dates that it gets when it is let go") {
    Shown shown;
    const Id<Initiative> id = shown.plan.initiative("CX-18").id; // without a date or a length
    shown.plan.session.edit(
        "set", [&](Edit& edit) { edit.change(id, [](Initiative& row) { row.days.reset(); }); });
    const QPointF card = shown.bar("CX-18").box.center();
    const auto at = [&](QPointF point) {
        return shown.canvas().fromPicture({point, QSizeF(1, 1)}).topLeft().toPoint();
    };
    const QPoint from = at(card);
    const QPoint to = at({shown.middle(day(2026, 5, 4)), card.y()});
    QWidget* names = shown.canvas().childAt(from);
    REQUIRE(names != nullptr);
    const auto local = [&](QPoint point) { return names->mapFrom(&shown.canvas(), point); };
    QTest::mousePress(names, Qt::LeftButton, {}, local(from));
    QTest::mouseMove(names, local((from + to) / 2));
    QTest::mouseMove(names, local(to));
    REQUIRE(shown.canvas().hands().ghosts().size() == 1);
    const RoadmapGhost ghost = shown.canvas().hands().ghosts().front();
    CHECK(ghost.tag == QStringLiteral("4 May \u2013 29 May"));
    CHECK(ghost.bar.label != RoadmapBar::Label::None);
    CHECK_FALSE(shown.plan.initiative("CX-18").start);
    QTest::mouseRelease(names, Qt::LeftButton, {}, local(to));
    CHECK(shown.start("CX-18") == day(2026, 5, 4));
    CHECK(shown.bar("CX-18").box.left() == Approx(ghost.bar.box.left()));
    CHECK(shown.bar("CX-18").box.right() == Approx(ghost.bar.box.right()));
}

TEST_CASE("A bar that starts on a day off lands where its ghost stood") {
    Shown shown;
    const auto id = shown.plan.initiative("CX-11").id;
    const auto begin = [&] {
        shown.plan.session.edit("move", [&](Edit& edit) {
            edit.change(id, [](Initiative& row) { row.start = day(2026, 5, 2); }); // a Saturday
        });
    };
    for (const Date to : {day(2026, 5, 18), day(2026, 5, 19), day(2026, 4, 16)}) {
        begin();
        const RoadmapBar& bar = shown.bar("CX-11");
        const double y = bar.box.center().y();
        const double grip = shown.middle(day(2026, 6, 8));
        shown.drag({grip, y}, {shown.middle(day(2026, 6, 8) + (to - day(2026, 5, 2))), y}, false);
        REQUIRE(shown.canvas().hands().ghosts().size() == 1);
        const QString ghost = shown.canvas().hands().ghosts()[0].tag;
        QTest::mouseRelease(
            shown.canvas().viewport(), Qt::LeftButton, {},
            shown.onViewport({shown.middle(day(2026, 6, 8) + (to - day(2026, 5, 2))), y}));
        CHECK(ghost.startsWith(shortDate(shown.start("CX-11"))));
        CHECK(shown.start("CX-11") == to);
    }
}

TEST_CASE("Another button does not let go of what is dragged, and a menu gives it up") {
    Shown shown;
    const QPointF grip = shown.bar("CX-11").box.center();
    const QPoint there = shown.onViewport(grip + QPointF(60, 0));
    QWidget* viewport = shown.canvas().viewport();
    shown.drag(grip, grip + QPointF(60, 0), false);
    QTest::mousePress(viewport, Qt::RightButton, {}, there);
    QTest::mouseRelease(viewport, Qt::RightButton, {}, there);
    CHECK_FALSE(shown.plan.session.undoable());
    CHECK(shown.canvas().hands().ghosts().size() == 1);
    QContextMenuEvent menu(QContextMenuEvent::Mouse, there, viewport->mapToGlobal(there));
    QSignalSpy asked(&shown.canvas(), &TimelineCanvas::menuAsked);
    QApplication::sendEvent(viewport, &menu);
    CHECK(asked.isEmpty());
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, there);
    CHECK_FALSE(shown.plan.session.undoable());
}

TEST_CASE("A new initiative from a lane's menu stands in that lane") {
    Shown shown;
    TimelineCanvas& canvas = shown.canvas();
    for (const double x : {20.0, canvas.picture().bodyLeft() + 5}) {
        const RoadmapLane lane = canvas.picture().lanes.back();
        const QPoint at =
            canvas.fromPicture({QPointF(x, lane.bottom() - 4), QSizeF(0, 0)}).topLeft().toPoint();
        QWidget* under = canvas.childAt(at);
        REQUIRE(under);
        QTimer::singleShot(0, &canvas, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            REQUIRE(menu);
            const auto actions = menu->actions();
            const auto add =
                std::ranges::find(actions, QStringLiteral("New initiative"), &QAction::text);
            if (add != actions.end()) (*add)->trigger();
            menu->close();
        });
        QContextMenuEvent click(QContextMenuEvent::Mouse, under->mapFrom(&canvas, at),
                                canvas.mapToGlobal(at));
        QApplication::sendEvent(under, &click);
        const auto made = shown.plan.session.selection().one<Initiative>();
        REQUIRE(made);
        const RoadmapBar* bar = canvas.picture().find(*made);
        REQUIRE(bar);
        CHECK(canvas.picture().lanes[bar->lane].key == lane.key);
        CHECK(shown.plan.session.find(*made)->start == sample::today());
        shown.plan.session.undo();
    }
}

TEST_CASE("Zooming gives up what is dragged") {
    Shown shown;
    const QPointF grip = shown.bar("CX-11").box.center();
    shown.drag(grip, grip + QPointF(60, 0), false);
    shown.canvas().zoom(2);
    CHECK(shown.canvas().hands().ghosts().empty());
    QTest::mouseRelease(shown.canvas().viewport(), Qt::LeftButton, {},
                        shown.onViewport(grip + QPointF(60, 0)));
    CHECK_FALSE(shown.plan.session.undoable());
}

TEST_CASE("Dragged with Ctrl, all that are selected move, the one that is held too") {
    Shown shown;
    Session& session = shown.plan.session;
    const auto held = shown.plan.initiative("CX-11").id;
    const auto other = shown.plan.initiative("CX-13").id;
    session.select(Selection::of(std::vector{held, other}));
    const Date before = shown.start("CX-13");
    const double y = shown.bar("CX-11").box.center().y();
    const QPoint from = shown.onViewport({shown.middle(day(2026, 6, 8)), y});
    const QPoint to = shown.onViewport({shown.middle(day(2026, 6, 15)), y});
    QWidget* viewport = shown.canvas().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::ControlModifier, from);
    QTest::mouseMove(viewport, (from + to) / 2);
    QTest::mouseMove(viewport, to);
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::ControlModifier, to);
    CHECK(shown.start("CX-11") == day(2026, 5, 11));
    CHECK(shown.start("CX-13") > before);
    session.undo();
    QTest::mouseClick(viewport, Qt::LeftButton, Qt::ControlModifier, from);
    CHECK(session.selection() == Selection::of(other));
}

TEST_CASE("The mark of a broken dependency without room for its sentence tells and selects it") {
    Shown shown;
    RoadmapOptions options = shown.canvas().options();
    options.density = Density::OneLine;
    shown.canvas().setOptions(options);
    shown.page.resize(640, 420);
    const RoadmapLayout& picture = shown.canvas().picture();
    REQUIRE(picture.callouts.empty());
    const RoadmapBar& bar = shown.bar("CX-07");
    const QPointF mark = picture.alarmOf(bar).center();
    REQUIRE(bar.alarmed);
    shown.canvas().bringIntoSight(bar.box);
    const QPoint there = shown.onViewport(mark);
    const QString tip = tipAt(picture, shown.plan.session.plan(), shown.canvas().schedule(), mark);
    CHECK(tip.contains(QStringLiteral("CX-07 starts 7 working days before CX-04 ends")));
    QTest::mouseMove(shown.canvas().viewport(), there + QPoint(60, 60));
    QTest::mouseMove(shown.canvas().viewport(), there);
    CHECK(shown.canvas().viewport()->cursor().shape() == Qt::PointingHandCursor);
    QTest::mouseClick(shown.canvas().viewport(), Qt::LeftButton, {}, there);
    const auto link = shown.plan.session.selection().one<Dependency>();
    REQUIRE(link);
    CHECK(picture.findLink(*link)->broken);
}
