// The long versions of the store's tests: `sweep faults|kills|sequences [how many]`.
#include "tests/support/fault_sweep.h"
#include "tests/support/kill_stream.h"
#include "tests/support/plans.h"
#include "tests/support/random_edits.h"

#include <fmt/format.h>

#include <cstdlib>
#include <random>
#include <string_view>

using namespace updraft::testing;

namespace {

int told(const std::vector<std::string>& problems) {
    for (const auto& problem : problems) fmt::print("    {}\n", problem);
    return problems.empty() ? 0 : 1;
}

/// Every call of every scenario, or every nth.
int faults(int every) {
    int failed = 0;
    SweepResult all;
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", "faults", "fired", "reported", "unknown",
               "problems");
    for (const auto& scenario : scenarios()) {
        const auto result = sweep(scenario, every);
        fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", scenario.name, result.faults, result.reported,
                   result.unknown, result.problems.size());
        failed |= told(result.problems);
        all.faults += result.faults;
        all.reported += result.reported;
        all.unknown += result.unknown;
    }
    fmt::print("{:<22}{:>9}{:>10}{:>9}\n", "all", all.faults, all.reported, all.unknown);
    return failed;
}

int kills(int count) {
    const Folder folder;
    const auto result = kill_again_and_again(count, folder.path, std::random_device{}());
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", "kill -9", "kills", "journals", "edits",
               "problems");
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}\n", "one file", result.kills, result.journals,
               result.edits, result.problems.size());
    return told(result.problems);
}

int sequences(int count) {
    constexpr int steps_each = 100;
    const Folder folder;
    std::mt19937 random{std::random_device{}()};
    LifeResult all;
    int problems = 0;
    for (int i = 0; i < count && problems < 10; ++i) {
        const auto seed = static_cast<unsigned>(random());
        std::mt19937 own{seed};
        std::vector<Step> steps;
        for (int n = 0; n < steps_each; ++n)
            steps.push_back({static_cast<unsigned>(own() % 300), static_cast<unsigned>(own())});
        const auto result = live(steps, folder / "life");
        all.edits += result.edits;
        all.refused += result.refused;
        all.undone += result.undone;
        all.reopened += result.reopened;
        if (result.problem.empty()) continue;
        ++problems;
        fmt::print("    seed {}: {}\n", seed, result.problem);
    }
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}{:>10}\n", "sequences", "edits", "un/redone", "refused",
               "reopened", "problems");
    fmt::print("{:<22}{:>9}{:>10}{:>9}{:>10}{:>10}\n", fmt::format("{} × {}", count, steps_each),
               all.edits, all.undone, all.refused, all.reopened, problems);
    return problems;
}

} // namespace

int main(int count, char** arguments) {
    const std::string_view what = count > 1 ? arguments[1] : "";
    const int number = count > 2 ? std::atoi(arguments[2]) : 0;
    if (what == "faults") return faults(number > 0 ? number : 1);
    if (what == "kills") return kills(number > 0 ? number : 1'000);
    if (what == "sequences") return sequences(number > 0 ? number : 10'000);
    fmt::print("usage: sweep faults [every nth] | kills [count] | sequences [count]\n");
    return 2;
}
