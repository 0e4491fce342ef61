#pragma once

class QTableView;

namespace updraft {

class Kind;
class KindTableView;
class Session;

/// Whether the first row of the clipboard's cells names at least two of the kind's fields.
bool clipboardHasHeader(const Kind& kind);

/// Puts the picked rows on the clipboard as TSV and HTML, under the labels of the columns shown.
void copyCells(const KindTableView& table);
/// The same with all cells of a table that is only read, as they show.
void copyShown(const QTableView& table);

/// Puts the clipboard's cells into the table from the picked cell on, row by row in the order
/// shown; rows beyond the last become new items, and so do all where nothing is picked. One step;
/// nothing is done where a cell cannot be read.
void pasteCells(KindTableView& table);

} // namespace updraft
