#include "ui/pages/choose/ranking/projection.h"

#include "trial/workshop.h"
#include "ui/pages/choose/ranking/ballots_dialog.h"

#include <QPushButton>

using namespace updraft;

namespace {

struct Shown : Workshop {
    std::unique_ptr<RankingProjection> picture;

    RankingProjection& show() {
        picture.reset(qobject_cast<RankingProjection*>(page.projection(nullptr)));
        REQUIRE(picture != nullptr);
        showOnScreen(*picture, {1280, 720});
        picture->finishCounting();
        return *picture;
    }
};

} // namespace

TEST_CASE("The room sees whose ballots are in, then what came first, then the order", "[ranking]") {
    Shown trial;
    RankingProjection& picture = trial.show();
    CHECK(picture.stage() == RankingProjection::Stage::Vote);
    trial.open();
    trial.cast(0, {"Visits", "Bill"});
    trial.cast(1, {"Visits", "Bill"});
    trial.seats().close();
    CHECK(picture.accessibleDescription() == QStringLiteral("2 of 3 ballots are in, all sealed"));
    QTest::keyClick(&picture, Qt::Key_Space); // one is missing, and it is asked whether to wait
    CHECK(trial.page.passphrase() == nullptr);
    CHECK(trial.dialogs.said.last().contains(
        QStringLiteral("2 of 3 have ranked. Open the ballots?")));
    trial.dialogs.answers << 0;
    QTest::keyClick(&picture, Qt::Key_Space);
    REQUIRE(trial.page.passphrase() != nullptr);
    CHECK(picture.stage() == RankingProjection::Stage::Vote);
    trial.passphrase("open sesame");
    QTest::qWait(20);
    picture.finishCounting();
    CHECK(picture.stage() == RankingProjection::Stage::Open);
    CHECK(picture.accessibleName() == QStringLiteral("The room put “Visits” first."));
    QTest::keyClick(&picture, Qt::Key_Space);
    CHECK(picture.stage() == RankingProjection::Stage::Talk);
    CHECK_FALSE(picture.grab().isNull());
    QTest::keyClick(&picture, Qt::Key_R);
    CHECK(trial.session().plan().sessions.size() == 2);
}

TEST_CASE("The passphrase is asked for over the projection, hidden, which keeps its keys",
          "[ranking]") {
    Shown trial;
    trial.open();
    RankingProjection& picture = trial.show();
    trial.dialogs.answers << 0 << 0;
    for (int time = 0; time < 2; ++time) {
        QTest::keyClick(&picture, Qt::Key_Space);
        PassphraseDialog* dialog = trial.page.passphrase();
        REQUIRE(dialog != nullptr);
        CHECK(dialog->parentWidget() == &picture);
        CHECK(dialog->showBox().isHidden());
        dialog->reject();
        QTest::qWait(20);
        CHECK(trial.page.passphrase() == nullptr);
        CHECK(picture.isActiveWindow());
        CHECK(picture.stage() == RankingProjection::Stage::Vote);
    }
}

TEST_CASE("The clock begins and stops by a key", "[ranking]") {
    Shown trial;
    RankingProjection& picture = trial.show();
    CHECK(picture.secondsLeft() == 0);
    QTest::keyClick(&picture, Qt::Key_T);
    CHECK(picture.secondsLeft() > 290);
    QTest::keyClick(&picture, '+');
    CHECK(picture.secondsLeft() > 350);
    QTest::keyClick(&picture, Qt::Key_T);
    CHECK_FALSE(picture.grab().isNull());
}

TEST_CASE("A picture of no ballots, of one, and of very many people is drawn", "[ranking]") {
    Shown trial;
    REQUIRE(trial.session().edit(verb::set, [&](Edit& edit) {
        for (int i = 0; i < 37; ++i)
            add_participant(edit, trial.ranking, "Person " + std::to_string(i), "Field");
    }));
    RankingProjection& picture = trial.show();
    CHECK_FALSE(picture.grab().isNull());
    trial.open();
    trial.dialogs.answers << 0;
    trial.reveal();
    CHECK(trial.dialogs.detail.contains(QStringLiteral("no result")));
    for (const auto* button : trial.page.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Take the order over…")) {
            CHECK_FALSE(button->isEnabled());
            CHECK(button->toolTip().contains(QStringLiteral("Nobody has ranked")));
        }
    picture.finishCounting();
    CHECK(picture.accessibleName() == QStringLiteral("Nobody has ranked."));
    CHECK_FALSE(picture.grab().isNull());
    picture.goOn();
    CHECK_FALSE(picture.grab().isNull());
}

TEST_CASE("Ballots of a file are cast together, and what is wrong is told", "[ranking]") {
    Workshop trial;
    trial.open();
    CastTable table;
    table.ballots.push_back({trial.person(0), BallotPaper(3), 0});
    table.ballots.back().paper[1].place = 1;
    table.problems.push_back({4, CastIssue::unknown_item, "CX-99"});
    CHECK(castProblemSentence(table.problems.front()).contains(QStringLiteral("CX-99")));
    BallotsDialog dialog(trial.session(), table);
    dialog.accept();
    CHECK(trial.session().plan().sealed_ballots.size() == 1);
    CHECK(trial.session().find(trial.person(0))->cast);
}
