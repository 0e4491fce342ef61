#include "ui/support/flags/plain_table.h"

#include "ui/support/style.h"

#include <QHeaderView>
#include <QTableView>

namespace updraft {

void makePlain(QTableView& table) {
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(space::row);
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace updraft
