#include "ui/pages/choose/mandate/mandate_page.h"

#include "trial/open_window.h"
#include "ui/pages/choose/mandate/mandate_card.h"
#include "ui/pages/choose/mandate/mandate_foot.h"
#include "ui/pages/choose/mandate/reply_dialog.h"
#include "ui/pages/inspector/fact_list.h"
#include "ui/pages/inspector/initiative_panel.h"
#include "ui/support/convert.h"
#include "ui/support/flags/segmented.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

const Initiative& initiative(SamplePlan& plan, const char* code) {
    return *plan.session().find(plan.named<Initiative>("initiatives", code));
}

void pick(SamplePlan& plan, const char* code) {
    plan.session().select(plan.named<Initiative>("initiatives", code));
}

} // namespace

TEST_CASE("What can start today begins with one step, and one undo takes it back", "[pages]") {
    SamplePlan plan;
    MandatePage page(plan.session());
    pick(plan, "CX-18");
    CHECK(page.foot().sentence() == "CX-18 Key-handover reading · Can start today");
    REQUIRE(page.foot().begin().isEnabled());
    page.foot().begin().trigger();
    CHECK(initiative(plan, "CX-18").status == Status::active);
    CHECK(initiative(plan, "CX-18").start == make_date(2026, 2, 24));
    CHECK_FALSE(page.foot().begin().isEnabled());
    REQUIRE(plan.session().undo());
    CHECK(initiative(plan, "CX-18").status == Status::idea);
    CHECK(page.foot().begin().isEnabled());
}

TEST_CASE("What cannot start today says what it waits for", "[pages]") {
    SamplePlan plan;
    MandatePage page(plan.session());
    pick(plan, "CX-12");
    CHECK(page.foot().sentence().startsWith(
        "CX-12 Move-bill preview · Not today: it needs Ruth Callaghan, "));
    CHECK_FALSE(page.foot().begin().isEnabled());
}

TEST_CASE("A neighbour is asked, and what they say is noted", "[pages]") {
    SamplePlan plan;
    MandatePage page(plan.session());
    const auto id = plan.named<Initiative>("initiatives", "CX-12");
    REQUIRE(plan.session().edit("set", [&](Edit& edit) {
        edit.change(id, [](Initiative& row) { row.ask_state = AskState::not_asked; });
    }));
    plan.session().select(id);
    REQUIRE(page.foot().ask().isEnabled());
    CHECK_FALSE(page.foot().reply().isEnabled());
    page.foot().ask().trigger();
    CHECK(initiative(plan, "CX-12").ask_state == AskState::asked);
    CHECK(initiative(plan, "CX-12").asked_on == make_date(2026, 2, 24));
    CHECK(page.foot().reply().isEnabled());
    ReplyDialog dialog(plan.session(), id);
    CHECK(dialog.by().text() == "Ruth Callaghan");
    dialog.words().setPlainText("Yes, from June");
    dialog.accept();
    CHECK(initiative(plan, "CX-12").ask_state == AskState::agreed);
    CHECK(initiative(plan, "CX-12").answer == "Yes, from June");
    REQUIRE(plan.session().undo());
    CHECK(initiative(plan, "CX-12").ask_state == AskState::asked);
}

TEST_CASE("Where nothing is asked yet, that is to be written first", "[pages]") {
    SamplePlan plan;
    MandatePage page(plan.session());
    const auto id = plan.named<Initiative>("initiatives", "CX-12");
    REQUIRE(plan.session().edit("set", [&](Edit& edit) {
        edit.change(id, [](Initiative& row) {
            row.ask_state = AskState::not_asked;
            row.ask.clear();
        });
    }));
    plan.session().select(id);
    std::string field;
    QObject::connect(&plan.session(), &Session::fieldRevealed, &page,
                     [&](std::string_view name) { field = name; });
    page.foot().ask().trigger();
    CHECK(field == "ask");
    CHECK(initiative(plan, "CX-12").ask_state == AskState::not_asked);
}

TEST_CASE("A card shows only the initiatives of that mandate, and all again", "[pages]") {
    SamplePlan plan;
    MandatePage page(plan.session());
    const int all = page.table().filter().rowCount();
    page.card(Mandate::executive).click();
    CHECK(page.table().filter().rowCount() == 3); // CX-16, CX-17 and CX-19
    CHECK(page.card(Mandate::executive).isChecked());
    page.card(Mandate::neighbour).click();
    CHECK_FALSE(page.card(Mandate::executive).isChecked());
    CHECK(page.table().filter().rowCount() == 4); // CX-02, CX-08, CX-12 and CX-14
    page.card(Mandate::neighbour).click();
    CHECK(page.table().filter().rowCount() == all);
}

TEST_CASE("Only what can start today stays in the list where that is asked for", "[pages]") {
    SamplePlan plan;
    MandatePage page(plan.session());
    page.bar().setSwitch("start", true);
    REQUIRE(page.table().filter().rowCount() == 1);
    CHECK(page.table().filter().idAt(page.table().filter().index(0, 0)) ==
          plan.named<Initiative>("initiatives", "CX-18").uuid);
}

TEST_CASE("The inspector says whose decision an initiative is, and how asking stands", "[pages]") {
    SamplePlan plan;
    InitiativePanel panel(plan.session());
    const auto told = [&](const char* code) {
        panel.show(plan.named<Initiative>("initiatives", code));
        for (const FactList::Fact& fact : panel.findChild<FactList*>()->facts())
            if (fact.label == "Mandate") return fact.value;
        return QString();
    };
    CHECK(told("CX-18") == "Mine");
    CHECK(told("CX-02") == "Neighbour · Ruth Callaghan · Agreed");
}
