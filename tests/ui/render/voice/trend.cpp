#include "ui/render/voice/trend.h"

#include "ui/render/voice/voice_words.h"

#include <QLineF>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace updraft;

namespace {

VoiceGroup month(int year, int number, int promoters, int detractors) {
    VoiceGroup group{"m", {}, make_date(year, number, 1), {}};
    group.figures.promoters = promoters;
    group.figures.detractors = detractors;
    return group;
}

/// So many of 60 answers are satisfied.
VoiceGroup satisfied(int number, int many) {
    VoiceGroup group{"m", {}, make_date(2026, number, 1), {}};
    group.figures.csat_n = 60;
    group.figures.satisfied = many;
    return group;
}

/// All 30 answers say the same.
VoiceGroup easy(int number, int ces) {
    VoiceGroup group{"m", {}, make_date(2026, number, 1), {}};
    Feedback row;
    row.ces = ces;
    for (int i = 0; i < 30; ++i) group.figures.add(row);
    return group;
}

QStringList axisOf(const TrendLayout& layout) {
    QStringList texts;
    for (const TrendLine& line : layout.lines) texts << line.text;
    return texts;
}

} // namespace

TEST_CASE("A month without answers is a gap in the line, few answers a hollow point") {
    const auto layout = layoutTrend(
        {month(2025, 11, 40, 10), month(2025, 12, 10, 10), month(2026, 2, 40, 0)}, {600, 260});
    REQUIRE(layout.points.size() == 3);
    CHECK(layout.points[1].joined);
    CHECK(!layout.points[2].joined);
    CHECK(layout.points[1].few);
    CHECK(!layout.points[0].few);
    const double step = layout.points[1].at.x() - layout.points[0].at.x();
    CHECK(layout.points[2].at.x() - layout.points[1].at.x() == Approx(2 * step));
    CHECK(layout.points[0].value == QStringLiteral("+60"));
    CHECK(layout.points[2].at.y() < layout.points[0].at.y());
    CHECK(layout.points[2].top == Approx(layout.points[2].at.y())); // all say the same
}

TEST_CASE("The picture has a base of zero and nothing outside of it") {
    std::vector<VoiceGroup> months;
    for (int i = 0; i < 60; ++i) months.push_back(month(2020 + i / 12, i % 12 + 1, i, 60 - i));
    for (const QSizeF size : {QSizeF(300, 180), QSizeF(600, 260), QSizeF(1600, 400)}) {
        const auto layout = layoutTrend(months, size);
        REQUIRE(!layout.points.empty());
        CHECK(layout.zero >= layout.plot.top());
        CHECK(layout.zero <= layout.plot.bottom());
        double before = -100;
        for (const TrendPoint& point : layout.points) {
            CHECK(layout.plot.contains(point.at));
            CHECK(point.top >= layout.plot.top() - 0.01);
            CHECK(point.bottom <= layout.plot.bottom() + 0.01);
            if (point.month.isEmpty()) continue;
            CHECK(point.monthBox.left() > before);
            CHECK(point.monthBox.right() <= size.width());
            before = point.monthBox.right();
        }
        CHECK(!layout.points.back().month.isEmpty());
        CHECK(!layout.points.back().value.isEmpty());
    }
    CHECK(layoutTrend({}, {600, 260}).points.empty());
    CHECK(layoutTrend(months, {10, 10}).points.empty());
}

TEST_CASE("A margin is told only where answers differ") {
    CHECK(marginText(std::nullopt).isEmpty());
    CHECK(marginText(0).isEmpty());
    CHECK(marginText(0.4) == QStringLiteral("± 0.4"));
    CHECK(marginText(2.83) == QStringLiteral("± 3"));
    CHECK(cesMarginText(0).isEmpty());
    CHECK(cesMarginText(0.25) == QStringLiteral("± 0.3"));
    CHECK(cesMarginText(0.04) == QStringLiteral("± 0.04"));
    CHECK(csatIntervalText(Interval{0.861, 0.874}) == QStringLiteral("86–87 %"));
    CHECK(csatIntervalText(Interval{0.868, 0.874}) == QStringLiteral("86.8–87.4 %"));
    CHECK(exactNpsText(month(2026, 1, 30, 0).figures).isEmpty());
    CHECK(exactNpsText(month(2026, 1, 30, 10).figures).contains(QStringLiteral(" ± ")));
}

TEST_CASE("Values stand off the line, the margins and one another", "[paper]") {
    std::vector<std::vector<VoiceGroup>> pictures(3);
    for (int i = 0; i < 60; ++i) // up and down, steeply
        pictures[0].push_back(month(2020 + i / 12, i % 12 + 1, 5 + i * 37 % 60, 5 + i * 53 % 70));
    for (int i = 0; i < 12; ++i) // wide margins
        pictures[1].push_back(month(2025, i + 1, i % 3, (i + 1) % 4));
    pictures[2] = {month(2025, 11, 0, 50), month(2025, 12, 50, 0), month(2026, 1, 0, 50)};
    for (const auto& months : pictures)
        for (const double scale : {1.0, 2.2})
            for (const QSizeF size : {QSizeF(300, 180), QSizeF(500, 210), QSizeF(900, 300)}) {
                const auto layout = layoutTrend(months, size * scale, scale);
                std::vector<QRectF> taken;
                for (std::size_t i = 0; i + 1 < layout.points.size(); ++i) {
                    const TrendPoint& point = layout.points[i];
                    if (point.value.isEmpty()) continue;
                    INFO(point.value.toStdString() << " of " << point.month.toStdString());
                    const QRectF& box = point.valueBox;
                    CHECK(QRectF({}, layout.size).contains(box));
                    CHECK(box.bottom() <= layout.plot.bottom() + 6 * scale); // over the months
                    for (const QRectF& other : taken) CHECK(!box.intersects(other));
                    taken.push_back(box);
                    for (std::size_t k = 0; k < layout.points.size(); ++k) {
                        const TrendPoint& other = layout.points[k];
                        const QRectF margin(other.at.x() - 4 * scale, other.top, 8 * scale,
                                            other.bottom - other.top + 0.1);
                        CHECK(!box.intersects(margin));
                        if (k == 0 || !other.joined) continue;
                        const QLineF line(layout.points[k - 1].at, other.at);
                        for (const QLineF& side : {QLineF(box.topLeft(), box.topRight()),
                                                   QLineF(box.topRight(), box.bottomRight()),
                                                   QLineF(box.bottomRight(), box.bottomLeft()),
                                                   QLineF(box.bottomLeft(), box.topLeft())})
                            CHECK(line.intersects(side) != QLineF::BoundedIntersection);
                    }
                }
            }
    // Where there is room, each month says its value.
    const auto roomy = layoutTrend(pictures[2], {600, 260});
    for (const TrendPoint& point : roomy.points) CHECK(!point.value.isEmpty());
}

TEST_CASE("The picture is the same for screen and paper, larger on a wall", "[paper]") {
    const std::vector<VoiceGroup> months{month(2026, 1, 20, 20), month(2026, 2, 3, 1)};
    const ChartLayout chart = trendChart(layoutTrend(months, {600, 260}));
    std::vector<ChartDot> dots;
    std::vector<ChartWord> words;
    for (const ChartShape& shape : chart.shapes) {
        if (const auto* dot = std::get_if<ChartDot>(&shape)) dots.push_back(*dot);
        if (const auto* word = std::get_if<ChartWord>(&shape)) words.push_back(*word);
    }
    REQUIRE(dots.size() == 2);
    CHECK(dots[0].filled);
    CHECK(!dots[1].filled); // few answers
    CHECK(std::ranges::count(words, QStringLiteral("+50"), &ChartWord::text) >= 1);
    CHECK(std::ranges::count(words, QStringLiteral("Feb 26"), &ChartWord::text) == 1);
    for (const ChartWord& word : words) CHECK(word.face.px == 11);
    const ChartLayout wall = trendChart(layoutTrend(months, QSizeF(600, 260) * 2, 2), 2);
    REQUIRE(wall.shapes.size() == chart.shapes.size());
    for (const ChartShape& shape : wall.shapes)
        if (const auto* word = std::get_if<ChartWord>(&shape)) CHECK(word->face.px == 22);
}

TEST_CASE("The sentence over the picture says what chance explains") {
    CHECK(trendSentence({}) == QStringLiteral("No answer with a date and a score yet"));
    CHECK(trendSentence({month(2026, 1, 20, 20), month(2026, 2, 30, 10)}) ==
          QStringLiteral("NPS rose from 0 in January 2026 to +50 in February 2026, more than "
                         "chance explains"));
    CHECK(trendSentence({month(2026, 1, 20, 20), month(2026, 2, 18, 22)}) ==
          QStringLiteral("NPS fell from 0 in January 2026 to −10 in February 2026, which may be "
                         "chance"));
    CHECK(trendSentence({month(2026, 1, 2, 2), month(2026, 2, 2, 2)}) ==
          QStringLiteral("NPS was 0 in January 2026 and in February 2026, from few answers"));
}

TEST_CASE("A survey that asks for CSAT alone has its trend in percent") {
    const std::vector<VoiceGroup> months{satisfied(1, 30), satisfied(2, 48)};
    const auto layout = layoutTrend(months, {600, 260});
    REQUIRE(layout.points.size() == 2);
    CHECK(axisOf(layout) == QStringList{"0 %", "25 %", "50 %", "75 %", "100 %"});
    CHECK(layout.points[1].value == QStringLiteral("80 %"));
    CHECK(!layout.points[1].few);
    for (const TrendPoint& point : layout.points) {
        CHECK(layout.plot.contains(point.at));
        CHECK(point.top < point.at.y());
        CHECK(point.bottom > point.at.y());
    }
    CHECK(layout.points[1].at.y() < layout.points[0].at.y());
    CHECK(trendSentence(months) ==
          QStringLiteral("CSAT rose from 50 % in January 2026 to 80 % in February 2026, more than "
                         "chance explains"));
    CHECK(monthsText(months).startsWith(
        QStringLiteral("January 2026: CSAT 50 % (38–62 %), 60 answers; February")));
}

TEST_CASE("A survey that asks for CES alone has its trend from 1 to 7") {
    const std::vector<VoiceGroup> months{easy(1, 6), easy(2, 4)};
    const auto layout = layoutTrend(months, {600, 260});
    REQUIRE(layout.points.size() == 2);
    CHECK(axisOf(layout) == QStringList{"1.0", "3.0", "5.0", "7.0"});
    CHECK(layout.zero == Approx(layout.plot.bottom()));
    CHECK(layout.points[1].at.y() == Approx(layout.plot.center().y()));
    CHECK(trendSentence(months) ==
          QStringLiteral("CES fell from 6.0 in January 2026 to 4.0 in February 2026, more than "
                         "chance explains"));
}

TEST_CASE("Where some months have an NPS, the trend is theirs") {
    const std::vector<VoiceGroup> months{satisfied(1, 30), month(2026, 2, 40, 0)};
    CHECK(layoutTrend(months, {600, 260}).points.size() == 1);
    CHECK(trendSentence(months) == QStringLiteral("NPS was +100 in February 2026"));
}
