#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace updraft::testing {

/// Runs SQL as any other program might, without our switches and limits; its rows, NULL as empty
/// text. Throws what SQLite says.
std::vector<std::vector<std::string>> raw(const std::filesystem::path& path,
                                          const std::string& sql);

/// Leaves the plan as a process does that is killed while it saves: with a journal beside it.
void cut_off(const std::filesystem::path& plan);

} // namespace updraft::testing
