#include "core/listen/maturity.h"

#include "core/listen/way_up.h"

#include <cmath>

namespace updraft {

namespace {

constexpr double highest = 4; // of an answer
constexpr double whole = 100;

double weight_of(const Basics& about, Dimension dimension) {
    const std::array weights = {about.direction_weight, about.understanding_weight,
                                about.choosing_weight,  about.delivering_weight,
                                about.learning_weight,  about.ownership_weight};
    return weights[static_cast<std::size_t>(dimension)];
}

/// The mean of some means, 0 to 4, as a score of 100.
std::optional<double> score_of(const std::vector<double>& means) {
    const auto mean = mean_of(means);
    return mean ? std::optional{*mean / highest * whole} : std::nullopt;
}

std::optional<double> score_of(const Answers& answers, Dimension dimension) {
    std::vector<double> means;
    for (const QuestionResult& question : answers.questions)
        if (dimension_of(question.question) == dimension && question.mean)
            means.push_back(*question.mean);
    return score_of(means);
}

std::optional<double> own_score(const Rater& rater, Dimension dimension) {
    std::vector<double> values;
    for (const Assessment* answer : rater.answers)
        if (answer != nullptr && dimension_of(answer->question) == dimension)
            if (const auto value = counted(*answer)) values.push_back(*value);
    return score_of(values);
}

std::optional<double> spread_of(const Answers& answers, Dimension dimension) {
    std::vector<double> scores;
    for (const Rater& rater : answers.raters)
        if (const auto score = own_score(rater, dimension)) scores.push_back(*score);
    return deviation(scores);
}

std::vector<DimensionResult> dimensions_of(const Plan& plan, const Answers& answers) {
    std::vector<DimensionResult> all;
    for (std::size_t i = 0; i < words_of<Dimension>.size(); ++i) {
        const auto dimension = static_cast<Dimension>(i);
        all.push_back({dimension,
                       weight_of(plan.about(), dimension),
                       score_of(answers, dimension),
                       spread_of(answers, dimension),
                       {}});
    }
    return all;
}

void compare(const Plan& plan, Maturity& result) {
    if (!result.answers.round) return;
    result.before = round_before(plan, *result.answers.round, Instrument::maturity);
    if (!result.before) return;
    const auto earlier = dimensions_of(plan, answers_of(plan, Instrument::maturity, result.before));
    for (std::size_t i = 0; i < earlier.size(); ++i) result.dimensions[i].before = earlier[i].score;
    result.index_before = index_of(earlier);
}

} // namespace

int level_of(double score) {
    constexpr double step = whole / levels;
    constexpr double lost = 1e-9;
    return std::clamp(1 + static_cast<int>(std::floor(score / step + lost)), 1, levels);
}

Dimension dimension_of(Question question) {
    return static_cast<Dimension>(static_cast<int>(question) / questions_a_dimension);
}

std::vector<Dimension> Maturity::divided() const {
    std::vector<Dimension> found;
    for (const DimensionResult& each : dimensions)
        if (each.spread && *each.spread > 0) found.push_back(each.dimension);
    std::ranges::stable_sort(found, std::greater{},
                             [this](Dimension dimension) { return *at(dimension).spread; });
    return found;
}

Maturity maturity_of(const Plan& plan, std::optional<Id<Round>> round) {
    Maturity result;
    result.answers = answers_of(plan, Instrument::maturity, round);
    result.dimensions = dimensions_of(plan, result.answers);
    result.index = index_of(result.dimensions);
    compare(plan, result);
    if (!result.index) return result;
    result.level_raw = level_of(*result.index);
    result.level = shown_level(result.dimensions);
    if (result.level < result.level_raw)
        for (const DimensionResult& each : result.dimensions)
            if (each.score && level_of(*each.score) < result.level)
                result.held_back_by.push_back(each.dimension);
    result.way_up = cheapest_way_up(result.answers, result.dimensions);
    return result;
}

} // namespace updraft
