#pragma once

#include <QStringList>

namespace updraft {

/// What is said about an item in words: by its tooltip and to screen readers alike.
struct ItemWords {
    QString name;
    QString value;
    QString description; ///< One sentence a line.

    /// All of it, a line each.
    QString lines() const {
        QStringList all{name, value, description};
        all.removeAll(QString());
        return all.join(u'\n');
    }
};

} // namespace updraft
