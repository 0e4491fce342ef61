#include "ui/pages/choose/board/room_strip.h"

#include "trial/board_trial.h"
#include "ui/pages/choose/board/limit_uses.h"
#include "ui/pages/choose/board/room_bar.h"

#include <QPushButton>

using namespace updraft;

namespace {

QStringList labels(const RoomStrip& strip) {
    QStringList all;
    for (const QPushButton* each : strip.tries()) all << each->text();
    return all;
}

} // namespace

TEST_CASE("Nothing is picked: the strip says how to see what a request takes", "[board]") {
    BoardTrial trial;
    const RoomStrip& strip = trial.page().strip();
    CHECK(strip.title() == "What would have to come off?");
    CHECK_FALSE(strip.bar().isVisible());
    CHECK(strip.tries().isEmpty());
    CHECK(strip.limits().text() == "Person-days, February: 0 of 60");
}

TEST_CASE("What is tried makes room before one's eyes, and is decided later", "[board]") {
    BoardTrial trial;
    trial.pick("CR-001");
    const RoomStrip& strip = trial.page().strip();
    CHECK(strip.title() == "To put CR-001 on, take 5 person-days off");
    REQUIRE(strip.bar().isVisible());
    const auto& blocks = strip.bar().picture().blocks;
    REQUIRE(blocks.size() == 3); // the largest first, the request last
    CHECK(blocks[0].code == "CX-01");
    CHECK(blocks[0].offered); // it would do by itself
    CHECK(blocks[2].code == "CR-001");
    CHECK_FALSE(blocks[2].offered);
    CHECK(strip.bar().picture().overText == "5 over");
    CHECK(strip.limits().text() == "Person-days, March: 65 of 60");
    CHECK(labels(strip) == QStringList{"CX-02 off, 10 spare", "CX-01 off, 11 spare",
                                       "CR-001 from 1 Apr", "Something else…"});

    strip.tries()[0]->click();
    QCoreApplication::processEvents();
    CHECK(strip.title() == "CR-001 fits");
    CHECK(strip.bar().picture().blocks.size() == 2);
    CHECK(strip.bar().picture().overText.isEmpty());
    CHECK(labels(strip) == QStringList{"CX-02 off", "Something else…"});
    CHECK(strip.tries()[0]->isChecked());
    CHECK(trial.initiative("CX-02").start == *make_date(2026, 3, 2)); // nothing is decided yet
    strip.tries()[0]->click();
    QCoreApplication::processEvents();
    CHECK(strip.title() == "To put CR-001 on, take 5 person-days off");
    REQUIRE(trial.session().undo());
    QCoreApplication::processEvents();
    CHECK(strip.title() == "CR-001 fits");
}

TEST_CASE("A later start is tried, too, and the deadline goes along", "[board]") {
    BoardTrial trial("set requests CR-001 deadline=2026-03-13");
    trial.pick("CR-001");
    trial.page().strip().tries()[2]->click();
    CHECK(trial.row("CR-001").start == *make_date(2026, 4, 1));
    CHECK(trial.row("CR-001").deadline == *make_date(2026, 4, 12));
    QCoreApplication::processEvents();
    CHECK(trial.page().strip().title() == "CR-001 fits");
}

TEST_CASE("Where no limit is set everything fits, and the strip says where limits are set",
          "[board]") {
    SamplePlan plan(false);
    runIn(plan.session(), "add requests title=Chat start=2026-03-02");
    RoomStrip strip(plan.session());
    showOnScreen(strip, {900, 240});
    plan.session().select(plan.named<Request>("requests", "CR-001"));
    CHECK(strip.title() == "CR-001 fits");
    CHECK(strip.limits().text().isEmpty());
}
