#include "tests/core/exchange/import_trial.h"

using namespace updraft;

TEST_CASE(
    "What customers say is of a step as it is, where another as it shall be is called alike") {
    ImportTrial trial;
    const ImportRequest steps = request_for("steps");
    const ImportRequest journeys = request_for("journeys");
    trial.import("code,title,kind\nJ-1,Then,to-be\nJ-2,Now,as-is\n", journeys);
    trial.import("code,journey,stage,title\nS-01,J-1,First,Rings\nS-02,J-2,First,Rings\n"
                 "S-03,J-1,First,Waits\nS-04,J-2,First,Pays\nS-05,J-2,Last,Pays\n",
                 steps);
    const ImportRequest feedback = request_for("feedback");
    const auto plan =
        trial.import("verbatim,step\nSlow,rings\nDear,Waits\nTwice,Pays\nOld,S-01\n", feedback);
    CHECK(counts(plan) == std::vector<std::size_t>{4, 0, 0, 0});
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::ambiguous_item, 1}});
    std::vector<std::string> codes;
    const Plan& now = *trial.document->plan();
    for (const Feedback& row : now.feedback)
        codes.push_back(row.step ? now.steps.find(*row.step)->code : "none");
    CHECK(codes == std::vector<std::string>{"S-02", "S-03", "none", "S-01"});
}

TEST_CASE(
    "A journey of a list that would stand beside no as-is one is skipped, the others come in") {
    ImportTrial trial;
    const ImportRequest journeys = request_for("journeys");
    const auto chain = trial.import("code,title,kind,as_is\nJ-1,Now,as-is,\nJ-2,Then,to-be,J-1\n"
                                    "J-3,Later,to-be,J-2\nJ-4,Bare,,J-1\n",
                                    journeys);
    CHECK(counts(chain) == std::vector<std::size_t>{2, 0, 0, 2});
    CHECK(refusals(chain) == std::vector{ErrorCode::out_of_order, ErrorCode::out_of_order});
    CHECK(trial.document->plan()->journeys.size() == 2);
}

TEST_CASE("A list of journeys keeps its order but where one must wait for another") {
    ImportTrial trial;
    const ImportRequest journeys = request_for("journeys");
    const auto plan = trial.import("title,kind,as_is\nFirst,to-be,Unknown\nSecond,as-is,\n"
                                   "Third,as-is,\n",
                                   journeys);
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::unknown_item, 1}});
    CHECK(trial.field("journeys", "J-1", "title") == "First");
    CHECK(trial.field("journeys", "J-3", "title") == "Third");
    const auto twice = trial.import("code,title,kind,as_is\nJ-7,First,to-be,Nobody\n"
                                    "J-7,Second,as-is,\n",
                                    journeys);
    REQUIRE(twice.skipped.size() == 1);
    CHECK(twice.skipped[0].row == 2);
    CHECK(twice.skipped[0].other == 1);
}

TEST_CASE("A to-be journey finds its as-is in the same list, above it or below") {
    ImportTrial trial;
    const ImportRequest journeys = request_for("journeys");
    const auto plan = trial.import("code,title,kind,as_is\nJ-1,Now,as-is,\nJ-2,Then,to-be,j-1\n"
                                   "J-3,Later,to-be,J-4\nJ-4,Below,as-is,\nJ-5,Lost,to-be,J-9\n",
                                   journeys);
    CHECK(counts(plan) == std::vector<std::size_t>{5, 0, 0, 0});
    CHECK(trial.field("journeys", "J-2", "as_is") == "J-1");
    CHECK(trial.field("journeys", "J-3", "as_is") == "J-4");
    CHECK(trial.field("journeys", "J-5", "as_is").empty());
    CHECK(issues(plan.notes) == std::map<ImportIssue, int>{{ImportIssue::unknown_item, 1}});
}

TEST_CASE(
    "Steps without a stage are skipped, long stages cut, and journeys made when first named") {
    ImportTrial trial;
    const ImportRequest steps = request_for("steps");
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

TEST_CASE("The list of steps names their stages, and comes back into another plan with them") {
    ImportTrial trial;
    ImportRequest request;
    request.kind = find_kind("steps");
    trial.import("journey,phase,stage,title\nMove,Before,Bill,Asks\nMove,After,Bill,Pays\n"
                 "Move,After,Bill,Waits\n",
                 request);
    CHECK(trial.field("steps", "S-01", "stage") == "Bill");
    CHECK(trial.document->plan()->stages.size() == 2);
    CHECK(trial.field("steps", "S-02", "phase") == "After");
    // Where title and phase do not tell one stage from another, its id does.
    REQUIRE(trial.document->edit("set", [&](Edit& edit) {
        const auto stages = trial.document->plan()->stages;
        for (const auto& stage : stages)
            edit.change(stage.id, [](Stage& row) { row.phase = "After"; });
    }));
    CHECK(parse_uuid(trial.field("steps", "S-01", "stage")));
}
