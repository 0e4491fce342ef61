#pragma once

#include "core/edits/kinds.h"

#include <QString>

#include <optional>

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
/// Of items that have none: "No owner".
QString noneLabel(const KindField& field);
/// A fixed word such as "idea": "Idea".
QString wordLabel(std::string_view word);

/// What comes first where a date is written as 3/4/2026.
DayOrder dayOrderOf(const QLocale& locale);

/// How the locale writes numbers and dates.
Writing writingOf(const QLocale& locale);
/// The locale's date in figures, with four digits of the year: as spreadsheets read it.
QString dateFormat(const QLocale& locale);
/// What a person typed as a date: in words, as dates are shown, or in figures, the locale's or a
/// file's.
std::optional<Date> readDate(const QString& text);

/// A value to look at: "24 Feb", "12,000", "Planned". `year` is the one that dates leave out.
QString shownText(const KindField& field, const Value& value, const Basics& basics, int year = 0);
/// A value for a cell of a spreadsheet: dates in figures, numbers without groups.
QString sheetText(const KindField& field, const Value& value, const Basics& basics);
/// A value to be edited: readText() reads it back as the same. Dates stand as they are shown.
QString editedText(const KindField& field, const Value& value, const Basics& basics);
/// Reads what a person typed, in the locale's writing or the file's. Of numbers also the other
/// decimal sign, where it can be nothing else.
Result<Value> readText(const KindField& field, const QString& text, const Basics& basics);

} // namespace updraft
