#pragma once
#include "core/document/document.h"

#include <filesystem>
#include <string>

namespace updraft::testing {

/// A folder of its own, removed at the end; in memory where that can be had, as syncing costs most
/// of the time otherwise.
struct Folder {
    std::filesystem::path path;
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return path / name; }
};

/// Tess at noon on 2026-02-24, without backups unless there is a state folder.
Surroundings surroundings(const std::filesystem::path& state = {});
Basics basics();
Initiative initiative(const std::string& code);

/// A plan with a few rows in every table.
void fill(Edit& edit);
/// Initiatives CX-00000 and so on, with two dependencies each.
void fill_with(Edit& edit, int initiatives);

/// Every row and value as text: equal where two plans are.
std::string dump(const Plan& plan);
/// The same with the ids of rows that `known` does not name counted through: a row that is made
/// bears another id each time.
std::string with_counted_ids(const std::string& dump, const std::string& known);
/// The plan as another program would read it from the file.
std::string dump_of_file(const std::filesystem::path& path);
/// All bytes of a file.
std::string bytes_of(const std::filesystem::path& path);
void write_bytes(const std::filesystem::path& path, const std::string& bytes);
/// Names of all files in a folder, sorted.
std::vector<std::string> names_in(const std::filesystem::path& folder);

} // namespace updraft::testing
