// The page around the timeline: making and deleting, the filter, rolling on.
#include "trial/shown_timeline.h"

#include "ui/pages/roadmap/roadmap_sheet.h"
#include "ui/pages/roll_on.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/page_head.h"
#include "ui/timeline/verbs.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace updraft;

namespace {

QString sentence(const Shown& shown) {
    return shown.page.findChild<PageHead*>()->accessibleDescription();
}

} // namespace

TEST_CASE("A new initiative starts today in the lane of what is selected") {
    Shown shown;
    shown.plan.select("CX-12");
    shown.page.createNew();
    REQUIRE(shown.plan.session.plan().initiatives.size() == 22);
    const Initiative& made = shown.plan.initiative("CX-22");
    REQUIRE(made.start == sample::today());
    REQUIRE(made.days == 20);
    REQUIRE(shown.plan.session.find(*made.domain)->name == "Billing");
    REQUIRE(shown.plan.session.selection().contains(made.id));
}

TEST_CASE("Deleting and duplicating are one step each") {
    Shown shown;
    shown.plan.select("CX-07");
    REQUIRE(shown.page.can(Page::Command::Delete));
    shown.page.run(Page::Command::Delete);
    REQUIRE(shown.plan.session.plan().initiatives.size() == 20);
    REQUIRE(shown.plan.session.plan().dependencies.size() == 4);
    shown.plan.session.undo();
    REQUIRE(shown.plan.session.plan().dependencies.size() == 6);
    shown.plan.select("CX-07");
    shown.page.run(Page::Command::Duplicate);
    REQUIRE(shown.plan.session.plan().initiatives.size() == 22);
}

TEST_CASE("Rolling on counts the horizons from today and keeps a baseline") {
    Shown shown;
    rollOn(shown.plan.session);
    const Plan& plan = shown.plan.session.plan();
    REQUIRE(plan.about().rolled_on == sample::today());
    REQUIRE(plan.baselines.size() == 2);
    REQUIRE(plan.baseline_dates.size() == 1 + 18); // the dropped one and two undated ones are not
    REQUIRE(shown.canvas().picture().axis.bands().front().horizon == std::nullopt);
}

TEST_CASE("The filter narrows the picture, and going to what it hides empties it") {
    Shown shown;
    REQUIRE(shown.page.focusFilter());
    auto* filter = qobject_cast<QLineEdit*>(shown.page.focusWidget());
    REQUIRE(filter != nullptr);
    QTest::keyClicks(filter, QStringLiteral("nair"));
    REQUIRE(shown.canvas().picture().bars.size() == 4);
    REQUIRE(shown.page.showItems(Selection::of(shown.plan.initiative("CX-01").id)));
    REQUIRE(filter->text().isEmpty());
    REQUIRE(shown.canvas().picture().bars.size() == 21);
}

TEST_CASE("A filtered roadmap is written from the plan as it was when that was asked for") {
    Shown shown;
    shown.page.findChild<QLineEdit*>()->setText(QStringLiteral("nair"));
    const auto found = shown.canvas().picture().bars.size();
    REQUIRE(found > 0);
    Session& session = shown.plan.session;
    const auto taken = session.snapshot();
    const RoadmapOptions options = shown.page.roadmapOptions();
    for (const Person& person : taken->people)
        session.edit("set", [&](Edit& edit) {
            edit.change(person.id, [](Person& row) { row.name = row.name.substr(0, 1); });
        });
    CHECK(shown.canvas().picture().bars.empty());
    CHECK(layoutRoadmap(*taken, schedule(*taken), options, {1084, 700}).bars.size() == found);
}

TEST_CASE("Under a filter lanes without a hit are folded, and the head counts the hits") {
    Shown shown;
    auto* filter = shown.page.findChild<QLineEdit*>();
    REQUIRE(shown.canvas().picture().lanes.size() == 4);
    filter->setText(QStringLiteral("CX-07"));
    CHECK(shown.canvas().picture().lanes.size() == 1);
    CHECK(sentence(shown) == QStringLiteral("1 of 21 match"));
    // The sentence needs its room: what mends the whole plan steps back.
    for (const QAction* action : shown.page.actions())
        if (action->text().startsWith(QStringLiteral("Fix"))) CHECK_FALSE(action->isVisible());
    filter->clear();
    CHECK(shown.canvas().picture().lanes.size() == 4);
    CHECK(sentence(shown).startsWith(QStringLiteral("21 initiatives")));
}

TEST_CASE("The first hit of a filter comes into sight") {
    Shown shown;
    shown.page.resize(1084, 420);
    shown.canvas().zoom(8);
    shown.canvas().scrollBy({-100'000, 0});
    auto* filter = shown.page.findChild<QLineEdit*>();
    filter->setText(QStringLiteral("CX-17")); // in the last lane, in the second year
    CHECK(shown.canvas().bodyInSight().contains(shown.bar("CX-17").box.topLeft()));
}

TEST_CASE("A filter that nothing matches says so, and a button shows everything again") {
    Shown shown;
    auto* filter = shown.page.findChild<QLineEdit*>();
    filter->setText(QStringLiteral("no such thing"));
    CHECK_FALSE(shown.canvas().isVisible());
    EmptyState* said = nullptr;
    for (auto* state : shown.page.findChildren<EmptyState*>())
        if (state->isVisible()) said = state;
    REQUIRE(said != nullptr);
    said->findChild<QPushButton*>()->click();
    CHECK(filter->text().isEmpty());
    CHECK(shown.canvas().isVisible());
}

TEST_CASE("The lane of what has no domain, owner or batch says which of them is missing") {
    Shown shown;
    const Id<Initiative> id = shown.plan.initiative("CX-07").id;
    shown.plan.session.edit("set", [&](Edit& edit) {
        edit.change(id, [](Initiative& row) {
            row.domain.reset();
            row.owner.reset();
            row.batch.reset();
        });
    });
    const auto last = [&](LaneBy lanes) {
        RoadmapOptions options = shown.canvas().options();
        options.lanes = lanes;
        shown.canvas().setOptions(options);
        return shown.canvas().picture().lanes.back().name;
    };
    CHECK(last(LaneBy::domain) == QStringLiteral("No domain"));
    CHECK(last(LaneBy::owner) == QStringLiteral("No owner"));
    CHECK(last(LaneBy::batch) == QStringLiteral("No batch"));
}

TEST_CASE("Where Letter is the usual paper, roadmaps are written on it") {
    Shown shown;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto choices = shown.page.exports();
    const RoadmapSheet sheet(shown.plan.session, shown.page.roadmapOptions());
    QLocale::setDefault(before);
    REQUIRE(choices.size() == 5);
    const auto written = [&](QPageSize::PageSizeId page, Sheets sheets) {
        return *exportRoadmap(shown.plan.session.plan(), shown.page.roadmapOptions(),
                              {.page = page, .sheets = sheets});
    };
    for (const auto& [i, sheets] : {std::pair{0U, Sheets::One}, std::pair{2U, Sheets::Many}}) {
        CHECK(choices[i].label.contains(QStringLiteral("Letter")));
        CHECK(choices[i].take()({}) == written(QPageSize::Letter, sheets));
        CHECK(choices[i].take()({}) != written(QPageSize::A4, sheets));
    }
    CHECK(choices[1].label == QStringLiteral("Roadmap as PDF, one sheet A3…"));
    CHECK(sheet.target(PictureFormat::Pdf).page == QPageSize::Letter);
    CHECK(shown.page.exports().front().label == QStringLiteral("Roadmap as PDF, one sheet A4…"));
}

TEST_CASE("Whatever file of the roadmap is being written can be stopped") {
    Shown shown;
    for (const ExportChoice& choice : shown.page.exports()) {
        INFO(choice.label.toStdString());
        const auto stopped = choice.take()([](double) { return false; });
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error().code == ErrorCode::stopped);
    }
}

TEST_CASE("Show keeps its place whatever is broken, and what a fix moved is named") {
    Shown shown;
    Session& session = shown.plan.session;
    const auto button = [&](const QString& start) -> QPushButton* {
        for (auto* each : shown.page.findChildren<QPushButton*>())
            if (each->isVisible() && each->text().startsWith(start)) return each;
        return nullptr;
    };
    for (const int width : {900, 1084, 1500}) {
        INFO(width);
        shown.page.resize(width, 900);
        QPushButton* fix = button(QStringLiteral("Fix 1 broken"));
        QPushButton* show = button(QStringLiteral("Show"));
        REQUIRE(fix != nullptr);
        REQUIRE(show != nullptr);
        const QRect place = show->geometry();
        CHECK(fix->geometry().right() < place.left());
        QSignalSpy said(&session, &Session::said);
        fix->click();
        CHECK(said.back().front() ==
              QStringLiteral("CX-07 moved 7 working days, to 24 Apr. Ctrl+Z undoes it."));
        CHECK(button(QStringLiteral("Fix")) == nullptr);
        CHECK(show->geometry() == place);
        session.undo();
        CHECK(show->geometry() == place);
    }
}

TEST_CASE("A fix of several names those that moved") {
    Shown shown;
    Session& session = shown.plan.session;
    const auto id = shown.plan.initiative("CX-07").id;
    session.edit("move", [&](Edit& edit) {
        edit.change(id, [](Initiative& row) { row.start = make_date(2026, 9, 1); });
        const auto needed = shown.plan.initiative("CX-04").id;
        edit.change(needed, [](Initiative& row) { row.start = make_date(2026, 9, 1); });
    });
    REQUIRE(session.schedule().broken.size() > 1);
    QSignalSpy said(&session, &Session::said);
    shown.canvas().verbs().mendAll();
    const QString sentence = said.back().front().toString();
    CHECK(sentence.contains(QStringLiteral(" initiatives moved later: CX-")));
    CHECK(sentence.contains(QStringLiteral("CX-07")));
    CHECK(sentence.endsWith(QStringLiteral("Ctrl+Z undoes it.")));
}

TEST_CASE("Many that are shown at once are shown from the first on") {
    OpenPlan plan(sample::large(200));
    TimelinePage page(plan.session);
    showOnScreen(page, {1084, 700});
    std::vector<Id<Initiative>> all;
    for (const Initiative& row : plan.session.plan().initiatives) all.push_back(row.id);
    REQUIRE(page.showItems(Selection::of(all)));
    CHECK(page.canvas().bodyInSight().top() == page.canvas().picture().bodyTop);
}
