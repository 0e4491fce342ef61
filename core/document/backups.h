#pragma once
#include "core/base/result.h"
#include "core/document/history.h"
#include "core/store/plan_file.h"

#include <filesystem>
#include <functional>
#include <future>
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

/// The folder of the backups of the plan that stands at `place`: a copy has its original's id. It
/// is the one of the place where the plan stood before, as long as no backup is made where it
/// stands now and nothing is left there. Empty where `state` is.
std::filesystem::path backup_folder(const std::filesystem::path& state, const Uuid& plan,
                                    const std::filesystem::path& place);

/// Newest first; empty where there are none. Files that are no backups are left out.
std::vector<Backup> list_backups(const std::filesystem::path& folder);
/// The backups of the plan that stood at this path, also where it can't be opened any more.
std::vector<Backup> backups_of(const std::filesystem::path& state,
                               const std::filesystem::path& plan);
Result<BackupContents> contents_of(const Backup& backup);

/// Puts a sound copy of a backup in a place where nothing stands: `file_exists`. It is the same
/// plan, with its id and history, but has backups of its own.
[[nodiscard]] Result<void> copy_backup(const Backup& backup, const std::filesystem::path& target);
/// Removes all backups of the plan that stood at this path.
[[nodiscard]] Result<void> forget_backups(const std::filesystem::path& state,
                                          const std::filesystem::path& plan);

/// Runs something on another thread.
using Aside = std::function<void(std::function<void()>)>;

/// Makes a session's backups. None of it ever stops an edit: what fails is told by `failure` and
/// tried again. Only the copying of pages is done before an edit goes on; a copy is checked, synced
/// and put in its place aside.
class Backups {
  public:
    /// Nothing is ever made where `state` is empty. `headless`: one edit is no session. Where
    /// `aside` is empty, all is done at once.
    Backups(std::filesystem::path state, const Uuid& plan, std::filesystem::path place,
            bool headless, Aside aside);
    /// Waits for what is done aside.
    ~Backups();
    Backups(const Backups&) = delete;
    Backups& operator=(const Backups&) = delete;

    std::filesystem::path folder() const { return backup_folder(state_, plan_, place_); }

    /// The first edit of a session, and then every 30 minutes; a headless one only where the newest
    /// backup is that old.
    void before_edit(const Connection& connection, std::int64_t now);
    /// In any case, unless the newest backup already has all there is.
    void make(const Connection& connection, std::int64_t now, std::string_view before);

    /// Why the last one could not be made; none where it could, or is not finished.
    std::optional<Error> failure() const;
    /// Whether one is still being finished aside.
    bool under_way() const;
    void wait() const;

  private:
    bool due(std::int64_t now) const;
    Result<void> begin(const Connection& connection, std::int64_t now, std::string_view before);
    Result<std::filesystem::path> own_folder() const;
    void finish_aside(NewPlanFile copy, std::int64_t now);

    std::filesystem::path state_;
    Uuid plan_;
    std::filesystem::path place_;
    bool session_begins_;
    Aside aside_;
    std::optional<std::int64_t> looked_; // when a backup was last made, found superfluous or failed
    std::optional<Error> failure_;       // before it was left to be finished
    std::shared_future<Result<void>> finished_;
};

} // namespace updraft
