#pragma once
#include "core/model/plan.h"
#include "core/store/connection.h"

namespace updraft {

/// How thoroughly a plan is looked at: `full` also compares indexes with their tables and takes as
/// long as it needs.
enum class Check { quick, full };

/// Whether the schema is, word for word, the one that this version makes: a table, index, trigger
/// or view more or other is `damaged`, with its name as detail.
Result<void> check_schema(const Connection& connection);

/// SQLite's quick_check or integrity_check alone.
Result<void> check_pages(const Connection& connection, Check check);

/// Whether the pages are sound: SQLite's own check, then the foreign keys. `damaged` with what was
/// found as detail, also where a quick check takes longer than any sound file of that size would.
Result<void> check_contents(const Connection& connection, Check check);

/// Loads the plan, and is `damaged` where it breaks the rules that every edit keeps.
Result<Plan> load_sound(const Connection& connection);

} // namespace updraft
