#include "core/exchange/ballots_csv.h"

#include "core/base/text.h"
#include "core/edits/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace updraft {

namespace {

/// Names, numbered as they first come, the same whatever their case.
class Names {
  public:
    std::size_t number(std::string_view name) {
        auto whole = cleaned(name);
        std::ranges::replace(whole, '\n', ' ');
        const auto [known, fresh] = numbers_.try_emplace(folded(whole), all_.size());
        if (fresh) all_.push_back(std::move(whole));
        return known->second;
    }
    const std::vector<std::string>& all() const { return all_; }

  private:
    std::vector<std::string> all_;
    std::unordered_map<std::string, std::size_t> numbers_; // by names as they are compared
};

struct Given {
    std::size_t item;
    std::size_t row; // of the table
    std::optional<double> rank;
};

struct Draft {
    std::vector<Given> given;
    int voters = 1;
};

std::optional<std::size_t> column_of(const TextTable& table, std::string_view name) {
    for (std::size_t column = 0; column < table.columns(); ++column)
        if (folded(trimmed(table.header(column))) == name) return column;
    return std::nullopt;
}

/// What is wrong with a row; rows count from 1 after the header.
tl::unexpected<Error> fail_at(ErrorCode code, std::size_t row, std::string_view what = {}) {
    constexpr std::size_t longest = 60;
    return fail(code, std::to_string(row + 1), std::string{shortened(what, longest)});
}

/// With a decimal point or comma; semicolons between cells speak for the comma.
std::optional<double> read_rank(std::string_view text, char delimiter) {
    const bool comma = delimiter == ';';
    auto rank = parse_number(text, comma ? ',' : '.');
    if (!rank) rank = parse_number(text, comma ? '.' : ',');
    return rank && *rank >= 0 ? rank : std::nullopt;
}

std::optional<int> read_count(std::string_view text) {
    int count = 0;
    const auto* const end = text.data() + text.size();
    if (!digits(text) || std::from_chars(text.data(), end, count).ec != std::errc{})
        return std::nullopt;
    return count > 0 ? std::optional{count} : std::nullopt;
}

class BallotReader {
  public:
    explicit BallotReader(const TextTable& table) : table_{table} {}
    Result<NamedBallots> read();

  private:
    struct VoterColumns {
        std::size_t voter, item, rank;
    };
    struct RankingColumns {
        std::size_t ranking;
        std::optional<std::size_t> count;
    };

    Result<void> read_drafts();
    template <class Columns> Result<void> read_rows(const Columns& columns);
    Result<void> read_row(std::size_t row, const VoterColumns& columns);
    Result<void> read_row(std::size_t row, const RankingColumns& columns);
    Result<void> read_ranking(std::size_t row, std::string_view ranking, Draft& draft);
    bool too_large() const;
    NamedBallots counted() const;

    const TextTable& table_;
    Names items_;
    Names voters_;
    std::vector<Draft> drafts_;
    std::int64_t all_voters_ = 0;
};

/// Sorts by item, so that one that stands there twice is seen.
Result<void> check_once(Draft& draft, const Names& items) {
    std::ranges::stable_sort(draft.given, {}, &Given::item);
    const auto twice = std::ranges::adjacent_find(draft.given, {}, &Given::item);
    if (twice == draft.given.end()) return {};
    return fail_at(ErrorCode::ranked_twice, std::next(twice)->row, items.all()[twice->item]);
}

bool BallotReader::too_large() const {
    return items_.all().size() > max_ranked_items || all_voters_ > max_voters ||
           items_.all().size() * drafts_.size() > max_ballot_places;
}

Result<void> BallotReader::read_row(std::size_t row, const VoterColumns& columns) {
    const auto voter = trimmed(table_.cell(row, columns.voter));
    const auto item = trimmed(table_.cell(row, columns.item));
    const auto text = trimmed(table_.cell(row, columns.rank));
    if (voter.empty() || item.empty()) return fail_at(ErrorCode::bad_ballot_row, row);
    std::optional<double> rank;
    if (!text.empty()) {
        rank = read_rank(text, table_.delimiter);
        if (!rank) return fail_at(ErrorCode::bad_rank, row, text);
    }
    const auto number = voters_.number(voter);
    if (number == drafts_.size()) {
        drafts_.emplace_back();
        ++all_voters_;
    }
    drafts_[number].given.push_back({items_.number(item), row, rank});
    return {};
}

Result<void> BallotReader::read_row(std::size_t row, const RankingColumns& columns) {
    Draft draft;
    if (columns.count) {
        const auto text = trimmed(table_.cell(row, *columns.count));
        const auto count = read_count(text);
        if (!count) return fail_at(ErrorCode::bad_count, row, text);
        draft.voters = *count;
    }
    const auto ranking = trimmed(table_.cell(row, columns.ranking));
    if (!ranking.empty())
        if (auto read = read_ranking(row, ranking, draft); !read) return read;
    if (auto once = check_once(draft, items_); !once) return once;
    all_voters_ += draft.voters;
    drafts_.push_back(std::move(draft));
    return {};
}

Result<void> BallotReader::read_ranking(std::size_t row, std::string_view ranking, Draft& draft) {
    double rank = 1;
    for (std::size_t at = 0; at <= ranking.size();) {
        const auto end = std::min(ranking.find_first_of(">=", at), ranking.size());
        const auto name = trimmed(ranking.substr(at, end - at));
        if (name.empty()) return fail_at(ErrorCode::bad_ranking, row, ranking);
        draft.given.push_back({items_.number(name), row, rank});
        if (end < ranking.size() && ranking[end] == '>') ++rank;
        at = end + 1;
    }
    return {};
}

template <class Columns> Result<void> BallotReader::read_rows(const Columns& columns) {
    for (std::size_t row = 0; row < table_.rows(); ++row) {
        if (table_.unclosed(row)) return fail_at(ErrorCode::bad_ballot_row, row);
        if (table_.blank(row)) continue;
        if (auto read = read_row(row, columns); !read) return read;
        if (too_large()) return fail(ErrorCode::ballots_too_large);
    }
    for (auto& draft : drafts_)
        if (auto once = check_once(draft, items_); !once) return once;
    if (drafts_.empty()) return fail(ErrorCode::no_ballots);
    return {};
}

Result<void> BallotReader::read_drafts() {
    const auto voter = column_of(table_, "voter");
    const auto item = column_of(table_, "item");
    const auto rank = column_of(table_, "rank");
    if (voter && item && rank) return read_rows(VoterColumns{*voter, *item, *rank});
    if (const auto ranking = column_of(table_, "ranking"))
        return read_rows(RankingColumns{*ranking, column_of(table_, "count")});
    std::vector<std::string_view> there;
    for (std::size_t i = 0; i < table_.columns(); ++i)
        if (!trimmed(table_.header(i)).empty()) there.push_back(trimmed(table_.header(i)));
    constexpr std::size_t longest = 200;
    return fail(ErrorCode::no_ballot_columns,
                std::string{shortened(fmt::format("{}", fmt::join(there, ", ")), longest)});
}

NamedBallots BallotReader::counted() const {
    std::vector<std::size_t> order(items_.all().size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return natural_order(items_.all()[a], items_.all()[b]) < 0;
    });
    NamedBallots named{{}, Ballots{order.size()}};
    std::vector<std::size_t> places(order.size()); // in that order
    for (std::size_t i = 0; i < order.size(); ++i) {
        places[order[i]] = i;
        named.items.push_back(items_.all()[order[i]]);
    }
    for (const auto& draft : drafts_) {
        Preference ballot{std::vector<std::optional<double>>(order.size()), draft.voters};
        for (const auto& given : draft.given) ballot.ranks[places[given.item]] = given.rank;
        named.ballots.add(ballot);
    }
    return named;
}

Result<NamedBallots> BallotReader::read() {
    if (auto read = read_drafts(); !read) return fail(std::move(read.error()));
    return counted();
}

} // namespace

Result<NamedBallots> read_ballots(const TextTable& table) {
    return BallotReader{table}.read();
}

} // namespace updraft
