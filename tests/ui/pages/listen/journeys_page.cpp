#include "trial/fake_dialogs.h"
#include "trial/journey_plan.h"
#include "trial/moving_home.h"
#include "trial/on_screen.h"
#include "trial/open_plan.h"

#include "core/edits/kinds.h"
#include "core/listen/journeys.h"
#include "tests/support/source_tree.h"
#include "ui/journey/canvas.h"
#include "ui/journey/editor.h"
#include "ui/pages/listen/journeys/journeys_page.h"
#include "ui/support/convert.h"

#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Shown {
    OpenPlan plan;
    FakeDialogs dialogs;
    JourneysPage page{plan.session};

    explicit Shown(const Plan& rows = sample::journeyPlan()) : plan(rows) {
        showOnScreen(page, {1084, 900});
    }
    const Plan& rows() const { return plan.session.plan(); }
};

QString journeyFile(const char* name) {
    return QString::fromStdString(testing::in_source("tests/data/12-journeys/")) +
           QLatin1String(name);
}

Plan withoutJourneys() {
    return sample::movingHome();
}

} // namespace

TEST_CASE("A plan without journeys says what they are for, and makes the first one") {
    Shown shown(withoutJourneys());
    CHECK_FALSE(shown.page.journey());
    CHECK(shown.page.newItem() == QStringLiteral("Journey"));
    CHECK(shown.page.exports().empty());
    shown.dialogs.texts << QStringLiteral("Returning goods");
    shown.page.createNew();
    REQUIRE(shown.page.journey());
    CHECK(shown.plan.session.find(*shown.page.journey())->title == "Returning goods");
    CHECK(shown.page.newItem() == QStringLiteral("Step"));
    // The first step's title can be written at once.
    CHECK(shown.page.canvas().findChild<JourneyEditor*>() != nullptr);
}

TEST_CASE("A to-be journey is made as one edit, and both show side by side with differences") {
    Shown shown;
    shown.page.setView(JourneysPage::View::ToBe);
    CHECK(shown.rows().journeys.size() == 1);
    shown.page.makeToBe();
    CHECK(shown.rows().journeys.size() == 2);
    CHECK(shown.page.view() == JourneysPage::View::Both);
    CHECK(shown.page.wantedCanvas().isVisible());
    const auto wanted = shown.page.wantedCanvas().options().journey;
    CHECK(shown.plan.session.find(wanted)->kind == JourneyKind::to_be);
    CHECK(shown.page.wantedCanvas().options().compared == shown.page.journey());
    const auto steps = steps_of(shown.rows(), wanted);
    shown.plan.session.edit("set", [&](Edit& edit) {
        edit.change(steps[4], [](Step& row) { row.title = "Sees a preview"; });
        edit.change(steps[2], [](Step& row) { row.emotion = 1; });
    });
    const JourneyLayout& right = shown.page.wantedCanvas().picture();
    CHECK(right.items[4].fate == JourneyFate::Added);
    CHECK(right.items[0].fate == JourneyFate::Same);
    CHECK(shown.page.canvas().picture().items[4].fate == JourneyFate::Removed);
    const auto changed = std::ranges::find_if(
        right.items, [](const JourneyItem& item) { return item.change.has_value(); });
    REQUIRE(changed != right.items.end());
    CHECK(*changed->change == Approx(1.8));
    REQUIRE(shown.plan.session.undo());
    REQUIRE(shown.plan.session.undo());
    CHECK(shown.rows().journeys.size() == 1);
    CHECK(shown.rows().steps.size() == 8);
}

TEST_CASE("A to-be journey whose as-is journey is gone is shown by itself") {
    Shown shown;
    shown.page.makeToBe();
    const auto wanted = shown.page.wantedCanvas().options().journey;
    shown.plan.session.edit("remove", [&](Edit& edit) {
        find_kind("journeys")->remove(edit, {shown.page.journey()->uuid});
    });
    REQUIRE(shown.page.journey() == wanted);
    CHECK_FALSE(shown.page.wantedCanvas().isVisible());
    CHECK(shown.page.canvas().options().journey == wanted);
    shown.page.makeToBe();
    CHECK(shown.rows().journeys.size() == 1);
}

TEST_CASE("Items are shown in their journey, in whichever of the two it is") {
    Shown shown;
    shown.page.makeToBe();
    shown.page.setView(JourneysPage::View::AsIs);
    const auto wanted = *counterpart_of(shown.rows(), *shown.page.journey());
    const auto step = steps_of(shown.rows(), wanted).back();
    REQUIRE(shown.page.showItems(Selection::of(step)));
    CHECK(shown.page.view() == JourneysPage::View::ToBe);
    CHECK(shown.plan.session.selection().one<Step>() == step);
    CHECK(shown.page.canvas().options().journey == wanted);
    const auto& pain = *shown.rows().pain_points.begin();
    REQUIRE(shown.page.showItems(Selection::of(pain.id)));
    CHECK(shown.page.view() == JourneysPage::View::AsIs);
    CHECK_FALSE(shown.page.showItems({}));
}

TEST_CASE("Lanes are hidden, and personas drawn beside all") {
    Shown shown;
    shown.page.setHidden({JourneyLane::Owner});
    CHECK(shown.page.canvas().picture().row(JourneyLane::Owner) == nullptr);
    shown.page.setHidden({});
    CHECK(shown.page.canvas().picture().row(JourneyLane::Owner) != nullptr);
    const auto persona = shown.rows().personas.begin()->id;
    shown.page.showPersona(persona, true);
    CHECK(shown.page.canvas().picture().curves.size() == 2);
    shown.page.showPersona(persona, false);
    CHECK(shown.page.canvas().picture().curves.size() == 1);
}

TEST_CASE("An OpenJourney file comes in after a sentence says what it brings") {
    Shown shown(withoutJourneys());
    shown.dialogs.files << journeyFile("customer-support.ojf");
    shown.page.importJourney(); // cancelled at the question
    CHECK(shown.rows().journeys.empty());
    REQUIRE(shown.dialogs.said.size() == 1);
    CHECK(shown.dialogs.said.first().contains(QStringLiteral("Getting a broken smart toy fixed")));
    CHECK(shown.dialogs.said.first().contains(QStringLiteral("4 step")));
    shown.dialogs.answers << 0;
    shown.page.importJourney(journeyFile("customer-support.ojf"));
    REQUIRE(shown.page.journey());
    CHECK(shown.page.canvas().picture().stages.size() == 4);
    REQUIRE(shown.plan.session.undo());
    CHECK(shown.rows().journeys.empty());
    CHECK_FALSE(shown.page.journey());
}

TEST_CASE("A file that is cut off is reported, and nothing is lost") {
    Shown shown;
    QFile file(journeyFile("customer-support.ojf"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString cut = shown.plan.folder.filePath(QStringLiteral("cut.ojf"));
    QFile half(cut);
    REQUIRE(half.open(QIODevice::WriteOnly));
    half.write(file.readAll().first(900));
    half.close();
    shown.page.importJourney(cut);
    CHECK(shown.plan.reported == QStringList{QStringLiteral("not_a_journey")});
    CHECK(shown.rows().journeys.size() == 1);
}

TEST_CASE("A journey page offers PDF, SVG, PNG and CSV, and a projection") {
    Shown shown;
    const auto exports = shown.page.exports();
    REQUIRE(exports.size() == 6);
    for (const ExportChoice& choice : exports) {
        const auto bytes = choice.take()({});
        INFO(choice.label.toStdString());
        REQUIRE(bytes);
        CHECK(bytes->size() > 100);
    }
    QWidget host;
    QWidget* projection = shown.page.projection(&host);
    REQUIRE(projection != nullptr);
    projection->setGeometry(0, 0, 1920, 1080);
    showOnScreen(host, {1920, 1080});
    auto* canvas = projection->findChild<JourneyCanvas*>();
    REQUIRE(canvas != nullptr);
    CHECK(canvas->options().style == JourneyStyle::Projected);
    // Nothing under 24 px on a screen of 1080.
    CHECK(canvas->picture().measures.small.px == 24);
    CHECK(canvas->theme().kind == Theme::Kind::Projector);
}
