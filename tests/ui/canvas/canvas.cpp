// What every canvas does, on one that has nothing but a sheet on it.
#include "trial/moving_home.h"
#include "trial/on_screen.h"
#include "trial/open_plan.h"

#include "ui/canvas/canvas.h"
#include "ui/canvas/hands.h"
#include "ui/canvas/keys.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

using namespace updraft;

namespace {

constexpr double beside = 100; ///< How wide the names are.
constexpr double head = 40;    ///< How high.
constexpr double foot = 30;

struct SheetHands : CanvasHands {
    bool holds = false; ///< Else a press moves the picture.
    std::vector<QPointF> pressed;
    std::vector<QPointF> dragged;
    std::vector<QPointF> picked;
    int released = 0;

    void pick(QPointF at) override { picked.push_back(at); }

  protected:
    bool press(QMouseEvent&, QPointF at) override {
        pressed.push_back(at);
        return holds;
    }
    void drag(QPointF at) override { dragged.push_back(at); }
    void release(QPointF) override { ++released; }
    void doubleClick(QPointF) override {}
    bool forget() override { return !std::exchange(dragged, {}).empty(); }
};

struct SheetKeys : CanvasKeys {
    bool arrow(Way, Qt::KeyboardModifiers) override { return false; }
    bool escape() override { return false; }
    bool other(const QKeyEvent&) override { return false; }
};

struct Sheet : ScrollingCanvas {
    mutable int laid = 0;
    double zoomed = 1;
    double ratio = 1; ///< Of device pixels.
    std::vector<std::optional<QPointF>> asked;
    mutable SheetHands hand;
    mutable SheetKeys key;

    explicit Sheet(Session& session) : ScrollingCanvas(session, false, nullptr) {}
    ~Sheet() override = default;

    using ScrollingCanvas::relayout;

    void zoom(double factor, QPointF about) override {
        const QPointF at = toPicture(about);
        zoomed *= factor;
        relayout();
        scrollBy(
            (QPointF(beside + (at.x() - beside) * factor, at.y()) - toPicture(about)).toPoint());
    }
    void zoom(double factor) override { zoom(factor, viewport()->geometry().center()); }
    void fit() override { zoom(1 / zoomed); }
    CanvasHands& hands() const override { return hand; }
    CanvasKeys& keys() const override { return key; }

  protected:
    CanvasFrame lay(QSizeF room) const override {
        ++laid;
        return {{beside, head, 1000 * zoomed, 2000}, 0, foot, room.width() - 10};
    }
    void paintArea(QPainter& painter, const QRectF& area) const override {
        painter.fillRect(area, Qt::white);
    }
    void askForMenu(QPoint, std::optional<QPointF> at) override { asked.push_back(at); }
    QString tipAt(QPointF) const override { return {}; }
    int metric(PaintDeviceMetric asks) const override {
        return asks == PdmDevicePixelRatioScaled
                   ? static_cast<int>(ratio * devicePixelRatioFScale())
                   : ScrollingCanvas::metric(asks);
    }
};

struct ShownSheet {
    OpenPlan plan{sample::movingHome()};
    Sheet sheet{plan.session};

    ShownSheet() {
        showOnScreen(sheet, {500, 400});
        sheet.setFocus();
    }
    QPointF at(double x, double y) const { return sheet.toPicture({x, y}); }
    void turnWheel(QPoint at, int notches, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* under = sheet.childAt(at);
        REQUIRE(under != nullptr);
        QWheelEvent event(under->mapFrom(&sheet, at), sheet.mapToGlobal(at), {},
                          QPoint(0, notches * 120), Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(under, &event);
    }
};

} // namespace

TEST_CASE("Head and names of a canvas stay while its body scrolls") {
    ShownSheet shown;
    shown.sheet.scrollBy({70, 300});
    CHECK(shown.at(20, 20) == QPointF(20, 20));
    CHECK(shown.at(200, 20) == QPointF(270, 20));
    CHECK(shown.at(20, 200) == QPointF(20, 500));
    CHECK(shown.at(200, 200) == QPointF(270, 500));
    CHECK(shown.sheet.bodyInSight().topLeft() == QPointF(beside + 70, head + 300));
    for (const QRectF area : {QRectF(20, 20, 5, 5), QRectF(270, 20, 5, 5), QRectF(20, 500, 5, 5),
                              QRectF(270, 500, 5, 5)})
        CHECK(shown.sheet.toPicture(shown.sheet.fromPicture(area).topLeft()) == area.topLeft());
}

TEST_CASE("A canvas scrolls as little as needed to bring something into sight") {
    ShownSheet shown;
    const QPointF before = shown.sheet.bodyInSight().topLeft();
    shown.sheet.bringIntoSight({250, 150, 20, 20}); // it is
    CHECK(shown.sheet.bodyInSight().topLeft() == before);
    shown.sheet.bringIntoSight({900, 150, 20, 20});
    CHECK(shown.sheet.bodyInSight().contains(QRectF(900, 150, 20, 20)));
    CHECK(shown.sheet.bodyInSight().top() == before.y());
    const double left = shown.sheet.bodyInSight().left();
    shown.sheet.bringIntoSight({10, 900, 20, 20}); // a name
    CHECK(shown.sheet.bodyInSight().left() == left);
    CHECK(shown.sheet.bodyInSight().bottom() > 920);
}

TEST_CASE("A picture is laid out when it is first needed, and anew where its room is another") {
    OpenPlan plan(sample::movingHome());
    Sheet sheet(plan.session);
    sheet.relayout();
    CHECK(sheet.laid == 0);
    showOnScreen(sheet, {500, 400});
    CHECK(sheet.laid == 1);
    sheet.scrollBy({50, 50});
    sheet.hide();
    sheet.show();
    CHECK(sheet.laid == 1);
    sheet.resize(600, 400);
    CHECK(sheet.laid == 2);
    sheet.hide();
    sheet.relayout();
    CHECK(sheet.laid == 2);
    CHECK(sheet.toPicture({200, 200}) == QPointF(250, 250)); // where it was scrolled to
    CHECK(sheet.laid == 3);
}

TEST_CASE("The wheel scrolls over head, names and body alike") {
    ShownSheet shown;
    double before = 0;
    for (const QPoint at : {QPoint(20, 20), QPoint(200, 20), QPoint(20, 200), QPoint(200, 200)}) {
        INFO(at.x() << ", " << at.y());
        shown.turnWheel(at, -1);
        const int now = shown.sheet.verticalScrollBar()->value();
        CHECK(now > before);
        before = now;
    }
}

TEST_CASE("The wheel with Ctrl zooms about the point that it is over") {
    ShownSheet shown;
    shown.sheet.scrollBy({300, 0});
    for (const QPoint at : {QPoint(220, 200), QPoint(220, 20)}) { // on the body, on the head
        const double before = (shown.at(220, 200).x() - beside) / shown.sheet.zoomed;
        shown.turnWheel(at, 1, Qt::ControlModifier);
        CHECK((shown.at(220, 200).x() - beside) / shown.sheet.zoomed == Approx(before).margin(1));
    }
    CHECK(shown.sheet.zoomed == Approx(ScrollingCanvas::zoomStep * ScrollingCanvas::zoomStep));
}

TEST_CASE("Keys zoom a canvas, fit it and turn its pages") {
    ShownSheet shown;
    QTest::keyClick(&shown.sheet, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(shown.sheet.zoomed == ScrollingCanvas::zoomStep);
    QTest::keyClick(&shown.sheet, Qt::Key_Minus);
    CHECK(shown.sheet.zoomed == 1);
    QTest::keyClick(&shown.sheet, Qt::Key_Equal);
    QTest::keyClick(&shown.sheet, Qt::Key_0, Qt::ControlModifier);
    CHECK(shown.sheet.zoomed == 1);
    QTest::keyClick(&shown.sheet, Qt::Key_PageDown);
    CHECK(shown.sheet.verticalScrollBar()->value() == shown.sheet.viewport()->height() * 9 / 10);
    QTest::keyClick(&shown.sheet, Qt::Key_PageUp);
    CHECK(shown.sheet.verticalScrollBar()->value() == 0);
}

TEST_CASE("A press takes the keyboard to the canvas, whatever part of it lies there") {
    ShownSheet shown;
    shown.sheet.scrollBy({0, 100});
    shown.sheet.clearFocus();
    QTest::mouseClick(shown.sheet.childAt(20, 200), Qt::LeftButton, {}, {20, 50});
    CHECK(shown.sheet.hasFocus());
    CHECK(shown.sheet.hand.pressed == std::vector<QPointF>{{20, 190}});
}

TEST_CASE("A right click picks and asks for a menu, but gives up what is being dragged") {
    ShownSheet shown;
    const auto rightClick = [&](QContextMenuEvent::Reason reason) {
        QContextMenuEvent menu(reason, {60, 60}, shown.sheet.viewport()->mapToGlobal(QPoint()));
        QWidget* to = shown.sheet.viewport();
        if (reason == QContextMenuEvent::Keyboard) to = &shown.sheet; // it has the focus
        QApplication::sendEvent(to, &menu);
    };
    shown.sheet.hand.holds = true;
    QTest::mousePress(shown.sheet.viewport(), Qt::LeftButton, {}, {60, 60});
    QTest::mouseMove(shown.sheet.viewport(), {90, 90});
    rightClick(QContextMenuEvent::Mouse);
    CHECK(shown.sheet.asked.empty());
    QTest::mouseRelease(shown.sheet.viewport(), Qt::LeftButton, {}, {90, 90});
    CHECK(shown.sheet.hand.released == 0);
    rightClick(QContextMenuEvent::Mouse);
    rightClick(QContextMenuEvent::Keyboard);
    const QPointF there(beside + 60, head + 60);
    CHECK(shown.sheet.asked == std::vector<std::optional<QPointF>>{there, std::nullopt});
    CHECK(shown.sheet.hand.picked == std::vector<QPointF>{there});
}

TEST_CASE("A picture is moved by the middle button, and by the left where there is nothing") {
    ShownSheet shown;
    shown.sheet.hand.holds = true;
    QWidget* viewport = shown.sheet.viewport();
    const auto drag = [&](Qt::MouseButton button) {
        QTest::mousePress(viewport, button, {}, {150, 150});
        QTest::mouseMove(viewport, {130, 110});
        QTest::mouseRelease(viewport, button, {}, {130, 110});
        return shown.sheet.bodyInSight().topLeft() - QPointF(beside, head);
    };
    CHECK(drag(Qt::LeftButton) == QPointF(0, 0));
    CHECK(shown.sheet.hand.dragged.size() == 1);
    CHECK(shown.sheet.hand.released == 1);
    CHECK(drag(Qt::MiddleButton) == QPointF(20, 40));
    shown.sheet.hand.holds = false;
    CHECK(drag(Qt::LeftButton) == QPointF(40, 80));
    CHECK(shown.sheet.hand.dragged.size() == 1);
}

TEST_CASE("A canvas scrolls by whole device pixels only") {
    ShownSheet shown;
    const std::vector<std::pair<double, int>> shifts{{1, 7}, {1.25, 4}, {1.5, 6}, {2, 7}};
    for (const auto& [ratio, shift] : shifts) {
        INFO(ratio);
        shown.sheet.ratio = ratio;
        shown.sheet.verticalScrollBar()->setValue(0);
        shown.sheet.verticalScrollBar()->setValue(7);
        CHECK(shown.sheet.bodyInSight().top() == head + shift);
    }
}
