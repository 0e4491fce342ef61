#include "core/listen/way_up.h"

#include <cmath>

namespace updraft {

namespace {

constexpr double highest = 4; // of a mean
constexpr double whole = 100;
constexpr double alike = 1e-9; // what adding up fractions loses

bool weightless(const std::vector<DimensionResult>& dimensions) {
    return std::ranges::none_of(dimensions, [](const DimensionResult& each) {
        return each.score.has_value() && each.weight > 0;
    });
}

/// A question as it is being raised.
struct Candidate {
    Raise raise;
    Dimension dimension{};
    double worth = 0; // what a whole step adds to its dimension's score

    double gain() const { return std::min(1.0, highest - raise.to); }
};

/// Takes steps until the level shown is the wanted one.
class Climb {
  public:
    Climb(const Answers& answers, const std::vector<DimensionResult>& dimensions)
        : dimensions_{dimensions}, weightless_{weightless(dimensions)} {
        for (const QuestionResult& question : answers.questions)
            if (question.mean) add(question);
        for (Candidate& each : candidates_)
            each.worth = whole / highest / questions_[at(each.dimension)];
    }

    void reach(int level) {
        for (const DimensionResult& each : dimensions_)
            while (each.score && level_of(*each.score) < level - 1)
                step(best(each.dimension, [](const Candidate& c) { return c.gain(); }));
        while (level_of(*index_of(dimensions_)) < level)
            step(best({}, [this](const Candidate& c) { return c.gain() * c.worth * weight(c); }));
    }

    std::vector<Raise> raises() const {
        std::vector<Raise> all;
        for (const Candidate& each : candidates_)
            if (each.raise.steps > 0) all.push_back(each.raise);
        return all;
    }

  private:
    static std::size_t at(Dimension dimension) { return static_cast<std::size_t>(dimension); }

    void add(const QuestionResult& question) {
        Candidate candidate;
        candidate.raise = {question.question, *question.mean, *question.mean, 0};
        candidate.dimension = dimension_of(question.question);
        ++questions_[at(candidate.dimension)];
        candidates_.push_back(candidate);
    }
    double weight(const Candidate& candidate) const {
        return weightless_ ? 1 : dimensions_[at(candidate.dimension)].weight;
    }

    /// The one that gains most, of a dimension or of all; of those alike the one with the lowest
    /// mean.
    template <class Gain> Candidate& best(std::optional<Dimension> dimension, Gain gain) {
        Candidate* found = nullptr;
        for (Candidate& each : candidates_) {
            if ((dimension && each.dimension != *dimension) || each.gain() <= alike) continue;
            const double more = found == nullptr ? 1 : gain(each) - gain(*found);
            if (more > alike || (more > -alike && each.raise.to < found->raise.to - alike))
                found = &each;
        }
        return *found; // with all means at 4 every score is 100, so one is left until then
    }

    void step(Candidate& candidate) {
        const double gain = candidate.gain();
        candidate.raise.to += gain;
        ++candidate.raise.steps;
        *dimensions_[at(candidate.dimension)].score += gain * candidate.worth;
    }

    std::vector<DimensionResult> dimensions_;
    bool weightless_;
    std::array<int, words_of<Dimension>.size()> questions_{};
    std::vector<Candidate> candidates_;
};

} // namespace

std::optional<double> index_of(const std::vector<DimensionResult>& dimensions) {
    const bool equal = weightless(dimensions);
    double sum = 0;
    double weights = 0;
    for (const DimensionResult& each : dimensions) {
        if (!each.score) continue;
        const double weight = equal ? 1 : each.weight;
        sum += weight * *each.score;
        weights += weight;
    }
    return weights > 0 ? std::optional{sum / weights} : std::nullopt;
}

int shown_level(const std::vector<DimensionResult>& dimensions) {
    const auto index = index_of(dimensions);
    if (!index) return 0;
    int level = level_of(*index);
    for (const DimensionResult& each : dimensions)
        if (each.score) level = std::min(level, level_of(*each.score) + 1);
    return level;
}

std::vector<Raise> cheapest_way_up(const Answers& answers,
                                   const std::vector<DimensionResult>& dimensions) {
    const int level = shown_level(dimensions);
    if (level == 0 || level == levels) return {};
    Climb climb(answers, dimensions);
    climb.reach(level + 1);
    return climb.raises();
}

} // namespace updraft
