#pragma once
#include "core/document/document.h"

#include <optional>
#include <vector>

namespace updraft {

/// The entries of the history that opened a session and ended it.
struct SealedStretch {
    std::int64_t opened = 0;
    std::int64_t ended = 0;
};

/// None where the session was not opened, or is open still.
std::optional<SealedStretch> sealed_stretch(const std::vector<HistoryEntry>& history,
                                            Id<RankingSession> session);

/// Those that were made while the session was open.
std::vector<Backup> sealed_backups(const std::vector<Backup>& backups,
                                   const SealedStretch& stretch);

/// Removes the backups that were made while a session was open: they still hold its sealed ballots
/// and the key to them. Only where a later one is kept, so that the plan is not left without; says
/// whether that was so.
Result<bool> forget_sealed_backups(const std::vector<Backup>& backups,
                                   const SealedStretch& stretch);

} // namespace updraft
