#include "ui/words/start_today.h"

#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

/// Why it cannot start on 24 February 2026.
QStringList reasons(const ScriptedPlan& trial, std::string_view code) {
    const Schedule planned = schedule(trial.plan());
    const StartToday start(trial.plan(), planned, *make_date(2026, 2, 24));
    QStringList said;
    for (const Hindrance& hindrance :
         start.hindrances(*trial.plan().initiatives.find(trial.find<Initiative>(code))))
        said << hindranceSentence(hindrance, trial.plan());
    return said;
}

} // namespace

TEST_CASE("What keeps an initiative from starting today is told with whom or what it waits for") {
    ScriptedPlan trial;
    trial.run_all(R"(add people name=Tom
        add initiatives title=First owner=Tom
        add initiatives title=Second mandate=neighbour neighbour="David Osei" depends=CX-01
        add initiatives title=Third mandate=executive owner=Tom ask_state=asked
        add initiatives title=Over status=done)");
    CHECK(reasons(trial, "CX-01").isEmpty());
    CHECK(reasons(trial, "CX-02") == QStringList{"It needs David Osei: not asked yet.",
                                                 "It has no owner yet.",
                                                 "CX-01 First comes first."});
    CHECK(reasons(trial, "CX-03") ==
          QStringList{"It needs the executives: asked, and not answered yet."});
    CHECK(reasons(trial, "CX-04") == QStringList{"It is done."});
}
