#include "ui/shell/broken_plans.h"

#include "core/store/plan_file.h"
#include "core/store/rescue.h"
#include "ui/pages/rescue_report.h"
#include "ui/shell/plan_files.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/work.h"
#include "ui/words/keeping.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QProgressDialog>

namespace updraft {

namespace {

constexpr std::size_t mostLooks = 10; // at backups, which can be damaged too
constexpr int wholePercent = 100;

/// Errors that a backup is a way out of; a newer version, say, is none.
bool isBroken(ErrorCode code) {
    return code == ErrorCode::damaged || code == ErrorCode::not_a_plan ||
           code == ErrorCode::file_missing || code == ErrorCode::file_unreadable;
}

/// Errors after which something of the file may be read all the same.
bool canBeRescued(const QString& file, ErrorCode code) {
    if (code == ErrorCode::file_unreadable) return QFileInfo(file).isReadable(); // the medium fails
    return code == ErrorCode::damaged;
}

} // namespace

std::optional<BrokenPlans::Sound> BrokenPlans::lastSound(const QString& file) const {
    const auto backups = backups_of(session_.state(), toPath(file));
    for (std::size_t i = 0; i < std::min(backups.size(), mostLooks); ++i)
        if (auto contents = contents_of(backups[i])) return Sound{backups[i], *contents};
    return std::nullopt;
}

bool BrokenPlans::offer(const QString& file, const Error& error) {
    const auto last = isBroken(error.code) ? lastSound(file) : std::nullopt;
    const bool rescuable = canBeRescued(file, error.code);
    const bool listed = error.code == ErrorCode::file_missing && files_.recent().holds(file);
    QStringList answers;
    QStringList details;
    if (last) {
        answers << tr("Open the last backup");
        details << backupOffer(last->backup, last->contents);
    }
    if (rescuable) {
        answers << tr("Rescue what can be read");
        details << tr("A rescue reads what it can into a new plan, and says what is missing. The "
                      "damaged file stays as it is.");
    }
    if (listed) answers << tr("Remove from the list");
    session_.report(error);
    if (answers.isEmpty()) return false;
    const auto answer = dialogs().question(window_, session_.sentence(error),
                                           details.join(QStringLiteral("\n\n")), answers);
    if (!answer) return false;
    if (last && *answer == 0) return openCopyOf(last->backup, file);
    if (rescuable) return rescueFrom(file);
    files_.recent().forget(file);
    return false;
}

bool BrokenPlans::openLastBackup(const QString& file) {
    if (const auto last = lastSound(file)) return openCopyOf(last->backup, file);
    session_.report({ErrorCode::file_missing, std8(file), {}});
    return false;
}

bool BrokenPlans::openCopyOf(const Backup& backup, const QString& file) {
    const QString when =
        QDateTime::fromSecsSinceEpoch(backup.at).toString(QStringLiteral("yyyy-MM-dd HH.mm"));
    const QString copy =
        PlanFiles::freeName(PlanFiles::folderBeside(file),
                            tr("%1, backup of %2").arg(QFileInfo(file).completeBaseName(), when));
    if (const auto copied = copy_backup(backup, toPath(copy)); !copied) {
        session_.report(copied.error());
        return false;
    }
    if (!files_.open(copy)) return false;
    session_.say(tr("This is the last backup, as %1.").arg(QFileInfo(copy).fileName()));
    return true;
}

/// On another thread, for a medium that fails answers slowly; waits for it, unless it is stopped.
Result<Rescued> BrokenPlans::rescueInto(const std::filesystem::path& copy,
                                        const std::filesystem::path& damaged) {
    const auto scratch = session_.state().empty() ? toPath(QDir::tempPath()) : session_.state();
    Result<Rescued> rescued = fail(ErrorCode::stopped);
    Work work;
    work.start(
        [=](const Progress& progress) -> Result<Rescued> {
            auto found = rescue(damaged, scratch, progress);
            if (!found) return found;
            if (auto saved = write_plan(found->plan, copy); !saved)
                return fail(std::move(saved.error()));
            return found;
        },
        [&](Result<Rescued> found) { rescued = std::move(found); });
    if (!work.underWay()) return rescued;
    QProgressDialog shown(tr("Reading what can be read…"), tr("Stop"), 0, wholePercent, window_);
    shown.setWindowTitle(QCoreApplication::applicationName());
    shown.setWindowModality(Qt::WindowModal);
    shown.setAutoReset(false);
    QEventLoop waiting;
    QObject::connect(&work, &Work::lasts, &shown,
                     [&](double share) { shown.setValue(static_cast<int>(share * wholePercent)); });
    QObject::connect(&shown, &QProgressDialog::canceled, &work, &Work::stop);
    QObject::connect(&work, &Work::over, &waiting, &QEventLoop::quit, Qt::QueuedConnection);
    shown.show();
    waiting.exec();
    return rescued;
}

bool BrokenPlans::rescueFrom(const QString& file) {
    const QString copy = PlanFiles::freeName(
        PlanFiles::folderBeside(file), tr("%1, rescued").arg(QFileInfo(file).completeBaseName()));
    const auto found = rescueInto(toPath(copy), toPath(file));
    if (!found) {
        if (found.error().code != ErrorCode::stopped)
            dialogs().message(window_, tr("Nothing of the plan could be rescued."),
                              session_.sentence(found.error()));
        return false;
    }
    const bool opened = files_.open(copy);
    dialogs().message(window_, tr("What could be read is in “%1”.").arg(QFileInfo(copy).fileName()),
                      rescueReport(*found));
    return opened;
}

} // namespace updraft
