#pragma once

#include "ui/canvas/part.h"
#include "ui/session/session.h"

#include <QAbstractScrollArea>

#include <optional>
#include <vector>

namespace updraft {

class CanvasHands;
class CanvasKeys;
struct Theme;

/// How a canvas's picture is divided, in the picture's coordinates.
struct CanvasFrame {
    QRectF body = {};   ///< What scrolls both ways.
    double headTop = 0; ///< From here to the body is its head, which scrolls sideways with it.
    double foot = 0;    ///< How much stays under the body.
    double room = 0;    ///< The width that was asked for; a wider picture scrolls.
};

/// A picture of the plan that can be worked on, in the window and on the projector: the head over
/// its body and the names beside it stay while the body scrolls. The picture is laid out when it is
/// first asked for or shown, so that nobody waits for what is not seen.
class ScrollingCanvas : public QAbstractScrollArea {
    Q_OBJECT

  public:
    ScrollingCanvas(Session& session, bool projected, QWidget* parent);
    ~ScrollingCanvas() override;

    Session& session() const { return session_; }
    const Theme& theme() const;

    /// From the canvas's own coordinates to the picture's, whatever part lies there, and back.
    QPointF toPicture(QPointF at) const;
    QRectF fromPicture(const QRectF& area) const;
    /// The part of the body that can be seen, in the picture's coordinates.
    QRectF bodyInSight() const;
    /// Scrolls as little as needed.
    void bringIntoSight(const QRectF& area);
    void scrollBy(QPoint by);
    void updatePicture(const QRectF& area);

    static constexpr double zoomStep = 1.25;
    /// About a point of the canvas, which stays where it is.
    virtual void zoom(double factor, QPointF about) = 0;
    /// About what is picked, which stays in sight.
    virtual void zoom(double factor) = 0;
    virtual void fit() = 0;

    virtual CanvasHands& hands() const = 0;
    virtual CanvasKeys& keys() const = 0;

  Q_SIGNALS:
    void relaid();
    void optionsChanged();
    /// What the keyboard is on may be another.
    void cursorChanged();

  protected:
    /// Lays the picture out for that room.
    virtual CanvasFrame lay(QSizeF room) const = 0;
    virtual void paintArea(QPainter& painter, const QRectF& area) const = 0;
    /// Gives parts beyond corner, head and names their places around the view.
    virtual void placeParts(const QRectF& /*view*/) {}
    /// Repaints what does not move with what is scrolled.
    virtual void repaintStuck(const QRectF& /*before*/) {}

    /// A right click at a point of the picture, where what lies there is picked by now; or the menu
    /// key, with no point.
    virtual void askForMenu(QPoint global, std::optional<QPointF> at) = 0;
    virtual QString tipAt(QPointF at) const = 0;

    CanvasPart& addPart(CanvasPart::Moves moves);
    CanvasPart& names() const { return names_; }
    bool isLaid() const { return frame_.has_value(); }
    const CanvasFrame& frame() const;
    /// The picture is to be laid out anew when it is next needed.
    void forgetPicture() { frame_.reset(); }
    void relayout();
    /// Gives the picture its scroll bars and the parts their places.
    void placePicture();
    void repaintAll();

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    friend class CanvasPart;

    QPointF origin() const;
    QPoint snapped() const;
    void paint(QWidget& on, QPointF origin, const QRegion& region) const;
    bool pointerEvent(QEvent& event, QWidget& source);
    void wheel(QWheelEvent& event, QPointF at);

    Session& session_;
    bool projected_;
    mutable std::optional<CanvasFrame> frame_; ///< None until it is needed.
    mutable QSize laidFor_;
    std::vector<CanvasPart*> parts_;
    CanvasPart& corner_;
    CanvasPart& head_;
    CanvasPart& names_;
    QPoint offset_; ///< Scrolled by, in whole device pixels.
};

} // namespace updraft
