#include "trial/workshop.h"

#include "core/edits/kinds.h"
#include "ui/forms/kind_form.h"
#include "ui/pages/choose/ranking/item_list.h"
#include "ui/pages/choose/ranking/item_picker.h"
#include "ui/pages/choose/ranking/participant_list.h"
#include "ui/pages/choose/ranking/prepare_view.h"
#include "ui/pages/choose/ranking/ranking_result_view.h"
#include "ui/pages/choose/ranking/session_list.h"
#include "ui/pages/choose/ranking/take_over.h"
#include "ui/render/ranking/ballot_sheets.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace updraft;

namespace {

QString titleOfRow(const BallotTable& table, int row) {
    const auto item = table.ballot().itemAt(row);
    return item ? table.ballot().form().items[*item].second : QString();
}

std::vector<QPushButton*> primaryButtons(const QWidget& page) {
    std::vector<QPushButton*> found;
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->isVisible() && button->property("kind").toString() == QLatin1String("primary"))
            found.push_back(button);
    return found;
}

} // namespace

TEST_CASE("Who comes to a plan without rankings prepares one, and undo takes it back",
          "[ranking]") {
    SamplePlan plan(false);
    RankingPage page(plan.session());
    showOnScreen(page, {1200, 760});
    CHECK(page.current() == nullptr);
    page.createNew();
    REQUIRE(page.current() != nullptr);
    CHECK(page.current()->code == "RS-1");
    plan.session().undo();
    CHECK(page.current() == nullptr);
}

TEST_CASE("Items are ticked by score, and people come by name with their department", "[ranking]") {
    SamplePlan plan;
    RankingPage page(plan.session());
    showOnScreen(page, {1200, 760});
    page.createNew();
    const auto id = page.current()->id;
    ItemPicker picker(plan.session(), id);
    picker.pickTop(5);
    picker.accept();
    CHECK(items_of(plan.session().plan(), id).size() == 5);
    CHECK(page.prepare().items().topLevelItemCount() == 5);
    QLineEdit& field = page.prepare().participants().field();
    field.setText(QStringLiteral("Omar Haddad, Billing"));
    QTest::keyClick(&field, Qt::Key_Return);
    field.setText(QStringLiteral("omar haddad"));
    QTest::keyClick(&field, Qt::Key_Return);
    const auto people = participants_of(plan.session().plan(), id);
    REQUIRE(people.size() == 1);
    CHECK(people[0]->department == "Billing");
    CHECK(field.text() == QStringLiteral("omar haddad")); // what was refused stays
}

TEST_CASE(
    "What is over is offered only where it is chosen already, and the best scores are in sight",
    "[ranking]") {
    Workshop trial;
    REQUIRE(trial.session().edit(verb::set, [&](Edit& edit) {
        edit.change(trial.session().plan().initiatives.begin()->id,
                    [](Initiative& row) { row.status = Status::dropped; });
    }));
    CHECK(ItemPicker(trial.session(), trial.ranking).list().topLevelItemCount() == 3);
    trial.page.createNew();
    CHECK(ItemPicker(trial.session(), trial.page.current()->id).list().topLevelItemCount() == 2);
    SamplePlan plan;
    RankingPage page(plan.session());
    showOnScreen(page, {1200, 760});
    page.createNew();
    ItemPicker picker(plan.session(), page.list().current().value());
    picker.filter().setText(QStringLiteral("nothing bears this"));
    picker.pickTop(3);
    for (int row = 0; row < 3; ++row) {
        CHECK(picker.list().topLevelItem(row)->checkState(0) == Qt::Checked);
        CHECK_FALSE(picker.list().topLevelItem(row)->isHidden());
    }
}

TEST_CASE("Each state has one blue button, which has the keyboard after what was asked",
          "[ranking]") {
    Workshop trial;
    const auto only = [&] {
        const auto all = primaryButtons(trial.page);
        return all.size() == 1 ? all.front()->text() : QStringLiteral("several, or none");
    };
    const auto focused = [&] {
        const auto* button = qobject_cast<QPushButton*>(trial.page.focusWidget());
        return button != nullptr ? button->text() : QString();
    };
    CHECK(only() == QStringLiteral("Open the ranking…"));
    trial.open();
    CHECK(only() == QStringLiteral("Pass the laptop"));
    CHECK(focused() == QStringLiteral("Pass the laptop"));
    trial.page.list().setFocus();
    trial.dialogs.answers << 0;
    trial.page.openBallots();
    REQUIRE(trial.page.passphrase() != nullptr);
    trial.page.passphrase()->reject();
    QTest::qWait(1);
    CHECK(focused() == QStringLiteral("Pass the laptop"));
    for (const std::size_t who : {0U, 1U, 2U}) trial.cast(who, {"Bill", "Chat"});
    trial.seats().close();
    CHECK(only() == QStringLiteral("Open the ballots…"));
    trial.reveal();
    CHECK(only() == QStringLiteral("Take the order over…"));
    CHECK(focused() == QStringLiteral("Take the order over…"));
}

TEST_CASE("A passphrase is typed twice alike, and a wrong one opens nothing and loses nothing",
          "[ranking]") {
    Workshop trial;
    trial.page.openRanking();
    trial.passphrase("sesame", "sesame");
    CHECK(trial.page.passphrase()->said().contains(QStringLiteral("at least 8")));
    PassphraseDialog& dialog = *trial.page.passphrase();
    QTest::keyClick(&dialog.first(), Qt::Key_Return);
    CHECK(dialog.focusWidget() == &dialog.second());
    dialog.showBox().setChecked(true);
    CHECK(dialog.second().echoMode() == QLineEdit::Normal);
    trial.passphrase("open sesame", "open sesam");
    CHECK(trial.page.passphrase()->said().contains(QStringLiteral("differ")));
    CHECK(trial.row().state == SessionState::prepared);
    trial.passphrase("open sesame", "open sesame");
    QTest::qWait(50);
    REQUIRE(trial.row().state == SessionState::open);
    trial.cast(0, {"Chat", "Bill"});
    trial.seats().close();
    trial.dialogs.answers << 0;
    trial.page.openBallots();
    trial.passphrase("open barley");
    CHECK_FALSE(trial.page.passphrase()->said().isEmpty());
    CHECK(trial.row().state == SessionState::open);
    CHECK(trial.session().plan().sealed_ballots.size() == 1);
    trial.passphrase("open sesame");
    QTest::qWait(50);
    CHECK(trial.row().state == SessionState::revealed);
}

TEST_CASE("A ballot is made by keys: ranked, tied, moved, with opinions and dots", "[ranking]") {
    Workshop trial(false, 2);
    trial.open();
    SeatScreen& screen = trial.seats();
    screen.seat(trial.person(0));
    BallotTable& table = screen.editor().table();
    trial.rank({"Visits", "Bill", "Chat"});
    CHECK(titleOfRow(table, 0) == QStringLiteral("Visits"));
    table.setCurrentIndex(table.ballot().index(2, 1)); // Chat
    QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier);
    CHECK(titleOfRow(table, 1) == QStringLiteral("Chat"));
    QTest::keyClick(&table, '=');
    QTest::keyClick(&table, '+');
    QTest::keyClick(&table, '+');
    QTest::keyClick(&table, '+');
    CHECK(screen.editor().said().contains(QStringLiteral("All dots")));
    QTest::keyClick(&table, Qt::Key_Right); // to the buy-in
    QTest::keyClick(&table, '4');
    const BallotPaper paper = screen.editor().paper();
    CHECK(paper[2].place == 1);
    CHECK(paper[1] == Opinion{1, {}, 4, 2});
    CHECK(paper[0].place == 2);
    QTest::keyClick(&table, Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(screen.editor().paper()[1].buy_in);
    QTest::keyClick(&table, Qt::Key_Return, Qt::ControlModifier);
    CHECK(trial.session().find(trial.person(0))->cast);
    CHECK_FALSE(screen.isSeated());
    CHECK(table.ballot().rowCount() == 0); // nothing of it is on the screen
}

TEST_CASE("Who leaves the seat with a ballot begun is asked, and what is left is nowhere",
          "[ranking]") {
    Workshop trial;
    trial.open();
    SeatScreen& screen = trial.seats();
    screen.seat(trial.person(0));
    trial.rank({"Chat"});
    QTest::keyClick(&screen.editor().table(), Qt::Key_Escape);
    CHECK(screen.isSeated());
    trial.dialogs.answers << 0;
    QTest::keyClick(&screen.editor().table(), Qt::Key_Escape);
    CHECK_FALSE(screen.isSeated());
    CHECK_FALSE(trial.session().find(trial.person(0))->cast);
    CHECK(screen.editor().table().ballot().rowCount() == 0);
}

TEST_CASE("Sheets are typed in by figures, in the order in which they were printed", "[ranking]") {
    Workshop trial;
    trial.open();
    trial.page.typeSheets();
    SeatScreen& screen = *trial.page.seats();
    screen.seat(trial.person(1));
    BallotTable& table = screen.editor().table();
    const auto items = items_of(trial.session().plan(), trial.ranking);
    const auto order = sheetOrder(items, trial.person(1));
    for (int row = 0; row < 3; ++row)
        CHECK(titleOfRow(table, row) == qt(items[order[static_cast<std::size_t>(row)]]->title));
    const QString first = titleOfRow(table, 0);
    const auto& model = table.ballot();
    CHECK(table.model()->setData(model.index(0, 0), QStringLiteral("2"), Qt::EditRole));
    CHECK(table.model()->setData(model.index(2, 0), QStringLiteral("1"), Qt::EditRole));
    CHECK_FALSE(table.model()->setData(model.index(1, 0), QStringLiteral("7"), Qt::EditRole));
    CHECK(screen.editor().said().contains(QStringLiteral("7")));
    CHECK(titleOfRow(table, 0) == first);
    QTest::keyClick(&table, Qt::Key_Return, Qt::ControlModifier);
    CHECK(trial.session().find(trial.person(1))->cast);
}

TEST_CASE("Opened ballots show the room's order, and it is taken over in one step", "[ranking]") {
    Workshop trial;
    trial.open();
    for (const std::size_t who : {0U, 1U}) trial.cast(who, {"Visits", "Chat", "Bill"});
    trial.cast(2, {"Visits", "Bill", "Chat"});
    trial.seats().close();
    trial.reveal();
    const RankingContent& content = trial.page.result().content();
    CHECK(content.headline == QStringLiteral("The room put “Visits” first."));
    CHECK(content.result.items[1].title == "Chat");
    CHECK(content.turnout == QStringLiteral("All 3 participants ranked."));
    TakeOverDialog dialog(trial.session(), trial.ranking);
    CHECK(dialog.changesAnything());
    QSignalSpy said(&trial.session(), &Session::said);
    dialog.accept();
    REQUIRE_FALSE(said.isEmpty());
    CHECK(said.last().front().toString() ==
          QStringLiteral("Priorities taken over from RS-1: 3 changed. Undo takes it back."));
    const Plan& plan = trial.session().plan();
    for (const Initiative& row : plan.initiatives)
        CHECK(row.priority == (row.title == "Visits" ? 1 : row.title == "Chat" ? 2 : 3));
    trial.session().undo();
    for (const Initiative& row : trial.session().plan().initiatives) CHECK_FALSE(row.priority);
    // No further: what people have seen stays seen.
    trial.session().undo();
    CHECK(trial.row().state == SessionState::revealed);
}

TEST_CASE("A session is closed without a result only by saying so", "[ranking]") {
    Workshop trial;
    trial.open();
    trial.cast(0, {"Chat"});
    trial.seats().close();
    trial.page.closeWithoutResult();
    CHECK(trial.row().state == SessionState::open);
    trial.dialogs.answers << 0;
    trial.page.closeWithoutResult();
    CHECK(trial.row().state == SessionState::closed);
    CHECK(trial.session().plan().sealed_ballots.empty());
    trial.page.prepareAgain();
    CHECK(trial.session().plan().sessions.size() == 2);
    CHECK(trial.page.current()->state == SessionState::prepared);
}

TEST_CASE("An open session is not removed, another one is, and comes back by undo", "[ranking]") {
    Workshop trial;
    trial.page.list().setFocus();
    trial.page.run(Page::Command::Delete);
    CHECK(trial.session().plan().sessions.empty());
    trial.session().undo();
    REQUIRE(trial.session().plan().sessions.size() == 1);
    trial.page.showItems(Selection::of(trial.ranking));
    trial.open();
    trial.page.list().setFocus();
    trial.page.run(Page::Command::Delete);
    CHECK(trial.session().plan().sessions.size() == 1);
}
