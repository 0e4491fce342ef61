#include "core/exchange/script.h"
#include "core/exchange/templates.h"
#include "core/roadmap/charter.h"
#include "core/roadmap/findings.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;
using testing::Folder;
using testing::surroundings;
using Words = std::vector<std::string>;

namespace {

const Date today = *make_date(2026, 2, 24);

std::shared_ptr<const Plan> made(const NewPlan& how) {
    const Folder folder;
    auto document = make_plan(folder.path / "new.updraft", how, surroundings());
    if (!document)
        FAIL(name_of(document.error().code)
             << " " << document.error().subject << " " << document.error().detail);
    return (*document)->plan();
}

} // namespace

TEST_CASE("Words are cut as a shell cuts them") {
    CHECK(*shell_words("add initiatives title=\"New leaflet\"") ==
          Words{"add", "initiatives", "title=New leaflet"});
    CHECK(*shell_words("  a'b c'd  \"\" e\\ f ") == Words{"ab cd", "", "e f"});
    CHECK(*shell_words(R"("say \"no\" \\ \n" 'it'\''s')") == Words{R"(say "no" \ \n)", "it's"});
    CHECK(shell_words("")->empty());
    CHECK(shell_words("title=\"open").error().code == ErrorCode::bad_quoting);
    CHECK(shell_words("title='open").error().code == ErrorCode::bad_quoting);
}

TEST_CASE("A script's quoted values may span lines, and its comments are left out") {
    Script script{"# a comment\n\nadd x a=\"one\ntwo # no comment\"\r\n  # more\nremove y z"};
    CHECK(*script.next() == Words{"add", "x", "a=one\ntwo # no comment"});
    CHECK(*script.next() == Words{"remove", "y", "z"});
    CHECK(script.next()->empty());
    CHECK(script.next()->empty());
}

TEST_CASE("Instructions that make no sense are refused by what is wrong with them") {
    const Basics basics;
    const auto refused = [&](const Words& words) {
        const auto read = read_instruction(words, basics);
        REQUIRE_FALSE(read);
        return read.error().code;
    };
    CHECK(refused({}) == ErrorCode::unknown_command);
    CHECK(refused({"move"}) == ErrorCode::unknown_command);
    CHECK(refused({"add", "moons"}) == ErrorCode::unknown_kind);
    CHECK(refused({"add", "initiatives", "title"}) == ErrorCode::bad_assignment);
    CHECK(refused({"add", "initiatives", "colour=red"}) == ErrorCode::unknown_field);
    CHECK(refused({"set", "initiatives"}) == ErrorCode::unknown_item);
    CHECK(refused({"set", "initiatives", "CX-01", "days=-1"}) == ErrorCode::out_of_range);
    CHECK(refused({"set", "initiatives", "CX-01", "start=2026-02-30"}) ==
          ErrorCode::unreadable_value);
    CHECK(refused({"remove", "initiatives", "CX-01", "CX-02"}) == ErrorCode::unknown_command);
    CHECK(refused({"set", "initiatives", "CX-01"}) == ErrorCode::bad_assignment);
    CHECK(refused({"add", "plan", "title=Other"}) == ErrorCode::unknown_command);
    CHECK(refused({"remove", "plan"}) == ErrorCode::unknown_command);
    CHECK(read_instruction({"set", "initiatives", "CX-01", "days=-1"}, basics).error().detail ==
          "0 … 10000");
    CHECK(read_instruction({"set", "plan", "title=Other"}, basics));
}

TEST_CASE("A script may name what it adds, and mean it by that name") {
    const Basics basics;
    NamedItems named;
    const auto added =
        named.read({"add", "feedback", "as=cold", "verbatim=as=cold, @cold"}, basics);
    REQUIRE(added);
    CHECK(added->as == "cold");
    REQUIRE(added->assignments.size() == 1);
    CHECK(std::get<std::string>(added->assignments[0].value) == "as=cold, @cold");
    named.keep(*added, "0198f2");
    const auto meaning = [&](const Words& words) {
        const auto read = named.read(words, basics);
        REQUIRE(read);
        return std::get<std::string>(read->assignments.at(0).value);
    };
    CHECK(meaning({"add", "opportunities", "evidence=PP-03; @cold;@warm"}) ==
          "PP-03; 0198f2; @warm");
    CHECK(meaning({"add", "opportunities", "statement=@cold"}) == "@cold");
    CHECK(named.read({"set", "feedback", "@cold", "nps=3"}, basics)->handle == "0198f2");
    CHECK(named.read({"set", "feedback", "@cold", "as=x"}, basics).error().code ==
          ErrorCode::unknown_field);
    named.keep(*added, "0198f3");
    CHECK(named.read({"remove", "feedback", "@cold"}, basics)->handle == "0198f3");
}

TEST_CASE("Every template makes a plan on any day") {
    for (const auto& each : templates())
        for (const auto day : {*make_date(2024, 2, 29), today, *make_date(2031, 12, 31)}) {
            CAPTURE(each.name, iso(day));
            NewPlan how;
            how.template_name = each.name;
            how.today = day;
            const auto plan = made(how);
            CHECK(plan->initiatives.size() >= 10);
            CHECK(plan->charters.size() >= 1);
        }
}

TEST_CASE("Today lies in the eighth week of the sample, and weekdays stay") {
    for (int offset = 0; offset < 14; ++offset) {
        NewPlan how;
        how.template_name = sample_template;
        how.today = today + offset;
        const auto plan = made(how);
        const auto age = how.today - plan->about().start;
        CHECK(age >= 49);
        CHECK(age <= 55);
        CHECK(weekday(plan->about().start) == weekday(*make_date(2026, 1, 1)));
        CHECK(plan->initiatives.size() == 21);
        for (const auto& initiative : plan->initiatives)
            if (initiative.code == "CX-07" && initiative.start)
                CHECK(*initiative.start - plan->about().start ==
                      *make_date(2026, 4, 15) - *make_date(2026, 1, 1));
    }
}

TEST_CASE("A template begins on the day that is asked for, or today") {
    NewPlan how;
    how.template_name = "contact-centre";
    how.today = today;
    CHECK(made(how)->about().start == today);
    how.start = *make_date(2026, 9, 2);
    how.title = "Our calls";
    const auto plan = made(how);
    CHECK(plan->about().start == how.start);
    CHECK(plan->about().title == "Our calls");
    for (const auto& initiative : plan->initiatives)
        if (initiative.start) {
            CHECK(*initiative.start >= *how.start);
            CHECK(weekday(*initiative.start) < 5);
        }
}

TEST_CASE("A blank plan has a title, working days and seven criteria, and nothing else") {
    const auto plan = made({"Mine", {}, {}, today});
    CHECK(plan->about().title == "Mine");
    CHECK(plan->about().start == today);
    CHECK(plan->about().currency == "EUR");
    CHECK(plan->about().working_days == Week{});
    CHECK(plan->about().holidays.empty());
    CHECK(plan->domains.empty());
    CHECK(plan->people.empty());
    CHECK(plan->initiatives.empty());
    std::vector<std::string> criteria;
    double weights = 0;
    for (const auto id : find_kind("criteria")->all(*plan)) {
        const Criterion& row = *plan->criteria.find({id});
        criteria.push_back(row.name);
        weights += row.weight;
        CHECK_FALSE(row.scale_1.empty());
        CHECK_FALSE(row.scale_5.empty());
    }
    CHECK(criteria == std::vector<std::string>{"Pain relieved", "Customers reached",
                                               "Moment of truth", "Business value", "Effort",
                                               "Cost", "Risk"});
    CHECK(weights == Approx(1));
    const Folder folder;
    CHECK(make_plan(folder.path / "a", {{}, {}, {}, today}, surroundings()).error().code ==
          ErrorCode::required);
    CHECK(make_plan(folder.path / "a", {{}, {}, "no-such", today}, surroundings()).error().code ==
          ErrorCode::unknown_template);
}
