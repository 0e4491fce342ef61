#pragma once
#include <string>

namespace updraft::testing {

/// The whole path of a file of the project, such as "tests/data/07-nps-sfo/survey.csv".
std::string in_source(const std::string& path);

} // namespace updraft::testing
