#pragma once
#include "core/document/edit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace updraft {

/// What is wrong with a file: the detail of `not_a_journey`, whose subject is the place in it, such
/// as "nodes[3].score".
namespace ojf {
inline constexpr std::string_view cut_off = "cut off";
inline constexpr std::string_view not_json = "not JSON";
inline constexpr std::string_view too_deep = "too deep";
inline constexpr std::string_view too_many = "too many";
inline constexpr std::string_view wrong_type = "wrong type";
inline constexpr std::string_view missing = "missing";
inline constexpr std::string_view unknown = "unknown";
inline constexpr std::string_view twice = "twice";
inline constexpr std::string_view out_of_range = "out of range";
inline constexpr std::string_view empty = "empty";
} // namespace ojf

/// What a file of the OpenJourney format holds, as a journey of the plan.
struct OjfPain {
    PainKind kind = PainKind::pain;
    std::string text;
    std::optional<int> severity;
};
struct OjfStep {
    std::string title;
    std::string action;
    std::string thoughts;
    std::string frontstage;
    std::string backstage;
    std::string owner;
    std::string notes;
    std::vector<std::string> tags;
    std::vector<std::string> channels;
    std::optional<double> emotion;
    bool moment_of_truth = false;
    std::vector<OjfPain> pains;
    std::vector<std::string> opportunities;
};
struct OjfStage {
    std::string title;
    std::vector<OjfStep> steps;
};
struct OjfJourney {
    std::string title;
    std::string persona; // none where empty
    std::vector<OjfStage> stages;
    std::vector<std::string> lanes_as_notes; // that are none of ours
    std::size_t shortened = 0;               // texts of which a field holds no more than a part
    std::size_t scores_left_out = 0;         // beside the one feeling that a step has

    std::size_t steps() const;
    std::size_t pains() const;
    std::size_t channels() const;
    std::size_t opportunities() const;
    std::size_t emotions() const;
};

/// Reads a file of the OpenJourney format (.ojf, JSON: Ptolemy's OJF_SPEC.md, version 1.0). Lanes
/// are known by words in their names; a node of an action lane is a step, nodes of the other lanes
/// belong to it, one after the other where a stage has several; scores from −5 to +5 become
/// emotions (× 0.4, in tenths), severities low, medium and high 1, 3 and 5. What lies in a lane of
/// another name becomes notes. `name` stands for the title that a file may lack. Refuses with
/// `not_a_journey`.
Result<OjfJourney> read_ojf(std::string_view bytes, std::string_view name);

/// Adds it as a new journey; a persona or channel of that name that the plan has is used.
Id<Journey> add_ojf(Edit& edit, const OjfJourney& journey);

} // namespace updraft
