#include "ui/render/choose/label_places.h"

#include "ui/words/choosing.h"

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double cell = 4; ///< Pixels.
constexpr double gap = 4;  ///< Between a disc and its title.

} // namespace

LabelPlaces::LabelPlaces(const QRectF& plot)
    : plot_(plot), columns_(static_cast<int>(std::ceil(plot.width() / cell)) + 1),
      rows_(static_cast<int>(std::ceil(plot.height() / cell)) + 1),
      taken_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

/// Until `what` says no to a cell of the box.
template <class F> bool LabelPlaces::each(const QRectF& box, F what) const {
    const QRectF inside = box.translated(-plot_.topLeft());
    const auto at = [](double length, int count) {
        return std::clamp(static_cast<int>(std::floor(length / cell)), 0, count - 1);
    };
    for (int row = at(inside.top(), rows_); row <= at(inside.bottom(), rows_); ++row)
        for (int column = at(inside.left(), columns_); column <= at(inside.right(), columns_);
             ++column)
            if (!what(static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                      static_cast<std::size_t>(column)))
                return false;
    return true;
}

void LabelPlaces::take(const QRectF& box) {
    each(box, [&](std::size_t at) {
        taken_[at] = true;
        return true;
    });
}

bool LabelPlaces::free(const QRectF& box) const {
    return plot_.contains(box) && each(box, [&](std::size_t at) { return !taken_[at]; });
}

QRectF LabelPlaces::find(QPointF middle, double radius, QSizeF size, bool always) {
    const double beside = radius + gap;
    const double up = size.height() / 2;
    const std::array corners = {QPointF(beside, -up), QPointF(-beside - size.width(), -up),
                                QPointF(-size.width() / 2, -beside - size.height() + 2),
                                QPointF(-size.width() / 2, beside - 2)};
    for (const QPointF& corner : corners)
        if (const QRectF box(middle + corner, size); free(box)) {
            take(box);
            return box;
        }
    if (!always) return {};
    QRectF box(middle + corners[middle.x() > plot_.center().x() ? 1 : 0], size);
    box.moveLeft(
        std::clamp(box.left(), plot_.left(), std::max(plot_.left(), plot_.right() - size.width())));
    take(box);
    return box;
}

std::array<QRectF, 4> classBoxes(const MatrixLayout& layout) {
    const double k = layout.scale;
    const double inset = 8 * k;
    const double height = 34 * k;
    const Face title{static_cast<int>(std::lround(13 * k)), Weight::SemiBold};
    std::array<QRectF, 4> boxes;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const auto quadrant = static_cast<Quadrant>(i);
        const bool valuable = quadrant == Quadrant::quick_win || quadrant == Quadrant::big_bet;
        const bool easy = quadrant == Quadrant::quick_win || quadrant == Quadrant::fill_in;
        const double width = std::max(widthOf(title, quadrantsText(quadrant)),
                                      widthOf(layout.label, quadrantAdvice(quadrant)));
        const double x = easy ? layout.plot.right() - inset - width : layout.plot.left() + inset;
        const double y =
            valuable ? layout.plot.top() + inset : layout.plot.bottom() - inset - height;
        boxes[i] = QRectF(x, y, width, height);
    }
    return boxes;
}

} // namespace updraft
