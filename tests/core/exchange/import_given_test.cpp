#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "core/listen/voice.h"

#include "tests/support/plans.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct GivenTrial {
    testing::Folder folder;
    std::unique_ptr<Document> document =
        *Document::create(folder / "trial.updraft", testing::basics(), {}, testing::surroundings());

    Result<ImportPlan> plan(std::string csv, std::vector<ImportRequest::Given> given,
                            std::string_view kind = "feedback") const {
        ImportRequest request;
        request.kind = find_kind(kind);
        request.given = std::move(given);
        return plan_import(*document->plan(), *read_csv(std::move(csv)), request);
    }
    void import(std::string csv, std::vector<ImportRequest::Given> given,
                std::string_view kind = "feedback") {
        const auto planned = plan(std::move(csv), std::move(given), kind);
        REQUIRE(planned);
        REQUIRE(document->edit("import", [&](Edit& edit) { apply_import(edit, *planned); }));
    }
    std::vector<Feedback> rows() const {
        const auto& all = document->plan()->feedback;
        return {all.begin(), all.end()};
    }
};

} // namespace

TEST_CASE("What holds for all rows fills those whose own cell is empty") {
    GivenTrial trial;
    trial.import("verbatim,source\nGood,Call\nBad,\n",
                 {{"source", "Survey"}, {"date", "1.6.2018"}});
    const auto rows = trial.rows();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].source == "Call");
    CHECK(rows[1].source == "Survey");
    CHECK(rows[0].date == make_date(2018, 6, 1));
}

TEST_CASE("An empty row stays unreadable whatever holds for all") {
    GivenTrial trial;
    const auto planned = trial.plan("verbatim,nps\nGood,9\n,\n", {{"source", "Survey"}});
    REQUIRE(planned);
    CHECK(planned->rows.size() == 1);
    CHECK(planned->skipped.size() == 1);
}

TEST_CASE("What holds for all rows may be required, or name others") {
    GivenTrial trial;
    trial.import("reason,count\nBill,3\nMove,4\n", {{"month", "2026-01"}, {"source", "Calls"}},
                 "counts");
    for (const auto& row : trial.document->plan()->counts)
        CHECK(row.month == make_date(2026, 1, 1));
    trial.import("title\nCall back\n", {{"domain", "Care"}, {"needs", "Field 2"}}, "initiatives");
    CHECK(trial.document->plan()->domains.begin()->name == "Care");
    CHECK(trial.document->plan()->needs.begin()->people == 2);
    CHECK(trial.document->plan()->teams.begin()->name == "Field");
}

TEST_CASE("What cannot hold for a row is refused before any is read") {
    GivenTrial trial;
    const auto refusal = [&](const char* field, const char* text) {
        const auto planned = trial.plan("verbatim\nGood\n", {{field, text}});
        REQUIRE(!planned);
        return planned.error().code;
    };
    CHECK(refusal("colour", "red") == ErrorCode::unknown_field);
    CHECK(refusal("date", "soon") == ErrorCode::unreadable_value);
    CHECK(refusal("nps", "11") == ErrorCode::out_of_range);
    CHECK(refusal("step", "S-99") == ErrorCode::unknown_item);
}

TEST_CASE("The airport's survey of 2018 comes to the NPS that was counted by script") {
    GivenTrial trial;
    ImportRequest request;
    request.kind = find_kind("feedback");
    request.map = {{"NETPRO  ", "nps", false}};
    request.missing = {{"nps", "11"}};
    request.given = {{"source", "Airport survey 2018"}, {"date", "2018-06-01"}};
    auto bytes =
        read_import_file(testing::in_source("tests/data/07-nps-sfo/2018_SFO_Customer_Survey.csv"));
    REQUIRE(bytes);
    const auto planned =
        plan_import(*trial.document->plan(), *read_csv(std::move(*bytes)), request);
    REQUIRE(planned);
    CHECK(planned->skipped.size() == 159);
    CHECK(planned->notes.empty());
    REQUIRE(trial.document->edit("import", [&](Edit& edit) { apply_import(edit, *planned); }));
    const auto figures = voice_of(*trial.document->plan());
    CHECK(figures.n() == 2650);
    CHECK(figures.promoters == 1268);
    CHECK(figures.passives == 935);
    CHECK(figures.detractors == 447);
    CHECK(*figures.nps() == Approx(30.98).margin(0.005));
    CHECK(*figures.margin() == Approx(2.8267).epsilon(1e-4)); // by hand
    const auto months = voice_by(*trial.document->plan(), VoiceBy::month);
    REQUIRE(months.size() == 1);
    CHECK(months[0].name == "2018-06");
}
TEST_CASE("Counts of one reason and month at several steps stand side by side") {
    GivenTrial trial;
    trial.import("code,journey,stage,title\nS-01,Move,First,Rings\nS-02,Move,First,Waits\n", {},
                 "steps");
    const auto counts_of = [&] {
        std::vector<int> counts;
        for (const auto& row : trial.document->plan()->counts) counts.push_back(row.count);
        return counts;
    };
    trial.import("source,reason,month,step,count\nCalls,Bill,2026-01,S-01,3\n"
                 "Calls,Bill,2026-01,S-02,4\n",
                 {}, "counts");
    CHECK(counts_of() == std::vector{3, 4});
    // The list again, with other numbers; and a step that holds for all rows.
    trial.import("source,reason,month,step,count\nCalls,Bill,2026-01,S-02,5\n", {}, "counts");
    trial.import("source,reason,month,count\nCalls,Bill,2026-01,6\n", {{"step", "S-01"}}, "counts");
    CHECK(counts_of() == std::vector{6, 5});
    // A list without steps knows a count by the rest.
    trial.import("source,reason,month,count\nCalls,Move,2026-01,1\n", {{"step", "S-01"}}, "counts");
    trial.import("source,reason,month,count\nCalls,Move,2026-01,2\n", {}, "counts");
    CHECK(counts_of() == std::vector{6, 5, 2});
}

TEST_CASE("Months tell which comes first in a file, the day or the month, as dates do") {
    GivenTrial trial;
    trial.import("reason,month,count\nBill,4/1/2026,3\nMove,5/31/2026,4\n", {{"source", "Calls"}},
                 "counts");
    std::vector<Date> months;
    for (const auto& row : trial.document->plan()->counts) months.push_back(row.month);
    CHECK(months == std::vector{*make_date(2026, 4, 1), *make_date(2026, 5, 1)});
}

TEST_CASE("What holds for all rows does not hide that a row's own cell cannot be read") {
    GivenTrial trial;
    const auto planned = trial.plan("verbatim,nps,date\nGood,many,soon\nBad,,\n",
                                    {{"nps", "9"}, {"date", "1.6.2018"}});
    REQUIRE(planned);
    CHECK(planned->notes.size() == 2);
    REQUIRE(trial.document->edit("import", [&](Edit& edit) { apply_import(edit, *planned); }));
    const auto rows = trial.rows();
    CHECK_FALSE(rows[0].nps);
    CHECK_FALSE(rows[0].date);
    CHECK(rows[1].nps == 9);
    CHECK(rows[1].date == make_date(2018, 6, 1));
}
