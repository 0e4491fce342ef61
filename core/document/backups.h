#pragma once
#include "core/base/result.h"
#include "core/document/history.h"
#include "core/store/connection.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace updraft {

/// A copy of a plan as it was, in the state folder.
struct Backup {
    std::filesystem::path path;
    std::int64_t at = 0; // seconds since 1970, UTC
    std::uintmax_t size = 0;
    std::int64_t sequence = 0; // the last entry of its history
    std::string before;        // what it was made before: "edit", "import", "restore"…
};

/// What is in a backup.
struct BackupContents {
    std::string title;
    std::size_t initiatives = 0;
    std::optional<HistoryEntry> last_edit;
};

/// The folder of the plan's backups.
std::filesystem::path backup_folder(const std::filesystem::path& state, const Uuid& plan);

/// Newest first; empty where there are none. Files that are no backups are left out.
std::vector<Backup> list_backups(const std::filesystem::path& folder);
/// The backups of the plan that stood at this path, also where it can't be opened any more.
std::vector<Backup> backups_of(const std::filesystem::path& state,
                               const std::filesystem::path& plan);
Result<BackupContents> contents_of(const Backup& backup);

/// Puts a sound copy of a backup in a place where nothing stands: `file_exists`.
[[nodiscard]] Result<void> copy_backup(const Backup& backup, const std::filesystem::path& target);
/// Removes all backups of a plan.
[[nodiscard]] Result<void> forget_backups(const std::filesystem::path& folder);

/// Makes a session's backups. None of it ever stops an edit: what fails is told by `failure` and
/// tried again.
class Backups {
  public:
    /// Nothing is ever made where `folder` is empty. `headless`: one edit is no session.
    Backups(std::filesystem::path folder, bool headless);

    /// The first edit of a session, and then every 30 minutes; a headless one only where the newest
    /// backup is that old.
    void before_edit(const Connection& connection, std::int64_t now);
    /// In any case, unless the newest backup already has all there is.
    void make(const Connection& connection, std::int64_t now, std::string_view before);

    /// Why the last one could not be made; none where it could.
    const std::optional<Error>& failure() const { return failure_; }

  private:
    bool due(std::int64_t now) const;
    Result<void> copy(const Connection& connection, std::int64_t now, std::string_view before);
    void thin(std::int64_t now) const;

    std::filesystem::path folder_;
    bool session_begins_;
    std::optional<std::int64_t> looked_; // when a backup was last made, found superfluous or failed
    std::optional<Error> failure_;
};

} // namespace updraft
