#include "core/choose/ranking_result.h"

#include "core/base/text.h"
#include "core/choose/borda.h"
#include "core/choose/divided.h"
#include "core/choose/midranks.h"
#include "core/choose/schulze.h"
#include "core/choose/score.h"
#include "core/choose/session.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <unordered_map>

namespace updraft {

namespace {

constexpr double willing = 3; // a buy-in from which on nobody need be won over

/// Opinions being gathered.
struct Sums {
    int feasibility = 0;
    int buy_in = 0;
    int said_feasibility = 0;
    int said_buy_in = 0;

    void add(const BallotMark& mark) {
        feasibility += mark.feasibility.value_or(0);
        buy_in += mark.buy_in.value_or(0);
        said_feasibility += mark.feasibility ? 1 : 0;
        said_buy_in += mark.buy_in ? 1 : 0;
    }
    MeanOpinion mean() const {
        const auto of = [](int sum, int said) {
            return said > 0 ? std::optional{static_cast<double>(sum) / said} : std::nullopt;
        };
        return {of(feasibility, said_feasibility), of(buy_in, said_buy_in), said_feasibility,
                said_buy_in};
    }
};

/// The places of things by a figure, the least first: equal ones share one.
std::vector<int> shared_places(const std::vector<double>& figures) {
    std::vector<std::size_t> order(figures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return figures[i]; });
    std::vector<int> places(figures.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        places[order[i]] = i > 0 && figures[order[i]] - figures[order[i - 1]] <= equal_scores
                               ? places[order[i - 1]]
                               : static_cast<int>(i) + 1;
    return places;
}

class Counting {
  public:
    Counting(const Plan& plan, Id<RankingSession> session)
        : plan_{plan}, session_{session}, rows_{items_of(plan, session)},
          ballots_{ballots_of(plan, session)}, schulze_{schulze(ballots_)} {}

    RankingResult made() {
        made_.ballots = ballots_.voters();
        made_.participants = static_cast<int>(participants_of(plan_, session_).size());
        if (ballots_.voters() == 0) return std::move(made_);
        order_items();
        add_ranks();
        add_common_first();
        add_pair();
        add_scores();
        add_marks();
        return std::move(made_);
    }

  private:
    void order_items() {
        const auto points = borda(ballots_);
        places_.resize(rows_.size());
        int place = 1;
        for (auto group : schulze_.groups) {
            std::ranges::stable_sort(group, std::greater{},
                                     [&](std::size_t row) { return points[row]; });
            for (const auto row : group) {
                places_[row] = made_.items.size();
                order_.push_back(row);
                const SessionItem& item = *rows_[row];
                RankedItem& made = made_.items.emplace_back();
                made.id = item.id;
                made.initiative = item.initiative;
                made.request = item.request;
                made.code = code_of(plan_, item);
                made.title = item.title;
                made.place = place;
                made.points = points[row];
            }
            place += static_cast<int>(group.size());
        }
        made_.kendall_w = kendall_w(ballots_);
        if (made_.kendall_w) made_.agreement = agreement_at(*made_.kendall_w);
    }

    void add_ranks() {
        for (std::size_t ballot = 0; ballot < ballots_.size(); ++ballot) {
            const auto places = ballots_.places(ballot);
            const auto ranks = doubled_midranks(places);
            const auto tied = tied_at(places);
            const bool ordered = tied.size() > 1;
            for (std::size_t row = 0; row < rows_.size(); ++row) {
                RankedItem& item = made_.items[places_[row]];
                item.ranks.push_back(static_cast<double>(ranks[row]) / 2);
                const auto place = static_cast<std::size_t>(places[row]);
                item.firsts += ordered && place == 0 && tied[place] == 1 ? 1 : 0;
                item.lasts += ordered && place + 1 == tied.size() && tied[place] == 1 ? 1 : 0;
            }
        }
        for (RankedItem& item : made_.items) std::ranges::sort(item.ranks);
        for (const Divided& each : most_divided(ballots_)) {
            RankedItem& item = made_.items[places_[each.item]];
            item.low = each.low;
            item.high = each.high;
            item.deviation = each.deviation;
            made_.divided.push_back(places_[each.item]);
        }
    }

    /// Ballots that put exactly the first so many before all others.
    int leading(std::size_t count) const {
        int agreeing = 0;
        for (std::size_t ballot = 0; ballot < ballots_.size(); ++ballot) {
            const auto places = ballots_.places(ballot);
            BallotPlace worst = 0;
            for (std::size_t i = 0; i < count; ++i) worst = std::max(worst, places[order_[i]]);
            const auto behind = [&](std::size_t row) { return places[row] > worst; };
            if (std::all_of(order_.begin() + static_cast<std::ptrdiff_t>(count), order_.end(),
                            behind))
                agreeing += ballots_.voters(ballot);
        }
        return agreeing;
    }

    void add_common_first() {
        constexpr std::size_t most = 3;
        if (ballots_.voters() < 2) return;
        for (std::size_t count = 1; count <= most && count < rows_.size(); ++count)
            if (const int agreeing = leading(count); 2 * agreeing > ballots_.voters()) {
                made_.common_first = static_cast<int>(count);
                made_.common_ballots = agreeing;
            }
    }

    void add_pair() {
        for (std::size_t i = 0; i + 1 < made_.items.size() && !made_.pair; ++i) {
            const RankedItem& ahead = made_.items[i];
            const RankedItem& behind = made_.items[i + 1];
            if (ahead.place == behind.place || ahead.points > behind.points) continue;
            const int votes = schulze_.votes(order_[i], order_[i + 1]);
            const int against = schulze_.votes(order_[i + 1], order_[i]);
            if (votes > against) // else it wins by way of others
                made_.pair = {i, ahead.points == behind.points, votes, against};
        }
    }

    std::optional<double> score_of(const RankedItem& item,
                                   const std::unordered_map<Id<Initiative>, double>& scores) const {
        if (item.request && plan_.requests.find(*item.request) != nullptr)
            return scores_of(ScoreSheet::of(plan_, *item.request)).items.front().score;
        const auto known = item.initiative ? scores.find(*item.initiative) : scores.end();
        return known != scores.end() ? std::optional{known->second} : std::nullopt;
    }

    void add_scores() {
        std::unordered_map<Id<Initiative>, double> scores;
        const auto sheet = ScoreSheet::of(plan_, Scored::all);
        const auto all = scores_of(sheet);
        for (std::size_t i = 0; i < sheet.items(); ++i)
            if (all.items[i].score) scores[sheet.initiative(i)] = *all.items[i].score;
        std::vector<std::size_t> scored;
        std::vector<double> figures;
        std::vector<double> places;
        for (std::size_t i = 0; i < made_.items.size(); ++i)
            if (const auto score = score_of(made_.items[i], scores)) {
                scored.push_back(i);
                figures.push_back(-*score);
                places.push_back(made_.items[i].place);
            }
        const auto by_score = shared_places(figures);
        const auto by_room = shared_places(places);
        for (std::size_t i = 0; i < scored.size(); ++i) {
            made_.items[scored[i]].score_rank = by_score[i];
            made_.items[scored[i]].room_rank = by_room[i];
            if (by_score[i] != by_room[i]) made_.differences.push_back(scored[i]);
        }
        std::ranges::stable_sort(made_.differences, std::greater{}, [&](std::size_t i) {
            return std::abs(*made_.items[i].score_rank - *made_.items[i].room_rank);
        });
    }

    /// The departments in their order, those without a name last, by ballots.
    std::unordered_map<Id<Ballot>, std::size_t> add_departments() {
        std::vector<std::pair<Id<Ballot>, std::string_view>> of;
        for (const Ballot& ballot : plan_.ballots)
            if (ballot.session == session_) of.emplace_back(ballot.id, ballot.department);
        for (const auto& [id, department] : of) {
            const auto known =
                std::ranges::find(made_.departments, department, &DepartmentOpinions::department);
            if (known == made_.departments.end())
                made_.departments.push_back({std::string{department}, 1, {}});
            else
                ++known->ballots;
        }
        std::ranges::sort(made_.departments, [](const auto& a, const auto& b) {
            if (a.department.empty() != b.department.empty()) return b.department.empty();
            return natural_order(folded(a.department), folded(b.department)) < 0;
        });
        std::unordered_map<Id<Ballot>, std::size_t> found;
        for (const auto& [id, department] : of)
            found[id] = static_cast<std::size_t>(
                std::ranges::find(made_.departments, department, &DepartmentOpinions::department) -
                made_.departments.begin());
        return found;
    }

    void add_marks() {
        const auto department_of = add_departments();
        std::unordered_map<Id<SessionItem>, std::size_t> item_of;
        for (std::size_t i = 0; i < made_.items.size(); ++i) item_of[made_.items[i].id] = i;
        std::vector<Sums> all(made_.items.size());
        std::vector<Sums> parts(made_.items.size() * made_.departments.size());
        for (const BallotMark& mark : plan_.ballot_marks) {
            const auto department = department_of.find(mark.ballot);
            const auto item = item_of.find(mark.item);
            if (department == department_of.end() || item == item_of.end()) continue;
            made_.items[item->second].dots += mark.dots;
            all[item->second].add(mark);
            parts[department->second * all.size() + item->second].add(mark);
        }
        for (std::size_t i = 0; i < all.size(); ++i) made_.items[i].opinion = all[i].mean();
        for (std::size_t d = 0; d < made_.departments.size(); ++d)
            for (std::size_t i = 0; i < all.size(); ++i) {
                const auto mean = parts[d * all.size() + i].mean();
                made_.departments[d].items.push_back(mean);
                if (mean.buy_in && *mean.buy_in < willing)
                    made_.to_win_over.push_back({i, d, *mean.buy_in});
            }
        std::ranges::stable_sort(made_.to_win_over, [](const Reluctance& a, const Reluctance& b) {
            return std::tie(a.item, a.buy_in) < std::tie(b.item, b.buy_in);
        });
    }

    const Plan& plan_;
    Id<RankingSession> session_;
    std::vector<const SessionItem*> rows_;
    Ballots ballots_;
    Schulze schulze_;
    std::vector<std::size_t> places_; // in the room's order, of each row
    std::vector<std::size_t> order_;  // rows in the room's order
    RankingResult made_;
};

} // namespace

RankingResult result_of(const Plan& plan, Id<RankingSession> session) {
    return Counting{plan, session}.made();
}

} // namespace updraft
