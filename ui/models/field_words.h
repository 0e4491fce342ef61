#pragma once

#include "core/edits/kinds.h"

#include <QString>

class QLocale;

namespace updraft {

/// The names of kinds, fields and fixed words in the reader's language, and values as the locale
/// writes them. Tables, forms and filters say and read everything through these.

/// "Initiatives", "Expected outcomes".
QString kindLabel(const Kind& kind);
/// "initiative", as in "New initiative".
QString itemLabel(const Kind& kind);
QString fieldLabel(const KindField& field);
/// What the field means, in a sentence; empty where its label says all.
QString fieldMeaning(const KindField& field);
/// A fixed word such as "idea": "Idea".
QString wordLabel(std::string_view word);

/// How the locale writes numbers and dates.
Writing writingOf(const QLocale& locale);
/// The locale's date with four digits of the year: what is shown while one edits.
QString dateFormat(const QLocale& locale);

/// A value to look at: "24 Feb", "12,000", "Planned". `year` is the one that dates leave out.
QString shownText(const KindField& field, const Value& value, const Basics& basics, int year = 0);
/// A value to be edited: readText() reads it back as the same.
QString editedText(const KindField& field, const Value& value, const Basics& basics);
/// Reads what a person typed, in the locale's writing or the file's.
Result<Value> readText(const KindField& field, const QString& text, const Basics& basics);

} // namespace updraft
