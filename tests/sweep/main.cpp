// The long versions of tests: `sweep faults|memory|outside [every nth]` and
// `sweep kills|power|sequences|elections|weighings [how many [seed]]`. What a seed found, it finds
// again. The last line says how often the part was run.
#include "tests/support/fault_sweep.h"
#include "tests/support/kill_stream.h"
#include "tests/support/outside.h"
#include "tests/support/plans.h"
#include "tests/support/power_cut.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_elections.h"
#include "tests/support/weighing.h"

#include <fmt/format.h>

#include <cstdlib>
#include <random>
#include <string_view>

using namespace updraft::testing;

namespace {

int told(const std::vector<std::string>& problems, int runs) {
    for (const auto& problem : problems) fmt::print("    {}\n", problem);
    fmt::print("runs: {}\n", runs);
    return problems.empty() ? 0 : 1;
}

/// Every call or allocation of every scenario, or every nth.
int faults(std::string_view what, int every) {
    SweepResult all;
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", what, "fired", "reported", "unknown", "problems");
    for (const auto& scenario : scenarios()) {
        const auto result =
            what == "memory" ? sweep_memory(scenario, every) : sweep(scenario, every);
        fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", scenario.name, result.faults, result.reported,
                   result.unknown, result.problems.size());
        all.problems.insert(all.problems.end(), result.problems.begin(), result.problems.end());
        all.faults += result.faults;
        all.reported += result.reported;
        all.unknown += result.unknown;
    }
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", "all", all.faults, all.reported, all.unknown,
               all.problems.size());
    return told(all.problems, all.faults);
}

int outside(int every) {
    std::vector<std::string> problems;
    int faults = 0;
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", "from outside", "fired", "reported", "killed",
               "problems");
    for (const auto& result : fault_from_outside({UPDRAFT_PROGRAM, UPDRAFT_FAULTY_CALLS}, every)) {
        fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", result.command, result.faults, result.reported,
                   result.killed, result.problems.size());
        problems.insert(problems.end(), result.problems.begin(), result.problems.end());
        faults += result.faults;
    }
    return told(problems, faults);
}

int kills(int count, unsigned seed) {
    KillResult all;
    fmt::print("seed {}\n", seed);
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", "kill -9", "kills", "journals", "edits",
               "problems");
    const auto kill = [&](const char* what, const KillWork& work, int times) {
        const Folder folder;
        const auto result = kill_again_and_again(work, times, folder.path, seed);
        fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", what, result.kills, result.journals,
                   result.edits, result.problems.size());
        all.kills += result.kills;
        all.problems.insert(all.problems.end(), result.problems.begin(), result.problems.end());
    };
    kill("random edits", random_work(), count);
    kill("people rank", ranking_work(), count / 4);
    return told(all.problems, all.kills);
}

/// Short streams of edits, one after the other, until there are as many images.
int power(int count, unsigned seed) {
    PowerResult all;
    fmt::print("seed {}\n", seed);
    for (; all.images < count && all.problems.size() < 10; ++seed) {
        auto result = cut_power(60, 1, 3, seed);
        all.images += result.images;
        all.journals += result.journals;
        all.edits += result.edits;
        for (const auto& problem : result.problems)
            all.problems.push_back(fmt::format("seed {}: {}", seed, problem));
    }
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", "power cuts", "images", "journals", "edits",
               "problems");
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", "random edits", all.images, all.journals,
               all.edits, all.problems.size());
    return told(all.problems, all.images);
}

constexpr int steps_each = 100;

std::vector<EditStep> random_steps(unsigned seed) {
    std::mt19937 random{seed};
    std::vector<EditStep> steps;
    for (int n = 0; n < steps_each; ++n)
        steps.push_back({static_cast<unsigned>(random() % 300), static_cast<unsigned>(random())});
    return steps;
}

/// Each sequence has a seed of its own, one higher than that of the one before.
int sequences(int count, unsigned seed) {
    const Folder folder;
    LifeResult all;
    std::vector<std::string> problems;
    int lived = 0;
    for (; lived < count && problems.size() < 10; ++lived, ++seed) {
        const auto result = live(random_steps(seed), folder / "life");
        all.edits += result.edits;
        all.refused += result.refused;
        all.undone += result.undone;
        all.reopened += result.reopened;
        if (!result.problem.empty())
            problems.push_back(fmt::format("seed {}: {}", seed, result.problem));
    }
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}{:>10}\n", "sequences", "edits", "un/redone", "refused",
               "reopened", "problems");
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}{:>10}\n", fmt::format("{} × {}", lived, steps_each),
               all.edits, all.undone, all.refused, all.reopened, problems.size());
    return told(problems, lived);
}

/// Each with a seed of its own, as the sequences.
int elections(int count, unsigned seed) {
    std::vector<std::string> problems;
    fmt::print("seed {}\n", seed);
    int held = 0;
    for (; held < count && problems.size() < 10; ++held, ++seed)
        if (auto problem = try_election(seed); !problem.empty())
            problems.push_back(std::move(problem));
    return told(problems, held);
}

/// Each has a seed of its own, as the sequences.
int weighings(int count, unsigned seed) {
    WeighingResult all;
    std::vector<std::string> problems;
    fmt::print("seed {}\n", seed);
    int weighed = 0;
    for (; weighed < count && problems.size() < 10; ++weighed, ++seed) {
        const auto result = weigh(seed);
        all.changes += result.changes;
        all.ties += result.ties;
        all.breaks += result.breaks;
        if (!result.problem.empty())
            problems.push_back(fmt::format("seed {}: {}", seed, result.problem));
    }
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", "weighings", "changes", "ties", "breaks",
               "problems");
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", weighed, all.changes, all.ties, all.breaks,
               problems.size());
    return told(problems, weighed);
}

} // namespace

int main(int count, char** arguments) {
    const std::string_view what = count > 1 ? arguments[1] : "";
    const int number = count > 2 ? std::atoi(arguments[2]) : 0;
    const auto seed = count > 3 ? static_cast<unsigned>(std::strtoul(arguments[3], nullptr, 10))
                                : std::random_device{}();
    if (what == "faults" || what == "memory") return faults(what, number > 0 ? number : 1);
    if (what == "outside") return outside(number > 0 ? number : 1);
    if (what == "kills") return kills(number > 0 ? number : 1'000, seed);
    if (what == "power") return power(number > 0 ? number : 10'000, seed);
    if (what == "sequences") return sequences(number > 0 ? number : 10'000, seed);
    if (what == "elections") return elections(number > 0 ? number : 10'000, seed);
    if (what == "weighings") return weighings(number > 0 ? number : 1'000, seed);
    fmt::print("usage: sweep faults|memory|outside [every nth] | "
               "kills|power|sequences|elections|weighings [how many [seed]]\n");
    return 2;
}
