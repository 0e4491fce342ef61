#include "ui/render/board_minutes.h"

#include "trial/read_pdf.h"
#include "trial/scripted_session.h"

using namespace updraft;

TEST_CASE("Minutes say who was there, what was decided and why, and what came off") {
    SamplePlan plan(false);
    runIn(plan.session(), R"(add people name=Tom
        add limits kind=person-days value=60 reason="The rota"
        add meetings date=2026-02-24 state=held attendees="Vera Costa
Tom Okafor"
        add initiatives code=CX-01 title=Visits status=active start=2026-03-02 days=20 effort=55
        add requests title="Live chat" requester="Jonas Meyer" owner=Tom effort=10 start=2026-03-02 days=10 fits_strategy=yes no_duplicate=yes
        add requests title="Loyalty points" decision=decline decision_reason="No pain point behind it" decided=2026-02-24 board=MB-01
        add requests title="Landlord portal" requester="Sam Whitfield")");
    runIn(plan.session(), "set requests CR-001 decision=accept deadline=2026-03-31 "
                          "comes_off=\"CX-01 until 2026-04-01\" decided=2026-02-24 board=MB-01 "
                          "decision_reason=\"Silence hurts more\"");
    const auto board = plan.named<Meeting>("meetings", "MB-01");
    const auto pdf =
        exportMinutes(plan.session().plan(), board, {PaperSize::A4, {}, plan.session().today()});
    REQUIRE(pdf);
    const QString text = textOf(*pdf).simplified();
    for (const char* part :
         {"MB-01", "Vera Costa, Tom Okafor", "CR-001", "Live chat", "Accepted, now CX-02",
          "Silence hurts more", "CX-01 put off until 1 Apr 2026", "Declined",
          "No pain point behind it", "The rota", "Landlord portal",
          "a fit with the strategy, an owner", "24 March 2026"}) {
        INFO(part);
        INFO(text.toStdString());
        CHECK(text.contains(QLatin1String(part)));
    }
}

TEST_CASE("Minutes of a board at which nothing was decided say so") {
    SamplePlan plan(false);
    runIn(plan.session(), "add meetings date=2026-02-24");
    const PaperReport report = boardMinutes(
        plan.session().plan(), plan.named<Meeting>("meetings", "MB-01"), plan.session().today());
    CHECK(report.sections.size() == 3); // who was there, decisions, the next board
    CHECK_FALSE(exportMinutes(plan.session().plan(), {}, {}));
}
