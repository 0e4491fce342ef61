#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/pages/page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"

#include <QAbstractButton>
#include <QMenu>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// Whether a command of these words puts something into the plan.
bool makes(const QString& words) {
    for (const char* verb : {"New ", "Import", "Begin", "Bring in", "Set…", "Add", "Change…", "Tag",
                             "Call back", "Start an initiative"})
        if (words.startsWith(QLatin1String(verb))) return true;
    return false;
}

/// What the page offers that would be refused.
QStringList offered(const Page& page) {
    QStringList all;
    for (const auto* button : page.findChildren<QAbstractButton*>())
        if (button->isEnabled() && makes(button->text())) all << button->text();
    QList<QAction*> actions = page.actions();
    for (const auto* menu : page.findChildren<QMenu*>()) actions << menu->actions();
    for (const auto* action : actions)
        if (action->isEnabled() && (makes(action->text()) || action->text() == page.newItem()))
            all << action->text();
    return all;
}

} // namespace

TEST_CASE("No page of Listen offers to make anything in a plan that is read only", "[pages]") {
    const bool filled = GENERATE(true, false);
    SamplePlan owner(filled);
    Session session({owner.session().document()->surroundings(),
                     [] { return *make_date(2026, 2, 24); },
                     [](const Error&) { return QString(); }});
    REQUIRE(session.open(owner.session().document()->path()));
    REQUIRE_FALSE(session.canWrite());
    MainWindow window(session, {});
    showOnScreen(window, {1400, 900});
    const auto listen = [](const PageEntry& entry) {
        return entry.section == Section::Listen && entry.id != std::string_view("journeys");
    };
    for (const PageEntry& entry : pageEntries()) {
        if (!listen(entry)) continue;
        INFO(entry.id);
        window.showPage(QLatin1String(entry.id));
        REQUIRE(window.page() != nullptr);
        CHECK(offered(*window.page()) == QStringList());
    }
    owner.session().close();
    REQUIRE(session.claim());
    for (const PageEntry& entry : pageEntries()) {
        if (!listen(entry)) continue;
        INFO(entry.id);
        window.showPage(QLatin1String(entry.id));
        CHECK_FALSE(offered(*window.page()).isEmpty());
    }
}
