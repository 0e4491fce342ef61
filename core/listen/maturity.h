#pragma once
#include "core/listen/answers.h"

namespace updraft {

inline constexpr int levels = 5;
/// 1 below 20, 2 from 20, … 5 from 80 of 100. What is short of a border only by what adding up
/// fractions loses is on it.
int level_of(double score);

/// The dimension that a question on CX maturity belongs to.
Dimension dimension_of(Question question);

struct DimensionResult {
    Dimension dimension{};
    double weight = 1;
    std::optional<double> score;  // mean over its assessed questions ÷ 4 × 100
    std::optional<double> spread; // standard deviation (÷ raters) of the raters' own scores
    std::optional<double> before; // its score in the round before
};

/// A question to be raised from one mean to another, in steps of one.
struct Raise {
    Question question{};
    double from = 0;
    double to = 0;
    int steps = 0;
};

/// How mature a round says the organisation is.
struct Maturity {
    Answers answers;
    std::optional<Id<Round>> before; // the round that `before` figures are of
    std::vector<DimensionResult> dimensions;
    std::optional<double> index; // weighted mean of the dimensions assessed
    std::optional<double> index_before;
    int level_raw = 0; // of the index; 0 without one
    int level = 0;     // at most one above that of the lowest dimension
    std::vector<Dimension> held_back_by;
    std::vector<Raise> way_up;

    const DimensionResult& at(Dimension dimension) const {
        return dimensions[static_cast<std::size_t>(dimension)];
    }
    /// Those on which raters disagree, the most divided first.
    std::vector<Dimension> divided() const;
};

/// Of the round, or the latest in which CX maturity was answered.
Maturity maturity_of(const Plan& plan, std::optional<Id<Round>> round = {});

} // namespace updraft
