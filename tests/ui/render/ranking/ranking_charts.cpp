#include "ui/render/ranking/ranking_charts.h"

#include "trial/read_pdf.h"
#include "trial/workshop.h"
#include "ui/render/ranking/ballot_sheets.h"
#include "ui/render/ranking/session_log.h"

#include <catch2/catch.hpp>

#include <set>

using namespace updraft;

namespace {

template <class T> std::vector<T> all(const ChartLayout& chart) {
    std::vector<T> found;
    for (const ChartShape& shape : chart.shapes)
        if (const T* one = std::get_if<T>(&shape)) found.push_back(*one);
    return found;
}

QStringList words(const ChartLayout& chart) {
    QStringList found;
    for (const ChartWord& word : all<ChartWord>(chart)) found << word.text;
    return found;
}

RankingContent content(const std::vector<double>& points, int dots = 0) {
    RankingContent made;
    made.dots = dots;
    made.result.ballots = 3;
    for (std::size_t i = 0; i < points.size(); ++i) {
        RankedItem item;
        item.place = static_cast<int>(i) + 1;
        item.points = points[i];
        item.code = "CX-0" + std::to_string(i + 1);
        item.title = "Item " + std::to_string(i + 1);
        made.result.items.push_back(std::move(item));
    }
    return made;
}

} // namespace

TEST_CASE("Bars are as long as points, from zero, with the figure behind each", "[ranking]") {
    const auto chart = layoutOrder(content({12, 6, 0}), 600);
    const auto bars = all<ChartFill>(chart);
    REQUIRE(bars.size() == 2); // nothing is drawn for no points
    CHECK(bars[0].box.left() == bars[1].box.left());
    CHECK(bars[0].box.width() == Approx(2 * bars[1].box.width()));
    CHECK(words(chart).contains(QStringLiteral("12")));
    for (const ChartWord& word : all<ChartWord>(chart))
        CHECK(word.at.x() + std::min(word.width, widthOf(word.face, word.text)) <= 600.5);
}

TEST_CASE("Dots are drawn one by one, and told by a figure where they are many", "[ranking]") {
    RankingContent few = content({12, 6}, 3);
    few.result.items[0].dots = 7;
    const auto chart = layoutOrder(few, 600);
    CHECK(words(chart).contains(QStringLiteral("none")));
    CHECK(all<ChartDot>(chart).size() == 7 + 2); // and a badge for each of the first
    RankingContent many = content({12, 6}, 3);
    many.result.items[0].dots = 24;
    CHECK(all<ChartDot>(layoutOrder(many, 600)).size() == 2);
    CHECK(words(layoutOrder(many, 600)).contains(QStringLiteral("24")));
}

TEST_CASE("The mark stands where W does, and its word is the one in bold", "[ranking]") {
    RankingContent split = content({12, 6});
    CHECK(layoutAgreement(split, 400).shapes.empty());
    split.result.kendall_w = 0.28;
    split.result.agreement = agreement_at(0.28);
    const auto chart = layoutAgreement(split, 400);
    CHECK(all<ChartArea>(chart).front().points.back().x() == Approx(0.28 * 400));
    for (const ChartWord& word : all<ChartWord>(chart))
        CHECK((word.face.weight == Weight::SemiBold) == (word.text == QStringLiteral("split")));
}

TEST_CASE("Each ballot is a dot between the first and the last rank, equal ones stacked",
          "[ranking]") {
    RankingContent divided = content({4, 4, 4});
    divided.result.items[1].ranks = {1, 1, 3};
    divided.result.items[1].deviation = 0.94;
    divided.result.items[1].low = 1;
    divided.result.items[1].high = 3;
    divided.result.divided = {1, 0, 2}; // the others are not divided at all
    const auto chart = layoutDivided(divided, 3, 400);
    const auto dots = all<ChartDot>(chart);
    REQUIRE(dots.size() == 3);
    CHECK(dots[0].middle.x() == dots[1].middle.x());
    CHECK(dots[1].middle.y() < dots[0].middle.y());
    CHECK(dots[2].middle.x() > 390);
    CHECK(words(chart).contains(QStringLiteral("rank 1 to 3")));
}

TEST_CASE("A sheet a person tells what is asked and nothing of others", "[ranking]") {
    Workshop trial(false, 3);
    const auto pdf = exportBallotSheets(trial.session().plan(), trial.ranking,
                                        {PaperSize::A4, {}, trial.session().today()});
    REQUIRE(pdf);
    const QString second = textOfSheet(*pdf, 2);
    CHECK(second.contains(QStringLiteral("Bo")));
    CHECK_FALSE(second.contains(QStringLiteral("Aisha")));
    for (const char* title : {"Bill", "Chat", "Visits", "1 of 1"})
        CHECK(second.contains(QString::fromUtf8(title)));
    CHECK(textOfSheet(*pdf, 4).isEmpty());
    CHECK(second.simplified().contains(QStringLiteral("they see what you wrote")));
}

TEST_CASE("Each sheet has an order of its own, the same whenever it is printed", "[ranking]") {
    Workshop trial;
    const Plan& plan = trial.session().plan();
    auto items = items_of(plan, trial.ranking);
    const auto pdf =
        exportBallotSheets(plan, trial.ranking, {PaperSize::A4, {}, trial.session().today()});
    REQUIRE(pdf);
    const QString text = textOfSheet(*pdf, 1);
    qsizetype before = 0;
    for (const std::size_t at : sheetOrder(items, trial.person(0))) {
        const qsizetype here = text.indexOf(qt(code_of(plan, *items[at])));
        CHECK(here > before);
        before = here;
    }
    std::set<std::vector<std::size_t>> orders;
    for (int i = 0; i < 200; ++i) orders.insert(sheetOrder(items, Id<Participant>::make()));
    CHECK(orders.size() == 6);
    // What is left stands as it stood.
    auto fewer = sheetOrder(items, trial.person(0));
    items.pop_back();
    std::erase(fewer, items.size());
    CHECK(sheetOrder(items, trial.person(0)) == fewer);
}

TEST_CASE("That nobody need be won over says on how many answers it rests, and is not said where "
          "they are few",
          "[ranking]") {
    for (const std::size_t saying : {1U, 2U, 3U}) {
        Workshop trial;
        trial.open();
        REQUIRE(trial.session().edit(verb::cast, [&](Edit& edit) {
            for (std::size_t who = 0; who < 3; ++who) {
                BallotPaper paper(3);
                paper[1].place = 1;
                for (Opinion& each : paper)
                    if (who < saying) each.buy_in = 4;
                cast_ballot(edit, trial.person(who), paper);
            }
        }));
        trial.reveal();
        const RankingContent content = rankingContent(trial.session().plan(), trial.ranking);
        const auto table = std::ranges::find_if(content.tables, [](const RankingTable& each) {
            return each.heading.startsWith(QStringLiteral("Buy-in"));
        });
        REQUIRE(table != content.tables.end());
        const QString figure = table->rows[0][2];
        CHECK(table->lead.contains(QStringLiteral("Nobody need be won over")) == (saying > 1));
        CHECK(table->lead.contains(QStringLiteral("Each rests on %1 answers.").arg(saying)) ==
              (saying > 1));
        CHECK(figure ==
              (saying == 3 ? QStringLiteral("4.0") : QStringLiteral("4.0 (%1 of 3)").arg(saying)));
    }
}

TEST_CASE("The log tells question, people, method and results, and whose ballot is whose only "
          "where that was said beforehand",
          "[ranking]") {
    for (const bool named : {false, true}) {
        Workshop trial(named);
        const PaperExport how{PaperSize::A4, {}, trial.session().today()};
        CHECK(exportSessionLog(trial.session().plan(), trial.ranking, how).error().code ==
              ErrorCode::session_not_open);
        trial.open();
        CHECK(exportSessionLog(trial.session().plan(), trial.ranking, how).error().code ==
              ErrorCode::session_sealed);
        trial.cast(0, {"Visits", "Chat", "Bill"});
        trial.cast(1, {"Visits", "Chat", "Bill"});
        trial.seats().close();
        trial.dialogs.answers << 0; // one is missing
        trial.reveal();
        std::set<QString> headings;
        const PaperReport report =
            sessionLog(trial.session().plan(), trial.ranking, trial.session().today());
        for (const PaperSection& section : report.sections)
            CHECK(headings.insert(section.heading).second);
        const auto pdf = exportSessionLog(trial.session().plan(), trial.ranking, how);
        REQUIRE(pdf);
        const QString text = textOf(*pdf).simplified();
        for (const char* said : {"The room put “Visits” first.", "Schulze", "Borda", "Kendall",
                                 "Aisha", "2 of 3 participants ranked."})
            CHECK(text.contains(QString::fromUtf8(said)));
        CHECK(text.contains(QStringLiteral("CX-03>CX-02>CX-01")) == named);
        const auto csv = sessionResultAsCsv(trial.session().plan(), trial.ranking);
        REQUIRE(csv);
        CHECK(csv->contains("1,CX-03,Visits,4,"));
    }
}
