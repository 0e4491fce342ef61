// Row 19 and beside it: counting the ballots of a room.
#include "tests/bench/flat_schulze.h"
#include "tests/bench/harness.h"

#include "core/choose/agreement.h"
#include "core/choose/borda.h"
#include "core/choose/schulze.h"

#include "tests/bench/plans.h"

#include "core/choose/shares.h"
#include "ui/matrix/canvas.h"
#include "ui/pages/choose/prioritise/ranked_list.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <random>
#include <stdexcept>

namespace updraft::bench {

namespace {

/// Voters who see the items much alike, with ties and some that they do not rank.
std::vector<Preference> drawn(std::size_t items, int ballots) {
    std::mt19937 random{1};
    std::vector<Preference> all;
    for (int i = 0; i < ballots; ++i) {
        auto& ballot = all.emplace_back();
        for (std::size_t item = 0; item < items; ++item) {
            const auto rank = static_cast<double>(item + random() % items);
            ballot.ranks.push_back(random() % 10 == 0 ? std::nullopt : std::optional{rank});
        }
    }
    return all;
}

Ballots cast(std::size_t items, const std::vector<Preference>& all) {
    Ballots ballots{items};
    for (const auto& each : all) ballots.add(each);
    return ballots;
}

/// Ballot by ballot, as bytes.
std::vector<std::uint8_t> flat(const Ballots& ballots) {
    std::vector<std::uint8_t> places;
    for (std::size_t ballot = 0; ballot < ballots.size(); ++ballot)
        for (const auto place : ballots.places(ballot))
            places.push_back(static_cast<std::uint8_t>(place));
    return places;
}

void order_by_schulze(std::size_t items) {
    constexpr int voters = 50;
    const auto ballots = cast(items, drawn(items, voters));
    const auto places = flat(ballots);
    constexpr int again = 20; // so much at once can be timed
    std::size_t seen = 0;
    const auto often = [&](auto&& once) {
        return worked([&] {
            for (int i = 0; i < again; ++i) seen += static_cast<std::size_t>(once());
        });
    };
    print("19", fmt::format("Schulze, 50 ballots, {} items, 20 times", items),
          in_turn([&] { return often([&] { return schulze(ballots).groups[0].size(); }); },
                  [&] { return often([&] { return flat_schulze(places, items); }); }, 51),
          1.5);
}

/// A plan whose initiatives are all scored by so many criteria.
Plan scored_plan(int initiatives, int criteria) {
    auto plan = made_plan(initiatives);
    std::mt19937 random{1};
    std::vector<Id<Criterion>> ids;
    for (int i = 0; i < criteria; ++i) {
        Criterion row;
        row.id = Id<Criterion>::make();
        row.name = fmt::format("Criterion {}", i + 1);
        row.kind = i % 2 == 0 ? CriterionKind::benefit : CriterionKind::cost;
        row.weight = 1;
        row.position = std::string{"b"} + static_cast<char>('b' + i);
        ids.push_back(row.id);
        plan.criteria.put(std::make_shared<const Criterion>(row), ++plan.edition);
    }
    for (const auto& initiative : plan.initiatives)
        for (const auto& id : ids) {
            Score row;
            row.id = Id<Score>::make();
            row.initiative = initiative.id;
            row.criterion = id;
            row.score = static_cast<int>(random() % 5) + 1;
            plan.scores.put(std::make_shared<const Score>(row), ++plan.edition);
        }
    return plan;
}

/// From the hand on a weight to list and matrix painted.
void move_a_weight() {
    const Folder folder;
    make_file(folder / "plan.updraft", scored_plan(1'000, 12));
    Session session({{[] { return std::int64_t{1'771'934'400}; }, "Tess", {}},
                     today,
                     [](const Error&) { return QString(); }});
    if (!session.open(folder / "plan.updraft")) throw std::runtime_error{"no plan"};
    Priorities priorities(session);
    MatrixCanvas matrix(priorities, false);
    RankedList list(priorities);
    for (QWidget* each : {static_cast<QWidget*>(&matrix), static_cast<QWidget*>(&list)}) {
        each->resize(550, 540);
        each->show();
    }
    const auto paint_now = [] {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    };
    paint_now();
    const auto start = priorities.sheet().shares();
    Values taken;
    for (int i = 0; i < 41; ++i)
        taken.all.push_back(worked([&] {
            priorities.tryShares(shares_with(start, 0, 0.1 + 0.01 * i));
            paint_now();
        }));
    print({"C2",
           "a weight moved, 1,000 × 12, list and matrix painted",
           "ms",
           taken.median(),
           {},
           16});
}

} // namespace

void bench_choose() {
    move_a_weight();
    order_by_schulze(50);
    order_by_schulze(200);
    constexpr std::size_t items = 2'000;
    const auto all = drawn(items, 500);
    Values taken;
    double seen = 0;
    for (int i = 0; i < 15; ++i)
        taken.all.push_back(worked([&] {
            const auto ballots = cast(items, all);
            seen += borda(ballots)[0] + kendall_w(ballots).value_or(0);
        }));
    print({"C1", "Borda and Kendall's W, 2,000 items, 500 ballots", "ms", taken.median(), {}, 200});
}

} // namespace updraft::bench
