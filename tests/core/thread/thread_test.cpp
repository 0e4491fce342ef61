#include "core/thread/thread.h"

#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace updraft;

namespace {

/// One opportunity that rests on a pain point, a verbatim and a count, answered by one initiative;
/// the pain point's step has five verbatims.
struct Threaded : Trial {
    Id<Initiative> initiative;
    Id<Opportunity> opportunity;
    Id<PainPoint> pain;
    Id<Feedback> said;
    Id<Count> counted;
    Id<Step> step;
    std::vector<Id<Feedback>> of_step;

    Threaded() : Trial{date(2026, 1, 1)} {
        {
            Trial& to = *this;
            Initiative row;
            row.code = "CX-01";
            row.title = "Clear bill";
            initiative = to.add(row);
            Journey journey;
            journey.code = "J-1";
            journey.title = "Moving";
            Stage stage;
            stage.journey = to.add(journey);
            stage.title = "Bill";
            stage.position = "a1";
            Step opens;
            opens.stage = to.add(stage);
            opens.code = "S-01";
            opens.title = "Opens the bill";
            opens.position = "a1";
            step = to.add(opens);
            PainPoint hurts;
            hurts.code = "PP-01";
            hurts.text = "Which part is for the old flat?";
            hurts.step = step;
            pain = to.add(hurts);
            for (int i = 0; i < 5; ++i) {
                Feedback each;
                each.verbatim = fmt::format("Words {}", i);
                each.date = Date{20'500 + i};
                each.step = step;
                of_step.push_back(to.add(each));
            }
            Feedback direct;
            direct.verbatim = "I rang three times.";
            said = to.add(direct);
            Count calls;
            calls.source = "Calls";
            calls.reason = "First bill";
            calls.count = 31;
            counted = to.add(calls);
            Opportunity chance;
            chance.code = "OP-01";
            chance.statement = "Explain the bill";
            opportunity = to.add(chance);
            to.add(Evidence{{}, opportunity, pain, {}, {}});
            to.add(Evidence{{}, opportunity, {}, said, {}});
            to.add(Evidence{{}, opportunity, {}, {}, counted});
            to.add(Remedy{{}, opportunity, initiative});
        }
    }
};

template <class T> ThreadItem item(Id<T> id, int depth) {
    return {table_of<T>, id.uuid, depth};
}

using Items = std::vector<ThreadItem>;

} // namespace

TEST_CASE("An initiative's thread leads over its opportunity to pain points and the latest words") {
    const Threaded t;
    CHECK(thread_of(t.plan, table_of<Initiative>, t.initiative.uuid) ==
          Items{item(t.opportunity, 0), item(t.pain, 1), item(t.of_step[4], 2),
                item(t.of_step[3], 2), item(t.of_step[2], 2), item(t.said, 1), item(t.counted, 1)});
}

TEST_CASE("From evidence the thread leads to the opportunity and the initiative that answers it") {
    const Threaded t;
    const Items answers{item(t.opportunity, 0), item(t.initiative, 1)};
    CHECK(thread_of(t.plan, table_of<Feedback>, t.said.uuid) == answers);
    CHECK(thread_of(t.plan, table_of<Count>, t.counted.uuid) == answers);
    CHECK(thread_of(t.plan, table_of<PainPoint>, t.pain.uuid) ==
          Items{item(t.of_step[4], 0), item(t.of_step[3], 0), item(t.of_step[2], 0),
                item(t.opportunity, 0), item(t.initiative, 1)});
    CHECK(thread_of(t.plan, table_of<Feedback>, t.of_step[0].uuid) == Items{item(t.pain, 0)});
}

TEST_CASE("A step tells what hurts there, what was said last, and what is done about it") {
    Threaded t;
    Opportunity row;
    row.code = "OP-02";
    row.statement = "Show where the flat ends";
    row.step = t.step;
    const auto own = t.add(row);
    CHECK(thread_of(t.plan, table_of<Step>, t.step.uuid) ==
          Items{item(t.pain, 0), item(t.of_step[4], 0), item(t.of_step[3], 0),
                item(t.of_step[2], 0), item(t.opportunity, 0), item(t.initiative, 1),
                item(own, 0)});
}

TEST_CASE("Several pieces of evidence share the opportunities that rest on each of them") {
    Threaded t;
    using Opportunities = std::vector<Id<Opportunity>>;
    CHECK(resting_on_all(t.plan, {t.pain.uuid, t.said.uuid}) == Opportunities{t.opportunity});
    CHECK(resting_on_all(t.plan, {t.said.uuid, t.of_step[0].uuid}).empty());
    Opportunity other;
    other.code = "OP-02";
    other.statement = "Answer the phone";
    const auto second = t.add(other);
    t.add(Evidence{{}, second, {}, t.said, {}});
    t.add(Evidence{{}, second, {}, t.said, {}}); // twice is once
    CHECK(resting_on_all(t.plan, {t.said.uuid, t.counted.uuid}) == Opportunities{t.opportunity});
    CHECK(resting_on_all(t.plan, {}).empty());
}

TEST_CASE("What is on no thread has none") {
    Threaded t;
    CHECK(thread_of(t.plan, table_of<Initiative>, new_uuid()).empty());
    CHECK(thread_of(t.plan, table_of<Metric>, t.initiative.uuid).empty());
}

TEST_CASE("An opportunity is about its own step and those of its evidence, each once") {
    Threaded t;
    CHECK(steps_of(t.plan, t.opportunity) == std::vector{t.step});
    t.change(t.opportunity, [&](Opportunity& row) { row.step = t.step; });
    CHECK(steps_of(t.plan, t.opportunity) == std::vector{t.step});
}
