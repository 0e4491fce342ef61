#include "core/choose/score_sheet.h"

#include "tests/core/choose/sheets.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("Points go from 0 to 1, and the other way round for a cost") {
    const auto sheet = sheet_of({benefit(1), cost(3)}, {{1, 1}, {2.5, 2.5}, {5, {}}});
    CHECK(sheet.criteria()[1].share == Approx(0.75));
    CHECK(sheet.points(0)[0] == 0);
    CHECK(sheet.points(0)[1] == 1);
    CHECK(sheet.points(1)[0] == Approx(0.375));
    CHECK(sheet.points(1)[1] == Approx(0.625));
    CHECK(sheet.points(2)[0] == 1);
    CHECK(sheet.scored(2)[1] == 0);
}
