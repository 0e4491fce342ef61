#include "ui/shell/undo_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace updraft {

namespace {

/// Whether the widget is a field for text that has nothing to undo, or to redo.
bool hasNothing(const QObject* widget, bool again) {
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return !(again ? line->isRedoAvailable() : line->isUndoAvailable());
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
        return !(again ? text->document()->isRedoAvailable() : text->document()->isUndoAvailable());
    return false;
}

} // namespace

UndoKeys::UndoKeys(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo);
    if ((!undo && !redo) || !hasNothing(watched, redo)) return false;
    event->ignore(); // not claimed by the field: the shortcut is free
    return true;
}

} // namespace updraft
