#include "trial/fake_dialogs.h"
#include "trial/journey_plan.h"
#include "trial/moving_home.h"
#include "trial/on_screen.h"
#include "trial/open_plan.h"

#include "core/edits/journeys.h"
#include "core/edits/kinds.h"
#include "core/listen/journeys.h"
#include "core/model/plan.h"
#include "tests/support/source_tree.h"
#include "ui/import/dialog.h"
#include "ui/journey/canvas.h"
#include "ui/journey/editor.h"
#include "ui/journey/verbs.h"
#include "ui/pages/listen/journeys/facts.h"
#include "ui/pages/listen/journeys/journeys_page.h"
#include "ui/support/convert.h"

#include <QAction>
#include <QComboBox>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

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

    /// What a room sees on a screen of 1920 × 1080.
    QWidget& projection() {
        QWidget* shown = page.projection(&screen_);
        REQUIRE(shown != nullptr);
        shown->setGeometry(0, 0, 1920, 1080);
        showOnScreen(screen_, {1920, 1080});
        return *shown;
    }

  private:
    QWidget screen_;
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

TEST_CASE("A step that is done otherwise is marked in the lane that says so") {
    Shown shown;
    shown.page.setHidden({});
    shown.page.makeToBe();
    const auto wanted = shown.page.wantedCanvas().options().journey;
    const auto step = steps_of(shown.rows(), wanted)[1];
    shown.plan.session.edit("set", [&](Edit& edit) {
        edit.change(step, [](Step& row) { row.backstage = "Nobody copies by hand"; });
    });
    const auto fates = [&](const JourneyCanvas& canvas, std::size_t place) {
        std::vector<std::pair<JourneyLane, JourneyFate>> all;
        for (const JourneyItem& item : canvas.picture().items)
            if (item.ofStep && item.step == place && item.fate != JourneyFate::Same)
                all.emplace_back(item.lane, item.fate);
        return all;
    };
    const std::vector<std::pair<JourneyLane, JourneyFate>> marked{
        {JourneyLane::Steps, JourneyFate::Changed}, {JourneyLane::Backstage, JourneyFate::Changed}};
    CHECK(fates(shown.page.wantedCanvas(), 1) == marked);
    CHECK(fates(shown.page.canvas(), 1) == marked);
    CHECK(fates(shown.page.wantedCanvas(), 0).empty());
}

TEST_CASE("A second to-be journey of the same as-is one can be picked and shown") {
    Shown shown;
    shown.page.makeToBe();
    const auto asIs = *shown.page.journey();
    const auto first = shown.page.wantedCanvas().options().journey;
    Id<Journey> second;
    shown.plan.session.edit(
        "duplicate", [&](Edit& edit) { second = duplicate_journey(edit, first, "Another way"); });
    REQUIRE(shown.page.showItems(Selection::of(steps_of(shown.rows(), second).front())));
    CHECK(shown.page.wantedCanvas().options().journey == second);
    CHECK(shown.page.wantedCanvas().options().compared == asIs);
    auto* picker = shown.page.findChild<QComboBox*>();
    REQUIRE(picker != nullptr);
    REQUIRE(picker->count() == 2);
    CHECK(picker->currentText().contains(QStringLiteral("Another way")));
    picker->setCurrentIndex(0);
    Q_EMIT picker->activated(0);
    shown.page.setView(JourneysPage::View::ToBe);
    CHECK(shown.page.canvas().options().journey == first);
}

TEST_CASE("A journey that is picked is duplicated and deleted as a whole") {
    Shown shown;
    const auto journey = *shown.page.journey();
    shown.plan.session.select(journey);
    REQUIRE(shown.page.can(Page::Command::Duplicate));
    shown.page.run(Page::Command::Duplicate);
    REQUIRE(shown.rows().journeys.size() == 2);
    CHECK(shown.page.journey() != journey);
    CHECK(shown.rows().steps.size() == 16);
    const auto copy = *shown.page.journey();
    CHECK(shown.plan.session.selection().one<Journey>() == copy);
    REQUIRE(shown.page.can(Page::Command::Delete));
    shown.page.run(Page::Command::Delete);
    CHECK(shown.rows().journeys.find(copy) == nullptr);
    CHECK(shown.page.journey() == journey);
    CHECK(shown.rows().steps.size() == 8);
}

TEST_CASE("A copy of a journey with a long title has a title of its own") {
    Shown shown;
    const auto journey = *shown.page.journey();
    shown.plan.session.edit("rename", [&](Edit& edit) {
        edit.change(journey, [](Journey& row) { row.title = std::string(120, 'x'); });
    });
    shown.page.duplicateJourney(journey);
    REQUIRE(shown.page.journey() != journey);
    const std::string title = shown.plan.session.find(*shown.page.journey())->title;
    CHECK(title.ends_with("x, copy"));
    CHECK(title.size() == 117);
    shown.page.duplicateJourney(journey);
    CHECK(shown.plan.session.find(*shown.page.journey())->title.ends_with("x, copy 2"));
}

TEST_CASE("A journey that goes while a room sees it leaves its place to the other") {
    Shown shown;
    shown.page.makeToBe();
    QWidget& projection = shown.projection();
    REQUIRE(shown.plan.session.undo());
    int visible = 0;
    for (const JourneyCanvas* canvas : projection.findChildren<JourneyCanvas*>())
        visible += canvas->isVisible() ? 1 : 0;
    CHECK(visible == 1);
}

TEST_CASE("A stage that is picked is duplicated with its steps") {
    Shown shown;
    const auto stages = stages_of(shown.rows(), *shown.page.journey());
    const auto steps = steps_of(shown.rows(), stages.front()).size();
    shown.plan.session.select(stages.front());
    REQUIRE(shown.page.can(Page::Command::Duplicate));
    shown.page.run(Page::Command::Duplicate);
    CHECK(shown.rows().steps.size() == 8 + steps);
    CHECK(stages_of(shown.rows(), *shown.page.journey()).size() == stages.size() + 1);
}

TEST_CASE("Both journeys stand side by side before a room, too") {
    Shown shown;
    shown.page.makeToBe();
    QWidget& projection = shown.projection();
    const auto canvases = projection.findChildren<JourneyCanvas*>();
    REQUIRE(canvases.size() == 2);
    for (const JourneyCanvas* canvas : canvases) {
        CHECK(canvas->isVisible());
        CHECK(canvas->options().style == JourneyStyle::Projected);
        CHECK(canvas->options().compared.has_value());
        CHECK(canvas->picture().measures.small.px == 24);
    }
}

TEST_CASE("A list of steps becomes a journey of its own under the file's name") {
    Shown shown;
    const QString list = shown.plan.folder.filePath(QStringLiteral("Returning goods.csv"));
    QFile file(list);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Title,Stage\nReads the label,Before\nPosts the parcel,After\n");
    file.close();
    QTimer::singleShot(0, &shown.page, [&] {
        auto* dialog = shown.page.findChild<ImportDialog*>();
        REQUIRE(dialog != nullptr);
        dialog->finishReading();
        dialog->accept();
        if (dialog->isVisible()) dialog->reject();
    });
    shown.page.importJourney(list);
    REQUIRE(shown.rows().journeys.size() == 2);
    CHECK(shown.plan.session.find(*shown.page.journey())->title == "Returning goods");
    CHECK(shown.page.canvas().picture().map.steps.size() == 2);
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

TEST_CASE("Before a journey comes in it is said which texts are too long for their fields") {
    Shown shown(withoutJourneys());
    QFile file(shown.plan.folder.filePath(QStringLiteral("long.ojf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"version": "1.0", "persona": ")" + QByteArray(200, 'p') + R"(",
                   "stages": [{"id": "s", "name": "Call"}],
                   "swimlanes": [{"id": "l", "name": "Pains"}],
                   "nodes": [{"stageId": "s", "swimlaneId": "l", "title": ")" +
               QByteArray(2'000, 'w') + R"("}]})");
    file.close();
    shown.page.importJourney(file.fileName()); // cancelled at the question
    CHECK(shown.dialogs.detail.contains(
        QStringLiteral("2 texts longer than what a field holds will be shortened.")));
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
        // Only what is as small as it must be has to say so.
        const QString said = choice.note ? choice.note() : QString();
        CHECK(said.isEmpty() != choice.label.contains(QStringLiteral("however small")));
    }
    QWidget& projection = shown.projection();
    auto* canvas = projection.findChild<JourneyCanvas*>();
    REQUIRE(canvas != nullptr);
    CHECK(canvas->options().style == JourneyStyle::Projected);
    // Nothing under 24 px on a screen of 1080.
    CHECK(canvas->picture().measures.small.px == 24);
    CHECK(canvas->theme().kind == Theme::Kind::Projector);
}

TEST_CASE("Del clears the text or feeling that the cursor is on, and leaves the step") {
    Shown shown;
    shown.page.setHidden({});
    const JourneyCanvas& canvas = shown.page.canvas();
    const Id<Step> step = sample::stepByCode(shown.rows(), "S-03").id;
    const auto put = [&](JourneyPart part) {
        const auto& items = canvas.picture().items;
        const auto item = std::ranges::find_if(items, [&](const JourneyItem& each) {
            return each.key.part == part && each.key.id == step.uuid && !each.text.isEmpty();
        });
        const auto point = std::ranges::find_if(items, [&](const JourneyItem& each) {
            return each.key.part == part && each.key.id == step.uuid;
        });
        REQUIRE(point != items.end());
        shown.page.canvas().pick(item != items.end() ? *item : *point);
    };
    put(JourneyPart::Text);
    const std::string field{canvas.current()->key.field};
    shown.page.run(Page::Command::Delete);
    REQUIRE(shown.plan.session.find(step) != nullptr);
    CHECK(canvas.picture().find({JourneyPart::Text, step.uuid, field}) != nullptr);
    put(JourneyPart::Point);
    REQUIRE(shown.plan.session.find(step)->emotion);
    shown.page.run(Page::Command::Delete);
    REQUIRE(shown.plan.session.find(step) != nullptr);
    CHECK_FALSE(shown.plan.session.find(step)->emotion);
    CHECK(shown.rows().steps.size() == 8);
    put(JourneyPart::Step);
    shown.page.run(Page::Command::Delete);
    CHECK(shown.plan.session.find(step) == nullptr);
}

TEST_CASE("Where an initiative is missing, there is nothing to delete") {
    Shown shown;
    const auto& items = shown.page.canvas().picture().items;
    const auto add = std::ranges::find(items, JourneyPart::Add,
                                       [](const JourneyItem& each) { return each.key.part; });
    REQUIRE(add != items.end());
    const auto opportunities = shown.rows().opportunities.size();
    shown.page.canvas().pick(*add);
    CHECK_FALSE(shown.page.can(Page::Command::Delete));
    shown.page.run(Page::Command::Delete);
    shown.page.canvas().verbs().remove();
    CHECK(shown.rows().opportunities.size() == opportunities);
}

TEST_CASE("Commands do not act on steps of a journey that does not show") {
    Shown shown;
    Id<Journey> other;
    shown.plan.session.edit("add", [&](Edit& edit) {
        other = add_journey(edit, {"Another", "Stage", "Step"});
    });
    const Id<Step> step = sample::stepByCode(shown.rows(), "S-03").id;
    shown.plan.session.select(step);
    shown.page.setJourney(other);
    shown.plan.session.select(step);
    const auto before = shown.rows().steps.find(step)->moment_of_truth;
    CHECK_FALSE(shown.page.canvas().verbs().step());
    shown.page.canvas().verbs().toggleMoment();
    shown.page.canvas().verbs().duplicate();
    CHECK(shown.rows().steps.find(step)->moment_of_truth == before);
    CHECK(shown.rows().steps.size() == 9);
}

TEST_CASE("Steps that are copied and pasted come back as they were") {
    Shown shown;
    const Id<Step> step = sample::stepByCode(shown.rows(), "S-03").id;
    const std::string thoughts = "\"Why is nobody here?\"\nI wait.";
    shown.plan.session.edit("set", [&](Edit& edit) {
        edit.change(step, [&](Step& row) {
            row.thoughts = thoughts;
            row.moment_of_truth = true;
        });
    });
    shown.plan.session.select(step);
    shown.page.run(Page::Command::Copy);
    shown.page.run(Page::Command::Paste);
    const auto pasted = shown.plan.session.selection().one<Step>();
    REQUIRE(pasted);
    REQUIRE(*pasted != step);
    Step copy = *shown.rows().steps.find(*pasted);
    const Step& original = *shown.rows().steps.find(step);
    CHECK(copy.thoughts == thoughts);
    copy.id = original.id;
    copy.code = original.code;
    copy.position = original.position;
    CHECK(diff(copy, original) == 0);
}

TEST_CASE("Enter over a journey leads to where its personas are named") {
    Shown shown;
    std::string field;
    QObject::connect(&shown.plan.session, &Session::fieldRevealed,
                     [&](std::string_view revealed) { field = revealed; });
    QTest::keyClick(shown.page.findChild<JourneyFacts*>(), Qt::Key_Return);
    CHECK(field == "personas");
    CHECK(shown.plan.session.selection() == Selection::of(*shown.page.journey()));
}

TEST_CASE("All that customers said about a step is led to from the map") {
    Shown shown;
    const auto actions = shown.page.actions();
    const auto said =
        std::ranges::find(actions, QStringLiteral("Show what customers said here"), &QAction::text);
    REQUIRE(said != actions.end());
    CHECK_FALSE((*said)->isEnabled());
    const Id<Step> step = shown.rows().feedback.begin()->step.value();
    Selection wanted{table_of<Feedback>, {}};
    for (const Feedback& row : shown.rows().feedback)
        if (row.step == step) wanted.ids.push_back(row.id.uuid);
    Selection revealed;
    QObject::connect(&shown.plan.session, &Session::revealed,
                     [&](const Selection& items) { revealed = items; });
    shown.plan.session.select(step);
    (*said)->trigger();
    CHECK(revealed == wanted);
    // The map shows but few of them.
    Id<Feedback> hidden;
    shown.plan.session.edit("add", [&](Edit& edit) {
        for (int i = 0; i < 9; ++i) {
            Feedback row;
            row.step = step;
            row.verbatim = "Before all others";
            row.date = make_date(2020, 1, 1);
            hidden = edit.add(row);
        }
    });
    CHECK_FALSE(shown.page.showItems(Selection::of(hidden)));
    const Selection both{table_of<Feedback>, {hidden.uuid, wanted.ids.front()}};
    CHECK_FALSE(shown.page.showItems(both));
    CHECK(shown.page.showItems({table_of<Feedback>, {wanted.ids.front()}}));
}

TEST_CASE("Side by side, the longer map can be scrolled beyond the end of the shorter") {
    Shown shown;
    shown.page.makeToBe();
    const auto wanted = shown.page.wantedCanvas().options().journey;
    shown.plan.session.edit("remove", [&](Edit& edit) {
        const auto steps = steps_of(edit.plan(), wanted);
        for (std::size_t i = 2; i < steps.size(); ++i)
            find_kind("steps")->remove(edit, {steps[i].uuid});
    });
    QScrollBar& longer = *shown.page.canvas().horizontalScrollBar();
    const QScrollBar& shorter = *shown.page.wantedCanvas().horizontalScrollBar();
    REQUIRE(QTest::qWaitFor([&] { return longer.maximum() > shorter.maximum(); }, 1000));
    longer.setValue(longer.maximum());
    CHECK(longer.value() == longer.maximum());
}

TEST_CASE("A page of journeys that nobody sees draws no map, and the right one once it is seen") {
    Shown shown;
    shown.page.hide();
    shown.plan.session.edit("remove", [&](Edit& edit) {
        find_kind("steps")->remove(edit, {sample::stepByCode(edit.plan(), "S-03").id.uuid});
    });
    shown.plan.session.select(sample::stepByCode(shown.rows(), "S-04").id);
    shown.page.show();
    CHECK(shown.page.canvas().picture().map.steps.size() == 7);
    CHECK(shown.page.summary().startsWith(QStringLiteral("7 step")));
    REQUIRE(shown.page.canvas().current() != nullptr);
    CHECK(shown.page.canvas().current()->key.part == JourneyPart::Step);
}

TEST_CASE("What was picked on a map that shows no more is picked no more") {
    Shown shown;
    Session& session = shown.plan.session;
    shown.page.makeToBe();
    const auto wanted = *counterpart_of(shown.rows(), *shown.page.journey());
    const auto step = steps_of(shown.rows(), *shown.page.journey()).front();
    session.select(step);
    shown.page.setView(JourneysPage::View::Both);
    CHECK(session.selection().one<Step>() == step);
    shown.page.setView(JourneysPage::View::ToBe);
    CHECK(session.selection().empty());
    session.select(steps_of(shown.rows(), wanted).front());
    shown.page.setView(JourneysPage::View::Both);
    CHECK_FALSE(session.selection().empty());
    REQUIRE(session.edit("add", [](Edit& edit) { add_journey(edit, {"Other", "Stage", "Step"}); }));
    for (const Journey& row : shown.rows().journeys)
        if (row.title == "Other") shown.page.setJourney(row.id);
    CHECK(session.selection().empty());
}

TEST_CASE("Two journeys side by side are zoomed alike") {
    Shown shown;
    shown.page.makeToBe();
    JourneyCanvas& left = shown.page.canvas();
    JourneyCanvas& right = shown.page.wantedCanvas();
    right.zoom(JourneyCanvas::zoomStep);
    CHECK(right.options().zoom == Approx(JourneyCanvas::zoomStep));
    CHECK(left.options().zoom == right.options().zoom);
    left.fit();
    CHECK(right.options().zoom == 1);
    for (const JourneyRow& row : left.picture().rows)
        CHECK(right.picture().row(row.lane)->top == row.top);
}
