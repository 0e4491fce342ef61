// The roadmap's foot: how much the teams carry, and what the signs mean.
#include "ui/render/roadmap_brush.h"

#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"

#include <cmath>

namespace updraft {

namespace {

void paintLoadNames(RoadmapBrush& brush) {
    const RoadmapMeasures& m = brush.m();
    const double y = brush.layout.loadTop;
    brush.ink.text(m.lane, words::teamLoad(), {m.namesIndent, y + 24}, brush.theme.text);
    const double room = m.names - m.namesIndent - 8;
    double at = y + 42;
    for (const QString& line :
         twoLines(words::loadExplained(brush.layout.capacity), m.small, room)) {
        brush.ink.text(m.small, line, {m.namesIndent, at}, brush.theme.faint, room);
        at += 16;
    }
}

void paintLoadCell(RoadmapBrush& brush, const RoadmapLoad& load, double base, double scale) {
    const RoadmapMeasures& m = brush.m();
    const double capacity = brush.layout.capacity;
    const double left = load.left + std::min(4.0, (load.right - load.left) / 8);
    const double width = load.right - load.left - 2 * (left - load.left);
    const double within = std::min(load.need, capacity);
    brush.ink.fill({left, base - within * scale, width, within * scale}, brush.theme.track);
    const double above = load.need - within;
    if (above > 0)
        brush.ink.fill({left, base - load.need * scale, width, above * scale},
                       brush.theme.statusFill(Status::blocked));
    const QString words = load.over ? tenths(load.need) + QStringLiteral(" !") : tenths(load.need);
    const Face face = load.over ? m.code : m.smallMedium;
    if (load.need <= 0 || widthOf(face, words) > width) return;
    const double y = above > 0 ? base - load.need * scale - 5 : base - 5;
    brush.ink.text(face, words, {left + (width - widthOf(face, words)) / 2, y},
                   load.over ? brush.theme.red : brush.theme.sub);
}

void paintLoad(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    const RoadmapMeasures& m = brush.m();
    const double top = layout.loadTop;
    if (layout.legendTop <= top) return;
    brush.ink.fill({0, top, layout.size.width(), m.load},
                   mixed(brush.theme.surface, brush.theme.background, 0.5));
    paintLoadNames(brush);
    const double base = top + m.load - 16;
    double most = layout.capacity;
    for (const RoadmapLoad& load : layout.load) most = std::max(most, load.need);
    const double scale = most > 0 ? (m.load - 16 - 26) / most : 0;
    for (const RoadmapLoad& load : layout.load)
        if (brush.ink.sees({load.left, top, load.right - load.left, m.load}))
            paintLoadCell(brush, load, base, scale);
    const double line = base - layout.capacity * scale;
    const double from = layout.axis.left();
    const int dashes = static_cast<int>(std::ceil((layout.size.width() - from) / 8));
    for (int i = 0; i < dashes; ++i)
        brush.ink.level(from + i * 8, from + i * 8 + 5, line, brush.theme.sub);
    brush.ink.textEndingAt(m.smallMedium, words::available(layout.capacity),
                           {layout.size.width() - 10, line - 5}, brush.theme.sub);
    brush.ink.level(layout.axis.left(), layout.size.width(), base, brush.theme.hair);
    brush.ink.level(0, layout.size.width(), top, brush.strongRule());
    brush.ink.upright(layout.bodyLeft(), top, layout.legendTop, brush.strongRule());
}

/// One sign after the other, with its word; those that have no room are left out.
class Legend {
  public:
    explicit Legend(RoadmapBrush& brush)
        : brush_(brush), top_(brush.layout.legendTop), middle_(top_ + brush.m().legend / 2),
          x_(brush.m().namesIndent) {}

    void status(Status status) {
        if (!fits(20, words::status(status))) return;
        const StatusColours& colours = brush_.theme.status(status);
        const QRectF box(x_, middle_ - 8, 20, 16);
        brush_.ink.round(box, 3, colours.fill);
        if (colours.edge.alpha() > 0) brush_.ink.edge(box, 3, colours.edge, 1, colours.dashed);
        paintStatusSymbol(brush_.ink.painter(), status, QRectF(x_ + 5, middle_ - 5, 10, 10),
                          colours.ink, brush_.ink.vector() ? Drawing::Vector : Drawing::Pixels);
        word(20, words::status(status));
    }

    void baseline() {
        if (!fits(26, words::baseline())) return;
        brush_.ink.hatch({x_, middle_ - 3, 26, 6}, brush_.theme.faint);
        brush_.ink.edge({x_, middle_ - 3, 26, 6}, 2, brush_.theme.faint, 0.8);
        word(26, words::baseline());
    }

    void critical() {
        if (!fits(20, words::criticalSign())) return;
        brush_.ink.edge({x_, middle_ - 8, 20, 16}, 3, brush_.theme.text, 2);
        word(20, words::criticalSign());
    }

    void slack() {
        if (!fits(20, words::slackSign())) return;
        brush_.ink.level(x_, x_ + 20, middle_, brush_.theme.outline, 1.5);
        brush_.ink.upright(x_ + 20, middle_ - 4, middle_ + 4, brush_.theme.outline, 1.5);
        word(20, words::slackSign());
    }

    void link(const QColor& colour, double width, const QString& words) {
        if (!fits(24, words)) return;
        brush_.ink.level(x_, x_ + 20, middle_, colour, width);
        brush_.ink.arrowHead({x_ + 24, middle_}, true, brush_.m().arrow, colour);
        word(24, words);
    }

    void milestone() {
        if (!fits(12, words::milestone())) return;
        brush_.ink.diamond({x_ + 6, middle_}, 6, brush_.theme.text);
        word(12, words::milestone());
    }

  private:
    bool fits(double sign, const QString& words) const {
        return x_ + sign + 6 + widthOf(brush_.m().smallMedium, words) < brush_.layout.room;
    }

    void word(double sign, const QString& words) {
        const Face face = brush_.m().smallMedium;
        x_ += sign + 6;
        brush_.ink.text(face, words, {x_, Ink::baseline(face, top_, top_ + brush_.m().legend)},
                        brush_.theme.sub);
        x_ += widthOf(face, words) + 16;
    }

    RoadmapBrush& brush_;
    double top_;
    double middle_;
    double x_;
};

void paintLegend(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    if (!layout.options.legend) return;
    const QRectF box(0, layout.legendTop, layout.size.width(), brush.m().legend);
    if (!brush.ink.sees(box)) return;
    brush.ink.fill(box, brush.theme.surface);
    brush.ink.level(0, layout.size.width(), layout.legendTop, brush.theme.hair);
    Legend legend(brush);
    for (std::size_t i = 0; i < words_of<Status>.size(); ++i) legend.status(static_cast<Status>(i));
    if (!layout.broken.empty()) legend.link(brush.theme.wrong(), 2, words::brokenNeeds());
    if (layout.options.criticalPath) {
        legend.critical();
        legend.slack();
    }
    if (layout.options.baseline) legend.baseline();
    legend.link(brush.theme.faint, 1, words::needs());
    if (!layout.milestones.empty()) legend.milestone();
}

} // namespace

void paintFoot(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    if (brush.ink.area().bottom() < layout.loadTop) return;
    if (layout.options.load) paintLoad(brush);
    paintLegend(brush);
}

} // namespace updraft
