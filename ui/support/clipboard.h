#pragma once

#include "core/exchange/text_table.h"

#include <QStringList>

namespace updraft {

/// Whether the clipboard holds text that could be cells.
bool clipboardHasCells();

/// The clipboard's text as cells, as spreadsheets copy them: cells of several lines are quoted. Its
/// header is none of them. Refuses with `bad_quoting`, and as tables are read.
Result<TextTable> clipboardCells();

/// Puts rows on the clipboard as TSV and HTML; the first holds the heads.
void putOnClipboard(const QList<QStringList>& rows);

} // namespace updraft
