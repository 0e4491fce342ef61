#pragma once

#include <QString>

namespace updraft {

/// A text of the plan on a button or in a menu: an "&" in it is a letter, not a key to press.
inline QString asLabel(QString text) {
    return text.replace(u'&', QStringLiteral("&&"));
}

/// The words of a label, without its keys.
inline QString labelWords(QString label) {
    for (qsizetype at = 0; (at = label.indexOf(u'&', at)) >= 0; ++at) label.remove(at, 1);
    return label;
}

} // namespace updraft
