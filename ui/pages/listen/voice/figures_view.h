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
    /// Whether the change board can be asked: the plan can be written to.
    void setCanAsk(bool can);

  Q_SIGNALS:
    /// The answers of a group, or of a step that has moved, are wanted.
    void answersWanted(updraft::VoiceBy by, const updraft::VoiceGroup& group);
    /// The change board is to be asked about a step that has moved.
    void askWanted(const updraft::MovedStep& moved);

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
    bool canAsk_ = false;
};

} // namespace updraft
