#include "core/listen/limits.h"

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

const Limit* limit_on(const Plan& plan, LimitKind kind, Date day) {
    for (const Limit* entry : entries_of(plan, kind))
        if (holds_on(*entry, day)) return entry;
    return nullptr;
}

std::vector<const Limit*> no_go_from(const Plan& plan, Date day) {
    auto entries = entries_of(plan, LimitKind::no_go);
    std::erase_if(entries, [&](const Limit* entry) { return entry->until && *entry->until < day; });
    std::ranges::reverse(entries);
    return entries;
}

} // namespace updraft
