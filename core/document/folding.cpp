// Folding: of a history grown long and old, the oldest entries become one each between versions.
// They can no longer be undone one by one; every version can still be restored.
#include "core/document/document.h"

#include "core/document/rewind.h"
#include "core/document/verbs.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <span>

namespace updraft {

namespace {

/// What folding needs to know of an entry.
struct Line {
    std::int64_t sequence = 0;
    std::int64_t at = 0;
    std::int64_t reaches = 0; // back to this entry: of its gesture, or of the one it undoes
    std::int64_t size = 0;
    bool folded = false;
};

Result<std::vector<Line>> read_lines(const Connection& connection) {
    auto select = connection.prepare(
        "SELECT sequence, at, min(gesture, coalesce(undoes, gesture)), length(changeset), "
        "verb = 'fold' FROM history ORDER BY sequence");
    if (!select) return fail(std::move(select.error()));
    std::vector<Line> lines;
    for (;;) {
        const auto stepped = select->step();
        if (!stepped) return fail(stepped.error());
        if (*stepped == Statement::Step::done) return lines;
        lines.push_back({select->number(0), select->number(1), select->number(2), select->number(3),
                         select->number(4) != 0});
    }
}

/// How many of the lines, from the first, may go: old ones that no later one goes on with or takes
/// back.
std::size_t foldable(const std::vector<Line>& lines, const Folding& folding, std::int64_t now) {
    if (lines.size() <= folding.stay) return 0;
    const auto young =
        std::ranges::find_if(lines, [&](const Line& line) { return line.at > now - folding.age; });
    const auto most =
        std::min(static_cast<std::size_t>(young - lines.begin()), lines.size() - folding.stay);
    std::int64_t reaches = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = lines.size(); i > 0; --i) {
        if (i <= most && lines[i - 1].sequence < reaches) return i;
        reaches = std::min(reaches, lines[i - 1].reaches);
    }
    return 0;
}

/// Whether it is worth it: the history is long, and much of what may go is not folded yet.
bool worth_folding(const std::vector<Line>& lines, std::size_t count, const Folding& folding) {
    std::int64_t all = 0;
    std::int64_t going = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        all += lines[i].size;
        if (i < count && !lines[i].folded) going += lines[i].size;
    }
    return all > folding.limit && going >= folding.least;
}

/// The stretches between versions, but for those that are one entry already.
std::vector<Stretch> stretches_of(std::span<const Line> lines,
                                  const std::vector<Version>& versions) {
    std::vector<Stretch> stretches;
    std::int64_t after = 0;
    std::size_t entries = 0;
    for (const auto& line : lines) {
        ++entries;
        const bool named =
            std::ranges::find(versions, line.sequence, &Version::sequence) != versions.end();
        if (!named && &line != &lines.back()) continue;
        if (entries > 1 || !line.folded) stretches.push_back({after, line.sequence});
        after = line.sequence;
        entries = 0;
    }
    return stretches;
}

Result<void> put_fold(const Connection& connection, const Stretch& stretch,
                      const Changeset& changeset) {
    auto put = connection.prepare(
        "UPDATE history SET verb = 'fold', subjects = x'', gesture = sequence, undoes = NULL, "
        "parent = (SELECT id FROM history WHERE sequence = ?1), changeset = ?2 WHERE sequence = "
        "?3");
    if (!put) return fail(std::move(put.error()));
    put->bind(1, stretch.after);
    put->bind(2, Bytes{changeset});
    put->bind(3, stretch.last);
    if (auto done = put->run(); !done) return done;
    auto remove = connection.prepare("DELETE FROM history WHERE sequence > ?1 AND sequence < ?2");
    if (!remove) return fail(std::move(remove.error()));
    remove->bind(1, stretch.after);
    remove->bind(2, stretch.last);
    return remove->run();
}

} // namespace

/// What each stretch changed, all in all: the plan goes back over them, and forth again.
Result<std::vector<Changeset>> Document::sums(const std::vector<Stretch>& stretches) const {
    auto rewind = Rewind::from(*plan_);
    if (!rewind) return fail(std::move(rewind.error()));
    std::vector<Plan> ends;
    auto last = std::numeric_limits<std::int64_t>::max();
    const auto go_back = [&](std::int64_t to) -> Result<void> {
        const auto taken = changesets(
            fmt::format("sequence > {} AND sequence <= {}", to, std::exchange(last, to)));
        return taken ? (*rewind)->take_back(*taken) : fail(taken.error());
    };
    for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
        if (auto gone = go_back(stretch->last); !gone) return fail(std::move(gone.error()));
        ends.push_back((*rewind)->plan());
        if (auto gone = go_back(stretch->after); !gone) return fail(std::move(gone.error()));
        ends.push_back((*rewind)->plan());
    }
    std::vector<Changeset> changesets;
    for (; !ends.empty(); ends.resize(ends.size() - 2)) {
        if (auto begun = (*rewind)->become(ends[ends.size() - 1]); !begun)
            return fail(begun.error());
        auto sum = (*rewind)->become(ends[ends.size() - 2]);
        if (!sum) return fail(std::move(sum.error()));
        changesets.push_back(std::move(*sum));
    }
    return changesets;
}

Result<void> Document::fold_history() {
    const auto& connection = file_.connection;
    const auto now = surroundings_.now();
    const auto lines = read_lines(connection);
    if (!lines) return fail(lines.error());
    const auto count = foldable(*lines, surroundings_.folding, now);
    if (!worth_folding(*lines, count, surroundings_.folding)) return {};
    const auto known = versions();
    if (!known) return fail(known.error());
    const auto stretches = stretches_of(std::span{*lines}.first(count), *known);
    const auto changesets = sums(stretches);
    if (!changesets) return fail(changesets.error());
    backups_->make(connection, now, verb::fold);
    backups_->wait();                   // no undo brings back what is folded
    if (backups_->failure()) return {}; // another time
    if (auto begun = begin(); !begun) return begun;
    for (std::size_t i = 0; i < stretches.size(); ++i)
        if (auto put = put_fold(connection, stretches[i], (*changesets)[i]); !put)
            return fail(rolled_back(std::move(put.error())));
    auto stacks = read_stacks(connection);
    if (!stacks) return fail(rolled_back(std::move(stacks.error())));
    // Where it has to be opened anew, the log is another one though its last entry is the same.
    const auto last = std::exchange(last_, Uuid{});
    const auto committed = commit([&](const Connection& reopened) -> Result<bool> {
        const auto entry = read_entry(reopened, stretches.back().last);
        if (!entry) return fail(entry.error());
        return *entry && (*entry)->verb == verb::fold;
    });
    if (committed) stacks_ = std::move(*stacks);
    if (!lost_) last_ = last;
    if (!committed) return fail(committed.error());
    return {};
}

} // namespace updraft
