#pragma once

#include "ui/canvas/a11y.h"
#include "ui/journey/canvas.h"

namespace updraft {

/// Stages, steps, their texts, the points of the curve, pain points… of a journey map.
class JourneyAccessible : public CanvasAccessible<JourneyCanvas, JourneyKey> {
  public:
    using CanvasAccessible::CanvasAccessible;

    /// Known to Qt from now on; once is enough.
    static void install();

  protected:
    int count() const override;
    JourneyKey keyAt(int index) const override { return itemAt(index).key; }
    int indexOf(const JourneyKey& key) const override;
    int indexAt(QPointF at) const override;
    int current() const override { return placeOf(canvas().current()); }
    QRectF areaAt(int index) const override { return itemAt(index).box; }
    ItemWords wordsAt(int index) const override;
    bool isSelected(const JourneyKey& key) const override;
    bool isButton(const JourneyKey& key) const override;
    void write(int index, QAccessible::Text which, const QString& text) const override;
    QList<std::pair<QString, QString>> actionsAt(int index) const override;
    void act(int index, const QString& name) const override;

  private:
    const JourneyItem& itemAt(int index) const;
    int placeOf(const JourneyItem* item) const;
};

} // namespace updraft
