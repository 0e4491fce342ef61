#pragma once

#include "ui/render/choose/matrix_layout.h"

#include <array>

// Only the files of the matrix include this.

namespace updraft {

/// Finds room for titles beside points, so that none covers a point or another title. A grid notes
/// what is taken, so that a search costs the same however many there are.
class LabelPlaces {
  public:
    explicit LabelPlaces(const QRectF& plot);

    void take(const QRectF& box);
    /// Beside, over or under a disc; taken from then on. Empty where there is no room, unless it is
    /// to have one `always`.
    QRectF find(QPointF middle, double radius, QSizeF size, bool always);

  private:
    bool free(const QRectF& box) const;
    template <class F> bool each(const QRectF& box, F what) const;

    QRectF plot_;
    int columns_;
    int rows_;
    mutable std::vector<bool> taken_;
};

/// Where the names of the classes stand, in the order of Quadrant.
std::array<QRectF, 4> classBoxes(const MatrixLayout& layout);

} // namespace updraft
