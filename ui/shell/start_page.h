#pragma once

#include "ui/shell/plan_files.h"
#include "ui/shell/window_needs.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace updraft {

class RecentRow;
class TemplateCard;

/// What is shown while no plan is open: those opened before, a field to name a new one, and
/// templates to begin from.
class StartPage : public QWidget {
    Q_OBJECT

  public:
    StartPage(PlanFiles& files, const Session& session, const WindowNeeds& needs,
              QWidget* parent = nullptr);

    /// Reads the list of recent plans anew and puts the keyboard into the name field.
    void refresh();

  Q_SIGNALS:
    void openWanted();
    void bringInWanted();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QWidget* makeSide();
    QWidget* makeMain();
    QWidget* makeNameRow();
    QWidget* makeSteps();
    QWidget* makeSample();
    void fillRecent();
    void openMenu(const RecentRow& row, const QPoint& at);
    void placeCards();
    void begin();

    PlanFiles& files_;
    const Session& session_;
    const WindowNeeds& needs_;
    QWidget* side_ = nullptr;
    QVBoxLayout* recentColumn_ = nullptr;
    QWidget* dropPlace_ = nullptr;
    QLineEdit* name_ = nullptr;
    QWidget* column_ = nullptr;
    QWidget* sample_ = nullptr;
    QGridLayout* cards_ = nullptr;
    QList<RecentRow*> recentRows_;
    QList<TemplateCard*> templates_;
};

} // namespace updraft
