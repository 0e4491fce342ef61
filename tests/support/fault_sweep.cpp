#include "tests/support/fault_sweep.h"

#include "tests/support/plans.h"

#include <fmt/format.h>

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

Result<void> no_value(const Result<Change>& change) {
    if (!change) return fail(change.error());
    return {};
}

Result<void> set_title(Document& document, const std::string& title) {
    return no_value(document.edit("set", [&](Edit& edit) {
        const auto id = edit.plan().initiatives.begin()->id;
        edit.change(id, [&](Initiative& row) { row.title = title; });
    }));
}

/// What a plan file holds, rows and log.
struct State {
    std::string rows;
    std::int64_t entries = 0;
    std::size_t versions = 0;
    friend bool operator==(const State&, const State&) = default;
};

State state_of(const Document& document) {
    return {dump(*document.plan()), document.history_length(),
            document.versions() ? document.versions()->size() : 0};
}

/// One scenario: the file it begins with, and what it must hold before and after.
class Bench {
  public:
    explicit Bench(const Scenario& scenario) : scenario_{scenario} {
        auto made = Document::create(start_, basics(), fill, given());
        if (!made) throw std::runtime_error{"no plan to begin with"};
        scenario.prepare(**made);
        made->reset();
        begin_ = bytes_of(start_);
        auto document = Document::open(start_, given());
        before_ = state_of(**document);
        vfs_.count();
        if (!scenario.act(**document)) throw std::runtime_error{scenario.name + " fails by itself"};
        for (std::size_t i = 0; i < calls_.size(); ++i)
            calls_[i] = vfs_.calls(static_cast<Call>(i));
        after_ = state_of(**document);
    }

    int calls(Call call) const { return calls_[static_cast<std::size_t>(call)]; }

    void run(const Fault& fault, SweepResult& result) {
        write_bytes(path_, begin_);
        auto document = Document::open(path_, given());
        vfs_.arm(fault);
        const auto acted = scenario_.act(**document);
        const bool fired = vfs_.fired() > 0;
        vfs_.disarm();
        if (!fired) return; // a persistent fault's calls can come out fewer
        ++result.faults;
        result.reported += acted ? 0 : 1;
        const auto told = fmt::format("{}: {} {} {}{}: {}", scenario_.name,
                                      failure_names[static_cast<std::size_t>(fault.failure)],
                                      call_names[static_cast<std::size_t>(fault.call)], fault.nth,
                                      fault.persistent ? "…" : "",
                                      acted ? "done" : std::string{name_of(acted.error().code)});
        const auto problem = [&](std::string_view what) {
            result.problems.push_back(fmt::format("{}: {}", told, what));
        };
        look_at_open(**document, problem);
        document->reset();
        look_at_file(acted, result, problem);
    }

  private:
    Surroundings given() const { return surroundings(folder_.path / "state"); }

    /// What is on screen must be what is in the file.
    template <class F> void look_at_open(Document& document, F&& problem) {
        if (document.read_only() && !document.refresh()) problem("the file is not found again");
        if (document.read_only()) problem("stays read-only");
        if (document.connection().in_transaction()) problem("a transaction is open");
        if (document.connection().number("PRAGMA foreign_keys").value_or(0) != 1)
            problem("foreign keys are off");
        if (dump(*document.plan()) != dump_of_file(path_)) problem("the plan is not the file");
    }

    template <class F>
    void look_at_file(const Result<void>& acted, SweepResult& result, F&& problem) {
        const auto again = Document::open(path_, given(), Document::Access::write, Check::full);
        if (!again) return problem("not sound: " + again.error().detail);
        const auto found = state_of(**again);
        const bool unknown = !acted && acted.error().code == ErrorCode::outcome_unknown;
        result.unknown += unknown ? 1 : 0;
        const bool done = found == after_;
        if (!done && found != before_) problem("neither before nor after");
        if (!unknown && acted.has_value() != done) problem(done ? "done unsaid" : "lost");
    }

    const Scenario& scenario_;
    Folder folder_;
    fs::path start_ = folder_ / "start.updraft";
    fs::path path_ = folder_ / "trial.updraft";
    FaultyVfs vfs_;
    std::string begin_;
    State before_;
    State after_;
    std::array<int, call_names.size()> calls_{};
};

} // namespace

std::vector<Scenario> scenarios() {
    const auto nothing = [](Document&) {};
    const auto an_edit = [](Document& d) { static_cast<void>(set_title(d, "Shortest form")); };
    return {
        {"one field", nothing, [](Document& d) { return set_title(d, "Shortest form"); }},
        {"undo", an_edit, [](Document& d) { return no_value(d.undo()); }},
        {"redo",
         [=](Document& d) {
             an_edit(d);
             static_cast<void>(d.undo());
         },
         [](Document& d) { return no_value(d.redo()); }},
        {"many rows", nothing,
         [](Document& d) {
             return no_value(d.edit("import", [](Edit& edit) {
                 for (int i = 0; i < 400; ++i) {
                     auto row = initiative(fmt::format("X-{}", i));
                     row.id.uuid.bytes[0] = static_cast<std::uint8_t>(i % 256);
                     row.id.uuid.bytes[15] = static_cast<std::uint8_t>(1 + i / 256);
                     row.summary = std::string(3'000, 'x');
                     edit.add(row);
                 }
             }));
         }},
        {"save a version", an_edit, [](Document& d) { return d.save_version("Board"); }},
        {"remove a version", [](Document& d) { static_cast<void>(d.save_version("Board")); },
         [](Document& d) { return d.remove_version("Board"); }},
        {"restore a version",
         [=](Document& d) {
             static_cast<void>(d.save_version("Board"));
             an_edit(d);
         },
         [](Document& d) { return no_value(d.restore_version("Board")); }},
        {"put a backup back",
         [=](Document& d) {
             d.backup_before("import");
             an_edit(d);
         },
         [](Document& d) -> Result<void> {
             const auto folder = backup_folder(d.surroundings().state, d.plan()->about().id.uuid);
             return no_value(d.put_back(list_backups(folder).back()));
         }},
    };
}

SweepResult sweep(const Scenario& scenario, int every) {
    SweepResult result;
    Bench bench{scenario};
    for (const auto [call, failure] : kinds)
        for (const bool persistent : {false, true})
            for (int nth = 1; nth <= bench.calls(call); nth += every)
                bench.run({call, failure, persistent, nth}, result);
    return result;
}

} // namespace updraft::testing
