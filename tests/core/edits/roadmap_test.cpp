#include "core/edits/roadmap.h"

#include "core/document/document.h"
#include "core/edits/kinds.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace updraft;

namespace {

Date day(int month, int day) {
    return *make_date(2026, month, day);
}

/// A plan that starts on 1 January 2026, with one initiative.
struct Trial {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("updraft-" + to_string(new_uuid()));
    std::unique_ptr<Document> document;
    Id<Initiative> id;

    explicit Trial(Initiative row) {
        std::filesystem::create_directories(folder);
        Basics about;
        about.title = "Trial";
        about.start = day(1, 1);
        row.code = "CX-01";
        row.title = "Shorter form";
        document = *Document::create(folder / "trial.updraft", about,
                                     [&](Edit& edit) { id = edit.add(row); },
                                     {[] { return std::int64_t{1'771'900'000}; }, "Tess", {}});
    }
    ~Trial() {
        document.reset();
        std::filesystem::remove_all(folder);
    }
    void run(const std::function<void(Edit&)>& verb) { REQUIRE(document->edit("try", verb)); }
    const Initiative& row() const { return *document->plan()->initiatives.find(id); }
    Bar bar() const { return *bar_of(row(), working_days(document->plan()->about())); }
};

Initiative with(std::optional<Date> start, std::optional<int> days, std::optional<Date> due) {
    Initiative row;
    row.start = start;
    row.days = days;
    row.due = due;
    return row;
}

} // namespace

TEST_CASE("Moving keeps the working days and begins on a working day") {
    Trial trial{with(day(3, 2), 10, {})};                            // Monday 2 to Friday 13 March
    trial.run([&](Edit& edit) { move(edit, trial.id, day(3, 7)); }); // a Saturday
    CHECK(trial.bar().start == day(3, 9));
    CHECK(trial.bar().finish == day(3, 20));
}

TEST_CASE("Moving keeps the way in which an initiative is dated") {
    SECTION("start and due date") {
        Trial trial{with(day(3, 2), {}, day(3, 13))};
        trial.run([&](Edit& edit) { move(edit, trial.id, day(3, 9)); });
        CHECK(trial.row().start == day(3, 9));
        CHECK(trial.row().due == day(3, 20));
        CHECK_FALSE(trial.row().days);
    }
    SECTION("days before a due date") {
        Trial trial{with({}, 10, day(3, 13))};
        trial.run([&](Edit& edit) { shift(edit, {trial.id}, 5); });
        CHECK_FALSE(trial.row().start);
        CHECK(trial.row().due == day(3, 20));
        CHECK(trial.row().days == 10);
    }
    SECTION("a due date alone") {
        Trial trial{with({}, {}, day(3, 13))};
        trial.run([&](Edit& edit) { move(edit, trial.id, day(3, 16)); });
        CHECK(trial.row().due == day(3, 16));
        CHECK_FALSE(trial.row().days);
    }
    SECTION("a due date that must be kept stays") {
        Trial trial{with(day(3, 2), 10, day(6, 30))};
        trial.run([&](Edit& edit) { move(edit, trial.id, day(3, 9)); });
        CHECK(trial.row().due == day(6, 30));
    }
}

TEST_CASE("What has no date gets one by being moved, with the usual days") {
    Trial trial{with({}, {}, {})};
    trial.run([&](Edit& edit) { move(edit, trial.id, day(3, 2)); });
    CHECK(trial.bar().start == day(3, 2));
    CHECK(trial.bar().days == usual_days);
}

TEST_CASE("Of many that are shifted those without a date are dated, the others moved") {
    Trial dateless{with({}, {}, {})};
    dateless.run([&](Edit& edit) { shift_or_date(edit, {dateless.id}, 5, day(3, 7)); });
    CHECK(dateless.bar().start == day(3, 9));
    Trial dated{with(day(3, 2), 10, {})};
    dated.run([&](Edit& edit) { shift_or_date(edit, {dated.id}, 5, day(3, 7)); });
    CHECK(dated.bar().start == day(3, 9));
    Trial on_a_day_off{with(day(3, 7), 10, {})};
    on_a_day_off.run([&](Edit& edit) { shift_or_date(edit, {on_a_day_off.id}, 0, day(3, 2)); });
    CHECK(on_a_day_off.row().start == day(3, 7));
}

TEST_CASE("Shifting from a day off goes to the working day beside it") {
    Trial trial{with(day(3, 7), 5, {})}; // a Saturday
    SECTION("later") {
        trial.run([&](Edit& edit) { shift(edit, {trial.id}, 1); });
        CHECK(trial.bar().start == day(3, 9));
    }
    SECTION("earlier") {
        trial.run([&](Edit& edit) { shift(edit, {trial.id}, -1); });
        CHECK(trial.bar().start == day(3, 6));
    }
}

TEST_CASE("At least one working day is left of what is made shorter") {
    Trial trial{with(day(3, 2), 2, {})};
    trial.run([&](Edit& edit) { lengthen(edit, {trial.id}, -5); });
    CHECK(trial.row().days == 1);
    trial.run([&](Edit& edit) { resize(edit, trial.id, day(3, 4), day(3, 10)); });
    CHECK(trial.bar().start == day(3, 4));
    CHECK(trial.bar().days == 5);
}

TEST_CASE("Without its dates an initiative keeps its days and its horizon") {
    Trial trial{with(day(5, 4), {}, day(5, 15))}; // in the mid horizon, from April on
    trial.run([&](Edit& edit) { undate(edit, {trial.id}); });
    CHECK_FALSE(trial.row().start);
    CHECK_FALSE(trial.row().due);
    CHECK(trial.row().days == 10);
    CHECK(trial.row().horizon == Horizon::mid_term);
}

TEST_CASE("The reason for being blocked goes with the status") {
    Initiative row = with({}, {}, {});
    row.status = Status::blocked;
    row.status_reason = "No money yet";
    Trial trial{row};
    trial.run([&](Edit& edit) { set_status(edit, {trial.id}, Status::blocked); });
    CHECK(trial.row().status_reason == "No money yet");
    trial.run([&](Edit& edit) { set_status(edit, {trial.id}, Status::active); });
    CHECK(trial.row().status_reason.empty());
}

TEST_CASE("Rolling on moves the origin and keeps a baseline of what has dates") {
    Trial trial{with(day(3, 2), 10, {})};
    trial.run([&](Edit& edit) { roll_on(edit, day(4, 1), "Spring"); });
    const Plan& plan = *trial.document->plan();
    CHECK(plan.about().rolled_on == day(4, 1));
    REQUIRE(plan.baselines.size() == 1);
    REQUIRE(plan.baseline_dates.size() == 1);
    CHECK(plan.baseline_dates.begin()->finish == day(3, 13));
}

TEST_CASE("The reason of a status goes with it, however the status is set") {
    Trial trial{with({}, {}, {})};
    const Kind& kind = *find_kind("initiatives");
    const auto set = [&](std::string_view field, const std::string& value) {
        trial.run([&](Edit& edit) { kind.field(field)->set(edit, trial.id.uuid, value); });
    };
    set("status", "blocked");
    set("status_reason", "No licence");
    CHECK(trial.row().status_reason == "No licence");
    set("status", "active");
    CHECK(trial.row().status_reason.empty());
    trial.run([&](Edit& edit) {
        kind.assign(edit, trial.id.uuid,
                    {{kind.field("status"), std::string{"blocked"}},
                     {kind.field("status_reason"), std::string{"Waits for Legal"}}});
    });
    CHECK(trial.row().status_reason == "Waits for Legal");
    trial.run([&](Edit& edit) { set_status(edit, {trial.id}, Status::dropped); });
    CHECK(trial.row().status_reason.empty());
}

TEST_CASE("Rolling on twice on one day keeps two baselines") {
    Trial trial{with(day(3, 2), 10, {})};
    for (int times = 0; times < 2; ++times)
        trial.run([&](Edit& edit) { roll_on(edit, day(2, 24), "Rolled on"); });
    std::vector<std::string> names;
    for (const auto& row : trial.document->plan()->baselines) names.push_back(row.name);
    CHECK(names == std::vector<std::string>{"Rolled on", "Rolled on 2"});
}
