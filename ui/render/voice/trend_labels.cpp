// Where the values and months of a trend stand.
#include "ui/render/voice/trend_labels.h"

#include "ui/support/theme.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double height = 16;
constexpr double gap = 8;
constexpr double reach = 6; ///< Of a point and of a margin's ends, from their middle.

/// Whether a line goes through a box.
bool crosses(const QRectF& box, QPointF from, QPointF to) {
    if (box.contains(from) || box.contains(to)) return true;
    const QLineF line(from, to);
    const QPointF corners[] = {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
    for (std::size_t i = 0; i < std::size(corners); ++i)
        if (line.intersects({corners[i], corners[(i + 1) % std::size(corners)]}) ==
            QLineF::BoundedIntersection)
            return true;
    return false;
}

class Labels {
  public:
    Labels(TrendLayout& layout, double scale)
        : layout_(layout), scale_(scale), faces_(trendFaces(scale)) {
        for (const TrendPoint& point : layout.points) {
            const double half = reach * scale_;
            margins_.emplace_back(
                QPointF(point.at.x() - half, std::min(point.top, point.at.y() - half)),
                QPointF(point.at.x() + half, std::max(point.bottom, point.at.y() + half)));
        }
    }

    void place() {
        double nextMonth = layout_.size.width() + gap * scale_;
        for (std::size_t i = layout_.points.size(); i-- > 0;) {
            placeMonth(layout_.points[i], nextMonth);
            placeValue(i);
        }
    }

  private:
    void placeMonth(TrendPoint& point, double& next) const {
        const double wide = widthOf(faces_.month, point.month) + 2 * scale_;
        const double left =
            std::clamp(point.at.x() - wide / 2, 0.0, std::max(0.0, layout_.size.width() - wide));
        point.monthBox = {left, layout_.plot.bottom() + 6 * scale_, wide, height * scale_};
        if (point.monthBox.right() + gap * scale_ > next)
            point.month.clear();
        else
            next = left;
    }

    /// Over its margin, under it, or beside the point.
    std::vector<QRectF> placesOf(const TrendPoint& point) const {
        const double wide = widthOf(faces_.value, point.value) + 2 * scale_;
        const double high = height * scale_;
        const double air = 2 * scale_;
        const double beside = (reach + 2) * scale_;
        const double top = std::min(point.top, point.at.y() - reach * scale_);
        const double bottom = std::max(point.bottom, point.at.y() + reach * scale_);
        const double x = point.at.x();
        std::vector<QRectF> places{{x - wide / 2, top - high - air, wide, high},
                                   {x - wide / 2, bottom + air, wide, high}};
        for (const double y : {point.at.y() - high / 2, point.at.y() - high, point.at.y(),
                               point.at.y() - 1.6 * high, point.at.y() + 0.6 * high})
            for (const double left : {x + beside, x - beside - wide})
                places.emplace_back(left, y, wide, high);
        return places;
    }

    bool inside(const QRectF& box) const {
        return box.left() >= layout_.plot.left() && box.right() <= layout_.size.width() &&
               box.top() >= 0 && box.bottom() <= layout_.plot.bottom() + 5 * scale_;
    }
    bool isFree(const QRectF& box) const {
        const auto meets = [&](const QRectF& other) { return box.intersects(other); };
        if (std::ranges::any_of(margins_, meets) || std::ranges::any_of(values_, meets))
            return false;
        const double air = 1.5 * scale_; // half of the line and a little
        const QRectF around = box.adjusted(-air, -air, air, air);
        for (std::size_t i = 1; i < layout_.points.size(); ++i)
            if (layout_.points[i].joined &&
                crosses(around, layout_.points[i - 1].at, layout_.points[i].at))
                return false;
        return true;
    }

    void placeValue(std::size_t index) {
        TrendPoint& point = layout_.points[index];
        const auto places = placesOf(point);
        const auto fits = [&](const QRectF& box) { return inside(box) && isFree(box); };
        const auto offZero = [&](const QRectF& box) {
            return fits(box) && (box.bottom() < layout_.zero || box.top() > layout_.zero);
        };
        auto found = std::ranges::find_if(places, offZero);
        if (found == places.end()) found = std::ranges::find_if(places, fits);
        const bool last = index + 1 == layout_.points.size();
        if (found == places.end() && !last) {
            point.value.clear();
            return;
        }
        point.valueBox = found != places.end() ? *found : places.front();
        if (found == places.end()) point.valueBox.moveTop(std::max(0.0, point.valueBox.top()));
        values_.push_back(point.valueBox);
    }

    TrendLayout& layout_;
    double scale_;
    TrendFaces faces_;
    std::vector<QRectF> margins_;
    std::vector<QRectF> values_;
};

} // namespace

TrendFaces trendFaces(double scale) {
    const auto px = static_cast<int>(std::lround(type::small * scale));
    return {{px, Weight::SemiBold}, {px, Weight::Regular}};
}

void placeTrendLabels(TrendLayout& layout, double scale) {
    Labels(layout, scale).place();
}

} // namespace updraft
