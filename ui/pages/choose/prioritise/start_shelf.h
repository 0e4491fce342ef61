#pragma once

#include "ui/pages/choose/prioritise/start_model.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace updraft {

/// What can start today, and what keeps quick wins from it.
class StartShelf : public QWidget {
    Q_OBJECT

  public:
    explicit StartShelf(Priorities& priorities, QWidget* parent = nullptr);

    StartModel& model() const { return *model_; }
    QTableView& table() const { return *table_; }

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();

    Priorities& priorities_;
    StartModel* model_;
    QLabel* sentence_;
    QTableView* table_;
};

} // namespace updraft
