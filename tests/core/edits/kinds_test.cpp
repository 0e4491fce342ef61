#include "core/edits/kinds.h"

#include "core/document/document.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>

using namespace updraft;

namespace {

/// A plan in a file of its own, edited through kinds as scripts do.
class Trial {
  public:
    Trial() {
        Basics basics;
        basics.title = "Trial";
        basics.start = *make_date(2026, 1, 1);
        document = std::move(*Document::create(folder / "trial.updraft", basics, {},
                                               {[] { return std::int64_t{0}; }, "Tess", {}}));
    }
    ~Trial() {
        document.reset();
        std::filesystem::remove_all(folder);
    }
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    Result<Change> add(std::string_view kind,
                       std::vector<std::pair<std::string_view, std::string_view>> values) {
        return document->edit(
            "add", [&](Edit& edit) { find_kind(kind)->add(edit, read(edit, kind, values)); });
    }
    Result<Change> set(std::string_view kind, std::string_view handle, std::string_view field,
                       std::string_view value) {
        return document->edit("set", [&](Edit& edit) {
            const auto id = find_kind(kind)->find(edit.plan(), handle);
            REQUIRE(id);
            find_kind(kind)->assign(edit, *id, read(edit, kind, {{field, value}}));
        });
    }
    std::string get(std::string_view kind, std::string_view handle, std::string_view field) const {
        const auto& plan = *document->plan();
        const auto id = find_kind(kind)->find(plan, handle);
        REQUIRE(id);
        return text_of(find_kind(kind)->field(field)->get(plan, *id), plan.about().currency);
    }

    std::filesystem::path folder = [] {
        auto path = std::filesystem::temp_directory_path() / ("updraft-" + to_string(new_uuid()));
        std::filesystem::create_directories(path);
        return path;
    }();
    std::unique_ptr<Document> document;

  private:
    static std::vector<Assignment>
    read(Edit& edit, std::string_view kind,
         const std::vector<std::pair<std::string_view, std::string_view>>& values) {
        std::vector<Assignment> assignments;
        for (const auto& [name, text] : values) {
            auto assignment = read_assignment(*find_kind(kind), name, text, edit.plan().about());
            if (assignment)
                assignments.push_back(std::move(*assignment));
            else
                edit.refuse(assignment.error());
        }
        return assignments;
    }
};

} // namespace

TEST_CASE("Codes are given in order, may be chosen, and are unique whatever their case") {
    Trial trial;
    REQUIRE(trial.add("initiatives", {{"title", "One"}}));
    REQUIRE(trial.add("initiatives", {{"title", "Nine"}, {"code", "CX-09"}}));
    REQUIRE(trial.add("initiatives", {{"title", "Ten"}}));
    CHECK(trial.get("initiatives", "cx-10", "title") == "Ten");
    CHECK(trial.add("initiatives", {{"title", "Again"}, {"code", "cx-01"}}).error().code ==
          ErrorCode::code_taken);
    CHECK(trial.add("initiatives", {{"title", "Two words"}, {"code", "CX 2"}}).error().code ==
          ErrorCode::bad_code);
    CHECK(trial.add("initiatives", {{"code", "CX-03"}}).error().code == ErrorCode::required);
    REQUIRE(trial.add("initiatives", {{"title", "Low"}, {"code", "cx-11"}}));
    REQUIRE(trial.add("initiatives", {{"title", "Twelve"}}));
    CHECK(trial.get("initiatives", "CX-12", "title") == "Twelve");
}

TEST_CASE("References are read by name, money by the currency, words whatever their case") {
    Trial trial;
    REQUIRE(trial.add("domains", {{"name", "Billing"}}));
    REQUIRE(trial.add("initiatives", {{"title", "Bill"},
                                      {"domain", "billing"},
                                      {"status", "Active"},
                                      {"cost", "86 000.50"},
                                      {"start", "2026-4-15"},
                                      {"days", "10"}}));
    CHECK(trial.get("initiatives", "CX-01", "domain") == "Billing");
    CHECK(trial.get("initiatives", "CX-01", "cost") == "86000.50");
    CHECK(trial.get("initiatives", "CX-01", "start") == "2026-04-15");
    CHECK(trial.set("initiatives", "CX-01", "domain", "Nowhere").error().code ==
          ErrorCode::unknown_item);
    CHECK(trial.set("initiatives", "CX-01", "days", "-1").error().code == ErrorCode::out_of_range);
    CHECK(trial.set("initiatives", "CX-01", "status", "soon").error().code ==
          ErrorCode::unreadable_value);
    CHECK(trial.set("initiatives", "CX-01", "status", "soon")
              .error()
              .detail.starts_with("soon\nidea\nplanned\n"));
    CHECK(trial.set("initiatives", "CX-01", "start", "soon").error().detail == "soon");
    REQUIRE(trial.set("initiatives", "CX-01", "cost", ""));
    CHECK(trial.get("initiatives", "CX-01", "cost").empty());
}

TEST_CASE("Another currency leaves the amounts what they are") {
    Trial trial;
    REQUIRE(trial.add("initiatives", {{"title", "A"}, {"cost", "48000.5"}}));
    REQUIRE(trial.set("plan", "", "currency", "JPY"));
    CHECK(trial.get("initiatives", "CX-01", "cost") == "48001");
    REQUIRE(trial.set("plan", "", "currency", "BHD"));
    CHECK(trial.get("initiatives", "CX-01", "cost") == "48001");
    REQUIRE(trial.document->undo());
    REQUIRE(trial.document->undo());
    CHECK(trial.get("initiatives", "CX-01", "cost") == "48000.50");
}

TEST_CASE("A baseline that is added keeps where everything stands") {
    Trial trial;
    REQUIRE(trial.add("initiatives", {{"title", "A"}, {"start", "2026-03-02"}, {"days", "5"}}));
    REQUIRE(trial.add("baselines", {{"name", "Spring"}, {"taken", "2026-02-24"}}));
    REQUIRE(trial.document->plan()->baseline_dates.size() == 1);
    CHECK(iso(trial.document->plan()->baseline_dates.begin()->finish) == "2026-03-06");
    REQUIRE(trial.set("initiatives", "CX-01", "start", "2026-04-01"));
    REQUIRE(trial.set("baselines", "Spring", "name", "Before spring"));
    REQUIRE(trial.document->plan()->baseline_dates.size() == 1);
    CHECK(iso(trial.document->plan()->baseline_dates.begin()->finish) == "2026-03-06");
}

TEST_CASE("Depends, needs, outcomes and members are read from one text and written as one") {
    Trial trial;
    for (const auto* title : {"A", "B", "C"}) REQUIRE(trial.add("initiatives", {{"title", title}}));
    REQUIRE(trial.set("initiatives", "CX-03", "depends", "CX-02 ss+2; CX-01"));
    CHECK(trial.get("initiatives", "CX-03", "depends") == "CX-01; CX-02 SS+2");
    REQUIRE(trial.set("initiatives", "CX-03", "depends", "CX-01 FF-1"));
    CHECK(trial.get("initiatives", "CX-03", "depends") == "CX-01 FF-1");
    const auto circle = trial.set("initiatives", "CX-01", "depends", "CX-03");
    CHECK(circle.error().code == ErrorCode::cycle);
    CHECK(circle.error().detail == "CX-03 → CX-01 → CX-03");
    CHECK(trial.set("initiatives", "CX-01", "depends", "CX-01").error().code ==
          ErrorCode::self_dependency);

    REQUIRE(trial.add("teams", {{"name", "Field team"}}));
    REQUIRE(trial.set("initiatives", "CX-01", "needs", "Field team 2.5"));
    CHECK(trial.get("initiatives", "CX-01", "needs") == "Field team 2.5");

    REQUIRE(trial.set("initiatives", "CX-01", "outcome", "Calls 34 -> 12 by 2026-12-31"));
    CHECK(trial.get("initiatives", "CX-01", "outcome") == "M-01 34 → 12 by 2026-12-31");
    CHECK(trial.get("metrics", "M-01", "title") == "Calls");

    const auto titled = [&](std::string_view text, std::string_view written) {
        REQUIRE(trial.set("initiatives", "CX-02", "outcome", text));
        CHECK(trial.get("initiatives", "CX-02", "outcome") == written);
    };
    titled("Repeat calls per week 20 → 12 by 2026-12-31", "M-02 20 → 12 by 2026-12-31");
    titled("repeat calls per week → 10", "M-02 → 10");
    titled("Solved by phone 3.5", "M-03 → 3.5");
    titled("Solved by phone", "M-03");
    CHECK(trial.set("initiatives", "CX-02", "outcome", "M-02 20 → few").error().code ==
          ErrorCode::unreadable_value);

    REQUIRE(trial.add("people", {{"name", "Tom Okafor"}}));
    REQUIRE(trial.set("teams", "Field team", "members", "tom okafor"));
    CHECK(trial.get("teams", "Field team", "members") == "Tom Okafor");
}

TEST_CASE("A number at the end of a team's name is told from the number of its people") {
    Trial trial;
    REQUIRE(trial.add("initiatives", {{"title", "A"}}));
    REQUIRE(trial.add("teams", {{"name", "Squad 2"}}));
    const auto needs = [&](std::string_view text) {
        const auto set = trial.set("initiatives", "CX-01", "needs", text);
        return set ? trial.get("initiatives", "CX-01", "needs")
                   : std::string{name_of(set.error().code)};
    };
    CHECK(needs("Squad 2") == "Squad 2 1");
    CHECK(needs("Squad 2 1") == "Squad 2 1");
    CHECK(needs("squad 2 3") == "Squad 2 3");
    CHECK(needs("Squad 3") == "unknown_item");
    REQUIRE(trial.add("teams", {{"name", "Squad"}}));
    REQUIRE(trial.add("teams", {{"name", "Squad 2 1"}}));
    CHECK(needs("Squad 2") == "Squad 2");
    for (const auto* written : {"Squad 2 1", "Squad 2 1 1; Squad 2 1.5", "Squad 1; Squad 2 4"})
        CHECK(needs(written) == written);
}

TEST_CASE("Each list says whose rows it shows and by whose names, and reads all as it reads one") {
    Trial trial;
    for (const auto* title : {"A", "B"}) REQUIRE(trial.add("initiatives", {{"title", title}}));
    REQUIRE(trial.add("people", {{"name", "Tom"}}));
    REQUIRE(trial.add("teams", {{"name", "Desk"}, {"members", "Tom"}}));
    REQUIRE(trial.set("initiatives", "CX-02", "depends", "CX-01"));
    REQUIRE(trial.set("initiatives", "CX-02", "needs", "Desk 2"));
    REQUIRE(trial.set("initiatives", "CX-02", "outcome", "Calls 3 → 2"));
    REQUIRE(trial.add("personas", {{"name", "Maya"}, {"channels", "Phone"}}));
    REQUIRE(trial.add("journeys", {{"title", "Moving home"}, {"personas", "maya"}}));
    REQUIRE(trial.add("steps", {{"title", "Rings"},
                                {"stage", "First bill"},
                                {"channels", "Phone"},
                                {"feelings", "Maya −1.5"}}));
    REQUIRE(trial.add("pain-points", {{"text", "Too long"}, {"step", "S-01"}}));
    REQUIRE(trial.add("opportunities",
                      {{"statement", "Shorter"}, {"evidence", "PP-01"}, {"initiatives", "CX-02"}}));
    REQUIRE(trial.add("sessions",
                      {{"title", "What next"}, {"items", "CX-02"}, {"participants", "Tom"}}));
    REQUIRE(trial.add("initiatives", {{"title", "Visits"}, {"status", "planned"}}));
    REQUIRE(trial.add("requests", {{"title", "Chat"}, {"comes_off", "CX-03 dropped"}}));
    const auto& plan = *trial.document->plan();
    std::vector<std::string> lists;
    for (const auto* kind : kinds())
        for (const auto& field : kind->fields) {
            if (!field.list) continue;
            lists.push_back(
                fmt::format("{} {} {}", kind->name, field.name,
                            field.list->names != nullptr ? field.list->names->name : "-"));
            const auto all = field.list->get_all(plan);
            REQUIRE(all.size() == 1);
            CHECK(Value{all.begin()->second} == field.get(plan, all.begin()->first));
            with_entity(field.list->table, [&]<class T>() {
                REQUIRE(table<T>(plan).size() == 1);
                const auto row = table<T>(plan).begin()->id.uuid;
                CHECK(field.list->owner(plan, row) == all.begin()->first);
            });
        }
    CHECK(lists == std::vector<std::string>{
                       "teams members people", "personas channels channels",
                       "journeys personas personas", "steps channels channels",
                       "steps feelings personas", "opportunities evidence pain-points",
                       "opportunities initiatives initiatives", "initiatives needs teams",
                       "initiatives depends initiatives", "initiatives outcome metrics",
                       "initiatives opportunities opportunities", "sessions items -",
                       "sessions participants -", "requests comes_off -"});
}

TEST_CASE("What is removed takes its own with it and is forgotten by the rest, and undo brings all "
          "back") {
    Trial trial;
    REQUIRE(trial.add("domains", {{"name", "Billing"}}));
    REQUIRE(trial.add("initiatives", {{"title", "A"}, {"domain", "Billing"}}));
    REQUIRE(trial.add("initiatives", {{"title", "B"}, {"depends", "CX-01"}}));
    REQUIRE(trial.add("charters", {{"of", "CX-01"}}));
    REQUIRE(trial.add("actions", {{"title", "Call"}, {"initiative", "CX-01"}}));
    const auto remove = [&](std::string_view kind, std::string_view handle) {
        return trial.document->edit("remove", [&](Edit& edit) {
            find_kind(kind)->remove(edit, {*find_kind(kind)->find(edit.plan(), handle)});
        });
    };
    REQUIRE(remove("domains", "Billing"));
    CHECK(trial.get("initiatives", "CX-01", "domain").empty());
    REQUIRE(remove("initiatives", "CX-01"));
    CHECK(trial.document->plan()->charters.empty());
    CHECK(trial.document->plan()->actions.empty());
    CHECK(trial.document->plan()->dependencies.empty());
    REQUIRE(trial.document->undo());
    REQUIRE(trial.document->undo());
    CHECK(trial.get("initiatives", "CX-01", "domain") == "Billing");
    CHECK(trial.get("initiatives", "CX-02", "depends") == "CX-01");
    CHECK(trial.document->plan()->charters.size() == 1);
}

TEST_CASE("A copy gets the next code and the needs and outcomes, not the dependencies") {
    Trial trial;
    REQUIRE(trial.add("teams", {{"name", "Billing"}}));
    REQUIRE(trial.add("initiatives", {{"title", "A"}}));
    REQUIRE(
        trial.add("initiatives", {{"title", "B"}, {"needs", "Billing 2"}, {"depends", "CX-01"}}));
    REQUIRE(trial.document->edit("duplicate", [](Edit& edit) {
        const auto& kind = *find_kind("initiatives");
        kind.duplicate(edit, *kind.find(edit.plan(), "CX-02"));
    }));
    CHECK(trial.get("initiatives", "CX-03", "needs") == "Billing 2");
    CHECK(trial.get("initiatives", "CX-03", "depends").empty());
}

TEST_CASE("A name that is taken is numbered, and shortened where the number would not fit") {
    Trial trial;
    const std::string longest(120, 'x');
    const auto& teams = *find_kind("teams");
    const auto free = [&](std::string_view wanted) {
        return teams.free_name(*trial.document->plan(), wanted);
    };
    CHECK(free("Billing") == "Billing");
    CHECK(free(longest) == longest);
    for (const auto* name : {"Billing", "billing 2"}) REQUIRE(trial.add("teams", {{"name", name}}));
    CHECK(free("Billing") == "Billing 3");
    REQUIRE(trial.add("teams", {{"name", longest}}));
    const auto numbered = free(longest);
    CHECK(numbered.ends_with(" 2"));
    REQUIRE(trial.add("teams", {{"name", numbered}}));
    CHECK(find_kind("phases")->free_name(*trial.document->plan(), "New phase") == "New phase");
}

TEST_CASE("Numbers are read with groups and with either decimal sign, and nothing else is one") {
    CHECK(parse_number("1 234.5") == 1234.5);
    CHECK(parse_number("1,234.5") == 1234.5);
    CHECK(parse_number("1.234,5", ',') == 1234.5);
    CHECK(parse_number("-2") == -2);
    CHECK(parse_number("\u22121.5") == -1.5); // as typesetters write it
    CHECK_FALSE(parse_number("\u2212"));
    for (const auto* bad : {"", "five", "1e400", "nan", "inf", "1,2", "0x10", "1 2"})
        CHECK_FALSE(parse_number(bad));
}

TEST_CASE("Money follows the currency's decimals") {
    CHECK(text_of(Money{8600050}, "EUR") == "86000.50");
    CHECK(text_of(Money{8600000}, "EUR") == "86000");
    CHECK(text_of(Money{86000}, "JPY") == "86000");
    CHECK(text_of(Money{-5}, "EUR") == "-0.05");
}

TEST_CASE("A step goes into the stage that its journey, phase and stage name, made where there is "
          "none") {
    Trial trial;
    CHECK(trial.add("steps", {{"title", "Rings"}, {"stage", "Bill"}}).error().code ==
          ErrorCode::required);
    REQUIRE(trial.add("journeys", {{"title", "Moving home"}}));
    REQUIRE(trial.add("journeys", {{"title", "Leaving"}}));
    CHECK(trial.add("steps", {{"title", "Rings"}, {"stage", "Bill"}}).error().code ==
          ErrorCode::required);
    for (const auto* journey : {"J-1", "leaving"})
        for (const auto* title : {"Opens", "Rings"})
            REQUIRE(trial.add(
                "steps",
                {{"title", title}, {"journey", journey}, {"phase", "After"}, {"stage", "Bill"}}));
    const auto before = trial.document->plan();
    CHECK(before->stages.size() == 2);
    CHECK(trial.get("steps", "S-03", "journey") == "J-2");
    CHECK(trial.get("steps", "S-03", "phase") == "After");
    CHECK(trial.get("steps", "S-01", "stage") == trial.get("steps", "S-02", "stage"));
    REQUIRE(trial.set("steps", "S-02", "stage", "Settle"));
    CHECK(before->stages.size() == 2); // the old state stays as it was
    CHECK(trial.document->plan()->stages.size() == 3);
    const auto there = trial.document->plan()->steps;
    const auto third = std::ranges::find(there, "S-03", &Step::code);
    REQUIRE(trial.set("steps", "S-02", "stage", to_string((*third).stage.uuid)));
    CHECK(trial.get("steps", "S-02", "journey") == "J-2");
    REQUIRE(trial.set("steps", "S-02", "emotion", "-1.26"));
    CHECK(trial.get("steps", "S-02", "emotion") == "-1.3");
}

TEST_CASE("Limits are numbers, domains or times; shares may be percent; months are months") {
    Trial trial;
    REQUIRE(trial.add("domains", {{"name", "Billing"}}));
    CHECK(trial.add("limits", {{"kind", "budget"}, {"value", "much"}}).error().code ==
          ErrorCode::unreadable_value);
    CHECK(trial.add("limits", {{"kind", "scope"}, {"value", "Field"}}).error().code ==
          ErrorCode::unknown_item);
    CHECK(trial.add("limits", {{"kind", "no-go"}, {"from", "2026-12-24"}, {"until", "2026-12-01"}})
              .error()
              .code == ErrorCode::out_of_order);
    REQUIRE(trial.add("limits", {{"kind", "scope"}, {"value", "billing"}}));
    REQUIRE(trial.add("personas", {{"name", "Maya"}, {"share", "35 %"}}));
    CHECK(trial.get("personas", "Maya", "share") == "0.35");
    REQUIRE(trial.set("personas", "Maya", "share", "0.4"));
    CHECK(trial.get("personas", "Maya", "share") == "0.4");
    REQUIRE(trial.set("personas", "Maya", "share", "40"));
    CHECK(trial.get("personas", "Maya", "share") == "0.4");
    REQUIRE(trial.set("personas", "Maya", "share", "1.5 %"));
    CHECK(trial.get("personas", "Maya", "share") == "0.015");
    CHECK(trial.set("personas", "Maya", "share", "1.5").error().code ==
          ErrorCode::unreadable_value); // that, or one and a half?
    REQUIRE(trial.add("counts", {{"source", "Calls"}, {"month", "2026-02-17"}, {"count", "31"}}));
    const auto& plan = *trial.document->plan();
    CHECK(plan.counts.begin()->month == *make_date(2026, 2, 1));
    CHECK(text_of(find_kind("counts")->field("month")->get(plan, plan.counts.begin()->id.uuid),
                  {}) == "2026-02");
}

TEST_CASE("The instrument of an answer is that of its question") {
    Trial trial;
    REQUIRE(trial.add("assessments", {{"round", "Spring"},
                                      {"rater", "Ana"},
                                      {"question", "culture-3"},
                                      {"instrument", "culture"},
                                      {"answer", "2"}}));
    CHECK(trial.document->plan()->rounds.begin()->name == "Spring");
    CHECK(trial
              .add("assessments", {{"round", "Spring"},
                                   {"rater", "Ana"},
                                   {"question", "culture-4"},
                                   {"instrument", "maturity"}})
              .error()
              .code == ErrorCode::unreadable_value);
}

TEST_CASE("A word of which none is sensible by itself must be given") {
    Trial trial;
    const auto answer =
        trial.add("assessments", {{"round", "Spring"}, {"rater", "Ann"}, {"answer", "4"}});
    REQUIRE_FALSE(answer);
    CHECK(answer.error() == Error{ErrorCode::required, "Question", {}});
    const auto limit = trial.add("limits", {{"value", "3"}});
    REQUIRE_FALSE(limit);
    CHECK(limit.error() == Error{ErrorCode::required, "Kind", {}});
    REQUIRE(trial.add("initiatives", {{"title", "Bill"}})); // an idea, until somebody says more
}

TEST_CASE("What a list names twice stands in it once") {
    Trial trial;
    for (const auto* name : {"Maya", "Omar"}) REQUIRE(trial.add("personas", {{"name", name}}));
    REQUIRE(trial.add("people", {{"name", "Tom"}}));
    REQUIRE(trial.add("journeys", {{"title", "Moving home"}, {"personas", "Maya; Omar; maya"}}));
    CHECK(trial.get("journeys", "J-1", "personas") == "Maya; Omar");
    REQUIRE(trial.add("teams", {{"name", "Desk"}, {"members", "Tom; TOM"}}));
    CHECK(trial.get("teams", "Desk", "members") == "Tom");
    REQUIRE(trial.add("steps", {{"title", "Rings"},
                                {"stage", "Bill"},
                                {"channels", "Phone; phone"},
                                {"feelings", "Maya -2; Maya 1; Omar 1"}}));
    CHECK(trial.get("steps", "S-01", "feelings") == "Maya -2; Omar 1");
    CHECK(trial.get("steps", "S-01", "channels") == "Phone");
    REQUIRE(trial.add("pain-points", {{"text", "Too long"}, {"step", "S-01"}}));
    REQUIRE(trial.add("initiatives", {{"title", "A"}, {"needs", "Desk 2; Desk 3"}}));
    CHECK(trial.get("initiatives", "CX-01", "needs") == "Desk 2");
    REQUIRE(trial.add(
        "opportunities",
        {{"statement", "Shorter"}, {"evidence", "PP-01; pp-01"}, {"initiatives", "CX-01; CX-01"}}));
    CHECK(trial.get("opportunities", "OP-01", "evidence") == "PP-01");
    CHECK(trial.get("opportunities", "OP-01", "initiatives") == "CX-01");
}

TEST_CASE("A list that is set anew takes surplus rows away") {
    Trial trial;
    REQUIRE(trial.add("personas", {{"name", "Maya"}}));
    REQUIRE(trial.add("journeys", {{"title", "Moving home"}, {"personas", "Maya"}}));
    REQUIRE(trial.add("pain-points", {{"text", "Too long"}}));
    REQUIRE(trial.add("opportunities", {{"statement", "Shorter"}, {"evidence", "PP-01"}}));
    REQUIRE(trial.document->edit("add", [](Edit& edit) {
        JourneyPersona persona = *edit.plan().journey_personas.begin();
        persona.id = {};
        edit.add(persona);
        Evidence evidence = *edit.plan().evidence.begin();
        evidence.id = {};
        edit.add(evidence);
    }));
    REQUIRE(trial.set("journeys", "J-1", "personas", "Maya"));
    CHECK(trial.document->plan()->journey_personas.size() == 1);
    REQUIRE(trial.set("opportunities", "OP-01", "evidence", "PP-01"));
    CHECK(trial.document->plan()->evidence.size() == 1);
}

TEST_CASE("A limit that is changed needs a reason, and its scope goes with a domain's name") {
    Trial trial;
    REQUIRE(trial.add("domains", {{"name", "Billing"}}));
    REQUIRE(trial.add("domains", {{"name", "Field"}}));
    REQUIRE(trial.add("limits", {{"kind", "budget"}, {"value", "1000"}}));
    CHECK(trial.add("limits", {{"kind", "budget"}, {"value", "2000"}}).error() ==
          Error{ErrorCode::required, "Reason", {}});
    REQUIRE(trial.add("limits", {{"kind", "budget"}, {"value", "2000"}, {"reason", "More came"}}));
    for (const auto* until : {"2026-06-30", "2026-12-31"}) // one beside the other
        REQUIRE(trial.add("limits", {{"kind", "no-go"}, {"from", "2026-06-01"}, {"until", until}}));
    REQUIRE(trial.add("limits", {{"kind", "scope"}, {"value", "field; billing"}}));
    REQUIRE(trial.set("domains", "Billing", "name", "Bills"));
    const auto scope = [&] {
        for (const auto& row : trial.document->plan()->limits)
            if (row.kind == LimitKind::scope) return row.value;
        return std::string{};
    };
    CHECK(scope() == "field; Bills");
    REQUIRE(trial.document->undo());
    CHECK(scope() == "field; billing");
}

TEST_CASE("A recorded limit stays as it is but for its reason, and is not removed") {
    Trial trial;
    REQUIRE(trial.add("limits", {{"kind", "budget"}, {"value", "1000"}, {"reason", "Sgined"}}));
    const auto id = trial.document->plan()->limits.begin()->id.uuid;
    const auto handle = to_string(id);
    CHECK(trial.set("limits", handle, "value", "2000").error() ==
          Error{ErrorCode::limit_recorded, "Value", {}});
    for (const auto& [field, value] :
         {std::pair{"kind", "score"}, {"from", "2026-02-01"}, {"until", "2026-12-31"}})
        CHECK(trial.set("limits", handle, field, value).error().code == ErrorCode::limit_recorded);
    CHECK(trial.get("limits", handle, "value") == "1000");
    REQUIRE(trial.set("limits", handle, "value", "1000"));
    REQUIRE(trial.set("limits", handle, "reason", "Signed"));
    const auto removed = trial.document->edit(
        "remove", [&](Edit& edit) { find_kind("limits")->remove(edit, {id}); });
    REQUIRE_FALSE(removed);
    CHECK(removed.error().code == ErrorCode::limit_recorded);
    REQUIRE(trial.document->undo());
    CHECK(trial.document->plan()->limits.begin()->reason == "Sgined");
}

TEST_CASE("A recorded scope can be explained anew when one of its domains has gone") {
    Trial trial;
    for (const auto* name : {"Billing", "Field"}) REQUIRE(trial.add("domains", {{"name", name}}));
    REQUIRE(trial.add("limits", {{"kind", "scope"}, {"value", "Billing; Field"}}));
    const auto limit = to_string(trial.document->plan()->limits.begin()->id.uuid);
    const auto billing = find_kind("domains")->find(*trial.document->plan(), "Billing");
    REQUIRE(trial.document->edit(
        "remove", [&](Edit& edit) { find_kind("domains")->remove(edit, {*billing}); }));
    REQUIRE(trial.set("limits", limit, "reason", "As agreed in May"));
    CHECK(trial.get("limits", limit, "value") == "Billing; Field");
    CHECK(trial.add("limits", {{"kind", "scope"}, {"value", "Billing"}, {"reason", "Anew"}})
              .error()
              .code == ErrorCode::unknown_item);
}

TEST_CASE("The lowest score lies between 0 and 100") {
    Trial trial;
    CHECK(trial.add("limits", {{"kind", "score"}, {"value", "500"}}).error() ==
          Error{ErrorCode::out_of_range, "Value", "0 … 100"});
    CHECK(trial.add("limits", {{"kind", "budget"}, {"value", "-5"}}).error().code ==
          ErrorCode::out_of_range);
    CHECK(trial.add("limits", {{"kind", "initiatives"}, {"value", "2.5"}}).error().code ==
          ErrorCode::unreadable_value);
    CHECK(trial.add("limits", {{"kind", "no-go"}, {"until", "2026-12-01"}}).error() ==
          Error{ErrorCode::required, "Valid from", {}});
    CHECK(trial.add("limits", {{"kind", "no-go"}, {"from", "2026-12-01"}}).error() ==
          Error{ErrorCode::required, "Valid until", {}});
    REQUIRE(trial.add("limits", {{"kind", "score"}, {"value", "100"}}));
    REQUIRE(trial.add("limits", {{"kind", "budget"}, {"value", "500"}}));
}

TEST_CASE("A name holds no semicolon, which lists set between names") {
    Trial trial;
    for (const auto* kind : {"people", "teams", "domains", "channels", "personas"}) {
        CAPTURE(kind);
        const auto added = trial.add(kind, {{"name", "Ann; Bob"}});
        REQUIRE_FALSE(added);
        CHECK(added.error() == Error{ErrorCode::bad_name, "Ann; Bob", {}});
    }
    REQUIRE(trial.add("people", {{"name", "Ann, of Billing"}}));
}

TEST_CASE("A rater answers a question once in a round") {
    Trial trial;
    const auto answer = [&](const char* rater, const char* question) {
        return trial.add(
            "assessments",
            {{"round", "Spring"}, {"rater", rater}, {"question", question}, {"answer", "2"}});
    };
    REQUIRE(trial.add("rounds", {{"name", "Spring"}}));
    REQUIRE(answer("Tom", "direction-1"));
    REQUIRE(answer("Ann", "direction-1"));
    REQUIRE(answer("Tom", "direction-2"));
    CHECK(answer("tom", "direction-1").error() == Error{ErrorCode::already_answered, "tom", {}});
    const auto& plan = *trial.document->plan();
    CHECK(plan.assessments.size() == 3);
    for (const auto& row : plan.assessments)
        if (row.question == *from_word<Question>("direction-2"))
            CHECK(trial.set("assessments", to_string(row.id.uuid), "question", "direction-1")
                      .error()
                      .code == ErrorCode::already_answered);
}
