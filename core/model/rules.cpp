#include "core/model/rules.h"

#include "core/base/text.h"
#include "core/model/handle.h"
#include "core/model/row_lookup.h"
#include "core/model/validity.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace updraft {

namespace {

constexpr std::size_t most_errors = 100;

template <class T> std::string place(const Field<T>& field) {
    return fmt::format("{}.{}", table_of<T>, field.name);
}

/// Whether a reference is empty or names one of the rows.
bool holds(const Plan& plan, RowLookup rows, const Cell& reference) {
    const auto* bytes = std::get_if<Bytes>(&reference);
    if (bytes == nullptr) return true;
    Uuid id;
    std::ranges::copy(*bytes, id.bytes.begin());
    return rows(plan, id);
}

template <class T, class F> void each_dangling(const Plan& plan, F&& use) {
    for (const auto& field : fields<T>) {
        if (field.type != Type::reference) continue;
        const RowLookup rows = row_lookup(field.references);
        for (const auto& row : table<T>(plan))
            if (!holds(plan, rows, field.get(row)))
                use(Error{ErrorCode::unknown_item, handle(row), place(field)});
    }
}

template <class T> void find_invalid(const Plan& plan, std::vector<Error>& errors) {
    for (const auto& row : table<T>(plan)) {
        if (errors.size() >= most_errors) return;
        if (!row.id) errors.push_back({ErrorCode::required, handle(row), place(fields<T>[0])});
        if (auto error = first_invalid(row))
            errors.push_back({error->code, handle(row), error->subject});
    }
}

template <class T> void find_repeated(const Plan& plan, std::vector<Error>& errors) {
    for (const auto& field : fields<T>) {
        if (!field.unique) continue;
        std::unordered_set<std::string> seen;
        seen.reserve(table<T>(plan).size());
        const auto code = field.type == Type::code ? ErrorCode::code_taken : ErrorCode::name_taken;
        for (const auto& row : table<T>(plan))
            if (!seen.insert(folded(std::get<std::string_view>(field.get(row)))).second &&
                errors.size() < most_errors)
                errors.push_back({code, handle(row), place(field)});
    }
}

} // namespace

std::optional<Id<Initiative>> on_a_circle(const Plan& plan) {
    // In flat arrays: this is asked of every plan that is opened.
    std::vector<Id<Initiative>> ids;
    std::unordered_map<Id<Initiative>, std::size_t> places;
    places.reserve(plan.initiatives.size());
    const auto place = [&](Id<Initiative> id) {
        const auto [found, added] = places.try_emplace(id, ids.size());
        if (added) ids.push_back(id);
        return found->second;
    };
    std::vector<std::pair<std::size_t, std::size_t>> links;
    links.reserve(plan.dependencies.size());
    for (const auto& link : plan.dependencies) links.emplace_back(place(link.from), place(link.to));
    std::ranges::sort(links);
    // Kahn's order: take away what waits for nothing; what is left stands on or behind a circle.
    std::vector<std::size_t> waiting(ids.size(), 0); // for how many
    for (const auto& [from, to] : links) ++waiting[to];
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (waiting[i] == 0) free.push_back(i);
    for (std::size_t taken = 0; taken < free.size(); ++taken) {
        const auto from = free[taken];
        for (auto link = std::ranges::lower_bound(links, std::pair{from, std::size_t{0}});
             link != links.end() && link->first == from; ++link)
            if (--waiting[link->second] == 0) free.push_back(link->second);
    }
    if (free.size() == ids.size()) return std::nullopt;
    // From any that is left, go against the links among those left: that ends on the circle.
    std::unordered_map<std::size_t, std::size_t> before;
    for (const auto& [from, to] : links)
        if (waiting[from] != 0 && waiting[to] != 0) before[to] = from;
    auto at = before.begin()->first;
    for (std::size_t i = 0; i < before.size(); ++i) at = before[at];
    return ids[at];
}

std::optional<Error> dangling_reference(const Plan& plan) {
    std::optional<Error> first;
    each_entity([&]<class T>() {
        if (!first) each_dangling<T>(plan, [&](Error error) { first = std::move(error); });
    });
    return first;
}

std::vector<Error> broken_rules(const Plan& plan) {
    std::vector<Error> errors;
    if (plan.basics.size() != 1) errors.push_back({ErrorCode::required, "plan", {}});
    each_entity([&]<class T>() {
        find_invalid<T>(plan, errors);
        find_repeated<T>(plan, errors);
        each_dangling<T>(plan, [&](Error error) {
            if (errors.size() < most_errors) errors.push_back(std::move(error));
        });
    });
    if (const auto id = on_a_circle(plan)) {
        const auto* initiative = plan.initiatives.find(*id);
        errors.push_back({ErrorCode::cycle, initiative != nullptr ? handle(*initiative) : "", {}});
    }
    return errors;
}

} // namespace updraft
