#include "ui/render/voice/voice_report.h"

#include "tests/support/trial_plan.h"
#include "ui/render/chart.h"
#include "ui/render/voice/trend.h"
#include "ui/support/convert.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

PaperPages laidOut(const Plan& plan, PaperSize paper = PaperSize::A4) {
    return layoutReport(voiceReport(plan, date(2026, 2, 24)), paper);
}

QString wordsOf(const PaperShapes& shapes) {
    QString words;
    for (const PaperShape& shape : shapes)
        if (const auto* run = std::get_if<PaperRun>(&shape)) words += run->text + u' ';
    return words.replace(QChar::Nbsp, u' ');
}

QString wordsOf(const PaperPages& report) {
    QString words;
    for (const PaperShapes& page : report.pages) words += wordsOf(page);
    return words;
}

/// Answers of many drivers, segments and months.
Trial large() {
    Trial trial{date(2026, 1, 1)};
    for (int i = 0; i < 2'000; ++i) {
        Feedback row;
        row.nps = i % 11;
        row.csat = 1 + i % 5;
        row.ces = 1 + i % 7;
        row.driver = "A driver with a name of some length, number " + std::to_string(i % 60);
        row.segment = "Segment " + std::to_string(i % 40);
        row.date = add_months(date(2020, 1, 1), i % 72);
        trial.add(std::move(row));
    }
    return trial;
}

} // namespace

TEST_CASE("The report goes on over pages with head and number, nothing cut off", "[paper]") {
    const Trial trial = large();
    for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) {
        const PaperPages report = laidOut(trial.plan, paper);
        REQUIRE(report.pages.size() > 1);
        const QRectF sheet({}, sizeOf(paper));
        for (std::size_t i = 0; i < report.pages.size(); ++i) {
            const QString words = wordsOf(report.pages[i]);
            CHECK(words.contains(qt(trial.plan.about().title)));
            CHECK(words.contains(QStringLiteral("%1 of %2").arg(i + 1).arg(report.pages.size())));
            for (const PaperShape& shape : report.pages[i]) {
                if (const auto* run = std::get_if<PaperRun>(&shape)) {
                    INFO(run->text.toStdString());
                    CHECK(sheet.contains(run->at));
                    CHECK(run->at.x() + run->width <= sheet.right() - 20);
                    CHECK(run->face.px >= smallestPaperType);
                }
                if (const auto* chart = std::get_if<PaperChart>(&shape))
                    CHECK(sheet.contains(QRectF(chart->at, chart->chart->size)));
            }
        }
        const QString words = wordsOf(report);
        CHECK(words.contains(QStringLiteral("Voice of the customer")));
        CHECK(words.contains(QStringLiteral("2,000")));
        CHECK(words.contains(QStringLiteral("95 % margin")));
        CHECK(words.contains(QStringLiteral("and 20 more"))); // drivers
    }
}

TEST_CASE("Of many groups the report leaves out those with fewest answers", "[paper]") {
    Trial trial{date(2026, 1, 1)};
    Feedback row;
    row.nps = 7;
    for (int i = 0; i < 45; ++i) {
        row.id = {};
        row.driver = "Alone " + std::to_string(i);
        trial.add(row);
    }
    row.driver = "Waiting"; // the last in their order
    for (int i = 0; i < 3; ++i) {
        row.id = {};
        trial.add(row);
    }
    const QString words = wordsOf(laidOut(trial.plan));
    CHECK(words.contains(QStringLiteral("Waiting")));
    CHECK(words.contains(QStringLiteral("Alone 0 ")));
    CHECK(words.contains(QStringLiteral("and 6 more")));
}

TEST_CASE("The report has the chart of the page, over the table of months", "[paper]") {
    const Trial trial = large();
    int charts = 0;
    for (const PaperShapes& page : laidOut(trial.plan).pages)
        for (const PaperShape& shape : page)
            if (const auto* chart = std::get_if<PaperChart>(&shape)) {
                ++charts;
                const QSizeF size = chart->chart->size;
                const auto again =
                    trendChart(layoutTrend(voice_by(trial.plan, VoiceBy::month), size));
                CHECK(again.shapes.size() == chart->chart->shapes.size());
            }
    CHECK(charts == 1);
}

TEST_CASE("A report of a survey without an NPS has the chart of what was asked", "[paper]") {
    Trial trial{date(2026, 1, 1)};
    Feedback row;
    row.csat = 5;
    for (int month = 1; month <= 2; ++month) {
        row.id = {};
        row.date = make_date(2026, month, 3);
        trial.add(row);
    }
    const PaperPages report = laidOut(trial.plan);
    CHECK(wordsOf(report).contains(QStringLiteral("CSAT was 100 % in January 2026")));
    int charts = 0;
    for (const PaperShapes& page : report.pages)
        charts += static_cast<int>(std::ranges::count_if(page, [](const PaperShape& shape) {
            return std::holds_alternative<PaperChart>(shape);
        }));
    CHECK(charts == 1);
}

TEST_CASE("A table that goes on on a further page has its heads there again", "[paper]") {
    const Trial trial = large();
    const PaperPages report = laidOut(trial.plan);
    int continued = 0;
    for (const PaperShapes& page : report.pages) {
        const QString words = wordsOf(page);
        if (!words.contains(QStringLiteral(", continued"))) continue;
        ++continued;
        CHECK(words.contains(QStringLiteral("NPS n CSAT n CES n")));
    }
    CHECK(continued > 0);
}

TEST_CASE("A report says where the answers are few", "[paper]") {
    Trial trial{date(2026, 1, 1)};
    Feedback row;
    row.nps = 9;
    row.segment = "Families";
    trial.add(row);
    const QString words = wordsOf(laidOut(trial.plan));
    CHECK(words.contains(QStringLiteral("few answers")));
    CHECK(words.contains(QStringLiteral("1, few")));
    CHECK(words.contains(QStringLiteral("Families")));
}

TEST_CASE("The rows of a report's table add up, for those without a date stand there, too",
          "[paper]") {
    Trial trial{date(2026, 1, 1)};
    Feedback row;
    row.nps = 9;
    row.date = date(2026, 1, 10);
    trial.add(row);
    row.id = {};
    row.date = std::nullopt;
    trial.add(row);
    const QString words = wordsOf(laidOut(trial.plan));
    CHECK(words.contains(QStringLiteral("January 2026")));
    CHECK(words.contains(QStringLiteral("No date")));
}

TEST_CASE("A report counts the answers of each figure apart", "[paper]") {
    Trial trial{date(2026, 1, 1)};
    Feedback row;
    row.segment = "Families";
    row.nps = 9;
    for (int i = 0; i < 30; ++i) {
        row.csat = i < 3 ? std::optional{5} : std::nullopt;
        row.id = {};
        trial.add(row);
    }
    const QString words = wordsOf(laidOut(trial.plan));
    CHECK(words.contains(QStringLiteral("Segment NPS n CSAT n Families")));
    CHECK(words.contains(QStringLiteral("+100 30 100 % (44–100 %) 3, few")));
}

TEST_CASE("Without a voice there is no report", "[paper]") {
    const Trial trial{date(2026, 1, 1)};
    const auto pdf = exportVoiceReport(trial.plan, {PaperSize::A4, {}, date(2026, 2, 24)});
    REQUIRE(!pdf);
    CHECK(pdf.error().code == ErrorCode::nothing_to_export);
}

TEST_CASE("The same voice makes the same report", "[paper]") {
    const Trial trial = large();
    const PaperExport options{PaperSize::A4, {}, date(2026, 2, 24)};
    const auto once = exportVoiceReport(trial.plan, options);
    REQUIRE(once);
    CHECK(once->startsWith("%PDF"));
    CHECK(*exportVoiceReport(trial.plan, options) == *once);
}

TEST_CASE("The airport survey of 2018 stands in the report with the decimals of its NPS",
          "[paper]") {
    Trial trial{date(2026, 1, 1)};
    const auto add = [&](int nps, int many) {
        Feedback row;
        row.nps = nps;
        for (int i = 0; i < many; ++i) {
            row.id = {};
            trial.add(row);
        }
    };
    add(10, 1'268);
    add(8, 935);
    add(3, 447);
    const QString words = wordsOf(laidOut(trial.plan));
    CHECK(words.contains(QStringLiteral("2,650")));
    CHECK(words.contains(QStringLiteral("+30.98 ± 2.83")));
}
