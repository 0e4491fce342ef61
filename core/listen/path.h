#pragma once
#include "core/model/plan.h"

#include <array>
#include <vector>

namespace updraft {

/// The words of work from the bottom up.
enum class PathWord { start, engage, listen, act };

/// What a plan must hold for a word to be ticked.
enum class PathNeed {
    vision,
    objective,
    leader,
    people, // at least two, and a team
    several_raters,
    persona,
    felt_journey, // one with at least three steps that say how they feel
    verbatims,    // at least ten
    answered_opportunity,
    owned_initiative, // with an owner and a date, neither done nor dropped
    action_under_way,
};

struct PathItem {
    PathWord word;
    PathNeed need;
    bool met = false;

    friend bool operator==(const PathItem&, const PathItem&) = default;
};

/// Every need, in the order of the path.
std::vector<PathItem> path_of(const Plan& plan);

/// Whether all needs of the word are met.
bool is_ticked(const std::vector<PathItem>& path, PathWord word);

} // namespace updraft
