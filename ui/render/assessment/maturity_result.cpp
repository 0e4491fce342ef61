#include "core/listen/maturity.h"
#include "ui/render/assessment/result_parts.h"

#include "ui/support/convert.h"
#include "ui/words/instruments.h"

#include <QLocale>

#include <cmath>

namespace updraft {

namespace {

using W = ResultWords;

constexpr double whole = 100;

std::optional<double> share(const std::optional<double>& score) {
    return score ? std::optional{*score / whole} : std::nullopt;
}

QString noteOf(const DimensionResult& each, std::size_t raters) {
    QStringList parts;
    if (each.score && each.before) parts << changeText(*each.score - *each.before);
    if (each.spread && raters > 1) parts << W::tr("spread %1").arg(figureText(each.spread));
    return parts.join(QStringLiteral(" · "));
}

ResultBar barOf(const DimensionResult& each, std::size_t raters) {
    return {dimensionName(each.dimension),
            share(each.score),
            share(each.before),
            raters > 1 ? share(each.spread) : std::nullopt,
            each.score ? figureText(each.score) : W::tr("not assessed"),
            noteOf(each, raters)};
}

QString listed(const QStringList& names) {
    return QLocale().createSeparatedList(names);
}

QString levelText(int level) {
    return W::tr("%1 %2").arg(level).arg(levelName(level));
}

QString changeSentence(const Maturity& result, const QString& before) {
    const double change = *result.index - *result.index_before;
    const QString by = figureText(std::abs(change));
    if (by == figureText(0)) return W::tr("The index is what it was in the round %1.").arg(before);
    return (change > 0 ? W::tr("The index is %1 higher than in the round %2.")
                       : W::tr("The index is %1 lower than in the round %2."))
        .arg(by, before);
}

void addNotes(ResultContent& content, const Maturity& result) {
    QStringList held;
    for (const Dimension each : result.held_back_by) held << dimensionName(each);
    if (!held.isEmpty())
        content.notes << W::tr("Held back by %1: the index alone would be level %2, but the level "
                               "shown is at most one above that of the lowest dimension.")
                             .arg(listed(held), levelText(result.level_raw));
    int unproven = 0;
    for (const QuestionResult& each : result.answers.questions) unproven += each.unproven;
    if (unproven > 0)
        content.notes << W::tr("%Ln answer(s) of 3 or 4 count as 2: nothing says what shows them.",
                               nullptr, unproven);
    QStringList missing;
    for (const DimensionResult& each : result.dimensions)
        if (!each.score) missing << dimensionName(each.dimension);
    if (!missing.isEmpty() && result.index)
        content.notes << W::tr("Not assessed, and so left out: %1.").arg(listed(missing));
    if (result.index && result.index_before)
        content.notes << changeSentence(result, content.beforeLabel);
}

ResultSection wayUp(const Maturity& result) {
    ResultSection section{W::tr("What would raise the level"), {}, {}};
    if (result.level == levels) {
        section.lead = W::tr("This is the highest level. Ask again in half a year.");
        return section;
    }
    int steps = 0;
    for (const Raise& raise : result.way_up) {
        steps += raise.steps;
        const int then = std::clamp(static_cast<int>(std::lround(raise.to)), 1, 4);
        section.points.push_back(
            {questionTitle(raise.question),
             W::tr("%1, from %2 to %3. One would see: %4")
                 .arg(dimensionName(dimension_of(raise.question)), figureText(raise.from),
                      figureText(raise.to), answerText(raise.question, then))});
    }
    section.lead = W::tr("The shortest way to level %1 takes %2: raise each of these on the mean "
                         "of all raters.")
                       .arg(levelText(result.level + 1), W::tr("%Ln step(s)", nullptr, steps));
    return section;
}

/// The question of the dimension on which raters are furthest apart; null where they differ on
/// none, but answered different ones.
const QuestionResult* widest(const Maturity& result, Dimension dimension) {
    const auto first = static_cast<int>(dimension) * questions_a_dimension;
    const QuestionResult* found = nullptr;
    double most = 0;
    for (int i = 0; i < questions_a_dimension; ++i) {
        const auto& each = result.answers.at(static_cast<Question>(first + i));
        if (each.spread.value_or(0) <= most) continue;
        most = *each.spread;
        found = &each;
    }
    return found;
}

QString disagreement(const Maturity& result, Dimension dimension) {
    const QString spread = figureText(result.at(dimension).spread);
    const QuestionResult* question = widest(result, dimension);
    if (question == nullptr)
        return W::tr("The raters’ own scores deviate by %1, for not all know the answers to the "
                     "same questions.")
            .arg(spread);
    return W::tr("The raters’ own scores deviate by %1. They are furthest apart on “%2”.")
        .arg(spread, questionTitle(question->question));
}

ResultSection divided(const Maturity& result) {
    ResultSection section{W::tr("Where raters disagree"), {}, {}};
    for (const Dimension each : result.divided())
        section.points.push_back({dimensionName(each), disagreement(result, each)});
    if (section.points.empty())
        section.lead = result.answers.raters.size() > 1
                           ? W::tr("Nowhere: all who answered come to the same scores.")
                           : W::tr("One rater alone agrees: ask others, too.");
    return section;
}

ResultTable dimensionTable(const Maturity& result) {
    ResultTable table;
    table.heading = W::tr("Dimension by dimension");
    table.heads = {W::tr("Dimension"), W::tr("Score of 100"), W::tr("Level"),
                   W::tr("Spread"),    W::tr("Round before"), W::tr("Change")};
    for (const DimensionResult& each : result.dimensions)
        table.rows.push_back(
            {dimensionName(each.dimension), figureText(each.score),
             each.score ? QString::number(level_of(*each.score)) : QStringLiteral("–"),
             figureText(each.spread), figureText(each.before),
             each.score && each.before ? changeText(*each.score - *each.before)
                                       : QStringLiteral("–")});
    return table;
}

ResultLevel levelOf(const Maturity& result) {
    ResultLevel level{*result.index / whole, result.level, {}};
    for (int i = 1; i <= levels; ++i) level.names << levelName(i);
    return level;
}

} // namespace

ResultContent maturityResult(const Plan& plan, std::optional<Id<Round>> round) {
    const Maturity result = maturity_of(plan, round);
    ResultContent content = startResult(plan, result.answers);
    if (const Round* row = result.before ? plan.rounds.find(*result.before) : nullptr)
        content.beforeLabel = qt(row->name);
    for (const DimensionResult& each : result.dimensions)
        content.bars.push_back(barOf(each, result.answers.raters.size()));
    content.radar = true;
    explainBars(content);
    addNotes(content, result);
    content.tables = {dimensionTable(result), questionTable(result.answers)};
    if (!result.index) return content;
    content.figure = figureText(result.index);
    content.verdict = levelName(result.level);
    content.meaning = levelMeaning(result.level);
    content.level = levelOf(result);
    content.sections = {wayUp(result), divided(result)};
    return content;
}

} // namespace updraft
