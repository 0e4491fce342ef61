#pragma once

#include <QStyledItemDelegate>

namespace updraft {

/// Paints the cells of a ballot: the item with its code, opinions as five places, dots.
class BallotDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Which of 1 to 5 stands at this place of an opinion's cell; 0 for none.
    static int opinionAt(const QRect& cell, const QPoint& at);
    /// Whether a press there takes a dot away rather than giving one.
    static bool takesDot(const QRect& cell, const QPoint& at);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;

  private:
    static void paintLine(QPainter& painter, const QRect& row, const QModelIndex& index);
    static void paintItem(QPainter& painter, const QRect& cell, const QModelIndex& index);
    static void paintOpinion(QPainter& painter, const QRect& cell, int value);
    static void paintDots(QPainter& painter, const QRect& cell, int dots);
};

} // namespace updraft
