#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace updraft::bench {

/// Milliseconds of processor that this program has used.
double processor_time();

/// Milliseconds that the work takes, with all that it waits for.
template <class F> double timed(F&& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

/// Milliseconds of this program's processor: for work that waits for nothing, so that who else is
/// at work on the machine does not count.
template <class F> double worked(F&& work) {
    const double start = processor_time();
    work();
    return processor_time() - start;
}

/// What one thing measured again and again gave.
struct Values {
    std::vector<double> all;

    double median() const { return at(0.5); }
    double at(double share) const;
};

/// The program's way and the bare way, measured in turn.
struct Pair {
    Values ours;
    Values bare;
};

/// Measures once and returns what it measured; what it does around that does not count.
using Measure = std::function<double()>;

/// Runs both once to warm up, and then in turn.
Pair in_turn(const Measure& ours, const Measure& bare, int times = 21);

/// One line of the table.
struct Line {
    std::string number; ///< In the table of goals.
    std::string what;
    std::string unit;
    double ours = 0;
    std::optional<double> bare; ///< Without it the goal is for the figure itself.
    double goal = 0;            ///< The most that is well.
};

/// Prints the line with its ratio and verdict, and before the first one the heads.
void print(const Line& line);
/// A line of medians in milliseconds.
void print(const std::string& number, const std::string& what, const Pair& pair, double goal);

/// A folder beside the program, where writing is as durable as on any disk; removed at the end.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

/// Where this program lies, and the others that it measures.
std::filesystem::path program_folder();

// The groups of rows.
void bench_start();
void bench_store();
void bench_schedule();
void bench_frames();
void bench_scroll();
void bench_files();
void bench_import();
void bench_voice();
void bench_choose();

} // namespace updraft::bench
