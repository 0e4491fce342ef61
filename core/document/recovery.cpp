// What is done when the file fails or another program takes it: afterwards the plan in memory is
// the one in the file, or nothing more is written.
#include "core/document/document.h"

namespace updraft {

namespace {

/// After these nobody knows what the file holds until it is opened anew.
bool shakes_the_file(ErrorCode code) {
    switch (code) {
    case ErrorCode::disk_full:
    case ErrorCode::write_failed:
    case ErrorCode::file_unreadable:
    case ErrorCode::file_missing:
    case ErrorCode::out_of_memory:
    case ErrorCode::damaged:
    case ErrorCode::not_a_plan:
    case ErrorCode::cut_off_elsewhere:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<void> Document::reload() {
    if (auto begun = file_.connection.execute("BEGIN"); !begun) return begun;
    const auto loaded = [&]() -> Result<void> {
        auto plan = load_sound(file_.connection);
        if (!plan) return fail(std::move(plan.error()));
        auto stacks = read_stacks(file_.connection);
        if (!stacks) return fail(std::move(stacks.error()));
        const auto last = read_last_id(file_.connection);
        if (!last) return fail(last.error());
        const auto version = file_.connection.number("PRAGMA data_version");
        if (!version) return fail(version.error());
        plan->edition = plan_ ? plan_->edition + 1 : 1;
        plan_ = std::make_shared<const Plan>(std::move(*plan));
        stacks_ = std::move(*stacks);
        last_ = *last;
        data_version_ = *version;
        return {};
    }();
    const auto ended = file_.connection.execute("ROLLBACK"); // nothing was written
    return loaded ? ended : loaded;
}

Result<bool> Document::reconnect() {
    writer_.reset(); // its statements would keep the connection open
    auto caught_up = [&]() -> Result<bool> {
        if (auto opened = reopen_plan_file(file_, opening()); !opened) return fail(opened.error());
        const auto last = read_last_id(file_.connection);
        if (!last) return fail(last.error());
        const auto version = file_.connection.number("PRAGMA data_version");
        if (!version) return fail(version.error());
        data_version_ = *version;
        if (*last == last_) return false;
        if (auto loaded = reload(); !loaded) return fail(loaded.error());
        return true;
    }();
    writer_ = std::make_unique<RowWriter>(file_.connection);
    lost_.reset();
    if (!caught_up) {
        lost_ = caught_up.error();
        file_.connection = {};
    }
    return caught_up;
}

Result<bool> Document::regain() {
    const bool moved = file_.connection.moved();
    if (file_.connection.handle() != nullptr && !moved) {
        lost_.reset(); // what was moved away is back
        return false;
    }
    // What was moved away can still be read, and saved elsewhere.
    if (moved && !std::filesystem::exists(file_.path)) {
        lost_ = {ErrorCode::file_missing, file_.path.string(), {}};
        return fail(*lost_);
    }
    const auto before = plan_;
    auto reloaded = reconnect();
    if (reloaded && *reloaded) publish({before, plan_, {}, "reload", 0, {}});
    return reloaded;
}

Result<bool> Document::refresh() {
    if (auto again = regain(); !again || *again) return again;
    const auto version = file_.connection.number("PRAGMA data_version");
    if (!version) return fail(version.error());
    if (*version == data_version_) return false;
    const auto before = plan_;
    if (auto loaded = reload(); !loaded) return fail(std::move(loaded.error()));
    publish({before, plan_, {}, "reload", 0, {}});
    return true;
}

Result<void> Document::claim() {
    if (auto found = refresh(); !found) return fail(std::move(found.error()));
    if (!read_only()) return {};
    if (auto claimed =
            claim_plan_file(file_, opening_of(surroundings_, Access::write, Check::quick));
        !claimed)
        return claimed;
    const auto before = plan_;
    const auto reloaded = reconnect();
    if (!reloaded) return fail(reloaded.error());
    if (*reloaded) publish({before, plan_, {}, "reload", 0, {}});
    return {};
}

Error Document::rolled_back(Error error) {
    const bool ended = !file_.connection.in_transaction() || file_.connection.execute("ROLLBACK");
    if (ended && !shakes_the_file(error.code)) return error;
    // What was not committed is rolled back on opening at the latest: the edit did not happen.
    const auto before = plan_;
    const auto reloaded = reconnect();
    if (reloaded && *reloaded) publish({before, plan_, {}, "reload", 0, {}});
    return error;
}

Result<Document::Committed> Document::commit(const Holds& holds) {
    const auto committed = file_.connection.execute("COMMIT");
    if (committed) return Committed::plainly;
    auto error = committed.error();
    if (!shakes_the_file(error.code)) return fail(rolled_back(std::move(error)));

    const auto before = plan_;
    const auto reloaded = reconnect();
    const Error unknown{ErrorCode::outcome_unknown, file_.path.string(), error.detail};
    if (!reloaded) return fail(unknown);
    const auto found = holds(file_.connection);
    if (!found) return fail(unknown);
    if (*found) return Committed::after_reopening;
    if (*reloaded) publish({before, plan_, {}, "reload", 0, {}});
    return fail(std::move(error));
}

} // namespace updraft
