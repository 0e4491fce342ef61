#include "ui/support/typing.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace updraft {

bool writes(const QKeyEvent& key) {
    return !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) &&
           !key.text().trimmed().isEmpty() && key.text().front().isPrint();
}

void typeAgain(const QKeyEvent& key) {
    QKeyEvent again(key.type(), key.key(), key.modifiers(), key.text());
    if (QWidget* writer = QApplication::focusWidget()) QApplication::sendEvent(writer, &again);
}

} // namespace updraft
