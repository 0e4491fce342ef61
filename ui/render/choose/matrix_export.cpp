#include "core/model/plan.h"
#include "ui/render/choose/matrix_layout.h"
#include "ui/render/choose/prioritisation_report.h"
#include "ui/render/ink.h"
#include "ui/render/pdf_pages.h"
#include "ui/render/png_file.h"
#include "ui/render/svg_file.h"
#include "ui/support/convert.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace updraft {

namespace {

struct MatrixWords {
    Q_DECLARE_TR_FUNCTIONS(Matrix)
};

constexpr int dotsPerInch = 1200;
constexpr double pixelsPerInch = 96;
constexpr double margin = 12 / 25.4 * pixelsPerInch;
constexpr double pictureMargin = 24;

struct Picture {
    QString title;
    QString foot;
    ChartLayout chart;

    Picture(const Plan& plan, QSizeF room, Date today)
        : title(MatrixWords::tr("%1: value against ease").arg(qt(plan.about().title))),
          foot(planAndDay(plan, today)) {
        const auto sheet = ScoreSheet::of(plan);
        const auto scores = scores_of(sheet);
        constexpr double head = 34;
        MatrixLayout layout = layoutMatrix(matrixSubjects(plan, sheet), matrixPoints(scores), {},
                                           room - QSizeF(0, head));
        findCut(layout, sheet, scores);
        chart.size = room;
        chart.shapes.push_back(
            ChartWord{{0, 18}, title, {17, Weight::SemiBold}, ChartInk::Text, room.width()});
        chart.add(matrixGround(layout), {0, head});
        chart.add(matrixChart(layout), {0, head});
    }
};

bool drawsNothing(const Plan& plan) {
    return matrixPoints(scores_of(ScoreSheet::of(plan))).empty();
}

Result<QByteArray> asPdf(const Plan& plan, const MatrixTarget& target) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QString title;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageLayout({QPageSize(target.page), QPageLayout::Landscape, {}});
        const QSizeF page = writer.pageLayout().fullRect(QPageLayout::Inch).size() * pixelsPerInch;
        const Picture picture(plan, page - QSizeF(2 * margin, 2 * margin + 12), target.today);
        title = picture.title;
        const Theme& theme = Theme::of(target.theme);
        QPainter painter(&writer);
        painter.scale(dotsPerInch / pixelsPerInch, dotsPerInch / pixelsPerInch);
        if (theme.surface != Qt::white) painter.fillRect(QRectF({}, page), theme.surface);
        paintChart(painter, picture.chart, theme, {margin, margin}, true);
        constexpr Face small{11, Weight::Regular}; // no type on paper is under 8 points
        Ink(painter, QRectF({}, page), true)
            .text(small, picture.foot, {margin, page.height() - margin + 8}, theme.sub);
    }
    PdfInfo info = planInfo(plan, {}, target.today);
    info.title = title;
    return finishPdf(bytes, info);
}

} // namespace

Result<QByteArray> exportMatrix(const Plan& plan, const MatrixTarget& target) {
    if (drawsNothing(plan)) return fail(ErrorCode::nothing_to_export);
    if (target.format == PictureFormat::Pdf) return asPdf(plan, target);
    const Theme& theme = Theme::of(target.theme);
    const Picture picture(plan, target.size - QSizeF(2 * pictureMargin, 2 * pictureMargin),
                          target.today);
    const bool vector = target.format == PictureFormat::Svg;
    const auto paint = [&](QPainter& painter) {
        painter.fillRect(QRectF({}, target.size), theme.surface);
        paintChart(painter, picture.chart, theme, {pictureMargin, pictureMargin}, vector);
    };
    if (vector) return toSvg(target.size, picture.title, paint);
    constexpr int ratio = 2;
    QImage image((target.size * ratio).toSize(), QImage::Format_RGB32);
    if (image.isNull()) return fail(ErrorCode::out_of_memory);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    return toPng(image);
}

} // namespace updraft
