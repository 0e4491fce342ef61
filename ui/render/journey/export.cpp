#include "ui/render/journey/export.h"

#include "ui/render/ink.h"
#include "ui/render/journey/painter.h"
#include "ui/render/paper_report.h"
#include "ui/render/paper_size.h"
#include "ui/render/png_file.h"
#include "ui/render/svg_file.h"
#include "ui/support/convert.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>
#include <limits>

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

QPageSize::PageSizeId pageFor(const Plan& plan, const JourneyOptions& journey,
                              const JourneyTarget& target) {
    return target.page ? *target.page : legiblePage(plan, journey);
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

/// The plan and the day, in the margin at a sheet's foot.
void paintFoot(QPainter& painter, const Plan& plan, QSizeF sheet, Date today, const Theme& theme) {
    constexpr Face face{11, Weight::Regular};             // no type on paper is under 8 points
    constexpr double fromEdge = 6 / 25.4 * pixelsPerInch; // where office printers still print
    Ink(painter, QRectF({}, sheet), true)
        .text(face, planAndDay(plan, today), {margin, sheet.height() - fromEdge}, theme.sub,
              sheet.width() - 2 * margin);
}

/// Gives the device the sheet for a journey; takes hold with the next page.
using SetPaper = std::function<void(const JourneyOptions&)>;

Result<std::vector<PdfBookmark>> paintAll(QPagedPaintDevice& device, const Plan& plan,
                                          const std::vector<JourneyOptions>& journeys,
                                          const JourneyTarget& target, const SetPaper& setPaper,
                                          const Progress& progress) {
    const Theme& theme = Theme::of(target.theme);
    std::vector<PdfBookmark> bookmarks;
    setPaper(journeys.front());
    QPainter painter(&device);
    painter.scale(device.logicalDpiX() / pixelsPerInch, device.logicalDpiY() / pixelsPerInch);
    int page = 0;
    for (std::size_t i = 0; i < journeys.size(); ++i) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(journeys.size())))
            return fail(ErrorCode::stopped);
        if (i > 0) setPaper(journeys[i]);
        const QSizeF sheet = device.pageLayout().fullRect(QPageLayout::Inch).size() * pixelsPerInch;
        const PaperJourney paper =
            layoutForPaper(plan, journeys[i], roomOf(device.pageLayout()), target.sheets);
        bookmarks.push_back({paper.layout.title, page});
        for (int number = 0; number < paper.sheets(); ++number, ++page) {
            if (page > 0) device.newPage();
            if (theme.surface != Qt::white) painter.fillRect(QRectF({}, sheet), theme.surface);
            painter.save();
            painter.translate(margin, margin);
            paintSheet(painter, paper, number, theme);
            painter.restore();
            paintFoot(painter, plan, sheet, target.today, theme);
        }
    }
    return bookmarks;
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
        const auto setPaper = [&](const JourneyOptions& journey) {
            writer.setPageLayout(lying(pageFor(plan, journey, target)));
        };
        auto painted = paintAll(writer, plan, journeys, target, setPaper, progress);
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

QPageSize::PageSizeId legiblePage(const Plan& plan, const JourneyOptions& journey) {
    for (const auto page : papers())
        if (legibleOnOne(plan, journey, page)) return page;
    return pageOf(usualPaper());
}

double smallestType(const Plan& plan, const std::vector<JourneyOptions>& journeys,
                    const JourneyTarget& target) {
    double smallest = std::numeric_limits<double>::max();
    for (const JourneyOptions& journey : journeys) {
        const QSizeF room = roomOf(lying(pageFor(plan, journey, target)));
        smallest =
            std::min(smallest, layoutForPaper(plan, journey, room, target.sheets).smallestType);
    }
    return smallest;
}

void paintJourneys(QPagedPaintDevice& device, const Plan& plan,
                   const std::vector<JourneyOptions>& journeys, const JourneyTarget& target) {
    const auto painted = paintAll(device, plan, journeys, target, [](const JourneyOptions&) {}, {});
    Q_UNUSED(painted) // nothing can stop it
}

Result<QByteArray> exportJourneys(const Plan& plan, const std::vector<JourneyOptions>& journeys,
                                  const JourneyTarget& target, const Progress& progress) {
    if (journeys.empty()) return fail(ErrorCode::nothing_to_export);
    if (target.format == PictureFormat::Pdf) return toPdf(plan, journeys, target, progress);
    const Picture picture(plan, journeys, target.size);
    if (progress && !progress(0.2)) return fail(ErrorCode::stopped);
    const Theme& theme = Theme::of(target.theme);
    if (target.format == PictureFormat::Png) return toPngBytes(picture, theme);
    return toSvg(picture.size, titleOf(plan, journeys),
                 [&](QPainter& painter) { picture.paint(painter, theme, true); });
}

} // namespace updraft
