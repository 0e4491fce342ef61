#pragma once

#include "ui/canvas/a11y.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/items.h"

namespace updraft {

/// The milestones, batches and initiatives of the timeline, by their ids.
class TimelineAccessible : public CanvasAccessible<TimelineCanvas, Uuid> {
  public:
    using CanvasAccessible::CanvasAccessible;

    /// Known to Qt from now on; once is enough.
    static void install();

  protected:
    int count() const override;
    Uuid keyAt(int index) const override;
    int indexOf(const Uuid& id) const override;
    int indexAt(QPointF at) const override;
    int current() const override;
    QRectF areaAt(int index) const override;
    ItemWords wordsAt(int index) const override;
    bool isSelected(const Uuid& id) const override;
    void write(int index, QAccessible::Text which, const QString& text) const override;
    QList<std::pair<QString, QString>> actionsAt(int index) const override;
    void act(int index, const QString& name) const override;

  private:
    TimelineItem itemAt(int index) const;
    int indexOf(const std::optional<TimelineItem>& item) const;
};

} // namespace updraft
