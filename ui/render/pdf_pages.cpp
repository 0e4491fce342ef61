#include "ui/render/pdf_pages.h"

#include "ui/support/convert.h"
#include "ui/support/theme.h"

#include <QLocale>

namespace updraft {

namespace {

constexpr int resolution = 1200;

} // namespace

PdfPages::PdfPages(PaperSize paper) : buffer_(&bytes_), writer_(open(buffer_)) {
    writer_.setResolution(resolution);
    writer_.setPageSize(QPageSize(pageOf(paper)));
    writer_.setPageMargins({});
}

void PdfPages::add(const std::vector<PaperShapes>& pages, QSizeF size) {
    for (const PaperShapes& page : pages) {
        if (count_++ == 0)
            painter_.begin(&writer_);
        else
            writer_.newPage();
        painter_.resetTransform();
        painter_.scale(resolution / 96.0, resolution / 96.0);
        paintShapes(painter_, page, Theme::print(), {{}, size}, true);
    }
}

QByteArray PdfPages::finish() {
    painter_.end();
    return bytes_;
}

QIODevice* PdfPages::open(QBuffer& buffer) {
    buffer.open(QIODevice::WriteOnly);
    return &buffer;
}

PdfInfo planInfo(const Plan& plan, const QString& language, Date today) {
    const Basics& basics = plan.about();
    PdfInfo info;
    info.author = qt(basics.leader.empty() ? basics.organisation : basics.leader);
    info.subject = qt(basics.title);
    info.language = language.isEmpty() ? QLocale().bcp47Name() : language;
    info.made = today;
    return info;
}

} // namespace updraft
