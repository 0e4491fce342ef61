#include "trial/voice_trial.h"

#include "ui/pages/listen/voice/tag_choices.h"

#include <QListWidget>
#include <QPlainTextEdit>

using namespace updraft;

TEST_CASE("A few letters and Enter tag a verbatim and go on to the next", "[pages]") {
    VoiceTrial trial({said("a", 1, "Waiting"), said("b"), said("c"), said("d")},
                     VoicePage::View::Verbatims);
    trial.pick({1});
    QTest::keyClick(&trial.table(), Qt::Key_T, Qt::ControlModifier);
    REQUIRE(trial.page().tags().field().hasFocus());
    trial.tag("wai");
    CHECK(trial.row(1).driver == "Waiting");
    CHECK(trial.picked() == std::vector{trial.ids[2].uuid});
    trial.tag("Price"); // a new one
    CHECK(trial.row(2).driver == "Price");
    trial.tag("pri"); // which is known from now on
    CHECK(trial.row(3).driver == "Price");
    CHECK(trial.page().tags().field().hasFocus());
    trial.session().undo();
    CHECK(trial.row(3).driver.empty());
    CHECK(trial.row(2).driver == "Price");
    QTest::keyClick(&trial.page().tags().field(), Qt::Key_Escape);
    CHECK(trial.page().tags().isHidden());
    CHECK(trial.table().hasFocus());
}

TEST_CASE("Proposals show over the table, and nothing moves for them", "[pages]") {
    VoiceTrial trial({said("a"), said("b")}, VoicePage::View::Verbatims);
    trial.pick({0});
    QTest::keyClick(&trial.table(), Qt::Key_T, Qt::ControlModifier);
    QCoreApplication::processEvents();
    const int least = trial.page().minimumSizeHint().height();
    const QRect place = trial.table().geometry();
    QTest::keyClicks(&trial.page().tags().field(), QStringLiteral("pri"));
    QCoreApplication::processEvents();
    const QListWidget& list = trial.page().tags().proposals();
    REQUIRE(list.isVisible());
    CHECK(trial.page().minimumSizeHint().height() == least);
    CHECK(trial.table().geometry() == place);
    const QPoint foot = list.mapTo(&trial.page(), QPoint(0, list.height()));
    CHECK(foot.y() <= trial.page().tags().field().mapTo(&trial.page(), QPoint(0, 0)).y());
    trial.page().setView(VoicePage::View::Figures);
    CHECK_FALSE(list.isVisible());
}

TEST_CASE("What can be tagged with follows the plan while the strip is open", "[pages]") {
    VoiceTrial trial({said("a"), said("b")}, VoicePage::View::Verbatims);
    trial.pick({0});
    QTest::keyClick(&trial.table(), Qt::Key_T, Qt::ControlModifier);
    trial.tag("Price");
    Id<Persona> ada;
    trial.session().edit("add", [&](Edit& edit) {
        Persona row;
        row.name = "Ada";
        ada = edit.add(row);
    });
    trial.tag("ada");
    CHECK(trial.row(1).persona == ada);
    trial.session().undo();
    trial.session().undo();
    QTest::keyClicks(&trial.page().tags().field(), QStringLiteral("ada"));
    REQUIRE(trial.page().tags().proposals().count() == 1);
    CHECK(trial.page().tags().proposals().item(0)->text().startsWith(QStringLiteral("New driver")));
}

TEST_CASE("A tag goes to all that are picked, as one edit", "[pages]") {
    VoiceTrial trial({said("a"), said("b"), said("c"), said("d")}, VoicePage::View::Verbatims);
    trial.session().edit("add", [](Edit& edit) {
        Persona ada;
        ada.name = "Ada";
        edit.add(ada);
    });
    trial.pick({0});
    QTest::keyClick(&trial.table(), Qt::Key_T, Qt::ControlModifier);
    QTest::keyClick(&trial.page().tags().field(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&trial.page().tags().field(), Qt::Key_Down, Qt::ShiftModifier);
    CHECK(trial.picked().size() == 3);
    trial.tag("ada");
    for (const std::size_t at : {0U, 1U, 2U}) CHECK(trial.row(at).persona);
    CHECK(!trial.row(3).persona);
    CHECK(trial.picked() == std::vector{trial.ids[3].uuid});
    trial.session().undo();
    CHECK(!trial.row(0).persona);
}

TEST_CASE("Proposals come by what was typed, drivers before steps, a new one last", "[pages]") {
    const std::vector<TagChoice> all{{TagChoice::What::Driver, QStringLiteral("Long wait"), {}},
                                     {TagChoice::What::Driver, QStringLiteral("Waiting"), {}},
                                     {TagChoice::What::Step, QStringLiteral("S-01 Await"), {}}};
    const auto names = [&](const char* typed, std::size_t most = 6) {
        QStringList found;
        for (const TagChoice& choice : matching(all, QLatin1String(typed), most))
            found << choice.name;
        return found;
    };
    CHECK(names("WAI") == QStringList{"Waiting", "Long wait", "S-01 Await", "WAI"});
    CHECK(names("waiting") == QStringList{"Waiting"});
    CHECK(names("s-01") == QStringList{"S-01 Await", "s-01"});
    CHECK(names("wai", 2) == QStringList{"Waiting", "wai"});
    CHECK(names("  ").isEmpty());
}

TEST_CASE("A screen reader hears the proposals that arrows choose", "[pages]") {
    VoiceTrial trial({said("a", 1, "Waiting"), said("b", 1, "Late wait"), said("c")},
                     VoicePage::View::Verbatims);
    trial.pick({2});
    trial.page().tags().begin();
    QTest::keyClicks(&trial.page().tags().field(), QStringLiteral("wai"));
    QTest::keyClick(&trial.page().tags().field(), Qt::Key_Down);
    CHECK(trial.page().tags().field().accessibleDescription() ==
          QStringLiteral("Late wait · driver"));
    QTest::keyClick(&trial.page().tags().field(), Qt::Key_Escape);
    CHECK(trial.page().tags().field().accessibleDescription().isEmpty());
}
