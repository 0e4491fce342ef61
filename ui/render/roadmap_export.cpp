#include "ui/render/roadmap_export.h"

#include "ui/render/pdf_file.h"
#include "ui/render/png_file.h"
#include "ui/render/roadmap_painter.h"
#include "ui/render/svg_file.h"
#include "ui/support/convert.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace updraft {

namespace {

constexpr int dotsPerInch = 1200;
constexpr double pixelsPerInch = 96;
constexpr double pngRatio = 2;
constexpr double mostOfSide = 32'000;     ///< Pixels; QPainter counts no further.
constexpr double mostPixels = 32'000'000; ///< 128 MB in memory; many programs read no more.
constexpr double leastRatio = 0.5;        ///< Below it nobody can read anything.
constexpr double laidOut = 0.2;           ///< Of the work on a picture, by the time it takes;
constexpr double drawn = 0.6;             ///< the rest is packing.

QString titleOf(const Plan& plan) {
    return QCoreApplication::translate("Roadmap", "%1: roadmap").arg(qt(plan.about().title));
}

/// The lanes, each with the sheet that it begins on.
std::vector<PdfBookmark> bookmarksOf(const PaperRoadmap& paper) {
    std::vector<PdfBookmark> bookmarks;
    for (const RoadmapLane& lane : paper.layout.lanes) {
        int page = 0;
        while (page + 1 < static_cast<int>(paper.sheets.size()) &&
               paper.sheets[static_cast<std::size_t>(page)].bottom() <= lane.top + 0.5)
            ++page;
        if (!lane.name.isEmpty()) bookmarks.push_back({lane.name, page});
    }
    return bookmarks;
}

Result<QByteArray> toPdf(const Plan& plan, const RoadmapOptions& options,
                         const PictureTarget& target, const Progress& progress) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    std::vector<PdfBookmark> bookmarks;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(target.page));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins({});
        const auto painted =
            paintSheets(writer, plan, options, target.sheets, Theme::of(target.theme), progress);
        if (!painted) return fail(ErrorCode::stopped);
        bookmarks = bookmarksOf(*painted);
    }
    return finishPdf(bytes, {titleOf(plan),
                             qt(plan.about().leader),
                             {},
                             QLocale().bcp47Name(),
                             options.today,
                             std::move(bookmarks)});
}

RoadmapLayout pictureLayout(const Plan& plan, const RoadmapOptions& options, QSizeF size) {
    return layoutRoadmap(plan, schedule(plan), onPaper(options), size);
}

Result<QByteArray> toSvg(const Plan& plan, const RoadmapOptions& options,
                         const PictureTarget& target, const Progress& progress) {
    const RoadmapLayout layout = pictureLayout(plan, options, target.size);
    if (progress && !progress(laidOut)) return fail(ErrorCode::stopped);
    return updraft::toSvg(layout.size, titleOf(plan), [&](QPainter& painter) {
        paintRoadmap(painter, layout, Theme::of(target.theme),
                     {{QPointF(0, 0), layout.size}, true});
    });
}

Result<QByteArray> toPngBytes(const Plan& plan, const RoadmapOptions& options,
                              const PictureTarget& target, const Progress& progress) {
    const RoadmapLayout layout = pictureLayout(plan, options, target.size);
    if (progress && !progress(laidOut)) return fail(ErrorCode::stopped);
    const QSizeF size = layout.size;
    const double ratio = std::min({pngRatio, mostOfSide / std::max(size.width(), size.height()),
                                   std::sqrt(mostPixels / (size.width() * size.height()))});
    if (ratio < leastRatio) return fail(ErrorCode::picture_too_large);
    QImage image((layout.size * ratio).toSize(), QImage::Format_RGB32);
    if (image.isNull()) return fail(ErrorCode::out_of_memory);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    paintRoadmap(painter, layout, Theme::of(target.theme), {{QPointF(0, 0), layout.size}});
    painter.end();
    if (progress && !progress(drawn)) return fail(ErrorCode::stopped);
    return toPng(image);
}

} // namespace

Result<QByteArray> exportRoadmap(const Plan& plan, const RoadmapOptions& options,
                                 const PictureTarget& target, const Progress& progress) {
    if (plan.initiatives.empty()) return fail(ErrorCode::nothing_to_export);
    switch (target.format) {
    case PictureFormat::Pdf:
        return toPdf(plan, options, target, progress);
    case PictureFormat::Svg:
        return toSvg(plan, options, target, progress);
    case PictureFormat::Png:
        return toPngBytes(plan, options, target, progress);
    }
    return fail(ErrorCode::unknown_format);
}

} // namespace updraft
