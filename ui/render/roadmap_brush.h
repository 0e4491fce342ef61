#pragma once

#include "ui/render/roadmap_painter.h"

namespace updraft {

/// What the parts of the roadmap's painter share.
struct RoadmapBrush {
    Ink ink;
    const RoadmapLayout& layout;
    const Theme& theme;
    const RoadmapMarks& marks;

    const RoadmapMeasures& m() const { return layout.measures; }
    bool projected() const { return layout.options.style == RoadmapStyle::Projected; }
    /// Lines between lanes and horizons: black on the projector.
    QColor rule() const { return projected() ? theme.outline : theme.hair; }
    QColor strongRule() const {
        return projected() ? theme.outline : mixed(theme.hair, theme.outline, 0.2);
    }
    double ruleWidth() const { return projected() ? 2 : 1; }
};

void paintFrame(RoadmapBrush& brush);  ///< Grounds, grid, head.
void paintLanes(RoadmapBrush& brush);  ///< Names, wells, bars.
void paintLinks(RoadmapBrush& brush);  ///< Those that hold.
void paintAlarms(RoadmapBrush& brush); ///< Those that are broken, with their sentences.
void paintFoot(RoadmapBrush& brush);   ///< Load and legend.
void paintBar(RoadmapBrush& brush, const RoadmapBar& bar);
void paintCard(RoadmapBrush& brush, const RoadmapBar& bar);

} // namespace updraft
