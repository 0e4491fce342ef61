// Title, phases and the stages' chevrons.
#include "ui/render/journey/brush.h"

#include "ui/render/journey/words.h"
#include "ui/render/roadmap_words.h"

#include <QPainterPath>

#include <algorithm>

namespace updraft {

namespace {

void paintTitle(JourneyBrush& brush) {
    const JourneyLayout& layout = brush.layout;
    const JourneyMeasures& m = brush.m();
    if (layout.headTop <= 0 || !brush.ink.sees({0, 0, layout.size.width(), layout.headTop})) return;
    const double y = layout.headTop * 0.58;
    // Where there are several sheets, their number stands at the end.
    const double number = layout.options.parts > 0 ? widthOf(m.small, words::page(99, 99)) : 0;
    const double end = std::min(layout.size.width(), layout.room) - m.pad - number;
    const bool large = widthOf(m.heading, layout.title) <= end - m.indent;
    const Face face = large ? m.heading : m.stageName;
    brush.ink.text(face, layout.title, {m.indent, y}, brush.theme.text, end - m.indent);
    const double x = m.indent + widthOf(face, layout.title) + 2 * m.pad;
    brush.ink.text(m.text, layout.subtitle, {x, y}, brush.theme.sub, end - x);
}

/// What of a box in the head stands over this sheet's columns.
QRectF onSheet(const JourneyBrush& brush, QRectF box) {
    box.setLeft(std::max(box.left(), brush.ink.area().left()));
    box.setRight(std::min(box.right(), brush.ink.area().right() - brush.m().gap));
    return box;
}

void paintPhases(JourneyBrush& brush) {
    const JourneyLayout& layout = brush.layout;
    const JourneyMeasures& m = brush.m();
    for (const JourneyPhase& phase : layout.phases) {
        if (phase.name.isEmpty()) continue;
        QRectF box(phase.left + m.gap, layout.headTop, phase.right - phase.left - 2 * m.gap,
                   m.phase);
        if (!brush.ink.sees(box)) continue;
        if (brush.ink.vector()) box = onSheet(brush, box);
        const double y = Ink::baseline(m.smallMedium, box.top(), box.bottom() - 3 * m.size);
        brush.ink.text(m.smallMedium, phase.name, {box.left() + m.pad / 2, y}, brush.theme.sub,
                       box.width() - m.pad);
        brush.ink.level(box.left(), box.right(), box.bottom() - 2 * m.size,
                        mixed(brush.theme.hair, brush.theme.faint, 0.4), 2 * m.size);
    }
}

/// An arrow to the right that the next one's notch would fit into.
QPainterPath chevron(const QRectF& box, double tip, bool first) {
    QPainterPath path(box.topLeft());
    path.lineTo(box.right() - tip, box.top());
    path.lineTo(box.right(), box.center().y());
    path.lineTo(box.right() - tip, box.bottom());
    path.lineTo(box.bottomLeft());
    if (!first) path.lineTo(box.left() + tip, box.center().y());
    path.closeSubpath();
    return path;
}

QColor groundOf(const JourneyBrush& brush, const JourneyItem& item, bool picked) {
    if (picked) return brush.theme.accent;
    switch (item.fate) {
    case JourneyFate::Added:
        return brush.theme.greenSoft;
    case JourneyFate::Removed:
        return brush.theme.redSoft;
    default:
        return mixed(brush.theme.hover, brush.theme.hair, 0.5);
    }
}

void paintStage(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    const bool picked = brush.picked(item) || brush.marks.stage == item.stage;
    const QColor ink = picked ? brush.theme.accentInk : brush.theme.text;
    QRectF box = item.box.adjusted(0, 0, m.tip * 0.6, 0);
    const bool goesOn = brush.ink.vector() && box.left() < brush.ink.area().left();
    if (brush.ink.vector()) box = onSheet(brush, box);
    const QPainterPath path = chevron(box, m.tip, item.stage == 0 && !goesOn);
    brush.ink.shape(path, groundOf(brush, item, picked));
    const double left = box.left() + m.tip + m.pad * 0.6;
    const double end = box.right() - m.tip - m.pad * 0.6;
    const double y = Ink::baseline(m.stageName, box.top(), box.bottom());
    const QString name = goesOn ? words::continued(item.text) : item.text;
    const QStringList lines = wrapped(name, m.stageName, end - left, brush.layout.stageLines);
    const double leading = m.leading(m.stageName);
    double line = y - static_cast<double>(lines.size() - 1) / 2 * leading;
    double title = 0;
    for (const QString& words : lines) {
        brush.ink.text(m.stageName, words, {left, line}, ink, end - left);
        title = std::max(title, widthOf(m.stageName, words));
        line += leading;
    }
    const double note = item.note.isEmpty() ? 0 : widthOf(m.small, item.note) + m.pad;
    const QString fate = words::fate(item.fate);
    if (!fate.isEmpty() && title + m.pad + widthOf(m.small, fate) <= end - left)
        brush.ink.textEndingAt(m.smallMedium, fate, {end, y}, ink);
    else if (note > 0 && title + note <= end - left)
        brush.ink.textEndingAt(m.small, item.note, {end, y}, picked ? ink : brush.theme.faint);
    if (brush.picked(item) || brush.hasCursor(item))
        brush.ink.level(left, std::min(end, left + title), box.bottom() - 4 * m.size, ink,
                        2 * m.size);
}

} // namespace

void paintHead(JourneyBrush& brush) {
    const JourneyLayout& layout = brush.layout;
    const JourneyMeasures& m = brush.m();
    if (!brush.ink.sees({0, 0, layout.size.width(), layout.bodyTop})) return;
    paintTitle(brush);
    if (brush.ink.sees({0, layout.headTop, m.names, layout.bodyTop - layout.headTop}))
        brush.ink.text(
            m.stageName, layout.corner,
            {m.indent, Ink::baseline(m.stageName, layout.stageTop, layout.bodyTop - m.gap)},
            brush.theme.text, m.names - m.indent);
    paintPhases(brush);
    for (const JourneyItem& item : layout.stages)
        if (brush.ink.sees(brush.ink.vector() ? item.box : item.box.adjusted(0, 0, m.tip, 0)))
            paintStage(brush, item);
    brush.ink.level(0, layout.size.width(), layout.bodyTop - 1, brush.rule(), brush.hairWidth());
}

} // namespace updraft
