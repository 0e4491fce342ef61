#include "ui/render/journey/export.h"

#include "ui/render/journey/painter.h"
#include "ui/render/paper_size.h"
#include "ui/render/png_file.h"
#include "ui/support/convert.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr int dotsPerInch = 1200;
constexpr double pixelsPerInch = 96;
constexpr double margin = 10 / 25.4 * pixelsPerInch; ///< Of a sheet: 10 mm.
constexpr double pictureMargin = 24;
constexpr double pngRatio = 2;
constexpr double mostOfSide = 32'000;     ///< Pixels; QPainter counts no further.
constexpr double mostPixels = 32'000'000; ///< 128 MB in memory; many programs read no more.
constexpr double leastRatio = 0.5;        ///< Below it nobody can read anything.

/// From small to large, as the country's printers have them.
std::vector<QPageSize::PageSizeId> papers() {
    if (usualPaper() == PaperSize::Letter)
        return {QPageSize::Letter, QPageSize::Tabloid, QPageSize::AnsiC, QPageSize::AnsiD,
                QPageSize::AnsiE};
    return {QPageSize::A4, QPageSize::A3, QPageSize::A2, QPageSize::A1, QPageSize::A0};
}

/// Inside of the margins of a lying sheet.
QSizeF roomOf(const QPageLayout& page) {
    return page.fullRect(QPageLayout::Inch).size() * pixelsPerInch - QSizeF(2 * margin, 2 * margin);
}

QPageLayout lying(QPageSize::PageSizeId page) {
    return {QPageSize(page), QPageLayout::Landscape, {}};
}

bool legibleOnOne(const Plan& plan, const JourneyOptions& journey, QPageSize::PageSizeId page) {
    const PaperJourney paper =
        layoutForPaper(plan, journey, roomOf(lying(page)), JourneySheets::Tiled);
    return paper.sheets() == 1 && paper.smallestType >= legibleType;
}

QPageSize::PageSizeId pageFor(const Plan& plan, const std::vector<JourneyOptions>& journeys,
                              const JourneyTarget& target) {
    return target.page ? *target.page : legiblePage(plan, journeys);
}

QString titleOf(const Plan& plan, const std::vector<JourneyOptions>& journeys) {
    const QString title = qt(plan.about().title);
    if (journeys.size() != 1)
        return QCoreApplication::translate("Journey", "%1: journeys").arg(title);
    const QString name = qt(plan.journeys.find(journeys.front().journey)->title);
    return name == title
               ? QCoreApplication::translate("Journey", "%1: journey map").arg(title)
               : QCoreApplication::translate("Journey", "%1: journey map of %2").arg(title, name);
}

Result<QByteArray> toPdf(const Plan& plan, const std::vector<JourneyOptions>& journeys,
                         const JourneyTarget& target, const Progress& progress) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    std::vector<PdfBookmark> bookmarks;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(pageFor(plan, journeys, target)));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins({});
        auto painted = paintJourneys(writer, plan, journeys, target, progress);
        if (!painted) return fail(painted.error());
        bookmarks = std::move(*painted);
    }
    return finishPdf(bytes, {titleOf(plan, journeys),
                             qt(plan.about().leader),
                             {},
                             QLocale().bcp47Name(),
                             target.today,
                             std::move(bookmarks)});
}

/// Maps under one another.
struct Picture {
    std::vector<JourneyLayout> layouts;
    QSizeF size;

    Picture(const Plan& plan, const std::vector<JourneyOptions>& journeys, QSizeF wanted) {
        const QSizeF room = wanted - QSizeF(2 * pictureMargin, 2 * pictureMargin);
        double height = pictureMargin;
        double width = 0;
        for (const JourneyOptions& options : journeys) {
            layouts.push_back(layoutJourney(plan, onPaper(options), room));
            width = std::max(width, layouts.back().size.width());
            height += layouts.back().size.height() + pictureMargin;
        }
        size = QSizeF(std::ceil(width + 2 * pictureMargin), std::ceil(height));
    }
    void paint(QPainter& painter, const Theme& theme, bool vector) const {
        painter.fillRect(QRectF({}, size), theme.surface);
        painter.translate(pictureMargin, pictureMargin);
        for (const JourneyLayout& layout : layouts) {
            paintJourney(painter, layout, theme, {{QPointF(0, 0), layout.size}, vector, {}});
            painter.translate(0, layout.size.height() + pictureMargin);
        }
    }
};

QByteArray toSvg(const Picture& picture, const QString& title, const Theme& theme) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(pixelsPerInch)); // else it counts in millimetres
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), picture.size));
    generator.setTitle(title);
    QPainter painter(&generator);
    picture.paint(painter, theme, true);
    painter.end();
    return bytes;
}

Result<QByteArray> toPngBytes(const Picture& picture, const Theme& theme) {
    const QSizeF size = picture.size;
    const double ratio = std::min({pngRatio, mostOfSide / std::max(size.width(), size.height()),
                                   std::sqrt(mostPixels / (size.width() * size.height()))});
    if (ratio < leastRatio) return fail(ErrorCode::picture_too_large);
    QImage image((size * ratio).toSize(), QImage::Format_RGB32);
    if (image.isNull()) return fail(ErrorCode::out_of_memory);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    picture.paint(painter, theme, false);
    painter.end();
    return toPng(image);
}

} // namespace

QPageSize::PageSizeId legiblePage(const Plan& plan, const std::vector<JourneyOptions>& journeys) {
    for (const auto page : papers())
        if (std::ranges::all_of(journeys, [&](const JourneyOptions& journey) {
                return legibleOnOne(plan, journey, page);
            }))
            return page;
    return pageOf(usualPaper());
}

double smallestType(const Plan& plan, const std::vector<JourneyOptions>& journeys,
                    const JourneyTarget& target) {
    const QSizeF room = roomOf(lying(pageFor(plan, journeys, target)));
    double smallest = layoutForPaper(plan, journeys.front(), room, target.sheets).smallestType;
    for (const JourneyOptions& journey : journeys)
        smallest =
            std::min(smallest, layoutForPaper(plan, journey, room, target.sheets).smallestType);
    return smallest;
}

Result<std::vector<PdfBookmark>> paintJourneys(QPagedPaintDevice& device, const Plan& plan,
                                               const std::vector<JourneyOptions>& journeys,
                                               const JourneyTarget& target,
                                               const Progress& progress) {
    const QSizeF sheet = device.pageLayout().fullRect(QPageLayout::Inch).size() * pixelsPerInch;
    const QSizeF room = roomOf(device.pageLayout());
    const Theme& theme = Theme::of(target.theme);
    std::vector<PdfBookmark> bookmarks;
    QPainter painter(&device);
    painter.scale(device.logicalDpiX() / pixelsPerInch, device.logicalDpiY() / pixelsPerInch);
    int page = 0;
    for (std::size_t i = 0; i < journeys.size(); ++i) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(journeys.size())))
            return fail(ErrorCode::stopped);
        const PaperJourney paper = layoutForPaper(plan, journeys[i], room, target.sheets);
        bookmarks.push_back({paper.layout.title, page});
        for (int number = 0; number < paper.sheets(); ++number, ++page) {
            if (page > 0) device.newPage();
            if (theme.surface != Qt::white) painter.fillRect(QRectF({}, sheet), theme.surface);
            painter.save();
            painter.translate(margin, margin);
            paintSheet(painter, paper, number, theme);
            painter.restore();
        }
    }
    return bookmarks;
}

Result<QByteArray> exportJourneys(const Plan& plan, const std::vector<JourneyOptions>& journeys,
                                  const JourneyTarget& target, const Progress& progress) {
    if (journeys.empty()) return fail(ErrorCode::nothing_to_export);
    if (target.format == PictureFormat::Pdf) return toPdf(plan, journeys, target, progress);
    const Picture picture(plan, journeys, target.size);
    if (progress && !progress(0.2)) return fail(ErrorCode::stopped);
    const Theme& theme = Theme::of(target.theme);
    if (target.format == PictureFormat::Png) return toPngBytes(picture, theme);
    return toSvg(picture, titleOf(plan, journeys), theme);
}

} // namespace updraft
