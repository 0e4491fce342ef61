#pragma once
#include "core/choose/ballots.h"
#include "core/exchange/text_table.h"

namespace updraft {

/// So many places of items on ballots are counted at once.
inline constexpr std::size_t max_ballot_places = 10'000'000;

/// Ballots with the names of what they rank, which stand in natural order.
struct NamedBallots {
    std::vector<std::string> items;
    Ballots ballots;
};

/// Reads either of two tables, known by their columns; others are ignored, names are the same
/// whatever their case.
///  - `voter`, `item`, `rank`: a row for each item of each voter. A rank is a number from 0,
///    lower is better; an item whose rank is empty is on the ballots all the same.
///  - `ranking`, and `count` where several voted alike: a row for each ballot, such as "A>B=C".
///    Names must hold neither sign here.
/// What a ballot does not rank is tied last. Refuses with `no_ballot_columns` (the subject names
/// those there are), `no_ballots`, `ballots_too_large`, and of a row, which is the subject, with
/// `bad_ballot_row` (no voter, no item, a quotation mark that is not closed), `bad_rank`,
/// `bad_ranking`, `bad_count` (the detail is what stands there) and `ranked_twice` (the item).
Result<NamedBallots> read_ballots(const TextTable& table);

} // namespace updraft
