#include "tests/support/plans.h"
#include "tests/support/source_tree.h"
#include "trial/journey_plan.h"
#include "trial/moving_home.h"
#include "trial/open_plan.h"
#include "trial/read_pdf.h"

#include "core/edits/journeys.h"
#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "ui/render/journey/export.h"
#include "ui/render/journey/words.h"
#include "ui/render/paper_report.h"
#include "ui/support/convert.h"

#include <QPageLayout>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace updraft;

namespace {

constexpr double mostInset = 10; // a box may hang over its lane

JourneyOptions firstOf(const Plan& plan) {
    JourneyOptions options;
    options.journey = plan.journeys.begin()->id;
    return options;
}

/// Inside of the margins of a lying sheet, in pixels.
QSizeF roomOf(QPageSize::PageSizeId page) {
    const QPageLayout sheet(QPageSize(page), QPageLayout::Landscape, {});
    constexpr double margins = 2 * 10 / 25.4 * 96;
    return sheet.fullRect(QPageLayout::Inch).size() * 96 - QSizeF(margins, margins);
}

/// The journeys of veterans as the department of veterans affairs published them.
Plan veterans() {
    const auto table = read_csv(testing::bytes_of(
        testing::in_source("tests/data/12-journeys/va-journeys-of-veterans.csv")));
    REQUIRE(table);
    OpenPlan open(sample::movingHome());
    ImportRequest request;
    request.kind = find_kind(table_of<Step>);
    request.map = {{"moment", "title"}, {"moment_that_matters", "moment_of_truth"}};
    const auto planned = plan_import(open.session.plan(), *table, request);
    REQUIRE(planned);
    REQUIRE(open.session.edit("import", [&](Edit& edit) { apply_import(edit, *planned); }));
    return *open.session.snapshot();
}

/// One stage that is longer than a sheet, and a step that hurts so often that its lane is higher.
Plan unwieldy() {
    OpenPlan open(sample::movingHome());
    REQUIRE(open.session.edit("add", [](Edit& edit) {
        add_journey(edit, {"All in one", "A stage without an end", "Begins"});
        const Stage& stage = *edit.plan().stages.begin();
        for (int i = 1; i < 23; ++i) {
            Step step;
            step.stage = stage.id;
            step.code = "S-" + std::to_string(100 + i);
            step.title = "Goes on, and on, for the " + std::to_string(i) + "th time";
            step.emotion = (i % 5) - 2;
            step.moment_of_truth = i % 4 == 0;
            step.position = "a" + std::to_string(1000 + i) + "V";
            const auto id = edit.add(std::move(step));
            for (int pain = 0; pain < (i == 3 ? 25 : i % 3); ++pain) {
                PainPoint row;
                row.code = "PP-" + std::to_string(100 * i + pain);
                row.step = id;
                row.text = "It hurts again, in another way than all the times before it did";
                row.severity = 3;
                edit.add(std::move(row));
            }
        }
    }));
    return *open.session.snapshot();
}

std::vector<std::pair<const char*, Plan>> plans() {
    return {{"small", sample::journeyPlan()},
            {"60 steps in 12 lanes", sample::longJourney(60)},
            {"veterans", veterans()},
            {"unwieldy", unwieldy()}};
}

/// In points.
QSizeF pageSizeOf(const QByteArray& pdf, int page = 1) {
    const QRegularExpression size(
        QStringLiteral("Page +%1 size: ([0-9.]+) x ([0-9.]+) pts").arg(page));
    const auto found =
        size.match(factsOf(pdf, {QStringLiteral("-l"), QString::number(page)}).simplified());
    REQUIRE(found.hasMatch());
    return {found.captured(1).toDouble(), found.captured(2).toDouble()};
}

} // namespace

TEST_CASE("Over several sheets a journey is legible on every paper, all of it once", "[paper]") {
    for (const auto& [name, plan] : plans())
        for (const auto page : {QPageSize::A4, QPageSize::Letter, QPageSize::A3, QPageSize::A0}) {
            const QSizeF room = roomOf(page);
            const PaperJourney paper =
                layoutForPaper(plan, firstOf(plan), room, JourneySheets::Tiled);
            INFO(name << " on " << QPageSize::name(page).toStdString());
            CHECK(paper.smallestType >= legibleType);
            REQUIRE(paper.sheets() > 0);
            const JourneyLayout& map = paper.layout;
            const double head = map.bodyTop - map.headTop;
            for (const JourneyTile& tile : paper.tiles) {
                CHECK(map.bodyLeft() + tile.right - tile.left <= room.width() / paper.scale + 0.5);
                if (paper.tiles.size() > 1)
                    CHECK(tile.y + head + tile.steps + tile.bottom - tile.top <=
                          room.height() / paper.scale + 2);
            }
            for (const JourneyItem& item : map.items) {
                INFO(item.text.toStdString());
                int times = 0;
                for (const JourneyTile& tile : paper.tiles) {
                    const QRectF area(QPointF(tile.left, tile.top),
                                      QPointF(tile.right, tile.bottom));
                    if (!area.contains(item.box.center())) continue;
                    ++times;
                    CHECK(item.box.left() >= area.left() - mostInset);
                    CHECK(item.box.right() <= area.right() + mostInset);
                    CHECK(item.box.top() >= area.top() - mostInset);
                    CHECK(item.box.bottom() <= area.bottom() + mostInset);
                    if (!item.flag.isEmpty()) {
                        CHECK(item.flag.left() >= area.left());
                        CHECK(item.flag.right() <= area.right());
                    }
                }
                CHECK(times == 1);
            }
        }
}

TEST_CASE("Where no paper is named, it is the smallest that is legible on one sheet", "[paper]") {
    for (const auto& [name, plan] : plans()) {
        INFO(name);
        const std::vector<JourneyOptions> shown{firstOf(plan)};
        const auto page = legiblePage(plan, shown.front());
        const PaperJourney paper =
            layoutForPaper(plan, shown.front(), roomOf(page), JourneySheets::Tiled);
        CHECK(paper.sheets() == 1);
        CHECK(paper.smallestType >= legibleType);
        CHECK(smallestType(plan, shown, {}) >= legibleType);
        QPageSize::PageSizeId smaller = QPageSize::A4;
        for (const auto next : {QPageSize::A3, QPageSize::A2, QPageSize::A1, QPageSize::A0}) {
            if (page == smaller) break;
            CHECK(layoutForPaper(plan, shown.front(), roomOf(smaller), JourneySheets::Tiled)
                      .sheets() > 1);
            smaller = next;
        }
        const auto pdf = exportJourneys(plan, shown, {.today = plan.about().start});
        REQUIRE(pdf);
        const QSizeF points = QPageSize(page).size(QPageSize::Point).transposed();
        CHECK(pageSizeOf(*pdf).width() == Approx(points.width()).margin(1));
        CHECK(pageSizeOf(*pdf).height() == Approx(points.height()).margin(1));
        CHECK(textOfSheet(*pdf, 2).isEmpty());
    }
}

TEST_CASE("One sheet of a paper that is named holds all, and says how small", "[paper]") {
    const Plan plan = sample::longJourney(60);
    const std::vector<JourneyOptions> shown{firstOf(plan)};
    const JourneyTarget one{
        .page = QPageSize::A4, .sheets = JourneySheets::One, .today = plan.about().start};
    const double points = smallestType(plan, shown, one);
    CHECK(points < legibleType);
    CHECK(layoutForPaper(plan, shown.front(), roomOf(QPageSize::A4), JourneySheets::One).sheets() ==
          1);
    CHECK(words::smallType(4.71) ==
          QStringLiteral("Smallest type on this sheet: 4.7 points. Choose larger paper or several "
                         "sheets."));
    const auto pdf = exportJourneys(plan, shown, one);
    REQUIRE(pdf);
    CHECK(textOfSheet(*pdf, 2).isEmpty());
}

TEST_CASE("Every sheet bears the title, its number, its stages, its steps and the names of lanes",
          "[paper]") {
    const Plan plan = sample::longJourney(60);
    const JourneyTarget target{.page = QPageSize::A4, .today = plan.about().start};
    const auto pdf = exportJourneys(plan, {firstOf(plan)}, target);
    REQUIRE(pdf);
    const PaperJourney paper =
        layoutForPaper(plan, firstOf(plan), roomOf(QPageSize::A4), JourneySheets::Tiled);
    const int sheets = paper.sheets();
    REQUIRE(sheets > 3);
    for (int sheet = 0; sheet < sheets; ++sheet) {
        const QString text = textOfSheet(*pdf, sheet + 1);
        INFO(text.toStdString());
        CHECK(text.contains(QStringLiteral("Long")));
        CHECK(text.contains(QStringLiteral("Page %1 of %2").arg(sheet + 1).arg(sheets)));
        CHECK(text.contains(planAndDay(plan, target.today)));
        for (const JourneyTile& tile : paper.tiles) {
            if (tile.sheet != sheet) continue;
            for (std::size_t i = 0; i < paper.layout.stages.size(); ++i)
                if (paper.layout.stageLeft(i) >= tile.left &&
                    paper.layout.stageRight(i) <= tile.right)
                    CHECK(text.contains(paper.layout.stages[i].text));
            for (const MapStep& step : paper.layout.map.steps)
                if (const auto at = paper.layout.find(table_of<Step>, step.id.uuid)->box.center();
                    at.x() > tile.left && at.x() < tile.right)
                    CHECK(text.contains(qt(plan.steps.find(step.id)->title).section(u' ', -1)));
            for (const JourneyRow& row : paper.layout.rows)
                if (row.top >= tile.top && row.bottom() <= tile.bottom)
                    CHECK(text.contains(row.name.section(u' ', 0, 0)));
        }
    }
}

TEST_CASE("A stage that is longer than a sheet goes on under its name", "[paper]") {
    const Plan plan = unwieldy();
    const PaperJourney paper =
        layoutForPaper(plan, firstOf(plan), roomOf(QPageSize::A4), JourneySheets::Tiled);
    REQUIRE(paper.layout.parts.size() > 1);
    const auto longest = std::ranges::max(paper.layout.parts, {}, &MapSpan::size).size();
    const auto shortest = std::ranges::min(paper.layout.parts, {}, &MapSpan::size).size();
    CHECK(longest - shortest <= paper.layout.parts.size()); // about equally long
    const auto pdf = exportJourneys(plan, {firstOf(plan)}, {.page = QPageSize::A4});
    REQUIRE(pdf);
    CHECK(textOfSheet(*pdf, paper.sheets())
              .contains(QStringLiteral("A stage without an end, continued")));
}

TEST_CASE("Stages stay whole where a sheet has room for them", "[paper]") {
    const Plan plan = veterans();
    const JourneyLayout map =
        layoutForPaper(plan, firstOf(plan), roomOf(QPageSize::A4), JourneySheets::Tiled).layout;
    std::size_t longest = 0;
    for (const MapSpan& part : map.parts) longest = std::max(longest, part.size());
    for (std::size_t i = 0; i < map.columns.size(); ++i)
        if (map.columns[i].size() <= longest) CHECK(map.homeOf(i) == map.columns[i]);
}

TEST_CASE("Long words of a journey are told in full on paper", "[paper]") {
    Plan plan = sample::journeyPlan();
    PainPoint pain = *plan.pain_points.begin();
    pain.text = "I rang on Monday, on Tuesday and on Wednesday, and each time I was told that the "
                "lease had not come, until a colleague found it where the first one had put it.";
    plan.pain_points.put(std::make_shared<const PainPoint>(pain), ++plan.edition);
    const auto pdf = exportJourneys(plan, {firstOf(plan)}, {});
    REQUIRE(pdf);
    CHECK(textOfSheet(*pdf, 1).contains(QStringLiteral("had put it.")));
    CHECK_FALSE(textOfSheet(*pdf, 1).contains(u'…'));
}

TEST_CASE("A title in an SVG is text, whatever it holds") {
    Plan plan = sample::journeyPlan();
    Journey row = *plan.journeys.begin();
    row.title = "</title><script>alert(1)</script> & more";
    plan.journeys.put(std::make_shared<const Journey>(row), ++plan.edition);
    const auto svg = exportJourneys(plan, {firstOf(plan)}, {.format = PictureFormat::Svg});
    REQUIRE(svg);
    CHECK_FALSE(svg->contains("<script"));
    QXmlStreamReader reader(*svg);
    QString title;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement &&
            reader.name() == QStringLiteral("title"))
            title = reader.readElementText();
    CHECK_FALSE(reader.hasError());
    CHECK(title.contains(qt(row.title)));
}

TEST_CASE("Of several journeys each has the smallest paper on which it can be read", "[paper]") {
    OpenPlan open(sample::longJourney(30));
    REQUIRE(open.session.edit("add", [](Edit& edit) {
        add_journey(edit, {"Short", "Bill", "Pays"});
    }));
    const Plan& plan = open.session.plan();
    std::vector<JourneyOptions> shown;
    for (const Journey& row : plan.journeys) shown.emplace_back().journey = row.id;
    REQUIRE(legiblePage(plan, shown[0]) != legiblePage(plan, shown[1]));
    const auto pdf = exportJourneys(plan, shown, {.today = plan.about().start});
    REQUIRE(pdf);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto points =
            QPageSize(legiblePage(plan, shown[i])).size(QPageSize::Point).transposed();
        CHECK(pageSizeOf(*pdf, static_cast<int>(i) + 1).width() ==
              Approx(points.width()).margin(1));
    }
}

TEST_CASE("A map that leaves its sheet empty grows", "[paper]") {
    OpenPlan open(sample::movingHome());
    REQUIRE(open.session.edit("add", [](Edit& edit) {
        add_journey(edit, {"Short", "Bill", "Pays"});
    }));
    const Plan& plan = open.session.plan();
    for (const auto sheets : {JourneySheets::Tiled, JourneySheets::One}) {
        const PaperJourney paper =
            layoutForPaper(plan, firstOf(plan), roomOf(QPageSize::A4), sheets);
        CHECK(paper.scale > 1.5);
        CHECK(paper.sheets() == 1);
        CHECK(paper.layout.size.width() * paper.scale <= roomOf(QPageSize::A4).width() + 1);
        CHECK(paper.layout.size.height() * paper.scale <= roomOf(QPageSize::A4).height() + 4);
    }
}
