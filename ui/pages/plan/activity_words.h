#pragma once

#include "core/document/document.h"

#include <QString>

namespace updraft {

/// What an entry of the history did: "Changed", "Added", "Took back".
QString activityLabel(const HistoryEntry& entry);
/// What it was about, as people name it now: "CX-07 Plain-language first bill"; what is gone has
/// no name any more.
QString subjectsLabel(const Plan& plan, const std::vector<Uuid>& subjects);
/// The table that holds the item; empty where it is gone.
std::string_view tableOf(const Plan& plan, Uuid id);
/// "Today, 14:02", "24 Feb, 14:02".
QString momentLabel(std::int64_t at, Date today);

} // namespace updraft
