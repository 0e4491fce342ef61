#pragma once
#include <functional>

namespace updraft::testing {

/// Runs it in a process of its own; whether it ended and said true.
bool in_process(const std::function<bool()>& run);
/// The same without the rights of an administrator, whom no permission stops.
bool as_nobody(const std::function<bool()>& run);

} // namespace updraft::testing
