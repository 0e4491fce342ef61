#include "core/listen/voice.h"

#include "core/base/text.h"
#include "core/listen/journeys.h"

#include <map>
#include <unordered_map>

namespace updraft {

namespace {

using Groups = std::unordered_map<std::string, VoiceGroup>; // by folded name

VoiceGroup& named(Groups& groups, std::string_view name) {
    auto [at, fresh] = groups.try_emplace(folded(name));
    if (fresh) at->second.name = name;
    return at->second;
}

/// Each driver once, whatever the case.
std::vector<std::string_view> drivers_of(const Feedback& item) {
    std::vector<std::string_view> drivers;
    for (const auto driver : split(item.driver, ';'))
        if (std::ranges::none_of(drivers, [&](auto other) { return same_name(other, driver); }))
            drivers.push_back(driver);
    return drivers;
}

void sort_in(std::vector<VoiceGroup>& groups) {
    std::ranges::sort(groups, [](const VoiceGroup& a, const VoiceGroup& b) {
        if (a.name.empty() != b.name.empty()) return b.name.empty();
        return natural_order(folded(a.name), folded(b.name)) < 0;
    });
}

std::vector<VoiceGroup> sorted(Groups groups) {
    std::vector<VoiceGroup> all;
    all.reserve(groups.size());
    for (auto& entry : groups) all.push_back(std::move(entry.second));
    sort_in(all);
    return all;
}

template <class F> void each(const Plan& plan, const VoiceFilter& filter, F&& use) {
    for (const auto& item : plan.feedback)
        if (!filter || filter(item)) use(item);
}

std::vector<VoiceGroup> by_driver(const Plan& plan, const VoiceFilter& filter) {
    Groups groups;
    each(plan, filter, [&](const Feedback& item) {
        const auto drivers = drivers_of(item);
        for (const auto driver : drivers) named(groups, driver).figures.add(item);
        if (drivers.empty()) named(groups, {}).figures.add(item);
    });
    return sorted(std::move(groups));
}

std::vector<VoiceGroup> by_segment(const Plan& plan, const VoiceFilter& filter) {
    Groups groups;
    each(plan, filter,
         [&](const Feedback& item) { named(groups, trimmed(item.segment)).figures.add(item); });
    return sorted(std::move(groups));
}

std::vector<VoiceGroup> by_month(const Plan& plan, const VoiceFilter& filter) {
    std::map<Date, VoiceFigures> months;
    VoiceFigures undated;
    each(plan, filter, [&](const Feedback& item) {
        (item.date ? months[first_of_month(*item.date)] : undated).add(item);
    });
    std::vector<VoiceGroup> groups;
    groups.reserve(months.size() + 1);
    for (const auto& [month, figures] : months)
        groups.push_back({month_text(month), {}, month, figures});
    if (undated.items > 0) groups.push_back({{}, {}, {}, undated});
    return groups;
}

/// By what a field refers to, in the order of `ids`.
template <class T, class Name>
std::vector<VoiceGroup> by_item(const Plan& plan, const VoiceFilter& filter,
                                std::optional<Id<T>> Feedback::*of, const std::vector<Id<T>>& ids,
                                const Name& name) {
    std::unordered_map<Id<T>, VoiceFigures> items;
    each(plan, filter,
         [&](const Feedback& item) { items[(item.*of).value_or(Id<T>{})].add(item); });
    std::vector<VoiceGroup> groups;
    for (const auto id : ids)
        if (const auto found = items.find(id); found != items.end())
            groups.push_back({name(*table<T>(plan).find(id)), id.uuid, {}, found->second});
    if (const auto found = items.find(Id<T>{}); found != items.end())
        groups.push_back({{}, {}, {}, found->second});
    return groups;
}

std::vector<Id<Persona>> personas_in_order(const Plan& plan) {
    std::vector<const Persona*> rows;
    rows.reserve(plan.personas.size());
    for (const auto& row : plan.personas) rows.push_back(&row);
    std::ranges::stable_sort(
        rows, {}, [](const Persona* row) -> auto& { return row->position; });
    std::vector<Id<Persona>> ids;
    ids.reserve(rows.size());
    for (const auto* row : rows) ids.push_back(row->id);
    return ids;
}

/// The last two months that are compared, where the later has enough answers.
std::optional<MovedStep> moved(Id<Step> step, const std::map<Date, VoiceFigures>& months) {
    for (auto now = months.rbegin(); now != months.rend(); ++now) {
        if (now->second.n() < enough_answers) continue;
        const auto before = months.find(add_months(now->first, -1));
        if (before == months.end() || !apart(before->second, now->second)) return std::nullopt;
        return MovedStep{step, now->first, before->second, now->second};
    }
    return std::nullopt;
}

} // namespace

VoiceFigures voice_of(const Plan& plan, const VoiceFilter& filter) {
    VoiceFigures figures;
    each(plan, filter, [&](const Feedback& item) { figures.add(item); });
    return figures;
}

std::vector<VoiceGroup> voice_by(const Plan& plan, VoiceBy by, const VoiceFilter& filter) {
    switch (by) {
    case VoiceBy::step:
        return by_item(plan, filter, &Feedback::step, steps_in_order(plan),
                       [](const Step& row) { return row.code; });
    case VoiceBy::persona:
        return by_item(plan, filter, &Feedback::persona, personas_in_order(plan),
                       [](const Persona& row) { return row.name; });
    case VoiceBy::driver:
        return by_driver(plan, filter);
    case VoiceBy::segment:
        return by_segment(plan, filter);
    case VoiceBy::month:
        return by_month(plan, filter);
    }
    return {};
}

VoiceFilter in_group(VoiceBy by, const VoiceGroup& group) {
    switch (by) {
    case VoiceBy::step:
        return [id = group.item](const Feedback& item) {
            return item.step.value_or(Id<Step>{}).uuid == id;
        };
    case VoiceBy::persona:
        return [id = group.item](const Feedback& item) {
            return item.persona.value_or(Id<Persona>{}).uuid == id;
        };
    case VoiceBy::driver:
        return [name = group.name](const Feedback& item) {
            const auto drivers = drivers_of(item);
            if (name.empty()) return drivers.empty();
            return std::ranges::any_of(drivers, [&](auto each) { return same_name(each, name); });
        };
    case VoiceBy::segment:
        return [name = group.name](const Feedback& item) {
            return same_name(trimmed(item.segment), name);
        };
    case VoiceBy::month:
        return [month = group.month](const Feedback& item) {
            return (item.date ? std::optional{first_of_month(*item.date)} : std::nullopt) == month;
        };
    }
    return {};
}

std::vector<MovedStep> moved_steps(const Plan& plan) {
    std::unordered_map<Id<Step>, std::map<Date, VoiceFigures>> steps;
    for (const auto& item : plan.feedback)
        if (item.step && item.date && item.nps)
            steps[*item.step][first_of_month(*item.date)].add(item);
    std::vector<MovedStep> all;
    for (const auto step : steps_in_order(plan))
        if (const auto found = steps.find(step); found != steps.end())
            if (auto each = moved(step, found->second)) all.push_back(*each);
    return all;
}

bool awaits_call(const Feedback& item) {
    return item.state && *item.state != LoopState::resolved;
}

bool call_overdue(const Feedback& item, Date today) {
    return item.state == LoopState::open && item.due && *item.due < today;
}

} // namespace updraft
