#pragma once

#include "core/edits/kinds.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <functional>

class QAbstractButton;

namespace updraft {

/// A field for a date: typed as the locale writes it, or picked from a calendar (Alt+Down).
class DateField : public QLineEdit {
    Q_OBJECT

  public:
    explicit DateField(QWidget* parent = nullptr);

    /// The date that is written in it; none where it is none.
    std::optional<Date> date() const;
    void setDate(const std::optional<Date>& date);
    void showCalendar();

  Q_SIGNALS:
    /// A day was picked from the calendar.
    void picked();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// One of several, with completion in the middle of words. Items may stand for a shorter text:
/// "CX-04 One-call move-in" for "CX-04".
class ChoiceField : public QComboBox {
    Q_OBJECT

  public:
    explicit ChoiceField(QWidget* parent = nullptr);

    void addChoice(const QString& shown, const QString& text);
    QString text() const;
    void setText(const QString& text);
    /// Makes what is typed the one choice in which it occurs, where there is but one.
    void takeMatch();

  Q_SIGNALS:
    /// One was chosen from the list. Arrow keys on the closed field only step: what they leave
    /// there is taken by Enter or when the field is left.
    void chosen();

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// A form that scrolls must not change what the pointer passes.
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

  private:
    bool stepping_ = false;
};

/// Several lines. As high as its text, but no higher than twelve lines.
class TextField : public QPlainTextEdit {
    Q_OBJECT

  public:
    explicit TextField(QWidget* parent = nullptr, int leastLines = 2);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void editingFinished();

  protected:
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fit();

    int leastLines_;
};

/// The days of the week as seven checks.
class WeekField : public QWidget {
    Q_OBJECT

  public:
    explicit WeekField(QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);

  Q_SIGNALS:
    void edited();

  private:
    std::vector<QAbstractButton*> days_; // Monday first
};

/// Whether the key hands in what is typed: Enter, Tab.
bool handsIn(const QEvent* event);

/// A control in which a field is edited. Its text is what editedText() gives and readText() takes.
QWidget* makeEditor(const KindField& field, const Plan& plan, QWidget* parent);
/// What can be chosen, as the plan now is: fixed words, or items by their handles.
void fillChoices(ChoiceField& choice, const KindField& field, const Plan& plan);
QString editorText(const QWidget* editor);
void setEditorText(QWidget* editor, const QString& text);
/// Calls back when the person is done with it: Enter, a choice, leaving it.
void whenDone(QWidget* editor, const std::function<void()>& done);

} // namespace updraft
