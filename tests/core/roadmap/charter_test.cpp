#include "core/roadmap/charter.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// CX-07 with everything that a charter is filled from.
struct Sample {
    Trial trial{date(2026, 1, 1)};
    Id<Initiative> bill = trial.dated("CX-07", date(2026, 4, 15), 88); // to 14 August
    Id<Initiative> call = trial.dated("CX-04", date(2026, 2, 9), 54);
    Id<Initiative> preview = trial.dated("CX-12", date(2026, 8, 31), 75);
    Id<Initiative> dropped = trial.dated("CX-21", date(2026, 3, 2), 10);
    Id<Charter> charter;
    Id<Phase> last_phase;

    Sample() {
        trial.status(dropped, Status::dropped);
        fill_initiative();
        fill_outcomes();
        fill_dates();
        fill_charter();
        for (const auto from : {call, dropped}) trial.link(from, bill);
        trial.link(bill, preview, LinkType::start_start, 10);
    }

    Id<Person> person(const char* name, const char* role) {
        Person row;
        row.name = name;
        row.role = role;
        return trial.add(row);
    }

    void fill_initiative() {
        Domain domain;
        domain.name = "Billing";
        Batch batch;
        batch.code = "B-2";
        batch.title = "A clear first bill";
        trial.change(bill, [&](Initiative& row) {
            row.domain = trial.add(domain);
            row.batch = trial.add(batch);
            row.owner = person("Priya Nair", "Billing manager");
            row.mandate = Mandate::executive;
            row.ask = "£86,000";
            row.effort = 350;
            row.cost = Money{8'600'000};
            row.benefit_per_year = Money{21'000'000};
        });
        trial.need(bill, trial.team("Billing team", 2), 1.5);
    }

    void fill_outcomes() {
        Metric metric;
        metric.code = "M-01";
        metric.title = "Calls per 100 movers";
        metric.unit = "calls";
        metric.direction = Direction::down;
        metric.baseline = 37;
        metric.target = 9;
        Outcome outcome;
        outcome.initiative = bill;
        outcome.metric = trial.add(metric);
        outcome.target = 12;
        outcome.by = date(2026, 12, 11);
        trial.add(outcome);
    }

    void fill_dates() {
        const auto phase = [&](const char* title, const char* position) {
            Phase row;
            row.of = bill;
            row.title = title;
            row.position = position;
            row.exit = "All of them";
            return trial.add(row);
        };
        last_phase = phase("Try", "212");
        phase("Write", "211");
        const auto milestone = [&](const char* title, std::optional<Id<Initiative>> of, Date on) {
            Milestone row;
            row.title = title;
            row.initiative = of;
            row.date = on;
            trial.add(row);
        };
        milestone("300 movers", bill, date(2026, 7, 10));
        milestone("New tariff law", {}, date(2026, 7, 1));
        milestone("Board review", {}, date(2026, 3, 27));
        milestone("Other", call, date(2026, 5, 1));
    }

    void fill_charter() {
        Charter row;
        row.code = "CH-7";
        row.of = bill;
        row.version = 3;
        row.status = CharterStatus::agreed;
        row.problem = "The lowest point of the move.";
        row.quote = "What does ‘part period’ mean?";
        row.scope_in = "First bill\n\n Final bill \n";
        row.scope_out = "Monthly bills";
        row.deliverables = "New layout";
        row.definition_of_done = "All movers get it";
        row.authority = "Words and layout";
        row.team = "Priya Nair: leads\nLegal";
        row.risks = "CX-04 slips: start at 9:30\nTwo systems : new one first";
        row.approval = "Helen Marsh, sponsor\nPriya Nair, owner, Billing";
        charter = trial.add(row);
        row.id = {};
        row.code = "CH-6";
        row.version = 2;
        row.problem = "Older";
        trial.add(row);
    }

    CharterContent content() const { return charter_content(trial.plan, bill); }
    std::vector<GapCode> codes() const {
        std::vector<GapCode> found;
        for (const auto& gap : gaps(content())) found.push_back(gap.code);
        return found;
    }
};

} // namespace

TEST_CASE("A charter is filled from the plan and from its latest version") {
    const Sample sample;
    const auto content = sample.content();
    CHECK(content.code == "CX-07");
    CHECK(content.charter == sample.charter);
    CHECK(content.version == 3);
    CHECK(content.charter_status == CharterStatus::agreed);
    CHECK(content.domain == "Billing");
    CHECK(content.batch_code + " " + content.batch_title == "B-2 A clear first bill");
    REQUIRE(content.bar);
    CHECK(iso(content.bar->finish) == "2026-08-14");
    CHECK(content.horizon == Horizon::mid_term);
    CHECK(content.plan_title == "Trial");
    CHECK(content.problem == "The lowest point of the move.");
    CHECK(content.scope_in == std::vector<std::string>{"First bill", "Final bill"});
    CHECK(content.owner->name == "Priya Nair");
    CHECK(content.owner->role == "Billing manager");
    CHECK(!content.sponsor);
    CHECK(content.ask == "£86,000");
}

TEST_CASE("Lines in two parts divide at the first separator") {
    const auto content = Sample{}.content();
    REQUIRE(content.risks.size() == 2);
    CHECK(content.risks[0].head == "CX-04 slips");
    CHECK(content.risks[0].tail == "start at 9:30");
    CHECK(content.risks[1].head == "Two systems");
    CHECK(content.team[1].head == "Legal");
    CHECK(content.team[1].tail.empty());
    CHECK(content.approval[1].head == "Priya Nair");
    CHECK(content.approval[1].tail == "owner, Billing");
}

TEST_CASE("A measure takes from its metric what the outcome leaves open") {
    const auto content = Sample{}.content();
    REQUIRE(content.measures.size() == 1);
    const auto& measure = content.measures[0];
    CHECK(measure.title == "Calls per 100 movers");
    CHECK(measure.direction == Direction::down);
    CHECK(measure.baseline == 37);
    CHECK(measure.target == 12);
    CHECK(measure.by == date(2026, 12, 11));
}

TEST_CASE("Phases keep their order, and milestones of the plan count while the work lasts") {
    const auto content = Sample{}.content();
    REQUIRE(content.phases.size() == 2);
    CHECK(content.phases[0].title == "Write");
    REQUIRE(content.milestones.size() == 2);
    CHECK(content.milestones[0].title == "New tariff law");
    CHECK(content.milestones[0].of_plan);
    CHECK(content.milestones[1].title == "300 movers");
    CHECK(!content.milestones[1].of_plan);
}

TEST_CASE("Dependencies stand on both sides with their bars, without the dropped") {
    const auto content = Sample{}.content();
    REQUIRE(content.needs.size() == 1);
    CHECK(content.needs[0].code == "CX-04");
    CHECK(iso(content.needs[0].bar->finish) == "2026-04-23");
    REQUIRE(content.needed_by.size() == 1);
    CHECK(content.needed_by[0].code == "CX-12");
    CHECK(content.needed_by[0].type == LinkType::start_start);
    CHECK(content.needed_by[0].lag == 10);
}

TEST_CASE("Payback in months is the cost by the benefit a year, times twelve") {
    Sample sample;
    CHECK(*sample.content().payback_months == Approx(86.0 / 210 * 12));
    CHECK(sample.content().team_needs.at(0).team == "Billing team");
    CHECK(sample.content().team_needs.at(0).people == 1.5);
    sample.trial.change(sample.bill, [](Initiative& row) { row.benefit_per_year = Money{0}; });
    CHECK(!sample.content().payback_months);
}

TEST_CASE("A complete charter has no gaps, and each missing part is one") {
    Sample sample;
    CHECK(sample.codes().empty());
    const auto one = [&](GapCode code) { CHECK(sample.codes() == std::vector{code}); };
    auto& trial = sample.trial;
    const Sample whole = sample;

    const auto without = [&](std::string Charter::*member, GapCode code) {
        trial.change(sample.charter, [&](Charter& row) { (row.*member).clear(); });
        one(code);
        sample = whole;
    };
    without(&Charter::problem, GapCode::no_problem);
    without(&Charter::quote, GapCode::no_evidence);
    without(&Charter::scope_in, GapCode::no_scope_in);
    without(&Charter::scope_out, GapCode::no_scope_out);
    without(&Charter::deliverables, GapCode::no_deliverables);
    without(&Charter::definition_of_done, GapCode::no_definition_of_done);
    without(&Charter::authority, GapCode::no_authority);
    without(&Charter::risks, GapCode::no_risks);
    without(&Charter::approval, GapCode::no_approval);

    trial.change(sample.bill, [](Initiative& row) { row.owner.reset(); });
    one(GapCode::no_owner);
    sample = whole;
    trial.change(sample.bill, [](Initiative& row) { row.ask.clear(); });
    one(GapCode::no_sponsor);
    trial.change(sample.bill, [](Initiative& row) { row.mandate = Mandate::mine; });
    CHECK(sample.codes().empty());
    trial.change(sample.bill, [](Initiative& row) { row.start.reset(); });
    one(GapCode::no_dates);
    sample = whole;
    trial.change(sample.bill, [](Initiative& row) { row.effort.reset(); });
    CHECK(sample.codes().empty());
    trial.change(sample.bill, [](Initiative& row) { row.cost.reset(); });
    one(GapCode::no_effort_or_cost);
}

TEST_CASE("A gap in a row names the metric, phase or risk") {
    Sample sample;
    auto& trial = sample.trial;
    const auto outcome = trial.plan.outcomes.begin()->id;
    trial.change(outcome, [](Outcome& row) { row.by.reset(); });
    trial.change(sample.last_phase, [](Phase& row) { row.exit = " "; });
    trial.change(sample.charter, [](Charter& row) { row.risks += "\nNo answer yet"; });
    const std::vector<Gap> expected{{GapCode::outcome_without_date, "Calls per 100 movers"},
                                    {GapCode::phase_without_exit, "Try"},
                                    {GapCode::risk_without_answer, "No answer yet"}};
    CHECK(gaps(sample.content()) == expected);
    CHECK(part_of(GapCode::outcome_without_date) == CharterPart::objectives);
    CHECK(part_of(GapCode::phase_without_exit) == CharterPart::phases);
    CHECK(part_of(GapCode::risk_without_answer) == CharterPart::risks);
}

TEST_CASE("Without a charter the plan's part is there, and all the rest is missing") {
    Trial trial{date(2026, 1, 1)};
    const auto id = trial.dateless("CX-01", {});
    const auto content = charter_content(trial.plan, id);
    CHECK(content.title == "Title of CX-01");
    CHECK(!content.charter);
    CHECK(content.version == 0);
    CHECK(gaps(content).size() == 14);
    CHECK(charter_content(trial.plan, Id<Initiative>::make()).code.empty());
}
