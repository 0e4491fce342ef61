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

/// Whether a rescue has more than the backup; of two that have as much the rescued one is newer.
bool richer(const Rescued& found, const BackupContents& backup) {
    const std::size_t many = found.plan.initiatives.size();
    return many > backup.initiatives || (many == backup.initiatives && found.whole());
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
    const auto found = rescuable ? rescued(file) : std::nullopt;
    struct Way {
        QString answer;
        QString detail;
        std::function<bool()> take;
    };
    std::vector<Way> ways;
    if (last)
        ways.push_back({tr("Open the last backup"), backupOffer(last->backup, last->contents),
                        [&] { return openCopyOf(last->backup, file); }});
    if (found)
        ways.push_back({tr("Rescue what can be read"), rescueOffer(*found),
                        [&] { return openRescued(*found, file); }});
    // The last backup is older than the file, and may be of when the plan was begun.
    if (last && found && richer(*found, last->contents)) std::swap(ways[0], ways[1]);
    const bool gone = error.code == ErrorCode::file_missing;
    const auto look = [&] { return files_.openByDialog(PlanFiles::folderBeside(file)); };
    if (gone) ways.insert(ways.begin(), {tr("Look for it…"), {}, look});
    if (rescuable)
        ways.push_back({tr("Open another copy…"),
                        found ? QString() : tr("Nothing can be read of the damaged file itself."),
                        look});
    if (gone && files_.recent().holds(file))
        ways.push_back({tr("Remove from the list"), {}, [&] {
                            files_.recent().forget(file);
                            return false;
                        }});
    session_.report(error);
    if (ways.empty()) return false;
    QStringList answers;
    QStringList details;
    for (const Way& way : ways) {
        answers << way.answer;
        if (!way.detail.isEmpty()) details << way.detail;
    }
    const auto answer = dialogs().question(window_, session_.sentence(error),
                                           details.join(QStringLiteral("\n\n")), answers);
    return answer && ways[static_cast<std::size_t>(*answer)].take();
}

bool BrokenPlans::openLastBackup(const QString& file) {
    if (const auto last = lastSound(file)) return openCopyOf(last->backup, file);
    session_.report({ErrorCode::file_missing, std8(file), {}});
    return false;
}

bool BrokenPlans::openCopyOf(const Backup& backup, const QString& file) {
    const QString copy = PlanFiles::freeName(
        PlanFiles::folderBeside(file), backupCopyName(QFileInfo(file).completeBaseName(), backup));
    if (const auto copied = copy_backup(backup, toPath(copy)); !copied) {
        session_.report(copied.error());
        return false;
    }
    if (!files_.open(copy)) return false;
    session_.say(tr("This is the last backup, as %1.").arg(QFileInfo(copy).fileName()));
    return true;
}

/// On another thread, for a medium that fails answers slowly; waits for it, unless it is stopped.
std::optional<Rescued> BrokenPlans::rescued(const QString& file) const {
    const auto scratch = session_.state().empty() ? toPath(QDir::tempPath()) : session_.state();
    Result<Rescued> rescued = fail(ErrorCode::stopped);
    Work work;
    work.start([damaged = toPath(file),
                scratch](const Progress& progress) { return rescue(damaged, scratch, progress); },
               [&](Result<Rescued> found) { rescued = std::move(found); });
    if (work.underWay()) {
        QProgressDialog shown(tr("Reading what can be read…"), tr("Stop"), 0, wholePercent,
                              window_);
        shown.setWindowTitle(QCoreApplication::applicationName());
        shown.setWindowModality(Qt::WindowModal);
        shown.setAutoReset(false);
        QEventLoop waiting;
        QObject::connect(&work, &Work::lasts, &shown, [&](double share) {
            shown.setValue(static_cast<int>(share * wholePercent));
        });
        QObject::connect(&shown, &QProgressDialog::canceled, &work, &Work::stop);
        QObject::connect(&work, &Work::over, &waiting, &QEventLoop::quit, Qt::QueuedConnection);
        shown.show();
        waiting.exec();
    }
    if (!rescued) return std::nullopt;
    return std::move(*rescued);
}

bool BrokenPlans::openRescued(const Rescued& found, const QString& file) {
    const QString copy = PlanFiles::freeName(
        PlanFiles::folderBeside(file), tr("%1 (rescued)").arg(QFileInfo(file).completeBaseName()));
    if (const auto saved = write_plan(found.plan, toPath(copy)); !saved) {
        session_.report(saved.error());
        return false;
    }
    const bool opened = files_.open(copy);
    dialogs().message(window_, tr("What could be read is in “%1”.").arg(QFileInfo(copy).fileName()),
                      rescueReport(found));
    return opened;
}

} // namespace updraft
