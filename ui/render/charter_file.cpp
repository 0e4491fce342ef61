#include "ui/render/charter_file.h"

#include "ui/render/charter_words.h"
#include "ui/support/theme.h"

#include <QBuffer>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace updraft {

namespace {

constexpr int resolution = 1200;

CharterLayout layoutOf(const CharterContent& content, const CharterExport& how) {
    const CharterOptions options{how.paper, how.today};
    return how.full ? layoutFullCharter(content, options) : layoutCharterPage(content, options);
}

class PdfPages {
  public:
    explicit PdfPages(PaperSize paper) : buffer_(&bytes_), writer_(open(buffer_)) {
        writer_.setResolution(resolution);
        writer_.setPageSize(QPageSize(pageOf(paper)));
        writer_.setPageMargins({});
    }
    void add(const CharterLayout& layout) {
        for (const PaperShapes& page : layout.pages) {
            if (count_++ == 0)
                painter_.begin(&writer_);
            else
                writer_.newPage();
            painter_.resetTransform();
            painter_.scale(resolution / 96.0, resolution / 96.0);
            paintCharter(painter_, page, {{}, layout.size}, true);
        }
    }
    int count() const { return count_; }
    QByteArray finish() {
        painter_.end();
        return bytes_;
    }

  private:
    static QIODevice* open(QBuffer& buffer) {
        buffer.open(QIODevice::WriteOnly);
        return &buffer;
    }

    QByteArray bytes_;
    QBuffer buffer_;
    QPdfWriter writer_;
    QPainter painter_;
    int count_ = 0;
};

PdfInfo infoOf(const Plan& plan, const CharterExport& how) {
    const Basics& basics = plan.about();
    PdfInfo info;
    info.author = qt(basics.leader.empty() ? basics.organisation : basics.leader);
    info.subject = qt(basics.title);
    info.language = how.language.isEmpty() ? QLocale().bcp47Name() : how.language;
    info.made = how.today;
    return info;
}

} // namespace

void paintCharter(QPainter& painter, const PaperShapes& page, const QRectF& area, bool vector) {
    paintShapes(painter, page, Theme::print(), area, vector);
}

Result<QByteArray> exportCharter(const Plan& plan, Id<Initiative> initiative,
                                 const CharterExport& how, const Progress& progress) {
    const Initiative* row = plan.initiatives.find(initiative);
    if (row == nullptr) return fail(ErrorCode::unknown_item, "initiatives");
    const CharterLayout layout = layoutOf(charter_content(plan, initiative), how);
    constexpr double laidOut = 0.4; // of the work, by the time it takes
    if (progress && !progress(laidOut)) return fail(ErrorCode::stopped);
    PdfPages pages(how.paper);
    pages.add(layout);
    PdfInfo info = infoOf(plan, how);
    info.title = CharterWords::tr("Project charter %1 %2").arg(qt(row->code), qt(row->title));
    if (how.full) info.bookmarks = layout.bookmarks;
    return finishPdf(pages.finish(), info);
}

Result<QByteArray> exportCharters(const Plan& plan, const std::vector<Id<Initiative>>& initiatives,
                                  const CharterExport& how, const Progress& progress) {
    if (initiatives.empty()) return fail(ErrorCode::nothing_to_export);
    if (initiatives.size() == 1) return exportCharter(plan, initiatives.front(), how, progress);
    PdfPages pages(how.paper);
    PdfInfo info = infoOf(plan, how);
    info.title = CharterWords::tr("Project charters, %1").arg(qt(plan.about().title));
    const auto all = static_cast<double>(initiatives.size());
    for (const Id<Initiative> initiative : initiatives) {
        const auto done = static_cast<double>(info.bookmarks.size());
        if (progress && !progress(done / all)) return fail(ErrorCode::stopped);
        const Initiative* row = plan.initiatives.find(initiative);
        if (row == nullptr) return fail(ErrorCode::unknown_item, "initiatives");
        info.bookmarks.push_back({qt(row->code) + u' ' + qt(row->title), pages.count()});
        pages.add(layoutOf(charter_content(plan, initiative), how));
    }
    return finishPdf(pages.finish(), info);
}

void printCharter(QPagedPaintDevice& device, const CharterLayout& layout) {
    QPainter painter;
    for (std::size_t i = 0; i < layout.pages.size(); ++i) {
        if (i == 0)
            painter.begin(&device);
        else
            device.newPage();
        painter.resetTransform();
        // The page as large as the paper allows; a printer's own margins may take a little.
        const double scale =
            std::min(device.width() / layout.size.width(), device.height() / layout.size.height());
        painter.scale(scale, scale);
        paintCharter(painter, layout.pages[i], {{}, layout.size}, true);
    }
}

} // namespace updraft
