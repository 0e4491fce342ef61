#include "ui/render/journey/brush.h"

#include "ui/render/journey/words.h"
#include "ui/support/icons.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace updraft {

namespace {

/// The ground of what can be seen: body, names and the stage that is picked.
void paintGrounds(JourneyBrush& brush) {
    const JourneyLayout& layout = brush.layout;
    const QRectF whole({}, layout.size);
    brush.ink.fill(whole & brush.ink.area(), brush.theme.surface);
    const double high = layout.size.height() - layout.bodyTop;
    if (const auto stage = brush.marks.stage; stage && *stage < layout.columns.size())
        brush.ink.fill({layout.stageLeft(*stage), layout.bodyTop,
                        layout.stageRight(*stage) - layout.stageLeft(*stage), high},
                       mixed(brush.theme.surface, brush.theme.accentSoft, 0.55));
    for (std::size_t i = 1; i < layout.columns.size(); ++i)
        brush.ink.upright(layout.stageLeft(i), layout.bodyTop, layout.size.height(),
                          brush.theme.hairSoft, brush.hairWidth());
}

Icon iconOf(JourneyLane lane) {
    switch (lane) {
    case JourneyLane::Steps:
        return Icon::journeys;
    case JourneyLane::Actions:
        return Icon::play;
    case JourneyLane::Thoughts:
        return Icon::voice;
    case JourneyLane::Touchpoints:
        return Icon::link;
    case JourneyLane::Frontstage:
        return Icon::eye;
    case JourneyLane::Backstage:
        return Icon::settings;
    case JourneyLane::Owner:
        return Icon::people;
    case JourneyLane::Feeling:
        return Icon::chart;
    case JourneyLane::Pains:
        return Icon::warning;
    case JourneyLane::Verbatims:
        return Icon::quote;
    case JourneyLane::Opportunities:
        return Icon::opportunities;
    case JourneyLane::InFlight:
        return Icon::timeline;
    }
    return Icon::journeys;
}

/// A row's name, and on the row of the curve also its scale.
void paintName(JourneyBrush& brush, const JourneyRow& row) {
    const JourneyMeasures& m = brush.m();
    const double sign = m.lane.px * 1.17;
    const double left = m.indent + sign + m.pad * 0.8;
    const double width = m.names - left - m.pad / 2;
    const QStringList lines = wrapped(row.name, m.lane, width, 2);
    const bool lined = row.top == brush.layout.interaction || row.top == brush.layout.visibility;
    // What goes on on a further sheet has its name there, too.
    const double top = brush.ink.vector() ? std::max(row.top, brush.ink.area().top()) : row.top;
    double y = top + m.pad + m.lane.px + (lined ? m.small.px * 0.8 : 0);
    if (row.height <= m.empty + 1) y = Ink::baseline(m.lane, row.top, row.bottom());
    const bool one = row.height <= m.empty + 1;
    const QRectF picture(m.indent, y - m.lane.px * 0.36 - sign / 2, sign, sign);
    if (brush.ink.sees(picture))
        paintIcon(brush.ink.painter(), iconOf(row.lane), picture, brush.theme.sub);
    for (const QString& line : one ? QStringList{row.name} : lines) {
        brush.ink.text(m.lane, line, {left, y}, brush.theme.text, width);
        y += m.leading(m.lane);
    }
}

/// A face in a circle: its mouth goes up or down with the emotion.
void paintFace(JourneyBrush& brush, QPointF middle, double radius, int emotion) {
    const double line = std::max(1.0, radius * 0.16);
    const QColor& colour = brush.theme.sub;
    brush.ink.edge({middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius}, radius,
                   colour, line);
    const double eye = radius * 0.26;
    for (const double side : {-0.36, 0.36})
        brush.ink.round(
            {middle.x() + side * radius - eye / 2, middle.y() - radius * 0.28 - eye / 2, eye, eye},
            eye / 2, colour);
    const double bend = radius * 0.22 * emotion;
    const double y = middle.y() + radius * 0.38 - bend / 4;
    QPainterPath mouth(QPointF(middle.x() - radius * 0.44, y));
    mouth.quadTo(middle.x(), y + bend, middle.x() + radius * 0.44, y);
    QPainterPathStroker stroker(QPen(Qt::black, line, Qt::SolidLine, Qt::RoundCap));
    brush.ink.shape(stroker.createStroke(mouth), colour);
}

void paintScale(JourneyBrush& brush) {
    const JourneyLayout& layout = brush.layout;
    const JourneyMeasures& m = brush.m();
    for (int emotion = 2; emotion >= -2; --emotion) {
        const double y = layout.heightOf(emotion);
        if (emotion % 2 == 0)
            paintFace(brush, {m.names - m.pad - m.small.px * 2.6, y}, m.small.px * 0.62, emotion);
        brush.ink.textEndingAt(m.small, words::emotion(emotion),
                               {m.names - m.pad, y + m.small.px * 0.36}, brush.theme.faint);
    }
}

/// A line across the map with its name on its right end, or on that of the sheet.
void paintLine(JourneyBrush& brush, double y, const QString& name) {
    const JourneyLayout& layout = brush.layout;
    const JourneyMeasures& m = brush.m();
    const double half = m.small.px * 0.9;
    const QRectF& area = brush.ink.area();
    if (y < 0 || !brush.ink.sees({0, y - half, layout.size.width(), 2 * half})) return;
    // Between two sheets it belongs to what it ends.
    if (brush.ink.vector() &&
        (y <= area.top() || y > area.bottom() || area.right() <= layout.bodyLeft()))
        return;
    const QColor colour = mixed(brush.theme.faint, brush.theme.surface, 0.35);
    const double dash = 5 * m.size;
    const double width = widthOf(m.small, name) + 2 * m.pad;
    double edge = layout.columnLeft(layout.columns.empty() ? 0 : layout.columns.back().last);
    if (brush.ink.vector()) edge = std::min(edge, area.right());
    const QRectF sign(edge - width - m.gap, y - half, width, 2 * half);
    const double from = std::max(layout.bodyLeft(), area.left() - dash);
    const double until = std::min({edge, area.right(), sign.left() - dash});
    double x = layout.bodyLeft() + std::floor((from - layout.bodyLeft()) / (2 * dash)) * 2 * dash;
    while (x < until) {
        brush.ink.level(x, x + dash, y, colour, brush.hairWidth());
        x += 2 * dash;
    }
    if (!brush.ink.sees(sign)) return;
    brush.ink.edgedRound(sign, half, brush.theme.surface, brush.theme.faint, brush.hairWidth());
    brush.ink.textCentred(m.small, name, sign, brush.theme.sub);
}

void paintRow(JourneyBrush& brush, const JourneyRow& row) {
    const JourneyLayout& layout = brush.layout;
    const bool lined = row.top == layout.interaction || row.top == layout.visibility;
    if (row.top > layout.bodyTop && !lined)
        brush.ink.level(0, layout.size.width(), row.top, brush.rule(), brush.hairWidth());
    else if (lined)
        brush.ink.level(0, layout.bodyLeft(), row.top, brush.rule(), brush.hairWidth());
    const bool names = brush.ink.sees({0, row.top, layout.bodyLeft(), row.height});
    if (names) paintName(brush, row);
    if (row.lane == JourneyLane::Feeling) {
        if (names) paintScale(brush);
        paintFeeling(brush, row);
        return;
    }
    for (std::size_t i = row.first; i < row.last; ++i)
        if (brush.shows(layout.items[i])) paintItem(brush, layout.items[i]);
}

void paintDrop(JourneyBrush& brush) {
    if (!brush.marks.drop) return;
    const double width = 3 * brush.m().size;
    brush.ink.fill({*brush.marks.drop - width / 2, brush.layout.stageTop, width,
                    brush.layout.size.height() - brush.layout.stageTop},
                   brush.theme.accent);
}

} // namespace

bool JourneyBrush::shows(const JourneyItem& item) const {
    return ink.vector() ? ink.area().contains(item.box.center()) : ink.sees(areaOf(layout, item));
}

void JourneyBrush::lines(const JourneyItem& item, Face face, QPointF first, double width,
                         const QColor& colour) {
    constexpr double kerning = 2; // that words may be wider by than their letters
    for (const QString& line : item.lines) {
        ink.text(face, line, first, colour, width + kerning);
        first.ry() += m().leading(face);
    }
}

void JourneyBrush::centred(const JourneyItem& item, Face face, const QRectF& box,
                           const QColor& colour) {
    const double leading = m().leading(face);
    const auto count = static_cast<double>(item.lines.size());
    double top = box.center().y() - count * leading / 2;
    for (const QString& line : item.lines) {
        const double width = std::min(widthOf(face, line), box.width() + 2);
        ink.text(face, line,
                 {box.center().x() - width / 2, Ink::baseline(face, top, top + leading)}, colour,
                 box.width() + 2);
        top += leading;
    }
}

void JourneyBrush::ring(const QRectF& box, double radius) {
    ink.edge(box, radius, theme.accent, m().ring);
}

QRectF areaOf(const JourneyLayout& layout, const JourneyItem& item) {
    const double air = layout.measures.ring + 3 * layout.measures.size;
    QRectF area = item.box.adjusted(-air, -air, air, air);
    if (item.key.part == JourneyPart::Point) {
        const JourneyRow* row = layout.row(JourneyLane::Feeling);
        const double half = layout.column / 2;
        area = QRectF(item.at.x() - half, row->top, 2 * half, row->height);
        if (!item.flag.isEmpty()) area |= item.flag;
    }
    return area;
}

void paintJourney(QPainter& painter, const JourneyLayout& layout, const Theme& theme,
                  const JourneyPaint& how) {
    JourneyBrush brush{Ink(painter, how.area, how.vector), layout, theme, how.marks};
    paintGrounds(brush);
    paintHead(brush);
    for (const JourneyRow& row : layout.rows)
        if (brush.ink.sees({0, row.top, layout.size.width(), row.height})) paintRow(brush, row);
    paintLine(brush, layout.interaction, words::lineOfInteraction());
    paintLine(brush, layout.visibility, words::lineOfVisibility());
    if (!layout.rows.empty() && layout.options.style == JourneyStyle::Paper)
        brush.ink.level(0, layout.size.width(), layout.rows.back().bottom(), brush.rule());
    brush.ink.upright(layout.bodyLeft(), layout.headTop, layout.size.height(), brush.rule(),
                      brush.hairWidth());
    paintDrop(brush);
}

} // namespace updraft
