#include "ui/pages/overview/overview_page.h"

#include "trial/on_screen.h"
#include "trial/sample_plan.h"

#include "core/exchange/templates.h"
#include "ui/pages/overview/tile.h"
#include "ui/shell/main_window.h"
#include "ui/support/convert.h"
#include "ui/support/style.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTest>

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

TEST_CASE("All that needs somebody can be seen, and the first of it again", "[overview]") {
    Shown shown(false);
    shown.plan.session().edit("add", [&](Edit& edit) {
        for (int i = 0; i < 5; ++i) {
            Insight row;
            row.code = "IN-0" + std::to_string(i);
            row.statement = "Late";
            row.due = *make_date(2025, 1, 7);
            edit.add(row);
        }
    });
    QApplication::processEvents();
    Tile& needs = shown.tile(QStringLiteral("Needs you"));
    const auto counted = [&] {
        int rows = 0;
        for (int i = 0; i < 5; ++i) rows += says(needs, QStringLiteral("IN-0%1").arg(i)) ? 1 : 0;
        return rows;
    };
    CHECK(counted() == 3);
    QAbstractButton* all = Shown::button(needs, QStringLiteral("Show 2 more"));
    REQUIRE(all != nullptr);
    all->click();
    QApplication::processEvents();
    CHECK(counted() == 5);
    QAbstractButton* first = Shown::button(needs, QStringLiteral("Show the first 3"));
    REQUIRE(first != nullptr);
    first->click();
    QApplication::processEvents();
    CHECK(counted() == 3);
}

TEST_CASE("A customer who waits for a call needs somebody, and is led to", "[overview]") {
    Shown shown(false);
    Id<Feedback> waits;
    shown.plan.session().edit("add", [&](Edit& edit) {
        Feedback row;
        row.customer = "Ada";
        row.state = LoopState::open;
        row.due = make_date(2026, 2, 20);
        waits = edit.add(row);
    });
    QApplication::processEvents();
    Tile& needs = shown.tile(QStringLiteral("Needs you"));
    CHECK(says(needs, QStringLiteral("Ada should have been called back by 20 Feb")));
    Selection revealed;
    QObject::connect(&shown.plan.session(), &Session::revealed,
                     [&](const Selection& items) { revealed = items; });
    QAbstractButton* show = Shown::button(needs, QStringLiteral("Show"));
    REQUIRE(show != nullptr);
    show->click();
    CHECK(revealed == Selection::of(waits));
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

TEST_CASE("Initiatives without a domain are counted beside those of each domain", "[overview]") {
    Shown shown;
    Tile& tile = shown.tile(QStringLiteral("Initiatives by status"));
    CHECK_FALSE(says(tile, QStringLiteral("No domain")));
    Id<Initiative> alone;
    shown.plan.session().edit("add", [&](Edit& edit) {
        Initiative row;
        row.code = "CX-90";
        row.title = "Answer letters within a week";
        row.status = Status::blocked;
        alone = edit.add(row);
    });
    QApplication::processEvents();
    CHECK(says(tile, QStringLiteral("No domain")));
    Selection revealed;
    QObject::connect(&shown.plan.session(), &Session::revealed,
                     [&](const Selection& items) { revealed = items; });
    const auto buttons = tile.findChildren<QAbstractButton*>();
    const auto one = std::ranges::find(buttons, QStringLiteral("Blocked, No domain: 1"),
                                       &QAbstractButton::accessibleName);
    REQUIRE(one != buttons.end());
    (*one)->click();
    CHECK(revealed == Selection::of(alone));
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
    const auto fit = [&] {
        return std::ranges::all_of(shown.page.tiles(),
                                   [](const Tile* tile) { return tile->width() <= 620; });
    };
    CHECK(QTest::qWaitFor(fit, 1000)); // the scroll area follows what it holds
    CHECK(left(3) == left(2));
}

namespace {

/// The overview's ways out, in a window on the plan.
class Links {
  public:
    explicit Links(Session& session) : window_(session, {}) { showOnScreen(window_, {1300, 900}); }

    /// The page that the link leads to; none where there is no such link any more.
    QString follow(int at) {
        window_.showPage(QStringLiteral("overview"));
        QApplication::processEvents();
        QList<QAbstractButton*> links;
        for (const Tile* tile : dynamic_cast<OverviewPage*>(window_.page())->tiles())
            for (auto* button : tile->findChildren<QAbstractButton*>())
                if (isLink(*button)) links << button;
        if (at >= links.size()) return {};
        UNSCOPED_INFO(links[at]->text().toStdString());
        links[at]->click();
        QApplication::processEvents();
        return window_.pageId();
    }

  private:
    static bool isLink(const QAbstractButton& button) {
        const auto* push = qobject_cast<const QPushButton*>(&button);
        return !button.isCheckable() &&
               (!push || push->property(kindProperty) == QLatin1String(kind::link));
    }

    MainWindow window_;
};

int followAll(Session& session) {
    Links links(session);
    int at = 0;
    for (QString page = links.follow(at); !page.isEmpty(); page = links.follow(++at))
        CHECK(page != QStringLiteral("overview"));
    return at;
}

} // namespace

TEST_CASE("Every link of the overview leads to its page, in an empty plan as in a full one",
          "[overview]") {
    CHECK(followAll(SamplePlan(false).session()) >= 15);
    CHECK(followAll(SamplePlan().session()) >= 30);
    for (const PlanTemplate& each : templates()) {
        INFO(std::string{each.name});
        QTemporaryDir folder;
        const auto path = toPath(folder.filePath(QStringLiteral("plan.updraft")));
        SamplePlan any(false);
        NewPlan wanted;
        wanted.title = "Begun";
        wanted.today = any.session().today();
        wanted.template_name = each.name;
        REQUIRE(any.session().begin(path, wanted));
        CHECK(followAll(any.session()) >= 15);
    }
}

TEST_CASE("Who ticks actions by keys stays in their list", "[overview]") {
    Shown shown;
    QApplication::setActiveWindow(&shown.page);
    Tile& week = shown.tile(QStringLiteral("This week’s actions"));
    QCheckBox* box = nullptr; // of the last that is not done: that stays among this week's
    for (auto* each : week.findChildren<QCheckBox*>())
        if (!each->isChecked()) box = each;
    REQUIRE(box != nullptr);
    const QString name = box->accessibleName();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QApplication::processEvents();
    auto* now = qobject_cast<QCheckBox*>(QApplication::focusWidget());
    REQUIRE(now != nullptr);
    CHECK(now->accessibleName() == name);
    CHECK(now->isChecked());
    QTest::keyClick(now, Qt::Key_Space);
    QApplication::processEvents();
    now = qobject_cast<QCheckBox*>(QApplication::focusWidget());
    REQUIRE(now != nullptr);
    CHECK_FALSE(now->isChecked());
}

TEST_CASE("Who mends something by keys stays among what needs them", "[overview]") {
    Shown shown;
    QApplication::setActiveWindow(&shown.page);
    Tile& needs = shown.tile(QStringLiteral("Needs you"));
    QAbstractButton* move = Shown::button(needs, QStringLiteral("Move to 24 Apr"));
    REQUIRE(move != nullptr);
    move->setFocus();
    QTest::keyClick(move, Qt::Key_Space);
    QApplication::processEvents();
    CHECK(needs.isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("A screen reader hears of every number of the overview what it counts", "[overview]") {
    Shown shown;
    QStringList names;
    for (const Tile* tile : shown.page.tiles())
        for (auto* button : tile->findChildren<QAbstractButton*>()) {
            const QString own = button->accessibleName();
            names << (own.isEmpty() ? button->text() : own);
            bool number = false;
            names.last().toInt(&number);
            CHECK_FALSE(number);
            CHECK_FALSE(names.last().isEmpty());
        }
    CHECK(names.contains(QStringLiteral("Planned, All: 7")));
    CHECK_FALSE(names.contains(QStringLiteral("Show")));
    CHECK(names.filter(QStringLiteral("CX-07 starts")).size() == 2); // shown, and mended
    CHECK(names.filter(QStringLiteral("Opportunities without an initiative: ")).size() == 1);
}

TEST_CASE("The overview's picture of the NPS is told with its values", "[overview]") {
    Shown shown;
    const Tile& voice = shown.tile(QStringLiteral("Voice of the customer"));
    QStringList told;
    for (const auto* widget : voice.findChildren<QWidget*>())
        told << widget->accessibleDescription();
    const QString months = told.join(QString());
    CHECK(months.contains(QStringLiteral("January 2026: NPS ")));
    CHECK(months.contains(QStringLiteral(" answers")));
}

TEST_CASE("No row of the overview stretches but the one below the tiles", "[overview]") {
    Shown shown;
    auto* grid = shown.page.tiles().front()->parentWidget()->findChild<QGridLayout*>();
    REQUIRE(grid != nullptr);
    for (const int width : {1300, 620, 800, 1300}) {
        shown.page.resize(width, 900);
        QApplication::processEvents();
        int below = 0;
        for (int i = 0; i < grid->count(); ++i) {
            int row = 0;
            int column = 0;
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(i, &row, &column, &rows, &columns);
            below = std::max(below, row + rows);
        }
        for (int row = 0; row < grid->rowCount(); ++row) {
            INFO(row);
            CHECK(grid->rowStretch(row) == (row == below ? 1 : 0));
        }
    }
}

TEST_CASE("The overview names the day as the reader's language writes it", "[overview]") {
    SamplePlan plan;
    const OverviewPage page(plan.session());
    CHECK(page.summary() == QStringLiteral("Tuesday, 24 February 2026, week 9"));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    CHECK(page.summary().startsWith(QStringLiteral("Dienstag, 24. Februar 2026")));
    QLocale::setDefault(before);
}
