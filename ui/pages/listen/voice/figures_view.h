#pragma once

#include "ui/pages/listen/voice/numbers.h"

#include <QWidget>

class QTableView;
class QVBoxLayout;

namespace updraft {

class GroupModel;
class Segmented;
class TrendChart;

/// The figures of groups beside their way over the months, and steps that have moved.
class FiguresView : public QWidget {
    Q_OBJECT

  public:
    FiguresView(VoiceNumbers& numbers, QWidget* parent = nullptr);

    QTableView& table() const { return *table_; }
    TrendChart& chart() const { return *chart_; }
    Segmented& choice() const { return *choice_; }

  Q_SIGNALS:
    /// The answers of a group, or of a step that has moved, are wanted.
    void answersWanted(updraft::VoiceBy by, const updraft::VoiceGroup& group);

  private:
    void setUpTable();
    void refresh();
    const VoiceGroup* pickAgain();
    void showMoved();
    void pick();

    VoiceNumbers& numbers_;
    GroupModel* model_;
    Segmented* choice_;
    QTableView* table_;
    TrendChart* chart_;
    QWidget* moved_;
    QVBoxLayout* movedLines_;
    bool refreshing_ = false;
};

} // namespace updraft
