#include "ui/pages/choose/board/board_page.h"

#include "trial/board_trial.h"
#include "ui/pages/choose/board/board_projection.h"
#include "ui/pages/choose/board/decisions_view.h"
#include "ui/pages/choose/board/request_card.h"
#include "ui/tables/kind_table_view.h"

#include <QAccessible>
#include <QAction>
#include <QFile>
#include <QLineEdit>

using namespace updraft;

TEST_CASE("A request moves on with Alt and an arrow only when it is qualified", "[board]") {
    BoardTrial trial;
    trial.pick("CR-001");
    trial.column(RequestState::fresh).setFocus();
    QTest::keyClick(&trial.column(RequestState::fresh), Qt::Key_Right, Qt::AltModifier);
    CHECK(trial.row("CR-001").state == RequestState::qualified);
    CHECK(trial.column(RequestState::qualified).hasFocus());
    CHECK(trial.session().selection().one<Request>() == trial.id("CR-001"));

    trial.pick("CR-002"); // it lacks all
    trial.column(RequestState::fresh).setFocus();
    QTest::keyClick(&trial.column(RequestState::fresh), Qt::Key_Right, Qt::AltModifier);
    CHECK(trial.row("CR-002").state == RequestState::fresh);
    REQUIRE_FALSE(trial.plan.reported.isEmpty());
    CHECK(trial.plan.reported.last().startsWith(QStringLiteral("not_qualified")));
    CHECK(trial.session().selection().one<Request>() == trial.id("CR-002"));
    REQUIRE(trial.session().undo());
    CHECK(trial.row("CR-001").state == RequestState::fresh);
}

TEST_CASE("A card that is dropped goes to its column, but to none of what is decided", "[board]") {
    BoardTrial trial;
    QStringList said;
    QObject::connect(&trial.session(), &Session::said, &trial.page(),
                     [&](const QString& words) { said << words; });
    Q_EMIT trial.column(RequestState::qualified).dropped({trial.id("CR-001").uuid});
    CHECK(trial.row("CR-001").state == RequestState::qualified);
    Q_EMIT trial.column(RequestState::decided).dropped({trial.id("CR-001").uuid});
    CHECK(trial.row("CR-001").state == RequestState::qualified);
    CHECK_FALSE(trial.row("CR-001").decision);
    REQUIRE(said.size() == 1);
    CHECK(said[0].contains(QStringLiteral("needs a reason")));
}

TEST_CASE("A card says what a request lacks, or whether it fits, in whole sentences", "[board]") {
    BoardTrial trial;
    const RequestTelling telling(trial.session());
    const auto foot = [&](const char* code) { return telling.wordsOf(trial.row(code)).foot; };
    CHECK(foot("CR-001") == "5 person-days over in March, choose what comes off");
    CHECK(foot("CR-002") ==
          "Needs a fit with the strategy, an owner, estimates and a look for duplicates");
    runIn(trial.session(), "set requests CR-001 comes_off=\"CX-02 until 2026-04-01\"");
    CHECK(foot("CR-001") == "Fits: CX-02 put off until 1 Apr 2026");
    runIn(trial.session(), "set requests CR-001 effort=100");
    CHECK(foot("CR-001") == "80 person-days over in March, choose what comes off");
    runIn(trial.session(),
          "set requests CR-002 decision=decline decision_reason=\"No pain point behind it\"");
    const auto words = telling.wordsOf(trial.row("CR-002"));
    CHECK(words.foot.isEmpty());
    CHECK(words.text == "No pain point behind it");
    CHECK(words.marks.at(0).text == "Declined");
}

TEST_CASE("A card is as high as its words are long", "[board]") {
    BoardTrial trial;
    CardColumn& column = trial.column(RequestState::fresh);
    const auto heightOf = [&](const char* code) {
        return column.visualRect(column.cardOf(trial.id(code).uuid)).height();
    };
    const int before = heightOf("CR-002");
    runIn(trial.session(), "set requests CR-002 owner=Tom effort=3 fits_strategy=yes");
    QCoreApplication::processEvents();
    QTest::qWait(0);
    CHECK(heightOf("CR-002") < before); // its foot needs one line now
}

TEST_CASE("A screen reader hears a request and what it lacks", "[board]") {
    BoardTrial trial;
    CardColumn& column = trial.column(RequestState::fresh);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&column);
    REQUIRE(list != nullptr);
    QStringList heard;
    for (int i = 0; i < list->childCount(); ++i)
        if (auto* card = list->child(i)) heard << card->text(QAccessible::Name);
    const QString all = heard.join(u'\n');
    CHECK(all.contains(QStringLiteral("CR-001 Live chat, Jonas Meyer")));
    CHECK(all.contains(QStringLiteral("Needs a fit with the strategy")));
}

TEST_CASE("A new request is written on its card, and goes again where it got no name", "[board]") {
    BoardTrial trial;
    const auto count = [&] { return trial.session().plan().requests.size(); };
    const auto editor = [&] {
        auto all = trial.column(RequestState::fresh).viewport()->findChildren<QLineEdit*>();
        REQUIRE_FALSE(all.isEmpty());
        return all.last();
    };
    trial.page().createNew();
    REQUIRE(count() == 3);
    QTest::keyClicks(editor(), QStringLiteral("Bigger type"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(trial.row("CR-003").title == "Bigger type");
    CHECK(trial.row("CR-003").asked == trial.session().today());
    REQUIRE(trial.session().undo()); // its name and itself are one step
    CHECK(count() == 2);
    trial.page().createNew();
    QTest::keyClick(editor(), Qt::Key_Escape);
    QCoreApplication::processEvents();
    CHECK(count() == 2);
}

TEST_CASE("The next board is planned a month after the last, and one too soon is told", "[board]") {
    BoardTrial trial("add meetings date=2026-02-24 attendees=\"Vera Costa\"");
    trial.page().create(table_of<Meeting>);
    REQUIRE(trial.session().plan().meetings.size() == 2);
    const auto planned = trial.session().selection().one<Meeting>();
    REQUIRE(planned);
    CHECK(trial.session().find(*planned)->date == *make_date(2026, 3, 24));
    CHECK(trial.session().find(*planned)->attendees == "Vera Costa");
    CHECK(trial.page().current() == ChangeBoardPage::View::Decisions);
    CHECK(trial.page().decisions().warning().isEmpty());
    runIn(trial.session(), "set meetings MB-02 date=2026-03-10");
    CHECK(trial.page().decisions().warning().startsWith(
        QStringLiteral("MB-02, 10 March 2026 comes 14 days after MB-01.")));
}

TEST_CASE("The decisions of a board show where it is picked", "[board]") {
    BoardTrial trial(R"(add meetings date=2026-02-03
        add meetings date=2026-02-24
        set requests CR-001 decision=decline decision_reason=No decided=2026-02-03 board=MB-01
        set requests CR-002 decision=decline decision_reason=No decided=2026-02-24 board=MB-02)");
    auto& view = trial.page().decisions();
    trial.page().setView(ChangeBoardPage::View::Decisions);
    CHECK(view.decisions().filter().rowCount() == 2);
    CHECK(trial.page().showItems(Selection::of(trial.plan.named<Meeting>("meetings", "MB-01"))));
    QCoreApplication::processEvents();
    REQUIRE(view.decisions().filter().rowCount() == 1);
    CHECK(view.decisions().filter().idAt(view.decisions().filter().index(0, 0)) ==
          trial.id("CR-001").uuid);
    CHECK(trial.page().exports().front().label == "Minutes of MB-01 as PDF…");
}

TEST_CASE("An e-mail becomes a request with its words as evidence", "[board]") {
    BoardTrial trial;
    QTemporaryDir folder;
    QFile mail(folder.filePath(QStringLiteral("ask.eml")));
    REQUIRE(mail.open(QIODevice::WriteOnly));
    mail.write("From: Ada Hale <ada@example.org>\r\nSubject: Text on move-out\r\n"
               "Date: Mon, 23 Feb 2026 09:00:00 +0000\r\n\r\nWe only ask people who stay.\r\n");
    mail.close();
    trial.page().takeMails({mail.fileName()});
    trial.page().finishReading();
    REQUIRE(trial.session().plan().requests.size() == 3);
    CHECK(trial.row("CR-003").title == "Text on move-out");
    CHECK(trial.row("CR-003").requester == "Ada Hale <ada@example.org>");
    CHECK(trial.row("CR-003").asked == *make_date(2026, 2, 23));
    CHECK(trial.row("CR-003").evidence == "We only ask people who stay.");
    CHECK(trial.session().selection().one<Request>() == trial.id("CR-003"));
    REQUIRE(trial.session().undo());
    CHECK(trial.session().plan().requests.size() == 2);
}

TEST_CASE("The board shows one case after the other before a room", "[board]") {
    BoardTrial trial("set requests CR-001 state=qualified");
    BoardProjection shown(trial.session());
    REQUIRE(shown.request() != nullptr);
    CHECK(shown.request()->code == "CR-001"); // what comes first to be decided
    CHECK(shown.accessibleDescription().contains(QStringLiteral("5 person-days over in March.")));
    QTest::keyClick(&shown, Qt::Key_Right);
    CHECK(shown.request()->code == "CR-002");
    QTest::keyClick(&shown, Qt::Key_Left);
    CHECK(shown.request()->code == "CR-001");
    showOnScreen(shown, {1920, 1080});
    CHECK_FALSE(shown.grab().isNull());
}

TEST_CASE("The change board says what it is for while nobody has asked for anything", "[board]") {
    SamplePlan plan(false);
    ChangeBoardPage page(plan.session());
    page.setView(ChangeBoardPage::View::Board);
    showOnScreen(page, {900, 600});
    CHECK_FALSE(page.board().isVisible());
    page.createNew();
    CHECK(page.board().isVisible());
}
