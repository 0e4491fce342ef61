#include "core/model/rules.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

template <class T> void put(Plan& plan, T row) {
    table<T>(plan).put(std::make_shared<const T>(std::move(row)), 0);
}

Plan plan_of(int initiatives) {
    Plan plan;
    Basics about = basics();
    about.id = Id<Basics>::make();
    put(plan, about);
    for (int i = 0; i < initiatives; ++i) {
        auto row = initiative("CX-" + std::to_string(i));
        row.id = Id<Initiative>::make();
        put(plan, row);
    }
    return plan;
}

void link(Plan& plan, std::size_t from, std::size_t to) {
    Dependency row;
    row.id = Id<Dependency>::make();
    row.from = std::next(plan.initiatives.begin(), static_cast<std::ptrdiff_t>(from))->id;
    row.to = std::next(plan.initiatives.begin(), static_cast<std::ptrdiff_t>(to))->id;
    put(plan, row);
}

std::vector<ErrorCode> codes(const Plan& plan) {
    std::vector<ErrorCode> found;
    for (const auto& error : broken_rules(plan)) found.push_back(error.code);
    return found;
}

using Codes = std::vector<ErrorCode>;

} // namespace

TEST_CASE("A sound plan breaks no rule, and an empty one lacks its row about the plan") {
    CHECK(codes(plan_of(3)).empty());
    CHECK(codes(Plan{}) == Codes{ErrorCode::required});
}

TEST_CASE("Each broken rule is named with the row that breaks it") {
    auto plan = plan_of(3);
    auto row = *plan.initiatives.begin();
    row.code = "cx-1";
    row.progress = 101;
    row.batch = Id<Batch>::make();
    put(plan, row);
    CHECK(broken_rules(plan) ==
          std::vector<Error>{{ErrorCode::out_of_range, "cx-1", "Progress"},
                             {ErrorCode::code_taken, "CX-1", "initiatives.code"},
                             {ErrorCode::unknown_item, "cx-1", "initiatives.batch"}});
}

TEST_CASE("A circle of dependencies is found, what only hangs on it is not named") {
    auto plan = plan_of(6);
    link(plan, 0, 1);
    link(plan, 1, 2);
    link(plan, 2, 3);
    link(plan, 4, 3);
    CHECK(!on_a_circle(plan));
    link(plan, 3, 1);
    link(plan, 3, 5);
    link(plan, 5, 4); // 4 and 5 stand on a circle with 3 too
    const auto found = on_a_circle(plan);
    REQUIRE(found);
    CHECK(*found != plan.initiatives.begin()->id);
    CHECK(codes(plan) == Codes{ErrorCode::cycle});

    auto self = plan_of(1);
    link(self, 0, 0);
    CHECK(codes(self) == Codes{ErrorCode::cycle});
}

TEST_CASE("At most a hundred broken rules are told") {
    Plan plan;
    for (int i = 0; i < 500; ++i) {
        Initiative row;
        row.id = Id<Initiative>::make();
        put(plan, row);
    }
    CHECK(broken_rules(plan).size() <= 101);
}
