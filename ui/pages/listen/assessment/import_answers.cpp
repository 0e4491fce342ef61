#include "ui/pages/listen/assessment/import_answers.h"

#include "core/edits/kinds.h"
#include "core/exchange/csv.h"
#include "ui/import/dialog.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/list_file.h"
#include "ui/support/settings.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace updraft {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportAnswers)
};

} // namespace

void importAnswersFromFile(QWidget* parent, Session& session) {
    const auto file =
        dialogs().openFile(parent, Words::tr("Import answers"), plansFolder(),
                           Words::tr("Lists (%1);;All files (*)").arg(listPatterns()));
    if (!file || file->isEmpty()) return;
    auto bytes = read_import_file(toPath(*file));
    if (!bytes) return session.report(bytes.error());
    ImportDialog dialog(session, std::move(*bytes), {}, find_kind(table_of<Assessment>), parent);
    dialog.setWindowTitle(Words::tr("Import answers from %1").arg(QFileInfo(*file).fileName()));
    dialog.exec();
}

} // namespace updraft
