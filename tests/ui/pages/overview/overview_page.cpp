#include "ui/pages/overview/overview_page.h"

#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/pages/overview/tile.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Shown {
    SamplePlan plan;
    OverviewPage page;

    explicit Shown(bool filled = true) : plan(filled), page(plan.session()) {
        page.resize(1300, 900);
        page.QWidget::show();
        QApplication::processEvents(); // what is filled in is shown by then
    }
    Tile& tile(const QString& name) {
        for (Tile* tile : page.tiles())
            if (tile->accessibleName() == name) return *tile;
        FAIL("no tile " + name.toStdString());
        return *page.tiles().front();
    }
    static QAbstractButton* button(QWidget& in, const QString& words) {
        for (auto* button : in.findChildren<QAbstractButton*>())
            if (button->text() == words && button->isVisibleTo(&in)) return button;
        return nullptr;
    }
};

bool says(const QWidget& tile, const QString& words) {
    for (const QLabel* label : tile.findChildren<QLabel*>())
        if (label->text().contains(words) && label->isVisibleTo(&tile)) return true;
    return false;
}

} // namespace

TEST_CASE("What needs somebody is mended where it stands, and undo brings it back", "[overview]") {
    Shown shown;
    Tile& needs = shown.tile(QStringLiteral("Needs you"));
    CHECK(says(needs, QStringLiteral("CX-07")));
    QAbstractButton* move = Shown::button(needs, QStringLiteral("Move to 24 Apr"));
    REQUIRE(move != nullptr);
    move->click();
    QApplication::processEvents();
    CHECK_FALSE(says(needs, QStringLiteral("CX-07 starts")));
    REQUIRE(shown.plan.session().undo());
    QApplication::processEvents();
    CHECK(says(needs, QStringLiteral("CX-07 starts")));
}

TEST_CASE("An action ticked on the overview is done in the plan", "[overview]") {
    Shown shown;
    Tile& week = shown.tile(QStringLiteral("This week’s actions"));
    auto* box = week.findChild<QCheckBox*>();
    REQUIRE(box != nullptr);
    const QString title = box->accessibleName();
    box->click();
    bool done = false;
    for (const Action& action : shown.plan.session().plan().actions)
        if (title.toStdString() == action.title) done = action.status == ActionStatus::done;
    CHECK(done);
}

TEST_CASE("A number of the overview leads to the initiatives that it counts", "[overview]") {
    Shown shown;
    Selection revealed;
    QObject::connect(&shown.plan.session(), &Session::revealed,
                     [&](const Selection& items) { revealed = items; });
    QAbstractButton* count =
        Shown::button(shown.tile(QStringLiteral("Initiatives by status")), QStringLiteral("7"));
    REQUIRE(count != nullptr);
    count->click();
    CHECK(revealed.table == table_of<Initiative>);
    REQUIRE(revealed.ids.size() == 7);
    for (const Uuid id : revealed.ids)
        CHECK(shown.plan.session().find(Id<Initiative>{id})->status == Status::planned);
}

TEST_CASE("An empty plan's overview says what to begin with, and each step leads there",
          "[overview]") {
    Shown shown{false};
    Tile& path = shown.tile(QStringLiteral("The path"));
    Selection revealed;
    QObject::connect(&shown.plan.session(), &Session::revealed,
                     [&](const Selection& items) { revealed = items; });
    QAbstractButton* step = Shown::button(path, QStringLiteral("Describe a persona"));
    REQUIRE(step != nullptr);
    step->click();
    CHECK(revealed.table == table_of<Persona>);
    CHECK(says(shown.tile(QStringLiteral("Needs you")), QStringLiteral("Nothing is broken")));
}

TEST_CASE("The overview goes from three columns to one as the window narrows", "[overview]") {
    Shown shown;
    const auto left = [&](std::size_t tile) { return shown.page.tiles()[tile]->x(); };
    QApplication::processEvents();
    CHECK(left(3) > left(2));
    shown.page.resize(620, 900);
    QApplication::processEvents();
    CHECK(left(3) == left(2));
    for (const Tile* tile : shown.page.tiles()) CHECK(tile->width() <= 620);
}
