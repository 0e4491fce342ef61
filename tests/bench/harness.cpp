#include "tests/bench/harness.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <unistd.h>

namespace updraft::bench {

namespace fs = std::filesystem;

double processor_time() {
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

double Values::at(double share) const {
    auto sorted = all;
    std::ranges::sort(sorted);
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(share * last + 0.5)];
}

Pair in_turn(const Measure& ours, const Measure& bare, int times) {
    bare();
    ours();
    Pair pair;
    for (int i = 0; i < times; ++i) {
        pair.bare.all.push_back(bare());
        pair.ours.all.push_back(ours());
    }
    return pair;
}

void print(const Line& line) {
    static const bool heads = [] {
        fmt::print("{:<4}{:<54}{:>10}{:>10}{:>5}{:>8}{:>8}  {}\n", "#", "what", "ours", "bare", "",
                   "ratio", "goal", "verdict");
        return true;
    }();
    static_cast<void>(heads);
    const double judged = line.bare ? line.ours / *line.bare : line.ours;
    const auto figure = [](double value) {
        return fmt::format("{:.{}f}", value, value < 10 ? 3 : 1);
    };
    fmt::print("{:<4}{:<54}{:>10}{:>10}{:>5}{:>8}{:>8}  {}\n", line.number, line.what,
               figure(line.ours), line.bare ? figure(*line.bare) : "–", line.unit,
               line.bare ? fmt::format("{:.2f}", judged) : "–", fmt::format("≤ {:g}", line.goal),
               judged <= line.goal ? "met" : "missed");
    std::fflush(stdout);
}

void print(const std::string& number, const std::string& what, const Pair& pair, double goal) {
    print({number, what, "ms", pair.ours.median(), pair.bare.median(), goal});
}

fs::path program_folder() {
    return fs::read_symlink("/proc/self/exe").parent_path();
}

Folder::Folder() : path_{program_folder() / fmt::format("bench-files-{}", ::getpid())} {
    fs::create_directories(path_);
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

} // namespace updraft::bench
