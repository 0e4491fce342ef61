#pragma once
#include "core/document/document.h"

#include <filesystem>
#include <string>
#include <vector>

namespace updraft::testing {

/// One step of a random life of a plan; what it does is drawn from its numbers.
struct EditStep {
    unsigned what = 0;
    unsigned seed = 0;
};

struct LifeResult {
    int edits = 0;
    int refused = 0;
    int undone = 0;
    int reopened = 0;
    std::string problem; // the first; empty where there was none
};

/// Lives through the steps: rows of every table are added, changed and removed in edits and
/// gestures, taken back, brought back, and the plan is opened anew. After each step the plan must
/// be what the file holds, each changeset must be what SQLite's session extension saw, and in the
/// end everything undone must give the start and everything redone the end.
LifeResult live(const std::vector<EditStep>& steps, const std::filesystem::path& folder);

} // namespace updraft::testing
