#include "ui/render/voice/voice_report.h"

#include "ui/render/pdf_pages.h"
#include "ui/render/voice/voice_words.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QLocale>

namespace updraft {

namespace {

struct VoiceReport {
    Q_DECLARE_TR_FUNCTIONS(VoiceReport)
};
using R = VoiceReport;

constexpr double edge = 54;
constexpr double footHeight = 20;

PaperTable figuresTable(const VoiceFigures& f) {
    PaperTable table;
    table.columns = {{{}, 0, false, true},
                     {R::tr("Figure"), 0, true, true},
                     {R::tr("95 % margin"), 0, true},
                     {R::tr("Answers"), 0, true},
                     {{}, 1}};
    const QLocale locale;
    const auto remark = [](int n, const QString& parts) {
        return few_answers(n) ? R::tr("%1 · few answers").arg(parts) : parts;
    };
    if (f.n() > 0)
        table.rows.push_back({R::tr("NPS"), npsText(f.nps()), marginText(f.margin()),
                              locale.toString(f.n()),
                              remark(f.n(), R::tr("promoters %L1, passives %L2, detractors %L3")
                                                .arg(f.promoters)
                                                .arg(f.passives)
                                                .arg(f.detractors))});
    if (f.csat_n > 0)
        table.rows.push_back({R::tr("CSAT"), csatText(f.csat()),
                              csatIntervalText(f.csat_interval()), locale.toString(f.csat_n),
                              remark(f.csat_n, R::tr("%L1 gave 4 or 5 of 5").arg(f.satisfied))});
    if (f.ces_n > 0)
        table.rows.push_back({R::tr("CES"), cesText(f.ces()), cesMarginText(f.ces_margin()),
                              locale.toString(f.ces_n),
                              remark(f.ces_n, R::tr("the mean of 1 to 7"))});
    return table;
}

/// Those with most answers, in the order they are read; of months the last.
std::vector<VoiceGroup> most(std::vector<VoiceGroup> groups, VoiceBy by, std::size_t rows) {
    std::erase_if(groups, [](const VoiceGroup& group) { return group.name.empty(); });
    if (groups.size() <= rows) return groups;
    if (by == VoiceBy::month) return {groups.end() - static_cast<long>(rows), groups.end()};
    std::vector<int> sizes;
    for (const VoiceGroup& group : groups) sizes.push_back(group.figures.items);
    std::ranges::sort(sizes, std::greater<>{});
    const int least = sizes[rows - 1];
    std::erase_if(groups, [&](const VoiceGroup& group) { return group.figures.items < least; });
    if (groups.size() > rows) groups.resize(rows);
    return groups;
}

QStringList cellsOf(const Plan& plan, VoiceBy by, const VoiceGroup& group) {
    const VoiceFigures& f = group.figures;
    const auto with = [](const QString& value, const QString& margin) {
        return margin.isEmpty() ? value : value + u' ' + margin;
    };
    return {groupText(plan, by, group),
            QLocale().toString(f.n()),
            f.n() > 0 ? with(npsText(f.nps()), marginText(f.margin())) : QString(),
            f.csat_n > 0
                ? with(csatText(f.csat()), u'(' + csatIntervalText(f.csat_interval()) + u')')
                : QString(),
            f.ces_n > 0 ? with(cesText(f.ces()), cesMarginText(f.ces_margin())) : QString(),
            fewText(f.n())};
}

void appendGroups(PaperFlow& flow, const Plan& plan, VoiceBy by, const std::vector<VoiceGroup>& all,
                  std::size_t rows) {
    const auto shown = most(all, by, rows);
    if (shown.empty()) return;
    PaperTable table;
    table.columns = {{R::tr("By %1").arg(byText(by).toLower()), 1},
                     {R::tr("NPS answers"), 0, true},
                     {R::tr("NPS"), 0, true, true},
                     {R::tr("CSAT"), 0, true},
                     {R::tr("CES"), 0, true},
                     {{}, 0}};
    for (const VoiceGroup& group : shown) table.rows.push_back(cellsOf(plan, by, group));
    flow.push_back(std::move(table));
    const auto named =
        std::ranges::count_if(all, [](const VoiceGroup& group) { return !group.name.empty(); });
    if (const auto more = named - static_cast<long>(shown.size()); more > 0)
        flow.push_back(PaperText{PaperRole::Note, R::tr("and %1 more").arg(more)});
    flow.push_back(PaperText{PaperRole::Note, QStringLiteral(" ")});
}

/// All that there is to say; what takes long is worked out once.
struct Content {
    const Plan& plan;
    VoiceFigures all;
    std::vector<MovedStep> moved;
    std::array<std::vector<VoiceGroup>, words_of<VoiceBy>.size()> groups;

    explicit Content(const Plan& of) : plan(of), all(voice_of(of)), moved(moved_steps(of)) {
        for (std::size_t i = 0; i < groups.size(); ++i)
            groups[i] = voice_by(of, static_cast<VoiceBy>(i));
    }

    PaperFlow flow(std::size_t rows) const {
        PaperFlow flow;
        flow.push_back(PaperText{PaperRole::Title, R::tr("Voice of the customer")});
        flow.push_back(PaperText{PaperRole::Lead,
                                 trendSentence(groups[static_cast<std::size_t>(VoiceBy::month)])});
        flow.push_back(PaperText{PaperRole::Note, QStringLiteral(" ")});
        flow.push_back(figuresTable(all));
        flow.push_back(PaperText{PaperRole::Note, QStringLiteral(" ")});
        for (std::size_t i = 0; i < std::min(rows, moved.size()); ++i)
            flow.push_back(PaperText{PaperRole::Item, movedSentence(plan, moved[i])});
        for (const VoiceBy by :
             {VoiceBy::month, VoiceBy::step, VoiceBy::driver, VoiceBy::persona, VoiceBy::segment})
            appendGroups(flow, plan, by, groups[static_cast<std::size_t>(by)], rows);
        flow.push_back(
            PaperText{PaperRole::Note,
                      R::tr("NPS = 100 × (share of 9–10 − share of 0–6). CSAT = share of 4–5, with "
                            "Wilson’s interval. CES = mean. Each with its 95 % margin; fewer "
                            "than %1 answers are few.")
                          .arg(enough_answers)});
        return flow;
    }
};

PaperFit fitted(const Content& content, double width, double height) {
    PaperFit fit;
    for (const std::size_t rows : {12U, 10U, 8U, 6U, 5U, 4U, 3U, 2U})
        for (const int step : {2, 4, paperMeasures - 1}) {
            const PaperSetter setter(width, paperMeasure(step));
            fit = stacked(setter.lines(content.flow(rows)));
            if (fit.height <= height) return fit;
        }
    return fit;
}

} // namespace

PaperShapes layoutVoiceReport(const Plan& plan, const VoiceReportOptions& options) {
    const QSizeF size = sizeOf(options.paper);
    const double width = size.width() - 2 * edge;
    const double height = size.height() - 2 * edge - footHeight;
    PaperFit fit = fitted(Content(plan), width, height);
    move(fit.shapes, {edge, edge});
    const QString foot = R::tr("%1, %2").arg(qt(plan.about().title), shortDate(options.today, 1));
    fit.shapes.push_back(PaperRun{
        {edge, size.height() - edge + 4}, width, foot, {smallestPaperType}, PaperInk::Second});
    if (QLocale().textDirection() == Qt::RightToLeft) mirror(fit.shapes, size.width());
    return fit.shapes;
}

Result<QByteArray> exportVoiceReport(const Plan& plan, const VoiceReportOptions& options,
                                     const Progress& progress) {
    if (plan.feedback.empty()) return fail(ErrorCode::nothing_to_export);
    const PaperShapes page = layoutVoiceReport(plan, options);
    if (progress && !progress(0.5)) return fail(ErrorCode::stopped);
    PdfPages pages(options.paper);
    pages.add({page}, sizeOf(options.paper));
    PdfInfo info = planInfo(plan, options.language, options.today);
    info.title = R::tr("Voice of the customer, %1").arg(qt(plan.about().title));
    return finishPdf(pages.finish(), info);
}

} // namespace updraft
