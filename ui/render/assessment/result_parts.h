#pragma once

#include "ui/render/assessment/result_content.h"

namespace updraft {

/// At most one decimal; a dash where there is none.
QString figureText(const std::optional<double>& value);
/// "+6", "−3.5", "±0"
QString changeText(double change);
/// "Spring 2026, 12 March 2026"
QString roundText(const Plan& plan, std::optional<Id<Round>> round);
QString percentText(double share);
/// "3 raters, 96 % answered"
QString peopleText(int raters, double share);

/// What all instruments have in common: round, people, what is provisional.
ResultContent startResult(const Plan& plan, const Answers& answers);
/// Says what the marks at the bars are.
void explainBars(ResultContent& content);
/// Means, numbers of answers and spreads of all questions.
ResultTable questionTable(const Answers& answers);
/// The questions on which raters are furthest apart.
ResultSection dividedQuestions(const Answers& answers);

ResultContent maturityResult(const Plan& plan, std::optional<Id<Round>> round);
ResultContent commitmentResult(const Plan& plan, std::optional<Id<Round>> round);
ResultContent cultureResult(const Plan& plan, std::optional<Id<Round>> round);

} // namespace updraft
