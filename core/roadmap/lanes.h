#pragma once
#include "core/schedule/schedule.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace updraft {

enum class LaneBy { domain, owner, batch, status, mandate };
template <>
inline constexpr std::array<std::string_view, 5> words_of<LaneBy> = {"domain", "owner", "batch",
                                                                     "status", "mandate"};

struct LaneMember {
    const Initiative* initiative;
    const Scheduled* dates;

    bool dated() const { return dates->own.has_value(); }
};

/// A swimlane.
struct Lane {
    Uuid key;          // the domain, owner or batch; nil where there is none
    std::string label; // their name, a batch's code, the fixed word of a status or mandate
    bool none = false; // of the initiatives that have no domain, owner or batch
    std::vector<LaneMember> members; // by start, the dateless last
};

/// Every initiative in its lane. Every domain, batch and mandate has one, owners and statuses where
/// somebody is in it; the lane of those without comes last, and only where there are some. Domains
/// and batches stand in their own order, owners by name, statuses and mandates in that of the
/// words. Members live as long as plan and schedule.
std::vector<Lane> lanes(const Plan& plan, const Schedule& schedule, LaneBy by);

} // namespace updraft
