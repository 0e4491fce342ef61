#include "ui/shell/plan_banners.h"

#include "trial/fake_dialogs.h"
#include "trial/sample_plan.h"

#include "core/edits/verbs.h"
#include "ui/shell/conflicted_copies.h"
#include "ui/shell/main_window.h"
#include "ui/support/convert.h"
#include "ui/support/flags/banner.h"
#include "ui/words/sentences.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

SessionNeeds needs(const std::filesystem::path& state) {
    return {{[] { return std::int64_t{1'771'934'520}; }, "Tess", state},
            [] { return *make_date(2026, 2, 24); },
            [](const Error& error) { return sentence(error); }};
}

/// A window on a plan of its own folder; the sample's own session stands for somebody else.
struct Trial {
    SamplePlan other{true, Keeps::backups};
    std::filesystem::path path = other.session().document()->path();
    FakeDialogs dialogs;
    Session session{needs(other.session().state())};
    std::unique_ptr<MainWindow> window;

    void open() {
        REQUIRE(session.open(path));
        window = std::make_unique<MainWindow>(session, WindowNeeds{});
        window->resize(1400, 900);
        window->show();
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    }
    void openAlone() {
        other.session().close();
        open();
    }
    QStringList banners() {
        QCoreApplication::processEvents();
        QStringList sentences;
        for (auto* banner : window->findChild<PlanBanners*>()->findChildren<Banner*>())
            if (banner->isVisible()) sentences << banner->accessibleName();
        return sentences;
    }
    void press(const QString& text) {
        QCoreApplication::processEvents();
        QPushButton* found = nullptr;
        for (auto* button : window->findChild<PlanBanners*>()->findChildren<QPushButton*>())
            if (button->text() == text && button->isVisible()) found = button;
        INFO(text.toStdString());
        REQUIRE(found);
        QTest::keyClick(found, Qt::Key_Space);
        QCoreApplication::processEvents();
    }
    QString file(const QString& name) const { return QFileInfo(qt(path)).path() + u'/' + name; }
};

} // namespace

TEST_CASE(
    "A plan that somebody else has open is theirs until they leave, then ours where it shows") {
    Trial trial;
    trial.open();
    trial.window->showPage(QStringLiteral("initiatives"));
    const auto id = trial.other.named<Initiative>("initiatives", "CX-07");
    trial.session.select(id);
    REQUIRE(trial.banners().size() == 1);
    CHECK(trial.banners()[0].contains(QStringLiteral("Aisha")));
    QStringList said;
    QObject::connect(&trial.session, &Session::said, [&](const QString& each) { said << each; });
    trial.press(QStringLiteral("Try again"));
    CHECK(said == QStringList{QStringLiteral("Aisha still has the plan open.")});
    CHECK(trial.banners().size() == 1);
    CHECK_FALSE(trial.session.canWrite());

    trial.other.session().edit(verb::rename, [&](Edit& edit) {
        edit.change(id, [](Initiative& row) { row.title = "Theirs"; });
    });
    trial.other.session().close();
    trial.press(QStringLiteral("Try again"));
    CHECK(trial.banners().isEmpty());
    CHECK(trial.session.canWrite());
    CHECK(trial.session.find(id)->title == "Theirs");
    CHECK(trial.window->pageId() == "initiatives");
    CHECK(trial.session.selection() == Selection::of(id));
    CHECK(trial.session.edit(verb::rename, [&](Edit& edit) {
        edit.change(id, [](Initiative& row) { row.title = "Ours"; });
    }));
}

TEST_CASE("Instead of waiting one works on a copy, on the page that showed") {
    Trial trial;
    trial.open();
    trial.window->showPage(QStringLiteral("activity"));
    trial.press(QStringLiteral("Work on a copy"));
    CHECK(trial.banners().isEmpty());
    CHECK(trial.session.canWrite());
    CHECK(qt(trial.session.document()->path()) ==
          trial.file(QStringLiteral("plan (copy).updraft")));
    CHECK(trial.window->pageId() == "activity");
    CHECK(trial.session.plan().about().title == "Moving home");
}

TEST_CASE("A plan that is taken away stays on screen to be saved elsewhere, until it is back") {
    Trial trial;
    trial.openAlone();
    CHECK(trial.banners().isEmpty());
    const QString away = trial.file(QStringLiteral("away.updraft"));
    REQUIRE(QFile::rename(qt(trial.path), away));
    trial.session.refresh();
    REQUIRE(trial.banners().size() == 1);
    CHECK(trial.banners()[0].contains(QStringLiteral("as it was last saved")));
    CHECK_FALSE(trial.session.canWrite());
    REQUIRE(QFile::rename(away, qt(trial.path)));
    trial.press(QStringLiteral("Try again"));
    CHECK(trial.banners().isEmpty());
    CHECK(trial.session.canWrite());

    REQUIRE(QFile::rename(qt(trial.path), away));
    trial.session.refresh();
    trial.dialogs.files << trial.file(QStringLiteral("saved.updraft"));
    trial.press(QStringLiteral("Save a copy elsewhere…"));
    CHECK(qt(trial.session.document()->path()) == trial.file(QStringLiteral("saved.updraft")));
    CHECK(trial.banners().isEmpty());
}

TEST_CASE("Text that was typed before a crash is offered in the window, put in and undone") {
    Trial trial;
    const auto id = trial.other.named<Initiative>("initiatives", "CX-07");
    Drafts& before = trial.other.session().drafts();
    before.typing({"initiatives", id.uuid, "title"}, QStringLiteral("Half a title"));
    before.typing({"initiatives", id.uuid, "owner"}, QStringLiteral("Lena Brandt"));
    before.save();
    trial.openAlone();
    REQUIRE(trial.banners().size() == 1);
    CHECK(trial.banners()[0].contains(QStringLiteral("“Half a title” (Title of CX-07)")));
    CHECK(trial.banners()[0].contains(QStringLiteral("Owner of CX-07")));
    const std::string title = trial.session.find(id)->title;
    trial.press(QStringLiteral("Put it in"));
    CHECK(trial.banners().isEmpty());
    CHECK(trial.session.find(id)->title == "Half a title");
    trial.session.undo();
    CHECK(trial.session.find(id)->title == title);
}

TEST_CASE("A backup that fails is said once, and seen among the backups until one is made") {
    Trial trial;
    const auto id = trial.other.named<Initiative>("initiatives", "CX-07");
    trial.openAlone();
    const QString state = qt(trial.session.state());
    REQUIRE(QDir(state + QStringLiteral("/backups")).removeRecursively() == true);
    QFile inTheWay(state + QStringLiteral("/backups"));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    int failures = 0;
    QObject::connect(&trial.session, &Session::backupFailed, [&] { ++failures; });
    for (const char* title : {"One", "Two"})
        REQUIRE(trial.session.edit(verb::rename, [&](Edit& edit) {
            edit.change(id, [&](Initiative& row) { row.title = title; });
        }));
    CHECK(failures == 1);
    trial.session.reveal(Selection{"backups", {}});
    QStringList words;
    for (auto* label : trial.window->page()->findChildren<QLabel*>()) words << label->text();
    CHECK(words.join(u' ').contains(QStringLiteral("no backup of the plan could be made")));
}

TEST_CASE("Copies in conflict are known by the names that cloud folders give them") {
    QTemporaryDir folder;
    const auto make = [&](const QString& name) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
    };
    const QStringList conflicts{
        QStringLiteral("plan (Aisha's conflicted copy 2026-02-24).updraft"),
        QStringLiteral("plan (conflicted copy 2026-02-24 120200).updraft"),
        QStringLiteral("plan (In Konflikt stehende Kopie von Tess 2026-02-24).updraft"),
        QStringLiteral("plan (Konflikt Tess).updraft"),
        QStringLiteral("plan (Copie en conflit de Tess 2026-02-24).updraft"),
        QStringLiteral("plan (SFConflict tess@example.org 2026-02-24-12-02-00).updraft"),
        QStringLiteral("plan.sync-conflict-20260224-120200-ABCDEFG.updraft"),
        QStringLiteral("plan_conflict-20260224-120200.updraft"),
    };
    for (const QString& name : conflicts) make(name);
    for (const char* name :
         {"plan.updraft", "plan 2.updraft", "plan (1).updraft", "plan-desktop.updraft",
          "plan conflict workshop.updraft", "other (conflicted copy 2026-02-24).updraft",
          "plan.sync-conflict-20260224-120200-ABCDEFG.csv"})
        make(QLatin1String(name));
    QStringList found;
    for (const QFileInfo& copy : conflictedCopies(folder.filePath(QStringLiteral("plan.updraft"))))
        found << copy.fileName();
    CHECK(QSet<QString>(found.begin(), found.end()) ==
          QSet<QString>(conflicts.begin(), conflicts.end()));
}

TEST_CASE("A copy in conflict is named in the window and opened from there, or left for now") {
    Trial trial;
    trial.openAlone();
    const QString copy = trial.file(QStringLiteral("plan (conflicted copy 2026-02-24).updraft"));
    REQUIRE(trial.session.document()->save_copy(toPath(copy)));
    trial.window->findChild<PlanBanners*>()->refresh();
    REQUIRE(trial.banners().size() == 1);
    CHECK(trial.banners()[0].contains(QFileInfo(copy).fileName()));
    trial.press(QStringLiteral("Not now"));
    CHECK(trial.banners().isEmpty());
    trial.window->findChild<PlanBanners*>()->refresh();
    CHECK(trial.banners().isEmpty());
    trial.window->closePlan();
    REQUIRE(trial.window->files().open(qt(trial.path)));
    trial.press(QStringLiteral("Open it"));
    CHECK(qt(trial.session.document()->path()) == copy);
}
