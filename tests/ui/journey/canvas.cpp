#include "trial/journey_plan.h"
#include "trial/on_screen.h"
#include "trial/open_plan.h"

#include "core/listen/journeys.h"
#include "ui/journey/a11y.h"
#include "ui/journey/canvas.h"
#include "ui/journey/editor.h"
#include "ui/journey/verbs.h"
#include "ui/support/convert.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Map {
    OpenPlan plan;
    JourneyCanvas canvas{plan.session, JourneyStyle::Screen};

    explicit Map(const Plan& rows = sample::journeyPlan()) : plan(rows) {
        JourneyOptions options = canvas.options();
        options.journey = plan.session.plan().journeys.begin()->id;
        canvas.setOptions(options);
        showOnScreen(canvas, {1084, 844});
        canvas.setFocus();
    }
    const Plan& rows() const { return plan.session.plan(); }
    const Step& step(const char* code) const { return sample::stepByCode(rows(), code); }
    void pick(const char* code) { plan.session.select(step(code).id); }
    const JourneyItem& item(JourneyPart part, Uuid id, std::string_view field = {}) const {
        const JourneyItem* found = canvas.picture().find({part, id, field});
        REQUIRE(found != nullptr);
        return *found;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas, key, modifiers);
    }
    void type(const QString& text) {
        auto* editor = canvas.findChild<JourneyEditor*>();
        REQUIRE(editor != nullptr);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QPoint onViewport(QPointF at) const {
        const QRectF there = canvas.fromPicture({at, QSizeF(0, 0)});
        return (there.topLeft() - canvas.viewport()->pos()).toPoint();
    }
    void drag(QPointF from, QPointF to, bool letGo = true) {
        QWidget* viewport = canvas.viewport();
        const QPoint a = onViewport(from);
        const QPoint b = onViewport(to);
        QTest::mousePress(viewport, Qt::LeftButton, {}, a);
        QTest::mouseMove(viewport, (a + b) / 2);
        QTest::mouseMove(viewport, b);
        if (letGo) QTest::mouseRelease(viewport, Qt::LeftButton, {}, b);
    }
    QStringList titles() const {
        QStringList all;
        for (const Id<Step> id : steps_of(rows(), rows().journeys.begin()->id))
            all << qt(rows().steps.find(id)->title);
        return all;
    }
};

} // namespace

TEST_CASE("Arrows walk the map, and what they are on is the session's selection") {
    Map map;
    map.key(Qt::Key_Right); // nothing was picked: the first
    CHECK(map.plan.session.selection().one<Step>() == map.step("S-01").id);
    map.key(Qt::Key_Right);
    CHECK(map.plan.session.selection().one<Step>() == map.step("S-02").id);
    map.key(Qt::Key_Down);
    REQUIRE(map.canvas.current() != nullptr);
    CHECK(map.canvas.current()->key.part == JourneyPart::Text);
    CHECK(map.canvas.current()->key.field == "action");
    map.key(Qt::Key_Up);
    map.key(Qt::Key_Up);
    CHECK(map.plan.session.selection().table == table_of<Stage>);
    map.key(Qt::Key_Down);
    map.key(Qt::Key_End);
    CHECK(map.plan.session.selection().one<Step>() == map.step("S-08").id);
    map.key(Qt::Key_Escape);
    CHECK(map.plan.session.selection().empty());
    map.pick("S-01");
    map.key(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(map.plan.session.selection().all<Step>().size() == 2);
}

TEST_CASE("A step is picked by a click and tints its stage") {
    Map map;
    const JourneyItem& step = map.item(JourneyPart::Step, map.step("S-05").id.uuid);
    QTest::mouseClick(map.canvas.viewport(), Qt::LeftButton, {}, map.onViewport(step.box.center()));
    CHECK(map.plan.session.selection().one<Step>() == map.step("S-05").id);
    CHECK(map.canvas.marks().stage == std::optional<std::size_t>{2});
}

TEST_CASE("Enter writes a title or a text in its place, as one edit") {
    Map map;
    map.pick("S-02");
    map.key(Qt::Key_Return);
    map.type(QStringLiteral("Asks a friend"));
    CHECK(map.step("S-02").title == "Asks a friend");
    map.key(Qt::Key_Down);
    map.key(Qt::Key_F2);
    map.type(QStringLiteral("Over dinner"));
    CHECK(map.step("S-02").action == "Over dinner");
    map.key(Qt::Key_Delete);
    CHECK(map.step("S-02").action.empty());
    REQUIRE(map.plan.session.undo());
    REQUIRE(map.plan.session.undo());
    REQUIRE(map.plan.session.undo());
    CHECK(map.step("S-02").title == "Compares plans");
}

TEST_CASE("Esc gives up what was typed, and takes a new step back") {
    Map map;
    map.pick("S-02");
    map.canvas.verbs().addStep();
    CHECK(map.titles().indexOf(QStringLiteral("New step")) == 2);
    auto* editor = map.canvas.findChild<JourneyEditor*>();
    REQUIRE(editor != nullptr);
    QTest::keyClick(editor, Qt::Key_Escape);
    CHECK(map.titles().size() == 8);
}

TEST_CASE("Tab keeps a text and goes on to the same lane of the next step") {
    Map map;
    map.pick("S-02");
    map.key(Qt::Key_Down);
    map.key(Qt::Key_Return);
    auto* editor = map.canvas.findChild<JourneyEditor*>();
    REQUIRE(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("Asks around"));
    QTest::keyClick(editor, Qt::Key_Tab);
    CHECK(map.step("S-02").action == "Asks around");
    REQUIRE(map.canvas.current() != nullptr);
    CHECK(map.canvas.current()->key ==
          JourneyKey{JourneyPart::Text, map.step("S-03").id.uuid, "action"});
}

TEST_CASE("What only stands on the map is taken off, and stays where it lives") {
    Map map;
    const auto before = map.rows().initiatives.size();
    const auto& active = *std::ranges::find(map.rows().initiatives, "CX-01", &Initiative::code);
    const Id<Initiative> id = active.id;
    map.plan.session.select(id);
    REQUIRE(map.canvas.current() != nullptr);
    map.key(Qt::Key_Delete);
    CHECK(map.rows().initiatives.size() == before);
    CHECK(map.canvas.picture().find(table_of<Initiative>, id.uuid) == nullptr);
    const JourneyItem* quote = nullptr;
    for (const JourneyItem& item : map.canvas.picture().items)
        if (item.key.part == JourneyPart::Verbatim) quote = &item;
    REQUIRE(quote != nullptr);
    const Id<Feedback> said{quote->key.id};
    map.canvas.pick(*quote);
    map.key(Qt::Key_Delete);
    REQUIRE(map.rows().feedback.find(said) != nullptr);
    CHECK_FALSE(map.rows().feedback.find(said)->step);
    REQUIRE(map.plan.session.undo());
    CHECK(map.rows().feedback.find(said)->step);
}

TEST_CASE("A new step and its title are one step to undo") {
    Map map;
    map.pick("S-02");
    map.canvas.verbs().addStep();
    map.type(QStringLiteral("Signs"));
    CHECK(map.titles().indexOf(QStringLiteral("Signs")) == 2);
    REQUIRE(map.plan.session.undo());
    CHECK(map.titles().size() == 8);
    map.canvas.verbs().addStage();
    map.type(QStringLiteral("Wait"));
    CHECK(map.rows().stages.size() == 5);
    REQUIRE(map.plan.session.undo());
    CHECK(map.rows().stages.size() == 4);
}

TEST_CASE("Plus and minus change how a step feels in tenths, as one gesture; M marks it") {
    Map map;
    map.pick("S-03");
    for (int i = 0; i < 3; ++i) map.key(Qt::Key_Plus);
    CHECK(map.step("S-03").emotion == std::optional{-0.5});
    map.key(Qt::Key_Minus);
    CHECK(map.step("S-03").emotion == std::optional{-0.6});
    REQUIRE(map.plan.session.undo());
    CHECK(map.step("S-03").emotion == std::optional{-0.8});
    map.key(Qt::Key_M);
    CHECK(map.step("S-03").moment_of_truth);
    map.pick("S-05");
    map.key(Qt::Key_Minus);
    CHECK(map.step("S-05").emotion == std::optional{-2.0});
}

TEST_CASE("Alt and arrows move a step, with Shift its stage") {
    Map map;
    map.pick("S-01");
    map.key(Qt::Key_Right, Qt::AltModifier);
    CHECK(map.titles().first() == QStringLiteral("Compares plans"));
    map.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(map.titles().first() == QStringLiteral("Calls to register"));
    CHECK(map.plan.session.selection().one<Step>() == map.step("S-01").id);
}

TEST_CASE("A step is dragged into another stage, a stage before another, and both show where") {
    Map map;
    const JourneyItem from = map.item(JourneyPart::Step, map.step("S-01").id.uuid);
    const JourneyItem to = map.item(JourneyPart::Step, map.step("S-05").id.uuid);
    map.drag(from.box.center(), to.box.center() + QPointF(to.box.width() * 0.4, 0), false);
    REQUIRE(map.canvas.marks().drop);
    CHECK(*map.canvas.marks().drop ==
          map.canvas.picture().columnLeft(map.canvas.picture().columnOf(to.step) + 1));
    QTest::mouseRelease(map.canvas.viewport(), Qt::LeftButton, {},
                        map.onViewport(to.box.center() + QPointF(to.box.width() * 0.4, 0)));
    CHECK_FALSE(map.canvas.marks().drop);
    CHECK(map.titles().indexOf(QStringLiteral("Finds a flat")) == 4);
    CHECK(map.step("S-01").stage == map.step("S-05").stage);

    const JourneyLayout& picture = map.canvas.picture();
    const QPointF last = picture.stages.back().box.center();
    map.canvas.pick(picture.stages.back());
    QWidget* head =
        map.canvas.childAt(map.canvas.fromPicture(picture.stages.front().box).center().toPoint());
    REQUIRE(head != nullptr);
    const auto there = [&](QPointF at) {
        return head->mapFrom(&map.canvas,
                             map.canvas.fromPicture({at, QSizeF(0, 0)}).topLeft().toPoint());
    };
    QTest::mousePress(head, Qt::LeftButton, {}, there(last));
    QTest::mouseMove(head, there({picture.bodyLeft() + 40, last.y()}));
    QTest::mouseMove(head, there({picture.bodyLeft() + 4, last.y()}));
    QTest::mouseRelease(head, Qt::LeftButton, {}, there({picture.bodyLeft() + 4, last.y()}));
    CHECK(map.titles().first() == QStringLiteral("Pays by app"));
}

TEST_CASE("A point of the curve is pulled up in tenths; Esc puts it back") {
    Map map;
    const Step& step = map.step("S-03");
    const JourneyItem point = map.item(JourneyPart::Point, step.id.uuid);
    const QPointF to(point.at.x(), map.canvas.picture().heightOf(1.2));
    map.canvas.bringIntoSight(point.box);
    map.drag(point.at, to, false);
    REQUIRE(map.canvas.marks().emotion);
    CHECK(map.canvas.marks().emotion->second == Approx(1.2));
    map.key(Qt::Key_Escape);
    QTest::mouseRelease(map.canvas.viewport(), Qt::LeftButton, {}, map.onViewport(to));
    CHECK(map.step("S-03").emotion == std::optional{-0.8});
    map.drag(point.at, to);
    CHECK(map.step("S-03").emotion == std::optional{1.2});
}

TEST_CASE("A persona's point is that of the persona alone") {
    Map map;
    JourneyOptions options = map.canvas.options();
    for (const Persona& persona : map.rows().personas)
        if (persona.name == "Maya") options.personas = {persona.id};
    map.canvas.setOptions(options);
    const Step& step = map.step("S-03");
    const JourneyItem* point =
        map.canvas.picture().find({JourneyPart::Point, step.id.uuid, {}, options.personas[0].uuid});
    REQUIRE(point != nullptr);
    map.canvas.pick(*point);
    map.key(Qt::Key_Plus);
    CHECK(map.step("S-03").emotion == std::optional{-0.8});
    CHECK(emotion_of(map.rows(), step.id, options.personas[0]) == std::optional{-0.7});
    CHECK(map.canvas.current()->key.persona == options.personas[0].uuid);
}

TEST_CASE("A column from a spreadsheet becomes steps behind the picked one, as one edit") {
    Map map;
    map.pick("S-02");
    QGuiApplication::clipboard()->setText(QStringLiteral("Waits\r\nAsks again\r\n"));
    REQUIRE(map.canvas.verbs().paste());
    CHECK(map.titles().mid(1, 3) == QStringList{QStringLiteral("Compares plans"),
                                                QStringLiteral("Waits"),
                                                QStringLiteral("Asks again")});
    REQUIRE(map.plan.session.undo());
    CHECK(map.titles().size() == 8);
    QGuiApplication::clipboard()->clear();
    CHECK_FALSE(map.canvas.verbs().paste());
}

TEST_CASE("Steps are copied and removed by keys, and the keyboard stays there") {
    Map map;
    map.pick("S-02");
    map.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(map.titles().size() == 9);
    map.key(Qt::Key_Delete);
    CHECK(map.titles().size() == 8);
    map.key(Qt::Key_Delete);
    CHECK(map.canvas.current() != nullptr);
}

TEST_CASE("A missing initiative is added where it is missing") {
    Map map;
    const JourneyItem* add = nullptr;
    for (const JourneyItem& item : map.canvas.picture().items)
        if (item.key.part == JourneyPart::Add) add = &item;
    REQUIRE(add != nullptr);
    const auto before = map.rows().initiatives.size();
    map.canvas.activate(*add);
    CHECK(map.rows().initiatives.size() == before + 1);
    CHECK(map.canvas.current()->key.part == JourneyPart::Initiative);
}

TEST_CASE("Pain points, gains and opportunities are added to the picked step") {
    Map map;
    map.pick("S-06");
    map.canvas.verbs().addPain(PainKind::gain);
    map.type(QStringLiteral("A human answers"));
    const auto& pains = map.rows().pain_points;
    const auto made = std::ranges::find(pains, "A human answers", &PainPoint::text);
    REQUIRE(made != pains.end());
    CHECK(made->step == map.step("S-06").id);
    CHECK(made->kind == PainKind::gain);
    map.canvas.verbs().addOpportunity();
    map.type(QStringLiteral("Let humans answer"));
    CHECK(std::ranges::find(map.rows().opportunities, "Let humans answer",
                            &Opportunity::statement) != map.rows().opportunities.end());
}

TEST_CASE("Names and heads stay while a long map scrolls, and zoom keeps what is picked in sight") {
    Map map(sample::longJourney(60));
    REQUIRE(map.canvas.horizontalScrollBar()->maximum() > 0);
    REQUIRE(map.canvas.verticalScrollBar()->maximum() > 0);
    map.plan.session.select(map.step("S-50").id);
    map.canvas.bringIntoSight(map.canvas.current()->box);
    CHECK(map.canvas.bodyInSight().contains(map.canvas.current()->box));
    const double before = map.canvas.options().zoom;
    map.key(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(map.canvas.options().zoom < before);
    CHECK(map.canvas.bodyInSight().contains(map.canvas.current()->box));
    map.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(map.canvas.options().zoom == 1);
    map.canvas.verticalScrollBar()->setValue(200);
    const QRectF stage = map.canvas.fromPicture(map.canvas.picture().stages.front().box);
    CHECK(stage.top() >= 0);
    CHECK(stage.bottom() <= map.canvas.picture().bodyTop);
}

TEST_CASE("Nothing can be changed in a plan that is read only") {
    Map map;
    map.pick("S-03");
    Session other({{[] { return std::int64_t{1'771'900'000}; }, "Omar", {}},
                   [] { return *make_date(2026, 2, 24); },
                   [](const Error&) { return QString(); }});
    REQUIRE(other.open(toPath(map.plan.folder.filePath(QStringLiteral("plan.updraft")))));
    REQUIRE_FALSE(other.canWrite());
    JourneyCanvas canvas(other, JourneyStyle::Screen);
    JourneyOptions options;
    options.journey = map.rows().journeys.begin()->id;
    canvas.setOptions(options);
    showOnScreen(canvas, {1084, 844});
    other.select(map.step("S-03").id);
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Return);
    CHECK(canvas.findChild<JourneyEditor*>() == nullptr);
    QTest::keyClick(&canvas, Qt::Key_Plus);
    CHECK(other.find(map.step("S-03").id)->emotion == std::optional{-0.8});
}

TEST_CASE("A screen reader can walk every item of a journey map") {
    Map map;
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&map.canvas);
    REQUIRE(list != nullptr);
    REQUIRE(list->role() == QAccessible::List);
    const JourneyLayout& picture = map.canvas.picture();
    REQUIRE(list->childCount() == std::ssize(picture.stages) + std::ssize(picture.items));
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface* child = list->child(i);
        REQUIRE(child != nullptr);
        REQUIRE(child->isValid());
        REQUIRE(list->indexOfChild(child) == i);
        REQUIRE_FALSE(child->text(QAccessible::Name).isEmpty());
        REQUIRE_FALSE(child->rect().isEmpty());
        REQUIRE(child->actionInterface() != nullptr);
        REQUIRE(child->actionInterface()->actionNames().size() >= 2);
        REQUIRE(child->parent() == list);
    }
}

TEST_CASE("What is read of a step says where it is and how it feels, and can be changed") {
    Map map;
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&map.canvas);
    QAccessibleInterface* step = nullptr;
    for (int i = 0; i < list->childCount() && step == nullptr; ++i)
        if (list->child(i)->text(QAccessible::Name) ==
            QStringLiteral("Step 5 of 8: Opens the first bill"))
            step = list->child(i);
    REQUIRE(step != nullptr);
    CHECK(step->text(QAccessible::Value) == QStringLiteral("Feeling \u22122, Moment of truth"));
    CHECK(step->text(QAccessible::Description).contains(QStringLiteral("Stage: First bill")));
    auto* actions = step->actionInterface();
    actions->doAction(QAccessibleActionInterface::increaseAction());
    CHECK(map.step("S-05").emotion == std::optional{-1.9});
    actions->doAction(QAccessibleActionInterface::toggleAction());
    CHECK_FALSE(map.step("S-05").moment_of_truth);
    step->setText(QAccessible::Name, QStringLiteral("Opens the letter"));
    CHECK(map.step("S-05").title == "Opens the letter");
}
