#pragma once
#include "core/store/connection.h"

#include <filesystem>
#include <optional>

namespace updraft {

inline constexpr std::int32_t application_id = 0x55504446; // "UPDF"
inline constexpr int schema_version = 1;

/// An open plan file.
struct PlanFile {
    std::filesystem::path path; // symlinks resolved
    Connection connection;
    std::optional<Error> read_only; // why it can't be written to
};

/// Opens a plan file after looking at it from outside. Each refusal leaves file and folder as they
/// were.
Result<PlanFile> open_plan_file(const std::filesystem::path& path, bool for_writing);

/// Puts the schema of a new plan into an empty database.
Result<void> make_schema(const Connection& connection);

/// Makes an empty plan file (schema only), replacing nothing: `file_exists`.
Result<PlanFile> create_plan_file(const std::filesystem::path& path);

/// Copies the whole database through SQLite into a temporary beside the target, checks it there,
/// syncs it and puts it in the target's place.
Result<void> copy_plan(const Connection& from, const std::filesystem::path& target);

} // namespace updraft
