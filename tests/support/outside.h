#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace updraft::testing {

/// The built program, and the library that makes its calls fail (tests/support/outside).
struct Outside {
    std::filesystem::path program;
    std::filesystem::path faulty_calls;
};

struct OutsideResult {
    std::string command;
    int faults = 0;   // that fired
    int reported = 0; // by the exit code
    int killed = 0;
    std::vector<std::string> problems;
};

/// Runs each of a few commands once per fault, with every `every`th call of a kind failing or
/// killing it. Afterwards plan and target must be as before or after, as the exit code says, and
/// sound.
std::vector<OutsideResult> fault_from_outside(const Outside& outside, int every);

} // namespace updraft::testing
