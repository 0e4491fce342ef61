#include "ui/render/voice/trend.h"

#include "ui/render/voice/voice_words.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

VoiceGroup month(int year, int number, int promoters, int detractors) {
    VoiceGroup group{"m", {}, make_date(year, number, 1), {}};
    group.figures.promoters = promoters;
    group.figures.detractors = detractors;
    return group;
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

TEST_CASE("The sentence over the picture says what chance explains") {
    CHECK(trendSentence({}) == QStringLiteral("No answer with a date and an NPS yet"));
    CHECK(trendSentence({month(2026, 1, 20, 20), month(2026, 2, 30, 10)}) ==
          QStringLiteral("NPS rose from 0 in January 2026 to +50 in February 2026, more than "
                         "chance explains"));
    CHECK(trendSentence({month(2026, 1, 20, 20), month(2026, 2, 18, 22)}) ==
          QStringLiteral("NPS fell from 0 in January 2026 to −10 in February 2026, which may be "
                         "chance"));
    CHECK(trendSentence({month(2026, 1, 2, 2), month(2026, 2, 2, 2)}) ==
          QStringLiteral("NPS was 0 in January 2026 and in February 2026, from few answers"));
}
