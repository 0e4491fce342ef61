#include "core/edits/links.h"
#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/forms/field_editors.h"
#include "ui/forms/kind_form.h"
#include "ui/pages/act/actions_page.h"
#include "ui/pages/kind_page.h"
#include "ui/pages/plan/activity_page.h"
#include "ui/pages/plan/entry.h"
#include "ui/pages/plan/holiday_list.h"
#include "ui/pages/plan/ordered_list.h"
#include "ui/pages/plan/settings_page.h"
#include "ui/pages/roll_on.h"
#include "ui/support/convert.h"
#include "ui/tables/kind_table_view.h"
#include "ui/words/history.h"

#include "trial/fake_dialogs.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// The settings of a plan with nothing in it, on the screen.
struct EmptySettings {
    SamplePlan plan{false};
    SettingsPage page{plan.session()};

    EmptySettings() {
        page.resize(900, 900);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
    }
};

} // namespace

TEST_CASE("domains keep their order when one is moved", "[pages]") {
    SamplePlan plan;
    SettingsPage page(plan.session());
    OrderedList& list = page.domains();
    const Kind& kind = *find_kind("domains");
    const auto before = kind.all(plan.session().plan());
    REQUIRE(before.size() == 4);
    list.list().setCurrentIndex(list.list().model()->index(3, list.list().modelColumn()));
    list.moveCurrent(-1);
    CHECK(kind.all(plan.session().plan()) ==
          std::vector{before[0], before[1], before[3], before[2]});
    CHECK(list.list().currentIndex().row() == 2);
    plan.session().undo();
    CHECK(kind.all(plan.session().plan()) == before);
}

TEST_CASE("holidays are added by date and span", "[pages]") {
    SamplePlan plan(false);
    HolidayList list(plan.session());
    list.add(QStringLiteral("24/12/2026..26/12/2026"));
    CHECK(plan.session().plan().about().holidays == "2026-12-24 2026-12-25 2026-12-26");
    list.add(QStringLiteral("nonsense"));
    CHECK(plan.reported.size() == 1);
    list.add(QStringLiteral("1 Jan 2027 .. 2 Jan 2027")); // as dates are shown
    CHECK(plan.session().plan().about().holidays.ends_with("2026-12-26 2027-01-01 2027-01-02"));
}

TEST_CASE("rolling on moves the horizons and keeps a baseline", "[pages]") {
    SamplePlan plan;
    const auto before = plan.session().plan().baselines.size();
    rollOn(plan.session());
    CHECK(plan.session().plan().about().rolled_on == plan.session().today());
    CHECK(plan.session().plan().baselines.size() == before + 1);
    rollOn(plan.session()); // another baseline on the same day needs another name
    CHECK(plan.session().plan().baselines.size() == before + 2);
    CHECK(plan.reported.isEmpty());
}

TEST_CASE("the lists of activity say what they are for while they are empty", "[pages]") {
    SamplePlan plan;
    ActivityPage page(plan.session());
    page.resize(900, 600);
    page.QWidget::show();
    for (const auto list : {ActivityPage::List::Activity, ActivityPage::List::Versions,
                            ActivityPage::List::Backups}) {
        page.choose(list);
        CHECK_FALSE(page.list().isVisible());
    }
    plan.session().saveVersion(QStringLiteral("Before"));
    page.choose(ActivityPage::List::Versions);
    CHECK(page.list().isVisible());
    const auto id = plan.named<Initiative>("initiatives", "CX-07");
    plan.session().edit(
        verb::set, [&](Edit& edit) { edit.change(id, [](Initiative& row) { row.progress = 9; }); });
    page.choose(ActivityPage::List::Activity);
    CHECK(page.list().isVisible());
}

TEST_CASE("the plan's own fields are edited in a form", "[pages]") {
    SamplePlan plan;
    SettingsPage page(plan.session());
    page.QWidget::show();
    QWidget* leader = page.form().editor("leader");
    setEditorText(leader, QStringLiteral("Tom Okafor"));
    QTest::keyClick(leader, Qt::Key_Return);
    CHECK(plan.session().plan().about().leader == "Tom Okafor");
}

TEST_CASE("Space ticks actions and takes the tick back", "[pages]") {
    SamplePlan plan;
    ActionsPage page(plan.session());
    page.QWidget::show();
    const auto id = plan.session().plan().actions.begin()->id;
    page.showItems(Selection::of(id));
    const bool done = plan.session().find(id)->status == ActionStatus::done;
    QTest::keyClick(&page.table(), Qt::Key_Space);
    CHECK((plan.session().find(id)->status == ActionStatus::done) != done);
    QTest::keyClick(&page.table(), Qt::Key_Space);
    CHECK((plan.session().find(id)->status == ActionStatus::done) == done);
}

TEST_CASE("the activity list tells what was done, and versions bring it back", "[pages]") {
    SamplePlan plan;
    FakeDialogs answers;
    ActivityPage page(plan.session());
    page.QWidget::show();
    answers.texts << QStringLiteral("Before the meeting");
    page.saveVersion();
    const auto id = plan.named<Initiative>("initiatives", "CX-07");
    plan.session().edit("set", [&](Edit& edit) {
        edit.about(id.uuid);
        edit.change(id, [](Initiative& row) { row.title = "Another"; });
    });
    page.choose(ActivityPage::List::Activity);
    REQUIRE(page.list().model()->rowCount() == 1);
    CHECK(page.list().model()->index(0, 1).data().toString().contains(QStringLiteral("CX-07")));
    page.choose(ActivityPage::List::Versions);
    REQUIRE(page.list().model()->rowCount() == 1);
    page.list().setCurrentIndex(page.list().model()->index(0, 0));
    page.restorePicked();
    CHECK(plan.session().find(id)->title == "Plain-language first bill");
}

TEST_CASE("a backup says what is in it and can be put back", "[pages]") {
    SamplePlan plan(true, Keeps::backups);
    Session& session = plan.session();
    const auto id = plan.named<Initiative>("initiatives", "CX-07");
    const std::string before = session.find(id)->title;
    for (const char* title : {"First", "Second"})
        session.edit("set", [&](Edit& edit) {
            edit.change(id, [&](Initiative& row) { row.title = title; });
        });
    ActivityPage page(session);
    page.QWidget::show();
    REQUIRE(page.showItems(Selection{"backups", {}}));
    auto* rows = page.list().model();
    REQUIRE(rows->rowCount() == 1); // before the first edit of the session
    CHECK(rows->index(0, 1).data().toString().startsWith(QStringLiteral("21 initiatives")));
    CHECK(rows->index(0, 2).data().toString().endsWith(QStringLiteral(" KB")));
    page.list().setCurrentIndex(rows->index(0, 0));
    for (QAction* action : page.actions())
        if (action->text() == QStringLiteral("Put back")) action->trigger();
    CHECK(session.find(id)->title == before);
    session.undo();
    CHECK(session.find(id)->title == "Second");
}

TEST_CASE("a holiday that can't be read stays in its field", "[pages]") {
    SamplePlan plan;
    HolidayList list(plan.session());
    auto* field = list.findChild<QLineEdit*>();
    REQUIRE(field);
    field->setText(QStringLiteral("2026-13-45"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(!plan.reported.isEmpty());
    CHECK(field->text() == QStringLiteral("2026-13-45"));
}

TEST_CASE("the history calls what is gone as it was called last", "[pages]") {
    SamplePlan plan;
    Session& session = plan.session();
    const Kind& people = *find_kind("people");
    const auto rename = [&](Uuid id, const char* name) {
        session.edit(verb::rename, [&](Edit& edit) {
            edit.about(id);
            people.field("name")->set(edit, id, std::string(name));
        });
    };
    const auto remove = [&](Uuid id) {
        session.edit(verb::remove, [&](Edit& edit) {
            edit.about(id);
            people.remove(edit, {id});
        });
    };
    const auto first = plan.named<Person>("people", "Callum Reid").uuid;
    const auto second = plan.named<Person>("people", "Grace Adeyemi").uuid;
    rename(first, "Callum Stone");
    remove(first);
    rename(second, "Grace Bell");
    remove(second);
    session.undo();
    const auto history = *session.document()->history();
    const auto told = historySentences(*session.document(), history);
    REQUIRE(told.size() >= 5);
    const QStringList last(told.end() - 5, told.end());
    CHECK(last == QStringList{QStringLiteral("Renamed Callum Stone"),
                              QStringLiteral("Removed Callum Stone"),
                              QStringLiteral("Renamed Grace Bell"),
                              QStringLiteral("Removed Grace Bell"),
                              QStringLiteral("Took back: Removed Grace Bell")});
}

TEST_CASE("the history names the fields that were changed", "[pages]") {
    SamplePlan plan;
    Session& session = plan.session();
    const Kind& initiatives = *find_kind("initiatives");
    const auto id = plan.named<Initiative>("initiatives", "CX-09").uuid;
    const auto set = [&](std::initializer_list<std::pair<const char*, Value>> values) {
        session.edit(verb::set, [&](Edit& edit) {
            edit.about(id);
            for (const auto& [field, value] : values)
                initiatives.field(field)->set(edit, id, value);
        });
    };
    set({{"cost", Money{100}}});
    set({{"summary", std::string("Other")},
         {"days", std::int64_t{4}},
         {"effort", 3.5},
         {"notes", std::string("So")}});
    session.undo();
    const auto told = historySentences(*session.document(), *session.document()->history());
    REQUIRE(told.size() >= 3);
    CHECK(told[told.size() - 3] == QStringLiteral("Changed CX-09: Cost"));
    CHECK(told[told.size() - 2].startsWith(QStringLiteral("Changed CX-09: ")));
    CHECK(told[told.size() - 2].endsWith(QStringLiteral(" and 1 more")));
    CHECK(told.back() == QStringLiteral("Took back: ") + told[told.size() - 2]);
}

TEST_CASE("holidays in a row are one row of the list", "[pages]") {
    SamplePlan plan(false);
    HolidayList list(plan.session());
    list.add(QStringLiteral("24/12/2026..26/12/2026"));
    list.add(QStringLiteral("1/1/2027"));
    auto* rows = list.findChild<QListWidget*>();
    REQUIRE(rows->count() == 2);
    rows->item(0)->setSelected(true);
    list.removePicked();
    CHECK(plan.session().plan().about().holidays == "2027-01-01");
}

TEST_CASE("columns of words share the room of the page", "[pages]") {
    SamplePlan plan;
    for (const PageEntry& entry : planPages()) {
        if (std::string_view{entry.id} != "people") continue;
        const std::unique_ptr<Page> page{entry.make(plan.session())};
        page->resize(1200, 600);
        page->show();
        const KindTableView& table = static_cast<KindPage*>(page.get())->table();
        const int name = table.model().columnOf("name");
        const int days = table.model().columnOf("days_a_week");
        CHECK(table.columnWidth(name) > 200);
        CHECK(table.columnWidth(days) < 130);
    }
}

TEST_CASE("a late action is marked at its day", "[pages]") {
    SamplePlan plan;
    ActionsPage page(plan.session());
    const KindTableView& table = page.table();
    int late = 0;
    for (int row = 0; row < table.filter().rowCount(); ++row) {
        const auto at = table.filter().index(row, table.model().columnOf("due"));
        const Action& action = *plan.session().find(Id<Action>{table.filter().idAt(at)});
        const bool is = action.status != ActionStatus::done && action.due < plan.session().today();
        CHECK(table.isLate(at) == (action.due && is));
        CHECK_FALSE(table.isLate(at.siblingAtColumn(table.model().columnOf("title"))));
        late += table.isLate(at);
    }
    CHECK(late > 0);
}

TEST_CASE("what was linked is told with both ends, and nothing twice", "[pages]") {
    SamplePlan plan;
    const auto from = plan.named<Initiative>("initiatives", "CX-09");
    const auto to = plan.named<Initiative>("initiatives", "CX-16");
    plan.session().edit(verb::link, [&](Edit& edit) { link(edit, from, to); });
    plan.session().edit(verb::move, [&](Edit& edit) {
        edit.about(to.uuid);
        move(edit, to, plan.session().today());
    });
    ActivityPage page(plan.session());
    page.QWidget::show();
    const auto said = [&](int row) { return page.list().model()->index(row, 1).data().toString(); };
    CHECK(said(0) == "Moved CX-16");
    CHECK(said(1) == "Linked CX-09 \u2192 CX-16");
}

TEST_CASE("domains are typed line by line, and a line without a name is none", "[pages]") {
    EmptySettings settings;
    SamplePlan& plan = settings.plan;
    OrderedList& list = settings.page.domains();
    const auto enter = [&](const QString& text) {
        auto* editor = list.list().viewport()->findChild<QLineEdit*>();
        REQUIRE(editor);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    list.addNew();
    enter(QStringLiteral("Billing"));
    enter(QStringLiteral("Digital"));
    enter({});
    QStringList names;
    for (const Domain& row : plan.session().plan().domains) names << qt(row.name);
    CHECK(names == QStringList{QStringLiteral("Billing"), QStringLiteral("Digital")});
    CHECK_FALSE(list.list().viewport()->findChild<QLineEdit*>());
}

TEST_CASE("a new domain that is left without a name goes again", "[pages]") {
    EmptySettings settings;
    SamplePlan& plan = settings.plan;
    OrderedList& list = settings.page.domains();
    const auto count = [&] { return plan.session().plan().domains.size(); };
    list.addNew();
    REQUIRE(count() == 1);
    list.addNew(); // a button takes no keyboard when it is clicked
    CHECK(count() == 1);
    settings.page.form().editor("leader")->setFocus();
    QCoreApplication::processEvents();
    CHECK(count() == 0);
    list.addNew();
    QTest::keyClick(list.list().viewport()->findChild<QLineEdit*>(), Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(count() == 1); // Enter takes the proposed name
}

TEST_CASE("what is typed into an empty list of domains begins the first, and + keeps its place",
          "[pages]") {
    EmptySettings settings;
    SamplePlan& plan = settings.plan;
    OrderedList& list = settings.page.domains();
    auto* plus = list.findChild<QToolButton*>();
    REQUIRE(plus);
    CHECK(plus->geometry().bottom() < list.list().geometry().top());
    const auto* hint = list.list().viewport()->findChild<QLabel*>();
    REQUIRE(hint);
    CHECK(hint->isVisibleTo(&settings.page));
    CHECK(hint->text() == "No domains yet: type the first.");
    list.list().setFocus();
    QTest::keyClick(&list.list(), 'B');
    CHECK_FALSE(hint->isVisibleTo(&settings.page));
    auto* editor = list.list().viewport()->findChild<QLineEdit*>();
    REQUIRE(editor);
    QTest::keyClicks(editor, QStringLiteral("illing"));
    QTest::keyClick(editor, Qt::Key_Tab);
    QCoreApplication::processEvents();
    REQUIRE(plan.session().plan().domains.size() == 1);
    CHECK(plan.session().plan().domains.begin()->name == "Billing");
}

TEST_CASE("a copy of a backup is called after its plan and its time", "[pages]") {
    SamplePlan plan(true, Keeps::backups);
    FakeDialogs dialogs;
    plan.session().edit(verb::set, [](Edit& edit) {
        edit.change(edit.plan().about().id, [](Basics& row) { row.unit = "Care"; });
    });
    ActivityPage page(plan.session());
    page.resize(900, 600);
    page.QWidget::show();
    page.choose(ActivityPage::List::Backups);
    page.list().setCurrentIndex(page.list().model()->index(0, 0));
    for (QAction* action : page.actions())
        if (action->text() == "Open as a copy…") action->trigger();
    CHECK(QFileInfo(dialogs.proposed)
              .fileName()
              .startsWith(QStringLiteral("Moving home (backup of 2026-02-24 ")));
}

TEST_CASE("Tab goes down the settings in the order in which they stand", "[pages]") {
    SamplePlan plan;
    SettingsPage page(plan.session());
    page.resize(900, 2000);
    page.QWidget::show();
    QCoreApplication::processEvents();
    page.setFocus();
    QWidget* at = page.focusProxy();
    while (at && at->focusProxy()) at = at->focusProxy();
    REQUIRE(at == page.form().editor("title"));
    int last = at->mapTo(&page, QPoint()).y();
    for (QWidget* next = at->nextInFocusChain(); next != at; next = next->nextInFocusChain()) {
        if (!(next->focusPolicy() & Qt::TabFocus) || !next->isVisible() || next->focusProxy() ||
            !page.isAncestorOf(next) || next->mapTo(&page, QPoint()).y() < 0)
            continue;
        const int y = next->mapTo(&page, QPoint()).y();
        INFO(next->metaObject()->className() << ' ' << next->accessibleName().toStdString());
        if (next->inherits("QScrollArea")) continue;
        CHECK(y >= last - 8);
        last = y;
    }
}

TEST_CASE("a field that was handed in with Enter goes on at its end", "[pages]") {
    SamplePlan plan;
    SettingsPage page(plan.session());
    page.resize(900, 900);
    page.QWidget::show();
    QApplication::setActiveWindow(&page);
    auto* unit = qobject_cast<QLineEdit*>(page.form().editor("unit"));
    REQUIRE(unit);
    unit->setFocus();
    unit->setText(QStringLiteral("Billing"));
    QTest::keyClick(unit, Qt::Key_Return);
    QTest::keyClicks(unit, QStringLiteral(" and care"));
    CHECK(unit->text() == "Billing and care");
}

TEST_CASE("the lists of activity fit into a narrow window", "[pages]") {
    SamplePlan plan(true, Keeps::backups);
    plan.session().edit(verb::set, [](Edit& edit) {
        edit.change(edit.plan().about().id, [](Basics& row) { row.unit = "Care"; });
    });
    plan.session().saveVersion(QStringLiteral("Before the board"));
    ActivityPage page(plan.session());
    page.resize(780, 600);
    page.QWidget::show();
    for (const auto list : {ActivityPage::List::Activity, ActivityPage::List::Versions,
                            ActivityPage::List::Backups}) {
        page.choose(list);
        QCoreApplication::processEvents();
        REQUIRE(page.list().isVisible());
        CHECK(page.list().header()->length() <= page.list().viewport()->width());
    }
}

TEST_CASE("What is typed on an empty page begins its first item", "[pages]") {
    SamplePlan plan(false);
    for (const PageEntry& entry : planPages()) {
        if (std::string_view{entry.id} != "teams") continue;
        const std::unique_ptr<Page> page(entry.make(plan.session()));
        showOnScreen(*page, {1000, 700});
        page->setFocus();
        for (const QChar letter : QStringLiteral("Returns desk"))
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCoreApplication::processEvents();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCoreApplication::processEvents();
    }
    REQUIRE(plan.session().plan().teams.size() == 1);
    CHECK(plan.session().plan().teams.begin()->name == "Returns desk");
}
