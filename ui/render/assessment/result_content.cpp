#include "ui/render/assessment/result_parts.h"

#include "ui/support/convert.h"
#include "ui/words/instruments.h"

#include <cmath>

namespace updraft {

namespace {

using W = ResultWords;

constexpr double percent = 100;

} // namespace

QString figureText(const std::optional<double>& value) {
    return value ? tenths(*value) : QStringLiteral("–");
}

QString changeText(double change) {
    const QString shown = signedTenths(change);
    return shown == tenths(0) ? u'±' + shown : shown;
}

QString roundText(const Plan& plan, std::optional<Id<Round>> round) {
    const Round* row = round ? plan.rounds.find(*round) : nullptr;
    if (row == nullptr) return {};
    return row->date ? W::tr("%1, %2").arg(qt(row->name), longDate(*row->date)) : qt(row->name);
}

QString percentText(double share) {
    return W::tr("%1 %").arg(whole_percent(share));
}

QString peopleText(int raters, double share) {
    return W::tr("%1, %2 answered").arg(W::tr("%Ln rater(s)", nullptr, raters), percentText(share));
}

ResultContent startResult(const Plan& plan, const Answers& answers) {
    ResultContent content;
    content.instrument = instrumentName(answers.instrument);
    content.round = roundText(plan, answers.round);
    content.answered = answers.given() > 0;
    content.people = peopleText(static_cast<int>(answers.raters.size()), answers.share());
    if (const Round* row = answers.round ? plan.rounds.find(*answers.round) : nullptr)
        content.nowLabel = qt(row->name);
    if (content.answered && answers.provisional())
        content.notes << W::tr("Provisional: %1 of all questions to all raters are answered. From "
                               "70 % on the result stands.")
                             .arg(percentText(answers.share()));
    return content;
}

void explainBars(ResultContent& content) {
    const bool marks = std::ranges::any_of(
        content.bars, [](const ResultBar& bar) { return bar.before.has_value(); });
    const bool lines = std::ranges::any_of(
        content.bars, [](const ResultBar& bar) { return bar.spread.value_or(0) > 0; });
    QStringList parts;
    if (marks) parts << W::tr("Marks: %1.").arg(content.beforeLabel);
    if (lines) parts << W::tr("Lines: how far the raters are apart.");
    content.barsNote = parts.join(u' ');
}

ResultTable questionTable(const Answers& answers) {
    ResultTable table;
    table.heading = W::tr("Question by question");
    table.heads = {W::tr("Question"), W::tr("Mean of 4"), W::tr("Answers"), W::tr("Spread")};
    const bool evidence = answers.instrument == Instrument::maturity;
    if (evidence) table.heads << W::tr("Count as 2");
    for (const QuestionResult& each : answers.questions) {
        table.rows.push_back({questionTitle(each.question), figureText(each.mean),
                              QString::number(each.answers), figureText(each.spread)});
        if (evidence) table.rows.back() << QString::number(each.unproven);
    }
    return table;
}

ResultSection dividedQuestions(const Answers& answers) {
    constexpr std::size_t shown = 3;
    ResultSection section{W::tr("Where raters disagree"), {}, {}};
    std::vector<QuestionResult> divided;
    for (const QuestionResult& each : answers.questions)
        if (each.spread && *each.spread > 0) divided.push_back(each);
    std::ranges::stable_sort(divided, std::greater{},
                             [](const QuestionResult& each) { return *each.spread; });
    if (divided.size() > shown) divided.resize(shown);
    for (const QuestionResult& each : divided)
        section.points.push_back(
            {questionTitle(each.question),
             W::tr("The answers deviate by %1 steps. Let those who see it most and least tell why.")
                 .arg(figureText(each.spread))});
    if (divided.empty())
        section.lead = answers.raters.size() > 1
                           ? W::tr("Nowhere: all who answered said the same.")
                           : W::tr("One rater alone agrees: ask others, too.");
    return section;
}

ResultContent resultContent(const Plan& plan, Instrument instrument,
                            std::optional<Id<Round>> round) {
    switch (instrument) {
    case Instrument::maturity:
        return maturityResult(plan, round);
    case Instrument::commitment:
        return commitmentResult(plan, round);
    case Instrument::culture:
        return cultureResult(plan, round);
    }
    return {};
}

} // namespace updraft
