#include "tests/core/exchange/import_trial.h"

#include <fmt/format.h>

using namespace updraft;

TEST_CASE("Outcomes and dependencies that come with the initiatives and by themselves come once") {
    ImportTrial trial;
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

TEST_CASE("Dependencies that lead nowhere or in a circle are left out and named") {
    ImportTrial trial;
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
    const ImportTrial trial;
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
    ImportTrial trial;
    trial.import("code,title,depends\nA,One,\nB,Two,A\n");
    const auto plan = trial.import("code,depends\nA,B\nB,\n");
    const auto* depends = find_kind("initiatives")->field("depends");
    CHECK(plan.notes == std::vector<ImportMessage>{{2, ImportIssue::emptied, depends, "B", 0}});
    CHECK(counts(plan) == std::vector<std::size_t>{0, 2, 0, 0});
    CHECK(trial.initiative("A", "depends") == "B");
    CHECK(trial.initiative("B", "depends").empty());
}

TEST_CASE("Dependencies as rows are kept apart from circles too") {
    ImportTrial trial;
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
    ImportTrial trial;
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
    CHECK(plan.count(ImportPlan::Fate::added) == count - 1);
    REQUIRE(plan.skipped.size() == 1);
    CHECK(plan.skipped[0].issue == ImportIssue::cycle);
    CHECK(trial.document->plan()->dependencies.size() == count - 1);
}
