#include "trial/shown_timeline.h"

#include "ui/pages/roll_on.h"
#include "ui/timeline/keys.h"
#include "ui/timeline/verbs.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace updraft;

namespace {

Date day(int year, int month, int of) {
    return *make_date(year, month, of);
}

} // namespace

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

TEST_CASE("Keys move by a day and by a week, and keys in a row are one gesture") {
    Shown shown;
    shown.plan.select("CX-07"); // Wednesday 15 April
    shown.key(Qt::Key_Right, Qt::AltModifier);
    REQUIRE(shown.start("CX-07") == day(2026, 4, 16));
    shown.key(Qt::Key_Right, Qt::AltModifier);
    shown.key(Qt::Key_Right, Qt::AltModifier); // over the weekend
    REQUIRE(shown.start("CX-07") == day(2026, 4, 20));
    shown.key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(shown.start("CX-07") == day(2026, 4, 13));
    shown.plan.session.undo();
    REQUIRE(shown.start("CX-07") == day(2026, 4, 15));
}

TEST_CASE("Keys lengthen, shorten and change the lane") {
    Shown shown;
    shown.plan.select("CX-07");
    shown.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(shown.days("CX-07") == 89);
    shown.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    shown.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(shown.days("CX-07") == 87);
    shown.key(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(shown.plan.session.find(*shown.plan.initiative("CX-07").domain)->name == "Digital");
}

TEST_CASE("Right walks through everything on the canvas, and Left back") {
    Shown shown;
    shown.key(Qt::Key_Home);
    std::set<Uuid> seen;
    const auto all = itemsOf(shown.canvas().picture());
    for (std::size_t i = 0; i < all.size(); ++i) {
        seen.insert(shown.plan.session.selection().ids.back());
        shown.key(Qt::Key_Right);
    }
    REQUIRE(seen.size() == all.size());
    for (std::size_t i = 1; i < all.size(); ++i) shown.key(Qt::Key_Left);
    REQUIRE(itemOf(shown.canvas().picture(), shown.plan.session.selection()) == all.front());
}

TEST_CASE("Shift and arrows select several, which then move together") {
    Shown shown;
    shown.plan.select("CX-01");
    shown.key(Qt::Key_Right, Qt::ShiftModifier);
    const auto two = shown.plan.session.selection().all<Initiative>();
    REQUIRE(two.size() == 2);
    const Date first = *shown.plan.session.find(two[0])->start;
    const Date second = *shown.plan.session.find(two[1])->start;
    shown.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(*shown.plan.session.find(two[0])->start == first + 7);
    REQUIRE(*shown.plan.session.find(two[1])->start == second + 7);
}

TEST_CASE("Ctrl+L, arrows and Enter link; Esc does not") {
    Shown shown;
    shown.plan.select("CX-05");
    QSignalSpy said(&shown.plan.session, &Session::said);
    shown.key(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(shown.canvas().keys().linking());
    REQUIRE(said.back().front() == QStringLiteral("Arrows choose, Enter links, Esc leaves"));
    shown.key(Qt::Key_Escape);
    REQUIRE_FALSE(shown.canvas().keys().linking());
    REQUIRE(shown.plan.session.plan().dependencies.size() == 6);
    shown.key(Qt::Key_L, Qt::ControlModifier);
    const auto target = shown.canvas().marks().target;
    REQUIRE(target);
    shown.key(Qt::Key_Return);
    REQUIRE(shown.plan.session.plan().dependencies.size() == 7);
}

TEST_CASE("What may not depend is refused, with a reason") {
    Shown shown;
    const auto id = [&](const char* code) { return shown.plan.initiative(code).id; };
    TimelineVerbs& verbs = shown.canvas().verbs();
    verbs.linkTo(id("CX-07"), id("CX-04")); // would close a circle
    verbs.linkTo(id("CX-04"), id("CX-07"));
    verbs.linkTo(id("CX-04"), id("CX-04"));
    REQUIRE(shown.plan.reported == QStringList{QStringLiteral("cycle"),
                                               QStringLiteral("already_linked"),
                                               QStringLiteral("self_dependency")});
}

TEST_CASE("Enter and F2 write the title in its place") {
    Shown shown;
    shown.plan.select("CX-12");
    shown.key(Qt::Key_Return);
    auto* field = shown.canvas().findChild<QLineEdit*>();
    REQUIRE(field != nullptr);
    QTest::keyClicks(field, QStringLiteral("Bill preview by mail"));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(shown.plan.initiative("CX-12").title == "Bill preview by mail");
    shown.key(Qt::Key_F2);
    field = shown.canvas().findChildren<QLineEdit*>().last();
    QTest::keyClicks(field, QStringLiteral("Nothing"));
    QTest::keyClick(field, Qt::Key_Escape);
    REQUIRE(shown.plan.initiative("CX-12").title == "Bill preview by mail");
}

TEST_CASE("A new initiative starts today in the lane of what is selected") {
    Shown shown;
    shown.plan.select("CX-12");
    shown.page.createNew();
    REQUIRE(shown.plan.session.plan().initiatives.size() == 22);
    const Initiative& made = shown.plan.initiative("CX-22");
    REQUIRE(made.start == sample::today());
    REQUIRE(made.days == 20);
    REQUIRE(shown.plan.session.find(*made.domain)->name == "Billing");
    REQUIRE(shown.plan.session.selection().contains(made.id));
}

TEST_CASE("Deleting and duplicating are one step each") {
    Shown shown;
    shown.plan.select("CX-07");
    REQUIRE(shown.page.can(Page::Command::Delete));
    shown.page.run(Page::Command::Delete);
    REQUIRE(shown.plan.session.plan().initiatives.size() == 20);
    REQUIRE(shown.plan.session.plan().dependencies.size() == 4);
    shown.plan.session.undo();
    REQUIRE(shown.plan.session.plan().dependencies.size() == 6);
    shown.plan.select("CX-07");
    shown.page.run(Page::Command::Duplicate);
    REQUIRE(shown.plan.session.plan().initiatives.size() == 22);
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
    REQUIRE(said.back().front() == QStringLiteral("CX-07 moved to 24 Apr. Ctrl+Z undoes it."));
    REQUIRE(shown.start("CX-07") == day(2026, 4, 24));
    // CX-07 now ends on 26 August, before CX-12 starts: nothing else is broken.
    REQUIRE(shown.canvas().schedule().broken.empty());
}

TEST_CASE("Rolling on counts the horizons from today and keeps a baseline") {
    Shown shown;
    rollOn(shown.plan.session);
    const Plan& plan = shown.plan.session.plan();
    REQUIRE(plan.about().rolled_on == sample::today());
    REQUIRE(plan.baselines.size() == 2);
    REQUIRE(plan.baseline_dates.size() == 1 + 18); // the dropped one and two undated ones are not
    REQUIRE(shown.canvas().picture().axis.bands().front().horizon == std::nullopt);
}

TEST_CASE("The filter narrows the picture, and going to what it hides empties it") {
    Shown shown;
    REQUIRE(shown.page.focusFilter());
    auto* filter = qobject_cast<QLineEdit*>(shown.page.focusWidget());
    REQUIRE(filter != nullptr);
    QTest::keyClicks(filter, QStringLiteral("nair"));
    REQUIRE(shown.canvas().picture().bars.size() == 4);
    REQUIRE(shown.page.showItems(Selection::of(shown.plan.initiative("CX-01").id)));
    REQUIRE(filter->text().isEmpty());
    REQUIRE(shown.canvas().picture().bars.size() == 21);
}

TEST_CASE("Zooming keeps the day under the pointer, and fit shows everything again") {
    Shown shown;
    TimelineCanvas& canvas = shown.canvas();
    const QPointF at(600, 300);
    const Date before = canvas.picture().axis.day(canvas.toPicture(at).x());
    canvas.zoom(4, at.x());
    REQUIRE(std::abs(canvas.picture().axis.day(canvas.toPicture(at).x()) - before) <= 1);
    REQUIRE(canvas.horizontalScrollBar()->maximum() > 0);
    canvas.fit();
    REQUIRE(canvas.horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("Head and foot keep their places when lanes, load and size change") {
    Shown shown;
    TimelineCanvas& canvas = shown.canvas();
    for (const LaneBy lanes : {LaneBy::owner, LaneBy::status, LaneBy::domain})
        for (const bool load : {true, false, true}) {
            RoadmapOptions options = canvas.options();
            options.lanes = lanes;
            options.load = load;
            canvas.setOptions(options);
            shown.page.resize(1084, load ? 620 : 900);
            const RoadmapLayout& picture = canvas.picture();
            const double bottom = canvas.viewport()->geometry().bottom() + 1;
            const double foot = picture.size.height() - picture.loadTop;
            const auto y = [&](double at) { return canvas.toPicture({20, at}).y(); };
            REQUIRE(y(picture.headTop + 5) == Approx(picture.headTop + 5));
            REQUIRE(y(bottom + foot - 5) == Approx(picture.size.height() - 5).margin(1));
            if (load) REQUIRE(y(bottom + 5) == Approx(picture.loadTop + 5).margin(1));
        }
}

TEST_CASE("A key move repaints a small part of the canvas") {
    Shown shown;
    shown.plan.select("CX-13");
    QTest::qWait(50);
    struct Counter : QObject {
        double area = 0;
        bool eventFilter(QObject*, QEvent* event) override {
            if (event->type() == QEvent::Paint)
                for (const QRect& r : static_cast<QPaintEvent*>(event)->region())
                    area += double(r.width()) * r.height();
            return false;
        }
    } counter;
    QWidget* viewport = shown.canvas().viewport();
    viewport->installEventFilter(&counter);
    shown.key(Qt::Key_Right, Qt::AltModifier);
    QTest::qWait(50);
    REQUIRE(counter.area > 0);
    REQUIRE(counter.area < 0.25 * viewport->width() * viewport->height());
}
