#pragma once

#include "ui/render/roadmap_painter.h"

#include <algorithm>

namespace updraft {

/// What the parts of the roadmap's painter share.
struct RoadmapBrush {
    Ink ink;
    const RoadmapLayout& layout;
    const Theme& theme;
    const RoadmapMarks& marks;
    QRectF sight = {};                       ///< Empty where all is.
    std::vector<std::size_t> linksHere = {}; ///< Those with a line in the area.
    /// Whose words are written over the broken dependencies that run through them.
    std::vector<const RoadmapBar*> wordsLast = {};

    const RoadmapMeasures& m() const { return layout.measures; }
    bool projected() const { return layout.options.style == RoadmapStyle::Projected; }
    /// Lines between lanes and horizons: black on the projector.
    QColor rule() const { return projected() ? theme.outline : theme.hair; }
    QColor strongRule() const {
        return projected() ? theme.outline : mixed(theme.hair, theme.outline, 0.2);
    }
    double hairWidth() const { return projected() ? m().size : 1; }
    double ruleWidth() const { return projected() ? 2 * m().size : 1; }
    /// Of the lane that what is dragged would go to.
    QColor laneTint() const { return mixed(theme.surface, theme.accentSoft, 0.5); }
    QColor namesGround() const { return mixed(theme.surface, theme.background, 0.5); }
    /// `box` from where it comes into sight on, but never narrower than `least`: its end takes the
    /// words along.
    QRectF inSight(QRectF box, double least) const {
        if (!sight.isEmpty() && box.left() < sight.left())
            box.setLeft(std::max(box.left(), std::min(sight.left(), box.right() - least)));
        return box;
    }
};

/// The ground under a part of the lanes, without what is on it.
void paintGround(RoadmapBrush& brush, const QRectF& box);
/// The bars with words that broken dependencies run through; on paper none, a text stands there
/// only once.
std::vector<const RoadmapBar*> crossedByBroken(const RoadmapBrush& brush);
/// The words beside a bar and where they stand; empty where it has none.
QRectF besideBox(const RoadmapBrush& brush, const RoadmapBar& bar);
void paintBeside(RoadmapBrush& brush, const RoadmapBar& bar);
void paintFrame(RoadmapBrush& brush); ///< Grounds, grid, head.
/// Lines of time have a gap where words stand beside a bar; dependencies, painted later, have none.
void paintWordGrounds(RoadmapBrush& brush);
void paintLanes(RoadmapBrush& brush);  ///< Names, wells, bars.
void paintLinks(RoadmapBrush& brush);  ///< Those that hold.
void paintAlarms(RoadmapBrush& brush); ///< Those that are broken, with their sentences.
void paintFoot(RoadmapBrush& brush);   ///< Load and legend.
void paintBar(RoadmapBrush& brush, const RoadmapBar& bar);
void paintCard(RoadmapBrush& brush, const RoadmapBar& bar);

} // namespace updraft
