#pragma once

#include "ui/canvas/canvas.h"
#include "ui/timeline/hands.h"
#include "ui/timeline/keys.h"

#include <memory>
#include <optional>

namespace updraft {

class TimelineVerbs;

/// The roadmap that can be worked on, in the window and on the projector. Reads the plan through
/// the session, paints by the one painter, and hands pointer and keys to TimelineHands and
/// TimelineKeys.
class TimelineCanvas : public ScrollingCanvas {
    Q_OBJECT

  public:
    TimelineCanvas(Session& session, RoadmapStyle style, QWidget* parent = nullptr);
    ~TimelineCanvas() override;

    const RoadmapOptions& options() const { return options_; }
    /// Lays out anew.
    void setOptions(RoadmapOptions options);
    const RoadmapLayout& picture() const;
    const Schedule& schedule() const { return session().schedule(); }
    const RoadmapMarks& marks() const { return marks_; }
    void setMarks(RoadmapMarks marks);
    TimelineVerbs& verbs() const { return *verbs_; }
    TimelineHands& hands() const override { return *hands_; }
    TimelineKeys& keys() const override { return *keys_; }

    /// Zooms time.
    void zoom(double factor, QPointF about) override;
    /// About what is picked, or today, which stays in sight.
    void zoom(double factor) override;
    void fit() override;

    /// Lets a person write a bar's title in its place, also as the end of adding it.
    void editTitle(const Selection& item, std::optional<Gesture> adding = {});

  Q_SIGNALS:
    /// A right click, with the lane that it was on; or the menu key, with none.
    void menuAsked(QPoint global, std::optional<updraft::Uuid> lane);

  protected:
    CanvasFrame lay(QSizeF room) const override;
    void paintArea(QPainter& painter, const QRectF& area) const override;
    void placeParts(const QRectF& view) override;
    /// One column at the left edge has all words that are held there: painted at once it costs
    /// less than each by itself.
    void repaintStuck(const QRectF& before) override;
    void askForMenu(QPoint global, std::optional<QPointF> at) override;
    QString tipAt(QPointF at) const override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void rebuild();
    void planChanged();
    void showSelection(const Selection& selection);
    void repaintDifference(const RoadmapLayout& before);

    RoadmapOptions options_;
    mutable std::unique_ptr<const RoadmapLayout> picture_;
    RoadmapMarks marks_;
    std::unique_ptr<TimelineVerbs> verbs_;
    std::unique_ptr<TimelineHands> hands_;
    std::unique_ptr<TimelineKeys> keys_;
    CanvasPart& title_;
    CanvasPart& loadName_;
    CanvasPart& load_;
    CanvasPart& legend_;
};

} // namespace updraft
