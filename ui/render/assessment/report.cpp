#include "ui/render/assessment/report.h"

#include "ui/render/assessment/result_charts.h"
#include "ui/support/convert.h"

namespace updraft {

namespace {

using W = ResultWords;

constexpr double gap = 14;
constexpr double radarHeight = 250;

PaperText heading(const QString& text) {
    return {PaperRole::Body, text, text.size()};
}

PaperTable paperTable(const ResultTable& table) {
    PaperTable paper;
    for (qsizetype at = 0; at < table.heads.size(); ++at)
        paper.columns.push_back({table.heads[at], at == 0 ? 1.0 : 0.0, at > 0, false});
    paper.rows = table.rows;
    return paper;
}

/// Sets flows and charts one under the other, over as many pages as it takes.
class Pages {
  public:
    Pages(const Plan& plan, const AssessmentExport& how)
        : head_(planHead(plan, W::tr("Assessment"), how.paper.today)) {
        pages_.size = sizeOf(how.paper.paper);
    }

    void begin(const QString& title) {
        startPage();
        pages_.bookmarks.push_back({title, static_cast<int>(pages_.pages.size()) - 1});
    }
    double left() const { return frame_.left; }
    double width() const { return frame_.width; }
    void space(double height) { y_ += height; }
    /// Whether it took a new page.
    bool need(double height) {
        const bool full = y_ + height > frame_.bottom;
        if (full) startPage();
        return full;
    }

    /// A page does not end where the next line must follow.
    void add(const PaperBlock& block, bool keepWithNext = false) {
        constexpr double follows = 40; // some lines of what must follow
        auto lines = setter(width()).lines(block);
        if (keepWithNext && !lines.empty()) lines.back().keepWithNext = true;
        for (PaperLine& line : lines) {
            if (need(line.height + (line.keepWithNext ? follows : 0)) && line.heads) {
                put(line.heads->shapes, left());
                y_ += line.heads->height + line.heads->after;
            }
            put(std::move(line.shapes), left());
            y_ += line.height + line.after;
        }
    }
    /// Begins a page for what would be parted by its end, unless it is too long for any.
    void keepTogether(const PaperFlow& flow) {
        const double height = setter(width()).height(flow);
        if (height < pages_.size.height() / 2) need(height);
    }
    /// Without moving on; how high it is.
    double beside(const PaperFlow& flow, double width) {
        PaperFit fit = stacked(setter(width).lines(flow));
        put(std::move(fit.shapes), left());
        return fit.height;
    }
    void chart(ChartLayout layout, double at) {
        pages_.pages.back().push_back(
            PaperChart{{at, y_}, std::make_shared<const ChartLayout>(std::move(layout))});
    }

    PaperPages finish() {
        endPaperPages(pages_.pages, head_, pages_.size);
        return std::move(pages_);
    }

  private:
    PaperSetter setter(double width) const { return {width, paperMeasure(2), head_.mirrored}; }
    void put(PaperShapes shapes, double at) {
        move(shapes, {at, y_});
        std::ranges::move(shapes, std::back_inserter(pages_.pages.back()));
    }
    void startPage() {
        pages_.pages.emplace_back();
        frame_ = startPaperPage(pages_.pages.back(), head_, pages_.size);
        y_ = frame_.top + gap;
    }

    PaperHead head_;
    PaperPages pages_;
    PaperFrame frame_;
    double y_ = 0;
};

/// The verdict beside the radar, the levels and the bars below.
void addPicture(Pages& pages, const ResultContent& content) {
    const double half = content.radar ? pages.width() * 0.44 : pages.width();
    PaperFlow words;
    const QString verdict = content.verdict.isEmpty()
                                ? content.figure
                                : W::tr("%1 · %2").arg(content.figure, content.verdict);
    PaperText title{PaperRole::Lead, verdict};
    title.strong = verdict.size();
    words.emplace_back(title);
    words.emplace_back(PaperText{PaperRole::Body, content.meaning});
    for (const QString& note : content.notes) words.emplace_back(PaperText{PaperRole::Body, note});
    double height = pages.beside(words, half);
    if (content.radar) {
        const double wide = pages.width() - half - gap;
        pages.chart(layoutRadar(content, {wide, radarHeight}), pages.left() + half + gap);
        height = std::max(height, radarHeight);
    }
    pages.space(height + gap);
    if (content.level) {
        const ChartLayout levels = layoutLevels(*content.level, pages.width());
        pages.chart(levels, pages.left());
        pages.space(levels.size.height() + gap);
    }
    const ChartLayout bars = layoutBars(content, pages.width());
    pages.need(bars.size.height());
    pages.chart(bars, pages.left());
    pages.space(bars.size.height() + gap);
}

void addInstrument(Pages& pages, const ResultContent& content) {
    pages.begin(content.instrument);
    PaperText title{PaperRole::Title, content.instrument};
    pages.add(title);
    pages.space(6);
    pages.add(PaperText{PaperRole::Lead, W::tr("%1 · %2").arg(content.round, content.people)});
    pages.space(gap);
    addPicture(pages, content);
    for (const ResultSection& section : content.sections) {
        pages.space(gap / 2);
        pages.add(heading(section.heading), true);
        if (!section.lead.isEmpty())
            pages.add(PaperText{PaperRole::Body, section.lead}, !section.points.empty());
        for (const ResultPoint& point : section.points)
            pages.add(PaperText{PaperRole::Item, point.strong + QStringLiteral(". ") + point.text,
                                point.strong.size()});
    }
    for (const ResultTable& table : content.tables) {
        pages.space(gap);
        pages.keepTogether({heading(table.heading), paperTable(table)});
        pages.add(heading(table.heading), true);
        pages.add(paperTable(table));
    }
}

} // namespace

PaperPages layoutAssessment(const Plan& plan, const AssessmentExport& how) {
    auto instruments = how.instruments;
    if (instruments.empty())
        instruments = {Instrument::maturity, Instrument::commitment, Instrument::culture};
    Pages pages(plan, how);
    for (const Instrument each : instruments)
        if (const ResultContent content = resultContent(plan, each, how.round); content.answered)
            addInstrument(pages, content);
    return pages.finish();
}

Result<QByteArray> exportAssessment(const Plan& plan, const AssessmentExport& how,
                                    const Progress& progress) {
    const PaperPages pages = layoutAssessment(plan, how);
    if (pages.pages.empty()) return fail(ErrorCode::nothing_to_export);
    constexpr double laidOut = 0.5; // of the work
    if (progress && !progress(laidOut)) return fail(ErrorCode::stopped);
    return pdfOf(plan, pages, W::tr("Assessment, %1").arg(qt(plan.about().title)), how.paper);
}

} // namespace updraft
