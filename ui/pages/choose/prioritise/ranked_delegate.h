#pragma once

#include <QColor>
#include <QStyledItemDelegate>

#include <vector>

namespace updraft {

class RankedModel;

/// Paints the ranked list: status as a symbol, the score's parts as a stacked bar.
class RankedDelegate : public QStyledItemDelegate {
  public:
    RankedDelegate(const RankedModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

  private:
    void paintParts(QPainter& painter, const QRectF& box, std::size_t item) const;

    const RankedModel& model_;
};

} // namespace updraft
