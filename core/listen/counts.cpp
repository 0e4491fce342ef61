#include "core/listen/counts.h"

#include "core/base/text.h"

#include <map>
#include <unordered_map>

namespace updraft {

namespace {

std::vector<const Count*> of_source(const Plan& plan, std::string_view source) {
    std::vector<const Count*> all;
    for (const auto& row : plan.counts)
        if (source.empty() || same_name(row.source, source)) all.push_back(&row);
    return all;
}

std::vector<Date> months_of(const std::vector<const Count*>& counts, int most) {
    if (counts.empty()) return {};
    const auto [first, last] =
        std::ranges::minmax(counts, {}, [](const Count* row) { return row->month; });
    std::vector<Date> months;
    for (int back = most - 1; back >= 0; --back)
        if (const auto month = add_months(first_of_month(last->month), -back);
            month >= first_of_month(first->month))
            months.push_back(month);
    return months;
}

} // namespace

CountTable count_table(const Plan& plan, std::string_view source, int most_months) {
    const auto counts = of_source(plan, source);
    CountTable table;
    table.months = months_of(counts, most_months);
    table.totals.resize(table.months.size());
    std::unordered_map<std::string, std::size_t> places; // of each reason, folded
    for (const auto* count : counts) {
        const auto month = std::ranges::find(table.months, first_of_month(count->month));
        if (month == table.months.end()) continue;
        const auto column = static_cast<std::size_t>(month - table.months.begin());
        const auto [place, fresh] = places.try_emplace(folded(count->reason), table.rows.size());
        if (fresh)
            table.rows.push_back(
                {count->reason, std::vector<std::int64_t>(table.months.size()), 0});
        auto& row = table.rows[place->second];
        row.counts[column] += count->count;
        row.total += count->count;
        table.totals[column] += count->count;
        table.total += count->count;
    }
    std::ranges::stable_sort(table.rows, std::greater<>{}, &CountTable::Row::total);
    return table;
}

std::vector<std::string> count_sources(const Plan& plan) {
    std::map<std::string, std::string> sources; // by folded name
    for (const auto& row : plan.counts)
        if (!trimmed(row.source).empty()) sources.try_emplace(folded(row.source), row.source);
    std::vector<std::string> names;
    names.reserve(sources.size());
    for (auto& [key, name] : sources) names.push_back(std::move(name));
    return names;
}

} // namespace updraft
