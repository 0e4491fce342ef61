#pragma once

class QTableView;

namespace updraft {

/// Makes a table one to be read: without lines, frame and numbers of rows, rows of the usual
/// height.
void makePlain(QTableView& table);

} // namespace updraft
