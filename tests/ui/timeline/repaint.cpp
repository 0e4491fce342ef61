// What is repainted in parts must look as if all of it had been painted anew.
#include "trial/shown_timeline.h"

#include "ui/timeline/difference.h"
#include "ui/timeline/keys.h"
#include "ui/timeline/verbs.h"

#include <QScreen>
#include <QScrollBar>

using namespace updraft;

namespace {

/// The page as its window has it, after whatever was repainted.
QImage onScreen(const QWidget& page) {
    QTest::qWait(30);
    return page.screen()->grabWindow(page.winId()).toImage();
}

QImage paintedWhole(TimelinePage& page) {
    for (QWidget* part : page.canvas().findChildren<QWidget*>()) part->update();
    return onScreen(page);
}

/// How many pixels of the canvas differ from a canvas that was painted whole.
int stalePixels(Shown& shown) {
    const QImage parts = onScreen(shown.page);
    const QImage whole = paintedWhole(shown.page);
    REQUIRE(parts.size() == shown.page.size());
    REQUIRE(parts.size() == whole.size());
    const QRect canvas = shown.canvas().geometry();
    int different = 0;
    for (int y = canvas.top(); y <= canvas.bottom(); ++y)
        for (int x = canvas.left(); x <= canvas.right(); ++x)
            different += parts.pixel(x, y) != whole.pixel(x, y);
    return different;
}

QPointF middleOf(Shown& shown, const char* code) {
    return shown.bar(code).box.center();
}

} // namespace

TEST_CASE("After a key move and its undo the canvas is as if painted whole") {
    Shown shown;
    for (const char* code : {"CX-07", "CX-11", "CX-13"}) {
        INFO(code);
        shown.plan.select(code);
        shown.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        REQUIRE(stalePixels(shown) == 0);
        shown.plan.session.undo();
        REQUIRE(stalePixels(shown) == 0);
    }
}

TEST_CASE("After a link and its undo the canvas is as if painted whole") {
    Shown shown;
    shown.plan.select("CX-11");
    shown.key(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(stalePixels(shown) == 0);
    shown.key(Qt::Key_Down);
    shown.key(Qt::Key_Down);
    REQUIRE(stalePixels(shown) == 0);
    shown.key(Qt::Key_Return);
    REQUIRE(shown.plan.session.plan().dependencies.size() == 7);
    REQUIRE(stalePixels(shown) == 0);
    shown.key(Qt::Key_Down);
    REQUIRE(stalePixels(shown) == 0);
    shown.plan.session.undo();
    REQUIRE(stalePixels(shown) == 0);
}

TEST_CASE("After a fix and its undo the canvas is as if painted whole") {
    Shown shown;
    shown.canvas().verbs().mendAll();
    REQUIRE(stalePixels(shown) == 0);
    shown.plan.session.undo();
    REQUIRE(stalePixels(shown) == 0);
}

TEST_CASE("After a batch gets another code or title its part of the canvas is painted anew") {
    Shown shown;
    Session& session = shown.plan.session;
    const Id<Batch> batch = shown.canvas().picture().batches.front().id;
    const auto repaints = [&](const std::function<void(Batch&)>& change) {
        const RoadmapLayout before = shown.canvas().picture();
        session.edit("set", [&](Edit& edit) { edit.change(batch, change); });
        const auto areas = difference(before, shown.canvas().picture());
        const QRectF box = before.batches.front().box;
        return !areas || std::ranges::any_of(*areas, [&](const QRectF& area) { // none: all is
            return area.intersects(box);
        });
    };
    CHECK(repaints([](Batch& row) { row.code = "B-99"; }));
    CHECK(session.plan().batches.find(batch)->code == "B-99");
    CHECK(repaints([](Batch& row) { row.title = "Another"; }));
    CHECK(stalePixels(shown) == 0);
    CHECK_FALSE(repaints([](Batch& row) { row.goal = "What no picture shows"; }));
}

TEST_CASE("During a drag, after it and after its undo the canvas is as if painted whole") {
    Shown shown;
    for (const char* code : {"CX-11", "CX-08"}) {
        INFO(code);
        const QPointF from = middleOf(shown, code);
        shown.drag(from, from + QPointF(90, 12), false);
        REQUIRE(stalePixels(shown) == 0);
        QTest::mouseMove(shown.canvas().viewport(), shown.onViewport(from + QPointF(140, 40)));
        REQUIRE(stalePixels(shown) == 0);
        QTest::mouseRelease(shown.canvas().viewport(), Qt::LeftButton, {},
                            shown.onViewport(from + QPointF(140, 40)));
        REQUIRE(stalePixels(shown) == 0);
        shown.plan.session.undo();
        REQUIRE(stalePixels(shown) == 0);
    }
}

TEST_CASE("Zoomed in and scrolled, the canvas is as if painted whole") {
    Shown shown;
    shown.canvas().zoom(6, QPointF(500, 300));
    REQUIRE(stalePixels(shown) == 0);
    for (const QPoint by : {QPoint(37, 0), QPoint(301, 60), QPoint(-150, -20)}) {
        shown.canvas().scrollBy(by);
        REQUIRE(stalePixels(shown) == 0);
    }
    shown.plan.select("CX-04");
    shown.key(Qt::Key_Right, Qt::AltModifier);
    REQUIRE(stalePixels(shown) == 0);
}
