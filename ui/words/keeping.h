#pragma once
#include "core/document/backups.h"
#include "core/model/plan.h"

#include <QString>

namespace updraft {

/// That the plan was changed but could not be backed up, and why.
QString backupFailureSentence(const Error& failure);

/// Where a damaged plan's last backup is, and of when.
QString lastBackupSentence(const Backup& backup);

/// "21 initiatives, last edit: Moved CX-07". The plan that is open knows the names, where one is.
QString contentsWords(const BackupContents& contents, const Plan& names);
/// That a backup of then can be opened, what is in it, and what becomes of the file.
QString backupOffer(const Backup& backup, const BackupContents& contents);

} // namespace updraft
