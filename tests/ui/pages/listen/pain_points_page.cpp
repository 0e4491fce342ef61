#include "trial/journey_plan.h"
#include "trial/on_screen.h"
#include "trial/open_plan.h"

#include "core/edits/kinds.h"
#include "ui/models/kind_filter_model.h"
#include "ui/pages/listen/journeys/pain_points_page.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Shown {
    OpenPlan plan{sample::journeyPlan()};
    PainPointsPage page{plan.session};

    Shown() { showOnScreen(page, {1084, 700}); }

    Uuid addNowhere() {
        Uuid pain;
        plan.session.edit("add", [&](Edit& edit) {
            const Kind& pains = *find_kind("pain-points");
            pain = pains.add(edit, {{pains.field("text"), std::string{"Nobody answers"}}});
        });
        return pain;
    }
    int rows() const { return page.table().filter().rowCount(); }
    bool lists(Uuid pain) const { return page.table().filter().indexOf(pain).isValid(); }
};

} // namespace

TEST_CASE("A pain point that stands at no step is found in the list of all") {
    Shown shown;
    CHECK(shown.page.summary() == QStringLiteral("3 pain points and gains"));
    const Uuid pain = shown.addNowhere();
    REQUIRE(shown.page.showItems({table_of<PainPoint>, {pain}}));
    CHECK(shown.page.table().picked() == std::vector{pain});
    CHECK(shown.page.summary() == QStringLiteral("4 pain points and gains · 1 at no step"));
    shown.page.bar().setSwitch("nowhere", true);
    CHECK(shown.rows() == 1);
    shown.page.run(Page::Command::Delete);
    CHECK(shown.plan.session.plan().pain_points.find({pain}) == nullptr);
}

TEST_CASE("The pain points that no opportunity rests on can be listed") {
    Shown shown;
    const Uuid pain = shown.addNowhere();
    shown.page.bar().setSwitch("unanswered", true);
    CHECK(shown.lists(pain));
    shown.plan.session.edit("add", [&](Edit& edit) {
        const Kind& opportunities = *find_kind("opportunities");
        Evidence evidence;
        evidence.opportunity = {opportunities.add(
            edit, {{opportunities.field("statement"), std::string{"Answer at once"}}})};
        evidence.pain_point = Id<PainPoint>{pain};
        edit.add(std::move(evidence));
    });
    CHECK_FALSE(shown.lists(pain));
    shown.page.bar().setSwitch("unanswered", false);
    CHECK(shown.lists(pain));
}
