#include "ui/render/choose/matrix_layout.h"

#include <catch2/catch.hpp>

#include <random>

using namespace updraft;

namespace {

std::vector<MatrixSubject> subjects(std::size_t count) {
    std::vector<MatrixSubject> all;
    for (std::size_t i = 0; i < count; ++i) {
        Uuid id{};
        id.bytes[0] = static_cast<std::uint8_t>(i % 256);
        id.bytes[1] = static_cast<std::uint8_t>(i / 256);
        id.bytes[2] = 1;
        const QString number = QString::number(i + 1);
        all.push_back({id, QStringLiteral("CX-") + number, number,
                       QStringLiteral("Something that is done for movers"), Status::planned});
    }
    return all;
}

MatrixPoint point(std::size_t subject, double value, double ease) {
    return {subject, value, ease, false, static_cast<int>(subject) + 1};
}

const QSizeF usual(520, 500);

} // namespace

TEST_CASE("Value goes up and ease to the right, from 0 to 100") {
    const auto layout = layoutMatrix(subjects(2), {point(0, 100, 0), point(1, 25, 50)}, {}, usual);
    CHECK(layout.items[0].truth == layout.plot.topLeft());
    CHECK(layout.items[1].truth.x() == Approx(layout.plot.center().x()));
    CHECK(layout.valueAt(layout.items[1].truth.y()) == Approx(25));
    CHECK(layout.easeAt(layout.items[1].truth.x()) == Approx(50));
    CHECK(layout.valueAt(-1000) == Approx(100));
    CHECK(layout.easeAt(-1000) == Approx(0));
}

TEST_CASE("Equal points stand around their place, so that each can be seen and picked") {
    const auto layout = layoutMatrix(
        subjects(4), {point(0, 50, 50), point(1, 50, 50), point(2, 50, 50), point(3, 80, 20)}, {},
        usual);
    for (std::size_t a = 0; a < 4; ++a)
        for (std::size_t b = a + 1; b < 4; ++b)
            CHECK(QLineF(layout.items[a].at, layout.items[b].at).length() >= 2 * layout.radius);
    for (std::size_t i = 0; i < 4; ++i) {
        const auto* found = layout.itemAt(layout.items[i].at);
        REQUIRE(found != nullptr);
        CHECK(found->point.subject == i);
    }
    CHECK(layout.items[3].at == layout.items[3].truth);
}

TEST_CASE("No title covers another title or a point, however many there are") {
    std::mt19937 random{7};
    std::uniform_real_distribution<double> anywhere{0, 100};
    for (const std::size_t count : {12U, 60U, 400U}) {
        std::vector<MatrixPoint> points;
        for (std::size_t i = 0; i < count; ++i)
            points.push_back(point(i, anywhere(random), anywhere(random)));
        const auto layout = layoutMatrix(subjects(count), points, {}, usual);
        std::size_t titled = 0;
        for (const auto& one : layout.items) {
            if (one.label.isEmpty()) continue;
            ++titled;
            CHECK(layout.plot.contains(one.label));
            for (const auto& other : layout.items) {
                if (&one == &other) continue;
                CHECK_FALSE(one.label.intersects(other.label));
                CHECK_FALSE(one.label.intersects(layout.box(other)));
            }
        }
        if (count < 100) CHECK(titled > 0);
    }
}

TEST_CASE("The one picked always has its title") {
    std::vector<MatrixPoint> points;
    for (std::size_t i = 0; i < 300; ++i)
        points.push_back(
            point(i, 40 + static_cast<double>(i % 20), 40 + static_cast<double>(i / 20)));
    const auto all = subjects(300);
    MatrixOptions options;
    options.picked = all[150].id;
    const auto layout = layoutMatrix(all, points, options, usual);
    REQUIRE(layout.find(all[150].id) != nullptr);
    CHECK_FALSE(layout.find(all[150].id)->label.isEmpty());
}

TEST_CASE("A line parts the top five from the others where it rightly does") {
    // Benefit and cost weigh the same: the sum of value and ease decides.
    ScoreSheet sheet({{CriterionKind::benefit, 0.5}, {CriterionKind::cost, 0.5}}, 7);
    for (std::size_t i = 0; i < 7; ++i) {
        sheet.set_cell(i, 0, {5 - 0.5 * static_cast<double>(i), 0, 1});
        sheet.set_cell(i, 1, {1, 0, 1});
    }
    const auto scores = scores_of(sheet);
    auto layout = layoutMatrix(subjects(7), matrixPoints(scores), {}, usual);
    findCut(layout, sheet, scores);
    REQUIRE(layout.cut);
    // Between values 50 and 37.5 at ease 100: their mean.
    const double at_right =
        layout.cut->p1().x() > layout.cut->p2().x() ? layout.cut->p1().y() : layout.cut->p2().y();
    CHECK(layout.valueAt(at_right) == Approx(43.75));
    sheet.set_cell(5, 0, sheet.cell(4, 0)); // the fifth and the sixth are equal now
    const auto tied = scores_of(sheet);
    placePoints(layout, matrixPoints(tied), {});
    findCut(layout, sheet, tied);
    CHECK_FALSE(layout.cut);
}

TEST_CASE("The line of the top five runs through no title") {
    ScoreSheet sheet({{CriterionKind::benefit, 0.5}, {CriterionKind::cost, 0.5}}, 12);
    for (std::size_t i = 0; i < 12; ++i) {
        sheet.set_cell(i, 0, {5 - 0.3 * static_cast<double>(i), 0, 1});
        sheet.set_cell(i, 1, {2 + 0.1 * static_cast<double>(i % 4), 0, 1});
    }
    const auto scores = scores_of(sheet);
    auto layout = layoutMatrix(subjects(12), matrixPoints(scores), {}, usual);
    findCut(layout, sheet, scores);
    REQUIRE(layout.cut);
    // A title laid over the middle of the line.
    const QPointF middle = layout.cut->pointAt(0.5);
    layout.items.front().label = QRectF(middle - QPointF(40, 7), QSizeF(80, 14));
    double drawn = 0;
    for (const ChartShape& shape : matrixGround(layout).shapes)
        if (const auto* line = std::get_if<ChartLine>(&shape); line && line->dashed) {
            const QLineF piece(line->points.first(), line->points.last());
            drawn += piece.length();
            for (int i = 1; i < 50; ++i)
                CHECK_FALSE(layout.items.front().label.contains(piece.pointAt(i / 50.0)));
        }
    CHECK(drawn > layout.cut->length() / 2);
    CHECK(drawn < layout.cut->length());
}

TEST_CASE("A disc bears the figures at the end of a code") {
    CHECK(numberOf(QStringLiteral("CX-07")) == QStringLiteral("07"));
    CHECK(numberOf(QStringLiteral("Kiosk")) == QStringLiteral("Kios"));
    CHECK(numberOf(QStringLiteral("CX-123456")) == QStringLiteral("3456"));
}
