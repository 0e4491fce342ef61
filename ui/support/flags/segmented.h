#pragma once

#include <QIcon>
#include <QWidget>

class QAction;
class QActionGroup;
class QToolButton;

namespace updraft {

/// A row of choices of which one holds: Domain | Batch | Stage. One stop for Tab, arrows inside.
class Segmented : public QWidget {
    Q_OBJECT

  public:
    explicit Segmented(const QString& name, QWidget* parent = nullptr);

    /// Adds a choice at the end; the first one added holds at the start.
    QAction* addChoice(const QString& text, const QIcon& icon = {}, const QString& tip = {});
    int current() const;
    /// Without a signal.
    void setCurrent(int index);
    /// The same choices as actions, for the menu into which a narrow head folds them.
    QList<QAction*> choices() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  Q_SIGNALS:
    void chosen(int index);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QActionGroup* group_;
    QList<QToolButton*> buttons_;
};

} // namespace updraft
