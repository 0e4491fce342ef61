#include "core/listen/commitment.h"

namespace updraft {

namespace {

constexpr double there = 2.5;
constexpr double lost = 1e-9; // by adding up fractions
constexpr std::size_t enough_for_top_down = 4;
constexpr std::size_t at_most_for_bottom_up = 1;

Route route_of(const Commitment& commitment) {
    const auto present = commitment.answers.questions.size() - commitment.missing.size();
    if (present <= at_most_for_bottom_up) return Route::bottom_up;
    const bool funded =
        std::ranges::find(commitment.missing, commitment_funded) == commitment.missing.end();
    return present >= enough_for_top_down && funded ? Route::top_down : Route::mixed;
}

} // namespace

Commitment commitment_of(const Plan& plan, std::optional<Id<Round>> round) {
    Commitment commitment;
    commitment.answers = answers_of(plan, Instrument::commitment, round);
    for (const QuestionResult& question : commitment.answers.questions)
        if (!question.mean || *question.mean < there - lost)
            commitment.missing.push_back(question.question);
    if (commitment.answers.given() > 0) commitment.route = route_of(commitment);
    return commitment;
}

} // namespace updraft
