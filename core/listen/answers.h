#pragma once
#include "core/listen/instruments.h"
#include "core/model/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace updraft {

/// Rounds as they follow one another: by date, those without by the day they were made, then by id.
std::vector<Id<Round>> rounds_in_order(const Plan& plan);
/// The last round in which the instrument was answered, not only with "don't know"; else the last
/// of all.
std::optional<Id<Round>> latest_round(const Plan& plan, Instrument instrument);
/// The last one before this in which the instrument was answered.
std::optional<Id<Round>> round_before(const Plan& plan, Id<Round> round, Instrument instrument);

/// What one person answered to an instrument in a round.
struct Rater {
    std::string name;
    /// By question, from the instrument's first; null where it was not asked yet.
    std::vector<const Assessment*> answers;
};

/// In the order in which they began. Names are the same whatever their case; of two answers to one
/// question the later one counts. They point into the plan.
std::vector<Rater> raters_of(const Plan& plan, Id<Round> round, Instrument instrument);

/// Whether an answer on CX maturity claims 3 or 4 without saying what shows it.
bool lacks_evidence(const Assessment& answer);
/// What it counts: none for "don't know"; 2 where it lacks evidence.
std::optional<int> counted(const Assessment& answer);

/// What a round says to one question.
struct QuestionResult {
    Question question{};
    int answers = 0; // other than "don't know"
    int unproven = 0;
    std::optional<double> mean;   // of what the answers count, over the raters who know
    std::optional<double> spread; // their standard deviation, divided by their number
};

/// Who answered in a round, how much of it, and what came out, question by question. Whom it asks
/// but who has not begun on the instrument does not count: a round may ask each only for some.
struct Answers {
    std::optional<Id<Round>> round; // none where the plan has none
    Instrument instrument = Instrument::maturity;
    std::vector<Rater> raters;
    std::vector<QuestionResult> questions;

    int asked() const; // raters × questions
    int given() const; // answers other than "don't know"
    double share() const;
    /// Under 70 % was answered.
    bool provisional() const;
    const QuestionResult& at(Question question) const;
};

/// A share of answers in percent, not rounded up: 69.6 % must not read as the 70 that it falls
/// short of.
int whole_percent(double share);

/// Of the round, or the latest.
Answers answers_of(const Plan& plan, Instrument instrument, std::optional<Id<Round>> round = {});

/// Standard deviation divided by the number of values; none without any.
std::optional<double> deviation(const std::vector<double>& values);
std::optional<double> mean_of(const std::vector<double>& values);

} // namespace updraft
