#include "core/edits/voice.h"

#include "core/listen/voice.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct VoiceTrial {
    testing::Folder folder;
    std::unique_ptr<Document> document =
        *Document::create(folder / "trial.updraft", testing::basics(), {}, testing::surroundings());

    template <class F> void edit(F&& verb) { REQUIRE(document->edit("set", verb)); }
    Id<Feedback> say(Feedback row) {
        Id<Feedback> id;
        edit([&](Edit& edit) { id = edit.add(std::move(row)); });
        return id;
    }
    const Feedback& row(Id<Feedback> id) const { return *document->plan()->feedback.find(id); }
};

} // namespace

TEST_CASE("A driver is added to each verbatim once, behind those it has") {
    VoiceTrial trial;
    Feedback row;
    row.driver = "Waiting";
    const auto one = trial.say(row);
    const auto other = trial.say({});
    trial.edit([&](Edit& edit) {
        tag_driver(edit, {one, other, Id<Feedback>::make()}, " Staff ");
    });
    trial.edit([&](Edit& edit) { tag_driver(edit, {one, other}, "STAFF"); });
    CHECK(trial.row(one).driver == "Waiting; Staff");
    CHECK(trial.row(other).driver == "Staff");
}

TEST_CASE("A loop is opened where there is none or it was closed, with a new day, and else left") {
    VoiceTrial trial;
    const auto say = [&](std::optional<LoopState> state) {
        Feedback row;
        row.state = state;
        row.due = Date{20'000};
        return trial.say(row);
    };
    const auto fresh = trial.say({});
    const auto resolved = say(LoopState::resolved);
    const auto contacted = say(LoopState::contacted);
    const auto one = say(LoopState::open);
    trial.edit([&](Edit& edit) {
        open_loop(edit, {fresh, resolved, contacted, one}, Date{20'510});
    });
    for (const auto id : {fresh, resolved}) {
        CHECK(trial.row(id).due == Date{20'510});
        CHECK(trial.row(id).state == LoopState::open);
    }
    CHECK(trial.row(contacted).state == LoopState::contacted);
    CHECK(trial.row(contacted).due == Date{20'000});
    CHECK(trial.row(one).due == Date{20'000});
    CHECK(call_overdue(trial.row(one), Date{20'001}));
    CHECK(!call_overdue(trial.row(one), Date{20'000}));
    trial.edit([&](Edit& edit) { set_loop(edit, {one}, LoopState::contacted); });
    CHECK(!call_overdue(trial.row(one), Date{20'001}));
    CHECK(awaits_call(trial.row(one)));
    trial.edit([&](Edit& edit) { set_loop(edit, {one}, LoopState::resolved); });
    CHECK(!awaits_call(trial.row(one)));
}

TEST_CASE("Who is to be called first comes first, then who was and still waits") {
    VoiceTrial trial;
    const auto say = [&](std::optional<LoopState> state, std::optional<Date> due) {
        Feedback row;
        row.state = state;
        row.due = due;
        return trial.say(row);
    };
    const auto contacted = say(LoopState::contacted, Date{20'000});
    const auto undated = say(LoopState::open, {});
    const auto later = say(LoopState::open, Date{20'600});
    const auto late = say(LoopState::open, Date{20'400});
    say(LoopState::resolved, Date{20'000});
    say({}, Date{20'000});
    CHECK(calls_in_order(*trial.document->plan()) == std::vector{late, later, undated, contacted});
}
