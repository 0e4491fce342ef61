#pragma once

#include <QLabel>
#include <QPointer>

namespace updraft {

/// A sentence beside an editor that was refused: what was typed stays in it, selected. Goes with
/// the editor, or when something else is typed.
class ProblemNote : public QLabel {
    Q_OBJECT

  public:
    /// Put under the editor, or over it where there is no room.
    static void show(QWidget* editor, const QString& sentence);
    /// Whether one stands beside it.
    static bool standsBy(const QWidget* editor);
    static void remove(QWidget* editor);

  private:
    ProblemNote(QWidget* editor, const QString& sentence);
    static ProblemNote* of(const QWidget* editor);
    void place();
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

    QPointer<QWidget> editor_;
};

/// Selects all that was typed in a line, text or choice.
void selectTyped(QWidget* editor);

} // namespace updraft
