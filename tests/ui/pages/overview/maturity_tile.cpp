#include "ui/pages/overview/maturity_tile.h"

#include "trial/sample_plan.h"

#include "core/edits/assess.h"
#include "core/edits/verbs.h"
#include "ui/pages/chart_view.h"

#include <QLabel>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

bool says(const QWidget& widget, const QString& words) {
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->text() == words) return true;
    return false;
}

} // namespace

TEST_CASE("The overview shows the maturity of the latest round, or how to begin", "[assessment]") {
    SamplePlan plan(false);
    MaturityTile tile(plan.session());
    tile.refresh();
    CHECK(tile.findChildren<ChartView*>().isEmpty());
    plan.session().edit(verb::add, [](Edit& edit) {
        Round round;
        round.name = "Spring";
        const auto id = edit.add(std::move(round));
        for (int question = 0; question < 24; ++question)
            set_answer(edit, id, "Aisha", static_cast<Question>(question), 2);
    });
    tile.refresh();
    CHECK(tile.findChildren<ChartView*>().size() == 2);
    CHECK(says(tile, QStringLiteral("50")));
    CHECK(says(tile, QStringLiteral("Repeating")));
    CHECK(says(tile, QStringLiteral("Spring")));
}
