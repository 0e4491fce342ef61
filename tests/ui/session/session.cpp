#include "trial/sample_plan.h"

#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "ui/support/convert.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("What is being typed is handed in before a plan is left, and goes to that plan") {
    SamplePlan plan;
    Session& session = plan.session();
    const auto id = plan.named<Initiative>("initiatives", "CX-07");
    const auto path = session.document()->path();
    QObject::connect(&session, &Session::typingShouldEnd, &session, [&] {
        if (session.isOpen() && session.document()->path() == path)
            session.edit(verb::rename, [&](Edit& edit) {
                edit.change(id, [](Initiative& row) { row.title = "Typed last"; });
            });
    });
    QTemporaryDir folder;
    NewPlan other;
    other.title = "Other";
    other.start = other.today = session.today();
    REQUIRE(session.begin(toPath(folder.filePath(QStringLiteral("other.updraft"))), other));
    CHECK(session.plan().initiatives.empty());
    REQUIRE(session.open(path));
    CHECK(session.find(id)->title == "Typed last");
}

TEST_CASE("What the plan does not hold can't be selected") {
    SamplePlan plan;
    const auto there = plan.named<Initiative>("initiatives", "CX-07");
    plan.session().select(Selection::of(std::vector{there, Id<Initiative>::make()}));
    CHECK(plan.session().selection() == Selection::of(there));
    plan.session().select(Id<Initiative>::make());
    CHECK(plan.session().selection().empty());
}

TEST_CASE("Nothing is written over the open plan") {
    SamplePlan plan;
    const auto path = plan.session().document()->path();
    const auto refused = plan.session().write(path, "anything");
    REQUIRE(!refused);
    CHECK(refused.error().code == ErrorCode::target_is_the_plan);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("list.csv"));
    REQUIRE(plan.session().write(toPath(file), "a,b\n"));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll() == "a,b\n");
}

TEST_CASE("A version is named and restored in one step that can be undone") {
    SamplePlan plan;
    Session& session = plan.session();
    const auto id = plan.named<Initiative>("initiatives", "CX-07");
    const std::string before = session.find(id)->title;
    QSignalSpy said(&session, &Session::said);
    session.saveVersion(QStringLiteral("Before"));
    session.edit(verb::rename, [&](Edit& edit) {
        edit.change(id, [](Initiative& row) { row.title = "Another"; });
    });
    session.restoreVersion(QStringLiteral("Before"));
    CHECK(session.find(id)->title == before);
    session.undo();
    CHECK(session.find(id)->title == "Another");
    CHECK(said.count() == 2);
    session.saveVersion(QStringLiteral("Before"));
    CHECK(plan.reported.size() == 1);
}

TEST_CASE("A version that is restored to no effect does not offer an undo") {
    SamplePlan plan;
    Session& session = plan.session();
    session.edit(verb::rename, [&](Edit& edit) {
        edit.change(plan.named<Initiative>("initiatives", "CX-07"),
                    [](Initiative& row) { row.title = "Another"; });
    });
    session.saveVersion(QStringLiteral("Now"));
    QSignalSpy said(&session, &Session::said);
    session.restoreVersion(QStringLiteral("Now"));
    REQUIRE(said.size() == 1);
    CHECK_FALSE(said[0][0].toString().contains(QStringLiteral("Undo")));
    CHECK(session.undoable()->verb == verb::rename);
}

TEST_CASE("Pages are told when the plan's file is lost, and when it is found again") {
    SamplePlan plan;
    Session& session = plan.session();
    const QString path = qt(session.document()->path());
    const QString away = path + QStringLiteral(".away");
    QSignalSpy changed(&session, &Session::changed);
    REQUIRE(QFile::rename(path, away));
    session.saveVersion(QStringLiteral("Lost"));
    CHECK_FALSE(session.canWrite());
    CHECK(changed.size() == 1);
    REQUIRE(QFile::rename(away, path));
    session.saveVersion(QStringLiteral("Found"));
    CHECK(session.canWrite());
    CHECK(changed.size() == 2);
}
