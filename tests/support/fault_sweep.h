#pragma once
#include "tests/support/faulty_vfs.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document.h"

namespace updraft::testing {

/// Something that is done to a plan and may fail on the way.
struct Scenario {
    std::string name;
    std::function<void(Document&)> prepare;     // before faults are armed
    std::function<Result<void>(Document&)> act; // under faults
};

std::vector<Scenario> scenarios();

struct SweepResult {
    int faults = 0;   // that fired
    int reported = 0; // as failures
    int unknown = 0;
    std::vector<std::string> problems;
};

/// Runs the scenario once per fault, with every `every`th call failing, and looks at the file after
/// each: it must be what was before or what was to come, as reported, and sound.
SweepResult sweep(const Scenario& scenario, int every);

} // namespace updraft::testing
