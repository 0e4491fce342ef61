#include "core/listen/answers.h"

#include "tests/core/listen/assessing.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("Rounds follow one another by date, those without by when they were made") {
    Assessing trial;
    const auto late = trial.round("Late", date(2199, 9, 1));
    const auto open = trial.round("Open");
    const auto early = trial.round("Early", date(2025, 9, 1));
    const auto twin = trial.round("Twin", date(2199, 9, 1));
    const auto other = trial.round("Other");
    CHECK(rounds_in_order(trial.plan) == std::vector{early, open, other, late, twin});
}

TEST_CASE("The latest round is the last one that was answered, else the last of all") {
    Assessing trial;
    CHECK_FALSE(latest_round(trial.plan, Instrument::maturity));
    const auto first = trial.round("First", date(2025, 9, 1));
    const auto second = trial.round("Second", date(2026, 3, 1));
    CHECK(latest_round(trial.plan, Instrument::maturity) == second);
    trial.answer(first, "Aisha", 0, 2);
    trial.answer(second, "Aisha", 25, 2); // of the executives' commitment
    CHECK(latest_round(trial.plan, Instrument::maturity) == first);
    CHECK(latest_round(trial.plan, Instrument::commitment) == second);
    CHECK(latest_round(trial.plan, Instrument::culture) == second);
}

TEST_CASE("A round to which nobody knew an answer counts as not answered") {
    Assessing trial;
    const auto first = trial.round("First", date(2025, 9, 1));
    const auto second = trial.round("Second", date(2026, 3, 1));
    trial.answer(first, "Aisha", 0, 2);
    trial.answer(second, "Aisha", 0, {});
    CHECK(latest_round(trial.plan, Instrument::maturity) == first);
    const auto third = trial.round("Third", date(2026, 6, 1));
    trial.answer(third, "Aisha", 0, 2);
    CHECK(round_before(trial.plan, third, Instrument::maturity) == first);
}

TEST_CASE("The round before is one in which the same instrument was answered") {
    Assessing trial;
    const auto first = trial.round("First", date(2025, 3, 1));
    const auto second = trial.round("Second", date(2025, 9, 1));
    const auto third = trial.round("Third", date(2026, 3, 1));
    trial.answer(first, "Aisha", 0, 2);
    trial.answer(second, "Aisha", 30, 2);
    trial.answer(third, "Aisha", 0, 3);
    CHECK(round_before(trial.plan, third, Instrument::maturity) == first);
    CHECK(round_before(trial.plan, third, Instrument::culture) == second);
    CHECK_FALSE(round_before(trial.plan, first, Instrument::maturity));
}

TEST_CASE("A question's mean is over the raters who know") {
    Assessing trial;
    const auto round = trial.round("Spring");
    trial.answer(round, "Aisha", 0, 4);
    trial.answer(round, "Ben", 0, 1);
    trial.answer(round, "Chloe", 0, {});
    const auto answers = answers_of(trial.plan, Instrument::maturity);
    CHECK(answers.raters.size() == 3);
    CHECK(answers.questions[0].answers == 2);
    CHECK(answers.questions[0].mean == Approx(2.5));
    CHECK(answers.questions[0].spread == Approx(1.5)); // (4 − 2.5)² and (1 − 2.5)², halved
    CHECK_FALSE(answers.questions[1].mean);
    CHECK_FALSE(answers.questions[1].spread);
}

TEST_CASE("An answer of 3 or 4 on maturity without evidence counts as 2, and is counted as such") {
    Assessing trial;
    const auto round = trial.round("Spring");
    trial.answer(round, "Aisha", 0, 4, "");
    trial.answer(round, "Ben", 0, 3, " \n");
    trial.answer(round, "Chloe", 0, 3, "The page of 12 March");
    trial.answer(round, "Dan", 0, 1, "");
    trial.answer(round, "Aisha", 24, 4, ""); // commitment asks for none
    const auto maturity = answers_of(trial.plan, Instrument::maturity);
    CHECK(maturity.questions[0].mean == Approx((2 + 2 + 3 + 1) / 4.0));
    CHECK(maturity.questions[0].unproven == 2);
    const auto commitment = answers_of(trial.plan, Instrument::commitment);
    CHECK(commitment.questions[0].mean == Approx(4));
    CHECK(commitment.questions[0].unproven == 0);
}

TEST_CASE("A rater is the same whatever the case of the name, and the later answer counts") {
    Assessing trial;
    const auto round = trial.round("Spring");
    trial.answer(round, "Aisha", 0, 1);
    trial.answer(round, "AISHA ", 0, 2);
    trial.answer(round, "Ben", 1, 2);
    const auto answers = answers_of(trial.plan, Instrument::maturity);
    REQUIRE(answers.raters.size() == 2);
    CHECK(answers.raters[0].name == "Aisha");
    CHECK(answers.questions[0].mean == Approx(2));
    CHECK(answers.asked() == 48);
    CHECK(answers.given() == 2);
}

TEST_CASE("Under 70 % answered a round is provisional, at 70 % it is not") {
    Assessing trial;
    const auto round = trial.round("Spring");
    for (int rater = 0; rater < 10; ++rater) // of 10 raters × 5 questions, 35 is the border
        for (int question = 0; question < 5; ++question)
            trial.answer(round, "Rater " + std::to_string(rater), 24 + question,
                         rater * 5 + question < 34 ? std::optional{2} : std::nullopt);
    auto answers = answers_of(trial.plan, Instrument::commitment);
    CHECK(answers.share() == Approx(0.68));
    CHECK(answers.provisional());
    trial.answer(round, "Rater 9", 28, 2);
    answers = answers_of(trial.plan, Instrument::commitment);
    CHECK(answers.share() == Approx(0.7));
    CHECK_FALSE(answers.provisional());
}

TEST_CASE("What was not asked lowers the share answered like what nobody knows") {
    Assessing trial;
    const auto round = trial.round("Spring");
    trial.answer(round, "Aisha", 29, 2);
    trial.answer(round, "Aisha", 30, {});
    const auto answers = answers_of(trial.plan, Instrument::culture);
    CHECK(answers.share() == Approx(1.0 / 8));
    CHECK(answers_of(trial.plan, Instrument::maturity).provisional()); // nobody was asked
}

TEST_CASE("A share of answers in percent is not rounded up, and none is lost to the computer") {
    for (int given = 0; given <= 50; ++given) CHECK(whole_percent(given / 50.0) == 2 * given);
    CHECK(whole_percent(16 / 23.0) == 69); // 69.6 %
    CHECK(whole_percent(479 / 480.0) == 99);
}
