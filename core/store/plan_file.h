#pragma once
#include "core/store/checks.h"
#include "core/store/connection.h"
#include "core/store/lock_file.h"
#include "core/store/place.h"
#include "core/store/schema.h"
#include "core/store/whole_file.h"

#include <filesystem>
#include <optional>

namespace updraft {

/// How a plan file is to be opened.
struct Opening {
    bool for_writing = true;
    Check check = Check::quick;
    std::string by;              // who, for the lock file
    std::int64_t now = 0;        // seconds since 1970, UTC
    std::filesystem::path state; // folder for copies of a cut-off plan; none are kept where empty
};

/// An open plan file.
struct PlanFile {
    std::filesystem::path path;   // symlinks resolved
    std::optional<LockFile> lock; // outlives the connection
    std::optional<OpenMark> mark;
    Connection connection;
    std::optional<Error> read_only; // why it can't be written to, though it was to be
    bool writable = false;
    bool network = false; // locks may lie: advise a copy on this machine
};

/// Opens a plan file after looking at it from outside: the path, a journal beside it, the header
/// (closed again before SQLite opens the file), then the schema, then the contents. Each refusal
/// leaves file and folder as they were. Who can't write gets it read-only.
Result<PlanFile> open_plan_file(const std::filesystem::path& path, const Opening& opening);

/// Closes the connection, whatever state it is in, and opens the file anew under the same lock.
Result<void> reopen_plan_file(PlanFile& file, const Opening& opening);

/// Takes the lock of a plan that was opened read-only, where it is free by now; it then is to be
/// opened anew. Else says why nothing can be written there.
Result<void> claim_plan_file(PlanFile& file, const Opening& opening);

/// A new plan in the making: a temporary beside the place it is to take. Nothing is left of it
/// where it is not finished.
struct NewPlanFile {
    Temporary temporary; // outlives the connection
    std::filesystem::path path;
    Connection connection;
};

/// Makes an empty plan (schema only) that is to stand at the path: `file_exists`, `file_missing`
/// (the folder).
Result<NewPlanFile> create_plan_file(const std::filesystem::path& path);
/// Closes it and puts it in its place, replacing nothing.
Result<void> finish_plan_file(NewPlanFile& file);

/// The header, through SQLite: `not_a_plan`, `newer_version`.
Result<void> check_header(const Connection& connection);

/// A backup is for its owner alone (0600) and checked thoroughly.
enum class Copy { plain, backup };

/// Copies the whole database through SQLite into a temporary beside the target, checks it there,
/// syncs it and puts it in the target's place.
Result<void> copy_plan(const Connection& from, const std::filesystem::path& target,
                       Copy kind = Copy::plain);
/// The same in two steps: the first copies the pages, the second, which takes most of the time,
/// needs the original no more and may run on another thread.
Result<NewPlanFile> begin_copy(const Connection& from, const std::filesystem::path& target,
                               Copy kind);
Result<void> finish_copy(NewPlanFile& file, Copy kind);

/// The same from memory: a fresh file with these rows and no history.
Result<void> write_plan(const Plan& plan, const std::filesystem::path& target);

} // namespace updraft
