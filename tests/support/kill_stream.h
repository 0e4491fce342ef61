#pragma once
#include "core/document/document.h"
#include "tests/support/random_rows.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace updraft::testing {

struct KillResult {
    int kills = 0;
    int journals = 0;    // kills that left a journal
    long long edits = 0; // reported as saved, in all
    std::vector<std::string> problems;
};

/// What processes do until they are killed.
struct KillWork {
    std::function<void(Document&)> prepare;
    std::function<bool(Document&, Random&)> edit; // whether it was saved
    /// What is wrong with what a kill left; empty where nothing is.
    std::function<std::string(const Plan&)> look;
};
/// Random edits of any table, and undo.
KillWork random_work();
/// People cast ballots and cast them anew.
KillWork ranking_work();

/// Edits one and the same file in process after process and kills each: after a random time, or at
/// a random call of the file system. What a process said was saved must be there, and the file
/// sound.
KillResult kill_again_and_again(const KillWork& work, int kills,
                                const std::filesystem::path& folder, unsigned seed);

} // namespace updraft::testing
