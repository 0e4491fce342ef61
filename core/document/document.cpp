#include "core/document/document.h"

namespace updraft {

Document::Document(PlanFile file, Surroundings surroundings)
    : file_{std::move(file)}, surroundings_{std::move(surroundings)},
      writer_{std::make_unique<RowWriter>(file_.connection)} {}

Document::~Document() = default;

Result<std::unique_ptr<Document>> Document::open(const std::filesystem::path& path,
                                                 Surroundings surroundings, Access access) {
    auto file = open_plan_file(path, access == Access::write);
    if (!file) return fail(std::move(file.error()));
    std::unique_ptr<Document> document{new Document{std::move(*file), std::move(surroundings)}};
    if (auto loaded = document->reload(); !loaded) return fail(std::move(loaded.error()));
    return document;
}

Result<std::unique_ptr<Document>> Document::create(const std::filesystem::path& path, Basics basics,
                                                   const std::function<void(Edit&)>& fill,
                                                   Surroundings surroundings) {
    auto file = create_plan_file(path);
    if (!file) return fail(std::move(file.error()));
    std::unique_ptr<Document> document{new Document{std::move(*file), std::move(surroundings)}};
    const auto filled = [&]() -> Result<void> {
        if (auto begun = document->begin(); !begun) return begun;
        Edit edit{Plan{}, *document->writer_};
        edit.add(std::move(basics));
        if (fill && !edit.refusal()) fill(edit);
        if (edit.refusal()) return fail(document->rolled_back(*edit.refusal()));
        if (document->file_.connection.dangling())
            return fail(document->rolled_back({ErrorCode::still_used, {}, {}}));
        if (auto committed = document->file_.connection.execute("COMMIT"); !committed)
            return fail(document->rolled_back(std::move(committed.error())));
        return document->reload();
    }();
    if (!filled) {
        const auto real = document->file_.path;
        document.reset();
        std::error_code ignored; // the first failure is the one to tell
        std::filesystem::remove(real, ignored);
        return fail(filled.error());
    }
    return document;
}

Result<void> Document::reload() {
    auto plan = load(file_.connection);
    if (!plan) return fail(std::move(plan.error()));
    auto stacks = read_stacks(file_.connection);
    if (!stacks) return fail(std::move(stacks.error()));
    const auto version = file_.connection.number("PRAGMA data_version");
    if (!version) return fail(version.error());
    plan->edition = plan_ ? plan_->edition + 1 : 1;
    plan_ = std::make_shared<const Plan>(std::move(*plan));
    stacks_ = std::move(*stacks);
    data_version_ = *version;
    return {};
}

Error Document::rolled_back(Error error) {
    if (file_.connection.in_transaction()) {
        // A failing rollback leaves a journal, which the next opening plays back.
        const auto rolled = file_.connection.execute("ROLLBACK");
        if (!rolled && error.detail.empty()) error.detail = rolled.error().detail;
    }
    return error;
}

Result<void> Document::begin() {
    if (file_.read_only) return fail(*file_.read_only);
    if (auto begun = file_.connection.execute("BEGIN IMMEDIATE"); !begun) return begun;
    const auto version = file_.connection.number("PRAGMA data_version");
    if (!version) return fail(rolled_back(version.error()));
    if (plan_ && *version != data_version_) {
        auto error = rolled_back({ErrorCode::another_writer, file_.path.filename().string(), {}});
        if (auto again = refresh(); !again) return fail(std::move(again.error()));
        return fail(std::move(error));
    }
    return {};
}

Result<bool> Document::refresh() {
    const auto version = file_.connection.number("PRAGMA data_version");
    if (!version) return fail(version.error());
    if (*version == data_version_) return false;
    Change change{plan_, {}, {}, "reload", 0, {}};
    if (auto loaded = reload(); !loaded) return fail(std::move(loaded.error()));
    change.after = plan_;
    publish(change);
    return true;
}

Result<Change> Document::edit(std::string_view verb, const std::function<void(Edit&)>& run,
                              Gesture gesture) {
    return write({verb, gesture.first, 0}, run);
}

Result<Change> Document::write(const Entry& entry, const std::function<void(Edit&)>& run) {
    if (auto begun = begin(); !begun) return fail(std::move(begun.error()));
    Edit edit{*plan_, *writer_};
    run(edit);
    if (edit.refusal()) return fail(rolled_back(*edit.refusal()));
    if (file_.connection.dangling())
        return fail(rolled_back({ErrorCode::still_used, {}, std::string{entry.verb}}));

    Change change{plan_, plan_, edit.touched(), std::string{entry.verb}, 0, {entry.gesture}};
    const auto changeset = edit.changeset();
    if (changeset.empty()) {
        if (auto undone = file_.connection.execute("ROLLBACK"); !undone)
            return fail(std::move(undone.error()));
        return change;
    }
    const auto sequence = append(entry, edit, changeset);
    if (!sequence) return fail(rolled_back(sequence.error()));
    auto after = std::make_shared<const Plan>(edit.plan());
    if (auto committed = file_.connection.execute("COMMIT"); !committed)
        return fail(rolled_back(std::move(committed.error())));

    change.sequence = *sequence;
    change.gesture.first = entry.gesture != 0 ? entry.gesture : *sequence;
    change.after = std::move(after);
    plan_ = change.after;
    stacks_.add(change.gesture.first, entry.undoes);
    publish(change);
    return change;
}

Result<std::int64_t> Document::append(const Entry& entry, const Edit& edit,
                                      const Changeset& changeset) {
    const auto last = file_.connection.number("SELECT max(sequence) FROM history");
    if (!last) return fail(last.error());
    auto insert = file_.connection.prepare(
        "INSERT INTO history (sequence, id, parent, at, by, verb, subjects, gesture, changeset, "
        "undoes) VALUES (?1, ?2, (SELECT id FROM history WHERE sequence = ?1 - 1), ?3, ?4, ?5, ?6, "
        "?7, ?8, ?9)");
    if (!insert) return fail(insert.error());

    const std::int64_t sequence = *last + 1;
    const Uuid id = new_uuid();
    std::vector<std::uint8_t> subjects;
    for (const auto& subject : edit.subjects())
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
    if (auto inserted = insert->run(); !inserted) return fail(std::move(inserted.error()));
    return sequence;
}

void Document::publish(const Change& change) {
    for (const auto& listener : listeners_) listener(change);
}

std::int64_t Document::history_length() const {
    return file_.connection.number("SELECT count(*) FROM history").value_or(0);
}

Result<std::vector<HistoryEntry>> Document::history() const {
    return read_history(file_.connection);
}

Result<void> Document::save_copy(const std::filesystem::path& target) const {
    std::error_code unknown; // a target that is not there is not the plan
    if (std::filesystem::equivalent(target, file_.path, unknown))
        return fail(ErrorCode::target_is_the_plan, target.string());
    return copy_plan(file_.connection, target);
}

} // namespace updraft
