#include "ui/render/choose/prioritisation_report.h"

#include "core/model/plan.h"
#include "ui/render/choose/budget_words.h"
#include "ui/render/choose/matrix_layout.h"
#include "ui/render/choose/rank_chart.h"
#include "ui/support/convert.h"
#include "ui/words/choosing.h"

#include <QCoreApplication>

#include <algorithm>

namespace updraft {

namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Prioritisation)
};

/// All that the sections are made of.
struct Contents {
    const Plan& plan;
    ScoreSheet sheet = ScoreSheet::of(plan);
    Scores scores = scores_of(sheet);
    std::vector<Sensitivity> sensitivities = sensitivities_of(sheet);
    SheetNames names{plan, sheet};

    explicit Contents(const Plan& of) : plan(of) {}
    Contents(const Contents&) = delete;
    Contents& operator=(const Contents&) = delete;
};

PaperText body(const QString& text) {
    return {PaperRole::Body, text};
}

PaperFigure matrixFigure(const Contents& all) {
    auto subjects = matrixSubjects(all.plan, all.sheet);
    auto points = matrixPoints(all.scores);
    return {[subjects, points, sheet = all.sheet, scores = all.scores](double width) {
        constexpr double shape = 0.8;
        constexpr double most = 430;
        const QSizeF size(width, std::min(most, width * shape));
        MatrixLayout layout = layoutMatrix(subjects, points, {}, size);
        findCut(layout, sheet, scores);
        ChartLayout chart = matrixGround(layout);
        chart.add(matrixChart(layout), {});
        return chart;
    }};
}

PaperTable rankedTable(const Contents& all) {
    PaperTable table{{{Report::tr("Rank"), 0, true, true},
                      {Report::tr("Code"), 0},
                      {Report::tr("Initiative"), 3, false, true},
                      {Report::tr("Class"), 0},
                      {Report::tr("Value"), 0, true},
                      {Report::tr("Ease"), 0, true},
                      {Report::tr("Score"), 0, true, true}},
                     {}};
    for (std::size_t place = 0; place < all.scores.ranked; ++place) {
        const auto item = all.scores.order[place];
        const auto& score = all.scores.items[item];
        QString shown = scoreText(score.score);
        if (score.provisional()) shown = u'~' + shown;
        table.rows.push_back({rankText(all.scores, item), all.names.code(item),
                              qt(all.names.item(item).title),
                              score.quadrant ? quadrantText(*score.quadrant) : QString(),
                              scoreText(score.value), scoreText(score.ease), shown});
    }
    return table;
}

PaperTable weightsTable(const Contents& all) {
    PaperTable table{{{Report::tr("Criterion"), 2, false, true},
                      {Report::tr("Kind"), 0},
                      {Report::tr("Weight"), 0, true},
                      {Report::tr("What is asked"), 3},
                      {Report::tr("The top five change"), 2}},
                     {}};
    for (std::size_t i = 0; i < all.sheet.criteria().size(); ++i) {
        const auto& each = all.sheet.criteria()[i];
        const auto& row = *all.plan.criteria.find(each.id);
        const auto& found = all.sensitivities[i];
        QStringList at;
        if (found.below) at << Report::tr("below %1").arg(shareText(found.below->share));
        if (found.above) at << Report::tr("above %1").arg(shareText(found.above->share));
        const QString change = found.tie      ? Report::tr("a tie now")
                               : at.isEmpty() ? Report::tr("never")
                                              : at.join(QStringLiteral(", "));
        table.rows.push_back(
            {qt(row.name),
             each.kind == CriterionKind::benefit ? Report::tr("benefit") : Report::tr("cost"),
             shareText(each.share), qt(row.meaning), change});
    }
    return table;
}

PaperFlow firmFlow(const Contents& all) {
    PaperFlow flow;
    const auto found = firmness(all.names, all.scores, all.sensitivities);
    PaperText verdict = body(found.verdict + QStringLiteral(". ") + found.detail);
    verdict.strong = found.verdict.size() + 1;
    flow.push_back(verdict);
    for (const QString& tie : tieSentences(all.names, all.scores)) flow.push_back(body(tie));
    if (found.criterion) {
        const auto criterion = *found.criterion;
        std::vector<QString> codes;
        for (std::size_t i = 0; i < all.sheet.items(); ++i) codes.push_back(all.names.code(i));
        const auto chart = std::make_shared<RankChart>(
            rankChart(all.sheet, criterion, all.sensitivities[criterion], std::move(codes),
                      all.names.criterion(criterion)));
        flow.push_back(PaperFigure{[chart](double width) {
            constexpr double high = 230;
            return layoutRankChart(*chart, {width, high});
        }});
    }
    return flow;
}

/// Those that nobody scored yet.
QString unscored(const Contents& all) {
    QStringList codes;
    for (std::size_t place = all.scores.ranked; place < all.scores.order.size(); ++place)
        codes << all.names.code(all.scores.order[place]);
    return codes.isEmpty()
               ? QString()
               : Report::tr("Not scored yet: %1.").arg(codes.join(QStringLiteral(", ")));
}

} // namespace

PaperReport prioritisationReport(const Plan& plan, Date today) {
    PaperReport report;
    const Contents all(plan);
    report.head = planHead(plan, Report::tr("Prioritisation"), today);
    report.title = Report::tr("What comes first");
    report.lead = Report::tr("%L1 open initiatives by %L2 criteria: benefit against cost.")
                      .arg(all.sheet.items())
                      .arg(all.sheet.criteria().size());
    if (all.scores.ranked == 0) return report;
    report.sections.push_back({{}, Report::tr("Value against ease"), {matrixFigure(all)}});
    PaperFlow list{rankedTable(all)};
    const bool provisional = std::ranges::any_of(all.scores.items, [](const ItemScore& score) {
        return score.score && score.provisional();
    });
    if (provisional)
        list.push_back(PaperText{PaperRole::Note,
                                 Report::tr("~ provisional: under 60 % of the weights is scored")});
    if (const QString left = unscored(all); !left.isEmpty())
        list.push_back(PaperText{PaperRole::Note, left});
    for (const QString& sentence :
         reachOf(all.names, all.scores, means_of(plan, today)).sentences(all.names, all.scores))
        list.push_back(body(sentence));
    report.sections.push_back({{}, Report::tr("The list"), std::move(list)});
    report.sections.push_back({{}, Report::tr("How firm it is"), firmFlow(all)});
    report.sections.push_back({{}, Report::tr("Weights"), {weightsTable(all)}});
    return report;
}

Result<QByteArray> exportPrioritisation(const Plan& plan, const PaperExport& how,
                                        const Progress& progress) {
    const PaperReport report = prioritisationReport(plan, how.today);
    constexpr double half = 0.5;
    if (progress && !progress(half)) return fail(ErrorCode::stopped);
    return exportReport(plan, report, how);
}

} // namespace updraft
