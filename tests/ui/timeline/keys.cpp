// What keys do on the timeline.
#include "trial/shown_timeline.h"

#include "ui/timeline/hands.h"
#include "ui/timeline/keys.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace updraft;

TEST_CASE("Keys move by a day and by a week, and keys in a row are one gesture") {
    Shown shown;
    shown.plan.select("CX-07"); // Wednesday 15 April
    shown.key(Qt::Key_Right, Qt::AltModifier);
    REQUIRE(shown.start("CX-07") == day(2026, 4, 16));
    shown.key(Qt::Key_Right, Qt::AltModifier);
    shown.key(Qt::Key_Right, Qt::AltModifier); // over the weekend
    REQUIRE(shown.start("CX-07") == day(2026, 4, 20));
    shown.key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(shown.start("CX-07") == day(2026, 4, 13));
    shown.plan.session.undo();
    REQUIRE(shown.start("CX-07") == day(2026, 4, 15));
}

TEST_CASE("Keys lengthen, shorten and change the lane") {
    Shown shown;
    shown.plan.select("CX-07");
    shown.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(shown.days("CX-07") == 89);
    shown.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    shown.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(shown.days("CX-07") == 87);
    shown.key(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(shown.plan.session.find(*shown.plan.initiative("CX-07").domain)->name == "Digital");
}

TEST_CASE("Right walks through everything on the canvas, and Left back") {
    Shown shown;
    shown.key(Qt::Key_Home);
    std::set<Uuid> seen;
    const auto all = itemsOf(shown.canvas().picture());
    for (std::size_t i = 0; i < all.size(); ++i) {
        seen.insert(shown.plan.session.selection().ids.back());
        shown.key(Qt::Key_Right);
    }
    REQUIRE(seen.size() == all.size());
    for (std::size_t i = 1; i < all.size(); ++i) shown.key(Qt::Key_Left);
    REQUIRE(itemOf(shown.canvas().picture(), shown.plan.session.selection()) == all.front());
}

TEST_CASE("Shift and arrows select several, which then move together") {
    Shown shown;
    shown.plan.select("CX-01");
    shown.key(Qt::Key_Right, Qt::ShiftModifier);
    const auto two = shown.plan.session.selection().all<Initiative>();
    REQUIRE(two.size() == 2);
    const Date first = *shown.plan.session.find(two[0])->start;
    const Date second = *shown.plan.session.find(two[1])->start;
    shown.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(*shown.plan.session.find(two[0])->start == first + 7);
    REQUIRE(*shown.plan.session.find(two[1])->start == second + 7);
}

TEST_CASE("Ctrl+L, arrows and Enter link; Esc does not") {
    Shown shown;
    shown.plan.select("CX-05");
    QSignalSpy said(&shown.plan.session, &Session::said);
    shown.key(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(shown.canvas().keys().linking());
    REQUIRE(said.back().front() == QStringLiteral("Arrows choose, Enter links, Esc leaves"));
    shown.key(Qt::Key_Escape);
    REQUIRE_FALSE(shown.canvas().keys().linking());
    REQUIRE(shown.plan.session.plan().dependencies.size() == 6);
    shown.key(Qt::Key_L, Qt::ControlModifier);
    const auto target = shown.canvas().marks().target;
    REQUIRE(target);
    shown.key(Qt::Key_Return);
    REQUIRE(shown.plan.session.plan().dependencies.size() == 7);
}

TEST_CASE("Enter and F2 write the title in its place") {
    Shown shown;
    shown.plan.select("CX-12");
    shown.key(Qt::Key_Return);
    auto* field = shown.canvas().findChild<QLineEdit*>();
    REQUIRE(field != nullptr);
    QTest::keyClicks(field, QStringLiteral("Bill preview by mail"));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(shown.plan.initiative("CX-12").title == "Bill preview by mail");
    shown.key(Qt::Key_F2);
    field = shown.canvas().findChildren<QLineEdit*>().last();
    QTest::keyClicks(field, QStringLiteral("Nothing"));
    QTest::keyClick(field, Qt::Key_Escape);
    REQUIRE(shown.plan.initiative("CX-12").title == "Bill preview by mail");
}

TEST_CASE("Who leaves a title for another field keeps the keyboard there") {
    Shown shown;
    QLineEdit elsewhere(&shown.page);
    elsewhere.show();
    shown.plan.select("CX-12");
    shown.key(Qt::Key_F2);
    QTest::keyClicks(shown.canvas().findChild<QLineEdit*>(), QStringLiteral("Bill by mail"));
    elsewhere.setFocus();
    CHECK(shown.page.window()->focusWidget() == &elsewhere);
    CHECK(shown.plan.initiative("CX-12").title == "Bill by mail");
}

TEST_CASE("Keys show where what has no date would be, and Enter drops it there") {
    Shown shown;
    shown.plan.select("CX-18");
    QSignalSpy said(&shown.plan.session, &Session::said);
    shown.key(Qt::Key_Right, Qt::AltModifier); // today, a Tuesday
    REQUIRE(shown.canvas().keys().dating());
    REQUIRE(said.back().front().toString().startsWith(QStringLiteral("Alt and arrows")));
    shown.key(Qt::Key_Right, Qt::AltModifier);
    shown.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(shown.canvas().hands().ghosts().size() == 1);
    CHECK(shown.canvas().hands().ghosts().front().tag.startsWith(QStringLiteral("4 Mar")));
    CHECK_FALSE(shown.plan.initiative("CX-18").start);
    shown.key(Qt::Key_Return);
    CHECK(shown.start("CX-18") == day(2026, 3, 4));
    CHECK(shown.canvas().hands().ghosts().empty());
}

TEST_CASE("Esc, and picking something else, forget a date that keys were choosing") {
    Shown shown;
    shown.plan.select("CX-18");
    shown.key(Qt::Key_Right, Qt::AltModifier);
    shown.key(Qt::Key_Escape);
    CHECK_FALSE(shown.canvas().keys().dating());
    CHECK(shown.canvas().hands().ghosts().empty());
    shown.key(Qt::Key_Right, Qt::AltModifier);
    shown.plan.select("CX-07");
    CHECK_FALSE(shown.canvas().keys().dating());
    CHECK(shown.canvas().hands().ghosts().empty());
    CHECK_FALSE(shown.plan.session.undoable());
}
