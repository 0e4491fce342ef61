#include "ui/pages/inspector/request_panel.h"

#include "trial/on_screen.h"
#include "trial/scripted_session.h"
#include "ui/forms/kind_form.h"
#include "ui/pages/ask_board.h"
#include "ui/pages/inspector/qualify_box.h"
#include "ui/pages/inspector/thread_box.h"

#include <QCheckBox>
#include <QPushButton>

using namespace updraft;

namespace {

struct Trial {
    SamplePlan plan{false};
    RequestPanel panel{plan.session()};

    Trial() {
        runIn(session(), R"(add people name=Tom
            add limits kind=person-days value=60
            add initiatives code=CX-01 title=Visits status=active start=2026-03-02 days=20 effort=55
            add requests title=Chat owner=Tom effort=10 start=2026-03-02 days=10)");
        QObject::connect(&session(), &Session::changed, &panel, [this] { show(); });
        showOnScreen(panel, {320, 900});
        show();
    }
    Session& session() { return plan.session(); }
    Id<Request> id() { return plan.named<Request>("requests", "CR-001"); }
    const Request& row() { return *session().find(id()); }
    const Initiative& visits() {
        return *session().find(plan.named<Initiative>("initiatives", "CX-01"));
    }
    void show() { panel.show(id()); }
    QPushButton& button(Decision decision) { return *panel.button(decision); }
};

} // namespace

TEST_CASE("A request is qualified by its checks at the side", "[board]") {
    Trial trial;
    auto* checks = trial.panel.findChild<QualifyBox*>();
    REQUIRE(checks != nullptr);
    CHECK_FALSE(checks->qualify()->isEnabled());
    checks->fits()->click();
    checks->noDuplicate()->click();
    CHECK(trial.row().fits_strategy);
    REQUIRE(checks->qualify()->isEnabled());
    checks->qualify()->click();
    CHECK(trial.row().state == RequestState::qualified);
    CHECK(checks->qualify()->text() == "Back to new");
}

TEST_CASE("A decision that lacks something says what, and the keyboard goes there", "[board]") {
    Trial trial;
    runIn(trial.session(), "set requests CR-001 fits_strategy=yes no_duplicate=yes");
    const auto before = trial.session().plan().edition;
    trial.button(Decision::decline).click();
    CHECK(trial.panel.problem().startsWith(QStringLiteral("required Why")));
    CHECK(trial.panel.decisionForm().editor("decision_reason")->hasFocus());
    trial.button(Decision::defer).click();
    CHECK(trial.panel.problem().startsWith(QStringLiteral("required Put off until")));
    CHECK(trial.panel.decisionForm().editor("until")->hasFocus());
    trial.button(Decision::accept).click();
    CHECK(trial.panel.problem().startsWith(QStringLiteral("required Approved by")));
    CHECK(trial.panel.decisionForm().editor("approved_by")->hasFocus());
    CHECK(trial.session().plan().edition == before);
}

TEST_CASE("What breaks a limit is accepted only with what comes off, both in one step", "[board]") {
    Trial trial;
    runIn(trial.session(),
          "set requests CR-001 fits_strategy=yes no_duplicate=yes deadline=2026-03-31 "
          "approved_by=Helen");
    trial.button(Decision::accept).click();
    CHECK(trial.panel.problem().startsWith(QStringLiteral("limit_broken person-days")));
    CHECK_FALSE(trial.row().decision);
    CHECK(trial.visits().start == *make_date(2026, 3, 2));
    runIn(trial.session(), "set requests CR-001 comes_off=\"CX-01 until 2026-04-01\"");
    CHECK(trial.button(Decision::accept).text() == "Accept, CX-01 off");
    trial.button(Decision::accept).click();
    CHECK(trial.panel.problem().isEmpty());
    CHECK(trial.row().decision == Decision::accept);
    CHECK(trial.visits().start == *make_date(2026, 4, 1));
    REQUIRE(trial.row().initiative);
    CHECK_FALSE(trial.button(Decision::accept).isVisible());

    // The decision stands on the thread of both, and in what history says of them.
    const auto thread =
        thread_of(trial.session().plan(), table_of<Initiative>, trial.row().initiative->uuid);
    REQUIRE(thread.size() == 1);
    CHECK(threadText(trial.session().plan(), thread[0]).startsWith(QStringLiteral("CR-001")));
    CHECK(threadSource(trial.session().plan(), thread[0])
              .startsWith(QStringLiteral("Request · Accepted, now CX-02")));
    CHECK(thread_of(trial.session().plan(), table_of<Initiative>, trial.visits().id.uuid) ==
          thread);
    const auto entry = trial.session().undoable();
    REQUIRE(entry);
    CHECK(std::ranges::count(entry->subjects, trial.visits().id.uuid) == 1);
    CHECK(std::ranges::count(entry->subjects, trial.row().initiative->uuid) == 1);

    REQUIRE(trial.session().undo());
    CHECK_FALSE(trial.row().decision);
    CHECK(trial.visits().start == *make_date(2026, 3, 2));
}

TEST_CASE("What is accepted names who approved it, unless a board sits today", "[board]") {
    Trial trial;
    runIn(trial.session(), R"(set initiatives CX-01 status=idea
        set requests CR-001 fits_strategy=yes no_duplicate=yes deadline=2026-03-31)");
    trial.button(Decision::accept).click();
    CHECK(trial.panel.problem().startsWith(QStringLiteral("required Approved by")));
    runIn(trial.session(), "add meetings date=2026-02-24");
    trial.button(Decision::accept).click();
    CHECK(trial.row().decision == Decision::accept);
    CHECK(trial.row().board == trial.plan.named<Meeting>("meetings", "MB-01"));
}

TEST_CASE("What was put off or declined is taken up again", "[board]") {
    Trial trial;
    runIn(trial.session(), "set requests CR-001 decision_reason=\"Not now\" until=2026-06-01");
    trial.button(Decision::defer).click();
    CHECK(trial.row().decision == Decision::defer);
    trial.panel.reopen();
    CHECK_FALSE(trial.row().decision);
    CHECK(trial.row().state == RequestState::fresh); // its checks are open
}

TEST_CASE("The change board is asked about an initiative, and about a verbatim", "[board]") {
    Trial trial;
    CHECK_FALSE(canAskBoard(trial.session()));
    trial.session().select(trial.visits().id);
    REQUIRE(canAskBoard(trial.session()));
    askBoard(trial.session());
    const auto asked = trial.plan.named<Request>("requests", "CR-002");
    CHECK(trial.session().find(asked)->initiative == trial.visits().id);
    CHECK(trial.session().find(asked)->title == "Visits");
    runIn(trial.session(), "add feedback verbatim=\"No one answers\"");
    trial.session().select(trial.session().plan().feedback.begin()->id);
    askBoard(trial.session());
    CHECK(trial.session().find(trial.plan.named<Request>("requests", "CR-003"))->title ==
          "No one answers");
}
