#pragma once

#include "ui/pages/page.h"

namespace updraft {

class KindTableView;

/// Whether an edit command can be run on what is picked in a table.
bool canRun(const KindTableView& table, Page::Command command);
/// Runs it. Cells whose first row names fields are pasted through the dialog of an import.
void runOn(KindTableView& table, Page::Command command);

} // namespace updraft
