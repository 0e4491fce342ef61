#include "core/roadmap/lanes.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// "Label: CX-01 CX-02?" with a question mark after the dateless, and "-" for the lane of none.
std::string said(const Trial& trial, LaneBy by) {
    std::string text;
    const auto dates = schedule(trial.plan);
    for (const auto& lane : lanes(trial.plan, dates, by)) {
        text += (text.empty() ? "" : "; ") + (lane.none ? std::string{"-"} : lane.label) + ":";
        for (const auto& member : lane.members)
            text += " " + member.initiative->code + (member.dated() ? "" : "?");
    }
    return text;
}

} // namespace

TEST_CASE("Lanes hold every initiative once, by start and with the dateless last") {
    Trial trial{date(2026, 3, 2)};
    Domain digital;
    digital.name = "Digital";
    digital.position = "212";
    Domain billing;
    billing.name = "Billing";
    billing.position = "211";
    Domain field;
    field.name = "Field";
    field.position = "213";
    const auto digital_id = trial.add(digital);
    const auto billing_id = trial.add(billing);
    trial.add(field);
    Person zoe;
    zoe.name = "zoe";
    Person emile;
    emile.name = "Emile";
    Person idle;
    idle.name = "Idle";
    const auto zoe_id = trial.add(zoe);
    const auto emile_id = trial.add(emile);
    trial.add(idle);

    const auto put = [&](Id<Initiative> id, std::optional<Id<Domain>> domain,
                         std::optional<Id<Person>> owner, Status status) {
        trial.change(id, [&](Initiative& row) {
            row.domain = domain;
            row.owner = owner;
            row.status = status;
        });
    };
    put(trial.dateless("CX-10", 5), digital_id, zoe_id, Status::idea);
    put(trial.dateless("CX-9", 5), digital_id, zoe_id, Status::idea);
    put(trial.dated("CX-3", date(2026, 4, 1), 5), digital_id, emile_id, Status::done);
    put(trial.dated("CX-2", date(2026, 3, 2), 5), digital_id, {}, Status::active);
    put(trial.due("CX-1", date(2026, 3, 9)), billing_id, zoe_id, Status::idea);
    put(trial.dateless("CX-4", 5), {}, emile_id, Status::dropped);

    CHECK(said(trial, LaneBy::domain) ==
          "Billing: CX-1; Digital: CX-2 CX-3 CX-9? CX-10?; Field:; -: CX-4?");
    CHECK(said(trial, LaneBy::owner) == "Emile: CX-3 CX-4?; zoe: CX-1 CX-9? CX-10?; -: CX-2");
    CHECK(said(trial, LaneBy::status) ==
          "idea: CX-1 CX-9? CX-10?; active: CX-2; done: CX-3; dropped: CX-4?");
    CHECK(said(trial, LaneBy::mandate) ==
          "mine: CX-2 CX-1 CX-3 CX-4? CX-9? CX-10?; neighbour:; executive:");
    CHECK(said(trial, LaneBy::batch) == "-: CX-2 CX-1 CX-3 CX-4? CX-9? CX-10?");
}

TEST_CASE("Batches are labelled by their code and stand in their own order") {
    Trial trial{date(2026, 3, 2)};
    Batch second;
    second.code = "B-2";
    second.position = "212";
    Batch first;
    first.code = "B-1";
    first.position = "211";
    const auto id = trial.add(second);
    trial.add(first);
    trial.change(trial.dateless("CX-1", 1), [&](Initiative& row) { row.batch = id; });
    CHECK(said(trial, LaneBy::batch) == "B-1:; B-2: CX-1?");
    const auto found = lanes(trial.plan, schedule(trial.plan), LaneBy::batch);
    CHECK(found[1].key == id.uuid);
}
