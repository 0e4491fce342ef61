#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

namespace updraft {

/// The black bar at the foot of a projected page: where we are, what comes next, which keys help,
/// and the time. It goes when nothing was touched for three seconds.
class PresenterBar : public QWidget {
    Q_OBJECT

  public:
    explicit PresenterBar(QWidget* parent);

    /// `stop` counts from 0; `next` is empty at the last one.
    void setPlace(int stop, int stops, const QString& next);
    /// What Esc does now: it ends the spotlight before it leaves.
    void setLit(bool lit);
    /// Says something in place of all but the time, until the next stop or the bar has gone.
    void say(const QString& sentence);
    QString said() const { return said_; }
    /// Shows it for another three seconds.
    void wake();
    /// Its height on a screen so high.
    static int heightOn(int screenHeight);

  protected:
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QTimer sleep_;
    int stop_ = 0;
    int stops_ = 1;
    QString next_;
    QString said_;
    bool lit_ = false;
};

} // namespace updraft
