#include "ui/render/roadmap_measures.h"

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

void makeDense(RoadmapMeasures& m, Density density) {
    switch (density) {
    case Density::Automatic:
    case Density::TwoLines:
        return;
    case Density::OneLine:
        m.bar = 24, m.gap = 8, m.lanePad = 10, m.progress = 3;
        break;
    case Density::Slim:
        m.bar = 16, m.gap = 3, m.lanePad = 6, m.progress = 2, m.symbol = 9, m.side = 5;
        m.title1 = {11, Weight::Medium};
        m.radius = 3;
        break;
    case Density::Tiny:
        m.bar = 6, m.gap = 2, m.lanePad = 5, m.progress = 0, m.radius = 0, m.least = 2;
        m.point = 4;
        break;
    }
}

/// Tighter than the screen, so that a usual plan has room on a sheet in two lines.
void makePaper(RoadmapMeasures& m) {
    m.title = 48, m.bands = 24, m.cells = 20, m.milestones = 24, m.batches = 30;
    m.load = 78, m.legend = 30;
    m.gap = std::min(m.gap, 10.0);
    m.lanePad = std::min(m.lanePad, 8.0);
    if (m.lines() == 2) m.bar = 38;
    m.cardLines = 1;
}

/// For a screen of 1920 × 1080 seen from eight metres: nothing under 27 px.
RoadmapMeasures projected() {
    RoadmapMeasures m;
    m.title = 132, m.names = 272, m.namesIndent = 48;
    m.bands = 56, m.cells = 44, m.margin = 36;
    m.bar = 78, m.gap = 14, m.lanePad = 12, m.side = 13, m.symbol = 24, m.progress = 0;
    m.radius = 8, m.least = 12, m.point = 24, m.ring = 8, m.beside = 14;
    m.link = 3, m.brokenLink = 6, m.arrow = 20, m.today = 5;
    m.band = {36, Weight::SemiBold};
    m.small = {27, Weight::Regular};
    m.smallMedium = {27, Weight::Medium};
    m.code = {27, Weight::SemiBold};
    m.title1 = {28, Weight::SemiBold};
    m.lane = {34, Weight::SemiBold};
    m.heading = {60, Weight::SemiBold};
    m.wells = false, m.milestoneRow = false, m.batchRow = false;
    return m;
}

RoadmapMeasures scaled(RoadmapMeasures m, double size) {
    m.size = size;
    for (double* length :
         {&m.title,      &m.names,       &m.namesIndent, &m.bands, &m.cells,  &m.milestones,
          &m.batches,    &m.slimBatches, &m.thinBatches, &m.load,  &m.legend, &m.margin,
          &m.bar,        &m.gap,         &m.lanePad,     &m.side,  &m.symbol, &m.progress,
          &m.radius,     &m.least,       &m.point,       &m.ring,  &m.beside, &m.link,
          &m.brokenLink, &m.arrow,       &m.today})
        *length *= size;
    for (double* whole : {&m.title, &m.names, &m.bands, &m.cells, &m.bar, &m.gap})
        *whole = std::round(*whole);
    for (Face* face : {&m.band, &m.small, &m.smallMedium, &m.code, &m.title1, &m.lane, &m.heading})
        face->px = std::max(1, static_cast<int>(std::lround(face->px * size)));
    return m;
}

} // namespace

RoadmapMeasures measuresFor(RoadmapStyle style, Density density, double size) {
    RoadmapMeasures m = style == RoadmapStyle::Projected ? projected() : RoadmapMeasures{};
    if (style != RoadmapStyle::Projected) makeDense(m, density);
    if (style == RoadmapStyle::Paper) makePaper(m);
    return size == 1 ? m : scaled(m, size);
}

} // namespace updraft
