// Rows 15 to 17: what is written for paper and screens.
#include "tests/bench/harness.h"
#include "tests/bench/plans.h"
#include "tests/bench/scene.h"

#include "core/exchange/templates.h"
#include "ui/render/charter_file.h"
#include "ui/render/charter_layout.h"
#include "ui/render/roadmap_export.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <fmt/format.h>

#include <stdexcept>

namespace updraft::bench {

namespace {

constexpr int resolution = 1200;
constexpr int times = 15;

/// The pages that QPdfWriter makes, measured in pixels of 96 an inch.
template <class F> QByteArray bare_pdf(QPageSize::PageSizeId page, std::size_t pages, F&& paint) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(page));
    writer.setPageMargins({});
    if (page == QPageSize::A3) writer.setPageOrientation(QPageLayout::Landscape);
    QPainter painter(&writer);
    for (std::size_t i = 0; i < pages; ++i) {
        if (i > 0) writer.newPage();
        painter.resetTransform();
        painter.scale(resolution / 96.0, resolution / 96.0);
        paint(painter, i);
    }
    painter.end();
    return bytes;
}

std::shared_ptr<const Plan> sample_plan(const Folder& folder) {
    NewPlan how;
    how.template_name = sample_template;
    how.today = today();
    const auto made = make_plan(folder / "sample.updraft", how,
                                {[] { return std::int64_t{1'771'934'400}; }, "Tess", {}});
    if (!made) throw std::runtime_error{"no sample"};
    return (*made)->plan();
}

void charter_pdf(const Plan& plan) {
    if (plan.charters.empty()) throw std::runtime_error{"no charter"};
    const auto id = plan.charters.begin()->of;
    CharterExport how;
    how.today = today();
    const auto layout = layoutCharterPage(charter_content(plan, id), {PaperSize::A4, today()});
    const auto bare = [&](QPainter& painter, std::size_t) {
        for (const PaperShape& shape : layout.pages.front())
            if (const auto* run = std::get_if<PaperRun>(&shape)) {
                painter.setFont(paperFont(run->face));
                painter.drawText(run->at, run->text);
            }
    };
    qsizetype bytes = 0;
    print("15", "PDF of a charter, one page, with title and author",
          in_turn([&] { return worked([&] { bytes += exportCharter(plan, id, how)->size(); }); },
                  [&] { return worked([&] { bytes += bare_pdf(QPageSize::A4, 1, bare).size(); }); },
                  times),
          2);
}

void roadmap_pdf() {
    const auto plan = made_plan(1'000);
    RoadmapOptions options;
    options.scale = TimeScale::Even;
    options.today = today();
    PictureTarget target;
    target.page = QPageSize::A3;
    target.sheets = Sheets::Many;
    const QSizeF room = QPageSize(QPageSize::A3).size(QPageSize::Inch).transposed() * 96;
    const auto paper = layoutForPaper(plan, options, room - QSizeF(76, 76), Sheets::Many);
    std::vector<BarePicture> sheets;
    for (const QRectF& sheet : paper.sheets)
        sheets.emplace_back(Scene{paper.layout, sheet.adjusted(0, 0, 0, -1)});
    double ours = 0;
    double bare = 0;
    const auto pair = in_turn(
        [&] {
            return worked(
                [&] { ours = static_cast<double>(exportRoadmap(plan, options, target)->size()); });
        },
        [&] {
            const auto paint = [&](QPainter& painter, std::size_t i) {
                painter.translate(38, 38 - paper.sheets[i].top());
                sheets[i].paint_words(painter);
            };
            return worked([&] {
                bare =
                    static_cast<double>(bare_pdf(QPageSize::A3, paper.sheets.size(), paint).size());
            });
        },
        times);
    print("16", fmt::format("PDF of a roadmap, 1,000 bars on {} A3 pages", sheets.size()), pair,
          1.3);
    print({"16", "its size", "kB", ours / 1000, bare / 1000, 1.2});
}

/// Every line with filter "up", and zlib.
QByteArray bare_png(const QImage& image) {
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    const qsizetype width = rgb.width() * qsizetype{3};
    QByteArray lines((width + 1) * rgb.height(), Qt::Uninitialized);
    const QByteArray none(width, 0);
    const char* above = none.constData();
    char* out = lines.data();
    for (int y = 0; y < rgb.height(); ++y) {
        const auto* line = reinterpret_cast<const char*>(rgb.constScanLine(y));
        *out++ = 2;
        for (qsizetype x = 0; x < width; ++x) *out++ = static_cast<char>(line[x] - above[x]);
        above = line;
    }
    return qCompress(lines, 3);
}

void png(const Plan& plan) {
    RoadmapOptions options;
    options.today = today();
    PictureTarget target;
    target.format = PictureFormat::Png;
    target.size = {1920, 1080};
    options.style = RoadmapStyle::Paper; // as in the export
    options.title = true;
    const RoadmapLayout layout = layoutRoadmap(plan, schedule(plan), options, target.size);
    const QSize pixels = (layout.size * 2).toSize();
    const BarePicture picture{Scene{layout, {QPointF(0, 0), layout.size}}};
    qsizetype bytes = 0;
    print(
        "17", fmt::format("PNG of {} × {}", pixels.width(), pixels.height()),
        in_turn(
            [&] { return worked([&] { bytes += exportRoadmap(plan, options, target)->size(); }); },
            [&] {
                return worked([&] {
                    QImage image(pixels, QImage::Format_RGB32);
                    image.setDevicePixelRatio(2);
                    QPainter painter(&image);
                    picture.paint(painter);
                    painter.end();
                    bytes += bare_png(image).size();
                });
            },
            times),
        1.3);
}

} // namespace

void bench_files() {
    const Folder folder;
    const auto sample = sample_plan(folder);
    charter_pdf(*sample);
    roadmap_pdf();
    png(*sample);
}

} // namespace updraft::bench
