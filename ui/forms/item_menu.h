#pragma once

#include "core/edits/kinds.h"

#include <QList>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace updraft {

/// What a menu asks for one item of a kind.
struct ItemQuestion {
    const Kind& kind;
    QString placeholder;   ///< "Which one must come first?"
    QString name;          ///< For screen readers: "Depends on".
    std::vector<Uuid> but; ///< Not to be chosen.
    QList<QAction*> above; ///< Further entries, over the field.
    std::function<void(Uuid)> take;
};

/// Asks under a widget, where a part of a code or title is enough.
void askForItem(QWidget& under, const Plan& plan, const ItemQuestion& question);

} // namespace updraft
