// Rows 1 to 5: the window as a person sees it come, measured from outside. Each program is started
// with the probe, which tells when the first frame was shown and when nothing was left to do.
#include "tests/bench/harness.h"
#include "tests/bench/plans.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <stdexcept>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace updraft::bench {

namespace {

namespace fs = std::filesystem;

/// What the probe told of a start.
struct Start {
    double painted = 0; ///< Milliseconds from the start of the program.
    double idle = 0;
    double cpu = 0;    ///< Milliseconds of processor until then.
    double memory = 0; ///< The most at once, in MB.
    double later = 0;  ///< How often it woke up after that.
};

/// Starts programs in a place of their own, with a screen of 1920 × 1080.
class Starter {
  public:
    Starter() {
        for (const char* name : {"config", "state", "data", "cache"})
            fs::create_directories(folder_ / name);
        std::ofstream{folder_ / "screen.json"}
            << R"({"screens":[{"name":"one","x":0,"y":0,"width":1920,"height":1080,)"
               R"("logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})";
    }

    Start start(const std::vector<std::string>& words, int watch = 300) const;
    const Folder& folder() const { return folder_; }
    bool on_display() const { return std::getenv("DISPLAY") != nullptr; }

  private:
    std::vector<std::string> environment(int watch) const;

    Folder folder_;
};

std::vector<std::string> Starter::environment(int watch) const {
    std::vector<std::string> all{
        fmt::format("LD_PRELOAD={}", (program_folder() / "libbench_probe.so").string()),
        fmt::format("BENCH_WATCH={}", watch),
        fmt::format("HOME={}", (folder_ / "data").string()),
        fmt::format("XDG_CACHE_HOME={}", (program_folder() / "bench-cache").string()),
        "LANG=C.UTF-8",
        "QT_LOGGING_RULES=*=false"};
    for (const char* name : {"config", "state", "data"})
        all.push_back(fmt::format("XDG_{}_HOME={}",
                                  name[0] == 'c'   ? "CONFIG"
                                  : name[0] == 's' ? "STATE"
                                                   : "DATA",
                                  (folder_ / name).string()));
    if (on_display())
        all.push_back(fmt::format("DISPLAY={}", std::getenv("DISPLAY")));
    else
        all.push_back(fmt::format("QT_QPA_PLATFORM=offscreen:configfile={}",
                                  (folder_ / "screen.json").string()));
    if (const char* authority = std::getenv("XAUTHORITY"))
        all.push_back(fmt::format("XAUTHORITY={}", authority));
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (auto& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

Start Starter::start(const std::vector<std::string>& words, int watch) const {
    auto line = words;
    auto environment = this->environment(watch);
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) throw std::runtime_error{"no pipe"};
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&files, pipe[0]);
    posix_spawn_file_actions_addclose(&files, pipe[1]);
    pid_t child = 0;
    const auto began = std::chrono::steady_clock::now();
    const int failed = ::posix_spawn(&child, line.front().c_str(), &files, nullptr,
                                     pointers(line).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&files);
    ::close(pipe[1]);
    std::FILE* answer = ::fdopen(pipe[0], "r");
    std::array<double, 5> told{};
    int count = 0;
    while (count < 5 && std::fscanf(answer, "%lf", &told[static_cast<std::size_t>(count)]) == 1)
        ++count;
    std::fclose(answer);
    if (failed == 0) ::waitpid(child, nullptr, 0);
    if (count != 5) throw std::runtime_error{line.front() + " did not say when it was there"};
    const double zero = std::chrono::duration<double, std::milli>(began.time_since_epoch()).count();
    return {told[0] - zero, told[1] - zero, told[2], told[3] / 1024, told[4]};
}

/// Both programs with the same plan, or the bare one without.
class Starts {
  public:
    Starts(const Starter& starter, int initiatives, bool bare_reads) {
        const auto plan = starter.folder() / fmt::format("plan-{}.updraft", initiatives);
        make_file(plan, made_plan(initiatives));
        const auto face = program_folder() / "ui/faces/sans-regular.ttf";
        std::vector<std::string> bare{program_folder() / "bench_window", face};
        if (bare_reads) bare.push_back(plan);
        const auto one = [&](const std::vector<std::string>& words, std::vector<Start>& all) {
            return [&starter, words, &all] {
                all.push_back(starter.start(words));
                return all.back().painted;
            };
        };
        in_turn(one({program_folder() / "updraft", plan}, ours_), one(bare, bare_), 15);
    }

    /// One of what was told, without the start that warmed up.
    Pair of(double Start::*part) const {
        Pair pair;
        for (std::size_t i = 1; i < ours_.size(); ++i) {
            pair.ours.all.push_back(ours_[i].*part);
            pair.bare.all.push_back(bare_[i].*part);
        }
        return pair;
    }

  private:
    std::vector<Start> ours_;
    std::vector<Start> bare_;
};

} // namespace

void bench_start() {
    const Starter starter;
    const char* where = starter.on_display() ? "on a display" : "offscreen";
    const double most = starter.on_display() ? 1.3 : 1.4;
    const Starts empty{starter, 0, false};
    print("1", fmt::format("start to first pixels, empty plan, {}", where),
          empty.of(&Start::painted), most);
    print("1", "the same in processor time", empty.of(&Start::cpu), most);
    print("2", "start until nothing is left to do", empty.of(&Start::idle), 1.4);
    constexpr int long_watch = 3'000;
    const auto watched = starter.start(
        {program_folder() / "updraft", starter.folder() / "plan-0.updraft"}, long_watch);
    print({"2", "wake-ups in three seconds after that", "", watched.later, {}, 0});
    const auto memory = [](const Pair& pair, const std::string& what, double goal) {
        print({"3", what, "MB", pair.ours.median(), pair.bare.median(), goal});
    };
    memory(empty.of(&Start::memory), "peak memory, empty plan", 1.3);
    const auto open = [](const char* number, const char* count, const Starts& starts, double goal) {
        print(number, fmt::format("open {} initiatives, to first pixels", count),
              starts.of(&Start::painted), goal);
        print(number, "the same in processor time", starts.of(&Start::cpu), goal);
    };
    open("4", "20", Starts{starter, 20, true}, 1.35);
    open("4", "100", Starts{starter, 100, true}, 1.35);
    open("4", "1,000", Starts{starter, 1'000, true}, 1.35);
    const Starts large{starter, 10'000, true};
    open("5", "10,000", large, 1.5);
    memory(large.of(&Start::memory), "peak memory, 10,000 initiatives", 1.5);
    const double more =
        large.of(&Start::memory).ours.median() - empty.of(&Start::memory).ours.median();
    print({"3", "memory an initiative", "KB", more * 1024 / 10'000, {}, 2.5});
}

} // namespace updraft::bench
