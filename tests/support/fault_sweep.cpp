#include "tests/support/fault_sweep.h"

#include "tests/support/plans.h"
#include "tests/support/raw.h"

#include <fmt/format.h>

#include <csignal>
#include <fstream>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace updraft::testing {

namespace fs = std::filesystem;

namespace {

struct Kind {
    Call call;
    Failure failure;
};
constexpr std::array kinds = {
    Kind{Call::open, Failure::io_error},        Kind{Call::read, Failure::io_error},
    Kind{Call::write, Failure::io_error},       Kind{Call::write, Failure::full},
    Kind{Call::write, Failure::cut_short},      Kind{Call::sync, Failure::io_error},
    Kind{Call::sync, Failure::done_but_failed}, Kind{Call::truncate, Failure::io_error},
    Kind{Call::remove, Failure::io_error},      Kind{Call::remove, Failure::done_but_failed},
    Kind{Call::lock, Failure::io_error}};

/// What a plan file holds, rows and log, and what another file that was made does.
struct State {
    std::string rows;
    std::int64_t entries = 0;
    std::size_t versions = 0;
    std::string other;
    friend bool operator==(const State&, const State&) = default;
};

/// `known`: the ids that there were before.
State state_of(const Document& document, const fs::path& other, const std::string& known) {
    const auto dumped = fs::exists(other) ? dump_of_file(other) : "";
    return {with_counted_ids(dump(*document.plan()), known), document.history_length(),
            document.versions() ? document.versions()->size() : 0, with_counted_ids(dumped, known)};
}

/// What came of an act under a fault.
struct Outcome {
    std::string told; // the scenario, the fault and what was said of it
    Result<void> acted;
    bool thrown = false; // memory ran out outside the doors: then nobody said anything
};

/// One scenario: the files it begins with, and what they must hold before and after.
class Bench {
  public:
    explicit Bench(const Scenario& scenario) : scenario_{scenario} {
        make_start();
        vfs_.emplace();
        set_stage();
        before_ = look();
        set_stage();
        auto stage = begin();
        vfs_->count();
        ShortMemory::count();
        const auto acted = scenario.act(stage);
        ShortMemory::disarm();
        allocations_ = ShortMemory::allocations();
        for (std::size_t i = 0; i < calls_.size(); ++i)
            calls_[i] = vfs_->calls(static_cast<Call>(i));
        if (!acted) throw std::runtime_error{scenario.name + " fails by itself"};
        stage.document.reset();
        after_ = look();
    }

    int calls(Call call) const { return calls_[static_cast<std::size_t>(call)]; }
    int allocations() const { return allocations_; }
    fs::path folder() const { return folder_.path; }

    void run(const Fault& fault, SweepResult& result) {
        set_stage();
        auto stage = begin();
        vfs_->arm(fault);
        auto outcome = act(stage);
        const bool fired = vfs_->fired() > 0;
        vfs_->disarm();
        if (!fired) return; // a persistent fault's calls can come out fewer
        outcome.told =
            fmt::format("{} {} {}{}", failure_names[static_cast<std::size_t>(fault.failure)],
                        call_names[static_cast<std::size_t>(fault.call)], fault.nth,
                        fault.persistent ? "…" : "");
        look_after(stage, outcome, result);
    }

    void run(const MemoryFault& fault, SweepResult& result) {
        set_stage();
        auto stage = begin();
        ShortMemory::arm(fault);
        auto outcome = act(stage);
        ShortMemory::disarm();
        if (ShortMemory::fired() == 0) return;
        outcome.told = fmt::format("allocation {}{}", fault.nth, fault.persistent ? "…" : "");
        look_after(stage, outcome, result);
    }

  private:
    static Surroundings given(const fs::path& folder) { return surroundings(folder / "state"); }

    /// On the stage, for backups know the place.
    void make_start() {
        fs::create_directory(stage_.folder);
        auto made = Document::create(stage_.plan(), basics(), fill, given(stage_.folder));
        if (!made) throw std::runtime_error{"no plan to begin with"};
        scenario_.prepare(**made);
        known_ = dump(*(*made)->plan());
        made->reset();
        if (scenario_.cut_off) cut_off(stage_.plan());
        fs::rename(stage_.folder, start_);
    }

    void set_stage() {
        fs::remove_all(stage_.folder);
        fs::copy(start_, stage_.folder, fs::copy_options::recursive);
    }

    FaultStage begin() {
        FaultStage stage{stage_.folder, given(stage_.folder), nullptr};
        if (!scenario_.closed)
            stage.document = std::move(*Document::open(stage.plan(), stage.given));
        return stage;
    }

    Outcome act(FaultStage& stage) {
        try {
            return {{}, scenario_.act(stage), false};
        } catch (const std::bad_alloc&) {
            return {{}, fail(ErrorCode::out_of_memory), true};
        }
    }

    State look() {
        const auto document = Document::open(stage_.plan(), given(stage_.folder),
                                             Document::Access::write, Check::full);
        if (!document)
            throw std::runtime_error{fmt::format("not sound: {} {}", name_of(document.error().code),
                                                 document.error().detail)};
        return state_of(**document, stage_.other(), known_);
    }

    void look_after(FaultStage& stage, const Outcome& outcome, SweepResult& result) {
        ++result.faults;
        result.reported += outcome.acted ? 0 : 1;
        const auto problem = [&](std::string_view what) {
            result.problems.push_back(
                fmt::format("{}: {}: {}: {}", scenario_.name, outcome.told,
                            outcome.acted ? "done" : name_of(outcome.acted.error().code), what));
        };
        if (stage.document) look_at_open(*stage.document, problem);
        stage.document.reset();
        look_at_file(outcome, result, problem);
    }

    /// What is on screen must be what is in the file.
    template <class F> void look_at_open(Document& document, F&& problem) {
        if (!document.refresh()) problem("the file is not found again");
        // Who opens a plan whose lock can't be had gets it read-only.
        if (document.read_only() && !scenario_.closed) problem("stays read-only");
        if (document.connection().in_transaction()) problem("a transaction is open");
        if (document.connection().number("PRAGMA foreign_keys").value_or(0) != 1)
            problem("foreign keys are off");
        if (dump(*document.plan()) != dump_of_file(stage_.plan()))
            problem("the plan is not the file");
    }

    template <class F> void look_at_file(const Outcome& outcome, SweepResult& result, F&& problem) {
        State found;
        try {
            found = look();
        } catch (const std::runtime_error& error) {
            return problem(error.what());
        }
        const auto& acted = outcome.acted;
        const bool unknown = outcome.thrown || scenario_.quiet || before_ == after_ ||
                             (!acted && acted.error().code == ErrorCode::outcome_unknown);
        result.unknown += unknown ? 1 : 0;
        const bool done = found == after_;
        if (!done && found != before_) problem("neither before nor after");
        if (!unknown && acted.has_value() != done) problem(done ? "done unsaid" : "lost");
        for (const auto& name : names_in(stage_.folder))
            if (name.starts_with('.')) problem("leaves " + name);
        // One whose head is still empty means nothing, and goes with the next edit.
        const auto journal = bytes_of(stage_.plan().string() + "-journal");
        if (!journal.empty() && journal[0] != 0) problem("leaves a journal");
        for (const auto& folder : backup_folders())
            for (const auto& backup : list_backups(folder))
                if (!Document::open(backup.path, given({}), Document::Access::read, Check::full))
                    problem("a backup is not sound");
    }

    std::vector<fs::path> backup_folders() const {
        std::vector<fs::path> folders;
        std::error_code none;
        for (const auto& entry : fs::directory_iterator{stage_.folder / "state" / "backups", none})
            folders.push_back(entry.path());
        return folders;
    }

    const Scenario& scenario_;
    Folder folder_;
    fs::path start_ = folder_ / "start";
    FaultStage stage_{folder_ / "stage", {}, nullptr};
    std::string known_; // what the plan holds in the beginning
    std::optional<FaultyVfs> vfs_;
    State before_;
    State after_;
    std::array<int, call_names.size()> calls_{};
    int allocations_ = 0;
};

/// What a process that may crash leaves for the one that waits for it.
struct Progress {
    MemoryFault fault;
    int faults = 0;
    int reported = 0;
    int unknown = 0;
};

class SharedProgress {
  public:
    SharedProgress() {
        void* shared = ::mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE,
                              MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (shared == MAP_FAILED) throw std::runtime_error{"no shared memory"};
        progress_ = new (shared) Progress;
    }
    ~SharedProgress() { ::munmap(progress_, sizeof(Progress)); }
    SharedProgress(const SharedProgress&) = delete;
    SharedProgress& operator=(const SharedProgress&) = delete;
    Progress* operator->() { return progress_; }

  private:
    Progress* progress_ = nullptr;
};

constexpr unsigned longest = 60; // seconds that one fault may take

/// In the child: from the fault in the progress on to the last.
[[noreturn]] void run_from_there(Bench& bench, int every, SharedProgress& progress,
                                 const fs::path& log) {
    for (; progress->fault.nth <= bench.allocations(); progress->fault.nth += every) {
        ::alarm(longest);
        SweepResult one;
        bench.run(progress->fault, one);
        progress->faults += one.faults;
        progress->reported += one.reported;
        progress->unknown += one.unknown;
        if (one.problems.empty()) continue;
        std::ofstream file{log, std::ios::app};
        for (const auto& problem : one.problems) file << problem << '\n';
    }
    ::_exit(0);
}

} // namespace

SweepResult sweep(const Scenario& scenario, int every) {
    SweepResult result;
    Bench bench{scenario};
    for (const auto [call, failure] : kinds)
        for (const bool persistent : {false, true})
            for (int nth = 1; nth <= bench.calls(call); nth += every)
                bench.run({call, failure, persistent, nth}, result);
    return result;
}

SweepResult sweep_memory(const Scenario& scenario, int every) {
    SweepResult result;
    Bench bench{scenario};
    SharedProgress progress;
    const auto log = bench.folder() / "problems";
    for (const bool persistent : {false, true}) {
        // Where a process ends before its time, another goes on behind that fault.
        for (progress->fault = {persistent, 1}; progress->fault.nth <= bench.allocations();
             progress->fault.nth += every) {
            const pid_t child = ::fork();
            if (child == 0) run_from_there(bench, every, progress, log);
            int status = 0;
            ::waitpid(child, &status, 0);
            if (WIFEXITED(status) && WEXITSTATUS(status) == 0) break;
            ++result.faults;
            result.problems.push_back(fmt::format("{}: allocation {}{}: ended by signal {}",
                                                  scenario.name, progress->fault.nth,
                                                  persistent ? "…" : "", WTERMSIG(status)));
            if (result.problems.size() > 20) return result;
        }
    }
    result.faults += progress->faults;
    result.reported = progress->reported;
    result.unknown = progress->unknown;
    std::ifstream told{log};
    for (std::string line; std::getline(told, line);) result.problems.push_back(line);
    return result;
}

} // namespace updraft::testing
