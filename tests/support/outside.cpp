#include "tests/support/outside.h"

#include "tests/support/plans.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fstream>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace updraft::testing {

namespace fs = std::filesystem;

namespace {

constexpr int few = 8;           // calls that are all tried
constexpr unsigned longest = 30; // seconds that one command may take

struct Kind {
    std::size_t call; // as the library counts them
    const char* name;
    const char* failure;
    bool ends = false; // the process
};
constexpr std::array kinds = {Kind{0, "open", "EIO"},         Kind{0, "open", "ENOSPC"},
                              Kind{0, "open", "kill", true},  Kind{1, "write", "EIO"},
                              Kind{1, "write", "ENOSPC"},     Kind{1, "write", "short"},
                              Kind{1, "write", "torn", true}, Kind{1, "write", "kill", true},
                              Kind{2, "sync", "EIO"},         Kind{2, "sync", "kill", true},
                              Kind{3, "rename", "EIO"},       Kind{3, "rename", "kill", true},
                              Kind{4, "unlink", "EIO"},       Kind{4, "unlink", "kill", true},
                              Kind{5, "truncate", "EIO"},     Kind{5, "truncate", "kill", true}};

struct Command {
    std::string name;
    std::vector<std::string> words; // the plan is "home.updraft", another file "other" or "new"
    std::string input{};            // what it reads
};

constexpr int many = 150; // rows, so that an import writes many pages

void fill_many(Edit& edit) {
    fill(edit);
    for (int i = 0; i < many; ++i) {
        auto row = initiative(fmt::format("X-{}", i));
        row.summary = std::string(1'000, 'x');
        edit.add(row);
    }
}

std::vector<Command> commands() {
    return {{"set", {"set", "home.updraft", "initiatives", "CX-01", "title=Shortest form"}},
            {"add", {"add", "home.updraft", "initiatives", "title=Call back", "owner=Ana"}},
            {"new", {"new", "new.updraft", "--title", "Home", "--start", "2026-02-24"}},
            {"batch", {"batch", "home.updraft"}, "set initiatives CX-01 title='Shortest form'\n"},
            {"undo", {"undo", "home.updraft"}},
            {"redo", {"redo", "home.updraft"}},
            {"import", {"import", "home.updraft", "rows.csv"}},
            {"version", {"version", "home.updraft", "Board"}},
            {"remove", {"remove", "home.updraft", "initiatives", "X-7"}},
            {"export", {"export", "home.updraft", "initiatives", "--to", "other.csv"}},
            {"picture", {"export", "home.updraft", "roadmap", "--to", "other.svg"}},
            {"restore", {"restore", "home.updraft", "Start", "--to", "other.updraft"}}};
}

/// How a command ended, and what it left.
struct Ending {
    int status = 0;
    std::string error;
    std::array<int, 7> counts{}; // of each call, and of what failed
    bool killed() const { return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL; }
    bool said_done() const { return WIFEXITED(status) && WEXITSTATUS(status) == 0; }
};

/// Everything that a command may change.
struct Left {
    std::string rows;
    std::int64_t entries = 0;
    std::size_t versions = 0;
    std::string other;
    friend bool operator==(const Left&, const Left&) = default;
};

class Trial {
  public:
    Trial(const Outside& outside, const Command& command) : outside_{outside}, command_{command} {
        make_start();
        set_stage();
        before_ = look();
        counted_ = run({});
        after_ = look();
        if (!counted_.said_done())
            throw std::runtime_error{command.name + " fails: " + counted_.error};
    }

    OutsideResult sweep(int every) {
        result_.command = command_.name;
        for (const auto& kind : kinds)
            for (const bool persistent : {false, true}) {
                if (kind.ends && persistent) continue;
                const int calls = counted_.counts[kind.call];
                for (int nth = 1; nth <= calls; nth += calls > few ? every : 1)
                    fault(kind, persistent, nth);
            }
        return std::move(result_);
    }

  private:
    void make_start() {
        fs::create_directories(start_);
        const auto made =
            Document::create(start_ / "home.updraft", basics(), fill_many, surroundings());
        const auto set = [&](const char* title) {
            return (*made)->edit("set", [&](Edit& edit) {
                edit.change(edit.plan().initiatives.begin()->id,
                            [&](Initiative& row) { row.title = title; });
            });
        };
        if (!made || !set("One form") || !(*made)->save_version("Start") || !set("Short form") ||
            !set("Shorter form") || !(*made)->undo())
            throw std::runtime_error{"no plan to begin with"};
        known_ = dump(*(*made)->plan());
        write_bytes(start_ / "input", command_.input);
        std::string rows = "code,title\n";
        for (int i = 0; i < many; ++i) rows += fmt::format("X-{},Another title\n", i);
        write_bytes(start_ / "rows.csv", rows);
        for (const auto* other : {"other.csv", "other.svg"})
            write_bytes(start_ / other, "what was there before\n");
        fs::copy_file(start_ / "home.updraft", start_ / "other.updraft");
    }

    void set_stage() {
        fs::remove_all(stage_);
        fs::copy(start_, stage_, fs::copy_options::recursive);
    }

    /// The file that the command writes beside the plan, or would.
    fs::path other() const {
        const auto made = std::ranges::find_if(command_.words, [](const std::string& word) {
            return word.starts_with("other.") || word.starts_with("new.");
        });
        return stage_ / (made != command_.words.end() ? *made : "other.updraft");
    }

    Ending run(const std::string& fault) {
        const auto report = folder_ / "report";
        const auto error = folder_ / "error";
        fs::remove(report);
        const pid_t child = ::fork();
        if (child == 0) become(fault, report, error);
        Ending ending;
        ::waitpid(child, &ending.status, 0);
        ending.error = bytes_of(error);
        std::ifstream counts{report};
        for (auto& count : ending.counts) counts >> count;
        return ending;
    }

    [[noreturn]] void become(const std::string& fault, const fs::path& report,
                             const fs::path& error) const {
        ::alarm(longest);
        const int out = ::open(error.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(out, STDERR_FILENO);
        ::dup2(::open((start_ / "input").c_str(), O_RDONLY), STDIN_FILENO);
        fs::current_path(stage_);
        for (const auto& [name, value] : {std::pair{"LD_PRELOAD", outside_.faulty_calls.string()},
                                          {"UPDRAFT_FAULT", fault},
                                          {"UPDRAFT_FAULT_UNDER", stage_.string()},
                                          {"UPDRAFT_FAULT_REPORT", report.string()},
                                          {"XDG_STATE_HOME", (stage_ / "state").string()},
                                          {"LC_ALL", std::string{"C.UTF-8"}}})
            ::setenv(name, value.c_str(), 1);
        std::vector<std::string> words{outside_.program, "--today", "2026-02-24"};
        for (auto word : command_.words) {
            // The library knows files by their whole names.
            if (fs::exists(stage_ / word)) word = (stage_ / word).string();
            words.push_back(std::move(word));
        }
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        ::execv(outside_.program.c_str(), arguments.data());
        ::_exit(127);
    }

    Left look() {
        const auto document = Document::open(stage_ / "home.updraft", surroundings(),
                                             Document::Access::write, Check::full);
        if (!document)
            throw std::runtime_error{fmt::format("not sound: {}", name_of(document.error().code))};
        Left left{with_counted_ids(dump(*(*document)->plan()), known_),
                  (*document)->history_length(),
                  (*document)->versions() ? (*document)->versions()->size() : 0,
                  {}};
        left.other = other().extension() == ".updraft"
                         ? with_counted_ids(dump_of_file(other()), known_)
                         : bytes_of(other());
        return left;
    }

    void fault(const Kind& kind, bool persistent, int nth) {
        set_stage();
        const auto ending = run(
            fmt::format("{} {} {} {}", kind.name, kind.failure, nth, persistent ? "on" : "once"));
        if (!ending.killed() && ending.counts.back() == 0) return; // it did not fire
        ++result_.faults;
        result_.killed += ending.killed() ? 1 : 0;
        result_.reported += ending.killed() || ending.said_done() ? 0 : 1;
        const auto problem = [&](std::string_view what) {
            result_.problems.push_back(fmt::format("{}: {} {} {}{}: {}: {}", command_.name,
                                                   kind.failure, kind.name, nth,
                                                   persistent ? "…" : "", what, ending.error));
        };
        if (WIFSIGNALED(ending.status) && !ending.killed())
            return problem(fmt::format("ended by signal {}", WTERMSIG(ending.status)));
        try {
            judge(ending, look(), problem);
            // What can't be removed stays.
            if (ending.killed() || kind.name == std::string_view{"unlink"}) return;
            for (const auto& name : names_in(stage_))
                if (name.ends_with(".part")) problem("leaves " + name);
        } catch (const std::runtime_error& error) {
            problem(error.what());
        }
    }

    template <class F> void judge(const Ending& ending, const Left& left, F&& problem) {
        const bool done = left == after_;
        if (!done && left != before_) return problem("neither before nor after");
        if (ending.killed()) return;
        if (ending.said_done() && !done) problem("lost");
        if (!ending.said_done() && done && !unknown(ending)) problem("done unsaid");
        if (!ending.said_done() && ending.error.empty()) problem("nothing was said");
    }

    /// Where the program says that it does not know, or that all was done but for something.
    static bool unknown(const Ending& ending) {
        return ending.error.find("is not known") != std::string::npos;
    }

    const Outside& outside_;
    const Command& command_;
    Folder folder_;
    fs::path start_ = folder_ / "start";
    fs::path stage_ = folder_ / "stage";
    std::string known_; // what the plan holds in the beginning
    Ending counted_;
    Left before_;
    Left after_;
    OutsideResult result_;
};

} // namespace

std::vector<OutsideResult> fault_from_outside(const Outside& outside, int every) {
    std::vector<OutsideResult> results;
    for (const auto& command : commands()) results.push_back(Trial{outside, command}.sweep(every));
    return results;
}

} // namespace updraft::testing
