#include "trial/shown_timeline.h"

#include "ui/timeline/verbs.h"

using namespace updraft;

TEST_CASE("What may not depend is refused, with a reason") {
    Shown shown;
    const auto id = [&](const char* code) { return shown.plan.initiative(code).id; };
    TimelineVerbs& verbs = shown.canvas().verbs();
    verbs.linkTo(id("CX-07"), id("CX-04")); // would close a circle
    verbs.linkTo(id("CX-04"), id("CX-07"));
    verbs.linkTo(id("CX-04"), id("CX-04"));
    REQUIRE(shown.plan.reported == QStringList{QStringLiteral("cycle"),
                                               QStringLiteral("already_linked"),
                                               QStringLiteral("self_dependency")});
}
