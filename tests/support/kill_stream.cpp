#include "tests/support/kill_stream.h"

#include "tests/support/faulty_vfs.h"
#include "tests/support/plans.h"

#include "core/edits/ballots.h"
#include "core/edits/sessions.h"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

namespace updraft::testing {

namespace fs = std::filesystem;

namespace {

constexpr int longest_stream = 60; // edits of one process

/// In the child: edits without end and says after each how long the history is.
[[noreturn]] void stream(const KillWork& work, const fs::path& path, int out, unsigned seed,
                         const Fault& fault) {
    Random random{seed};
    FaultyVfs vfs;
    const auto document = Document::open(path, surroundings());
    if (!document) ::_exit(2);
    if (fault.nth > 0) vfs.arm(fault);
    for (int i = 0; i < longest_stream; ++i) {
        const bool edited = work.edit(**document, random);
        const auto length = (*document)->history_length();
        if (edited && ::write(out, &length, sizeof length) != sizeof length) ::_exit(3);
    }
    ::_exit(0);
}

/// The last length that the child reported; -1 where it reported none.
std::int64_t last_reported(int in, long long& edits) {
    std::int64_t last = -1;
    for (std::int64_t length = 0; ::read(in, &length, sizeof length) == sizeof length;) {
        last = length;
        ++edits;
    }
    return last;
}

/// None where the child is to be killed by the clock.
Fault random_fault(Random& random) {
    Fault fault{static_cast<Call>(random() % call_names.size()), Failure::killed, false, 0};
    if (fault.call == Call::truncate || random() % 2 == 0) return fault;
    fault.nth = 1 + static_cast<int>(random() % 60);
    return fault;
}

} // namespace

KillWork random_work() {
    const auto change = [](Document& document, Random& random) {
        if (random() % 5 == 0) return document.undo().has_value();
        return document
            .edit("random",
                  [&](Edit& edit) {
                      add_random_row(edit, random);
                      change_random_row(edit, random);
                      if (random() % 3 == 0) remove_random_row(edit, random);
                  })
            .has_value();
    };
    return {[](Document&) {}, change, [](const Plan&) { return std::string{}; }};
}

KillWork ranking_work() {
    constexpr std::string_view passphrase = "open sesame";
    const auto prepare = [=](Document& document) {
        const auto opened = document.edit("open", [&](Edit& edit) {
            const auto session = add_session(edit, "Next");
            std::vector<Rankable> items;
            for (const Initiative& row : edit.plan().initiatives) items.emplace_back(row.id);
            rank_items(edit, session, items);
            for (const auto* name : {"Ann", "Bo", "Cy", "Di"}) add_participant(edit, session, name);
            open_session(edit, session, *make_seal_keys(passphrase, least_seal_cost),
                         *make_date(2026, 2, 24));
        });
        if (!opened) throw std::runtime_error{"nobody can rank"};
    };
    const auto cast = [](Document& document, Random& random) {
        std::vector<Id<Participant>> people;
        for (const Participant& each : document.plan()->participants) people.push_back(each.id);
        BallotPaper paper(document.plan()->session_items.size());
        for (Opinion& each : paper) each.place = 1 + static_cast<int>(random() % paper.size());
        const auto who = people[random() % people.size()];
        return document.edit("cast", [&](Edit& edit) { cast_ballot(edit, who, paper); })
            .has_value();
    };
    const auto look = [=](const Plan& plan) -> std::string {
        const auto key = unlock(plan.session_keys.begin()->locked, passphrase);
        if (!key) return "the key is gone";
        for (const Participant& each : plan.participants) {
            int ballots = 0;
            for (const SealedBallot& row : plan.sealed_ballots) {
                if (row.participant != each.id) continue;
                ++ballots;
                if (!key->open(row.box)) return "a ballot does not open";
            }
            if (ballots != (each.cast ? 1 : 0))
                return fmt::format("{} has {} ballots", each.name, ballots);
        }
        return {};
    };
    return {prepare, cast, look};
}

KillResult kill_again_and_again(const KillWork& work, int kills, const fs::path& folder,
                                unsigned seed) {
    KillResult result;
    Random random{seed};
    const auto path = folder / "killed.updraft";
    std::int64_t known = 0;
    {
        const auto made = Document::create(path, basics(), fill, surroundings());
        if (!made) return result;
        work.prepare(**made);
        known = (*made)->history_length();
    }
    while (result.kills < kills && result.problems.size() < 10) {
        int pipe_ends[2];
        if (::pipe(pipe_ends) != 0) break;
        const auto fault = random_fault(random);
        const auto child_seed = static_cast<unsigned>(random());
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(pipe_ends[0]);
            stream(work, path, pipe_ends[1], child_seed, fault);
        }
        ::close(pipe_ends[1]);
        if (fault.nth == 0) {
            std::this_thread::sleep_for(std::chrono::microseconds{random() % 40'000});
            ::kill(child, SIGKILL);
        }
        const auto reported = last_reported(pipe_ends[0], result.edits);
        ::close(pipe_ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (!WIFSIGNALED(status)) {
            if (WEXITSTATUS(status) != 0) result.problems.emplace_back("the plan did not open");
            known = std::max(known, reported);
            continue;
        }
        ++result.kills;
        result.journals += fs::exists(path.string() + "-journal") ? 1 : 0;
        known = std::max(known, reported);
        const auto again =
            Document::open(path, surroundings(), Document::Access::write, Check::full);
        if (!again) {
            result.problems.push_back(fmt::format(
                "kill {}: {} {}", result.kills, name_of(again.error().code), again.error().detail));
            continue;
        }
        const auto found = (*again)->history_length();
        if (found < known || found > known + 1)
            result.problems.push_back(
                fmt::format("kill {}: {} reported, {} there", result.kills, known, found));
        if (const auto wrong = work.look(*(*again)->plan()); !wrong.empty())
            result.problems.push_back(fmt::format("kill {}: {}", result.kills, wrong));
        if ((*again)->read_only()) result.problems.emplace_back("the dead still holds the lock");
        known = found;
    }
    return result;
}

} // namespace updraft::testing
