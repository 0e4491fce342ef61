#include "trial/moving_home.h"
#include "trial/read_pdf.h"

#include "ui/render/pdf_file.h"
#include "ui/render/roadmap_export.h"

#include <QImage>
#include <QRegularExpression>
#include <catch2/catch.hpp>

using namespace updraft;

namespace {

RoadmapOptions options() {
    RoadmapOptions options;
    options.today = sample::today();
    return options;
}

QByteArray exported(const Plan& plan, const PictureTarget& target) {
    const auto bytes = exportRoadmap(plan, options(), target);
    REQUIRE(bytes);
    return *bytes;
}

/// The plan with further batches that all take the same time.
Plan withBatches(Plan plan, int count) {
    for (int i = 0; i < count; ++i) {
        Batch batch;
        batch.id.uuid = new_uuid();
        batch.code = "B-" + std::to_string(10 + i);
        batch.title = "Autumn release " + std::to_string(i + 1);
        batch.start = *make_date(2026, 3, 2);
        batch.end = *make_date(2026, 11, 27);
        plan.batches.put(std::make_shared<const Batch>(batch), plan.edition + 1);
    }
    return plan;
}

} // namespace

TEST_CASE("Pages that can't be read make no PDF, and that is said") {
    const auto finished = finishPdf("no pages at all", {});
    REQUIRE_FALSE(finished);
    CHECK(finished.error().code == ErrorCode::write_failed);
}

TEST_CASE("The roadmap's PDF can be searched for every code, and says what it is") {
    const Plan plan = sample::movingHome();
    const QByteArray pdf = exported(plan, {});
    const QString text = textOf(pdf, {QStringLiteral("-layout")});
    REQUIRE_FALSE(text.isEmpty());
    for (const Initiative& row : plan.initiatives) {
        INFO(row.code << " in " << text.toStdString());
        REQUIRE(text.contains(QString::fromStdString(row.code)));
    }
    REQUIRE(text.contains(QStringLiteral("0\u20133 months")));
    REQUIRE(text.contains(QStringLiteral("Contact centre")));
    const QString info = factsOf(pdf);
    REQUIRE(info.contains(QStringLiteral("Moving home: roadmap")));
    REQUIRE(info.contains(QStringLiteral("Aisha Rahman")));
    REQUIRE(info.contains(QRegularExpression(QStringLiteral("Pages: +1\n"))));
}

TEST_CASE("No code is lost on paper, however many there are") {
    const Plan plan = sample::large(655);
    for (const Sheets sheets : {Sheets::One, Sheets::Many}) {
        const QByteArray pdf = exported(plan, {.sheets = sheets});
        const QString text = textOf(pdf, {QStringLiteral("-raw")});
        REQUIRE_FALSE(text.isEmpty());
        QStringList missing;
        for (const Initiative& row : plan.initiatives)
            if (!text.contains(QString::fromStdString(row.code)))
                missing << QString::fromStdString(row.code);
        INFO(missing.join(u' ').toStdString());
        REQUIRE(missing.isEmpty());
    }
}

TEST_CASE("Type on paper is at least 8 points unless one sheet must hold too much") {
    constexpr QSizeF a4(1047, 718);
    REQUIRE(layoutForPaper(sample::movingHome(), options(), a4, Sheets::One).smallestType >= 8);
    const PaperRoadmap many = layoutForPaper(sample::large(655), options(), a4, Sheets::Many);
    REQUIRE(many.smallestType >= 8);
    REQUIRE(many.sheets.size() > 1);
    const PaperRoadmap one = layoutForPaper(sample::large(655), options(), a4, Sheets::One);
    REQUIRE(one.sheets.size() == 1);
    REQUIRE(one.smallestType < 8);
}

TEST_CASE("A lane that goes on over a sheet leaves room there for its name") {
    constexpr QSizeF a4(1047, 718);
    for (const int initiatives : {300, 400, 500, 655, 800}) {
        const PaperRoadmap paper =
            layoutForPaper(sample::large(initiatives), options(), a4, Sheets::Many);
        for (const QRectF& sheet : paper.sheets)
            for (const RoadmapLane& lane : paper.layout.lanes) {
                const bool goesOn = lane.top < sheet.top() - 1 && lane.bottom() > sheet.top() + 1;
                INFO(initiatives << " from " << sheet.top());
                if (goesOn)
                    REQUIRE(lane.bottom() - sheet.top() >= 2 * paper.layout.measures.lane.px);
            }
    }
}

TEST_CASE("The same plan on the same day gives the same bytes") {
    const Plan plan = sample::movingHome();
    for (const PictureFormat format : {PictureFormat::Pdf, PictureFormat::Svg, PictureFormat::Png})
        REQUIRE(exported(plan, {.format = format}) == exported(plan, {.format = format}));
}

TEST_CASE("A window that is zoomed in exports the whole range all the same") {
    RoadmapOptions zoomed = options();
    zoomed.zoom = 3;
    for (const auto format : {PictureFormat::Pdf, PictureFormat::Svg, PictureFormat::Png}) {
        const auto bytes = exportRoadmap(sample::movingHome(), zoomed, {.format = format});
        REQUIRE(bytes);
        CHECK(*bytes == exported(sample::movingHome(), {.format = format}));
    }
}

TEST_CASE("An SVG has its texts as texts and its size in pixels") {
    const QString svg = QString::fromUtf8(
        exported(sample::movingHome(), {.format = PictureFormat::Svg, .size = {1600, 900}}));
    REQUIRE(svg.contains(QStringLiteral("CX-04")));
    REQUIRE(svg.contains(QStringLiteral("viewBox=\"0 0 1600 900\"")));
    REQUIRE_FALSE(svg.contains(QStringLiteral("<image")));
}

TEST_CASE("A PNG has two pixels for each logical one and can be read") {
    const QImage image = QImage::fromData(
        exported(sample::movingHome(), {.format = PictureFormat::Png, .size = {1600, 900}}));
    REQUIRE(image.size() == QSize(3200, 1800));
    REQUIRE(image.pixelColor(3, 3) == Theme::light().surface);
}

TEST_CASE("A PNG of many rows has fewer pixels, and one that nobody could read is refused") {
    const auto high =
        exportRoadmap(sample::large(2'000), options(), {.format = PictureFormat::Png});
    REQUIRE(high);
    const QImage image = QImage::fromData(*high);
    REQUIRE_FALSE(image.isNull());
    CHECK(image.width() < 3200);
    CHECK(image.height() <= 32'000);
    const auto higher =
        exportRoadmap(sample::large(40'000), options(), {.format = PictureFormat::Png});
    REQUIRE_FALSE(higher);
    CHECK(higher.error().code == ErrorCode::picture_too_large);
}

TEST_CASE("A plan without initiatives has nothing to export") {
    const auto bytes = exportRoadmap(sample::large(0), options(), {});
    REQUIRE_FALSE(bytes);
    REQUIRE(bytes.error().code == ErrorCode::nothing_to_export);
}

TEST_CASE("No sheet is left half empty because the next lane is long") {
    Plan plan = sample::large(655);
    const PaperRoadmap paper = layoutForPaper(plan, options(), {1047, 718}, Sheets::Many);
    REQUIRE(paper.sheets.size() > 2);
    const double most =
        718 - paper.layout.bodyTop - (paper.layout.size.height() - paper.layout.bodyEnd);
    for (std::size_t sheet = 0; sheet + 1 < paper.sheets.size(); ++sheet)
        CHECK(paper.sheets[sheet].height() > most * 0.6);
}

TEST_CASE("Every card without a date lies whole on one sheet") {
    Plan plan = sample::large(300);
    std::vector<std::shared_ptr<const Initiative>> undated;
    int count = 0;
    for (const Initiative& row : plan.initiatives) {
        if (++count % 3 != 0) continue;
        auto card = std::make_shared<Initiative>(row);
        card->start.reset();
        undated.push_back(std::move(card));
    }
    for (auto& card : undated) plan.initiatives.put(card, plan.edition + 1);
    const PaperRoadmap paper = layoutForPaper(plan, options(), {1047, 718}, Sheets::Many);
    int cards = 0;
    for (const RoadmapBar& bar : paper.layout.bars) {
        if (bar.dated) continue;
        ++cards;
        CHECK(std::ranges::any_of(paper.sheets, [&](const QRectF& sheet) {
            return bar.box.top() >= sheet.top() - 1 && bar.box.bottom() <= sheet.bottom() + 1;
        }));
    }
    CHECK(cards == 100);
}

TEST_CASE("Many batches at once leave the rows their room on every sheet") {
    const QSizeF a4(1047, 718);
    const QSizeF postcard(484, 321);
    for (const int batches : {20, 40, 400})
        for (const QSizeF room : {a4, postcard})
            for (const Sheets sheets : {Sheets::One, Sheets::Many, Sheets::Readable}) {
                INFO(batches << " batches on " << room.width());
                const PaperRoadmap paper = layoutForPaper(
                    withBatches(sample::movingHome(), batches), options(), room, sheets);
                const RoadmapLayout& layout = paper.layout;
                REQUIRE(paper.sheets.size() <= 6);
                const double foot = layout.size.height() - layout.bodyEnd;
                for (const QRectF& sheet : paper.sheets)
                    CHECK((layout.bodyTop + sheet.height() + foot) * paper.scale <=
                          room.height() + 1);
            }
}

TEST_CASE("Twenty batches at once have their words on a sheet in 8 points") {
    const PaperRoadmap paper =
        layoutForPaper(withBatches(sample::movingHome(), 20), options(), {1047, 718}, Sheets::Many);
    CHECK(paper.smallestType >= 8);
    for (const RoadmapBatch& batch : paper.layout.batches)
        CHECK(batch.box.height() >= paper.layout.measures.code.px);
}

TEST_CASE("A roadmap can be stopped between its sheets, and a picture before it is drawn") {
    const Plan plan = sample::large(655);
    const auto askedBeforeStop = [&](const PictureTarget& target, int goesOn) {
        int asked = 0;
        double last = -1;
        const auto bytes = exportRoadmap(plan, options(), target, [&](double share) {
            CHECK(share > last);
            last = share;
            return ++asked <= goesOn;
        });
        CHECK(last < 1);
        if (bytes) return 0;
        CHECK(bytes.error().code == ErrorCode::stopped);
        return asked;
    };
    CHECK(askedBeforeStop({.sheets = Sheets::Many}, 0) == 1);
    CHECK(askedBeforeStop({.sheets = Sheets::Many}, 2) == 3);
    CHECK(askedBeforeStop({.sheets = Sheets::Many}, 1000) == 0);
    CHECK(askedBeforeStop({.format = PictureFormat::Svg}, 0) == 1);
    CHECK(askedBeforeStop({.format = PictureFormat::Png}, 0) == 1);
}
