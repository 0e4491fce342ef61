#include "ui/pages/choose/ranking/seat_screen.h"

#include "trial/workshop.h"

#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>

#include <memory>

using namespace updraft;

namespace {

/// Lets an item fall on a row, or below all.
void drop(BallotModel& model, std::size_t item, int row) {
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(model.rowOf(item), 1)}));
    model.dropMimeData(data.get(), Qt::MoveAction, -1, -1,
                       row < 0 ? QModelIndex() : model.index(row, 0));
}

} // namespace

TEST_CASE("Enter takes the seat, and goes on to the next once the ballot is cast", "[ranking]") {
    Workshop trial;
    trial.open();
    SeatScreen& screen = trial.seats();
    QTest::keyClick(&screen.takeButton(), Qt::Key_Return);
    REQUIRE(screen.isSeated());
    trial.rank({"Chat"});
    QTest::keyClick(&screen.editor().table(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(20);
    CHECK(screen.focusWidget() == &screen.goOnButton());
    QTest::keyClick(&screen.goOnButton(), Qt::Key_Return);
    CHECK_FALSE(screen.isSeated());
    CHECK(screen.focusWidget() == &screen.people());
}

TEST_CASE("Who has cast reads thanks in full", "[ranking]") {
    Workshop trial;
    trial.open();
    trial.cast(0, {"Chat"});
    QTest::qWait(20);
    const QLabel& thanks = trial.seats().thanks();
    REQUIRE(thanks.isVisible());
    CHECK(thanks.text().contains(QStringLiteral("Aisha")));
    for (const auto* each : thanks.parentWidget()->findChildren<QLabel*>())
        CHECK(each->height() >= each->heightForWidth(each->width()));
}

TEST_CASE("A ballot that says nothing is cast only after a question", "[ranking]") {
    Workshop trial(false, 2);
    trial.open();
    SeatScreen& screen = trial.seats();
    BallotTable& table = screen.editor().table();
    const auto cast = [&] {
        QTest::keyClick(&table, Qt::Key_Return, Qt::ControlModifier);
        return !screen.isSeated();
    };
    screen.seat(trial.person(0));
    CHECK_FALSE(cast());
    CHECK(trial.dialogs.said.last() == QStringLiteral("Cast an empty ballot?"));
    trial.dialogs.answers << 0;
    CHECK(cast());
    CHECK(trial.session().find(trial.person(0))->cast);
    screen.seat(trial.person(1));
    QTest::keyClick(&table, '+');
    const auto asked = trial.dialogs.said.size();
    CHECK(cast());
    CHECK(trial.dialogs.said.size() == asked);
}

TEST_CASE("The first one has room to be dropped, and items go past the line both ways",
          "[ranking]") {
    Workshop trial;
    trial.open();
    trial.seats().seat(trial.person(0));
    BallotTable& table = trial.seats().editor().table();
    BallotModel& model = table.ballot();
    CHECK_FALSE(model.firstHint().isEmpty());
    CHECK(table.rowHeight(0) == 2 * table.rowHeight(1));
    drop(model, 1, model.lineRow());
    CHECK(model.draft().of(1).place == 1);
    CHECK(model.firstHint().isEmpty());
    CHECK(table.rowHeight(1) == table.rowHeight(0));
    drop(model, 0, model.lineRow());
    CHECK(model.draft().of(0).place == 2);
    drop(model, 1, model.lineRow());
    CHECK_FALSE(model.draft().of(1).place);
    drop(model, 0, -1);
    CHECK(model.draft().ranked() == 0);
}
