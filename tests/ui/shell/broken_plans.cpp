#include "ui/shell/broken_plans.h"

#include "trial/fake_dialogs.h"
#include "trial/sample_plan.h"

#include "core/document/backups.h"
#include "core/edits/kinds.h"
#include "core/edits/verbs.h"
#include "core/store/folders.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_cards.h"
#include "ui/shell/start_page.h"
#include "ui/support/convert.h"
#include "ui/support/theme.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// A window on the start page, and a plan with a backup that was edited once and closed.
struct Trial {
    SamplePlan plan{true, Keeps::backups};
    FakeDialogs dialogs;
    Session& session = plan.session();
    QString path = qt(session.document()->path());
    std::string title = session.plan().about().title;
    std::unique_ptr<MainWindow> window;

    Trial() {
        session.edit(verb::set, [&](Edit& edit) {
            edit.change(edit.plan().about().id, [](Basics& row) { row.unit = "Care"; });
        });
        window = std::make_unique<MainWindow>(session, WindowNeeds{});
        window->files().remember();
        session.close();
        window->show();
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    }
    ~Trial() {
        for (const RecentPlan& each : window->files().recent().all())
            window->files().recent().forget(each.path);
    }
    QByteArray bytes(const QString& name) const {
        QFile file(name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    QByteArray damage() const {
        QByteArray spoilt = bytes(path);
        spoilt.replace(0, 4096, QByteArray(4096, 'x'));
        spoilt.replace(0, 100, bytes(path).left(100)); // still a plan by its header
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(spoilt);
        return spoilt;
    }
    bool open() { return window->files().open(path); }
    RecentRow* row() {
        for (auto* each : window->findChildren<RecentRow*>())
            if (each->plan().path == path) return each;
        return nullptr;
    }
};

} // namespace

TEST_CASE("Instead of a damaged plan its last backup opens, as a copy beside it") {
    Trial trial;
    const QByteArray spoilt = trial.damage();
    trial.dialogs.answers << 1;
    REQUIRE(trial.open());
    CHECK(trial.dialogs.said.size() == 1);
    CHECK(trial.dialogs.offered == QStringList{QStringLiteral("Rescue what can be read"),
                                               QStringLiteral("Open the last backup"),
                                               QStringLiteral("Open another copy…")});
    const QFileInfo copy(qt(trial.session.document()->path()));
    CHECK(copy.path() == QFileInfo(trial.path).path());
    CHECK(copy.fileName().startsWith(QLatin1String("plan (backup of 2026-02-24")));
    CHECK(trial.session.plan().about().unit != "Care"); // it was made before the edit
    CHECK(trial.session.plan().initiatives.size() > 10);
    CHECK(trial.bytes(trial.path) == spoilt);
}

TEST_CASE("What can be read of a damaged plan opens as a new one, with a list of what is missing") {
    Trial trial;
    const QByteArray spoilt = trial.damage();
    trial.dialogs.answers << 0;
    REQUIRE(trial.open());
    REQUIRE(trial.dialogs.said.size() == 2);
    CHECK(trial.dialogs.said[1].contains(QLatin1String("plan (rescued).updraft")));
    CHECK(QFileInfo(qt(trial.session.document()->path())).fileName() == "plan (rescued).updraft");
    CHECK(trial.session.plan().about().unit == "Care");
    CHECK(trial.session.plan().about().title == trial.title);
    CHECK(trial.bytes(trial.path) == spoilt);
}

TEST_CASE("Left alone, a damaged plan is as it was and the start page stays") {
    Trial trial;
    const QByteArray spoilt = trial.damage();
    const auto names = QDir(QFileInfo(trial.path).path()).entryList(QDir::Files);
    CHECK_FALSE(trial.open());
    CHECK_FALSE(trial.session.isOpen());
    CHECK(trial.bytes(trial.path) == spoilt);
    CHECK(QDir(QFileInfo(trial.path).path()).entryList(QDir::Files) == names);
}

TEST_CASE("A plan that is gone says so on the start page, and its last backup opens from there") {
    Trial trial;
    QFile::remove(trial.path);
    trial.window->findChild<StartPage*>()->refresh();
    REQUIRE(trial.row());
    CHECK(trial.row()->isGone());
    CHECK(trial.row()->accessibleDescription().contains(QLatin1String("No longer in its place")));
    trial.dialogs.answers << 1;
    trial.row()->click();
    QCoreApplication::processEvents();
    REQUIRE(trial.session.isOpen());
    CHECK(trial.session.plan().about().title == trial.title);
    CHECK_FALSE(QFile::exists(trial.path)); // it does not take the place of what was lost
}

TEST_CASE("What a medium does not give any more is rescued around") {
    Trial trial;
    trial.damage();
    trial.dialogs.answers << 0;
    REQUIRE(BrokenPlans(trial.session, trial.window->files(), trial.window.get())
                .offer(trial.path, {ErrorCode::file_unreadable, std8(trial.path), {}}));
    CHECK(QFileInfo(qt(trial.session.document()->path())).fileName() == "plan (rescued).updraft");
}

TEST_CASE("A plan that a page opens is in the list of recent plans") {
    Trial trial;
    const QString copy = QFileInfo(trial.path).path() + QStringLiteral("/copy.updraft");
    REQUIRE(QFile::copy(trial.path, copy));
    REQUIRE(trial.session.open(toPath(copy)));
    QCoreApplication::processEvents();
    CHECK(trial.window->files().recent().holds(copy));
}

TEST_CASE("A plan that is gone without a backup can be struck off the list") {
    Trial trial;
    QFile::remove(trial.path);
    REQUIRE(forget_backups(trial.session.state(), toPath(trial.path)));
    trial.dialogs.answers << 1;
    CHECK_FALSE(trial.open());
    CHECK_FALSE(trial.window->files().recent().holds(trial.path));
}

TEST_CASE("A plan that was moved is looked for from the dialog that says so") {
    Trial trial;
    const QString moved = QFileInfo(trial.path).path() + QStringLiteral("/moved.updraft");
    REQUIRE(QFile::rename(trial.path, moved));
    trial.dialogs.answers << 0;
    trial.dialogs.files << moved;
    REQUIRE(trial.open());
    CHECK(trial.dialogs.offered[0] == "Look for it…");
    CHECK(qt(trial.session.document()->path()) == moved);
}

TEST_CASE("Where a rescue finds more than the last backup has, it is offered first") {
    Trial trial;
    // A backup of when the plan was begun.
    REQUIRE(trial.session.open(toPath(trial.path)));
    trial.session.edit(verb::remove, [](Edit& edit) {
        find_kind("initiatives")->remove(edit, find_kind("initiatives")->all(edit.plan()));
    });
    trial.session.document()->backup_before(verb::import);
    trial.session.undo();
    trial.session.close();
    trial.damage();
    trial.dialogs.answers << 0;
    REQUIRE(trial.open());
    CHECK(trial.dialogs.offered[0] == "Rescue what can be read");
    CHECK(trial.dialogs.detail.contains(QLatin1String("initiatives")));
    CHECK(trial.session.plan().initiatives.size() > 10);
}

TEST_CASE("Forgetting a plan takes its entry, copies and texts, when asked, and never its file") {
    Trial trial;
    const QByteArray before = trial.bytes(trial.path);
    trial.session.drafts().setPlan(new_uuid(), toPath(trial.path));
    trial.session.drafts().typing({"initiatives", new_uuid(), "title"}, QStringLiteral("Half"));
    trial.session.drafts().save();
    const QDir drafts(qt(trial.session.state()) + QStringLiteral("/drafts"));
    REQUIRE(drafts.entryList(QDir::Files).size() == 1);
    const QDir copies(qt(trial.session.state()) + QStringLiteral("/cut-off"));
    const QString other = qt("000000000001-a-" + place_mark("/elsewhere/plan.updraft"));
    for (const QString& copy : {other, qt("000000000001-b-" + place_mark(toPath(trial.path)))}) {
        REQUIRE(copies.mkpath(copy));
        REQUIRE(QFile::copy(trial.path, copies.filePath(copy + QStringLiteral("/plan.updraft"))));
    }
    const RecentPlan plan = trial.row()->plan();

    CHECK_FALSE(trial.window->files().forget(plan)); // left with Esc
    CHECK(trial.window->files().recent().holds(trial.path));
    CHECK_FALSE(backups_of(trial.session.state(), toPath(trial.path)).empty());

    trial.dialogs.answers << 0;
    CHECK(trial.window->files().forget(plan));
    CHECK_FALSE(trial.window->files().recent().holds(trial.path));
    CHECK(backups_of(trial.session.state(), toPath(trial.path)).empty());
    CHECK(drafts.entryList(QDir::Files).isEmpty());
    CHECK(copies.entryList(QDir::Dirs | QDir::NoDotAndDotDot) == QStringList{other});
    CHECK(trial.bytes(trial.path) == before);
}

TEST_CASE("That a plan is gone is said whole on the start page") {
    RecentPlan plan;
    plan.path = QStringLiteral("/nowhere/home.updraft");
    plan.title = QStringLiteral("Moving home");
    RecentRow row(plan, {}, QStringLiteral("today"));
    const QFontMetrics metrics(Theme::font(type::small));
    const int needed = 42 + metrics.horizontalAdvance(QStringLiteral("No longer in its place"));
    row.resize(needed + 24, 54);
    const QImage whole = row.grab().toImage();
    row.resize(needed + 300, 54);
    const QImage wide = row.grab().toImage();
    const QRect words(42, 28, needed - 42, 18);
    CHECK(whole.copy(words) == wide.copy(words));
}
