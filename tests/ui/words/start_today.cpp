#include "ui/words/start_today.h"

#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

/// Whether it can start on 24 February 2026, in words.
QString told(const ScriptedPlan& trial, std::string_view code) {
    const Schedule planned = schedule(trial.plan());
    const StartToday start(trial.plan(), planned, *make_date(2026, 2, 24));
    return startText(trial.plan(), start.hindrances(*trial.plan().initiatives.find(
                                       trial.find<Initiative>(code))));
}

} // namespace

TEST_CASE("What keeps an initiative from starting today is told with whom or what it waits for") {
    ScriptedPlan trial;
    trial.run_all(R"(add people name=Tom
        add initiatives title=First owner=Tom
        add initiatives title=Second mandate=neighbour neighbour="David Osei" depends=CX-01
        add initiatives title=Third mandate=executive owner=Tom ask_state=asked
        add initiatives title=Over status=done)");
    CHECK(told(trial, "CX-01") == "Can start today");
    CHECK(told(trial, "CX-02") == "Not today: it needs David Osei, not asked yet; it has no owner; "
                                  "it waits for CX-01");
    CHECK(told(trial, "CX-03") == "Not today: it needs the executives, asked and not answered yet");
    CHECK(told(trial, "CX-04") == "Not today: it is done");
}
