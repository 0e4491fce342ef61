#include "trial/shown_timeline.h"

#include "core/edits/roadmap.h"
#include "ui/timeline/verbs.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace updraft;

TEST_CASE("Esc while a new initiative is named takes it back, Enter makes its name part of it") {
    Shown shown;
    const auto count = shown.plan.session.plan().initiatives.size();
    const auto field = [&] { return shown.canvas().findChildren<QLineEdit*>().last(); };
    shown.canvas().verbs().create({}, day(2026, 6, 1));
    REQUIRE(shown.plan.session.plan().initiatives.size() == count + 1);
    QTest::keyClick(field(), Qt::Key_Escape);
    CHECK(shown.plan.session.plan().initiatives.size() == count);
    shown.canvas().verbs().create({}, day(2026, 6, 1));
    QTest::keyClicks(field(), QStringLiteral("Welcome call"));
    QTest::keyClick(field(), Qt::Key_Return);
    const auto made = shown.plan.session.selection().one<Initiative>();
    REQUIRE(made);
    CHECK(shown.plan.session.find(*made)->title == "Welcome call");
    shown.plan.session.undo();
    CHECK(shown.plan.session.plan().initiatives.size() == count);
}

TEST_CASE("A new initiative that was dated meanwhile stays when its name is given up") {
    Shown shown;
    shown.canvas().verbs().create({}, day(2026, 6, 1));
    const auto made = shown.plan.session.selection().one<Initiative>();
    REQUIRE(made);
    shown.plan.session.edit("move", [&](Edit& edit) { move(edit, *made, day(2026, 7, 1)); });
    QTest::keyClick(shown.canvas().findChildren<QLineEdit*>().last(), Qt::Key_Escape);
    CHECK(shown.plan.session.find(*made) != nullptr);
}

TEST_CASE("Deleting a bar says what goes along") {
    Shown shown;
    shown.plan.select("CX-02");
    const QSignalSpy said(&shown.plan.session, &Session::said);
    shown.key(Qt::Key_Delete);
    REQUIRE(!said.empty());
    const QString sentence = said.back().front().toString();
    CHECK(sentence.startsWith(QStringLiteral("Removed CX-02, with ")));
    CHECK(sentence.endsWith(QStringLiteral("belonging to it. Undo brings it back.")));
}

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
