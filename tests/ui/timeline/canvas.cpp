// The canvas: where its parts lie, zoom, and what it repaints.
#include "trial/shown_timeline.h"

#include <QScrollBar>

using namespace updraft;

TEST_CASE("Zooming keeps the day under the pointer, and fit shows everything again") {
    Shown shown;
    TimelineCanvas& canvas = shown.canvas();
    const QPointF at(600, 300);
    const Date before = canvas.picture().axis.day(canvas.toPicture(at).x());
    canvas.zoom(4, at);
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

TEST_CASE("A step of scrolling repaints what it uncovers and one column of held words") {
    OpenPlan plan(sample::large(400));
    TimelinePage page(plan.session);
    page.resize(1084, 900);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    TimelineCanvas& canvas = page.canvas();
    canvas.zoom(8);
    canvas.scrollBy({2000, 200});
    QTest::qWait(50);
    struct Counter : QObject {
        int areas = 0;
        bool eventFilter(QObject*, QEvent* event) override {
            if (event->type() == QEvent::Paint)
                areas += static_cast<QPaintEvent*>(event)->region().rectCount();
            return false;
        }
    } counter;
    canvas.viewport()->installEventFilter(&counter);
    canvas.scrollBy({96, 0});
    QTest::qWait(50);
    CHECK(counter.areas > 0);
    CHECK(counter.areas <= 2);
}

TEST_CASE("Zooming out ends where everything is to be seen") {
    Shown shown;
    TimelineCanvas& canvas = shown.canvas();
    canvas.zoom(4);
    for (int i = 0; i < 20; ++i) canvas.zoom(0.5);
    CHECK(canvas.options().zoom == 1);
    CHECK(canvas.picture().size.width() == Approx(canvas.picture().room));
}

TEST_CASE("Zoomed by keys, what is picked stays in sight, or today where nothing is") {
    Shown shown;
    TimelineCanvas& canvas = shown.canvas();
    const auto sees = [&](double x, double y) {
        return canvas.bodyInSight().adjusted(-1, -1, 1, 1).contains(QPointF(x, y));
    };
    for (const char* code : {"CX-01", "CX-07", "CX-17"}) {
        INFO(code);
        shown.plan.select(code);
        for (int i = 0; i < 12; ++i) {
            shown.key(Qt::Key_Plus, Qt::ControlModifier);
            const QPointF middle = shown.bar(code).box.center();
            CHECK(sees(middle.x(), middle.y()));
        }
        canvas.scrollBy({-100'000, 0});
        canvas.scrollBy({code[4] == '1' ? 0 : 100'000, 0});
        shown.key(Qt::Key_Minus, Qt::ControlModifier);
        const QPointF middle = shown.bar(code).box.center();
        CHECK(sees(middle.x(), middle.y()));
        canvas.fit();
    }
    shown.plan.session.clearSelection();
    for (int i = 0; i < 12; ++i) shown.key(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(sees(canvas.picture().todayX, canvas.bodyInSight().center().y()));
}
