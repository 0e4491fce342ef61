#pragma once
#include "core/document/backups.h"
#include "core/model/plan.h"
#include "core/store/rescue.h"

#include <QString>

namespace updraft {

/// That the plan was changed but could not be backed up, and why.
QString backupFailureSentence(const Error& failure);

/// What a file is called that a backup of the plan is copied to, without its ending.
QString backupCopyName(const QString& plan, const Backup& backup);

/// Where a damaged plan's last backup is, and of when.
QString lastBackupSentence(const Backup& backup);

/// "21 initiatives, last edit: Moved CX-07". The plan that is open knows the names, where one is.
QString contentsWords(const BackupContents& contents, const Plan& names);
/// That a backup of then can be opened, what is in it, and what becomes of the file.
QString backupOffer(const Backup& backup, const BackupContents& contents);
/// That what could be read of a damaged plan can be opened, what is in it, and what becomes of the
/// file.
QString rescueOffer(const Rescued& found);

} // namespace updraft
