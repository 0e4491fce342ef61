// What becomes of a plan's file and of its backups.
#include "ui/words/keeping.h"

#include "ui/words/history.h"
#include "ui/words/tr.h"

#include <QDateTime>
#include <QLocale>

namespace updraft {

namespace {

QString moment(std::int64_t at) {
    const auto when = QDateTime::fromSecsSinceEpoch(at);
    return Words::tr("%1, %2", "day, time")
        .arg(QLocale().toString(when.date(), QStringLiteral("d MMM yyyy")),
             QLocale().toString(when.time(), QLocale::ShortFormat));
}

} // namespace

QString backupFailureSentence(const Error& failure) {
    const auto why = failure.code == ErrorCode::disk_full ? Words::tr("The disk is full")
                     : failure.code == ErrorCode::read_only
                         ? Words::tr("The folder for backups can't be written to")
                         : Words::tr("The folder for backups can't be used");
    return Words::tr(
               "The change is saved, but no backup of the plan could be made. %1; it is tried "
               "again by itself.")
        .arg(why);
}

QString lastBackupSentence(const Backup& backup) {
    return Words::tr("The last backup is of %1: %2. Copy it to another name and open that.")
        .arg(moment(backup.at), text(backup.path.string()));
}

QString contentsWords(const BackupContents& contents, const Plan& names) {
    auto many = Words::tr("%Ln initiative(s)", nullptr, static_cast<int>(contents.initiatives));
    if (!contents.last_edit) return many;
    const auto& last = *contents.last_edit;
    return Words::tr("%1, last edit: %2")
        .arg(many, historySentence(last.verb, last.subjects,
                                   [&](Uuid id) { return itemName(names, id); }));
}

QString backupCopyName(const QString& plan, const Backup& backup) {
    const auto when = QDateTime::fromSecsSinceEpoch(backup.at);
    return Words::tr("%1 (backup of %2)")
        .arg(plan, when.toString(QStringLiteral("yyyy-MM-dd HH.mm")));
}

QString backupOffer(const Backup& backup, const BackupContents& contents) {
    return Words::tr(
               "The last backup is of %1 and holds %2. It is opened as a copy; nothing else is "
               "changed.")
        .arg(moment(backup.at), contentsWords(contents, {}));
}

QString rescueOffer(const Rescued& found) {
    const auto many =
        Words::tr("%Ln initiative(s)", nullptr, static_cast<int>(found.plan.initiatives.size()));
    return (found.whole() ? Words::tr("Of the damaged file itself everything can be read, with %1. "
                                      "It goes into a new plan; the damaged file stays as it is.")
                          : Words::tr("Of the damaged file itself a part can be read, with %1. It "
                                      "goes into a new plan, and you are told what is missing; the "
                                      "damaged file stays as it is."))
        .arg(many);
}

} // namespace updraft
