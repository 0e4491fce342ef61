#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/pages/inspector/initiative_panel.h"
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

/// What a page, or the inspector, offers that would be refused.
QStringList offered(const QWidget& shown, const QString& newItem = {}) {
    QStringList all;
    for (const auto* button : shown.findChildren<QAbstractButton*>()) {
        const QString words = button->text().isEmpty() ? button->accessibleName() : button->text();
        if (button->isEnabled() && makes(words)) all << words;
    }
    QList<QAction*> actions = shown.actions();
    for (const auto* menu : shown.findChildren<QMenu*>()) actions << menu->actions();
    for (const auto* action : actions)
        if (action->isEnabled() && (makes(action->text()) || action->text() == newItem))
            all << action->text();
    return all;
}

/// A second program on the sample, which may only read.
struct Reader {
    SamplePlan owner;
    Session session{{owner.session().document()->surroundings(),
                     [] { return *make_date(2026, 2, 24); },
                     [](const Error&) { return QString(); }}};

    explicit Reader(bool filled = true) : owner(filled) {
        REQUIRE(session.open(owner.session().document()->path()));
        REQUIRE_FALSE(session.canWrite());
    }
    void takeOver() {
        owner.session().close();
        REQUIRE(session.claim());
    }
};

} // namespace

TEST_CASE("No page of Listen offers to make anything in a plan that is read only", "[pages]") {
    const bool filled = GENERATE(true, false);
    Reader reader(filled);
    MainWindow window(reader.session, {});
    showOnScreen(window, {1400, 900});
    const auto offeredOn = [&](const PageEntry& entry) {
        window.showPage(QLatin1String(entry.id));
        REQUIRE(window.page() != nullptr);
        return offered(*window.page(), window.page()->newItem());
    };
    std::vector<PageEntry> listen;
    for (const PageEntry& entry : pageEntries())
        if (entry.section == Section::Listen) listen.push_back(entry);
    for (const PageEntry& entry : listen) {
        INFO(entry.id);
        CHECK(offeredOn(entry) == QStringList());
    }
    reader.takeOver();
    for (const PageEntry& entry : listen) {
        INFO(entry.id);
        CHECK_FALSE(offeredOn(entry).isEmpty());
    }
}

TEST_CASE("The inspector offers to add nothing to an initiative that may only be read", "[pages]") {
    Reader reader;
    const auto initiative = reader.owner.named<Initiative>("initiatives", "CX-09");
    InitiativePanel panel(reader.session);
    panel.show(initiative);
    CHECK(offered(panel) == QStringList());
    reader.takeOver();
    panel.show(initiative);
    CHECK_FALSE(offered(panel).isEmpty());
}
