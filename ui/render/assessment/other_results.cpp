#include "core/listen/commitment.h"
#include "ui/render/assessment/result_parts.h"

#include "ui/support/convert.h"
#include "ui/words/instruments.h"

#include <cmath>

namespace updraft {

namespace {

using W = ResultWords;

constexpr double highest = 4; // of an answer

/// The answer that the mean is nearest to, as one sees it.
QString seenNow(const QuestionResult& question) {
    return question.mean
               ? answerText(question.question, static_cast<int>(std::lround(*question.mean)))
               : W::tr("Nobody could tell.");
}

std::optional<double> share(const std::optional<double>& value) {
    return value ? std::optional{*value / highest} : std::nullopt;
}

/// Each question as a bar, beside what it was in the round before.
void addBars(ResultContent& content, const Plan& plan, const Answers& answers) {
    Answers earlier;
    if (answers.round)
        if (const auto before = round_before(plan, *answers.round, answers.instrument)) {
            earlier = answers_of(plan, answers.instrument, before);
            content.beforeLabel = qt(plan.rounds.find(*before)->name);
        }
    const bool several = answers.raters.size() > 1;
    for (std::size_t i = 0; i < answers.questions.size(); ++i) {
        const QuestionResult& each = answers.questions[i];
        const auto before = earlier.round ? earlier.questions[i].mean : std::nullopt;
        QStringList note;
        if (each.mean && before) note << changeText(*each.mean - *before);
        if (each.spread && several) note << W::tr("spread %1").arg(figureText(each.spread));
        content.bars.push_back({questionTitle(each.question), share(each.mean), share(before),
                                several ? share(each.spread) : std::nullopt,
                                each.mean ? figureText(each.mean) : W::tr("not answered"),
                                note.join(QStringLiteral(" · "))});
    }
    explainBars(content);
}

ResultSection missingOf(const Commitment& result) {
    ResultSection section{W::tr("What is missing, and what to do about it"), {}, {}};
    for (const Question each : result.missing)
        section.points.push_back(
            {questionTitle(each),
             W::tr("Now: %1 Do: %2").arg(seenNow(result.answers.at(each)), remedyText(each))});
    if (section.points.empty()) section.lead = W::tr("Nothing: all five commitments are there.");
    return section;
}

ResultSection presentOf(const Commitment& result) {
    ResultSection section{W::tr("What is there"), {}, {}};
    for (const QuestionResult& each : result.answers.questions)
        if (std::ranges::find(result.missing, each.question) == result.missing.end())
            section.points.push_back({questionTitle(each.question), seenNow(each)});
    if (section.points.empty()) section.lead = W::tr("None of the five commitments yet.");
    return section;
}

/// The routes; the commitments that are there lead from one to the next, money before the last.
ResultLevel routesOf(const Commitment& result) {
    const auto all = result.answers.questions.size();
    ResultLevel routes;
    routes.share = static_cast<double>(all - result.missing.size()) / static_cast<double>(all);
    for (const Route each : {Route::bottom_up, Route::mixed, Route::top_down}) {
        routes.names << routeName(each);
        if (each == *result.route) routes.shown = static_cast<int>(routes.names.size());
    }
    return routes;
}

/// Those with the lowest means, and what the next answer up would look like.
ResultSection weakest(const Answers& answers) {
    constexpr std::size_t shown = 3;
    ResultSection section{W::tr("Where to begin: the lowest answers"), {}, {}};
    std::vector<QuestionResult> known;
    for (const QuestionResult& each : answers.questions)
        if (each.mean && *each.mean < highest) known.push_back(each);
    std::ranges::stable_sort(known, {}, [](const QuestionResult& each) { return *each.mean; });
    if (known.size() > shown) known.resize(shown);
    for (const QuestionResult& each : known)
        section.points.push_back(
            {questionTitle(each.question),
             W::tr("Now %1. The next step would look like this: %2")
                 .arg(figureText(each.mean),
                      answerText(each.question, static_cast<int>(std::floor(*each.mean)) + 1))});
    if (known.empty()) section.lead = W::tr("Every question stands at the highest answer.");
    return section;
}

} // namespace

ResultContent commitmentResult(const Plan& plan, std::optional<Id<Round>> round) {
    const Commitment result = commitment_of(plan, round);
    ResultContent content = startResult(plan, result.answers);
    addBars(content, plan, result.answers);
    content.tables = {questionTable(result.answers)};
    if (!result.route) return content;
    const auto all = result.answers.questions.size();
    content.figure = W::tr("%1 of %2").arg(all - result.missing.size()).arg(all);
    content.verdict = routeName(*result.route);
    content.meaning = routeMeaning(*result.route);
    content.level = routesOf(result);
    if (result.missing == std::vector{commitment_funded})
        content.notes << W::tr(
            "Only money is missing: without it there is no starting at the top.");
    content.sections = {missingOf(result), presentOf(result), dividedQuestions(result.answers)};
    return content;
}

ResultContent cultureResult(const Plan& plan, std::optional<Id<Round>> round) {
    const Answers answers = answers_of(plan, Instrument::culture, round);
    ResultContent content = startResult(plan, answers);
    addBars(content, plan, answers);
    content.tables = {questionTable(answers)};
    if (!content.answered) return content;
    std::vector<double> means;
    for (const QuestionResult& each : answers.questions)
        if (each.mean) means.push_back(*each.mean);
    content.figure = W::tr("%1 of %2").arg(figureText(mean_of(means))).arg(highest);
    content.meaning = W::tr("The mean over the questions that were answered. What matters is where "
                            "it is lowest, and where people see it differently.");
    content.sections = {weakest(answers), dividedQuestions(answers)};
    return content;
}

} // namespace updraft
