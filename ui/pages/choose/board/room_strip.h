#pragma once

#include "core/choose/board_case.h"
#include "ui/session/session.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace updraft {

class FlowLayout;
class LimitUses;
class RoomBar;

/// What the request that is picked takes of the limits, what could come off for it, and all limits
/// with their use. Without a request it says how to see that.
class RoomStrip : public QWidget {
    Q_OBJECT

  public:
    explicit RoomStrip(Session& session, QWidget* parent = nullptr);

    RoomBar& bar() const { return *bar_; }
    LimitUses& limits() const { return *limits_; }
    QString title() const;
    /// What can be tried, in order.
    QList<QPushButton*> tries() const;

    QSize minimumSizeHint() const override { return {300, 0}; }

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void follow();
    void refresh();
    void showNothing();
    void showDecided(const Request& request);
    void showCase(const Request& request, const BoardCase& made);
    void addTries(const Request& request, const BoardCase& made);
    void addTry(const Request& request, const BoardCase& made, const Off& off, bool chosen);
    QPushButton* addButton(const QString& text, const QString& spoken);
    void askWhat(QPushButton* under, Id<Request> request, std::optional<Date> until);
    QString spareText(const Request& request, const BoardCase& made, const Off& off) const;

    Session& session_;
    QLabel* title_;
    QLabel* sentence_;
    RoomBar* bar_;
    QWidget* trying_;
    FlowLayout* tries_;
    LimitUses* limits_;
    QWidget* limitsCard_;
    bool stale_ = true;
};

} // namespace updraft
