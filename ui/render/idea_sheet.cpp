#include "ui/render/idea_sheet.h"

#include "core/edits/kinds.h"
#include "ui/support/convert.h"

#include <QCoreApplication>

#include <cmath>

namespace updraft {

namespace {

struct IdeaWords {
    Q_DECLARE_TR_FUNCTIONS(IdeaSheet)
};
using W = IdeaWords;

constexpr int ideas = 4; // of a page
constexpr double lineGap = 30;
constexpr double hairline = 0.75;

void put(PaperShapes& page, PaperFit fit, QPointF at) {
    move(fit.shapes, at);
    std::ranges::move(fit.shapes, std::back_inserter(page));
}

/// A few words and a line to write on behind them.
void putLine(PaperShapes& page, const QString& words, QPointF at, double width) {
    const PaperFace face{smallestPaperType};
    const double used = paperWidth(face, words);
    page.push_back(PaperRun{at, used, words, face, PaperInk::Second});
    const double from = used > 0 ? used + 8 : 0;
    page.push_back(
        PaperFill{{at.x() + from, at.y() + 3, width - from, hairline}, PaperInk::Second});
}

/// Room for one idea; its lines fill the height.
void putIdea(PaperShapes& page, const QRectF& room) {
    page.push_back(PaperFill{{room.left(), room.top(), room.width(), 1}, PaperInk::Rule});
    const double left = room.left();
    double y = room.top() + lineGap;
    putLine(page, W::tr("What would you change?"), {left, y}, room.width());
    const int free = std::max(1, static_cast<int>((room.height() - 4 * lineGap) / lineGap));
    for (int i = 0; i < free; ++i) putLine(page, {}, {left, y += lineGap}, room.width());
    putLine(page, W::tr("For which customers, and when does it hurt them?"), {left, y += lineGap},
            room.width());
    const double half = room.width() * 0.62;
    putLine(page, W::tr("Your name"), {left, y += lineGap}, half);
    putLine(page, W::tr("Date"), {left + half + 16, y}, room.width() - half - 16);
}

} // namespace

PaperPages layoutIdeaSheet(const Plan& plan, PaperSize paper, Date today) {
    PaperPages pages;
    pages.size = sizeOf(paper);
    const PaperHead head = planHead(plan, W::tr("Idea sheet"), today);
    PaperShapes page;
    const PaperFrame frame = startPaperPage(page, head, pages.size);
    const PaperFlow words{
        PaperText{PaperRole::Title, W::tr("What needs to change?")},
        PaperText{PaperRole::Lead,
                  W::tr("You meet our customers every day. Write down what would make it easier "
                        "for them. We read every sheet, and tell you what became of it.")}};
    constexpr int measure = 2;
    PaperFit intro =
        stacked(PaperSetter(frame.width, paperMeasure(measure), head.mirrored).lines(words));
    const double top = frame.top + 18 + intro.height + 18;
    put(page, std::move(intro), {frame.left, frame.top + 18});
    const double height = (frame.bottom - top) / ideas;
    for (int i = 0; i < ideas; ++i)
        putIdea(page, {frame.left, top + i * height, frame.width, height});
    pages.pages.push_back(std::move(page));
    endPaperPages(pages.pages, head, pages.size);
    return pages;
}

Result<QByteArray> exportIdeaSheet(const Plan& plan, const PaperExport& how) {
    return pdfOf(plan, layoutIdeaSheet(plan, how.paper, how.today),
                 W::tr("Idea sheet, %1").arg(qt(plan.about().title)), how);
}

QByteArray ideaSheetAsCsv() {
    const Kind& kind = *find_kind(table_of<Opportunity>);
    QByteArrayList heads;
    for (const char* field : {"statement", "author", "step", "severity", "origin"})
        heads << QByteArray::fromStdString(std::string{kind.field(field)->label});
    return heads.join(',') + "\r\n";
}

} // namespace updraft
