#include "ui/support/flags/search_field.h"

#include "ui/support/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace updraft {

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(icon(Icon::search), LeadingPosition);
    QAction* clear = addAction(icon(Icon::close), TrailingPosition);
    clear->setToolTip(tr("Clear"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear,
            [clear](const QString& text) { clear->setVisible(!text.isEmpty()); });
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) return clear();
    if (event->key() == Qt::Key_Down) return Q_EMIT leftDownwards();
    QLineEdit::keyPressEvent(event);
}

} // namespace updraft
