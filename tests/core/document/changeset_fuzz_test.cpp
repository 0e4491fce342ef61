#include "core/document/changeset.h"
#include "core/document/document.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

#include <random>

using namespace updraft;
using namespace updraft::testing;

namespace {

Changeset a_changeset() {
    const auto scratch = Connection::open({}, Connection::Mode::in_memory);
    REQUIRE(make_schema(*scratch));
    RowWriter writer{*scratch};
    Edit edit{Plan{}, writer};
    edit.add(basics());
    fill(edit);
    const Plan filled = edit.plan();
    Edit next{filled, writer};
    const auto id = filled.initiatives.begin()->id;
    next.change(id, [](Initiative& row) { row.title = "Other"; });
    next.add(initiative("CX-09"));
    next.remove(filled.actions.begin()->id);
    REQUIRE(!next.refusal());
    auto bytes = edit.changeset();
    const auto more = next.changeset();
    bytes.insert(bytes.end(), more.begin(), more.end());
    return bytes;
}

} // namespace

TEST_CASE("Whatever stands in a changeset, reading and replaying it ends") {
    const auto sound = a_changeset();
    REQUIRE(read_changeset(sound));
    const auto scratch = Connection::open({}, Connection::Mode::in_memory);
    REQUIRE(make_schema(*scratch));
    std::mt19937 random{20'260'224};
    int refused = 0;
    for (int i = 0; i < 1'500; ++i) {
        auto mutant = sound;
        const auto place = [&] { return random() % mutant.size(); };
        for (unsigned n = 0; n <= random() % 4; ++n) {
            switch (random() % 4) {
            case 0:
                mutant[place()] = static_cast<std::uint8_t>(random());
                break;
            case 1:
                mutant.resize(1 + place());
                break;
            case 2:
                mutant.erase(mutant.begin() + static_cast<std::ptrdiff_t>(place()));
                if (mutant.empty()) mutant.push_back(0);
                break;
            default:
                mutant.insert(mutant.begin() + static_cast<std::ptrdiff_t>(place()), 0xff);
            }
        }
        const auto changes = read_changeset(mutant);
        refused += changes ? 0 : 1;
        if (!changes) continue;
        REQUIRE(scratch->execute("BEGIN"));
        RowWriter writer{*scratch};
        Edit edit{Plan{}, writer};
        for (const auto& change : *changes) edit.replay(change, i % 2 == 0);
        edit.finish();
        REQUIRE(scratch->execute("ROLLBACK"));
    }
    CHECK(refused > 300);
    CHECK(refused < 1'500);
}
