#include "core/document/rewind.h"

#include "core/store/schema.h"

namespace updraft {

void replay_inverse(Edit& edit, const std::vector<Changeset>& newest_first) {
    for (const auto& changeset : newest_first) {
        const auto changes = read_changeset(changeset);
        if (!changes) return edit.refuse(changes.error());
        for (auto change = changes->rbegin(); change != changes->rend(); ++change)
            edit.replay(*change, true);
    }
}

Result<std::unique_ptr<Rewind>> Rewind::from(const Plan& plan) {
    auto scratch = Connection::open({}, Connection::Mode::in_memory);
    if (!scratch) return fail(std::move(scratch.error()));
    if (auto made = make_schema(*scratch); !made) return fail(std::move(made.error()));
    // Within a transaction rows may refer to what comes after them.
    if (auto begun = scratch->execute("BEGIN"); !begun) return fail(std::move(begun.error()));
    std::unique_ptr<Rewind> rewind{new Rewind{std::move(*scratch)}};
    const auto filled = rewind->run([&](Edit& edit) {
        each_entity([&]<class T>() {
            for (const auto& row : table<T>(plan)) edit.add(row);
        });
    });
    if (!filled) return fail(filled.error());
    return rewind;
}

Result<Changeset> Rewind::run(const std::function<void(Edit&)>& change) {
    Edit edit{plan_, writer_};
    change(edit);
    if (edit.refusal()) return fail(*edit.refusal());
    plan_ = edit.plan();
    return edit.changeset();
}

Result<void> Rewind::take_back(const std::vector<Changeset>& newest_first) {
    const auto taken = run([&](Edit& edit) { replay_inverse(edit, newest_first); });
    if (!taken) return fail(taken.error());
    return {};
}

Result<Changeset> Rewind::become(const Plan& target) {
    return run([&](Edit& edit) { edit.become(target); });
}

} // namespace updraft
