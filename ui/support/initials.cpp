#include "ui/support/initials.h"

#include <QStringList>
#include <QTextBoundaryFinder>

namespace updraft {

namespace {

/// A letter as a reader sees it: an emoji is more than one unit of UTF-16.
QString firstLetter(const QString& word) {
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
    return word.left(letters.toNextBoundary()).toUpper();
}

} // namespace

QString initials(const QString& name) {
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString& word) {
        return !word.front().isLetter() && !word.front().isSurrogate();
    });
    if (words.isEmpty()) return firstLetter(name.trimmed());
    return firstLetter(words.front()) + (words.size() > 1 ? firstLetter(words.back()) : QString());
}

} // namespace updraft
