#pragma once
#include "core/listen/instruments.h"
#include "tests/support/trial_plan.h"

namespace updraft {

/// A plan of rounds and answers, made row by row.
struct Assessing : Trial {
    Assessing() : Trial(date(2026, 1, 5)) {}

    Id<Round> round(std::string name, std::optional<Date> on = {}) {
        Round row;
        row.name = std::move(name);
        row.date = on;
        return add(std::move(row));
    }
    Id<Assessment> answer(Id<Round> round, std::string rater, int question,
                          std::optional<int> value, std::string evidence = "seen") {
        Assessment row;
        row.round = round;
        row.rater = std::move(rater);
        row.question = static_cast<Question>(question);
        row.answer = value;
        row.evidence = std::move(evidence);
        return add(std::move(row));
    }
    /// A rater's answers to the four questions of a dimension.
    void dimension(Id<Round> round, const std::string& rater, Dimension dimension,
                   std::array<std::optional<int>, 4> values) {
        const int first = static_cast<int>(dimension) * questions_a_dimension;
        for (int i = 0; i < questions_a_dimension; ++i)
            answer(round, rater, first + i, values[static_cast<std::size_t>(i)]);
    }
    void weights(std::array<double, 6> w) {
        change(plan.about().id, [&](Basics& about) {
            about.direction_weight = w[0];
            about.understanding_weight = w[1];
            about.choosing_weight = w[2];
            about.delivering_weight = w[3];
            about.learning_weight = w[4];
            about.ownership_weight = w[5];
        });
    }
};

} // namespace updraft
