#include "core/listen/voice.h"

#include "core/base/text.h"

#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct VoiceTrial : Trial {
    VoiceTrial() : Trial{date(2026, 1, 1)} {}

    Feedback scored(int nps) {
        Feedback row;
        row.nps = nps;
        return row;
    }
    void answers(int many, Feedback row) {
        for (int i = 0; i < many; ++i) {
            row.id = {};
            add(row);
        }
    }
    Id<Step> step(const std::string& code) {
        if (plan.journeys.empty()) journey_ = add(Journey{});
        Stage stage;
        stage.journey = journey_;
        Step row;
        row.stage = add(std::move(stage));
        row.code = code;
        return add(std::move(row));
    }
    /// Promoters and detractors of a step in a month.
    void month(Id<Step> step, Date day, int promoters, int detractors) {
        Feedback row;
        row.step = step;
        row.date = day;
        row.nps = 10;
        answers(promoters, row);
        row.nps = 0;
        answers(detractors, row);
    }

  private:
    Id<Journey> journey_;
};

std::vector<std::string> names(const std::vector<VoiceGroup>& groups) {
    std::vector<std::string> names;
    for (const auto& group : groups) names.push_back(group.name);
    return names;
}

} // namespace

TEST_CASE("NPS counts 9 and 10 against 0 to 6, with a margin of 95 %") {
    VoiceTrial trial;
    for (const int score : {10, 10, 9, 9, 9, 8, 7, 7, 6, 0}) trial.add(trial.scored(score));
    trial.add(Feedback{}); // no answer is no score
    const auto figures = voice_of(trial.plan);
    CHECK(figures.promoters == 5);
    CHECK(figures.passives == 3);
    CHECK(figures.detractors == 2);
    CHECK(figures.n() == 10);
    CHECK(figures.items == 11);
    CHECK(*figures.nps() == Approx(30));
    CHECK(*figures.margin() == Approx(48.4084).epsilon(1e-5)); // 196 √((0.7 − 0.09) ÷ 10)
}

TEST_CASE("Where all say the same there is no margin, and without answers no figure") {
    VoiceFigures figures;
    CHECK(!figures.nps());
    CHECK(!figures.margin());
    CHECK(!figures.csat());
    CHECK(!figures.csat_interval());
    CHECK(!figures.ces());
    Feedback promoter;
    promoter.nps = 9;
    figures.add(promoter);
    CHECK(*figures.nps() == 100);
    CHECK(*figures.margin() == 0);
}

TEST_CASE("CSAT is the share of 4 and 5 in Wilson's interval") {
    VoiceFigures figures;
    const auto rate = [&](int many, int csat) {
        Feedback row;
        row.csat = csat;
        for (int i = 0; i < many; ++i) figures.add(row);
    };
    rate(2, 3);
    rate(5, 4);
    rate(3, 5);
    CHECK(figures.csat_n == 10);
    CHECK(*figures.csat() == Approx(0.8));
    CHECK(figures.csat_interval()->low == Approx(0.4902).margin(5e-5)); // 8 of 10, as in tables
    CHECK(figures.csat_interval()->high == Approx(0.9433).margin(5e-5));

    figures = {};
    rate(10, 1);
    CHECK(figures.csat_interval()->low == 0);
    CHECK(figures.csat_interval()->high == Approx(0.2775).margin(5e-5)); // z² ÷ (n + z²)
}

TEST_CASE("CES is the mean, with a margin from two answers on") {
    VoiceFigures figures;
    const auto rate = [&](int ces) {
        Feedback row;
        row.ces = ces;
        figures.add(row);
    };
    rate(4);
    CHECK(*figures.ces() == 4);
    CHECK(!figures.ces_margin());
    rate(5);
    rate(7);
    CHECK(*figures.ces() == Approx(16.0 / 3));
    CHECK(*figures.ces_margin() == Approx(1.72856).epsilon(1e-5)); // s² = 7/3, 1.96 √(7/9)
}

TEST_CASE("Under 30 answers are few, none are not") {
    CHECK(!few_answers(0));
    CHECK(few_answers(1));
    CHECK(few_answers(29));
    CHECK(!few_answers(30));
}

TEST_CASE("An answer counts once for each of its drivers") {
    VoiceTrial trial;
    const auto say = [&](int nps, const char* drivers) {
        auto row = trial.scored(nps);
        row.driver = drivers;
        trial.add(std::move(row));
    };
    say(10, "Waiting; Staff");
    say(0, "waiting;WAITING ; Price");
    say(8, "");
    const auto groups = voice_by(trial.plan, VoiceBy::driver);
    REQUIRE(names(groups) == std::vector<std::string>{"Price", "Staff", "Waiting", ""});
    CHECK(*groups[0].figures.nps() == -100);
    CHECK(groups[2].figures.n() == 2);
    CHECK(*groups[2].figures.nps() == 0);
    CHECK(groups[3].figures.passives == 1);
    CHECK(voice_of(trial.plan, in_group(VoiceBy::driver, groups[2])).n() == 2);
    CHECK(voice_of(trial.plan, in_group(VoiceBy::driver, groups[3])).n() == 1);
}

TEST_CASE("Groups come as people read them, those without any last") {
    VoiceTrial trial;
    Persona persona;
    persona.name = "Zoe";
    persona.position = "a";
    const auto zoe = trial.add(persona);
    persona.name = "Ada";
    persona.position = "b";
    const auto ada = trial.add(persona);
    const auto say = [&](std::optional<Id<Persona>> who, Date day, const char* segment) {
        auto row = trial.scored(9);
        row.persona = who;
        row.date = day;
        row.segment = segment;
        trial.add(std::move(row));
    };
    say(ada, date(2026, 2, 28), "Families");
    say(zoe, date(2025, 12, 1), "families ");
    say({}, date(2026, 2, 1), "");
    CHECK(names(voice_by(trial.plan, VoiceBy::persona)) ==
          std::vector<std::string>{"Zoe", "Ada", ""});
    CHECK(names(voice_by(trial.plan, VoiceBy::month)) ==
          std::vector<std::string>{"2025-12", "2026-02"});
    const auto segments = voice_by(trial.plan, VoiceBy::segment);
    REQUIRE(segments.size() == 2);
    CHECK(same_name(segments[0].name, "families"));
    CHECK(segments[0].figures.n() == 2);
    for (const auto by : {VoiceBy::persona, VoiceBy::month, VoiceBy::segment})
        for (const auto& group : voice_by(trial.plan, by))
            CHECK(voice_of(trial.plan, in_group(by, group)).n() == group.figures.n());
}

TEST_CASE("A step has moved where its NPS is further from last month's than both margins allow") {
    VoiceTrial trial;
    const auto january = date(2026, 1, 15);
    const auto february = date(2026, 2, 1);
    const auto moved = trial.step("S-01"); // 0 ± 30.99, then 50 ± 26.84: 41.00 apart would do
    trial.month(moved, january, 20, 20);
    trial.month(moved, february, 30, 10);
    const auto still = trial.step("S-02"); // 0 ± 30.99, then 40 ± 28.40: it takes 42.04
    trial.month(still, january, 20, 20);
    trial.month(still, february, 28, 12);
    const auto few = trial.step("S-03"); // 29 in the month before
    trial.month(few, january, 0, 29);
    trial.month(few, february, 40, 0);
    const auto gap = trial.step("S-04"); // not the calendar month before
    trial.month(gap, date(2025, 12, 31), 0, 40);
    trial.month(gap, february, 40, 0);
    const auto all = moved_steps(trial.plan);
    REQUIRE(all.size() == 1);
    CHECK(all[0].step == moved);
    CHECK(all[0].month == date(2026, 2, 1));
    CHECK(*all[0].before.nps() == 0);
    CHECK(*all[0].now.nps() == Approx(50));
}

TEST_CASE("A month that has hardly begun hides no step that has moved") {
    VoiceTrial trial;
    const auto step = trial.step("S-01");
    trial.month(step, date(2025, 12, 5), 20, 20);
    trial.month(step, date(2026, 1, 15), 5, 35);
    trial.month(step, date(2026, 2, 1), 3, 0);
    const auto all = moved_steps(trial.plan);
    REQUIRE(all.size() == 1);
    CHECK(all[0].month == date(2026, 1, 1));
    CHECK(*all[0].now.nps() == Approx(-75));
}

TEST_CASE("A picture shows the NPS where there is any, else CSAT, else CES") {
    VoiceGroup none; // what stands for nothing does not count
    none.figures.promoters = 5;
    VoiceGroup group;
    group.name = "Families";
    CHECK(shown_measure({}) == VoiceMeasure::nps);
    group.figures.ces_n = 3;
    CHECK(shown_measure({none, group}) == VoiceMeasure::ces);
    group.figures.csat_n = 2;
    CHECK(shown_measure({none, group}) == VoiceMeasure::csat);
    group.figures.detractors = 1;
    CHECK(shown_measure({none, group}) == VoiceMeasure::nps);
}

TEST_CASE("CSAT and CES are apart where their difference is beyond both intervals") {
    const auto satisfied = [](int many, int of) {
        VoiceFigures figures;
        figures.satisfied = many;
        figures.csat_n = of;
        return figures;
    };
    // Half, 0.38 to 0.62: 0.6 is 0.1 away and would need 0.18, 0.8 is 0.3 away and needs 0.17.
    CHECK(!apart(satisfied(30, 60), satisfied(36, 60), VoiceMeasure::csat));
    CHECK(apart(satisfied(30, 60), satisfied(48, 60), VoiceMeasure::csat));
    CHECK(apart(satisfied(48, 60), satisfied(30, 60), VoiceMeasure::csat));
    CHECK(!apart(satisfied(0, 29), satisfied(60, 60), VoiceMeasure::csat)); // few
    CHECK(!apart(satisfied(30, 60), satisfied(48, 60)));                    // without an NPS
    const auto easy = [](int low, int high) {
        VoiceFigures figures;
        Feedback row;
        for (int i = 0; i < 30; ++i) {
            row.ces = i % 2 == 0 ? low : high;
            figures.add(row);
        }
        return figures;
    };
    CHECK(!apart(easy(1, 7), easy(2, 7), VoiceMeasure::ces));
    CHECK(apart(easy(3, 4), easy(5, 6), VoiceMeasure::ces));
}
