#pragma once
#include "core/listen/answers.h"

namespace updraft {

/// Where to begin, by what executives stand behind.
enum class Route { top_down, mixed, bottom_up };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Route> = {"top-down", "mixed",
                                                                    "bottom-up"};

inline constexpr auto commitment_funded = static_cast<Question>(26);

/// How a round reads the executives' commitment.
struct Commitment {
    Answers answers;
    std::optional<Route> route;    // none while nothing was answered
    std::vector<Question> missing; // also those that nobody could answer
};

/// A commitment is there where its mean is at least 2.5: nearer to "it is done" (3) than to "in
/// parts" (2). Top-down is possible with four of the five, if money is one of them; bottom-up comes
/// first with one or none; else the route is mixed.
Commitment commitment_of(const Plan& plan, std::optional<Id<Round>> round = {});

} // namespace updraft
