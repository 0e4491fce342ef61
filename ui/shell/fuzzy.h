#pragma once

#include <QString>

namespace updraft {

/// How well what was typed fits a text: 0 not at all, else higher is better. Every word typed must
/// be found; its letters in order, best together and at the beginning of a word. Case and accents
/// do not matter. A word may also be found in `also`, the other words for the same thing. All must
/// have been folded before.
int fuzzyScore(const QString& typed, const QString& text, const QString& also = {});

/// Without case and accents.
QString folded(const QString& text);

} // namespace updraft
