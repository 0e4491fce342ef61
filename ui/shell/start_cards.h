#pragma once

#include "ui/shell/thumbs.h"
#include "ui/support/icons.h"
#include "ui/support/settings.h"

#include <QAbstractButton>

class QToolButton;

namespace updraft {

/// A plan opened before, as a row: name, unit, when, and how far it is.
/// One that is gone from its place says so.
class RecentRow : public QAbstractButton {
    Q_OBJECT

  public:
    /// `which` tells it from others of its title; `when` is ready to be read: "today, 14:02".
    RecentRow(const RecentPlan& plan, const QString& which, const QString& when,
              QWidget* parent = nullptr);
    QSize sizeHint() const override { return {300, 54}; }
    QSize minimumSizeHint() const override { return {200, 54}; }
    const RecentPlan& plan() const { return plan_; }
    bool isGone() const { return gone_; }

  Q_SIGNALS:
    /// What can be done with it is wanted: the mouse's right button, the Menu key or "⋯".
    void menuWanted(const QPoint& at);

  protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    RecentPlan plan_;
    bool gone_;
    QString below_;
    QString when_;
    QToolButton* more_;
};

/// A template as a card: a picture, its name, a sentence.
class TemplateCard : public QAbstractButton {
    Q_OBJECT

  public:
    TemplateCard(const QString& title, const QString& sentence, Thumb thumb,
                 QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {150, 158}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString sentence_;
    Thumb thumb_;
};

/// Something to bring in, as a row with an icon.
class BringInRow : public QAbstractButton {
    Q_OBJECT

  public:
    BringInRow(const QString& title, const QString& sentence, Icon icon, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {300, 50}; }
    QSize minimumSizeHint() const override { return {200, 50}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString sentence_;
    Icon icon_;
};

/// "today, 14:02" · "Friday" · "9 Feb" · "4 Nov 2025"
QString whenOpened(const QDateTime& opened, const QDateTime& now);

} // namespace updraft
