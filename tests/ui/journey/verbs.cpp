#include "trial/shown_journey.h"

#include "ui/journey/verbs.h"

#include <QApplication>
#include <QClipboard>

using namespace updraft;

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

TEST_CASE("Shift+Enter begins a line of a text, and Enter keeps it") {
    Map map;
    map.pick("S-02");
    map.key(Qt::Key_Down);
    map.key(Qt::Key_Return);
    auto* editor = map.canvas.findChild<JourneyEditor*>();
    REQUIRE(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("Asks around"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(editor, QStringLiteral("and waits"));
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(map.step("S-02").action == "Asks around\nand waits");
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

TEST_CASE("Del acts on all texts and quotes that are picked, as one edit each") {
    Map map;
    std::vector<Id<Step>> steps;
    for (const char* code : {"S-02", "S-03"}) steps.push_back(map.step(code).id);
    map.plan.session.edit("set", [&](Edit& edit) {
        for (const Id<Step> id : steps) edit.change(id, [](Step& row) { row.action = "Waits"; });
    });
    for (const Id<Step> id : steps)
        map.canvas.pick(map.item(JourneyPart::Text, id.uuid, "action"), true);
    REQUIRE(map.canvas.current()->key.part == JourneyPart::Text);
    map.key(Qt::Key_Delete);
    for (const Id<Step> id : steps) CHECK(map.rows().steps.find(id)->action.empty());
    REQUIRE(map.plan.session.undo());
    for (const Id<Step> id : steps) CHECK(map.rows().steps.find(id)->action == "Waits");

    std::vector<Id<Feedback>> said;
    for (const JourneyItem& item : map.canvas.picture().items)
        if (item.key.part == JourneyPart::Verbatim) said.push_back({item.key.id});
    REQUIRE(said.size() > 1);
    Id<Feedback> unseen; // older than those that the map shows
    map.plan.session.edit("add", [&](Edit& edit) {
        for (int i = 0; i < 9; ++i) {
            Feedback row;
            row.step = steps[0];
            row.verbatim = "Long ago";
            row.date = make_date(2020, 1, 1);
            unseen = edit.add(row);
        }
    });
    REQUIRE(map.canvas.picture().find(table_of<Feedback>, unseen.uuid) == nullptr);
    std::erase_if(said, [&](Id<Feedback> id) {
        return map.canvas.picture().find(table_of<Feedback>, id.uuid) == nullptr;
    });
    std::vector<Id<Feedback>> picked{unseen};
    picked.insert(picked.end(), said.begin(), said.end());
    map.plan.session.select(Selection::of(picked));
    map.key(Qt::Key_Delete);
    CHECK(map.rows().feedback.find(unseen)->step);
    for (const Id<Feedback> id : said) CHECK_FALSE(map.rows().feedback.find(id)->step);
    REQUIRE(map.plan.session.undo());
    for (const Id<Feedback> id : said) CHECK(map.rows().feedback.find(id)->step);
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
    QGuiApplication::clipboard()->setText(
        QStringLiteral("Title\tAction\nRests\t\"Sits down,\nat last\"\n"));
    REQUIRE(map.canvas.verbs().paste());
    const auto& rests = *std::ranges::find(map.rows().steps, "Rests", &Step::title);
    CHECK(rests.action == "Sits down,\nat last");
    QGuiApplication::clipboard()->clear();
    CHECK_FALSE(map.canvas.verbs().paste());
}

TEST_CASE("Cells with a mark that is not closed are not pasted, which is said") {
    Map map;
    QGuiApplication::clipboard()->setText(QStringLiteral("Waits\n\"Asks again\n"));
    CHECK_FALSE(map.canvas.verbs().paste());
    CHECK(map.plan.reported == QStringList{QStringLiteral("bad_quoting")});
    CHECK(map.titles().size() == 8);
}

TEST_CASE("A feeling beyond the scale is refused and says so") {
    Map map;
    map.canvas.pick(map.item(JourneyPart::Point, map.step("S-03").id.uuid));
    map.key(Qt::Key_Return);
    map.type(QStringLiteral("5"));
    CHECK(map.step("S-03").emotion == std::optional{-0.8});
    CHECK(map.plan.reported == QStringList{QStringLiteral("out_of_range")});
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

TEST_CASE("A step moves from any of its cells, and of several that are picked none") {
    Map map;
    map.pick("S-02");
    map.canvas.verbs().addPain(PainKind::pain);
    map.type(QStringLiteral("No one calls back"));
    const auto place = [&] { return map.titles().indexOf(QStringLiteral("Compares plans")); };
    const auto before = place();
    map.canvas.verbs().moveStep(-1);
    CHECK(place() == before - 1);
    REQUIRE(map.plan.session.undo());
    const auto& plan = map.plan.session.plan();
    map.plan.session.select(Selection{table_of<Step>, find_kind("steps")->all(plan)});
    map.canvas.verbs().moveStep(-1);
    CHECK(place() == before);
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
