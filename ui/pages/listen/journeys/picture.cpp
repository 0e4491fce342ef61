#include "ui/pages/listen/journeys/picture.h"

#include "core/listen/emotion_curve.h"
#include "ui/render/ink.h"
#include "ui/support/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <vector>

namespace updraft {

namespace {

constexpr double emotions[] = {0.4, -0.1, 0.7, -0.9, -0.5, 0.6};

} // namespace

void paintEmptyJourney(QPainter& painter, const QRectF& box) {
    const Theme& theme = Theme::current();
    Ink ink(painter, box, false);
    const int count = static_cast<int>(std::size(emotions));
    const double wide = box.width() / count;
    std::vector<CurvePoint> points;
    for (int i = 0; i < count; ++i) {
        const double left = box.left() + i * wide;
        ink.round({left + 4, box.top() + 4, wide - 8, 12}, 3, theme.track);
        ink.edgedRound({left + 4, box.top() + 26, wide - 8, 26}, space::radius, theme.surface,
                       theme.hair, 1);
        points.push_back({left + wide / 2, box.bottom() - 46 - 36 * emotions[i]});
    }
    ink.level(box.left(), box.right(), box.bottom() - 46, theme.hair);
    const auto slopes = monotone_slopes(points);
    QPainterPath path(QPointF(points.front().x, points.front().y));
    constexpr int parts = 60;
    const double part = (points.back().x - points.front().x) / parts;
    for (int i = 1; i <= parts; ++i) {
        const double x = points.front().x + i * part;
        path.lineTo(x, curve_at(points, slopes, x));
    }
    painter.strokePath(path, QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const CurvePoint& point : points) {
        ink.round({point.x - 5, point.y - 5, 10, 10}, 5, theme.accent);
        ink.round({point.x - 3, point.y - 3, 6, 6}, 3, theme.surface);
    }
}

} // namespace updraft
