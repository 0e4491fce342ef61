#pragma once

#include "ui/canvas/a11y.h"
#include "ui/matrix/canvas.h"

namespace updraft {

/// The points of a matrix, the best first.
class MatrixAccessible : public CanvasAccessible<MatrixCanvas, Uuid> {
  public:
    using CanvasAccessible::CanvasAccessible;

    /// Known to Qt from now on; once is enough.
    static void install();

  protected:
    int count() const override;
    Uuid keyAt(int index) const override;
    int indexOf(const Uuid& key) const override;
    int indexAt(QPointF at) const override;
    int current() const override;
    QRectF areaAt(int index) const override;
    ItemWords wordsAt(int index) const override;
    bool isSelected(const Uuid& key) const override;
    void write(int index, QAccessible::Text which, const QString& text) const override;
    QList<std::pair<QString, QString>> actionsAt(int index) const override;
    void act(int index, const QString& name) const override;

  private:
    const MatrixItem& itemAt(int index) const;
    int placeOf(const MatrixItem* item) const;
};

} // namespace updraft
