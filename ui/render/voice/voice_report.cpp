#include "ui/render/voice/voice_report.h"

#include "ui/render/voice/trend.h"
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
    if (const QString exact = exactNpsText(f); !exact.isEmpty())
        table.rows.back().back() = R::tr("%1 · %2").arg(exact, table.rows.back().back());
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
    sizes.reserve(groups.size());
    for (const VoiceGroup& group : groups) sizes.push_back(group.figures.items);
    std::ranges::sort(sizes, std::greater<>{});
    const int least = sizes[rows - 1];
    auto room = std::ranges::count(sizes.begin(), sizes.begin() + static_cast<long>(rows), least);
    std::erase_if(groups, [&](const VoiceGroup& group) {
        if (group.figures.items != least) return group.figures.items < least;
        return room == 0 || room-- == 0;
    });
    return groups;
}

QString onOneLine(QString text) {
    return text.replace(u' ', QChar::Nbsp);
}

/// A figure that none of the groups has gets no columns.
PaperTable groupsTable(const Plan& plan, VoiceBy by, const std::vector<VoiceGroup>& groups) {
    PaperTable table;
    table.columns = {{byText(by), 1}};
    for (const VoiceGroup& group : groups) table.rows.push_back({groupText(plan, by, group)});
    for (const VoiceMeasure measure : voice_measures) {
        const auto answers = [measure](const VoiceGroup& group) {
            return group.figures.answers(measure);
        };
        if (std::ranges::none_of(
                groups, [](int n) { return n > 0; }, answers))
            continue;
        table.columns.push_back({measureText(measure), 0, true, measure == VoiceMeasure::nps});
        table.columns.push_back({R::tr("n"), 0, true});
        for (std::size_t i = 0; i < groups.size(); ++i)
            table.rows[i] << onOneLine(withMargin(measure, groups[i].figures))
                          << onOneLine(answersCell(answers(groups[i])));
    }
    return table;
}

/// Groups as a table, with how many more there are.
void appendGroups(PaperFlow& flow, const Plan& plan, VoiceBy by,
                  const std::vector<VoiceGroup>& all) {
    constexpr std::size_t rows = 40;
    auto shown = most(all, by, rows);
    if (shown.empty()) return;
    const auto none =
        std::ranges::find_if(all, [](const VoiceGroup& group) { return group.name.empty(); });
    const auto named = std::ssize(all) - (none == all.end() ? 0 : 1);
    const auto more = named - std::ssize(shown);
    if (none != all.end()) shown.push_back(*none); // else the rows would not add up to all
    flow.push_back(groupsTable(plan, by, shown));
    if (more > 0)
        flow.push_back(PaperText{PaperRole::Note, by == VoiceBy::month
                                                      ? R::tr("after %L1 earlier ones").arg(more)
                                                      : R::tr("and %L1 more").arg(more)});
}

/// The chart of the page.
PaperFigure trendFigure(const std::vector<VoiceGroup>& months) {
    constexpr double height = 210;
    return {[months](double width) { return trendChart(layoutTrend(months, {width, height})); }};
}

bool hasTrend(const std::vector<VoiceGroup>& months) {
    return std::ranges::any_of(months, [measure = shown_measure(months)](const VoiceGroup& group) {
        return answers_to(measure, group);
    });
}

PaperFlow counting() {
    PaperFlow flow;
    for (const QString& line :
         {R::tr("NPS = 100 × (share of 9 and 10 − share of 0 to 6)."),
          R::tr("CSAT = share of 4 and 5 of 5, with Wilson’s interval."),
          R::tr("CES = mean of 1 to 7."),
          R::tr("Each with its 95 % margin. n is the number of answers; “few” are fewer than %1.")
              .arg(enough_answers)})
        flow.push_back(PaperText{PaperRole::Note, line});
    return flow;
}

} // namespace

PaperReport voiceReport(const Plan& plan, Date today) {
    const std::vector<VoiceGroup> months = voice_by(plan, VoiceBy::month);
    PaperReport report;
    report.head = planHead(plan, R::tr("Report"), today);
    report.title = R::tr("Voice of the customer");
    report.lead = trendSentence(months);
    const auto add = [&](const QString& heading, PaperFlow flow) {
        if (!flow.empty()) report.sections.push_back({{}, heading, std::move(flow)});
    };
    if (PaperTable all = figuresTable(voice_of(plan)); !all.rows.empty())
        add(R::tr("All answers"), {std::move(all)});
    PaperFlow moved;
    for (const MovedStep& each : moved_steps(plan))
        moved.push_back(PaperText{PaperRole::Item, movedSentence(plan, each)});
    add(R::tr("What moved"), std::move(moved));
    for (const VoiceBy by :
         {VoiceBy::month, VoiceBy::step, VoiceBy::driver, VoiceBy::persona, VoiceBy::segment}) {
        PaperFlow flow;
        const bool byMonth = by == VoiceBy::month;
        if (byMonth && hasTrend(months)) flow.push_back(trendFigure(months));
        appendGroups(flow, plan, by, byMonth ? months : voice_by(plan, by));
        add(R::tr("By %1").arg(byText(by).toLower()), std::move(flow));
    }
    add(R::tr("How it is counted"), counting());
    return report;
}

Result<QByteArray> exportVoiceReport(const Plan& plan, const PaperExport& how,
                                     const Progress& progress) {
    if (plan.feedback.empty()) return fail(ErrorCode::nothing_to_export);
    constexpr double laidOut = 0.5; // of the work
    const PaperPages pages = layoutReport(voiceReport(plan, how.today), how.paper);
    if (progress && !progress(laidOut)) return fail(ErrorCode::stopped);
    return pdfOf(plan, pages, R::tr("Voice of the customer, %1").arg(qt(plan.about().title)), how);
}

} // namespace updraft
