#pragma once

#include "ui/pages/choose/prioritise/ranked_model.h"

#include <QTableView>

namespace updraft {

/// The ranked list: what gives each score, where the first five end, and where money or person-days
/// run out. Only rows in sight are painted, so that it follows a weight while that is moved.
class RankedList : public QTableView {
    Q_OBJECT

  public:
    explicit RankedList(Priorities& priorities, QWidget* parent = nullptr);

    RankedModel& model() const { return *model_; }
    /// The room that a title has.
    int titleWidth() const { return columnWidth(RankedModel::Title); }

  Q_SIGNALS:
    void menuAsked(QPoint global);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

  private:
    void fitColumns();
    void followSelection();
    void open();
    void paintLine(QPainter& painter, int row, const QString& text, const QColor& colour) const;

    RankedModel* model_;
    bool following_ = false;
};

} // namespace updraft
