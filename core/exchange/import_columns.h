#pragma once
#include "core/exchange/import.h"

#include <unordered_map>

namespace updraft {

/// Whether it is the id of a kind that nothing else tells apart.
bool tells_items(const KindField& field, const Kind& kind);

/// Which field each column fills: those that are mapped, then those that bear a field's name or
/// label, then those that are headed as others head them. Each field is filled by one column, the
/// first.
Result<std::vector<ImportPlan::Column>> match_columns(const TextTable& table,
                                                      const ImportRequest& request);

/// Whether the rows are known by their ids where it is not said by what: the kind has nothing else
/// that tells one from another, and a column is mapped to the ids or, of that name, holds some of
/// items that there are.
bool known_by_ids(const Plan& plan, const TextTable& table, const ImportRequest& request);

/// Reads a cell as `read_value` does; a time of day behind a date is cut off.
Result<Value> read_cell_value(const KindField& field, std::string_view text, const Basics& basics,
                              const Writing& writing);

/// How the columns' cells write numbers and dates, as far as they tell: "1.000,75" and "10,5" have
/// a decimal comma, "3/14/2026" the month first. Where numbers leave it open, semicolons between
/// cells speak for the comma.
Writing find_writing(const TextTable& table, const std::vector<ImportPlan::Column>& columns,
                     DayOrder order);

/// A cell as text that a field can hold; where nothing has to be mended, a view of the cell.
struct ReadableText {
    std::string_view text;
    bool dropped = false; // letters that no text can hold were left out
};
ReadableText readable(std::string_view cell, bool several_lines, std::string& buffer);

/// The texts that stand for others in a column, by their folded form.
using Substitutions = std::unordered_map<std::string, std::string>;
/// One for each column.
Result<std::vector<Substitutions>> substitutions(const std::vector<ImportPlan::Column>& columns,
                                                 const ImportRequest& request,
                                                 const Basics& basics);

/// Whether a column's numbers without a percent sign are percentages: some are over 1, and none is
/// a part of 1.
bool is_percent(const TextTable& table, std::size_t column, const Substitutions& substitutions,
                const Writing& writing);

} // namespace updraft
