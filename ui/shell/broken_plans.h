#pragma once

#include "core/base/error.h"
#include "core/document/backups.h"
#include "core/store/rescue.h"

#include <QCoreApplication>

class QWidget;

namespace updraft {

class PlanFiles;
class Session;

/// What a person is offered instead of a plan that can't be opened: its last backup or what can
/// be read of a damaged one, the richer first, to look for it, or to strike it off the list.
class BrokenPlans {
    Q_DECLARE_TR_FUNCTIONS(BrokenPlans)

  public:
    BrokenPlans(Session& session, PlanFiles& files, QWidget* window)
        : session_(session), files_(files), window_(window) {}

    /// Says what is the matter, in a dialog where something can be offered. True where a plan was
    /// opened instead.
    bool offer(const QString& file, const Error& error);
    /// Opens a copy of the last sound backup beside the plan's place.
    bool openLastBackup(const QString& file);

  private:
    struct Sound {
        Backup backup;
        BackupContents contents;
    };
    std::optional<Sound> lastSound(const QString& file) const;
    bool openCopyOf(const Backup& backup, const QString& file);
    /// What can be read of it; none where nothing can, or it was stopped.
    std::optional<Rescued> rescued(const QString& file) const;
    bool openRescued(const Rescued& found, const QString& file);

    Session& session_;
    PlanFiles& files_;
    QWidget* window_;
};

} // namespace updraft
