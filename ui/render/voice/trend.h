#pragma once

#include "core/listen/voice.h"
#include "ui/render/chart.h"

#include <QRectF>
#include <QString>

namespace updraft {

/// The figure of a month with its margin.
struct TrendPoint {
    QPointF at;
    double top = 0; ///< Of the margin.
    double bottom = 0;
    QString value; ///< Empty where there is no room for it.
    QString month; ///< Empty where the labels before leave no room.
    QRectF valueBox;
    QRectF monthBox;
    bool few = false;
    bool joined = false; ///< With the calendar month before.
};

struct TrendLine {
    double y = 0;
    QString text;
};

/// The measure shown by month as geometry: the last months that have room, from a base of zero, or
/// of what is least.
struct TrendLayout {
    VoiceMeasure measure = VoiceMeasure::nps;
    QSizeF size;
    QRectF plot;
    std::vector<TrendLine> lines;
    double zero = 0;
    std::vector<TrendPoint> points;
};

/// `scale` is 1 on a screen and on paper.
TrendLayout layoutTrend(const std::vector<VoiceGroup>& months, QSizeF size, double scale = 1);

/// The same as it is drawn, wherever that is.
ChartLayout trendChart(const TrendLayout& layout, double scale = 1);

} // namespace updraft
