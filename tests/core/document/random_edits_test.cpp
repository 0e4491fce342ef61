#include "tests/support/plans.h"
#include "tests/support/random_edits.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

namespace rc {

template <> struct Arbitrary<updraft::testing::Step> {
    static Gen<updraft::testing::Step> arbitrary() {
        return gen::build<updraft::testing::Step>(
            gen::set(&updraft::testing::Step::what, gen::inRange(0U, 300U)),
            gen::set(&updraft::testing::Step::seed, gen::arbitrary<unsigned>()));
    }
};

} // namespace rc

namespace updraft::testing {

void showValue(const Step& step, std::ostream& out) {
    out << '{' << step.what << ", " << step.seed << '}';
}

} // namespace updraft::testing

using namespace updraft::testing;

TEST_CASE("Whatever is done to a plan, it is the file, and all of it can be undone and redone") {
    const Folder folder;
    CHECK(rc::check([&](const std::vector<Step>& steps) {
        const auto result = live(steps, folder / "life");
        RC_ASSERT(result.problem == "");
    }));
}
