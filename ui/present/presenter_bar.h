#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

#include <utility>
#include <vector>

namespace updraft {

/// The black bar at the foot of a projected page: what is shown, what comes next, which keys
/// help, and the time. It goes when nothing was touched for three seconds.
class PresenterBar : public QWidget {
    Q_OBJECT

  public:
    explicit PresenterBar(QWidget* parent);

    /// `stop` counts from 0, and `shown` is its title; `next` is empty at the last one.
    void setPlace(int stop, int stops, const QString& shown, const QString& next);
    /// Whether the arrows up and down move the picture.
    void setScrolls(bool scrolls);
    /// What Esc does now: it ends the spotlight before it leaves.
    void setLit(bool lit);
    /// Says something in place of all but the time, until the next stop or the bar has gone.
    void say(const QString& sentence);
    QString said() const { return said_; }
    /// "Batch B-2, A clear first bill · 3 of 4"
    QString place() const;
    /// What the keys do now: the keys and a word.
    std::vector<std::pair<QString, QString>> hints() const;
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
    QString shown_;
    QString next_;
    QString said_;
    bool scrolls_ = false;
    bool lit_ = false;
};

} // namespace updraft
