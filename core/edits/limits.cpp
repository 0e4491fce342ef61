#include "core/edits/limits.h"

#include "core/base/text.h"
#include "core/listen/limits.h"
#include "core/model/validity.h"

namespace updraft {

namespace {

std::optional<Error> unknown_domain(const Plan& plan, std::string_view names) {
    for (const auto name : split(names, ';'))
        if (const auto found = find_kind(table_of<Domain>)->find(plan, name); !found)
            return found.error();
    return std::nullopt;
}

bool is_recorded(std::string_view field) {
    constexpr std::array<std::string_view, 4> recorded = {"kind", "value", "from", "until"};
    return std::ranges::find(recorded, field) != recorded.end();
}

/// Whether an earlier entry of its kind held before it; times without changes stand side by side.
bool replaces_one(const Plan& plan, const Limit& limit) {
    return limit.kind != LimitKind::no_go &&
           std::ranges::any_of(plan.limits, [&](const Limit& other) {
               return other.kind == limit.kind && other.id < limit.id;
           });
}

} // namespace

std::optional<Error> wrong_limit(const Plan& plan, const Limit& limit) {
    if (limit.from && limit.until && *limit.until < *limit.from)
        return Error{ErrorCode::out_of_order, "Valid until", {}};
    if (trimmed(limit.reason).empty() && (lifts(limit) || replaces_one(plan, limit)))
        return Error{ErrorCode::required, "Reason", {}};
    if (lifts(limit) && limit.kind != LimitKind::no_go) return std::nullopt;
    if (limit.kind == LimitKind::scope) return unknown_domain(plan, limit.value);
    if (limit.kind == LimitKind::no_go) {
        if (!limit.from) return Error{ErrorCode::required, "Valid from", {}};
        if (!limit.until) return Error{ErrorCode::required, "Valid until", {}};
        if (!trimmed(limit.value).empty() && !lifts(limit))
            return Error{ErrorCode::unreadable_value, "Value", limit.value};
        return std::nullopt;
    }
    if (trimmed(limit.value).empty()) return Error{ErrorCode::required, "Value", {}};
    const auto number = parse_number(limit.value);
    const bool whole =
        limit.kind != LimitKind::initiatives || !number || *number == std::floor(*number);
    if (!number || !whole) return Error{ErrorCode::unreadable_value, "Value", limit.value};
    const Limits within = limit.kind == LimitKind::score ? Limits{0, 100} : Limits{0, 1e12};
    if (*number < within.least || *number > within.most)
        return Error{ErrorCode::out_of_range, "Value", text_of(within, Type::number)};
    return std::nullopt;
}

void keep_recorded(Edit& edit, const Limit& before, Limit& row) {
    for (const auto& field : fields<Limit>)
        if (is_recorded(field.name) && !equal(field.get(before), field.get(row)))
            return edit.refuse({ErrorCode::limit_recorded, std::string{field.label}, {}});
}

bool keeps_recorded(const Plan& /*plan*/, Uuid /*limit*/, std::string_view field) {
    return is_recorded(field);
}

void rename_in_scope(Edit& edit, const Domain& before, Domain& domain) {
    if (before.name == domain.name) return;
    const auto limits = edit.plan().limits; // as they are before they change
    for (const Limit& limit : limits) {
        if (limit.kind != LimitKind::scope) continue;
        std::string names;
        for (const auto name : split(limit.value, ';'))
            names.append(names.empty() ? "" : "; ")
                .append(same_name(name, before.name) ? domain.name : name);
        edit.change(limit.id, [&](Limit& row) { row.value = names; });
    }
}

} // namespace updraft
