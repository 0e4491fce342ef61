#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace updraft {

class BallotEditor;

/// One laptop passed round, full screen: who takes the seat ranks, casts, and the screen is blank
/// for the next. Or sheets are typed in by the same form. What is being made is kept nowhere else.
class SeatScreen : public QWidget {
    Q_OBJECT

  public:
    enum class Mode { Passed, Typed };

    SeatScreen(Session& session, Id<RankingSession> ranking, Mode mode, QWidget* parent = nullptr);

    BallotEditor& editor() const { return *editor_; }
    QTreeWidget& people() const { return *people_; }
    QPushButton& takeButton() const { return *take_; }
    QPushButton& goOnButton() const { return *goOn_; }
    QLabel& thanks() const { return *thanks_; }
    /// Whether somebody makes a ballot now.
    bool isSeated() const { return seated_.has_value(); }
    void seat(Id<Participant> participant);

  protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeSeats();
    QWidget* makeBlank();
    void refresh();
    void take();
    void cast();
    /// Asks whether a ballot that says nothing is meant.
    bool castsEmpty();
    /// Whether the seat is free now; asks where a ballot was begun.
    bool leave();
    void showSeats();

    Session& session_;
    Id<RankingSession> ranking_;
    Mode mode_;
    std::optional<Id<Participant>> seated_;
    QStackedWidget* stack_;
    QTreeWidget* people_ = nullptr;
    QPushButton* take_ = nullptr;
    QLabel* done_ = nullptr;
    BallotEditor* editor_;
    QLabel* thanks_ = nullptr;
    QPushButton* goOn_ = nullptr;
};

} // namespace updraft
