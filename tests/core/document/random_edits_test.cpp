#include "tests/support/plans.h"
#include "tests/support/random_edits.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

namespace rc {

template <> struct Arbitrary<updraft::testing::EditStep> {
    static Gen<updraft::testing::EditStep> arbitrary() {
        return gen::build<updraft::testing::EditStep>(
            gen::set(&updraft::testing::EditStep::what, gen::inRange(0U, 300U)),
            gen::set(&updraft::testing::EditStep::seed, gen::arbitrary<unsigned>()));
    }
};

} // namespace rc

namespace updraft::testing {

void showValue(const EditStep& step, std::ostream& out) {
    out << '{' << step.what << ", " << step.seed << '}';
}

} // namespace updraft::testing

using namespace updraft::testing;

TEST_CASE("Whatever is done to a plan, it is the file, and all of it can be undone and redone") {
    const Folder folder;
    CHECK(rc::check([&](const std::vector<EditStep>& steps) {
        const auto result = live(steps, folder / "life");
        RC_ASSERT(result.problem == "");
    }));
}
