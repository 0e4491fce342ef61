#pragma once
#include "core/store/place.h"
#include "core/store/plan_file.h"

namespace updraft {

/// Finishes what another process left undone: rolls back an edit that was cut off and takes up a
/// write-ahead log. The files are first copied to the state folder, and it is first tried with a
/// copy: where that gives no sound plan, the journal was not this plan's, and `damaged` leaves
/// everything as it was. `cut_off_elsewhere` where nothing can be written there, `busy` where
/// another program writes right now.
Result<void> finish_cut_off(const Place& place, const Opening& opening);

/// Removes those copies of the plan that stood at this path.
Result<void> forget_cut_off(const std::filesystem::path& state, const std::filesystem::path& plan);

/// Whether a journal names a second one, of several databases written at once, which SQLite deletes
/// at the end. Ours never do; from elsewhere it could name any file.
bool names_another_file(const std::filesystem::path& journal);

} // namespace updraft
