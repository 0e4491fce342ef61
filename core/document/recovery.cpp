// What is done when the file fails or another program takes it: afterwards the plan in memory is
// the one in the file, or nothing more is written.
#include "core/document/document.h"

#include "core/base/memory.h"

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

void Document::let_go() noexcept {
    writer_.reset(); // its statements would keep the connection open
    file_.connection = {};
    writer_.emplace(file_.connection);
    lost_.emplace(Error{ErrorCode::out_of_memory, {}, {}});
}

Result<bool> Document::reconnect() {
    let_go();
    auto caught_up = within_memory([&]() -> Result<bool> {
        if (auto opened = reopen_plan_file(file_, opening()); !opened) return fail(opened.error());
        const auto last = read_last_id(file_.connection);
        if (!last) return fail(last.error());
        const auto version = file_.connection.number("PRAGMA data_version");
        if (!version) return fail(version.error());
        data_version_ = *version;
        if (*last == last_) return false;
        if (auto loaded = reload(); !loaded) return fail(loaded.error());
        return true;
    });
    if (!caught_up) {
        let_go();
        lost_ = caught_up.error();
    } else {
        lost_.reset();
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
    std::error_code unknown; // a place that can't be looked at is as good as gone
    if (moved && !std::filesystem::exists(file_.path, unknown)) {
        lost_ = {ErrorCode::file_missing, file_.path.string(), {}};
        return fail(*lost_);
    }
    return reconnect();
}

Result<bool> Document::refresh() {
    if (writing()) return false; // nobody else can be
    return guard([&]() -> Result<bool> {
        if (auto again = regain(); !again || *again) return again;
        const auto version = file_.connection.number("PRAGMA data_version");
        if (!version) return fail(version.error());
        if (*version == data_version_) return false;
        if (auto loaded = reload(); !loaded) return fail(std::move(loaded.error()));
        return true;
    });
}

Result<void> Document::claim() {
    return guard([&]() -> Result<void> {
        if (auto found = refresh(); !found) return fail(std::move(found.error()));
        if (!read_only()) return {};
        if (auto claimed =
                claim_plan_file(file_, opening_of(surroundings_, Access::write, Check::quick));
            !claimed)
            return claimed;
        if (const auto reloaded = reconnect(); !reloaded) return fail(reloaded.error());
        return {};
    });
}

Error Document::rolled_back(Error error) {
    const bool ended = !file_.connection.in_transaction() || file_.connection.execute("ROLLBACK");
    if (ended && !shakes_the_file(error.code)) return error;
    // What was not committed is rolled back on opening at the latest: the edit did not happen.
    static_cast<void>(reconnect());
    return error;
}

Result<Document::Committed> Document::commit(const Holds& holds) {
    unsettled_ = true;
    auto committed = file_.connection.execute("COMMIT");
    auto found = committed ? Result<Committed>{Committed::plainly}
                           : find_out(holds, std::move(committed.error()));
    unsettled_ = false;
    return found;
}

Result<Document::Committed> Document::find_out(const Holds& holds, Error error) {
    if (!shakes_the_file(error.code)) return fail(rolled_back(std::move(error)));
    const auto reloaded = reconnect();
    const Error unknown{ErrorCode::outcome_unknown, file_.path.string(), error.detail};
    if (!reloaded) return fail(unknown);
    const auto found = holds(file_.connection);
    if (!found) return fail(unknown);
    if (*found) return Committed::after_reopening;
    return fail(std::move(error));
}

} // namespace updraft
