#pragma once
#include "core/listen/maturity.h"

namespace updraft {

/// The weighted mean of the dimensions assessed; where none of them has a weight, they count alike.
/// None where none is assessed.
std::optional<double> index_of(const std::vector<DimensionResult>& dimensions);

/// The level of the index, at most one above that of the lowest dimension assessed; 0 without one.
int shown_level(const std::vector<DimensionResult>& dimensions);

/// The fewest steps that lift the level shown; a step raises a question's mean by one, to at most
/// 4. Empty at the highest level. Of ways equally short, the one by the lowest means.
///
/// A dimension must reach the level below the wanted one by steps of its own, whatever else is
/// done; its best steps are its largest gains. After that each further step goes where the index
/// gains most. As a dimension's gains never grow from step to step, no other choice of as many
/// steps gets further.
std::vector<Raise> cheapest_way_up(const Answers& answers,
                                   const std::vector<DimensionResult>& dimensions);

} // namespace updraft
