#include "ui/support/flags/icon_button.h"

#include "ui/support/style.h"

namespace updraft {

QToolButton* iconButton(Icon which, const QString& name, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setIcon(icon(which));
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setProperty(kindProperty, kind::framed);
    return made;
}

} // namespace updraft
