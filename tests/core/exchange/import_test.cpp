#include "core/exchange/json.h"
#include "tests/core/exchange/import_trial.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <map>

using namespace updraft;

namespace {

std::string file(const std::string& name) {
    auto bytes = read_import_file(testing::in_source("tests/data/" + name));
    REQUIRE(bytes);
    return *bytes;
}

ImportRequest kep() {
    ImportRequest request;
    request.map = {{"kep_number", "code"},
                   {"title", "title"},
                   {"owning_sig", "domain"},
                   {"status", "status"},
                   {"creation_date", "start"}};
    return request;
}

ImportRequest awkward_columns() {
    ImportRequest request;
    request.map = {{"id", "code"}, {"duration_days", "days"}};
    return request;
}

} // namespace

TEST_CASE("The enhancement proposals come in with every doubt told") {
    ImportTrial trial;
    const auto plan = trial.import(file("08-roadmaps/kep.csv"), kep());
    CHECK(counts(plan) == std::vector<std::size_t>{651, 0, 0, 4});
    std::vector<std::pair<std::size_t, std::size_t>> doubled;
    for (const auto& skipped : plan.skipped) {
        CHECK(skipped.issue == ImportIssue::key_twice);
        doubled.emplace_back(skipped.row, skipped.other);
    }
    CHECK(doubled == std::vector<std::pair<std::size_t, std::size_t>>{
                         {238, 121}, {271, 121}, {388, 220}, {492, 121}});
    // Two impossible dates and two of an unfilled template (a third is in a skipped row); every
    // status is a word of theirs.
    const auto notes = issues(plan.notes);
    CHECK(notes == std::map<ImportIssue, int>{{ImportIssue::unreadable_value, 4},
                                              {ImportIssue::unknown_word, 651}});
    CHECK(trial.document->plan()->domains.size() == 22);
    CHECK(trial.document->history_length() == 1);
    CHECK(trial.initiative("2313", "domain") == "sig-cloud-provider");
    CHECK(trial.initiative("2313", "start") == "2018-11-26");
    CHECK(trial.initiative("2313", "status") == "idea");
    REQUIRE(trial.document->undo());
    CHECK(trial.document->plan()->initiatives.empty());
    CHECK(trial.document->plan()->domains.empty());
}

TEST_CASE("Words that are mapped make no note") {
    ImportTrial trial;
    auto request = kep();
    for (const auto& [text, value] :
         std::map<std::string, std::string>{{"implemented", "done"},
                                            {"implementable", "planned"},
                                            {"provisional", "idea"},
                                            {"withdrawn", "dropped"},
                                            {"replaced", "dropped"},
                                            {"rejected", "dropped"}})
        request.words.push_back({"status", text, value});
    request.missing.push_back({"start", "yyyy-mm-dd"});
    const auto plan = trial.import(file("08-roadmaps/kep.csv"), request);
    // deferred, superseded, removed, imlpemented, implemented (alpha) and the template
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::unreadable_value, 2},
                                                           {ImportIssue::unknown_word, 6}});
    std::size_t done = 0;
    for (const auto& initiative : trial.document->plan()->initiatives)
        done += initiative.status == Status::done;
    CHECK(done >= 286);
    CHECK(done <= 290);
}

TEST_CASE("Every awkward file gives what can be had from it") {
    const auto import = [](const std::string& name) {
        ImportTrial trial;
        return trial.import(file("09-awkward-csv/" + name), awkward_columns());
    };
    CHECK(counts(import("s01-utf8-bom.csv")) == std::vector<std::size_t>{2, 0, 0, 0});
    CHECK(counts(import("s03-quoted-newlines.csv")) == std::vector<std::size_t>{3, 0, 0, 0});
    CHECK(counts(import("s04-cr-only.csv")) == std::vector<std::size_t>{3, 0, 0, 0});
    CHECK(counts(import("s05-utf16le-bom.csv")) == std::vector<std::size_t>{2, 0, 0, 0});
    CHECK(counts(import("s10-formula-cells.csv")) == std::vector<std::size_t>{4, 0, 0, 0});

    const auto ragged = import("s06-ragged.csv");
    CHECK(counts(ragged) == std::vector<std::size_t>{4, 0, 0, 1});
    CHECK(ragged.skipped[0].row == 4);
    CHECK(ragged.skipped[0].issue == ImportIssue::nothing_readable);
    CHECK(issues(ragged.notes) == std::map<ImportIssue, int>{{ImportIssue::surplus_cells, 1},
                                                             {ImportIssue::missing_cells, 1}});
    const auto quote = import("s07-unbalanced-quote.csv");
    CHECK(counts(quote) == std::vector<std::size_t>{1, 0, 0, 1});
    CHECK(quote.skipped[0] == ImportMessage{1, ImportIssue::unclosed_quote, nullptr, {}, 0});

    const auto nul = import("s08-nul-byte.csv");
    CHECK(counts(nul) == std::vector<std::size_t>{2, 0, 0, 0});
    CHECK(nul.notes.at(0).issue == ImportIssue::letters_dropped);

    const auto twice = import("s11-duplicate-ids-and-headers.csv");
    CHECK(counts(twice) == std::vector<std::size_t>{1, 0, 0, 2});
    CHECK(twice.skipped[0].other == 1);
    CHECK(twice.skipped[1].other == 1);
    CHECK(twice.ignored() == std::vector<std::string>{"title"});

    const auto impossible = import("s12-impossible-values.csv");
    CHECK(counts(impossible) == std::vector<std::size_t>{6, 0, 0, 0});
    std::map<std::size_t, int> notes;
    for (const auto& note : impossible.notes) ++notes[note.row];
    CHECK(notes == std::map<std::size_t, int>{{1, 1}, {2, 1}, {3, 1}, {4, 2}, {5, 2}});
}

TEST_CASE("Decimal commas and the order of dates are found in the file") {
    ImportTrial trial;
    trial.import(file("09-awkward-csv/s02-semicolon-decimal-comma.csv"), awkward_columns());
    CHECK(trial.initiative("B1", "effort") == "10.5");
    CHECK(trial.initiative("B2", "effort") == "6.25");
    CHECK(trial.initiative("B3", "effort") == "1000.75");
    trial.import("code,title,start,cost\nX1,A,3/14/2026,\"1,234.50\"\nX2,B,3/4/2026,7\n");
    CHECK(trial.initiative("X1", "start") == "2026-03-14");
    CHECK(trial.initiative("X2", "start") == "2026-03-04");
    CHECK(trial.initiative("X1", "cost") == "1234.50");
    trial.import("code;title;start\nY1;A;3/4/2026\n");
    CHECK(trial.initiative("Y1", "start") == "2026-04-03");
}

TEST_CASE("Columns match by name or label, are mapped, or are ignored and said") {
    ImportTrial trial;
    ImportRequest request;
    request.map = {{"Kürzel", "code"}, {"Notes", ""}};
    const auto plan = trial.import("Kürzel,TITLE,Person-days,Effort,Notes,Benefit a year\n"
                                   "Q1,Leaflet,x,12,secret,500\n",
                                   request);
    CHECK(plan.ignored() == std::vector<std::string>{"Person-days", "Notes"});
    CHECK(trial.initiative("Q1", "title") == "Leaflet");
    CHECK(trial.initiative("Q1", "effort") == "12");
    CHECK(trial.initiative("Q1", "notes").empty());
    CHECK(trial.initiative("Q1", "benefit_per_year") == "500");

    const auto refused = [&](ImportRequest wrong) {
        wrong.kind = find_kind("initiatives");
        const auto table = read_csv("code,title\nA,B\n");
        const auto planned = plan_import(*trial.document->plan(), *table, wrong);
        REQUIRE_FALSE(planned);
        return planned.error();
    };
    request.map = {{"colour", "title"}};
    CHECK(refused(request) == Error{ErrorCode::unknown_column, "colour", "code, title"});
    request.map = {{"code", "colour"}};
    CHECK(refused(request).code == ErrorCode::unknown_field);
    request.map.clear();
    request.words = {{"status", "x", "finished"}};
    CHECK(refused(request).code == ErrorCode::unreadable_value);
    request.words.clear();
    request.key = "owner";
    CHECK(refused(request).code == ErrorCode::unknown_column);
}

TEST_CASE("Rows that are there already change only what differs") {
    ImportTrial trial;
    const std::string csv = "code,title,status,days,owner\n"
                            "CX-01,Leaflet,active,5,Jane\nCX-02,Form,,,\n";
    CHECK(counts(trial.import(csv)) == std::vector<std::size_t>{2, 0, 0, 0});
    CHECK(trial.initiative("CX-02", "status") == "idea");
    CHECK(counts(trial.import(csv)) == std::vector<std::size_t>{0, 0, 2, 0});
    CHECK(trial.document->history_length() == 1);
    const auto changed = trial.import("code,status,days\ncx-01,done,\nCX-02,,\n");
    CHECK(counts(changed) == std::vector<std::size_t>{0, 1, 1, 0});
    CHECK(trial.initiative("CX-01", "status") == "done");
    CHECK(trial.initiative("CX-01", "days").empty());
    CHECK(trial.initiative("CX-01", "owner") == "Jane");
    CHECK(trial.initiative("CX-01", "code") == "CX-01");
}

TEST_CASE("A field that an empty cell empties is noted, and one that was empty is not") {
    ImportTrial trial;
    trial.import("code,title,notes,days,owner\nCX-01,Leaflet,Ask Tom,5,Jane\nCX-02,Form,,,\n");
    const auto plan = trial.import("code,title,notes,days\n"
                                   "CX-02,Form,,\nCX-01,Leaflet,,\nCX-03,New,,\n");
    CHECK(counts(plan) == std::vector<std::size_t>{1, 1, 1, 0});
    const auto& kind = *find_kind("initiatives");
    CHECK(plan.notes ==
          std::vector<ImportMessage>{{2, ImportIssue::emptied, kind.field("notes"), "CX-01", 0},
                                     {2, ImportIssue::emptied, kind.field("days"), "CX-01", 0}});
    CHECK(trial.initiative("CX-01", "notes").empty());
    ImportRequest links;
    links.kind = find_kind("dependencies");
    trial.import("from,to,notes\nCX-01,CX-02,The form names the leaflet\n", links);
    CHECK(trial.import("from,to,notes\nCX-01,CX-02,\n", links).notes ==
          std::vector<ImportMessage>{{1, ImportIssue::emptied, links.kind->field("notes"), "", 0}});
    CHECK(trial.initiative("CX-01", "owner") == "Jane");
}

TEST_CASE("An unreadable value leaves what is there") {
    ImportTrial trial;
    trial.import("code,title,start\nCX-01,Leaflet,2026-03-02\n");
    const auto plan = trial.import("code,start\nCX-01,someday\n");
    CHECK(counts(plan) == std::vector<std::size_t>{0, 0, 1, 0});
    CHECK(plan.notes.at(0).issue == ImportIssue::unreadable_value);
    CHECK(trial.initiative("CX-01", "start") == "2026-03-02");
}

TEST_CASE("Rows without a code get the next ones that nobody in the file has") {
    ImportTrial trial;
    trial.import("code,title\nCX-02,First\n");
    trial.import("code,title\n,Second\nCX-04,Third\nnot a code,Fourth\n");
    CHECK(trial.initiative("CX-05", "title") == "Second");
    CHECK(trial.initiative("CX-04", "title") == "Third");
    CHECK(trial.initiative("CX-06", "title") == "Fourth");
}

TEST_CASE("A row without a title is called by its code; one without anything is skipped") {
    ImportTrial trial;
    const auto plan = trial.import("code,title,effort\nCX-09,,3\n,,\n,,x\n");
    CHECK(counts(plan) == std::vector<std::size_t>{1, 0, 0, 2});
    CHECK(trial.initiative("CX-09", "title") == "CX-09");
    CHECK(plan.notes.at(0).issue == ImportIssue::no_title);
}

TEST_CASE("Domains, people, teams, batches and metrics come into being when they are named") {
    ImportTrial trial;
    trial.import("title,domain,owner,batch,needs,outcome\n"
                 "A,Billing,Jane,B-7,Field team 2; Desk,M-05 34 -> 12 by 2026-12-31\n"
                 "B,billing,JANE,Spring wave,Field team 0.5,\n");
    const auto& plan = *trial.document->plan();
    CHECK(plan.domains.size() == 1);
    CHECK(plan.people.size() == 1);
    CHECK(plan.teams.size() == 2);
    CHECK(plan.batches.size() == 2);
    CHECK(plan.metrics.size() == 1);
    CHECK(trial.initiative("CX-01", "batch") == "B-7");
    CHECK(trial.field("batches", "B-8", "title") == "Spring wave");
    CHECK(trial.initiative("CX-01", "needs") == "Desk 1; Field team 2");
    CHECK(trial.initiative("CX-01", "outcome") == "M-05 34 → 12 by 2026-12-31");
    CHECK(trial.initiative("CX-02", "domain") == "Billing");
}

TEST_CASE("A team whose name ends in a number is found by it, and else a number means people") {
    ImportTrial trial;
    REQUIRE(trial.document->edit("add", [](Edit& edit) {
        Team team;
        team.name = "Squad 2";
        edit.add(team);
    }));
    trial.import("title,needs\nA,Squad 2\nB,Squad 2 3; Squad 7\n");
    CHECK(trial.initiative("CX-01", "needs") == "Squad 2 1");
    CHECK(trial.initiative("CX-02", "needs") == "Squad 2 3; Squad 7");
}

TEST_CASE("The row of an agreed charter is skipped with its reason, and the others come in") {
    ImportTrial trial;
    trial.import("code,title\nCX-01,A\nCX-02,B\n");
    ImportRequest charters;
    charters.kind = find_kind("charters");
    trial.import("code,of,status,problem\nCH-01,CX-01,agreed,Old\nCH-02,CX-02,draft,Old\n",
                 charters);
    const auto again = trial.import("code,of,status,problem\nCH-01,CX-01,agreed,New\n"
                                    "CH-02,CX-02,draft,New\n",
                                    charters);
    CHECK(counts(again) == std::vector<std::size_t>{0, 1, 0, 1});
    CHECK(again.skipped.at(0).issue == ImportIssue::agreed);
    CHECK(again.skipped.at(0).row == 1);
    CHECK(again.skipped.at(0).text == "CH-01");
    CHECK(trial.field("charters", "CH-01", "problem") == "Old");
    CHECK(trial.field("charters", "CH-02", "problem") == "New");
    // Its status may change, and what is the same is no change.
    const auto reopened = trial.import("code,status,problem\nCH-01,draft,Old\n", charters);
    CHECK(counts(reopened) == std::vector<std::size_t>{0, 1, 0, 0});
}

TEST_CASE("A row that is skipped brings nobody into being") {
    ImportTrial trial;
    trial.import("code,title,owner\nCX-01,A,Jane\nCX-01,B,John\n");
    CHECK(trial.document->plan()->people.size() == 1);
}

TEST_CASE("An import that is stopped has done nothing") {
    ImportTrial trial;
    std::string csv = "code,title\n";
    for (int i = 0; i < 2'000; ++i) csv += fmt::format("C{},One\n", i);
    const auto table = read_csv(csv);
    ImportRequest request;
    request.kind = find_kind("initiatives");
    std::vector<double> told;
    const auto watch = [&](double share) {
        told.push_back(share);
        return true;
    };
    const auto stop = [](double) { return false; };
    CHECK(plan_import(*trial.document->plan(), *table, request, stop).error().code ==
          ErrorCode::stopped);
    const auto plan = plan_import(*trial.document->plan(), *table, request, watch);
    REQUIRE(plan);
    REQUIRE(told.size() > 2);
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.back() <= 1);
    const auto done =
        trial.document->edit("import", [&](Edit& edit) { apply_import(edit, *plan, stop); });
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::stopped);
    CHECK(trial.document->plan()->initiatives.empty());
    CHECK(trial.document->history_length() == 0);
}

TEST_CASE("Another field can be the key") {
    ImportTrial trial;
    trial.import("code,title,effort\nA,One,1\nB,Two,2\n");
    ImportRequest request;
    request.key = "title";
    const auto plan = trial.import("title,effort\nONE,7\nThree,3\nthree,4\n", request);
    CHECK(counts(plan) == std::vector<std::size_t>{1, 1, 0, 1});
    CHECK(trial.initiative("A", "effort") == "7");
    CHECK(trial.initiative("A", "title") == "One");
}

TEST_CASE("Lists of people match by their name and need one") {
    ImportTrial trial;
    ImportRequest request;
    request.kind = find_kind("people");
    const std::string csv = "name,role,email\nJane,Agent,jane@example.org\n,Nobody,\n";
    const auto plan = trial.import(csv, request);
    CHECK(counts(plan) == std::vector<std::size_t>{1, 0, 0, 1});
    CHECK(plan.skipped[0].issue == ImportIssue::required);
    CHECK(counts(trial.import("name,role\njane,Lead\n", request)) ==
          std::vector<std::size_t>{0, 1, 0, 0});
    CHECK(trial.field("people", "Jane", "role") == "Lead");
}

TEST_CASE("What is too long is cut, and what no text can hold goes") {
    ImportTrial trial;
    const std::string title(150, 't');
    const auto plan = trial.import("code,title\nA," + title + "\nB,\"One\nline\x01\"\n");
    CHECK(trial.initiative("A", "title") == std::string(120, 't'));
    CHECK(trial.initiative("B", "title") == "One line");
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::shortened, 1},
                                                           {ImportIssue::letters_dropped, 1}});
}

TEST_CASE("What customers say comes in whole, however long") {
    ImportTrial trial;
    const std::string said(65'000, 'w');
    const auto plan = trial.import("verbatim\n" + said + "\n", request_for("feedback"));
    CHECK(plan.notes.empty());
    CHECK(trial.document->plan()->feedback.begin()->verbatim == said);
}

TEST_CASE("Values for machines are unrounded, and null where there is none") {
    ImportTrial trial;
    trial.import("code,title,effort,cost,start\nA,One,2.5,1234.50,2026-03-02\nB,Two,3,7,\n");
    const auto all = json_of(*trial.document->plan());
    const auto& first = all["initiatives"][0];
    CHECK(first["code"] == "A");
    CHECK(first["effort"] == 2.5);
    CHECK(first["cost"] == 1234.5);
    CHECK(first["start"] == "2026-03-02");
    CHECK(first["owner"].is_null());
    CHECK(first["private"] == false);
    CHECK(first["progress"] == 0);
    CHECK(all["initiatives"][1]["effort"].dump() == "3");
    CHECK(all["plan"]["title"] == "Trial");
    CHECK(all["people"].empty());
}

TEST_CASE("A time of day behind a date is cut off, and tells the order of dates all the same") {
    ImportTrial trial;
    trial.import("code,title,start\nA,One,2026-02-24 10:15:00\nB,Two,2026-02-24T11:00:00Z\n"
                 "C,Three,24/02/2026 09:30\nD,Four,2026-02-24T11:00:00.250+02:00\n"
                 "E,Five,24.2.2026 9:30 a.m.\n");
    for (const auto* code : {"A", "B", "C", "D", "E"}) {
        CAPTURE(code);
        CHECK(trial.initiative(code, "start") == "2026-02-24");
    }
    trial.import("code,title,start\nF,One,2/24/2026 11:05 PM\nG,Two,3/4/2026 1:05:09 AM\n");
    CHECK(trial.initiative("F", "start") == "2026-02-24");
    CHECK(trial.initiative("G", "start") == "2026-03-04");
    const auto odd = trial.import("code,title,start\nH,One,2026-02-24 or so\n"
                                  "I,Two,2026-02-24 25:00\nJ,Three,2026-02-24 10\n");
    CHECK(issues(odd.notes) == std::map<ImportIssue, int>{{ImportIssue::unreadable_value, 3}});
}

TEST_CASE("A whole number written 9.0 tells that the point is before the decimals") {
    ImportTrial trial;
    const auto plan = trial.import("code;title;priority;effort\nA;One;9.0;1.250\nB;Two;3;2\n");
    CHECK(plan.notes.empty());
    CHECK(trial.initiative("A", "priority") == "9");
    CHECK(trial.initiative("A", "effort") == "1.25");
}

TEST_CASE("A title that several bear names none of them, which is noted") {
    ImportTrial trial;
    ImportRequest steps;
    steps.kind = find_kind("steps");
    trial.import("title,stage\nRings,First\nRings,Second\nWaits,Second\n", steps);
    ImportRequest feedback;
    feedback.kind = find_kind("feedback");
    const auto plan = trial.import("verbatim,step\nSlow,Rings\nFast,waits\nOdd,S-01\n", feedback);
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::ambiguous_item, 1}});
    std::vector<bool> at_step;
    for (const auto& row : trial.document->plan()->feedback)
        at_step.push_back(row.step.has_value());
    CHECK(at_step == std::vector{false, true, true});
    ImportRequest metrics;
    metrics.kind = find_kind("metrics");
    trial.import("code,title\nM-01,Calls\nM-02,Calls\n", metrics);
    const auto outcome = trial.import("title,outcome\nBill,Calls 3 -> 2\n");
    CHECK(issues(outcome.notes) == std::map<ImportIssue, int>{{ImportIssue::ambiguous_item, 1}});
    CHECK(trial.document->plan()->metrics.size() == 2);
}

TEST_CASE("An answer to a question that cannot be read is skipped with the reason") {
    ImportTrial trial;
    ImportRequest request;
    request.kind = find_kind("assessments");
    const auto plan = trial.import("round,rater,question,answer\nSpring,Ann,direction-9,4\n"
                                   "Spring,Ann,,3\nSpring,Ann,direction-2,2\n",
                                   request);
    CHECK(counts(plan) == std::vector<std::size_t>{1, 0, 0, 2});
    CHECK(plan.skipped.at(0).issue == ImportIssue::unknown_word);
    CHECK(plan.skipped.at(1).issue == ImportIssue::required);
    CHECK(plan.skipped.at(1).field->name == "question");
}

TEST_CASE("A row that a check of its kind would refuse is skipped, and the others come in") {
    ImportTrial trial;
    ImportRequest limits;
    limits.kind = find_kind("limits");
    const auto plan = trial.import("kind,value,from,until,reason\nbudget,lots,,,\n"
                                   "person-days,120,,,\nscope,Nowhere,,,\n"
                                   "no-go,,2026-12-24,2026-12-01,\nperson-days,90,,,\n"
                                   "person-days,80,,,Two left\n",
                                   limits);
    CHECK(counts(plan) == std::vector<std::size_t>{2, 0, 0, 4});
    CHECK(refusals(plan) == std::vector{ErrorCode::unreadable_value, ErrorCode::unknown_item,
                                        ErrorCode::out_of_order, ErrorCode::required});
    ImportRequest assessments;
    assessments.kind = find_kind("assessments");
    const auto answers = trial.import("round,rater,instrument,question,answer\n"
                                      "Spring,Ann,culture,direction-1,2\n"
                                      "Spring,Ann,maturity,direction-1,2\n",
                                      assessments);
    CHECK(counts(answers) == std::vector<std::size_t>{1, 0, 0, 1});
    CHECK(refusals(answers) == std::vector{ErrorCode::unreadable_value});
    ImportRequest journeys;
    journeys.kind = find_kind("journeys");
    trial.import("code,title,kind\nJ-1,Moving,as-is\n", journeys);
    const auto replaced =
        trial.import("code,title,kind,as_is\nJ-2,Other,as-is,J-1\nJ-3,New,to-be,J-1\n", journeys);
    CHECK(counts(replaced) == std::vector<std::size_t>{1, 0, 0, 1});
    CHECK(refusals(replaced) == std::vector{ErrorCode::out_of_order});
}

TEST_CASE("A semicolon in a name, which lists set between names, becomes a comma") {
    ImportTrial trial;
    const auto plan = trial.import("title,owner,domain\nBill,\"Ann; Bob\",Care\n");
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::semicolon, 1}});
    CHECK(trial.initiative("CX-01", "owner") == "Ann, Bob");
    ImportRequest people;
    people.kind = find_kind("people");
    CHECK(counts(trial.import("name,role\n\"Ann; Bob\",Lead\n", people)) ==
          std::vector<std::size_t>{0, 1, 0, 0});
}

TEST_CASE("A list of a kind that only ids tell apart changes the items that it was written from") {
    ImportTrial trial;
    ImportRequest request;
    request.kind = find_kind("feedback");
    const auto first = trial.import("verbatim,nps\nFine,9\nWet,2\n", request);
    CHECK(counts(first) == std::vector<std::size_t>{2, 0, 0, 0});
    std::string csv = "id,verbatim,nps\n";
    for (const auto& row : trial.document->plan()->feedback)
        csv += to_string(row.id.uuid) + "," + row.verbatim + ",3\n";
    CHECK(counts(trial.import(csv + ",New,5\n", request)) == std::vector<std::size_t>{1, 2, 0, 0});
    CHECK(trial.document->plan()->feedback.size() == 3);
    // Ids of another plan name nobody here, and a survey's own are none.
    CHECK(counts(trial.import("id,nps\n01a22912-e7fa-7002-8000-000000000001,4\n", request)) ==
          std::vector<std::size_t>{1, 0, 0, 0});
    CHECK(counts(trial.import("id,nps\n17,4\n", request)) == std::vector<std::size_t>{1, 0, 0, 0});
    request.map = {{"id", "id"}}; // as the window says it
    CHECK(counts(trial.import(csv, request)) == std::vector<std::size_t>{0, 0, 2, 0});
    request.map = {{"id", ""}};
    CHECK(counts(trial.import(csv, request)) == std::vector<std::size_t>{2, 0, 0, 0});
}

TEST_CASE("The percentages of a column are known by those over one, where none is a part of one") {
    ImportTrial trial;
    ImportRequest request;
    request.kind = find_kind("personas");
    trial.import("name,share\nMaya,1\nOmar,35\nAnn,50 %\n", request);
    CHECK(trial.field("personas", "Maya", "share") == "0.01");
    CHECK(trial.field("personas", "Omar", "share") == "0.35");
    CHECK(trial.field("personas", "Ann", "share") == "0.5");
    trial.import("name,share\nMaya,1\nOmar,35\nTom,0.5\n", request);
    CHECK(trial.field("personas", "Maya", "share") == "1");
    CHECK(trial.field("personas", "Omar", "share") == "0.35");
    CHECK(trial.field("personas", "Tom", "share") == "0.5");
    request.missing = {{"share", "99"}};
    request.words = {{"share", "half", "0.5"}};
    trial.import("name,share\nMaya,1\nOmar,99\nTom,half\n", request);
    CHECK(trial.field("personas", "Maya", "share") == "1");
    CHECK(trial.field("personas", "Tom", "share") == "0.5");
    trial.import("name,share\nMaya,1\nOmar,20\nTom,half\n", request);
    CHECK(trial.field("personas", "Maya", "share") == "0.01");
    CHECK(trial.field("personas", "Tom", "share") == "0.5");
}

TEST_CASE("A row whose only value cannot be had says what is wrong with it") {
    ImportTrial trial;
    ImportRequest request;
    request.kind = find_kind("feedback");
    const auto plan = trial.import("nps\n11\n9\n", request);
    REQUIRE(plan.skipped.size() == 1);
    CHECK(plan.skipped.front().issue == ImportIssue::out_of_range);
    CHECK(plan.skipped.front().text == "11");
}

TEST_CASE("Columns are known by what other people's files call them") {
    ImportTrial trial;
    ImportRequest request;
    request.kind = find_kind("steps");
    trial.import("stage,moment,moment_that_matters\nGetting out,Files a claim,yes\n", request);
    CHECK(trial.field("steps", "S-01", "title") == "Files a claim");
    CHECK(trial.field("steps", "S-01", "moment_of_truth") == "yes");
    // A column of the field's own name comes first.
    trial.import("stage,step,title\nGetting out,2,Waits\n", request);
    CHECK(trial.field("steps", "S-02", "title") == "Waits");
}

TEST_CASE("A decimal comma is found behind a typeset minus") {
    ImportTrial trial;
    ImportRequest request;
    request.kind = find_kind("steps");
    trial.import("stage,title,emotion\nBill,Pays,\"\u22121,5\"\n", request);
    CHECK(trial.field("steps", "S-01", "emotion") == "-1.5");
}
