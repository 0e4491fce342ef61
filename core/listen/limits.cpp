#include "core/listen/limits.h"

#include "core/base/text.h"

#include <algorithm>

namespace updraft {

namespace {

Date begin_of(const Plan& plan, const Limit& limit) {
    return limit.from.value_or(plan.about().start);
}

bool holds_on(const Limit& limit, Date day) {
    return (!limit.from || *limit.from <= day) && (!limit.until || day <= *limit.until);
}

} // namespace

std::vector<const Limit*> entries_of(const Plan& plan, LimitKind kind) {
    std::vector<const Limit*> entries;
    // Newest first, so that the last written of one day stays before the others.
    for (const Limit& limit : plan.limits)
        if (limit.kind == kind) entries.insert(entries.begin(), &limit);
    std::ranges::stable_sort(entries, [&](const Limit* a, const Limit* b) {
        return begin_of(plan, *a) > begin_of(plan, *b);
    });
    return entries;
}

bool lifts(const Limit& entry) {
    return same_name(trimmed(entry.value), "none");
}

const Limit* entry_on(const Plan& plan, LimitKind kind, Date day) {
    for (const Limit* entry : entries_of(plan, kind))
        if (holds_on(*entry, day)) return entry;
    return nullptr;
}

const Limit* limit_on(const Plan& plan, LimitKind kind, Date day) {
    const Limit* entry = entry_on(plan, kind, day);
    return entry != nullptr && lifts(*entry) ? nullptr : entry;
}

std::vector<const Limit*> no_go_from(const Plan& plan, Date day) {
    auto entries = entries_of(plan, LimitKind::no_go);
    const auto lifting = entries;
    const auto lifted = [&](const Limit* entry) {
        return std::ranges::any_of(lifting, [&](const Limit* other) {
            return lifts(*other) && entry->id < other->id && other->from <= entry->from &&
                   other->until >= entry->until;
        });
    };
    std::erase_if(entries, [&](const Limit* entry) {
        return lifts(*entry) || (entry->until && *entry->until < day) || lifted(entry);
    });
    std::ranges::reverse(entries);
    return entries;
}

} // namespace updraft
