#include "ui/support/flags/problem_note.h"

#include "ui/support/style.h"
#include "ui/support/style_paint.h"

#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace updraft {

namespace {

constexpr int noteWidth = 320;

/// Calls back when something else is typed.
template <class F> void whenTyped(QWidget* editor, QObject* owner, F&& typed) {
    if (auto* choice = qobject_cast<QComboBox*>(editor))
        QObject::connect(choice, &QComboBox::editTextChanged, owner, typed);
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        QObject::connect(line, &QLineEdit::textChanged, owner, typed);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(editor))
        QObject::connect(text, &QPlainTextEdit::textChanged, owner, typed);
}

/// What scrolls the page that the widget stands on.
QScrollArea* pageOf(QWidget* widget) {
    for (QWidget* outer = widget; outer != nullptr; outer = outer->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(outer)) return area;
    return nullptr;
}

/// A table of one row has no room for a note under or over its editor; the page that it scrolls
/// with has.
QWidget* roomFor(const QWidget* editor) {
    constexpr int lines = 80;
    QWidget* room = editor->parentWidget();
    if (room->height() >= editor->height() + lines) return room;
    const auto* area = pageOf(room);
    return area != nullptr ? area->widget() : room;
}

} // namespace

ProblemNote::ProblemNote(QWidget* editor, const QString& sentence)
    : QLabel(sentence, roomFor(editor)), editor_(editor) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setContentsMargins(space::s, space::xs, space::s, space::xs);
    setForegroundRole(ink::red);
    editor->installEventFilter(this);
    editor->setAccessibleDescription(sentence);
    connect(editor, &QObject::destroyed, this, &QObject::deleteLater);
    whenTyped(editor, this, [this] { deleteLater(); });
    place();
    raise();
    QLabel::show();
    if (auto* area = pageOf(this)) area->ensureWidgetVisible(this);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ProblemNote::show(QWidget* editor, const QString& sentence) {
    if (const auto* note = of(editor); note && note->text() == sentence) return;
    remove(editor);
    new ProblemNote(editor, sentence);
}

ProblemNote* ProblemNote::of(const QWidget* editor) {
    if (!editor || !editor->parentWidget()) return nullptr;
    for (auto* note : editor->window()->findChildren<ProblemNote*>())
        if (note->editor_ == editor) return note;
    return nullptr;
}

bool ProblemNote::standsBy(const QWidget* editor) {
    return of(editor) != nullptr;
}

void ProblemNote::remove(QWidget* editor) {
    delete of(editor);
}

void ProblemNote::place() {
    if (!editor_) return;
    const QRect room = parentWidget()->rect();
    const QRect by(editor_->mapTo(parentWidget(), QPoint()), editor_->size());
    const int width = std::min(std::max(by.width(), noteWidth), room.width());
    resize(width, heightForWidth(width));
    const int x = std::clamp(by.left(), 0, std::max(0, room.width() - width));
    const bool under = by.bottom() + height() <= room.bottom() || by.top() < height();
    move(x, under ? by.bottom() + 1 : by.top() - height());
}

bool ProblemNote::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize) place();
    return QLabel::eventFilter(watched, event);
}

void ProblemNote::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    paint::box(painter, rect(), Theme::current().redSoft, Theme::current().red);
    painter.end();
    QLabel::paintEvent(event);
}

void selectTyped(QWidget* editor) {
    if (auto* choice = qobject_cast<QComboBox*>(editor)) editor = choice->lineEdit();
    if (auto* line = qobject_cast<QLineEdit*>(editor)) line->selectAll();
    if (auto* text = qobject_cast<QPlainTextEdit*>(editor)) text->selectAll();
}

} // namespace updraft
