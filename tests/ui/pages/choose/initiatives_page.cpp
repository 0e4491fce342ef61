#include "ui/pages/choose/initiatives_page.h"

#include "core/thread/purpose.h"
#include "trial/sample_plan.h"
#include "trial/scripted_session.h"
#include "ui/forms/bulk_dialog.h"
#include "ui/forms/field_editors.h"
#include "ui/pages/choose/board_view.h"
#include "ui/support/convert.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"
#include "ui/tables/saved_views.h"
#include "ui/tables/table_file.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Trial {
    SamplePlan plan;
    InitiativesPage page{plan.session()};

    Trial() {
        page.resize(1000, 600);
        page.show();
        QApplication::setActiveWindow(&page);
    }
    Id<Initiative> named(std::string_view code) {
        return plan.named<Initiative>("initiatives", code);
    }
    const Initiative& row(std::string_view code) { return *plan.session().find(named(code)); }
};

} // namespace

TEST_CASE("a new initiative stands in the table with its title ready to be typed", "[pages]") {
    Trial trial;
    const auto before = trial.plan.session().plan().initiatives.size();
    trial.page.createNew();
    REQUIRE(trial.plan.session().plan().initiatives.size() == before + 1);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (!editor) editor = trial.page.table().findChild<QLineEdit*>();
    REQUIRE(editor);
    CHECK(editor->selectedText() == editor->text());
    QTest::keyClicks(editor, QStringLiteral("Ring back"));
    QTest::keyClick(editor, Qt::Key_Return);
    const auto id = trial.plan.session().selection().one<Initiative>();
    REQUIRE(id);
    QCoreApplication::processEvents();
    CHECK(trial.plan.session().find(*id)->title == "Ring back");
    CHECK(trial.plan.session().find(*id)->status == Status::idea);
}

namespace {

/// What is being typed into.
QLineEdit* typedInto(Trial& trial) {
    auto editors = trial.page.table().viewport()->findChildren<QLineEdit*>();
    editors.removeIf([](QLineEdit* each) { return each->isHidden(); });
    return editors.value(0);
}

void enter(Trial& trial, const QString& text) {
    QLineEdit* editor = typedInto(trial);
    REQUIRE(editor);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
}

QString lastTitle(Trial& trial, int fromEnd = 0) {
    KindTableView& table = trial.page.table();
    return table.filter()
        .index(table.filter().rowCount() - 1 - fromEnd, table.model().columnOf("title"))
        .data()
        .toString();
}

} // namespace

TEST_CASE("Enter after a new name gives the next row, and Enter without a name ends it",
          "[pages]") {
    Trial trial;
    const auto before = trial.plan.session().plan().initiatives.size();
    trial.page.createNew();
    enter(trial, QStringLiteral("Ring back"));
    enter(trial, QStringLiteral("Write back"));
    REQUIRE(typedInto(trial));
    CHECK(trial.plan.session().plan().initiatives.size() == before + 3);
    QTest::keyClick(typedInto(trial), Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK_FALSE(typedInto(trial));
    CHECK(trial.plan.session().plan().initiatives.size() == before + 2);
    CHECK(lastTitle(trial, 1) == "Ring back");
    CHECK(lastTitle(trial) == "Write back");
    const auto picked = trial.plan.session().selection().one<Initiative>();
    REQUIRE(picked);
    CHECK(trial.plan.session().find(*picked)->title == "Write back");
    trial.plan.session().undo(); // its name and itself are one step
    CHECK(lastTitle(trial) == "Ring back");
}

TEST_CASE("Esc takes a new row away again that got no name", "[pages]") {
    Trial trial;
    const auto before = trial.plan.session().plan().initiatives.size();
    trial.page.createNew();
    QTest::keyClick(typedInto(trial), Qt::Key_Escape);
    QCoreApplication::processEvents();
    CHECK(trial.plan.session().plan().initiatives.size() == before);
    trial.page.createNew();
    QTest::keyClick(typedInto(trial), Qt::Key_Return); // the proposed name is accepted
    QCoreApplication::processEvents();
    CHECK(trial.plan.session().plan().initiatives.size() == before + 1);
    CHECK_FALSE(typedInto(trial));
}

TEST_CASE("the next row that was begun by Enter goes when something else is picked", "[pages]") {
    Trial trial;
    const auto before = trial.plan.session().plan().initiatives.size();
    trial.page.createNew();
    enter(trial, QStringLiteral("Ring back"));
    KindTableView& table = trial.page.table();
    table.setCurrentIndex(table.filter().index(0, table.model().columnOf("title")));
    QCoreApplication::processEvents();
    CHECK(trial.plan.session().plan().initiatives.size() == before + 1);
    CHECK(lastTitle(trial) == "Ring back");
}

TEST_CASE("Tab goes on in the new row, which stays also without a name", "[pages]") {
    Trial trial;
    const auto before = trial.plan.session().plan().initiatives.size();
    trial.page.createNew();
    enter(trial, QStringLiteral("Ring back"));
    QTest::keyClick(typedInto(trial), Qt::Key_Tab);
    QCoreApplication::processEvents();
    CHECK(trial.plan.session().plan().initiatives.size() == before + 2);
    CHECK(trial.page.table().currentIndex().column() ==
          trial.page.table().model().columnOf("status"));
}

TEST_CASE("what is typed into a title that stands there is added to it", "[pages]") {
    Trial trial;
    KindTableView& table = trial.page.table();
    const QModelIndex title = table.filter().index(0, table.model().columnOf("title"));
    const QString before = title.data().toString();
    table.setCurrentIndex(title);
    QTest::keyClick(&table, Qt::Key_Return);
    enter(trial, QStringLiteral("!"));
    CHECK(title.data().toString() == before + u'!');
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_X); // the same without Enter
    enter(trial, QStringLiteral("y"));
    CHECK(title.data().toString() == before + "!xy");
}

TEST_CASE("what is typed on a cell that is no text replaces what stands there", "[pages]") {
    Trial trial;
    KindTableView& table = trial.page.table();
    const auto id = trial.named("CX-07");
    const auto cell = [&](std::string_view field) {
        return table.filter().indexOf(id.uuid, table.model().columnOf(field));
    };
    table.setFocus();
    table.setCurrentIndex(cell("days"));
    QTest::keyClick(&table, Qt::Key_7);
    enter(trial, QStringLiteral("3"));
    CHECK(trial.row("CX-07").days == 73);
    table.clearSelection(); // the ring still shows which cell one is in
    QTest::keyClick(&table, Qt::Key_8);
    CHECK(table.picked() == std::vector<Uuid>{id.uuid});
    enter(trial, QStringLiteral("4"));
    CHECK(trial.row("CX-07").days == 84);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    table.setFocus();
    table.setCurrentIndex(cell("start"));
    QTest::keyClick(&table, Qt::Key_2);
    enter(trial, QStringLiteral("026-05-04"));
    CHECK(trial.row("CX-07").start == make_date(2026, 5, 4));
    QTest::keyClick(&table, Qt::Key_Backspace); // writes nothing
    QTest::keyClick(&table, Qt::Key_Space);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(typedInto(trial));
}

TEST_CASE("F2 edits the cell one is in, while renaming stays the menu's", "[pages]") {
    Trial trial;
    QAction rename;
    rename.setShortcut(Qt::Key_F2);
    QObject::connect(&rename, &QAction::triggered, [&] { trial.page.run(Page::Command::Rename); });
    trial.page.addAction(&rename);
    KindTableView& table = trial.page.table();
    table.setFocus();
    table.setCurrentIndex(table.filter().index(0, table.model().columnOf("days")));
    QTest::keyClick(&table, Qt::Key_F2);
    CHECK(table.currentIndex().column() == table.model().columnOf("days"));
    REQUIRE(typedInto(trial));
    QTest::keyClick(typedInto(trial), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    rename.trigger();
    CHECK(table.currentIndex().column() == table.model().columnOf("title"));
    CHECK(typedInto(trial));
}

namespace {

/// The field being typed into and, over it, the list of what fits: that has the keyboard.
QWidget* keyboard() {
    QWidget* popup = QApplication::activePopupWidget();
    return popup ? popup : QApplication::focusWidget();
}

} // namespace

TEST_CASE("the only name that fits is taken by Tab and by one Enter", "[pages]") {
    for (const auto key : {Qt::Key_Tab, Qt::Key_Return}) {
        INFO((key == Qt::Key_Tab ? "Tab" : "Enter"));
        Trial trial;
        KindTableView& table = trial.page.table();
        const auto lena = trial.plan.named<Person>("people", "Lena Brandt");
        trial.plan.session().edit("set", [&](Edit& edit) {
            edit.change(trial.named("CX-07"), [](Initiative& row) { row.owner.reset(); });
        });
        table.setFocus();
        table.setCurrentIndex(
            table.filter().indexOf(trial.named("CX-07").uuid, table.model().columnOf("owner")));
        QTest::keyClick(&table, Qt::Key_L);
        for (const auto letter : {Qt::Key_E, Qt::Key_N, Qt::Key_A})
            QTest::keyClick(keyboard(), letter);
        REQUIRE(QApplication::activePopupWidget());
        QTest::keyClick(keyboard(), key);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK(trial.plan.reported.isEmpty());
        CHECK(trial.row("CX-07").owner == lena);
        CHECK_FALSE(QApplication::activePopupWidget());
        const bool goesOn = key == Qt::Key_Tab;
        CHECK(table.currentIndex().column() == table.model().columnOf(goesOn ? "domain" : "owner"));
        if (!goesOn) CHECK_FALSE(typedInto(trial));
        CHECK_FALSE(trial.page.bar().isAncestorOf(QApplication::focusWidget()));
    }
}

TEST_CASE("a table that the filter empties says so and how to get everything back", "[pages]") {
    Trial trial;
    KindFilterModel& filter = trial.page.table().filter();
    filter.setText(QStringLiteral("zzz"));
    const auto words = [&] {
        QStringList shown;
        for (const QLabel* each : trial.page.findChildren<QLabel*>())
            if (each->isVisible()) shown << each->text();
        return shown;
    };
    CHECK(words().contains(QStringLiteral("Nothing matches “zzz”")));
    CHECK_FALSE(trial.page.table().isVisible());
    for (auto* button : trial.page.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == "Clear the filter") button->click();
    CHECK_FALSE(filter.narrows());
    CHECK(trial.page.table().isVisible());
    CHECK_FALSE(words().contains(QStringLiteral("Nothing matches “zzz”")));
}

TEST_CASE("a new row is picked although Ctrl is still down", "[pages]") {
    Trial trial;
    // As when the key of Ctrl+N comes: Qt's own handling then would take the row from the picked.
    QTest::keyPress(&trial.page.table(), Qt::Key_Control, Qt::ControlModifier);
    trial.page.createNew();
    QTest::keyRelease(&trial.page.table(), Qt::Key_Control);
    const auto picked = trial.plan.session().selection().one<Initiative>();
    REQUIRE(picked);
    CHECK(trial.page.table().picked() == std::vector<Uuid>{picked->uuid});
    CHECK(trial.plan.session().find(*picked)->title == "New initiative");
}

TEST_CASE("deleted initiatives come back with undo", "[pages]") {
    Trial trial;
    const auto before = trial.plan.session().plan().initiatives.size();
    trial.page.showItems(Selection::of(std::vector{trial.named("CX-04"), trial.named("CX-07")}));
    CHECK(trial.page.table().picked().size() == 2);
    REQUIRE(trial.page.can(Page::Command::Delete));
    trial.page.run(Page::Command::Delete);
    CHECK(trial.plan.session().plan().initiatives.size() == before - 2);
    trial.plan.session().undo();
    CHECK(trial.plan.session().plan().initiatives.size() == before);
}

TEST_CASE("one field of all picked initiatives is one step", "[pages]") {
    Trial trial;
    std::vector<Uuid> ids = find_kind("initiatives")->all(trial.plan.session().plan());
    BulkDialog dialog(trial.plan.session(), *find_kind("initiatives"), ids);
    dialog.setField("owner");
    setEditorText(dialog.editor(), QStringLiteral("Lena Brandt"));
    dialog.accept();
    CHECK(dialog.result() == QDialog::Accepted);
    const auto lena = trial.plan.named<Person>("people", "Lena Brandt");
    for (const Initiative& row : trial.plan.session().plan().initiatives) CHECK(row.owner == lena);
    trial.plan.session().undo();
    CHECK(trial.row("CX-07").owner != lena);
}

TEST_CASE("copied rows are lines of cells under the labels of their columns", "[pages]") {
    Trial trial;
    trial.page.showItems(Selection::of(std::vector{trial.named("CX-04"), trial.named("CX-07")}));
    trial.page.run(Page::Command::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith(QStringLiteral("Code\tTitle\tStatus")));
    CHECK(lines[2].startsWith(QStringLiteral("CX-07\tPlain-language first bill\tPlanned")));
}

TEST_CASE("pasted cells fill the rows from the current cell on, and new ones below", "[pages]") {
    Trial trial;
    KindTableView& table = trial.page.table();
    const int last = table.filter().rowCount() - 1;
    table.setCurrentIndex(table.filter().index(last, table.model().columnOf("title")));
    const auto before = trial.plan.session().plan().initiatives.size();
    QApplication::clipboard()->setText(QStringLiteral("First\tPlanned\nSecond\tActive\n"));
    trial.page.run(Page::Command::Paste);
    CHECK(trial.plan.reported.isEmpty());
    CHECK(trial.plan.session().plan().initiatives.size() == before + 1);
    const auto title = [&](int row) {
        return table.filter().index(row, table.model().columnOf("title")).data().toString();
    };
    CHECK(title(last) == "First");
    CHECK(title(last + 1) == "Second");
    trial.plan.session().undo();
    CHECK(trial.plan.session().plan().initiatives.size() == before);
}

TEST_CASE("pasted cells are new rows where nothing is picked, and it is told what they changed",
          "[pages]") {
    Trial trial;
    Session& session = trial.plan.session();
    QString said;
    QObject::connect(&session, &Session::said, [&](const QString& text) { said = text; });
    KindTableView& table = trial.page.table();
    const int last = table.filter().rowCount() - 1;
    const auto before = session.plan().initiatives;
    table.setCurrentIndex(table.filter().index(last, table.model().columnOf("days")));
    table.clearSelection(); // as a click below the rows does
    QApplication::clipboard()->setText(QStringLiteral("First\nSecond\n"));
    trial.page.run(Page::Command::Paste);
    CHECK(session.plan().initiatives.size() == before.size() + 2);
    for (const Initiative& row : before) CHECK(session.find(row.id)->title == row.title);
    CHECK(lastTitle(trial, 1) == "First");
    CHECK(lastTitle(trial) == "Second");
    CHECK(said == "2 rows pasted");

    const int end = table.filter().rowCount() - 1;
    table.setCurrentIndex(table.filter().index(end, table.model().columnOf("title")));
    trial.page.run(Page::Command::Paste);
    CHECK(said == "Pasted: 1 changed, 1 new");
    CHECK(lastTitle(trial, 1) == "First");

    table.selectionModel()->clear(); // nothing is current, either
    trial.page.run(Page::Command::Paste);
    CHECK(lastTitle(trial, 1) == "First");
    CHECK(lastTitle(trial) == "Second");
    CHECK(session.plan().initiatives.size() == before.size() + 5);
}

TEST_CASE("an empty line among pasted cells empties its row's cell, and one unclosed is refused",
          "[pages]") {
    Trial trial;
    KindTableView& table = trial.page.table();
    const auto row = [&](int at) {
        return *trial.plan.session().find(
            Id<Initiative>{table.filter().idAt(table.filter().index(at, 0))});
    };
    const auto third = row(2).owner;
    table.setCurrentIndex(table.filter().index(0, table.model().columnOf("owner")));
    QApplication::clipboard()->setText(QStringLiteral("Tom Okafor\n\nLena Brandt\n"));
    trial.page.run(Page::Command::Paste);
    CHECK(row(0).owner == trial.plan.named<Person>("people", "Tom Okafor"));
    CHECK(!row(1).owner);
    CHECK(row(2).owner == trial.plan.named<Person>("people", "Lena Brandt"));
    trial.plan.session().undo();
    REQUIRE(row(2).owner == third);
    QApplication::clipboard()->setText(QStringLiteral("Tom Okafor\n\"Lena\n"));
    trial.page.run(Page::Command::Paste);
    REQUIRE(trial.plan.reported.size() == 1);
    CHECK(trial.plan.reported.front().startsWith(QStringLiteral("bad_quoting")));
    CHECK(row(2).owner == third);
}

TEST_CASE("a pasted value that is refused is told with its row, and nothing is pasted", "[pages]") {
    Trial trial;
    KindTableView& table = trial.page.table();
    table.setCurrentIndex(table.filter().index(0, table.model().columnOf("days")));
    QApplication::clipboard()->setText(QStringLiteral("5\n\nmany\n"));
    trial.page.run(Page::Command::Paste);
    REQUIRE(trial.plan.reported.size() == 1);
    CHECK(trial.plan.reported.front().startsWith(QStringLiteral("Row 3: unreadable_value")));
    CHECK_FALSE(trial.plan.session().undoable());
}

TEST_CASE("a card's title is written on the board, by Enter and by Rename", "[pages]") {
    Trial trial;
    trial.page.setView(InitiativesPage::View::Board);
    trial.page.showItems(Selection::of(trial.named("CX-11")));
    auto* lane = trial.page.board().column(Status::planned);
    const auto write = [&](const QString& title) {
        auto* field = lane->viewport()->findChildren<QLineEdit*>().last();
        field->setText(title);
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::processEvents(); // the delegate takes it when the field has had the key
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    QTest::keyClick(lane, Qt::Key_Return);
    write(QStringLiteral("Photo of the meter"));
    CHECK(trial.row("CX-11").title == "Photo of the meter");
    trial.page.run(Page::Command::Rename);
    CHECK(trial.page.board().isVisible());
    write(QStringLiteral("Reading by photo"));
    CHECK(trial.row("CX-11").title == "Reading by photo");
}

TEST_CASE("a card moves to the next status with Alt and an arrow", "[pages]") {
    Trial trial;
    trial.page.setView(InitiativesPage::View::Board);
    CardColumn* planned = trial.page.board().column(Status::planned);
    const int before = planned->cards().rowCount();
    REQUIRE(before > 0);
    planned->setFocus();
    const QModelIndex card = planned->cards().index(0, planned->modelColumn());
    planned->setCurrentIndex(card);
    const Id<Initiative> id{planned->idAt(card)};
    QTest::keyClick(planned, Qt::Key_Right, Qt::AltModifier);
    CHECK(trial.plan.session().find(id)->status == Status::active);
    CHECK(planned->cards().rowCount() == before - 1);
}

TEST_CASE("hiding what is done narrows the table and says so", "[pages]") {
    Trial trial;
    trial.page.bar().setSwitch("open", true);
    CHECK(trial.page.table().filter().rowCount() < trial.page.table().model().rowCount());
    CHECK(trial.page.summary().contains(QStringLiteral(" of 21 ")));
}

TEST_CASE("an exported list holds every initiative under the labels of its fields", "[pages]") {
    Trial trial;
    const std::string csv = *tableAsCsv(trial.plan.session().plan(), *find_kind("initiatives"));
    CHECK(csv.starts_with("Code,Title,"));
    CHECK(csv.find("CX-21,") != std::string::npos);
}

TEST_CASE("the board marks all that is selected", "[pages]") {
    Trial trial;
    trial.page.setView(InitiativesPage::View::Board);
    CardColumn* planned = trial.page.board().column(Status::planned);
    const auto id = [&](int row) {
        return Id<Initiative>{planned->idAt(planned->cards().index(row, planned->modelColumn()))};
    };
    trial.plan.session().select(Selection::of(std::vector{id(0), id(2)}));
    CHECK(planned->selectionModel()->selectedIndexes().size() == 2);
    trial.plan.session().clearSelection();
    CHECK(planned->selectionModel()->selectedIndexes().empty());
}

TEST_CASE("what moves on the board stays selected, by keys and by drag", "[pages]") {
    Trial trial;
    trial.page.setView(InitiativesPage::View::Board);
    QApplication::setActiveWindow(&trial.page);
    CardColumn* planned = trial.page.board().column(Status::planned);
    const auto selected = [&] { return trial.plan.session().selection().one<Initiative>(); };
    planned->setFocus();
    const auto second = planned->cards().index(1, planned->modelColumn());
    planned->setCurrentIndex(second);
    const Id<Initiative> byKey{planned->idAt(second)};
    REQUIRE(selected() == byKey);
    QTest::keyClick(planned, Qt::Key_Right, Qt::AltModifier);
    CHECK(selected() == byKey);
    CardColumn* active = trial.page.board().column(Status::active);
    CHECK(Id<Initiative>{active->idAt(active->currentIndex())} == byKey);

    planned->setFocus();
    const auto first = planned->cards().index(0, planned->modelColumn());
    planned->setCurrentIndex(first);
    const Id<Initiative> dragged{planned->idAt(first)};
    Q_EMIT active->dropped({dragged.uuid});
    CHECK(trial.plan.session().find(dragged)->status == Status::active);
    CHECK(selected() == dragged);
    trial.plan.session().undo();
    CHECK(selected() == dragged);
}

TEST_CASE("the dialog for all picked rows goes from the field to an empty value", "[pages]") {
    Trial trial;
    BulkDialog dialog(trial.plan.session(), *find_kind("initiatives"),
                      find_kind("initiatives")->all(trial.plan.session().plan()));
    CHECK(editorText(dialog.editor()).isEmpty());
    CHECK(dialog.findChild<QComboBox*>()->nextInFocusChain() == dialog.editor());
    dialog.setField("owner");
    CHECK(editorText(dialog.editor()).isEmpty());
    CHECK(dialog.findChild<QComboBox*>()->nextInFocusChain() == dialog.editor());
}

TEST_CASE("editing many sets nothing that was not chosen, and clears only when told to",
          "[pages]") {
    Trial trial;
    const std::vector<Uuid> ids{trial.named("CX-04").uuid, trial.named("CX-07").uuid};
    const auto before = trial.row("CX-07").status;
    BulkDialog dialog(trial.plan.session(), *find_kind("initiatives"), ids);
    const auto clear = [&] {
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Clear it")) return button;
        return static_cast<QPushButton*>(nullptr);
    }();
    REQUIRE(clear);
    CHECK(clear->isHidden()); // a status is never nothing
    dialog.accept();
    CHECK(dialog.result() != QDialog::Accepted);
    CHECK(trial.row("CX-07").status == before);
    dialog.setField("owner");
    dialog.accept();
    CHECK(trial.row("CX-07").owner);
    clear->click();
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK_FALSE(trial.row("CX-07").owner);
    CHECK_FALSE(trial.row("CX-04").owner);
}

TEST_CASE("the group of what has none says of what", "[pages]") {
    Trial trial;
    trial.plan.session().edit("set", [&](Edit& edit) {
        edit.change(trial.named("CX-07"), [](Initiative& row) { row.domain.reset(); });
    });
    KindTableView& table = trial.page.table();
    table.setGroup(table.model().columnOf("domain"));
    CHECK(table.groupCaption(table.filter().indexOf(trial.named("CX-07").uuid).row()) ==
          "No domain");
}

TEST_CASE("a wide table shows its titles whole before it widens anything else", "[pages]") {
    Trial trial;
    trial.plan.session().edit("set", [&](Edit& edit) {
        edit.change(trial.named("CX-01"), [](Initiative& row) {
            row.title = "A first bill in plain language that nobody has to ring about any more";
        });
    });
    KindTableView& table = trial.page.table();
    const int title = table.model().columnOf("title");
    trial.page.resize(1400, 600);
    QCoreApplication::processEvents();
    CHECK(table.columnWidth(title) >=
          table.fontMetrics().horizontalAdvance(
              table.filter().indexOf(trial.named("CX-01").uuid, title).data().toString()));
    for (const int column : table.columns().shown()) {
        const KindField& field = table.model().field(column);
        INFO(field.name);
        CHECK(table.columnWidth(column) >=
              QFontMetrics(table.horizontalHeader()->font())
                  .horizontalAdvance(table.model().headerData(column, Qt::Horizontal).toString()));
    }
}

TEST_CASE("how many are selected is for the window's foot to say, once", "[pages]") {
    Trial trial;
    trial.page.run(Page::Command::SelectAll);
    REQUIRE(trial.page.table().picked().size() == 21);
    CHECK_FALSE(trial.page.summary().contains(QStringLiteral("selected")));
}

TEST_CASE("Initiatives are narrowed to a persona or a step by way of their opportunities",
          "[pages]") {
    Trial trial;
    const Plan& plan = trial.plan.session().plan();
    const auto& filter = trial.page.table().filter();
    const int all = filter.rowCount();
    const auto every = purposes(plan);
    const auto of = every.begin();
    REQUIRE_FALSE(of->second.steps.empty());
    const auto step = *of->second.steps.begin();
    trial.page.bar().setRelated("step", {step.uuid});
    const auto wanted = std::ranges::count_if(
        every, [&](const auto& each) { return each.second.steps.contains(step); });
    CHECK(filter.rowCount() == wanted);
    CHECK(filter.indexOf(of->first.uuid).isValid());
    // What it is for may change while it shows.
    runIn(trial.plan.session(),
          "set initiatives " + plan.initiatives.find(of->first)->code + " opportunities=");
    CHECK(filter.rowCount() == wanted - 1);
    trial.page.table().filter().clear();
    CHECK(filter.rowCount() == all);
}

TEST_CASE("A view that was saved brings back filter, groups, columns and order", "[pages]") {
    Trial trial;
    auto& page = trial.page;
    auto& table = page.table();
    const int owner = table.model().columnOf("owner");
    page.bar().setSwitch("open", true);
    table.filter().setChoices("mandate", {QStringLiteral("Mine")});
    table.filter().setText(QStringLiteral("move"));
    table.setGroup(table.model().columnOf("domain"));
    table.setColumnHidden(owner, true);
    table.sortByColumn(table.model().columnOf("title"), Qt::DescendingOrder);
    const int narrowed = table.filter().rowCount();
    const QString first = table.filter().index(0, table.model().columnOf("code")).data().toString();
    page.saved().save(QStringLiteral("My moves"));

    table.filter().clear();
    table.setGroup(-1);
    table.setColumnHidden(owner, false);
    table.sortByColumn(table.model().columnOf("code"), Qt::AscendingOrder);
    CHECK(page.saved().names() == QStringList{QStringLiteral("My moves")});
    page.saved().show(QStringLiteral("My moves"));
    CHECK(table.filter().rowCount() == narrowed);
    CHECK(table.filter().text() == QStringLiteral("move"));
    CHECK(table.filter().hasTest("open"));
    CHECK(table.filter().group() == table.model().columnOf("domain"));
    CHECK(table.isColumnHidden(owner));
    CHECK(table.filter().index(0, table.model().columnOf("code")).data().toString() == first);
    page.saved().remove(QStringLiteral("My moves"));
    CHECK(page.saved().names().isEmpty());
}
