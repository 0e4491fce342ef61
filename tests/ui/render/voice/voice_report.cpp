#include "ui/render/voice/voice_report.h"

#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

QString wordsOf(const PaperShapes& shapes) {
    QString words;
    for (const PaperShape& shape : shapes)
        if (const auto* run = std::get_if<PaperRun>(&shape)) words += run->text + u' ';
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

TEST_CASE("The report is one page, whatever there is to tell", "[paper]") {
    const Trial trial = large();
    for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) {
        const PaperShapes page = layoutVoiceReport(trial.plan, {paper, {}, date(2026, 2, 24)});
        const QRectF sheet({}, sizeOf(paper));
        for (const PaperShape& shape : page)
            if (const auto* run = std::get_if<PaperRun>(&shape)) {
                INFO(run->text.toStdString());
                CHECK(sheet.contains(run->at));
                CHECK(run->at.x() + run->width <= sheet.right() - 20);
            }
        const QString words = wordsOf(page);
        CHECK(words.contains(QStringLiteral("Voice of the customer")));
        CHECK(words.contains(QStringLiteral("2,000")));
        CHECK(words.contains(QStringLiteral("95 % margin")));
        CHECK(words.contains(QStringLiteral("more")));
    }
}

TEST_CASE("A report says where the answers are few", "[paper]") {
    Trial trial{date(2026, 1, 1)};
    Feedback row;
    row.nps = 9;
    row.segment = "Families";
    trial.add(row);
    const QString words =
        wordsOf(layoutVoiceReport(trial.plan, {PaperSize::A4, {}, date(2026, 2, 24)}));
    CHECK(words.contains(QStringLiteral("few answers")));
    CHECK(words.contains(QStringLiteral("Families")));
}

TEST_CASE("Without a voice there is no report", "[paper]") {
    const Trial trial{date(2026, 1, 1)};
    const auto pdf = exportVoiceReport(trial.plan, {PaperSize::A4, {}, date(2026, 2, 24)});
    REQUIRE(!pdf);
    CHECK(pdf.error().code == ErrorCode::nothing_to_export);
}

TEST_CASE("The same voice makes the same report", "[paper]") {
    const Trial trial = large();
    const VoiceReportOptions options{PaperSize::A4, {}, date(2026, 2, 24)};
    const auto once = exportVoiceReport(trial.plan, options);
    REQUIRE(once);
    CHECK(once->startsWith("%PDF"));
    CHECK(*exportVoiceReport(trial.plan, options) == *once);
}
