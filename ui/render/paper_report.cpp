#include "ui/render/paper_report.h"

#include "ui/render/pdf_pages.h"
#include "ui/support/convert.h"
#include "ui/support/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>

namespace updraft {

namespace {

constexpr double sideWidth = 160; // headings stand beside what they head
constexpr double sideGap = 24;
constexpr double sectionGap = 14;
constexpr double hairline = 0.75;

/// How far down its sections may go on a page, of the page's height.
constexpr double whole = 1;
constexpr double least = 0.5;
constexpr double step = 0.05;
constexpr double wellFilled = 1.0 / 3;

/// Sets the sections one after the other, over as many pages as it takes.
class Sections {
  public:
    Sections(const PaperHead& head, PaperPages& pages, const PaperFlow& title, int measure,
             double share)
        : head_(head), pages_(pages), measure_(measure), share_(share) {
        startPage();
        PaperFit fit = stacked(setter(frame_.width).lines(title));
        y_ += fit.height + sectionGap;
        put(std::move(fit), {frame_.left, frame_.top + sectionGap});
    }

    void add(const PaperSection& section) {
        std::vector<PaperLine> lines =
            setter(frame_.width - sideWidth - sideGap).lines(section.flow);
        if (y_ + headingHeight(section, false) + firstPiece(lines) > frame_.bottom) startPage();
        const QString number =
            section.number.isEmpty() ? QString() : section.number + QStringLiteral("  ");
        pages_.bookmarks.push_back(
            {number + section.heading, static_cast<int>(pages_.pages.size()) - 1});
        startSection(section, false);
        double bottom = y_;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (bottom + pieceHeight(lines, i) > frame_.bottom) {
                startPage();
                startSection(section, true);
                bottom = y_;
                if (lines[i].heads) {
                    PaperLine heads = *lines[i].heads;
                    bottom += place(heads, bottom);
                }
            }
            bottom += place(lines[i], bottom);
        }
        y_ = std::max(bottom, headingEnd_) + sectionGap;
    }

    /// How much of the last page is taken.
    double filled() const { return (y_ - frame_.top) / (frame_.bottom - frame_.top) * share_; }

  private:
    PaperSetter setter(double width) const {
        return {width, paperMeasure(measure_), head_.mirrored};
    }
    PaperShapes& page() { return pages_.pages.back(); }
    void put(PaperFit fit, QPointF at) {
        move(fit.shapes, at);
        std::ranges::move(fit.shapes, std::back_inserter(page()));
    }
    void startPage() {
        pages_.pages.emplace_back();
        frame_ = startPaperPage(page(), head_, pages_.size);
        frame_.bottom = frame_.top + (frame_.bottom - frame_.top) * share_;
        y_ = frame_.top + sectionGap;
    }

    PaperFit heading(const PaperSection& section, bool continued) const {
        const QString text =
            continued ? QCoreApplication::translate("Paper", "%1, continued").arg(section.heading)
                      : section.heading;
        PaperFit fit =
            stacked(setter(sideWidth).lines(PaperText{PaperRole::Body, text, text.size()}));
        constexpr double indent = 18;
        if (section.number.isEmpty()) return fit;
        fit = stacked(
            setter(sideWidth - indent).lines(PaperText{PaperRole::Body, text, text.size()}));
        move(fit.shapes, {indent, 0});
        const PaperFace face{smallestPaperType, QFont::DemiBold};
        fit.shapes.insert(fit.shapes.begin(),
                          PaperRun{{0, paperBaseline({paperMeasure(measure_).body},
                                                     paperMeasure(measure_).leading)},
                                   paperWidth(face, section.number),
                                   section.number,
                                   face,
                                   PaperInk::Accent});
        return fit;
    }
    double headingHeight(const PaperSection& section, bool continued) const {
        return heading(section, continued).height;
    }
    void startSection(const PaperSection& section, bool continued) {
        page().push_back(PaperFill{{frame_.left, y_, frame_.width, hairline}, PaperInk::Rule});
        y_ += 9;
        PaperFit fit = heading(section, continued);
        headingEnd_ = y_ + fit.height;
        put(std::move(fit), {frame_.left, y_});
    }

    /// The height of a line with those that must stay with it.
    static double pieceHeight(const std::vector<PaperLine>& lines, std::size_t at) {
        double height = lines[at].height;
        while (lines[at].keepWithNext && at + 1 < lines.size()) {
            height += lines[at].after + lines[at + 1].height;
            ++at;
        }
        return height;
    }
    static double firstPiece(const std::vector<PaperLine>& lines) {
        return lines.empty() ? 0 : pieceHeight(lines, 0);
    }
    double place(PaperLine& line, double top) {
        move(line.shapes, {frame_.left + sideWidth + sideGap, top});
        std::ranges::move(line.shapes, std::back_inserter(page()));
        return line.height + line.after;
    }

    const PaperHead& head_;
    PaperPages& pages_;
    int measure_;
    double share_;
    PaperFrame frame_;
    double y_ = 0;
    double headingEnd_ = 0;
};

struct Set {
    PaperPages pages;
    double last = 0; // how much of the last page is taken
};

Set setSections(const PaperPages& before, const PaperHead& head, const PaperFlow& title,
                const std::vector<PaperSection>& sections, int measure, double share) {
    Set set{before};
    Sections setting(head, set.pages, title, measure, share);
    for (const PaperSection& section : sections) setting.add(section);
    set.last = setting.filled();
    return set;
}

} // namespace

void addSections(PaperPages& pages, const PaperHead& head, const PaperFlow& title,
                 const std::vector<PaperSection>& sections, int measure) {
    const PaperPages before = pages;
    Set set = setSections(before, head, title, sections, measure, whole);
    const std::size_t count = set.pages.pages.size();
    const std::size_t several = before.pages.size() + 1;
    for (double share = whole - step; count > several && set.last < wellFilled && share >= least;
         share -= step) {
        Set shared = setSections(before, head, title, sections, measure, share);
        if (shared.pages.pages.size() > count) break;
        set = std::move(shared);
    }
    pages = std::move(set.pages);
}

PaperPages layoutReport(const PaperReport& report, PaperSize paper) {
    const PaperFlow title{PaperText{PaperRole::Title, report.title},
                          PaperText{PaperRole::Lead, report.lead}};
    const auto set = [&](int measure) {
        PaperPages pages;
        pages.size = sizeOf(paper);
        addSections(pages, report.head, title, report.sections, measure);
        return pages;
    };
    int tightest = 4; // of a paper that may go on
    if (report.onePage && set(paperMeasures - 1).pages.size() == 1) tightest = paperMeasures - 1;
    const std::size_t fewest = set(tightest).pages.size();
    int measure = 0;
    while (measure < tightest && set(measure).pages.size() > fewest) ++measure;
    PaperPages pages = set(measure);
    endPaperPages(pages.pages, report.head, pages.size);
    return pages;
}

QString planAndDay(const Plan& plan, Date day) {
    return QCoreApplication::translate("Paper", "%1, %2")
        .arg(qt(plan.about().title), shortDate(day, 1));
}

PaperHead planHead(const Plan& plan, const QString& kind, Date today) {
    const Basics& basics = plan.about();
    QStringList place;
    for (const std::string* part : {&basics.title, &basics.unit})
        if (!part->empty()) place << qt(*part);
    PaperHead head;
    head.kind = kind;
    head.place = place.join(QStringLiteral(" · "));
    head.footer = planAndDay(plan, today);
    head.mirrored = QGuiApplication::isRightToLeft();
    return head;
}

Result<QByteArray> pdfOf(const Plan& plan, const PaperPages& pages, const QString& title,
                         const PaperExport& how) {
    PdfPages pdf(how.paper);
    pdf.add(pages.pages, pages.size);
    PdfInfo info = planInfo(plan, how.language, how.today);
    info.title = title;
    info.bookmarks = pages.bookmarks;
    return finishPdf(pdf.finish(), info);
}

Result<QByteArray> exportReport(const Plan& plan, const PaperReport& report, const PaperExport& how,
                                std::size_t* count) {
    const QString title =
        QCoreApplication::translate("Paper", "%1: %2").arg(report.head.kind, report.title);
    if (report.sections.empty()) return fail(ErrorCode::nothing_to_export);
    const PaperPages pages = layoutReport(report, how.paper);
    if (count) *count = pages.pages.size();
    return pdfOf(plan, pages, title, how);
}

void printPages(QPagedPaintDevice& device, const PaperPages& pages) {
    QPainter painter;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        if (i == 0)
            painter.begin(&device);
        else
            device.newPage();
        painter.resetTransform();
        // The page as large as the paper allows; a printer's own margins may take a little.
        const double scale =
            std::min(device.width() / pages.size.width(), device.height() / pages.size.height());
        painter.scale(scale, scale);
        paintShapes(painter, pages.pages[i], Theme::print(), {{}, pages.size}, true);
    }
}

} // namespace updraft
