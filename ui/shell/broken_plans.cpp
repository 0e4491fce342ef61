#include "ui/shell/broken_plans.h"

#include "core/store/plan_file.h"
#include "core/store/rescue.h"
#include "ui/pages/rescue_report.h"
#include "ui/shell/plan_files.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/words/keeping.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

namespace updraft {

namespace {

constexpr std::size_t mostLooks = 10; // at backups, which can be damaged too

/// Errors that a backup is a way out of; a newer version, say, is none.
bool isBroken(ErrorCode code) {
    return code == ErrorCode::damaged || code == ErrorCode::not_a_plan ||
           code == ErrorCode::file_missing || code == ErrorCode::file_unreadable;
}

class WaitCursor {
  public:
    WaitCursor() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    WaitCursor(const WaitCursor&) = delete;
    WaitCursor& operator=(const WaitCursor&) = delete;
    ~WaitCursor() { QApplication::restoreOverrideCursor(); }
};

} // namespace

std::optional<BrokenPlans::Sound> BrokenPlans::lastSound(const QString& file) const {
    const auto backups = backups_of(session_.state(), toPath(file));
    for (std::size_t i = 0; i < std::min(backups.size(), mostLooks); ++i)
        if (auto contents = contents_of(backups[i])) return Sound{backups[i], *contents};
    return std::nullopt;
}

bool BrokenPlans::offer(const QString& file, const Error& error) {
    const auto last = isBroken(error.code) ? lastSound(file) : std::nullopt;
    const bool damaged = error.code == ErrorCode::damaged;
    const bool listed = error.code == ErrorCode::file_missing && files_.recent().holds(file);
    QStringList answers;
    QStringList details;
    if (last) {
        answers << tr("Open the last backup");
        details << backupOffer(last->backup, last->contents);
    }
    if (damaged) {
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
    if (damaged) return rescueFrom(file);
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

bool BrokenPlans::rescueFrom(const QString& file) {
    const QString copy = PlanFiles::freeName(
        PlanFiles::folderBeside(file), tr("%1, rescued").arg(QFileInfo(file).completeBaseName()));
    Result<Rescued> found = fail(ErrorCode::damaged);
    {
        const WaitCursor waiting;
        const auto& state = session_.state();
        found = rescue(toPath(file), state.empty() ? toPath(QDir::tempPath()) : state);
    }
    const auto saved = found ? write_plan(found->plan, toPath(copy)) : fail(found.error());
    if (!saved) {
        dialogs().message(window_, tr("Nothing of the plan could be rescued."),
                          session_.sentence(saved.error()));
        return false;
    }
    const bool opened = files_.open(copy);
    dialogs().message(window_, tr("What could be read is in “%1”.").arg(QFileInfo(copy).fileName()),
                      rescueReport(*found));
    return opened;
}

} // namespace updraft
