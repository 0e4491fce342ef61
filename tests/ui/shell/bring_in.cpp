#include "trial/fake_dialogs.h"
#include "trial/on_screen.h"

#include "core/edits/kinds.h"
#include "ui/import/dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_cards.h"
#include "ui/support/convert.h"

#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

constexpr const char* aJourney =
    R"({"version": "1.0", "persona": "Sam", "pointOfView": "A repair",
        "stages": [{"id": "s1", "name": "Call"}], "swimlanes": [{"id": "l1", "name": "Activity"}],
        "nodes": [{"stageId": "s1", "swimlaneId": "l1", "title": "Calls the hotline"}]})";
constexpr std::int64_t noon = 1'771'934'520; // 24 February 2026

/// A window on the start page, a person before it, and a list in a folder of its own.
struct Trial {
    QTemporaryDir home;
    QTemporaryDir lists;
    QString list = file(QStringLiteral("Ideas 2026.tsv"), "Title\tDays\nCall back\t5\nOne\t3\n");
    FakeDialogs dialogs;
    Session session{{{[] { return noon; }, "Aisha", toPath(home.filePath(QStringLiteral("kept")))},
                     [] { return *make_date(2026, 2, 24); },
                     [](const Error& error) { return qt(std::string{name_of(error.code)}); }}};
    QStringList reported;
    std::unique_ptr<MainWindow> window;
    void (ImportDialog::*answer)() = &ImportDialog::accept;
    int asked = 0; ///< How often the dialog of an import came.

    Trial() {
        qputenv("HOME", home.path().toLocal8Bit());
        QObject::connect(&session, &Session::reported, &session,
                         [this](const QString& each) { reported << each; });
        window = std::make_unique<MainWindow>(session, WindowNeeds{importFile, {}});
        showOnScreen(*window, {1600, 1000});
        QObject::connect(&look_, &QTimer::timeout, &look_, [this] {
            auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            ++asked;
            dialog->finishReading();
            (dialog->*answer)();
        });
        look_.start(5);
    }
    QString file(const QString& name, const char* text) const {
        QFile written(lists.filePath(name));
        REQUIRE(written.open(QIODevice::WriteOnly));
        written.write(text);
        return written.fileName();
    }
    void click() {
        auto* row = window->findChild<BringInRow*>();
        REQUIRE(row);
        QTest::mouseClick(row, Qt::LeftButton);
    }
    void drop(const QString& what) const {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(what)});
        QDragEnterEvent entering({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(window.get(), &entering);
        REQUIRE(entering.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(window.get(), &event);
    }
    QStringList plans() const {
        return QDir(home.path()).entryList({QStringLiteral("*.updraft")}, QDir::Files);
    }

  private:
    QTimer look_;
};

} // namespace

TEST_CASE("A list brought in on the start page begins a plan that bears its name") {
    Trial trial;
    trial.dialogs.files << trial.list;
    trial.click();
    CHECK(trial.asked == 1);
    REQUIRE(trial.session.isOpen());
    CHECK(trial.session.plan().about().title == "Ideas 2026");
    CHECK(trial.session.plan().initiatives.size() == 2);
    CHECK(trial.plans() == QStringList{QStringLiteral("Ideas 2026.updraft")});
    CHECK(trial.session.selection().ids.size() == 2);
    CHECK(trial.reported.isEmpty());
}

TEST_CASE("A list that is not brought in after all leaves no plan behind") {
    Trial trial;
    trial.click(); // and no file is chosen
    CHECK(trial.asked == 0);
    trial.answer = &ImportDialog::reject;
    trial.dialogs.files << trial.list;
    trial.click();
    CHECK(trial.asked == 1);
    QCoreApplication::processEvents();
    CHECK_FALSE(trial.session.isOpen());
    CHECK(trial.plans().isEmpty());
    CHECK(trial.window->files().recent().all().empty());
    trial.dialogs.files << trial.lists.filePath(QStringLiteral("nowhere.csv"));
    trial.click();
    CHECK(trial.asked == 1);
    CHECK(trial.reported == QStringList{QStringLiteral("file_missing")});
    CHECK(trial.plans().isEmpty());
}

TEST_CASE("A list is one by any of its endings when it is dropped, whether a plan is open or not") {
    Trial trial;
    trial.drop(trial.list);
    CHECK(trial.asked == 1);
    REQUIRE(trial.session.isOpen());
    trial.drop(trial.file(QStringLiteral("more.TXT"), "Title\nThree\n"));
    trial.drop(trial.file(QStringLiteral("more.csv"), "Title\nFour\n"));
    CHECK(trial.asked == 3);
    CHECK(trial.session.plan().initiatives.size() == 4);
    CHECK(trial.dialogs.said.isEmpty());
}

TEST_CASE("A list that is new is taken for what the page lists") {
    Trial trial;
    trial.drop(trial.list);
    trial.window->showPage(QStringLiteral("insights"));
    trial.drop(trial.file(QStringLiteral("found.csv"), "Statement\nNobody reads the letter\n"));
    CHECK(trial.session.plan().insights.size() == 1);
    CHECK(trial.session.plan().initiatives.size() == 2);
    trial.window->showPage(QStringLiteral("pain-points"));
    trial.drop(trial.list); // known from before
    CHECK(trial.session.plan().initiatives.size() == 4);
}

TEST_CASE("A journey that is dropped comes in after a question, whether a plan is open or not") {
    Trial trial;
    const QString journey = trial.file(QStringLiteral("Repair.ojf"), aJourney);
    trial.dialogs.answers << 0;
    trial.drop(journey);
    REQUIRE(trial.session.isOpen());
    CHECK(trial.session.plan().about().title == "Repair");
    REQUIRE(trial.session.plan().journeys.size() == 1);
    CHECK(trial.session.plan().journeys.begin()->title == "A repair");
    CHECK(trial.window->pageId() == QStringLiteral("journeys"));
    trial.drop(journey); // and left at the question
    CHECK(trial.session.plan().journeys.size() == 1);
    CHECK(trial.asked == 0);
    CHECK(trial.reported.isEmpty());
}

TEST_CASE("Where no plan is open and none is begun, a list is not brought in") {
    Trial trial;
    CHECK_FALSE(importFile(trial.window.get(), trial.session, trial.list));
    CHECK(trial.asked == 0);
}
