#pragma once
#include "app/cli/table.h"

#include "core/listen/voice.h"

namespace updraft::cli {

/// A group's figures under the names that scripts count on, unrounded.
Json voice_json(const std::string& name, const VoiceFigures& figures);

/// "all" alone, or every group.
std::vector<VoiceGroup> voice_groups(const Plan& plan, std::optional<VoiceBy> by);

} // namespace updraft::cli
