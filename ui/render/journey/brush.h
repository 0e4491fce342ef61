#pragma once

#include "ui/render/journey/painter.h"

// Only the files of the journey's painter include this.

namespace updraft {

/// What the parts of the painter share.
struct JourneyBrush {
    Ink ink;
    const JourneyLayout& layout;
    const Theme& theme;
    const JourneyMarks& marks;

    const JourneyMeasures& m() const { return layout.measures; }
    bool projected() const { return layout.options.style == JourneyStyle::Projected; }
    double hairWidth() const { return projected() ? m().size : 1; }
    QColor rule() const { return projected() ? mixed(theme.hair, theme.outline, 0.6) : theme.hair; }
    bool picked(const JourneyItem& item) const {
        return item.key.part != JourneyPart::Add && marks.selected.contains(item.key.id);
    }
    /// Whether an item is to be drawn. On paper there is no clip: what lies on the next sheet is
    /// not drawn on this one.
    bool shows(const JourneyItem& item) const;
    bool hasCursor(const JourneyItem& item) const { return marks.cursor == item.key; }
    /// The lines of an item from a baseline on.
    void lines(const JourneyItem& item, Face face, QPointF first, double width,
               const QColor& colour);
    void centred(const JourneyItem& item, Face face, const QRectF& box, const QColor& colour);
    /// The ring of what is picked.
    void ring(const QRectF& box, double radius);
};

void paintHead(JourneyBrush& brush);
void paintFeeling(JourneyBrush& brush, const JourneyRow& row);
void paintItem(JourneyBrush& brush, const JourneyItem& item);
/// The colour of a curve.
QColor curveColour(const Theme& theme, std::size_t curve);

} // namespace updraft
