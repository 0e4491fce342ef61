#include "ui/pages/listen/journeys/importing.h"

#include "core/edits/journeys.h"
#include "core/exchange/csv.h"
#include "ui/import/dialog.h"
#include "ui/import/journey.h"
#include "ui/support/convert.h"
#include "ui/support/list_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace updraft {

namespace {

struct Journeys {
    Q_DECLARE_TR_FUNCTIONS(updraft::Journeys)
};

std::optional<Id<Journey>> importSteps(QWidget* parent, Session& session, std::string bytes,
                                       const QFileInfo& file) {
    ImportDialog dialog(session, std::move(bytes), {}, find_kind(table_of<Step>), parent);
    dialog.askFor({"journey"}); // so that there is what can be filled, however long it reads
    dialog.setGiven("journey",
                    qt(free_journey_title(session.plan(), std8(file.completeBaseName()))));
    dialog.setWindowTitle(Journeys::tr("Import %1").arg(file.fileName()));
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    const auto steps = dialog.brought().all<Step>();
    const Step* step = steps.empty() ? nullptr : session.find(steps.back());
    return step != nullptr ? std::optional(session.find(step->stage)->journey) : std::nullopt;
}

} // namespace

std::optional<Id<Journey>> chooseJourney(QWidget* parent, Session& session, const QString& file) {
    if (!session.canWrite()) return std::nullopt;
    QString chosen = file;
    if (chosen.isEmpty())
        chosen = fileToBringIn(parent, Journeys::tr("Import a journey"),
                               Journeys::tr("Journeys and lists of steps (%1);;All files (*)")
                                   .arg(importPatterns()))
                     .value_or(QString());
    if (chosen.isEmpty()) return std::nullopt;
    auto bytes = read_import_file(toPath(chosen));
    if (!bytes) {
        session.report(bytes.error());
        return std::nullopt;
    }
    const QFileInfo info(chosen);
    if (isJourney(chosen)) return importJourney(parent, session, *bytes, info);
    return importSteps(parent, session, std::move(*bytes), info);
}

} // namespace updraft
