#pragma once

#include "ui/render/roadmap_painter.h"
#include "ui/session/session.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace updraft {

class TimelineHands;
class TimelineKeys;
class TimelinePart;
class TimelineVerbs;

/// The roadmap that can be worked on, in the window and on the projector: head and lane names stay
/// while the lanes scroll. Reads the plan through the session, paints by the one painter, and hands
/// pointer and keys to TimelineHands and TimelineKeys.
class TimelineCanvas : public QAbstractScrollArea {
    Q_OBJECT

  public:
    TimelineCanvas(Session& session, RoadmapStyle style, QWidget* parent = nullptr);
    ~TimelineCanvas() override;

    Session& session() const { return session_; }
    const RoadmapOptions& options() const { return options_; }
    /// Lays out anew.
    void setOptions(RoadmapOptions options);
    /// Laid out when it is first asked for or shown, so that nobody waits for what is not seen.
    const RoadmapLayout& picture() const;
    const Schedule& schedule() const { return session_.schedule(); }
    const RoadmapMarks& marks() const { return marks_; }
    void setMarks(RoadmapMarks marks);
    const Theme& theme() const;
    TimelineVerbs& verbs() const { return *verbs_; }
    TimelineKeys& keys() const { return *keys_; }
    TimelineHands& hands() const { return *hands_; }

    /// From the canvas's own coordinates to the picture's, whatever part lies there, and back.
    QPointF toPicture(QPointF at) const;
    QRectF fromPicture(const QRectF& area) const;
    /// The part of the lanes that can be seen, in the picture's coordinates.
    QRectF bodyInSight() const;
    /// Scrolls as little as needed.
    void bringIntoSight(const QRectF& area);
    void updatePicture(const QRectF& area);

    /// Zooms time about a point of the canvas.
    static constexpr double zoomStep = 1.25;
    void zoom(double factor, double aboutX);
    /// About what is picked, or today, which stays in sight.
    void zoom(double factor);
    void fit();
    void scrollBy(QPoint by);

    /// Lets a person write a bar's title in its place, also as the end of adding it.
    void editTitle(const Selection& item, std::optional<Gesture> adding = {});

  Q_SIGNALS:
    void relaid();
    void optionsChanged();
    /// A right click, with the lane that it was on; or the menu key, with none.
    void menuAsked(QPoint global, std::optional<updraft::Uuid> lane);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    friend class TimelinePart;

    void rebuild();
    void relayout();
    void planChanged();
    void showSelection(const Selection& selection);
    void lay() const;
    /// Gives the picture its scroll bars and the parts their places.
    void placePicture();
    void placeParts();
    void repaintAll();
    /// Names that stay in sight do not move with what is scrolled.
    void repaintStuck(const QRectF& before);
    void repaintDifference(const RoadmapLayout& before);
    void paintArea(QPainter& painter, const QRectF& area) const;
    QPointF origin() const;
    QPoint snapped() const;
    bool pointerEvent(QEvent* event, QWidget* source);
    bool toolTip(QPointF at, QPoint global);

    Session& session_;
    RoadmapOptions options_;
    mutable std::unique_ptr<const RoadmapLayout> picture_; ///< None until it is needed.
    mutable QSize laidFor_;
    RoadmapMarks marks_;
    std::unique_ptr<TimelineVerbs> verbs_;
    std::unique_ptr<TimelineHands> hands_;
    std::unique_ptr<TimelineKeys> keys_;
    std::vector<TimelinePart*> parts_;
    QPoint offset_; ///< Scrolled by, in whole device pixels.
};

} // namespace updraft
