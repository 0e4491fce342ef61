#include "ui/render/assessment/report.h"
#include "ui/render/assessment/result_charts.h"

#include "trial/sample_plan.h"

#include "core/edits/assess.h"
#include "core/edits/verbs.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

ResultContent scores(const std::vector<std::optional<double>>& shares) {
    ResultContent content;
    content.answered = true;
    for (const auto& share : shares)
        content.bars.push_back({QStringLiteral("Name"), share, {}, {}, QStringLiteral("50"), {}});
    return content;
}

template <class T> std::vector<T> all(const ChartLayout& chart) {
    std::vector<T> found;
    for (const ChartShape& shape : chart.shapes)
        if (const T* one = std::get_if<T>(&shape)) found.push_back(*one);
    return found;
}

/// A round of three raters who know everything, and each something else.
struct Assessed {
    SamplePlan plan{false};

    Assessed() {
        plan.session().edit(verb::add, [](Edit& edit) {
            Round round;
            round.name = "Spring 2026";
            round.date = make_date(2026, 2, 20);
            const auto id = edit.add(std::move(round));
            for (int question = 0; question < 37; ++question)
                for (const char* rater : {"Aisha Canary", "Ben Canary", "Chloe Canary"})
                    set_answer(edit, id, rater, static_cast<Question>(question),
                               (question + rater[0]) % 5);
        });
    }
    PaperPages report(PaperSize paper = PaperSize::A4) {
        return layoutAssessment(plan.session().plan(),
                                {{}, {}, {paper, {}, *make_date(2026, 2, 24)}});
    }
};

QStringList wordsOf(const PaperPages& report) {
    QStringList words;
    for (const PaperShapes& page : report.pages)
        for (const PaperShape& shape : page) {
            if (const auto* run = std::get_if<PaperRun>(&shape)) words << run->text;
            if (const auto* shown = std::get_if<PaperChart>(&shape))
                for (const ChartWord& word : all<ChartWord>(*shown->chart)) words << word.text;
        }
    return words;
}

} // namespace

TEST_CASE("A radar's points lie on their axes, as far out as their scores", "[assessment]") {
    const auto content = scores({1, 0.5, {}, 0.25, 0, 0.5});
    const ChartLayout chart = layoutRadar(content, {400, 300});
    const auto dots = all<ChartDot>(chart);
    REQUIRE(dots.size() == 5); // one was not assessed
    const QPointF middle(200, 150);
    const double radius = middle.y() - dots[0].middle.y(); // the first axis points up, to 100
    CHECK(radius > 60);
    CHECK(dots[0].middle.x() == Approx(middle.x()));
    const auto away = [&](const ChartDot& dot) { return QLineF(middle, dot.middle).length(); };
    CHECK(away(dots[1]) == Approx(radius / 2));
    CHECK(away(dots[2]) == Approx(radius / 4));
    CHECK(dots[2].middle.y() > middle.y()); // the fourth axis points down
    CHECK(away(dots[3]) == Approx(0).margin(1e-6));
}

TEST_CASE("A radar's line ends beside what was not assessed", "[assessment]") {
    const auto lines = [](const std::vector<std::optional<double>>& shares) {
        std::vector<ChartLine> found;
        for (const ChartLine& line : all<ChartLine>(layoutRadar(scores(shares), {400, 300})))
            if (line.ink == ChartInk::Accent) found.push_back(line);
        return found;
    };
    const auto round = lines({1, 0.5, 0.5, 0.25, 0, 0.5});
    REQUIRE(round.size() == 1);
    CHECK(round[0].closed);
    CHECK(round[0].points.size() == 6);

    const auto parted = lines({1, 0.5, {}, 0.25, {}, 0.5});
    REQUIRE(parted.size() == 1); // the fourth stands alone
    CHECK_FALSE(parted[0].closed);
    REQUIRE(parted[0].points.size() == 3); // sixth, first, second
    CHECK(parted[0].points[1].x() == Approx(200));
    CHECK(parted[0].points[1].y() < parted[0].points[0].y());

    CHECK(lines({1, {}, 0.5, {}}).empty()); // and none through the middle
    CHECK(lines({{}, {}, {}}).empty());
}

TEST_CASE("A radar's area reaches the middle where something was not assessed", "[assessment]") {
    const auto areas = all<ChartArea>(layoutRadar(scores({1, 0.5, {}, 0.25, 0.5}), {400, 300}));
    REQUIRE(areas.size() == 1);
    CHECK(areas[0].points.size() == 5); // four and the middle
    CHECK(areas[0].points.back() == QPointF(200, 150));
}

TEST_CASE("A radar's words stay in its room, also with long names", "[assessment]") {
    auto content = scores({1, 1, 1, 1, 1, 1});
    for (ResultBar& bar : content.bars) bar.name = QStringLiteral("Kundenverständnis insgesamt");
    for (const QSizeF room : {QSizeF(520, 300), QSizeF(900, 500)})
        for (const ChartWord& word : all<ChartWord>(layoutRadar(content, room))) {
            CHECK(word.at.x() >= 0);
            CHECK(word.at.x() + widthOf(word.face, word.text) <= room.width() + 1);
            CHECK(word.at.y() <= room.height());
        }
}

TEST_CASE("Bars begin at nought and are as long as their scores", "[assessment]") {
    const ChartLayout chart = layoutBars(scores({1, 0.5, 0, {}}), 600);
    const auto fills = all<ChartFill>(chart);
    REQUIRE(fills.size() == 6); // four tracks, two bars
    const double whole = fills[0].box.width();
    CHECK(fills[1].box.width() == Approx(whole));
    CHECK(fills[3].box.width() == Approx(whole / 2));
    CHECK(fills[3].box.left() == Approx(fills[2].box.left()));
}

TEST_CASE("The mark over the levels stands where the index does", "[assessment]") {
    const QStringList names{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                            QStringLiteral("D"), QStringLiteral("E")};
    for (const double share : {0.0, 0.2, 0.475, 1.0}) {
        const ChartLayout chart = layoutLevels({share, 2, names}, 500);
        const auto fills = all<ChartFill>(chart);
        REQUIRE(fills.size() == 5);
        CHECK(fills[1].ink == ChartInk::Accent);
        CHECK(fills[2].ink == ChartInk::Track);
        const double tip = all<ChartArea>(chart).front().points.back().x();
        const auto part = std::min<std::size_t>(4, static_cast<std::size_t>(share * 5));
        CHECK(tip >= fills[part].box.left() - 1e-6);
        CHECK(tip <= fills[part].box.right() + 1e-3);
    }
}

TEST_CASE("A level's name that is too long for its part goes on two lines", "[assessment]") {
    const QStringList names{QStringLiteral("A"), QStringLiteral("Second nature")};
    const ChartLayout wide = layoutLevels({0, 1, names}, 400);
    const ChartLayout narrow = layoutLevels({0, 1, names}, 120);
    CHECK(all<ChartWord>(wide).size() == 2);
    REQUIRE(all<ChartWord>(narrow).size() == 3);
    CHECK(narrow.size.height() > wide.size.height());
    CHECK(all<ChartWord>(narrow).back().at.y() < narrow.size.height());
}

TEST_CASE("The report holds all instruments on paper of either size and names no rater",
          "[assessment]") {
    Assessed trial;
    for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) {
        const PaperPages report = trial.report(paper);
        REQUIRE(report.pages.size() >= 3);
        CHECK(report.size == sizeOf(paper));
        REQUIRE(report.bookmarks.size() == 3);
        CHECK(report.bookmarks[0].title == QStringLiteral("CX maturity"));
        const QRectF page({}, report.size);
        for (const PaperShapes& shapes : report.pages)
            for (const PaperShape& shape : shapes) {
                if (const auto* run = std::get_if<PaperRun>(&shape)) {
                    INFO(run->text.toStdString());
                    CHECK(page.contains(run->at));
                    CHECK(run->at.x() + run->width <= page.right() - 40);
                    CHECK(run->face.px >= smallestPaperType);
                }
                if (const auto* shown = std::get_if<PaperChart>(&shape))
                    CHECK(page.contains(QRectF(shown->at, shown->chart->size)));
            }
        const QStringList words = wordsOf(report);
        CHECK(words.filter(QStringLiteral("Canary")).isEmpty());
        CHECK(words.contains(QStringLiteral("1 of %1").arg(report.pages.size())));
    }
}

TEST_CASE("A report of nothing is none, and the same plan makes the same bytes", "[assessment]") {
    SamplePlan empty(false);
    const AssessmentExport how{
        {}, {}, {PaperSize::A4, QStringLiteral("en-GB"), *make_date(2026, 2, 24)}};
    CHECK(exportAssessment(empty.session().plan(), how).error().code ==
          ErrorCode::nothing_to_export);
    Assessed trial;
    const auto first = exportAssessment(trial.plan.session().plan(), how);
    REQUIRE(first);
    CHECK(first->startsWith("%PDF"));
    CHECK(*first == *exportAssessment(trial.plan.session().plan(), how));
    CHECK(exportAssessment(trial.plan.session().plan(), how, [](double) { return false; })
              .error()
              .code == ErrorCode::stopped);
}
