#include "trial/open_window.h"

#include "core/edits/journeys.h"
#include "core/edits/kinds.h"
#include "core/edits/verbs.h"
#include "core/listen/journeys.h"
#include "ui/models/field_words.h"
#include "ui/pages/choose/board_view.h"
#include "ui/pages/inspector/related_list.h"
#include "ui/pages/listen/personas/persona_cards.h"
#include "ui/pages/roadmap/charter_checks.h"
#include "ui/pages/roadmap/charters_page.h"
#include "ui/shell/help_topics.h"
#include "ui/shell/keys_help.h"
#include "ui/shell/pages.h"
#include "ui/shell/plan_files.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_line.h"
#include "ui/support/convert.h"
#include "ui/support/label_text.h"
#include "ui/support/settings.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace updraft;

TEST_CASE("The window shows every page, and can be closed over each of them") {
    for (const PageEntry& entry : pageEntries()) {
        INFO(entry.id);
        OpenWindow open;
        open.window->showPage(QLatin1String(entry.id));
        REQUIRE(open.window->page());
        CHECK(open.window->page()->isVisible());
        CHECK(open.window->page()->minimumSizeHint().width() <= 1024 - Rail::railWidth);
        CHECK_FALSE(open.window->page()->accessibleName().isEmpty());
        open.window.reset(); // pages let go of the session, which outlives them
        CHECK(open.plan.session().isOpen());
    }
}

TEST_CASE("A wide window becomes narrow at once, for the inspector gives way") {
    for (const PageEntry& entry : pageEntries()) {
        INFO(entry.id);
        OpenWindow open;
        open.window->showPage(QLatin1String(entry.id));
        QTest::qWait(20); // the inspector comes after the first frame
        CHECK(open.window->minimumSizeHint().width() <= 1024);
        open.window->resize(1024, 700);
        CHECK(open.window->width() == 1024);
    }
}

TEST_CASE("A pain point is shown on its map, and one without a step in the list of all") {
    OpenWindow open;
    Session& session = open.plan.session();
    Id<PainPoint> onMap;
    Id<PainPoint> nowhere;
    session.edit(verb::add, [&](Edit& edit) {
        const auto journey = add_journey(edit, {"Returning goods", "Before", "Reads the label"});
        PainPoint pain;
        pain.code = "P-90";
        pain.text = "Too small to read";
        pain.step = steps_of(edit.plan(), journey).front();
        onMap = edit.add(pain);
        pain.code = "P-91";
        pain.step = {};
        nowhere = edit.add(pain);
    });
    session.reveal(nowhere);
    CHECK(open.window->page()->newItem() == QStringLiteral("Pain point"));
    open.window->showPage(QStringLiteral("overview"));
    session.reveal(onMap);
    CHECK(open.window->page()->newItem() == QStringLiteral("Step"));
    CHECK(session.selection().ids == std::vector{onMap.uuid});
}

TEST_CASE("The window can be closed while the projector shows") {
    OpenWindow open;
    open.window->showPage(QStringLiteral("timeline"));
    open.window->present();
    QTest::qWait(50);
    open.window.reset();
    CHECK(open.plan.session().isOpen());
}

TEST_CASE("A plan that is closed leaves the start page, and another shows its own pages") {
    OpenWindow open;
    open.window->showPage(QStringLiteral("activity"));
    const auto path = open.plan.session().document()->path();
    open.window->closePlan();
    CHECK_FALSE(open.window->page());
    REQUIRE(open.plan.session().open(path));
    REQUIRE(open.window->page());
    CHECK(open.window->page()->isVisible());
}

TEST_CASE("Opening the plan that is open leaves it as it is") {
    OpenWindow open;
    const auto path = qt(open.plan.session().document()->path());
    REQUIRE(open.window->files().open(path));
    CHECK(open.plan.session().canWrite());
}

TEST_CASE("Backups are a click away in the window") {
    OpenWindow open;
    open.plan.session().reveal(Selection{"backups", {}});
    CHECK(open.window->pageId() == "activity");
}

TEST_CASE("A plan closes over a table that was not laid out since the window grew") {
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    OpenWindow open;
    open.window->resize(1024, 700);
    for (const char* table : {"actions", "metrics", "initiatives"}) {
        open.window->showPage(QLatin1String(table));
        QCoreApplication::processEvents();
    }
    open.window->showPage(QStringLiteral("charters"));
    open.window->resize(1300, 800);
    QCoreApplication::processEvents();
    open.window->closePlan();
    CHECK_FALSE(open.window->page());
}

TEST_CASE("A section is shown as it was left, and asked for again its next page") {
    OpenWindow open;
    open.window->showSection(Section::Roadmap);
    open.window->showPage(QStringLiteral("batches"));
    open.window->showPage(QStringLiteral("initiatives"));
    open.window->showSection(Section::Roadmap);
    CHECK(open.window->pageId() == "batches");
    open.window->showSection(Section::Roadmap);
    CHECK(open.window->pageId() == "charters");
    open.window->showSection(Section::Roadmap);
    CHECK(open.window->pageId() == "timeline");
}

TEST_CASE("The page that shows is noted at once, and not only when a plan is closed") {
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    OpenWindow open;
    open.window->showPage(QStringLiteral("batches"));
    QCoreApplication::processEvents();
    CHECK(open.window->files().pageLeft() == "batches");
}

TEST_CASE("A plan is opened on its own page, and a new one on the timeline") {
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    OpenWindow open;
    open.window->showPage(QStringLiteral("activity"));
    const auto path = open.plan.session().document()->path();
    open.window->closePlan();
    REQUIRE(open.window->files().begin(QLatin1String(PlanFiles::blank), QStringLiteral("KEP")));
    REQUIRE(open.window->page());
    CHECK(open.window->pageId() == "timeline");
    CHECK(open.window->page()->isVisible());
    REQUIRE(open.window->files().open(qt(path)));
    CHECK(open.window->pageId() == "activity");
    CHECK(open.window->page()->isVisible());
}

TEST_CASE("Keys that a text field has no use for undo the plan, and what was undone is said") {
    OpenWindow open;
    Session& session = open.plan.session();
    QStringList said;
    QObject::connect(&session, &Session::said, [&](const QString& each) { said << each; });
    const auto id = open.plan.named<Initiative>("initiatives", "CX-07");
    session.edit(verb::rename, [&](Edit& edit) {
        edit.about(id.uuid);
        edit.change(id, [](Initiative& row) { row.title = "Another"; });
    });
    QPlainTextEdit field(open.window.get());
    field.show();
    QApplication::setActiveWindow(open.window.get());
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("a"));
    QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
    CHECK(field.toPlainText().isEmpty());
    CHECK(session.find(id)->title == "Another");
    QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
    CHECK(session.find(id)->title == "Plain-language first bill");
    CHECK(said == QStringList{QStringLiteral("Undone: Renamed CX-07")});
}

TEST_CASE("The settings of the plan have their key to themselves") {
    OpenWindow open;
    QStringList named;
    for (const QAction* action : open.window->actions())
        if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+,"))) named << action->text();
    CHECK(named == QStringList{QStringLiteral("Plan settings")});
}

TEST_CASE("Recent plans of one title are told apart by file or folder") {
    const auto plan = [](const char* path, const char* title) {
        return RecentPlan{QLatin1String(path), QLatin1String(title), {}, {}, {}, {}};
    };
    const std::vector known{plan("/a/home.updraft", "Home"), plan("/a/home 2.updraft", "Home"),
                            plan("/b/home.updraft", "Home"), plan("/b/work.updraft", "Work")};
    CHECK(PlanFiles::toldApart(known[0], known) == "/a");
    CHECK(PlanFiles::toldApart(known[1], known) == "home 2.updraft");
    CHECK(PlanFiles::toldApart(known[2], known) == "/b");
    CHECK(PlanFiles::toldApart(known[3], known).isEmpty());
}

TEST_CASE("The inspector shows what is picked on the page, and each page keeps its own") {
    OpenWindow open;
    Session& session = open.plan.session();
    const auto initiative = open.plan.named<Initiative>("initiatives", "CX-07");
    const auto metric = Id<Metric>{find_kind("metrics")->all(session.plan()).front()};
    open.window->showPage(QStringLiteral("initiatives"));
    session.select(initiative);
    open.window->showPage(QStringLiteral("timeline"));
    CHECK(session.selection() == Selection::of(initiative)); // it is there, too
    open.window->showPage(QStringLiteral("metrics"));
    CHECK(session.selection().empty());
    session.select(metric);
    open.window->showPage(QStringLiteral("initiatives"));
    CHECK(session.selection() == Selection::of(initiative));
    open.window->showPage(QStringLiteral("metrics"));
    CHECK(session.selection() == Selection::of(metric));
}

TEST_CASE("The title bar tells two plans of one title apart by their files") {
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    OpenWindow open;
    const QString title = qt(open.plan.session().plan().about().title);
    CHECK(open.window->windowTitle() == title + QStringLiteral(" – Updraft"));
    open.window->files().workOnCopy();
    CHECK(open.window->windowTitle() == title + QStringLiteral(" (plan (copy).updraft) – Updraft"));
}

TEST_CASE("A copy is proposed as one") {
    OpenWindow open;
    open.window->files().saveCopy();
    CHECK(QFileInfo(open.dialogs.proposed).fileName() == "plan (copy).updraft");
}

TEST_CASE("What Undo takes back is asked once a change, not when the window gets another size") {
    OpenWindow open;
    QAction* undo = nullptr;
    for (QAction* action : open.window->actions())
        if (action->shortcut() == QKeySequence(QKeySequence::Undo)) undo = action;
    REQUIRE(undo);
    undo->setText(QStringLiteral("As it was named"));
    open.window->resize(1200, 800);
    open.plan.session().select(open.plan.named<Initiative>("initiatives", "CX-07"));
    QCoreApplication::processEvents();
    CHECK(undo->text() == "As it was named");
    open.plan.session().edit(verb::set, [](Edit& edit) {
        edit.change(edit.plan().about().id, [](Basics& row) { row.unit = "Care"; });
    });
    CHECK(undo->text().startsWith(QStringLiteral("Undo ")));
}

TEST_CASE("After an export the file and its folder are a click away") {
    OpenWindow open;
    open.window->showPage(QStringLiteral("initiatives"));
    const QString file =
        QFileInfo(qt(open.plan.session().document()->path())).path() + QStringLiteral("/list.csv");
    open.dialogs.files << file;
    open.window->exportTo(open.window->page()->exports().front());
    open.window->finishExport();
    auto* line = open.window->findChild<StatusLine*>();
    REQUIRE(line);
    CHECK(line->message() == "Written to list.csv");
    QCoreApplication::processEvents();
    QStringList offered;
    for (const auto* button : line->findChildren<QPushButton*>())
        if (!button->isHidden() && !button->text().isEmpty()) offered << button->text();
    CHECK(offered.contains(QStringLiteral("Open")));
    CHECK(offered.contains(QStringLiteral("Show in folder")));
    open.plan.session().say(QStringLiteral("Something else"));
    for (const auto* button : line->findChildren<QPushButton*>())
        CHECK_FALSE((button->text() == "Open" && !button->isHidden()));
}

TEST_CASE("What one should know of a file is said once it is written") {
    OpenWindow open;
    open.window->showPage(QStringLiteral("initiatives"));
    open.dialogs.files << QFileInfo(qt(open.plan.session().document()->path())).path() +
                              QStringLiteral("/list.csv");
    ExportChoice choice = open.window->page()->exports().front();
    choice.note = [] { return QStringLiteral("Its words are small."); };
    open.window->exportTo(choice);
    open.window->finishExport();
    CHECK(open.window->findChild<StatusLine*>()->message() ==
          QStringLiteral("Written to list.csv. Its words are small."));
}

TEST_CASE("The foot has a lock in place of the check where a plan is only read") {
    StatusLine line;
    line.resize(400, 26);
    line.setSaved(QStringLiteral("Read only"), true);
    const QImage locked = line.grab().toImage();
    line.setSaved(QStringLiteral("Read only"), false);
    CHECK(locked != line.grab().toImage());
}

TEST_CASE("The page that one goes to has the keyboard, and the rail keeps it while one is there") {
    OpenWindow open;
    QApplication::setActiveWindow(open.window.get());
    for (const char* id : {"settings", "initiatives", "timeline", "metrics"}) {
        INFO(id);
        open.window->showPage(QLatin1String(id));
        CHECK(open.window->page()->isAncestorOf(QApplication::focusWidget()));
    }
    QWidget* rail = open.window->findChild<Rail*>();
    for (auto* button : rail->findChildren<QAbstractButton*>())
        if (button->isChecked()) button->setFocus();
    REQUIRE(rail->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    CHECK(open.window->pageId() == "people");
    CHECK(rail->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("What Undo brings back is picked where the page has such items") {
    OpenWindow open;
    Session& session = open.plan.session();
    open.window->showPage(QStringLiteral("initiatives"));
    const auto id = open.plan.named<Initiative>("initiatives", "CX-07");
    session.select(id);
    open.window->page()->run(Page::Command::Delete);
    REQUIRE_FALSE(session.find(id));
    for (QAction* action : open.window->actions())
        if (action->shortcut() == QKeySequence(QKeySequence::Undo)) action->trigger();
    REQUIRE(session.find(id));
    CHECK(session.selection() == Selection::of(id));
}

TEST_CASE("What a charter lacks and the plan holds leads to its field at the window's side") {
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    OpenWindow open;
    Session& session = open.plan.session();
    QApplication::setActiveWindow(open.window.get());
    QTest::qWait(50); // the inspector is made after the first frame
    open.window->showPage(QStringLiteral("charters"));
    auto* page = qobject_cast<ChartersPage*>(open.window->page());
    REQUIRE(page);
    const auto initiative = open.plan.named<Initiative>("initiatives", "CX-18");
    session.edit(verb::set, [&](Edit& edit) {
        for (const auto* field : {"effort", "cost"})
            find_kind("initiatives")->field(field)->set(edit, initiative.uuid, {});
    });
    page->open(initiative);
    page->begin();
    REQUIRE_FALSE(open.window->inspectorShown());
    const auto follow = [&](const Gap& gap) {
        CharterChecks& checks = page->checks();
        const auto found = checks.findItems(gapSentence(gap), Qt::MatchExactly);
        REQUIRE(found.size() == 1);
        checks.setCurrentItem(found.front());
        checks.setFocus();
        QTest::keyClick(&checks, Qt::Key_Return);
        QTest::qWait(20);
        CHECK(open.window->inspectorShown());
        QWidget* now = QApplication::focusWidget();
        REQUIRE(now);
        // Texts above it grow once they have their width.
        CHECK(QTest::qWaitFor([&] { return !now->visibleRegion().isEmpty(); }, 1000));
        return now->accessibleName();
    };
    const auto name = [](std::string_view kind, std::string_view field) {
        return fieldLabel(*find_kind(kind)->field(field));
    };
    CHECK(follow({GapCode::no_effort_or_cost, {}}) == name("initiatives", "effort"));
    CHECK(follow({GapCode::no_dates, {}}) == name("initiatives", "start"));
    CHECK(follow({GapCode::no_outcome, {}}) == QStringLiteral("Add a new expected outcome"));
    session.edit(verb::add, [&](Edit& edit) {
        const Kind& outcomes = *find_kind("outcomes");
        outcomes.add(
            edit, {{outcomes.field("initiative"), "CX-18"}, {outcomes.field("metric"), "Calls"}});
    });
    CHECK(follow({GapCode::outcome_without_target, "Calls"}) == name("outcomes", "target"));
    CHECK(page->current() == initiative);
}

TEST_CASE("Keys of sections are told where the sections are, and only those that lead somewhere") {
    OpenWindow open;
    QStringList keys;
    for (const QAction* action : open.window->actions()) {
        INFO(action->text().toStdString());
        CHECK_FALSE(action->text().contains(u'\t')); // a page has no key of a section
        for (const PageEntry& entry : pageEntries())
            if (const QKeySequence key(sectionKey(entry.section)); action->shortcut() == key)
                if (const QString text = key.toString(QKeySequence::NativeText);
                    !keys.contains(text))
                    keys << text;
    }
    REQUIRE(keys.size() == 6);
    QStringList told;
    for (const KeyGroup& group : keyTable())
        for (const KeyLine& line : group.lines)
            if (line.what.contains(QStringLiteral("section"))) told << line.keys;
    CHECK(told == QStringList{keys.join(QStringLiteral(" · "))});
}

TEST_CASE("The table of keys tells every key that the commands of the journey map bear") {
    const QString arrows = QStringLiteral("← →");
    QStringList told;
    for (const KeyGroup& group : keyTable()) {
        if (group.title != QStringLiteral("On the journey map")) continue;
        for (const KeyLine& line : group.lines)
            for (const QString& keys : line.keys.split(QStringLiteral(" · "))) {
                if (!keys.contains(arrows))
                    told << keys;
                else
                    for (const Qt::Key arrow : {Qt::Key_Left, Qt::Key_Right})
                        told << QString(keys).replace(
                            arrows, QKeySequence(arrow).toString(QKeySequence::NativeText));
            }
    }
    for (const char* keys : {"+", "-", "F2", "Tab", "Del"}) {
        INFO(keys);
        CHECK(told.contains(QLatin1String(keys)));
    }
    OpenWindow open;
    open.window->showPage(QStringLiteral("journeys"));
    int known = 0;
    for (const QAction* action : open.window->page()->actions()) {
        const QString keys = action->text().section(u'\t', 1);
        if (keys.isEmpty()) continue;
        INFO(action->text().toStdString());
        CHECK(told.contains(keys));
        ++known;
    }
    CHECK(known == 8); // the moment, four ways to move, three to zoom
}

TEST_CASE("The help names every page that can be printed or becomes a file") {
    const auto paper = std::ranges::find(helpTopics(), QStringLiteral("paper"), &HelpTopic::id);
    REQUIRE(paper != helpTopics().end());
    OpenWindow open;
    int pages = 0;
    for (const PageEntry& entry : pageEntries()) {
        open.window->showPage(QLatin1String(entry.id));
        Page* page = open.window->page();
        if (!page->canPrint() && page->exports().empty()) continue;
        INFO(entry.id);
        CHECK(paper->text.contains(entry.label));
        ++pages;
    }
    CHECK(pages > 10);
}

TEST_CASE("Del in a list of the inspector takes what is picked there, not what the page shows") {
    OpenWindow open;
    const auto id = open.plan.named<Initiative>("initiatives", "CX-04");
    open.window->showPage(QStringLiteral("initiatives"));
    open.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(open.window.get()));
    open.plan.session().select(id);
    QTest::qWait(50); // the inspector is made after the first frame
    const auto lists = open.window->findChildren<RelatedList*>();
    const auto actions = std::ranges::find_if(lists, [](const RelatedList* list) {
        return list->kind().name == table_of<Action> && list->isVisible();
    });
    REQUIRE(actions != lists.end());
    const auto before = open.plan.session().plan().actions.size();
    (*actions)->focusFirst();
    QWidget* list = QApplication::focusWidget();
    REQUIRE((*actions)->isAncestorOf(list));
    QTest::keyClick(list, Qt::Key_Delete);
    CHECK(open.plan.session().find(id) != nullptr);
    CHECK(open.plan.session().plan().actions.size() == before - 1);
}

TEST_CASE("A row's menu offers what Edit does to it, and the page's own commands") {
    OpenWindow open;
    Session& session = open.plan.session();
    open.window->showPage(QStringLiteral("personas"));
    open.window->page()->run(Page::Command::SelectAll);
    const Uuid first = session.selection().ids.front();
    session.select({table_of<Persona>, {first}});
    auto& cards = *open.window->page()->findChild<PersonaCards*>();
    const auto menuFrom = [&](QContextMenuEvent::Reason reason, QPoint at) {
        QContextMenuEvent event(reason, at, cards.viewport()->mapToGlobal(at));
        QApplication::sendEvent(cards.viewport(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        return menu;
    };
    const auto find = [](const QMenu* menu, const char* text) {
        for (QAction* action : menu->actions())
            if (labelWords(action->text()) == QString::fromUtf8(text)) return action;
        FAIL("there is no " << text);
        return static_cast<QAction*>(nullptr);
    };
    const QRect card = cards.visualRect(cards.currentIndex());
    QMenu* menu = menuFrom(QContextMenuEvent::Mouse, card.center());
    CHECK(find(menu, "Portrait")->menu() != nullptr);
    CHECK_FALSE(find(menu, "Edit all…")->isEnabled()); // of several
    const auto before = session.plan().personas.size();
    find(menu, "Duplicate")->trigger();
    CHECK(session.plan().personas.size() == before + 1);
    menu->close();

    // By key it stands under what is picked, wherever the pointer is.
    cards.setFocus();
    menu = menuFrom(QContextMenuEvent::Keyboard, QPoint(0, 0));
    const QRect now = cards.visualRect(cards.currentIndex());
    CHECK(cards.viewport()->mapFromGlobal(menu->pos()).x() >= now.left());
    find(menu, "Delete")->trigger();
    CHECK(session.plan().personas.size() == before);
    menu->close();
}

TEST_CASE("A card of the board has the menu of its row") {
    OpenWindow open;
    Settings().setValue(QStringLiteral("initiatives/view"), 1);
    open.window->showPage(QStringLiteral("initiatives"));
    open.plan.session().select(open.plan.named<Initiative>("initiatives", "CX-04"));
    for (auto* column : open.window->page()->findChildren<CardColumn*>()) {
        const auto picked = column->selectionModel()->selectedIndexes();
        if (picked.isEmpty()) continue;
        const QPoint at = column->visualRect(picked.front()).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, column->viewport()->mapToGlobal(at));
        QApplication::sendEvent(column->viewport(), &event);
        REQUIRE(QApplication::activePopupWidget() != nullptr);
        QApplication::activePopupWidget()->close();
        Settings().setValue(QStringLiteral("initiatives/view"), 0);
        return;
    }
    FAIL("no card is picked");
}

TEST_CASE("Every page goes into a window of 1024 × 700") {
    OpenWindow open;
    for (const PageEntry& entry : pageEntries()) {
        open.window->showPage(QLatin1String(entry.id));
        open.window->resize(1024, 700);
        QApplication::processEvents();
        INFO(entry.id);
        CHECK(open.window->minimumSizeHint().width() <= 1024);
        CHECK(open.window->minimumSizeHint().height() <= 700);
        CHECK(open.window->width() == 1024);
    }
}
