#include "core/edits/sealed_backups.h"

#include "core/edits/verbs.h"
#include "core/store/folders.h"

#include <algorithm>

namespace updraft {

std::optional<SealedStretch> sealed_stretch(const std::vector<HistoryEntry>& history,
                                            Id<RankingSession> session) {
    SealedStretch stretch;
    for (const HistoryEntry& entry : history) {
        if (std::ranges::find(entry.subjects, session.uuid) == entry.subjects.end()) continue;
        if (entry.undoes != 0) continue;
        if (entry.verb == verb::open_session) stretch.opened = entry.sequence;
        if (entry.verb == verb::reveal || entry.verb == verb::close_session)
            stretch.ended = entry.sequence;
    }
    if (stretch.opened == 0 || stretch.ended < stretch.opened) return std::nullopt;
    return stretch;
}

std::vector<Backup> sealed_backups(const std::vector<Backup>& backups,
                                   const SealedStretch& stretch) {
    auto sealed = backups;
    std::erase_if(sealed, [&](const Backup& each) {
        return each.sequence < stretch.opened || each.sequence >= stretch.ended;
    });
    return sealed;
}

Result<bool> forget_sealed_backups(const std::vector<Backup>& backups,
                                   const SealedStretch& stretch) {
    const auto is_later = [&](const Backup& each) { return each.sequence >= stretch.ended; };
    if (std::ranges::none_of(backups, is_later)) return false;
    for (const Backup& each : sealed_backups(backups, stretch)) {
        std::error_code failed;
        std::filesystem::remove(each.path, failed);
        if (failed) return fail(system_error(failed.value(), each.path));
    }
    return true;
}

} // namespace updraft
