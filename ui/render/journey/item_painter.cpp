// Steps, texts, boxes and bars.
#include "ui/render/journey/brush.h"

#include "ui/render/journey/words.h"
#include "ui/render/roadmap_words.h"
#include "ui/support/icons.h"

#include <algorithm>

namespace updraft {

namespace {

void paintFate(JourneyBrush& brush, const JourneyItem& item) {
    const QString word = words::fate(item.fate);
    if (word.isEmpty()) return;
    const JourneyMeasures& m = brush.m();
    const double height = m.small.px * 1.65;
    const double width = widthOf(m.smallMedium, word) + 1.4 * m.pad;
    const QRectF sign(item.box.right() - width - m.pad / 4, item.box.top() - height * 0.42, width,
                      height);
    const QColor colour = item.fate == JourneyFate::Added     ? brush.theme.green
                          : item.fate == JourneyFate::Removed ? brush.theme.red
                                                              : brush.theme.amber;
    brush.ink.edgedRound(sign, height / 2, brush.theme.surface, colour, brush.hairWidth());
    brush.ink.textCentred(m.smallMedium, word, sign, colour);
}

/// A line to the next step of the same stage.
void paintThread(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    const auto& steps = brush.layout.map.steps;
    if (item.step + 1 >= steps.size() || steps[item.step + 1].stage != item.stage) return;
    brush.ink.level(item.box.right(), item.box.right() + 2 * m.gap, item.box.center().y(),
                    brush.theme.faint, brush.hairWidth());
}

/// A moment of truth wears its star on the edge, off the words.
void paintStar(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    const double star = m.small.px * 1.15;
    const double half = star * 0.68;
    const QPointF middle(item.box.left() + half + m.pad / 4, item.box.top());
    const QRectF ground(middle.x() - half, middle.y() - half, 2 * half, 2 * half);
    brush.ink.round(ground, half, brush.theme.surface);
    paintIcon(brush.ink.painter(), Icon::star,
              {middle.x() - star / 2, middle.y() - star / 2, star, star}, brush.theme.amber);
}

void paintStep(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    const bool dragged = brush.marks.dragged == item.key;
    const bool gone = item.fate == JourneyFate::Removed;
    const QColor ground = dragged ? brush.theme.accentSoft : brush.theme.surface;
    const QColor edge = gone ? brush.theme.red
                        : item.fate == JourneyFate::Added
                            ? brush.theme.green
                            : mixed(brush.theme.hair, brush.theme.outline, 0.25);
    paintThread(brush, item);
    brush.ink.edgedRound(item.box, m.radius, ground, edge, brush.hairWidth(), gone);
    const double sign = item.fate == JourneyFate::Same ? 0 : m.fateRoom();
    brush.centred(item, m.step, item.box.adjusted(m.pad / 2, sign, -m.pad / 2, 0),
                  gone ? brush.theme.sub : brush.theme.text);
    if (brush.picked(item)) brush.ring(item.box, m.radius);
    if (item.moment) paintStar(brush, item);
    paintFate(brush, item);
}

void paintChannel(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    const QRectF circle(item.box.center().x() - m.channel / 2, item.box.top(), m.channel,
                        m.channel);
    brush.ink.round(circle, m.channel / 2, brush.theme.hover);
    brush.ink.textCentred(m.smallMedium, item.text.left(1).toUpper(), circle, brush.theme.sub);
    double top = circle.bottom() + m.pad / 2;
    for (const QString& line : item.lines) {
        const double width = std::min(widthOf(m.text, line), item.box.width() - m.pad);
        brush.ink.text(m.text, line,
                       {item.box.center().x() - width / 2,
                        Ink::baseline(m.text, top, top + m.leading(m.text))},
                       brush.theme.text, item.box.width() - m.pad);
        top += m.leading(m.text);
    }
}

/// A line at the side of what says something else than in the other journey.
void paintChange(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    const auto lines = static_cast<double>(std::max<qsizetype>(1, item.lines.size()));
    const double height = std::min(item.box.height(), lines * m.leading(m.text) + m.pad);
    brush.ink.fill({item.box.left() - m.size, item.box.top(), 3 * m.size, height},
                   brush.theme.amber);
}

void paintCell(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    if (!item.lines.isEmpty() && item.lane == JourneyLane::Touchpoints) {
        paintChannel(brush, item);
    } else if (!item.lines.isEmpty()) {
        const bool boxed =
            item.lane == JourneyLane::Frontstage || item.lane == JourneyLane::Backstage;
        const double high = static_cast<double>(item.lines.size()) * m.leading(m.text) + m.pad;
        const QRectF box(item.box.left(), item.box.top(), item.box.width(), high);
        if (boxed) brush.ink.round(box, m.radius, brush.theme.hover);
        const QColor ink = item.lane == JourneyLane::Thoughts ? brush.theme.sub : brush.theme.text;
        brush.lines(item, m.text,
                    {item.box.left() + m.pad / 2, item.box.top() + m.pad / 2 + m.text.px},
                    item.box.width() - m.pad, ink);
    }
    if (item.fate == JourneyFate::Changed) paintChange(brush, item);
    if (brush.hasCursor(item)) brush.ring(item.box, m.radius);
}

/// The note, and what there is more of, at the foot of a box.
void paintNote(JourneyBrush& brush, const JourneyItem& item, double left, const QColor& colour) {
    const JourneyMeasures& m = brush.m();
    double y = item.box.bottom() - m.pad * 0.75 - m.small.px * 0.1;
    const double width = item.box.right() - left - m.pad / 2;
    if (!item.more.isEmpty()) {
        const double under = y;
        y -= m.leading(m.small);
        brush.ink.text(m.smallMedium, item.note, {left, y}, colour, width);
        return brush.ink.text(m.small, item.more, {left, under}, brush.theme.sub, width);
    }
    brush.ink.text(m.smallMedium, item.note, {left, y}, colour, width);
}

void paintPain(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    const QColor soft = item.gain ? brush.theme.greenSoft : brush.theme.redSoft;
    const QColor strong = item.gain ? brush.theme.green : brush.theme.red;
    brush.ink.edgedRound(item.box, m.radius, mixed(brush.theme.surface, soft, 0.7),
                         mixed(soft, strong, 0.25), brush.hairWidth());
    const double left = item.box.left() + m.pad * 0.75;
    brush.lines(item, m.text, {left, item.box.top() + m.pad * 0.6 + m.text.px},
                item.box.right() - left - m.pad / 2, brush.theme.text);
    paintNote(brush, item, left, strong);
    if (brush.picked(item)) brush.ring(item.box, m.radius);
}

void paintVerbatim(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    brush.ink.fill({item.box.left() + m.pad / 4, item.box.top() + m.pad * 0.6, 2 * m.size,
                    item.box.height() - 1.2 * m.pad},
                   brush.theme.field);
    const double left = item.box.left() + m.pad;
    brush.lines(item, m.text, {left, item.box.top() + m.pad * 0.6 + m.text.px},
                item.box.right() - left, brush.theme.text);
    paintNote(brush, item, left, brush.theme.faint);
    if (brush.picked(item)) brush.ring(item.box, m.radius);
}

void paintOpportunity(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    brush.ink.edgedRound(item.box, m.radius, brush.theme.surface,
                         mixed(brush.theme.accent, brush.theme.surface, 0.6), brush.hairWidth());
    const double left = item.box.left() + m.pad;
    brush.lines(item, m.text, {left, item.box.top() + m.pad * 0.6 + m.text.px},
                item.box.right() - left - m.pad, brush.theme.text);
    paintNote(brush, item, left,
              item.note == words::initiatives(0) ? brush.theme.faint : brush.theme.accent);
    if (brush.picked(item)) brush.ring(item.box, m.radius);
}

void paintInitiative(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    const StatusColours& colours = brush.theme.status(item.status);
    const QColor edge = colours.edge.alpha() > 0 ? colours.edge : colours.fill;
    brush.ink.edgedRound(item.box, m.radius, colours.fill, edge, brush.hairWidth(), colours.dashed);
    const double left = item.box.left() + m.pad;
    const double end = item.box.right() - m.pad;
    const double first = item.box.top() + m.bar * 0.41;
    paintStatusSymbol(brush.ink.painter(), item.status,
                      {left, first - m.symbol * 0.86, m.symbol, m.symbol}, colours.ink,
                      brush.ink.vector() ? Drawing::Vector : Drawing::Pixels);
    double x = left + m.symbol + m.pad * 0.6;
    brush.ink.text(m.code, item.code, {x, first}, colours.ink, end - x);
    x += widthOf(m.code, item.code) + m.pad;
    const QString word = words::status(item.status);
    const double owner = item.owner.isEmpty() ? 0 : widthOf(m.code, item.owner) + m.pad;
    if (x + widthOf(m.small, word) + owner <= end) {
        brush.ink.text(m.small, word, {x, first}, colours.ink);
        x += widthOf(m.small, word);
    }
    if (owner > 0 && x + owner <= end + m.pad)
        brush.ink.textEndingAt(m.code, item.owner, {end, first}, colours.ink);
    double line = item.box.top() + m.bar * 0.82;
    for (const QString& words : item.lines) {
        brush.ink.text(m.text, words, {left, line}, colours.ink, end - left);
        line += m.leading(m.text);
    }
    if (brush.picked(item)) brush.ring(item.box, m.radius);
}

void paintAdd(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    brush.ink.edgedRound(item.box, m.radius, brush.theme.surface,
                         mixed(brush.theme.hair, brush.theme.outline, 0.5), brush.hairWidth(),
                         true);
    const double left = item.box.left() + m.pad;
    brush.ink.text(m.text, item.lines.front(),
                   {left, Ink::baseline(m.text, item.box.top(), item.box.bottom())},
                   brush.theme.sub, item.box.right() - left - m.pad / 2);
    if (brush.hasCursor(item)) brush.ring(item.box, m.radius);
}

} // namespace

void paintItem(JourneyBrush& brush, const JourneyItem& item) {
    switch (item.key.part) {
    case JourneyPart::Step:
        return paintStep(brush, item);
    case JourneyPart::Text:
        return paintCell(brush, item);
    case JourneyPart::Pain:
        return paintPain(brush, item);
    case JourneyPart::Verbatim:
        return paintVerbatim(brush, item);
    case JourneyPart::Opportunity:
        return paintOpportunity(brush, item);
    case JourneyPart::Initiative:
        return paintInitiative(brush, item);
    case JourneyPart::Add:
        return paintAdd(brush, item);
    case JourneyPart::Stage: // in the head
    case JourneyPart::Point: // with its curve
        return;
    }
}

} // namespace updraft
