#pragma once

#include "ui/session/session.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QScrollArea;

namespace updraft {

class InitiativePanel;
class ItemPanel;
class RequestPanel;

/// Follows the selection: one initiative, one item of another kind, several, or nothing. It is as
/// high as what it shows, so that what holds it can scroll.
class Inspector : public QWidget {
    Q_OBJECT

  public:
    explicit Inspector(Session& session, QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void startAnew();
    void follow();
    /// Scrolls to what has the keyboard.
    void bringIntoSight();
    void focusField(std::string_view field);
    void keepFocusInSight();
    void showTop();
    QScrollArea* area() const;
    QWidget* panelFor(const Selection& selection);
    QWidget* nothing();

    Session& session_;
    QTimer settling_; ///< Runs while a field that was asked for may still be pushed out of sight.
    QWidget* shown_ = nullptr;
    QWidget* nothing_ = nullptr;
    InitiativePanel* initiative_ = nullptr;
    RequestPanel* request_ = nullptr;
    std::map<std::pair<std::string_view, bool>, ItemPanel*> panels_;
};

} // namespace updraft
