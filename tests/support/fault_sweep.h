#pragma once
#include "tests/support/faulty_vfs.h"
#include "tests/support/short_memory.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/document/document.h"

namespace updraft::testing {

/// What a scenario acts upon.
struct FaultStage {
    std::filesystem::path folder;
    Surroundings given;
    std::unique_ptr<Document> document; // none where the scenario begins with a closed plan

    std::filesystem::path plan() const { return folder / "trial.updraft"; }
    /// Where scenarios make another file.
    std::filesystem::path other() const { return folder / "other.updraft"; }
};

/// Something that is done to a plan and may fail on the way.
struct Scenario {
    std::string name;
    std::function<void(Document&)> prepare;       // before faults are armed
    std::function<Result<void>(FaultStage&)> act; // under faults
    bool closed = false;                          // the plan is not open when it begins
    bool cut_off = false;                         // an edit was cut off, its journal is still there
    bool quiet = false;                           // what it could not do it leaves for another time
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
/// The same with every `every`th allocation failing.
SweepResult sweep_memory(const Scenario& scenario, int every);

} // namespace updraft::testing
