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

/// Months stand in a row by it.
int number_of(Date month) {
    constexpr int months_a_year = 12;
    const auto day = year_month_day(month);
    return day.year * months_a_year + day.month - 1;
}

/// Every one from the first to the last.
std::vector<Date> months_of(const std::vector<const Count*>& counts) {
    std::vector<Date> months;
    if (counts.empty()) return months;
    const auto [first, last] =
        std::ranges::minmax(counts, {}, [](const Count* row) { return row->month; });
    for (auto month = first_of_month(first->month); month <= last->month;
         month = add_months(month, 1))
        months.push_back(month);
    return months;
}

} // namespace

CountTable count_table(const Plan& plan, std::string_view source) {
    const auto counts = of_source(plan, source);
    CountTable table;
    table.months = months_of(counts);
    table.totals.resize(table.months.size());
    std::unordered_map<std::string, std::size_t> places; // of each reason, folded
    for (const auto* count : counts) {
        const auto column =
            static_cast<std::size_t>(number_of(count->month) - number_of(table.months.front()));
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
