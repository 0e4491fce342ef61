#include "core/edits/batches.h"

#include "core/edits/roadmap.h"
#include "core/roadmap/readiness.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct BatchTrial {
    testing::Folder folder;
    std::unique_ptr<Document> document = std::move(*Document::create(
        folder / "trial.updraft", testing::basics(), {}, testing::surroundings()));

    Id<Batch> add(const std::string& title) {
        Id<Batch> id;
        REQUIRE(document->edit("add", [&](Edit& e) { id = add_batch(e, title); }));
        return id;
    }
    std::vector<Id<Batch>> order() const { return batches_of(*document->plan()); }
};

} // namespace

TEST_CASE("Batches keep an order of their own") {
    BatchTrial trial;
    const auto a = trial.add("A"), b = trial.add("B"), c = trial.add("C");
    CHECK(trial.order() == std::vector{a, b, c});
    REQUIRE(trial.document->edit("move", [&](Edit& e) { move_batch(e, a, 1); }));
    CHECK(trial.order() == std::vector{b, a, c});
    REQUIRE(trial.document->edit("move", [&](Edit& e) { move_batch(e, a, 5); }));
    CHECK(trial.order() == std::vector{b, c, a});
}

TEST_CASE("Equal places are told apart when a batch moves between them") {
    BatchTrial trial;
    std::vector ids{trial.add("A"), trial.add("B"), trial.add("C")};
    REQUIRE(trial.document->edit("set", [&](Edit& e) {
        for (const auto id : ids) e.change(id, [](Batch& row) { row.position = "a1"; });
    }));
    const auto before = trial.order();
    REQUIRE(trial.document->edit("move", [&](Edit& e) { move_batch(e, before[2], -1); }));
    CHECK(trial.order() == std::vector{before[0], before[2], before[1]});
}

TEST_CASE("A batch that is removed leaves its initiatives") {
    BatchTrial trial;
    const auto batch = trial.add("A");
    Id<Initiative> member;
    REQUIRE(trial.document->edit("add", [&](Edit& e) {
        member = e.add(testing::initiative("CX-01"));
        set_batch(e, {member}, batch);
    }));
    REQUIRE(trial.document->edit("remove", [&](Edit& e) { remove_batch(e, batch); }));
    REQUIRE(trial.document->plan()->initiatives.find(member) != nullptr);
    CHECK(!trial.document->plan()->initiatives.find(member)->batch);
    REQUIRE(trial.document->undo());
    CHECK(trial.document->plan()->initiatives.find(member)->batch == batch);
}

TEST_CASE("Readiness counts agreed charters and owners of what is not dropped") {
    BatchTrial trial;
    const auto batch = trial.add("A");
    REQUIRE(trial.document->edit("add", [&](Edit& e) {
        Person person;
        person.name = "Priya Nair";
        const auto owner = e.add(person);
        const auto member = [&](const char* code, Status status, bool owned) {
            auto row = testing::initiative(code);
            row.batch = batch;
            row.status = status;
            row.owner = owned ? std::optional{owner} : std::nullopt;
            return e.add(row);
        };
        const auto agreed = member("CX-01", Status::planned, true);
        member("CX-02", Status::done, false);
        member("CX-03", Status::dropped, true);
        Charter charter;
        charter.code = "CH-01";
        charter.of = agreed;
        charter.status = CharterStatus::agreed;
        e.add(charter);
    }));
    CHECK(readiness(*trial.document->plan(), batch) == Readiness{2, 1, 1, 1});
    CHECK(readiness(*trial.document->plan(), std::nullopt) == Readiness{});
}
