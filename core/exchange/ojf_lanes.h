#pragma once
#include "core/exchange/ojf.h"

// Only the files of the OpenJourney format include this.

namespace updraft {

/// A node as it stands in the file.
struct OjfNode {
    std::size_t stage = 0;
    std::size_t lane = 0;
    std::string title;
    std::string description;
    std::string severity;
    std::string purpose;
    std::optional<double> score;
    bool moment_of_truth = false;
    std::vector<std::string> tags;
    std::string evidence; // this and the next three: of its blueprint
    std::string onstage;
    std::string backstage;
    std::string support;
};

/// Which of our lanes a lane of the file is, by its name.
enum class OjfLane {
    action,
    emotion,
    thoughts,
    channel,
    pain,
    gain,
    opportunity,
    frontstage,
    backstage,
    owner,
    other
};
OjfLane lane_called(std::string_view name);

/// Makes the steps of the stages from the nodes.
void place_nodes(OjfJourney& journey, const std::vector<std::string>& lanes,
                 const std::vector<OjfNode>& nodes);

/// Shortens each text to what its field holds, and counts those that lose something.
void fit(OjfJourney& journey);
/// The tags of a step as its field has them.
std::string tags_text(const std::vector<std::string>& tags);

} // namespace updraft
