#pragma once
#include "core/base/id.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace updraft::testing {

using Json = nlohmann::json;

struct Answer {
    int code = -1;
    std::string out;
    std::string error;
    Json json() const { return Json::parse(out); }
};

inline namespace program { // tests/support has a folder too

/// A folder of its own that goes with it.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("updraft-" + to_string(new_uuid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    std::string operator/(const std::string& name) const { return (path / name).string(); }
};

} // namespace program

/// Runs the built program with its state in `folder`, on 24 February 2026 unless told otherwise.
Answer updraft_runs(const Folder& folder, std::vector<std::string> words,
                    const std::string& input = {});
/// The same, with a shell's line behind it: "| head -c 1".
Answer updraft_shell(const Folder& folder, const std::string& line);

std::string contents(const std::filesystem::path& path);
std::string data_file(const std::string& name);

} // namespace updraft::testing
