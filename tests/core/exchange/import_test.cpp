#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "core/exchange/json.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <map>

using namespace updraft;

namespace {

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("updraft-" + to_string(new_uuid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

/// A plan in a file, and what imports do to it.
struct Trial {
    Folder folder;
    std::unique_ptr<Document> document;

    Trial() {
        Basics basics;
        basics.title = "Trial";
        basics.start = *make_date(2026, 1, 1);
        auto made = Document::create(folder.path / "trial.updraft", basics, {},
                                     {[] { return std::int64_t{1'771'900'000}; }, "Tess", {}});
        REQUIRE(made);
        document = std::move(*made);
    }

    ImportPlan import(const std::string& csv, ImportRequest request = {}) {
        if (request.kind == nullptr) request.kind = find_kind("initiatives");
        const auto table = read_csv(csv);
        REQUIRE(table);
        auto planned = plan_import(*document->plan(), *table, request);
        REQUIRE(planned);
        const auto done =
            document->edit("import", [&](Edit& edit) { apply_import(edit, *planned); });
        if (!done) FAIL(name_of(done.error().code) << " " << done.error().subject);
        return std::move(*planned);
    }

    std::string field(std::string_view kind_name, std::string_view handle,
                      std::string_view name) const {
        const auto& kind = *find_kind(kind_name);
        const auto id = kind.find(*document->plan(), handle);
        if (!id) return "none";
        return text_of(kind.field(name)->get(*document->plan(), *id), "EUR");
    }
    std::string initiative(std::string_view code, std::string_view name) const {
        return field("initiatives", code, name);
    }
};

using Fate = ImportPlan::Fate;

std::vector<std::size_t> counts(const ImportPlan& plan) {
    return {plan.count(Fate::added), plan.count(Fate::changed), plan.count(Fate::unchanged),
            plan.skipped.size()};
}

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

std::map<ImportIssue, int> issues(const std::vector<ImportMessage>& messages) {
    std::map<ImportIssue, int> count;
    for (const auto& message : messages) ++count[message.issue];
    return count;
}

/// Why rules refused rows.
std::vector<ErrorCode> refusals(const ImportPlan& plan) {
    std::vector<ErrorCode> codes;
    for (const auto& message : plan.skipped)
        if (message.issue == ImportIssue::refused) codes.push_back(message.refusal->code);
    return codes;
}

ImportRequest awkward_columns() {
    ImportRequest request;
    request.map = {{"id", "code"}, {"duration_days", "days"}};
    return request;
}

} // namespace

TEST_CASE("The enhancement proposals come in with every doubt told") {
    Trial trial;
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
    Trial trial;
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
        Trial trial;
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
    Trial trial;
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
    Trial trial;
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
    Trial trial;
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
    Trial trial;
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
    Trial trial;
    trial.import("code,title,start\nCX-01,Leaflet,2026-03-02\n");
    const auto plan = trial.import("code,start\nCX-01,someday\n");
    CHECK(counts(plan) == std::vector<std::size_t>{0, 0, 1, 0});
    CHECK(plan.notes.at(0).issue == ImportIssue::unreadable_value);
    CHECK(trial.initiative("CX-01", "start") == "2026-03-02");
}

TEST_CASE("Rows without a code get the next ones that nobody in the file has") {
    Trial trial;
    trial.import("code,title\nCX-02,First\n");
    trial.import("code,title\n,Second\nCX-04,Third\nnot a code,Fourth\n");
    CHECK(trial.initiative("CX-05", "title") == "Second");
    CHECK(trial.initiative("CX-04", "title") == "Third");
    CHECK(trial.initiative("CX-06", "title") == "Fourth");
}

TEST_CASE("A row without a title is called by its code; one without anything is skipped") {
    Trial trial;
    const auto plan = trial.import("code,title,effort\nCX-09,,3\n,,\n,,x\n");
    CHECK(counts(plan) == std::vector<std::size_t>{1, 0, 0, 2});
    CHECK(trial.initiative("CX-09", "title") == "CX-09");
    CHECK(plan.notes.at(0).issue == ImportIssue::no_title);
}

TEST_CASE("Domains, people, teams, batches and metrics come into being when they are named") {
    Trial trial;
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
    Trial trial;
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
    Trial trial;
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

TEST_CASE("Outcomes and dependencies that come with the initiatives and by themselves come once") {
    Trial trial;
    trial.import("code,title,depends,outcome\nCX-01,A,,M-01 34 -> 20 by 2026-06-30; "
                 "M-01 20 -> 12 by 2026-12-31\nCX-02,B,CX-01 SS+2,M-01 -> 3\n");
    const auto& plan = [&]() -> const Plan& { return *trial.document->plan(); };
    CHECK(plan().outcomes.size() == 3);
    CHECK(trial.initiative("CX-01", "outcome") ==
          "M-01 20 → 12 by 2026-12-31; M-01 34 → 20 by 2026-06-30");
    ImportRequest outcomes;
    outcomes.kind = find_kind("outcomes");
    const auto own = trial.import("initiative,metric,baseline,target,by,notes\n"
                                  "CX-01,M-01,34,20,2026-06-30,First\n"
                                  "CX-01,M-01,20,11,2026-12-31,\n"
                                  "CX-01,M-01,20,10,2027-12-31,\n"
                                  "CX-02,m-01,,3,,\n",
                                  outcomes);
    CHECK(counts(own) == std::vector<std::size_t>{1, 2, 1, 0});
    CHECK(plan().outcomes.size() == 4);
    CHECK(trial.initiative("CX-01", "outcome") ==
          "M-01 20 → 10 by 2027-12-31; M-01 20 → 11 by 2026-12-31; M-01 34 → 20 by 2026-06-30");
    ImportRequest dependencies;
    dependencies.kind = find_kind("dependencies");
    const auto links = trial.import("from,to,type,lag,label\nCX-01,CX-02,SS,2,Form\n"
                                    "CX-01,CX-02,FS,0,\n",
                                    dependencies);
    CHECK(counts(links) == std::vector<std::size_t>{0, 1, 0, 1});
    CHECK(links.skipped.at(0).issue == ImportIssue::key_twice);
    REQUIRE(plan().dependencies.size() == 1);
    CHECK(plan().dependencies.begin()->label == "Form");
    CHECK(trial.initiative("CX-02", "depends") == "CX-01 SS+2");
}

TEST_CASE("A row that is skipped brings nobody into being") {
    Trial trial;
    trial.import("code,title,owner\nCX-01,A,Jane\nCX-01,B,John\n");
    CHECK(trial.document->plan()->people.size() == 1);
}

TEST_CASE("Dependencies that lead nowhere or in a circle are left out and named") {
    Trial trial;
    const auto plan = trial.import("code,title,depends\n"
                                   "A,One,C\nB,Two,A SS+2\nC,Three,B FF-1; X; C; B; ?? ?\n");
    CHECK(counts(plan) == std::vector<std::size_t>{3, 0, 0, 0});
    CHECK(trial.initiative("A", "depends") == "C");
    CHECK(trial.initiative("B", "depends") == "A SS+2");
    CHECK(trial.initiative("C", "depends").empty());
    REQUIRE(plan.notes.size() == 5);
    CHECK(plan.notes[0].issue == ImportIssue::unknown_item);
    CHECK(plan.notes[0].text == "X");
    CHECK(plan.notes[1].issue == ImportIssue::unreadable_part);
    CHECK(plan.notes[2].issue == ImportIssue::cycle);
    CHECK(plan.notes[2].text == "B → C → A → B");
    CHECK(plan.notes[3].issue == ImportIssue::self_dependency);
    CHECK(plan.notes[4].issue == ImportIssue::cycle);
}

TEST_CASE("A chain of any length comes in, in whatever order, and its circle is named") {
    constexpr int length = 30'000; // looked through link by link, this took minutes
    std::string csv = "code,title,depends\n";
    for (int i = 0; i < length; ++i)
        csv += fmt::format("C{},One,C{}\n", i, i + 1 < length ? i + 1 : length - 3);
    const Trial trial;
    const auto table = read_csv(csv);
    REQUIRE(table);
    ImportRequest request;
    request.kind = find_kind("initiatives");
    const auto planned = plan_import(*trial.document->plan(), *table, request);
    REQUIRE(planned);
    CHECK(planned->links.size() == length - 1);
    REQUIRE(planned->notes.size() == 1);
    CHECK(planned->notes[0].issue == ImportIssue::cycle);
    CHECK(planned->notes[0].text == "C29997 → C29999 → C29998 → C29997");
}

TEST_CASE("Dependencies may turn round within one import") {
    Trial trial;
    trial.import("code,title,depends\nA,One,\nB,Two,A\n");
    const auto plan = trial.import("code,depends\nA,B\nB,\n");
    const auto* depends = find_kind("initiatives")->field("depends");
    CHECK(plan.notes == std::vector<ImportMessage>{{2, ImportIssue::emptied, depends, "B", 0}});
    CHECK(counts(plan) == std::vector<std::size_t>{0, 2, 0, 0});
    CHECK(trial.initiative("A", "depends") == "B");
    CHECK(trial.initiative("B", "depends").empty());
}

TEST_CASE("Dependencies as rows are kept apart from circles too") {
    Trial trial;
    trial.import("code,title\nA,One\nB,Two\n");
    ImportRequest request;
    request.kind = find_kind("dependencies");
    const auto plan =
        trial.import("from,to,type,lag\nA,B,SS,2\nB,A,FS,0\nA,B,,\nA,Z,,\nA,A,,\n", request);
    CHECK(counts(plan) == std::vector<std::size_t>{1, 0, 0, 4});
    CHECK(plan.skipped[0].text == "B → A → B");
    CHECK(plan.skipped[0].issue == ImportIssue::cycle);
    CHECK(plan.skipped[1].issue == ImportIssue::key_twice);
    CHECK(plan.skipped[1].other == 1);
    CHECK(plan.skipped[2].issue == ImportIssue::unknown_item);
    CHECK(plan.skipped[3].issue == ImportIssue::self_dependency);
}

TEST_CASE("Twenty thousand dependencies as rows come in at once, and all but the circle stay") {
    constexpr int count = 20'000; // looked through for each, this took many minutes
    Trial trial;
    std::string initiatives = "code,title\n";
    std::string links = "from,to\n";
    for (int i = 0; i < count; ++i) {
        initiatives += fmt::format("C{},One\n", i);
        links += fmt::format("C{},C{}\n", (i + 1) % count, i); // the last leads back
    }
    trial.import(initiatives);
    ImportRequest request;
    request.kind = find_kind("dependencies");
    const auto plan = trial.import(links, request);
    CHECK(plan.count(Fate::added) == count - 1);
    REQUIRE(plan.skipped.size() == 1);
    CHECK(plan.skipped[0].issue == ImportIssue::cycle);
    CHECK(trial.document->plan()->dependencies.size() == count - 1);
}

TEST_CASE("An import that is stopped has done nothing") {
    Trial trial;
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
    Trial trial;
    trial.import("code,title,effort\nA,One,1\nB,Two,2\n");
    ImportRequest request;
    request.key = "title";
    const auto plan = trial.import("title,effort\nONE,7\nThree,3\nthree,4\n", request);
    CHECK(counts(plan) == std::vector<std::size_t>{1, 1, 0, 1});
    CHECK(trial.initiative("A", "effort") == "7");
    CHECK(trial.initiative("A", "title") == "One");
}

TEST_CASE("Lists of people match by their name and need one") {
    Trial trial;
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
    Trial trial;
    const std::string title(150, 't');
    const auto plan = trial.import("code,title\nA," + title + "\nB,\"One\nline\x01\"\n");
    CHECK(trial.initiative("A", "title") == std::string(120, 't'));
    CHECK(trial.initiative("B", "title") == "One line");
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::shortened, 1},
                                                           {ImportIssue::letters_dropped, 1}});
}

TEST_CASE("Values for machines are unrounded, and null where there is none") {
    Trial trial;
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
    Trial trial;
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
    Trial trial;
    const auto plan = trial.import("code;title;priority;effort\nA;One;9.0;1.250\nB;Two;3;2\n");
    CHECK(plan.notes.empty());
    CHECK(trial.initiative("A", "priority") == "9");
    CHECK(trial.initiative("A", "effort") == "1.25");
}

TEST_CASE("A title that several bear names none of them, which is noted") {
    Trial trial;
    ImportRequest steps;
    steps.kind = find_kind("steps");
    trial.import("title,stage\nRings,First\nRings,Second\nWaits,Second\n", steps);
    ImportRequest feedback;
    feedback.kind = find_kind("feedback");
    const auto plan = trial.import("verbatim,step\nSlow,Rings\nFast,waits\nOdd,S-01\n", feedback);
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::key_ambiguous, 1}});
    std::vector<bool> at_step;
    for (const auto& row : trial.document->plan()->feedback)
        at_step.push_back(row.step.has_value());
    CHECK(at_step == std::vector{false, true, true});
    ImportRequest metrics;
    metrics.kind = find_kind("metrics");
    trial.import("code,title\nM-01,Calls\nM-02,Calls\n", metrics);
    const auto outcome = trial.import("title,outcome\nBill,Calls 3 -> 2\n");
    CHECK(issues(outcome.notes) == std::map<ImportIssue, int>{{ImportIssue::key_ambiguous, 1}});
    CHECK(trial.document->plan()->metrics.size() == 2);
}

TEST_CASE("An answer to a question that cannot be read is skipped with the reason") {
    Trial trial;
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
    Trial trial;
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

TEST_CASE(
    "Steps without a stage are skipped, long stages cut, and journeys made when first named") {
    Trial trial;
    ImportRequest steps;
    steps.kind = find_kind("steps");
    const std::string longest(150, 's');
    const auto plan = trial.import("journey,stage,title\nMoving,First,Rings\nMoving,,Waits\n"
                                   "Leaving," +
                                       longest + ",Goes\nJ-7,First,Comes\n,First,Lost\n",
                                   steps);
    CHECK(counts(plan) == std::vector<std::size_t>{3, 0, 0, 2});
    CHECK(issues(plan.skipped) ==
          std::map<ImportIssue, int>{{ImportIssue::required, 1}, {ImportIssue::refused, 1}});
    CHECK(refusals(plan) == std::vector{ErrorCode::required}); // which of the journeys
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::shortened, 1}});
    CHECK(trial.document->plan()->journeys.size() == 3);
    CHECK(trial.field("journeys", "J-1", "title") == "Moving");
    CHECK(trial.field("journeys", "J-2", "title") == "Leaving");
    CHECK(trial.field("journeys", "J-7", "title") == "J-7");
    CHECK(trial.field("steps", "S-03", "journey") == "J-7");
    // An empty cell leaves a step where it is.
    const auto again = trial.import("code,stage,journey,action\nS-01,,,Takes the phone\n", steps);
    CHECK(counts(again) == std::vector<std::size_t>{0, 1, 0, 0});
    CHECK(trial.field("steps", "S-01", "journey") == "J-1");
}

TEST_CASE("A semicolon in a name, which lists set between names, becomes a comma") {
    Trial trial;
    const auto plan = trial.import("title,owner,domain\nBill,\"Ann; Bob\",Care\n");
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::semicolon, 1}});
    CHECK(trial.initiative("CX-01", "owner") == "Ann, Bob");
    ImportRequest people;
    people.kind = find_kind("people");
    CHECK(counts(trial.import("name,role\n\"Ann; Bob\",Lead\n", people)) ==
          std::vector<std::size_t>{0, 1, 0, 0});
}
