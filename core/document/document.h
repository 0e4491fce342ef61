#pragma once
#include "core/document/backups.h"
#include "core/document/edit.h"
#include "core/document/history.h"
#include "core/store/plan_file.h"

#include <filesystem>
#include <functional>
#include <new>
#include <unordered_map>

namespace updraft {

/// What an edit, an undo or a reload made of the plan.
struct Change {
    std::shared_ptr<const Plan> before;
    std::shared_ptr<const Plan> after;
    std::vector<Touch> what;
    std::string verb;
    std::int64_t sequence = 0; // in the history; 0 where nothing was written
    Gesture gesture;
};

/// When the oldest entries of a history are folded into one between versions: once it is larger
/// than `limit`, those older than `age`, but for the last `stay`, and where they are at least
/// `least`. Sizes in bytes of changesets, age in seconds.
struct Folding {
    std::int64_t limit = 20'000'000;
    std::int64_t age = std::int64_t{365} * 86'400;
    std::size_t stay = 200;
    std::int64_t least = 2'000'000;
};

/// What a document takes from outside instead of looking it up itself.
struct Surroundings {
    std::function<std::int64_t()> now; // seconds since 1970, UTC
    std::string by;                    // who edits, for the activity list
    std::filesystem::path state;       // folder for backups; none are made where it is empty
    bool headless = false;             // one command rather than a session: fewer backups
    Folding folding = {};
    Aside aside = {}; // where backups are finished; at once where it is empty
};

/// An open plan: the one door for everything that writes to its file.
class Document {
  public:
    using Listener = std::function<void(const Change&)>;
    enum class Access { read, write };

    /// Opens a plan as it stands in the file; where it is to be written to, a history that has
    /// grown too long is folded first. Where it can only be read, `read_only()` says why. Only one
    /// document at a time writes to a file. A refusal leaves the file as it was.
    static Result<std::unique_ptr<Document>> open(const std::filesystem::path& path,
                                                  Surroundings surroundings,
                                                  Access access = Access::write,
                                                  Check check = Check::quick);
    /// Makes a new plan file and opens it. `fill` sets its contents, which are no part of the
    /// history. Refuses with `file_exists`; nothing is left where it fails.
    static Result<std::unique_ptr<Document>> create(const std::filesystem::path& path,
                                                    Basics basics,
                                                    const std::function<void(Edit&)>& fill,
                                                    Surroundings surroundings);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    const std::filesystem::path& path() const { return file_.path; }
    std::shared_ptr<const Plan> plan() const { return plan_; }
    /// Why nothing can be written; none where it can. `busy` names who has the plan open. It may
    /// change when the file is lost or found again.
    const std::optional<Error>& read_only() const { return lost_ ? lost_ : file_.read_only; }
    /// Whether the file lies where locks may lie: on a network share, or behind FUSE.
    bool on_network() const { return file_.network; }

    /// Runs the verb in a transaction, notes it in the history, commits and publishes. All or
    /// nothing: after an error neither file nor plan has changed, but where it is
    /// `outcome_unknown`: then the file can't be opened to look, until `refresh` can.
    /// `another_writer` means that the plan was reloaded first. An edit that changes nothing makes
    /// no history; undo and redo always do. Entries of one gesture are undone together. A verb that
    /// edits again is told `edit_underway`.
    Result<Change> edit(std::string_view verb, const std::function<void(Edit&)>& run,
                        Gesture gesture = {});

    /// What `undo` and `redo` would take back or bring back; none where there is nothing.
    std::optional<HistoryEntry> undoable() const;
    std::optional<HistoryEntry> redoable() const;
    Result<Change> undo();
    Result<Change> redo();

    /// The whole log, oldest first, without the changesets.
    Result<std::vector<HistoryEntry>> history() const;
    /// The number of entries in the log.
    std::int64_t history_length() const;

    /// Names the present state. Refuses with `version_taken`.
    Result<void> save_version(const std::string& name);
    Result<std::vector<Version>> versions() const;
    Result<void> remove_version(const std::string& name);
    /// Brings back, in one edit, what the plan was at a version.
    Result<Change> restore_version(const std::string& name);
    /// The plan as it was after this entry of the history (0: at its beginning).
    Result<Plan> plan_at(std::int64_t sequence) const;
    /// The labels of the fields that each entry of a verb changed in rows that stayed, by the
    /// entry's sequence.
    using FieldsChanged = std::unordered_map<std::int64_t, std::vector<std::string_view>>;
    Result<FieldsChanged> fields_changed(std::string_view verb) const;
    /// Shows it as it was after each of these entries, which are given from late to early: one walk
    /// back, whose cost does not depend on how many they are.
    using Past = std::function<void(std::int64_t sequence, const Plan& then)>;
    Result<void> look_back(const std::vector<std::int64_t>& sequences, const Past& look) const;

    /// Backs the plan up before something large: "import", "merge"… Never fails the edit.
    void backup_before(std::string_view what);
    /// Newest first.
    std::vector<Backup> backups() const { return list_backups(backups_->folder()); }
    /// Why the last backup could not be made; none where it could, or is not finished.
    std::optional<Error> backup_failure() const { return backups_->failure(); }
    /// Whether a backup is still being finished aside. Closing the plan waits for it.
    bool backing_up() const { return backups_->under_way(); }
    /// Makes the plan, in one edit, what it was in a backup; backs up the present one first.
    Result<Change> put_back(const Backup& backup);

    /// Writes a sound copy of the file elsewhere, replacing what is there. Where the file is lost,
    /// the copy is made from memory and has no history.
    Result<void> save_copy(const std::filesystem::path& target) const;

    /// Looks whether another program changed the file, and reloads if so; finds a lost file again.
    Result<bool> refresh();
    /// Tries again to write to a plan that can only be read: takes the lock where it is free by
    /// now, finds a lost file again. Else the error says why it still is so.
    Result<void> claim();

    /// Calls the listener after each change, until the document closes. What one has no memory for
    /// has happened all the same: all are told to look anew with the next call that may write.
    void listen(Listener listener) { listeners_.push_back(std::move(listener)); }

    const Connection& connection() const { return file_.connection; }
    const Surroundings& surroundings() const { return surroundings_; }

  private:
    Document(PlanFile file, Surroundings surroundings);
    struct Entry { // what `write` puts in the log
        std::string_view verb;
        std::int64_t gesture = 0;
        std::int64_t undoes = 0;
    };

    enum class Committed { plainly, after_reopening };
    /// Whether the file holds what was to be committed.
    using Holds = std::function<Result<bool>(const Connection&)>;

    static Opening opening_of(const Surroundings& surroundings, Access access, Check check);
    static Error dangling(const Plan& plan);
    static Result<void> write_first(const NewPlanFile& file, Basics basics,
                                    const std::function<void(Edit&)>& fill);
    Opening opening() const;
    /// Whether an edit is at work; a verb may let the window go on meanwhile.
    bool writing() const { return file_.connection.in_transaction(); }
    Result<void> reload();
    Result<bool> reconnect();
    Result<bool> regain();
    template <class F> auto guard(F&& run) -> decltype(run());
    /// Lets go of what is not known to be whole, for the next door to open anew.
    ErrorCode out_of_memory() noexcept;
    Result<Change> write(const Entry& entry, const std::function<void(Edit&)>& run);
    Result<Change> write_guarded(const Entry& entry, const std::function<void(Edit&)>& run);
    Result<void> begin();
    Result<Committed> commit(const Holds& holds);
    Result<Committed> find_out(const Holds& holds, Error error);
    Result<void> write_version(std::string_view sql, const std::string& name, bool there);
    /// Takes what was removed for good out of all entries so far.
    Result<void> scrub_history(const std::unordered_set<Uuid>& rows) const;
    Result<std::int64_t> append(const Entry& entry, const Uuid& id, const Edit& edit,
                                const Changeset& changeset);
    Error rolled_back(Error error);
    Result<Change> take_back(std::int64_t gesture, std::string_view verb);
    /// Newest first.
    Result<std::vector<Changeset>> changesets(const std::string& where) const;
    Result<std::vector<Changeset>> sums(const std::vector<Stretch>& stretches) const;
    Result<void> fold_history();
    void publish(const Change& change);
    /// Tells the listeners of what they were not told, or had no memory for.
    void catch_up();
    void let_go() noexcept;

    PlanFile file_;
    Surroundings surroundings_;
    std::optional<RowWriter> writer_;
    std::shared_ptr<const Plan> plan_;
    std::shared_ptr<const Plan> told_; // the plan that listeners know
    Stacks stacks_;
    Uuid last_; // the last entry of the history
    std::int64_t data_version_ = 0;
    std::optional<Backups> backups_;
    std::optional<Error> lost_; // why the file can't be opened again
    bool unsettled_ = false;    // a COMMIT was begun of which nobody knows yet what came
    std::vector<Listener> listeners_;
};

/// Does what writes, or reads anew, and then tells the listeners of what was reloaded: whatever
/// they do, the file is settled by then.
template <class F> auto Document::guard(F&& run) -> decltype(run()) {
    if (writing()) return fail(ErrorCode::edit_underway);
    catch_up();
    auto done = [&]() -> decltype(run()) {
        try {
            return run();
        } catch (const std::bad_alloc&) {
            return fail(out_of_memory());
        }
    }();
    catch_up();
    return done;
}

} // namespace updraft
