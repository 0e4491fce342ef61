#include "trial/open_window.h"

#include "core/edits/verbs.h"
#include "ui/pages/listen/voice/search.h"
#include "ui/pages/listen/voice/voice_page.h"
#include "ui/shell/plan_files.h"
#include "ui/support/convert.h"
#include "ui/support/flags/search_field.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

using namespace updraft;

TEST_CASE("An export is called in menu and palette as the persona is called") {
    OpenWindow open;
    Session& session = open.plan.session();
    Id<Persona> both;
    session.edit(verb::add, [&](Edit& edit) {
        Persona row;
        row.name = "Tom & Ann";
        both = edit.add(row);
    });
    session.reveal(both);
    QStringList labels;
    for (auto* menu : open.window->findChildren<QMenu*>()) {
        if (menu->title() != QStringLiteral("&Export")) continue;
        Q_EMIT menu->aboutToShow();
        for (const QAction* action : menu->actions()) labels << action->text();
    }
    CHECK(labels.contains(QStringLiteral("Card of Tom && Ann…")));
    open.window->openPalette();
    auto* list = open.window->findChild<Palette*>()->findChild<PaletteModel*>();
    list->setTyped(QStringLiteral("card of tom"));
    REQUIRE(list->rowCount() > 0);
    CHECK(list->entry(0).title == QStringLiteral("Card of Tom & Ann…"));
}

TEST_CASE("A command of the page shows its keys beside its name, not in it") {
    OpenWindow open;
    open.window->showPage(QStringLiteral("journeys"));
    open.window->openPalette();
    auto* list = open.window->findChild<Palette*>()->findChild<PaletteModel*>();
    list->setTyped(QStringLiteral("fit the journey"));
    REQUIRE(list->rowCount() > 0);
    CHECK(list->entry(0).title == QStringLiteral("Fit the journey"));
    CHECK(list->entry(0).keys == QStringLiteral("Ctrl+0"));
}

TEST_CASE("Steps of one name are told apart by their journeys") {
    OpenWindow open;
    open.window->openPalette();
    auto* list = open.window->findChild<Palette*>()->findChild<PaletteModel*>();
    list->setTyped(QStringLiteral("opens the first bill"));
    QStringList details;
    for (int row = 0; row < list->rowCount(); ++row)
        if (list->entry(row).title.endsWith(QStringLiteral("Opens the first bill")))
            details << list->entry(row).detail;
    details.sort();
    CHECK(details ==
          QStringList{QStringLiteral("Journeys · J-1"), QStringLiteral("Journeys · J-2")});
    list->setTyped(QStringLiteral("opens the first bill j-2"));
    REQUIRE(list->rowCount() > 0);
    CHECK(list->entry(0).detail == QStringLiteral("Journeys · J-2"));
}

TEST_CASE("Whatever pages make can be made from the palette, wherever one is") {
    OpenWindow open;
    const Session& session = open.plan.session();
    const auto take = [&](const QString& title) {
        open.window->openPalette();
        auto* palette = open.window->findChild<Palette*>();
        auto* list = palette->findChild<PaletteModel*>();
        list->setTyped(title);
        REQUIRE(list->rowCount() > 0);
        CHECK(list->entry(0).title == title);
        list->entry(0).run();
        delete palette;
    };
    open.window->showPage(QStringLiteral("timeline"));
    const auto personas = session.plan().personas.size();
    take(QStringLiteral("New persona"));
    CHECK(open.window->pageId() == QStringLiteral("personas"));
    CHECK(session.plan().personas.size() == personas + 1);
    open.dialogs.texts << QStringLiteral("Returning goods");
    const auto journeys = session.plan().journeys.size();
    take(QStringLiteral("New journey"));
    CHECK(open.window->pageId() == QStringLiteral("journeys"));
    CHECK(session.plan().journeys.size() == journeys + 1);
    take(QStringLiteral("New count"));
    const auto* voice = dynamic_cast<VoicePage*>(open.window->page());
    REQUIRE(voice != nullptr);
    CHECK(voice->current() == VoicePage::View::Counts);
}

TEST_CASE("Verbatims too many for the palette are looked for on their page") {
    OpenWindow open;
    Session& session = open.plan.session();
    session.edit(verb::add, [](Edit& edit) {
        for (int i = 0; i < 10'001; ++i) {
            Feedback item;
            item.verbatim = i == 7 ? "The zeppelin was wet" : "Fine";
            edit.add(std::move(item));
        }
    });
    open.window->showPage(QStringLiteral("voice"));
    dynamic_cast<VoicePage&>(*open.window->page()).table().filter().setChoices("source", {"Call"});
    open.window->showPage(QStringLiteral("timeline"));
    open.window->openPalette();
    auto* palette = open.window->findChild<Palette*>();
    auto* list = palette->findChild<PaletteModel*>();
    palette->findChild<QLineEdit*>()->setText(QStringLiteral("zeppelin"));
    REQUIRE(list->rowCount() > 0);
    const QModelIndex last = list->index(list->rowCount() - 1);
    CHECK(last.data().toString() == QStringLiteral("Look for “zeppelin”"));
    Q_EMIT palette->findChild<QListView*>()->clicked(last);
    const auto onPage = [&] { return qobject_cast<VoicePage*>(open.window->page()); };
    REQUIRE(QTest::qWaitFor([&] { return onPage() != nullptr; }));
    VoicePage* voice = onPage();
    voice->search().finish();
    CHECK(voice->bar().search()->text() == QStringLiteral("zeppelin"));
    CHECK(QTest::qWaitFor([&] { return voice->table().filter().rowCount() == 1; }));
}

TEST_CASE("The palette knows every page and every initiative") {
    OpenWindow open;
    open.window->openPalette();
    QWidget* palette = open.window->findChild<Palette*>();
    REQUIRE(palette);
    CHECK(palette->isVisible());
}

TEST_CASE("The palette scrolls down only, and offers every known plan but the open one") {
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    OpenWindow open;
    const auto first = qt(open.plan.session().document()->path());
    REQUIRE(open.window->files().open(first));
    REQUIRE(open.window->files().begin(QLatin1String(PlanFiles::blank), QStringLiteral("KEP")));
    const auto offered = [&] {
        open.window->openPalette();
        auto* palette = open.window->findChild<Palette*>();
        CHECK(palette->findChild<QListView*>()->horizontalScrollBar()->maximum() == 0);
        auto* list = palette->findChild<PaletteModel*>();
        list->setTyped(QStringLiteral("open again"));
        QStringList found;
        for (int row = 0; row < list->rowCount(); ++row)
            if (list->data(list->index(row), PaletteModel::DetailRole)
                    .toString()
                    .contains(QStringLiteral("Open again")))
                found << list->data(list->index(row), Qt::DisplayRole).toString();
        delete palette;
        return found;
    };
    CHECK(offered() == QStringList{QStringLiteral("Moving home")});
    REQUIRE(open.window->files().open(first));
    CHECK(offered() == QStringList{QStringLiteral("KEP")});
}

TEST_CASE("The palette names what has no code by its title alone") {
    OpenWindow open;
    open.window->openPalette();
    auto* list = open.window->findChild<PaletteModel*>();
    REQUIRE(list);
    list->setTyped(QStringLiteral("smart meters everywhere"));
    REQUIRE(list->rowCount() > 0);
    CHECK(list->data(list->index(0), Qt::DisplayRole).toString() == "Smart meters everywhere");
}

TEST_CASE("The palette finds a page and a command by other words for them") {
    OpenWindow open;
    open.window->showPage(QStringLiteral("initiatives"));
    open.window->openPalette();
    auto* list = open.window->findChild<PaletteModel*>();
    REQUIRE(list);
    const auto first = [&](const char* typed) {
        list->setTyped(QString::fromLatin1(typed));
        return list->rowCount() ? list->data(list->index(0), Qt::DisplayRole).toString()
                                : QString();
    };
    CHECK(first("gantt") == "Timeline");
    CHECK(first("task") == "Initiatives");
    CHECK(first("kpi") == "Metrics");
    CHECK(first("settings") == "Plan settings");
    CHECK(first("holidays") == "Plan settings");
    CHECK(first("snapshot") == "Save a version…");
    CHECK(first("new initiative") == "Initiative");
    open.window->findChild<Palette*>()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    open.window->showPage(QStringLiteral("timeline"));
    open.window->openPalette();
    list = open.window->findChild<PaletteModel*>();
    REQUIRE(list);
    CHECK(first("export pdf").contains(QStringLiteral("PDF")));
}

TEST_CASE("The palette has each command once, and says so where it finds nothing") {
    OpenWindow open;
    open.window->showPage(QStringLiteral("timeline"));
    open.window->openPalette();
    auto* palette = open.window->findChild<Palette*>();
    auto* list = open.window->findChild<PaletteModel*>();
    REQUIRE(list);
    for (const char* each : {"Print…", "People"}) {
        list->setTyped(QString::fromUtf8(each));
        int found = 0;
        for (int row = 0; row < list->rowCount(); ++row)
            if (list->data(list->index(row), Qt::DisplayRole).toString() == QString::fromUtf8(each))
                ++found;
        INFO(each);
        CHECK(found == 1);
    }
    CHECK(palette->nothing().isEmpty());
    QTest::keyClicks(palette->findChild<QLineEdit*>(), QStringLiteral("qqzzxx"));
    CHECK(palette->nothing().startsWith(QStringLiteral("Nothing found")));
}

TEST_CASE("The palette finds what can be done with baselines on the timeline") {
    OpenWindow open;
    open.window->showPage(QStringLiteral("timeline"));
    const auto found = [&] {
        open.window->openPalette();
        auto* palette = open.window->findChild<Palette*>();
        auto* list = palette->findChild<PaletteModel*>();
        list->setTyped(QStringLiteral("baseline"));
        QStringList titles;
        for (int row = 0; row < list->rowCount(); ++row)
            titles << list->data(list->index(row), Qt::DisplayRole).toString();
        delete palette;
        return titles;
    };
    CHECK(found().contains(QStringLiteral("Keep a baseline…")));
    CHECK_FALSE(found().contains(QStringLiteral("Show no baseline")));
    open.dialogs.texts << QStringLiteral("Before the board");
    for (QAction* action : open.window->page()->actions())
        if (action->text() == QStringLiteral("Keep a baseline…")) action->trigger();
    const auto kept = open.plan.session().plan().baselines;
    CHECK(
        std::ranges::any_of(kept, [](const Baseline& b) { return b.name == "Before the board"; }));
    CHECK(found().contains(QStringLiteral("Show no baseline")));
}
