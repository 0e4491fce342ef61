#include "../models/sample_plan.h"
#include "../support/fake_dialogs.h"

#include "ui/pages/plan/activity_page.h"
#include "ui/present/present.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// The window on the sample plan.
struct Open {
    SamplePlan plan;
    FakeDialogs dialogs;
    std::unique_ptr<MainWindow> window =
        std::make_unique<MainWindow>(plan.session(), WindowNeeds{{}, present});

    Open() {
        window->resize(1600, 1000);
        window->show();
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    }
};

} // namespace

TEST_CASE("The window shows every page, and can be closed over each of them") {
    for (const PageEntry& entry : pageEntries()) {
        INFO(entry.id);
        Open open;
        open.window->showPage(QLatin1String(entry.id));
        REQUIRE(open.window->page());
        CHECK(open.window->page()->isVisible());
        CHECK_FALSE(open.window->page()->accessibleName().isEmpty());
        open.window.reset(); // pages let go of the session, which outlives them
        CHECK(open.plan.session().isOpen());
    }
}

TEST_CASE("The window can be closed while the projector shows") {
    Open open;
    open.window->showPage(QStringLiteral("timeline"));
    open.window->present();
    QTest::qWait(50);
    open.window.reset();
    CHECK(open.plan.session().isOpen());
}

TEST_CASE("The palette knows every page and every initiative") {
    Open open;
    open.window->openPalette();
    QWidget* palette = open.window->findChild<Palette*>();
    REQUIRE(palette);
    CHECK(palette->isVisible());
}

TEST_CASE("A plan that is closed leaves the start page, and another shows its own pages") {
    Open open;
    open.window->showPage(QStringLiteral("activity"));
    const auto path = open.plan.session().document()->path();
    open.window->closePlan();
    CHECK_FALSE(open.window->page());
    REQUIRE(open.plan.session().open(path));
    REQUIRE(open.window->page());
    CHECK(open.window->page()->isVisible());
}

TEST_CASE("Backups are a click away in the window") {
    Open open;
    open.plan.session().reveal(Selection{"backups", {}});
    CHECK(open.window->pageId() == "activity");
}
