#include "core/edits/charters.h"

#include "core/edits/kinds.h"
#include "core/roadmap/charter.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// A plan with one initiative that has an owner and a sponsor.
struct CharterTrial {
    testing::Folder folder;
    std::unique_ptr<Document> document;
    Id<Initiative> initiative = Id<Initiative>::make();

    CharterTrial() {
        const auto fill = [this](Edit& edit) {
            Person owner;
            owner.name = "Priya Nair";
            Person sponsor;
            sponsor.name = "Helen Marsh";
            auto row = testing::initiative("CX-07");
            row.id = initiative;
            row.owner = edit.add(owner);
            row.sponsor = edit.add(sponsor);
            row.start = make_date(2026, 4, 15);
            row.days = 10;
            edit.add(row);
        };
        document = std::move(*Document::create(folder / "trial.updraft", testing::basics(), fill,
                                               testing::surroundings()));
    }
    Result<Change> edit(const std::function<void(Edit&)>& run) {
        return document->edit("set", run);
    }
    Id<Charter> begin() {
        Id<Charter> id;
        REQUIRE(edit([&](Edit& e) {
            id = begin_charter(e, initiative, {"leads", "is asked", "sponsor", "owner"});
        }));
        return id;
    }
    const Charter& charter(Id<Charter> id) const { return *document->plan()->charters.find(id); }
};

} // namespace

TEST_CASE("A charter begins with what the plan knows") {
    CharterTrial trial;
    const auto id = trial.begin();
    CHECK(trial.charter(id).team == "Priya Nair: leads");
    CHECK(trial.charter(id).approval == "Helen Marsh, sponsor\nPriya Nair, owner");
    CHECK(trial.charter(id).status == CharterStatus::draft);
    CHECK(trial.charter(id).version == 1);
    CHECK(!trial.charter(id).code.empty());
}

TEST_CASE("An initiative has one charter, however often it is begun") {
    CharterTrial trial;
    const auto id = trial.begin();
    CHECK(trial.begin() == id);
    CHECK(trial.document->plan()->charters.size() == 1);
}

TEST_CASE("An agreed charter changes only as its next version") {
    CharterTrial trial;
    const auto id = trial.begin();
    REQUIRE(trial.edit([&](Edit& e) { set_charter_text(e, id, "problem", "Too many calls."); }));
    REQUIRE(trial.edit([&](Edit& e) { agree_charter(e, id); }));
    const auto refused = trial.edit([&](Edit& e) { set_charter_text(e, id, "problem", "None."); });
    REQUIRE(!refused);
    CHECK(refused.error().code == ErrorCode::charter_agreed);
    CHECK(trial.charter(id).problem == "Too many calls.");

    REQUIRE(trial.edit([&](Edit& e) { revise_charter(e, id); }));
    CHECK(trial.charter(id).version == 2);
    CHECK(trial.charter(id).status == CharterStatus::draft);
    REQUIRE(trial.edit([&](Edit& e) { set_charter_text(e, id, "problem", "None."); }));
    CHECK(trial.charter(id).problem == "None.");
}

TEST_CASE("A phase starts on the working day after the one before it") {
    CharterTrial trial;
    Id<Phase> first, second;
    REQUIRE(trial.edit([&](Edit& e) { first = add_phase(e, trial.initiative, "Write"); }));
    CHECK(trial.document->plan()->phases.find(first)->start == make_date(2026, 4, 15));
    REQUIRE(trial.edit([&](Edit& e) {
        e.change(first, [](Phase& row) { row.end = make_date(2026, 5, 29); }); // a Friday
        second = add_phase(e, trial.initiative, "Try");
    }));
    CHECK(trial.document->plan()->phases.find(second)->start == make_date(2026, 6, 1));
}

TEST_CASE("Phases change places, stop at the ends and come back by undo") {
    CharterTrial trial;
    std::vector<Id<Phase>> ids;
    for (const auto* title : {"A", "B", "C"})
        REQUIRE(trial.edit([&](Edit& e) { ids.push_back(add_phase(e, trial.initiative, title)); }));
    const auto order = [&] { return phases_of(*trial.document->plan(), trial.initiative); };
    REQUIRE(order() == ids);
    REQUIRE(trial.edit([&](Edit& e) { move_phase(e, ids[2], -1); }));
    CHECK(order() == std::vector{ids[0], ids[2], ids[1]});
    REQUIRE(trial.edit([&](Edit& e) { move_phase(e, ids[2], -9); }));
    CHECK(order() == std::vector{ids[2], ids[0], ids[1]});
    REQUIRE(trial.document->undo());
    REQUIRE(trial.document->undo());
    CHECK(order() == ids);
}

TEST_CASE("An agreed charter stays as agreed, by whatever way one tries") {
    CharterTrial trial;
    const auto id = trial.begin();
    const Kind& kind = *find_kind("charters");
    REQUIRE(trial.edit([&](Edit& e) { agree_charter(e, id); }));
    const auto single = trial.edit(
        [&](Edit& e) { kind.field("problem")->set(e, id.uuid, std::string{"Another"}); });
    REQUIRE(!single);
    CHECK(single.error().code == ErrorCode::charter_agreed);
    const auto several = trial.edit([&](Edit& e) {
        kind.assign(e, id.uuid,
                    {{kind.field("status"), std::string{"draft"}},
                     {kind.field("risks"), std::string{"Another"}}});
    });
    CHECK(!several);
    CHECK(trial.charter(id).problem.empty());
    REQUIRE(trial.edit([&](Edit& e) { revise_charter(e, id); }));
    CHECK(trial.edit(
        [&](Edit& e) { kind.field("problem")->set(e, id.uuid, std::string{"Another"}); }));
    CHECK(trial.charter(id).problem == "Another");
}
