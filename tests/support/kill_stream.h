#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace updraft::testing {

struct KillResult {
    int kills = 0;
    int journals = 0;    // kills that left a journal
    long long edits = 0; // reported as saved, in all
    std::vector<std::string> problems;
};

/// Edits one and the same file in process after process and kills each: after a random time, or at
/// a random call of the file system. What a process said was saved must be there, and the file
/// sound.
KillResult kill_again_and_again(int kills, const std::filesystem::path& folder, unsigned seed);

} // namespace updraft::testing
