#include "ui/shell/fuzzy.h"

#include "core/base/text.h"
#include "ui/support/convert.h"

#include <QList>
#include <QStringView>
#include <algorithm>

namespace updraft {

namespace {

bool startsWord(QStringView text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// A word found as it stands counts far more than its letters strewn about.
int whole(QStringView word, QStringView text) {
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const int score = at == 0 ? 400 : startsWord(text, at) ? 300 : 150;
        best = std::max(best, score);
    }
    return best;
}

int strewn(QStringView word, QStringView text) {
    int score = 0;
    qsizetype at = -1;
    for (const QChar letter : word) {
        const qsizetype next = text.indexOf(letter, at + 1);
        if (next < 0) return 0;
        // Initials ("pfb" for "plain first bill") are meant; far jumps inside words hardly are.
        score += startsWord(text, next) ? 20 : next == at + 1 ? 10 : 1;
        at = next;
    }
    const bool likely = score >= 10 * word.size();
    return likely ? std::min(score, 140) : 0;
}

} // namespace

QString folded(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    for (const QChar c :
         qt(updraft::folded(text.toStdString())).normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing) plain += c;
    return plain;
}

int fuzzyScore(const QString& typed, const QString& text, const QString& also) {
    int total = 0;
    for (const QStringView word : QStringView(typed).split(u' ', Qt::SkipEmptyParts)) {
        // Other words for it count where they begin as typed, and less than its own.
        const int other = whole(word, also) >= 300 ? 200 : 0;
        const int score = std::max({whole(word, text), strewn(word, text), other});
        if (score == 0) return 0;
        total += score;
    }
    // Of two that fit alike the shorter one is meant.
    return total == 0
               ? 0
               : std::max(1, total - static_cast<int>(std::min<qsizetype>(text.size(), 60)) / 4);
}

} // namespace updraft
