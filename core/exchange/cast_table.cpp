#include "core/exchange/cast_table.h"

#include "core/base/number.h"
#include "core/base/text.h"
#include "core/choose/session.h"
#include "core/edits/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

namespace updraft {

namespace {

constexpr int best_opinion = 5;

std::optional<std::size_t> column_of(const TextTable& table,
                                     std::initializer_list<std::string_view> names) {
    for (std::size_t column = 0; column < table.columns(); ++column)
        for (const auto name : names)
            if (folded(trimmed(table.header(column))) == name) return column;
    return std::nullopt;
}

/// A ballot being read.
struct Draft {
    std::vector<std::optional<double>> ranks;
    BallotPaper paper;
    std::vector<bool> seen;
    int dots = 0;
    bool wrong = false;
    bool begun = false;
};

class CastReader {
  public:
    CastReader(const TextTable& table, const Plan& plan, const RankingSession& session)
        : table_{table}, session_{session}, people_{participants_of(plan, session.id)},
          items_{items_of(plan, session.id)}, drafts_(people_.size()) {
        for (std::size_t i = 0; i < people_.size(); ++i)
            voters_.emplace(folded(people_[i]->name), i);
        for (std::size_t i = 0; i < items_.size(); ++i) {
            names_.emplace(folded(code_of(plan, *items_[i])), i);
            names_.emplace(folded(items_[i]->code), i);
        }
        for (std::size_t i = 0; i < items_.size(); ++i)
            names_.emplace(folded(items_[i]->title), i); // a code goes before a title
        for (Draft& draft : drafts_) {
            draft.ranks.resize(items_.size());
            draft.paper.resize(items_.size());
            draft.seen.resize(items_.size());
        }
    }

    Result<CastTable> read() {
        const auto voter = column_of(table_, {"voter", "name", "participant"});
        item_ = column_of(table_, {"item", "code"});
        rank_ = column_of(table_, {"rank", "place"});
        ranking_ = column_of(table_, {"ranking"});
        feasibility_ = column_of(table_, {"feasibility"});
        buy_in_ = column_of(table_, {"buy-in", "buy_in", "buy in"});
        dots_ = column_of(table_, {"dots"});
        const bool by_item = item_ && rank_;
        if (!voter || (!by_item && !ranking_)) return fail(ErrorCode::no_ballot_columns, headers());
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            if (table_.unclosed(row)) {
                problem(row, CastIssue::unclosed_quote, {}, nullptr);
                continue;
            }
            if (table_.blank(row)) continue;
            ++rows_;
            Draft* draft = draft_of(row, *voter);
            if (draft == nullptr) continue;
            if (by_item)
                read_item(row, *draft);
            else
                read_ranking(row, *draft);
            draft->begun = true;
        }
        if (rows_ == 0 && made_.problems.empty()) return fail(ErrorCode::no_ballots);
        finish();
        return std::move(made_);
    }

  private:
    std::string headers() const {
        std::vector<std::string_view> there;
        for (std::size_t i = 0; i < table_.columns(); ++i)
            if (!trimmed(table_.header(i)).empty()) there.push_back(trimmed(table_.header(i)));
        constexpr std::size_t longest = 200;
        return std::string{shortened(fmt::format("{}", fmt::join(there, ", ")), longest)};
    }

    void problem(std::size_t row, CastIssue issue, std::string_view text, Draft* draft) {
        constexpr std::size_t longest = 60;
        made_.problems.push_back({row + 1, issue, std::string{shortened(text, longest)}});
        if (draft != nullptr) draft->wrong = true;
    }

    Draft* draft_of(std::size_t row, std::size_t column) {
        const auto name = trimmed(table_.cell(row, column));
        if (name.empty()) {
            problem(row, CastIssue::no_voter, {}, nullptr);
            return nullptr;
        }
        const auto known = voters_.find(folded(cleaned(name)));
        if (known == voters_.end()) {
            problem(row, CastIssue::unknown_voter, name, nullptr);
            return nullptr;
        }
        return &drafts_[known->second];
    }

    /// None where it is not ranked here, or a second time; which is noted.
    std::optional<std::size_t> item_named(std::size_t row, std::string_view name, Draft& draft) {
        if (name.empty()) {
            problem(row, CastIssue::no_item, {}, &draft);
            return std::nullopt;
        }
        const auto known = names_.find(folded(cleaned(name)));
        if (known == names_.end()) {
            problem(row, CastIssue::unknown_item, name, &draft);
            return std::nullopt;
        }
        if (draft.seen[known->second]) {
            problem(row, CastIssue::item_twice, name, &draft);
            return std::nullopt;
        }
        draft.seen[known->second] = true;
        return known->second;
    }

    std::optional<double> number(std::string_view text) const {
        const bool comma = table_.delimiter == ';';
        auto read = parse_number(text, comma ? ',' : '.');
        if (!read) read = parse_number(text, comma ? '.' : ',');
        return read;
    }

    /// A whole number from 1 to `most` in a column that may be missing; empty says nothing.
    std::optional<int> whole(std::size_t row, std::optional<std::size_t> column, int least,
                             int most, CastIssue issue, Draft& draft) {
        const auto text = column ? trimmed(table_.cell(row, *column)) : std::string_view{};
        if (text.empty()) return std::nullopt;
        const auto value = number(text);
        if (value && *value == static_cast<int>(*value) && *value >= least && *value <= most)
            return static_cast<int>(*value);
        problem(row, issue, text, &draft);
        return std::nullopt;
    }

    void read_item(std::size_t row, Draft& draft) {
        const auto item = item_named(row, trimmed(table_.cell(row, *item_)), draft);
        if (!item) return;
        const auto rank = trimmed(table_.cell(row, *rank_));
        if (!rank.empty()) {
            const auto value = number(rank);
            if (value && *value >= 0)
                draft.ranks[*item] = *value;
            else
                problem(row, CastIssue::bad_rank, rank, &draft);
        }
        constexpr int most_dots = 100;
        Opinion& said = draft.paper[*item];
        if (session_.feasibility)
            said.feasibility =
                whole(row, feasibility_, 1, best_opinion, CastIssue::bad_feasibility, draft);
        if (session_.buy_in)
            said.buy_in = whole(row, buy_in_, 1, best_opinion, CastIssue::bad_buy_in, draft);
        if (session_.dots == 0) return;
        said.dots = whole(row, dots_, 0, most_dots, CastIssue::bad_dots, draft).value_or(0);
        const bool fitted = draft.dots <= session_.dots;
        draft.dots += said.dots;
        if (fitted && draft.dots > session_.dots)
            problem(row, CastIssue::too_many_dots, std::to_string(session_.dots), &draft);
    }

    void read_ranking(std::size_t row, Draft& draft) {
        const auto ranking = trimmed(table_.cell(row, *ranking_));
        if (draft.begun) return problem(row, CastIssue::voter_twice, ranking, &draft);
        double rank = 1;
        for (std::size_t at = 0; !ranking.empty() && at <= ranking.size();) {
            const auto end = std::min(ranking.find_first_of(">=", at), ranking.size());
            const auto name = trimmed(ranking.substr(at, end - at));
            if (name.empty()) return problem(row, CastIssue::bad_ranking, ranking, &draft);
            if (const auto item = item_named(row, name, draft)) draft.ranks[*item] = rank;
            if (end < ranking.size() && ranking[end] == '>') ++rank;
            at = end + 1;
        }
    }

    void finish() {
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            Draft& draft = drafts_[i];
            if (!draft.begun || draft.wrong) continue;
            std::map<double, int> places;
            for (const auto& rank : draft.ranks)
                if (rank) places[*rank] = 0;
            int place = 0;
            for (auto& [rank, of] : places) of = ++place;
            int ranked = 0;
            for (std::size_t item = 0; item < items_.size(); ++item)
                if (draft.ranks[item]) {
                    draft.paper[item].place = places[*draft.ranks[item]];
                    ++ranked;
                }
            made_.ballots.push_back({people_[i]->id, std::move(draft.paper), ranked});
        }
    }

    const TextTable& table_;
    const RankingSession& session_;
    std::vector<const Participant*> people_;
    std::vector<const SessionItem*> items_;
    std::vector<Draft> drafts_; // of each participant
    std::unordered_map<std::string, std::size_t> voters_;
    std::unordered_map<std::string, std::size_t> names_;
    std::optional<std::size_t> item_, rank_, ranking_, feasibility_, buy_in_, dots_;
    std::size_t rows_ = 0;
    CastTable made_;
};

} // namespace

Result<CastTable> read_cast_table(const TextTable& table, const Plan& plan,
                                  Id<RankingSession> session) {
    const auto* row = plan.sessions.find(session);
    if (row == nullptr) return fail(ErrorCode::unknown_item, std::string{table_of<RankingSession>});
    if (row->state != SessionState::open) return fail(ErrorCode::session_not_open, row->code);
    return CastReader{table, plan, *row}.read();
}

void cast_ballots(Edit& edit, const std::vector<CastBallot>& ballots) {
    for (const CastBallot& each : ballots) cast_ballot(edit, each.voter, each.paper);
}

} // namespace updraft
