#include "ui/import/given.h"

#include "trial/sample_plan.h"
#include "ui/import/dialog.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("What is the same in all rows is typed once, where no column gives it") {
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), "verbatim,nps\nGood,9\nBad,2\n", {}, find_kind("feedback"));
    dialog.askFor({"source", "date"});
    dialog.setGiven("source", QStringLiteral("Survey of June"));
    dialog.setGiven("date", QStringLiteral("2018-06-01"));
    dialog.finishReading();
    dialog.accept();
    REQUIRE(plan.session().plan().feedback.size() == 2);
    for (const Feedback& row : plan.session().plan().feedback) {
        CHECK(row.source == "Survey of June");
        CHECK(row.date == make_date(2018, 6, 1));
    }
}

TEST_CASE("What cannot be read for all rows is said before anything comes in") {
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), "verbatim\nGood\n", {}, find_kind("feedback"));
    dialog.askFor({"date"});
    dialog.setGiven("date", QStringLiteral("soon"));
    dialog.finishReading();
    CHECK(dialog.import() == nullptr);
    CHECK(dialog.sentence().contains(QStringLiteral("soon")));
    dialog.setGiven("date", QStringLiteral("1.6.2018"));
    dialog.finishReading();
    CHECK(dialog.import() != nullptr);
}

TEST_CASE("A field that must be given is asked for, until a column gives it") {
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), "source,reason,when,count\nCalls,Bill,2026-01,3\n", {},
                        find_kind("counts"));
    auto* given = dialog.findChild<ImportGiven*>();
    REQUIRE(given != nullptr);
    dialog.finishReading();
    CHECK(!given->isHidden());
    dialog.setMapping(2, "month");
    dialog.finishReading();
    CHECK(given->isHidden());
    dialog.setMapping(2, "");
    dialog.setGiven("month", QStringLiteral("2026-02"));
    dialog.finishReading();
    dialog.accept();
    REQUIRE(plan.session().plan().counts.size() == 1);
    CHECK(plan.session().plan().counts.begin()->month == make_date(2026, 2, 1));
}

TEST_CASE("What holds for all rows fills the empty cells of a column, and says so") {
    SamplePlan plan(false);
    ImportDialog dialog(plan.session(), "verbatim,source\nGood,\nBad,Call\n", {},
                        find_kind("feedback"));
    dialog.askFor({"source"});
    auto* given = dialog.findChild<ImportGiven*>();
    dialog.finishReading();
    CHECK(given->isHidden());
    dialog.setGiven("source", QStringLiteral("Survey"));
    dialog.finishReading();
    CHECK(!given->isHidden());
    dialog.accept();
    const auto& rows = plan.session().plan().feedback;
    REQUIRE(rows.size() == 2);
    CHECK(rows.begin()->source == "Survey");
    CHECK(std::next(rows.begin())->source == "Call");
}
