#include "ui/pages/table_commands.h"

#include "ui/import/dialog.h"
#include "ui/support/clipboard.h"
#include "ui/tables/clipboard_cells.h"
#include "ui/tables/kind_table_view.h"

namespace updraft {

bool canRun(const KindTableView& table, Page::Command command) {
    const bool write = table.session().canWrite();
    const bool some = !table.picked().empty();
    switch (command) {
    case Page::Command::Copy:
        return some;
    case Page::Command::Paste:
        return write && clipboardHasCells();
    case Page::Command::Rename:
    case Page::Command::Duplicate:
    case Page::Command::Delete:
        return write && some;
    case Page::Command::SelectAll:
        return table.filter().rowCount() > 0;
    }
    return false;
}

void runOn(KindTableView& table, Page::Command command) {
    if (!canRun(table, command)) return;
    switch (command) {
    case Page::Command::Copy:
        return copyCells(table);
    case Page::Command::Paste:
        if (clipboardHasHeader(table.kind()))
            return importClipboard(table.window(), table.session(), table.kind());
        return pasteCells(table);
    case Page::Command::Duplicate:
        return table.duplicatePicked();
    case Page::Command::Rename:
        if (const KindField* title = table.kind().title())
            table.editField(table.picked().front(), title->name);
        return;
    case Page::Command::Delete:
        return table.removePicked();
    case Page::Command::SelectAll:
        return table.selectAll();
    }
}

} // namespace updraft
