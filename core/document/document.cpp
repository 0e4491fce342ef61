#include "core/document/document.h"

#include "core/base/memory.h"
#include "core/document/going_back.h"
#include "core/document/verbs.h"
#include "core/model/rules.h"

#include <unordered_set>

namespace updraft {

namespace {

/// Ends a transaction that an exception leaves open.
class OpenTransaction {
  public:
    explicit OpenTransaction(const Connection& connection) : connection_{connection} {}
    OpenTransaction(const OpenTransaction&) = delete;
    OpenTransaction& operator=(const OpenTransaction&) = delete;
    ~OpenTransaction() { connection_.abandon(); }

  private:
    const Connection& connection_;
};

} // namespace

Document::Document(PlanFile file, Surroundings surroundings)
    : file_{std::move(file)}, surroundings_{std::move(surroundings)}, writer_{std::in_place,
                                                                              file_.connection} {}

Document::~Document() = default;

Opening Document::opening_of(const Surroundings& surroundings, Access access, Check check) {
    return {access == Access::write, check, surroundings.by, surroundings.now(),
            surroundings.state};
}

Result<std::unique_ptr<Document>> Document::open(const std::filesystem::path& path,
                                                 Surroundings surroundings, Access access,
                                                 Check check) {
    return within_memory([&]() -> Result<std::unique_ptr<Document>> {
        auto file = open_plan_file(path, opening_of(surroundings, access, check));
        if (!file) return fail(std::move(file.error()));
        std::unique_ptr<Document> document{new Document{std::move(*file), std::move(surroundings)}};
        if (auto loaded = document->reload(); !loaded) return fail(std::move(loaded.error()));
        document->told_ = document->plan_;
        const auto& given = document->surroundings_;
        document->backups_.emplace(given.state, document->plan_->about().id.uuid, document->path(),
                                   given.headless, given.aside);
        // What prevents it today need not tomorrow; the plan is as good without.
        if (document->file_.writable)
            static_cast<void>(document->guard([&] { return document->fold_history(); }));
        return document;
    });
}

Result<std::unique_ptr<Document>> Document::create(const std::filesystem::path& path, Basics basics,
                                                   const std::function<void(Edit&)>& fill,
                                                   Surroundings surroundings) {
    const auto made = within_memory([&]() -> Result<std::filesystem::path> {
        auto file = create_plan_file(path);
        if (!file) return fail(std::move(file.error()));
        if (auto filled = write_first(*file, std::move(basics), fill); !filled)
            return fail(std::move(filled.error()));
        auto at = file->path;
        if (auto finished = finish_plan_file(*file); !finished)
            return fail(std::move(finished.error()));
        return at;
    });
    if (!made) return fail(made.error());
    auto opened = open(*made, std::move(surroundings));
    std::error_code ignored; // why it can't be opened is the failure to tell
    if (!opened) std::filesystem::remove(*made, ignored);
    return opened;
}

Result<void> Document::write_first(const NewPlanFile& file, Basics basics,
                                   const std::function<void(Edit&)>& fill) {
    RowWriter writer{file.connection};
    if (auto begun = file.connection.execute("BEGIN"); !begun) return begun;
    Edit edit{Plan{}, writer};
    edit.add(std::move(basics));
    if (fill && !edit.refusal()) fill(edit);
    edit.finish();
    if (edit.refusal()) return fail(*edit.refusal());
    if (file.connection.dangling()) return fail(dangling(edit.plan()));
    return file.connection.execute("COMMIT");
}

ErrorCode Document::out_of_memory() noexcept {
    const bool unknown = std::exchange(unsettled_, false);
    if (!unknown && !file_.connection.in_transaction()) return ErrorCode::out_of_memory;
    let_go();
    return unknown ? ErrorCode::outcome_unknown : ErrorCode::out_of_memory;
}

Opening Document::opening() const {
    return opening_of(surroundings_, file_.writable ? Access::write : Access::read, Check::quick);
}

Error Document::dangling(const Plan& plan) {
    auto error = dangling_reference(plan).value_or(Error{});
    error.code = ErrorCode::still_used;
    return error;
}

Result<void> Document::begin() {
    const auto regained = regain();
    if (!regained) return fail(regained.error());
    if (read_only()) return fail(*read_only());
    if (!file_.writable) return fail(ErrorCode::read_only, file_.path.string());
    if (*regained) return fail(ErrorCode::another_writer, file_.path.filename().string());
    if (auto begun = file_.connection.execute("BEGIN IMMEDIATE"); !begun)
        return fail(rolled_back(std::move(begun.error())));
    const auto version = file_.connection.number("PRAGMA data_version");
    if (!version) return fail(rolled_back(version.error()));
    if (*version == data_version_) return {};
    auto error = rolled_back({ErrorCode::another_writer, file_.path.filename().string(), {}});
    if (auto again = reload(); !again) return fail(std::move(again.error()));
    return fail(std::move(error));
}

Result<Change> Document::edit(std::string_view verb, const std::function<void(Edit&)>& run,
                              Gesture gesture) {
    // A gesture that something else came after, or that was undone, is over.
    const bool goes_on = !stacks_.undo.empty() && stacks_.undo.back() == gesture.first;
    return write({verb, goes_on ? gesture.first : 0, 0}, run);
}

Result<Change> Document::write(const Entry& entry, const std::function<void(Edit&)>& run) {
    auto change = guard([&] {
        auto written = write_guarded(entry, run);
        if (written && written->sequence != 0) told_ = plan_; // by what follows
        return written;
    });
    if (change && change->sequence != 0) publish(*change);
    return change;
}

Result<Change> Document::write_guarded(const Entry& entry, const std::function<void(Edit&)>& run) {
    if (file_.writable && !lost_) backups_->before_edit(file_.connection, surroundings_.now());
    if (auto begun = begin(); !begun) return fail(std::move(begun.error()));
    const OpenTransaction transaction{file_.connection};
    Edit edit{*plan_, *writer_};
    run(edit);
    edit.finish();
    if (edit.refusal()) return fail(rolled_back(*edit.refusal()));
    if (file_.connection.dangling()) return fail(rolled_back(dangling(edit.plan())));

    Change change{plan_, plan_, edit.touched(), std::string{entry.verb}, 0, {entry.gesture}};
    const auto changeset = edit.changeset();
    // What takes back a gesture that came to nothing is noted all the same: it is taken back.
    if (changeset.empty() && entry.undoes == 0 && edit.forgotten().empty()) {
        if (auto undone = file_.connection.execute("ROLLBACK"); !undone)
            return fail(rolled_back(std::move(undone.error())));
        return change;
    }
    if (auto scrubbed = scrub_history(edit.forgotten()); !scrubbed)
        return fail(rolled_back(std::move(scrubbed.error())));
    const Uuid id = new_uuid();
    const auto sequence = append(entry, id, edit, changeset);
    if (!sequence) return fail(rolled_back(sequence.error()));
    change.sequence = *sequence;
    change.gesture.first = entry.gesture != 0 ? entry.gesture : *sequence;
    auto after = std::make_shared<const Plan>(edit.plan());
    auto stacks = stacks_;
    stacks.add(change.gesture.first, entry.undoes);
    if (edit.is_final()) stacks.stop(Stacks::End::final_entry);
    const auto committed = commit([&](const Connection& connection) -> Result<bool> {
        const auto last = read_last_id(connection);
        if (!last) return fail(last.error());
        return *last == id;
    });
    if (!committed) return fail(committed.error());

    if (*committed == Committed::plainly) { // nothing of this needs memory
        plan_ = std::move(after);
        last_ = id;
        stacks_ = std::move(stacks);
    }
    change.after = plan_;
    return change;
}

Result<std::int64_t> Document::append(const Entry& entry, const Uuid& id, const Edit& edit,
                                      const Changeset& changeset) {
    const auto last = file_.connection.number("SELECT max(sequence) FROM history");
    if (!last) return fail(last.error());
    auto insert = file_.connection.prepare(
        "INSERT INTO history (sequence, id, parent, at, by, verb, subjects, gesture, changeset, "
        "undoes, final) VALUES (?1, ?2, (SELECT id FROM history WHERE sequence = ?1 - 1), ?3, ?4, "
        "?5, ?6, ?7, ?8, ?9, ?10)");
    if (!insert) return fail(insert.error());

    const std::int64_t sequence = *last + 1;
    std::vector<std::uint8_t> subjects;
    subjects.reserve(edit.subjects().size() * sizeof(Uuid));
    // Each once: a verb made of others names its subject with each of them, an import none twice.
    const bool once = std::ranges::adjacent_find(edit.subjects(), std::greater_equal<>{}) ==
                      edit.subjects().end();
    std::unordered_set<Uuid> told;
    for (const auto& subject : edit.subjects())
        if (once || told.insert(subject).second)
            subjects.insert(subjects.end(), subject.bytes.begin(), subject.bytes.end());
    insert->bind(1, sequence);
    insert->bind(2, Bytes{id.bytes});
    insert->bind(3, surroundings_.now());
    insert->bind(4, std::string_view{surroundings_.by});
    insert->bind(5, entry.verb);
    insert->bind(6, Bytes{subjects});
    insert->bind(7, entry.gesture != 0 ? entry.gesture : sequence);
    insert->bind(8, Bytes{changeset});
    insert->bind(9, entry.undoes != 0 ? Cell{entry.undoes} : Cell{});
    insert->bind(10, std::int64_t{edit.is_final()});
    if (auto inserted = insert->run(); !inserted) return fail(std::move(inserted.error()));
    return sequence;
}

void Document::publish(const Change& change) {
    told_ = plan_;
    for (const auto& listener : listeners_) {
        try {
            listener(change);
        } catch (const std::bad_alloc&) {
            told_ = change.before;
        }
    }
}

void Document::catch_up() {
    if (told_ != plan_) publish({told_, plan_, {}, std::string{verb::reload}, 0, {}});
}

std::int64_t Document::history_length() const {
    return file_.connection.number("SELECT count(*) FROM history").value_or(0);
}

Result<std::vector<HistoryEntry>> Document::history() const {
    return within_memory([&] { return read_history(file_.connection); });
}

void Document::backup_before(std::string_view what) {
    if (!writing() && file_.writable && !lost_)
        backups_->make(file_.connection, surroundings_.now(), what);
}

Result<Change> Document::put_back(const Backup& backup) {
    const auto plan = within_memory([&]() -> Result<Plan> {
        auto file =
            open_plan_file(backup.path, opening_of(surroundings_, Access::read, Check::quick));
        if (!file) return fail(std::move(file.error()));
        return load_sound(file->connection);
    });
    if (!plan) return fail(plan.error());
    backup_before(verb::restore);
    return write({verb::restore, 0, 0},
                 [&](Edit& edit) { edit.become(going_back_to(*plan, edit.plan())); });
}

Result<void> Document::save_copy(const std::filesystem::path& target) const {
    return within_memory([&]() -> Result<void> {
        std::error_code unknown; // a target that is not there is not the plan
        if (std::filesystem::equivalent(target, file_.path, unknown))
            return fail(ErrorCode::target_is_the_plan, target.string());
        if (file_.connection.handle() == nullptr) return write_plan(*plan_, target);
        return copy_plan(file_.connection, target);
    });
}

} // namespace updraft
