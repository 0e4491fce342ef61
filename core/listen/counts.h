#pragma once
#include "core/model/plan.h"

#include <vector>

namespace updraft {

/// Counts of one source, or of all, as reason × month.
struct CountTable {
    struct Row {
        std::string reason;               // as written first
        std::vector<std::int64_t> counts; // of each month
        std::int64_t total = 0;
    };
    std::vector<Date> months; // every one from the first to the last
    std::vector<Row> rows;    // the largest total first
    std::vector<std::int64_t> totals;
    std::int64_t total = 0;
};

/// All sources where none is named.
CountTable count_table(const Plan& plan, std::string_view source = {});

/// Where counts come from, by name.
std::vector<std::string> count_sources(const Plan& plan);

} // namespace updraft
