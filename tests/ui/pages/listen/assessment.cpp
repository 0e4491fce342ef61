#include "ui/pages/listen/assessment/assessment_page.h"

#include "core/listen/maturity.h"
#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/forms/field_editors.h"
#include "ui/pages/listen/assessment/answer_button.h"
#include "ui/pages/listen/assessment/answer_panel.h"
#include "ui/pages/listen/assessment/projection.h"
#include "ui/pages/listen/assessment/question_list.h"
#include "ui/pages/listen/assessment/rater_list.h"
#include "ui/pages/listen/assessment/result_view.h"
#include "ui/pages/listen/assessment/round_bar.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableWidget>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// The page with a round that Aisha is about to answer, the keys at the first question.
struct Answering {
    SamplePlan plan{false};
    AssessmentPage page{plan.session()};

    Answering() {
        showOnScreen(page, {1200, 760});
        page.createNew();
        page.sitting().addRater(QStringLiteral("Aisha"));
        page.panel().setFocus();
    }
    Session& session() { return plan.session(); }
    const Table<Assessment>& rows() { return session().plan().assessments; }
    /// Wherever each leads; a line feed is Enter.
    void keys(const char* all) {
        for (const char each : std::string_view(all))
            if (each == '\n')
                key(Qt::Key_Return);
            else
                QTest::keyClick(QApplication::focusWidget(), each);
    }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    std::optional<int> answer(int at) {
        const Assessment* row = page.sitting().answerTo(at);
        REQUIRE(row != nullptr);
        return row->answer;
    }
};

} // namespace

TEST_CASE("Who comes to a plan without rounds begins one by typing its name", "[assessment]") {
    SamplePlan plan(false);
    AssessmentPage page(plan.session());
    showOnScreen(page, {1200, 760});
    page.setFocus();
    for (const char letter : {'S', 'p', 'r', 'i', 'n', 'g'})
        QTest::keyClick(QApplication::focusWidget(), letter);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(plan.session().plan().rounds.size() == 1);
    CHECK(plan.session().plan().rounds.begin()->name == "Spring");
    CHECK(plan.session().plan().rounds.begin()->date == make_date(2026, 2, 24));
}

TEST_CASE("A key each answers CX maturity, an edit of its own, and Enter where evidence is wanted",
          "[assessment]") {
    Answering trial;
    trial.keys("0123\n4\n0123\n4\n0123\n4\n0123\n4\n0123\n");
    CHECK(trial.rows().size() == 24);
    for (int at = 0; at < 24; ++at) CHECK(trial.answer(at) == at % 5);
    CHECK(trial.page.sitting().progress(QStringLiteral("Aisha")) == 24);
    trial.session().undo();
    CHECK(trial.page.sitting().answerTo(23) == nullptr);
    CHECK(trial.answer(22) == 22 % 5);
    trial.session().redo();
    CHECK(trial.answer(23) == 3);
}

TEST_CASE("Arrows go back and forth, D and the minus are don't know, Del takes back",
          "[assessment]") {
    Answering trial;
    trial.keys("1d-");
    CHECK(trial.answer(0) == 1);
    CHECK_FALSE(trial.answer(1));
    CHECK_FALSE(trial.answer(2));
    trial.key(Qt::Key_Left);
    trial.key(Qt::Key_Left);
    CHECK(trial.page.sitting().at() == 1);
    trial.keys("2");
    CHECK(trial.answer(1) == 2);
    CHECK(trial.rows().size() == 3);
    trial.key(Qt::Key_Home);
    trial.key(Qt::Key_Delete);
    CHECK(trial.page.sitting().answerTo(0) == nullptr);
    trial.key(Qt::Key_End);
    CHECK(trial.page.sitting().at() == 23);
}

TEST_CASE("A 3 or 4 leads to the evidence, and Enter from there to the next question",
          "[assessment]") {
    Answering trial;
    trial.keys("4");
    CHECK(trial.page.sitting().at() == 0);
    REQUIRE(QApplication::focusWidget() == trial.page.panel().evidence());
    trial.keys("Page of 12 March\n");
    CHECK(trial.page.sitting().at() == 1);
    CHECK(QApplication::focusWidget() == &trial.page.panel());
    CHECK(trial.page.sitting().answerTo(0)->evidence == "Page of 12 March");
    CHECK(trial.page.panel().evidence()->text().isEmpty());
    trial.key(Qt::Key_Left);
    trial.keys("3"); // what shows the 4 shows it, too
    CHECK(trial.page.sitting().at() == 1);
    trial.keys("3\n2");
    CHECK(trial.page.sitting().at() == 3);
    trial.keys("e"); // the one answer that lacks evidence
    CHECK(trial.page.sitting().at() == 1);
    CHECK(QApplication::focusWidget() == trial.page.panel().evidence());
    trial.keys("not so");
    trial.key(Qt::Key_Escape);
    CHECK(trial.page.sitting().answerTo(1)->evidence.empty());
    CHECK(QApplication::focusWidget() == &trial.page.panel());
}

TEST_CASE("Evidence that is left for another question stays with its own", "[assessment]") {
    Answering trial;
    trial.keys("3Minutes");
    trial.page.questions().setFocus();
    trial.page.sitting().goTo(7);
    CHECK(trial.page.sitting().answerTo(0)->evidence == "Minutes");
    CHECK(trial.page.sitting().answerTo(7) == nullptr);
}

TEST_CASE("Evidence that is being typed stays where the instrument or the round changes",
          "[assessment]") {
    Answering trial;
    trial.keys("3Minutes");
    trial.page.sitting().setInstrument(Instrument::culture); // by a button that takes no focus
    trial.page.sitting().setInstrument(Instrument::maturity);
    CHECK(trial.page.sitting().answerTo(0)->evidence == "Minutes");
    trial.page.sitting().goTo(0);
    trial.page.panel().editEvidence();
    trial.keys(" of March");
    REQUIRE(trial.page.sitting().beginRound());
    REQUIRE(trial.rows().size() == 1);
    CHECK(trial.rows().begin()->evidence == "Minutes of March");
}

TEST_CASE("Evidence that was undone is not written again, though its field has the keys",
          "[assessment]") {
    Answering trial;
    trial.keys("3Minutes");
    trial.session().endTyping(); // as where the plan is saved as a version
    QLineEdit* field = trial.page.panel().evidence();
    REQUIRE(trial.page.sitting().answerTo(0)->evidence == "Minutes");
    REQUIRE(field->hasFocus());
    trial.session().undo();
    REQUIRE(trial.page.sitting().answerTo(0)->evidence.empty());
    CHECK(field->text().isEmpty());
    static_cast<void>(trial.page.exports()); // the menus ask for them after each change
    trial.page.panel().setFocus();
    CHECK(trial.page.sitting().answerTo(0)->evidence.empty());
    trial.session().redo();
    CHECK(trial.page.sitting().answerTo(0)->evidence == "Minutes");
}

TEST_CASE("Evidence that is being typed is not written by a change from elsewhere",
          "[assessment]") {
    SamplePlan plan(false);
    Session& session = plan.session();
    MainWindow window(session, WindowNeeds{});
    showOnScreen(window, {1300, 900});
    window.showPage(QStringLiteral("assessment"));
    auto& page = dynamic_cast<AssessmentPage&>(*window.page());
    page.createNew();
    page.sitting().addRater(QStringLiteral("Aisha"));
    page.panel().setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("3"));
    page.sitting().goTo(0);
    page.panel().editEvidence();
    QTest::keyClicks(page.panel().evidence(), QStringLiteral("Min"));
    session.edit("add", [](Edit& edit) {
        Person tom;
        tom.name = "Tom";
        edit.add(tom);
    });
    CHECK(page.sitting().answerTo(0)->evidence.empty());
    CHECK(page.panel().evidence()->text() == QStringLiteral("Min"));
    session.endTyping(); // as every export begins
    CHECK(page.sitting().answerTo(0)->evidence == "Min");
}

TEST_CASE("Without an answer there is nothing that evidence could show", "[assessment]") {
    Answering trial;
    QLineEdit* field = trial.page.panel().evidence();
    CHECK_FALSE(field->isEnabled());
    CHECK(field->placeholderText().startsWith(QStringLiteral("Answer first")));
    trial.key(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == &trial.page.panel());
    trial.page.sitting().setEvidence(QStringLiteral("Minutes"));
    CHECK(trial.page.sitting().answerTo(0) == nullptr);
    trial.keys("3");
    CHECK(field->isEnabled());
    REQUIRE(field->hasFocus());
    trial.session().undo();
    CHECK_FALSE(field->isEnabled());
    CHECK(QApplication::focusWidget() == &trial.page.panel());
}

TEST_CASE("Before a room, too, evidence waits for an answer", "[assessment]") {
    Answering trial;
    const std::unique_ptr<QWidget> shown(trial.page.projection(nullptr));
    auto& room = dynamic_cast<AssessmentProjection&>(*shown);
    showOnScreen(room, {1280, 720});
    room.setFocus();
    QTest::keyClick(&room, Qt::Key_Return);
    CHECK(room.evidence()->isHidden());
    QTest::keyClicks(&room, QStringLiteral("3"));
    CHECK(room.evidence()->isVisible());
    QTest::keyClick(room.evidence(), Qt::Key_Return);
    CHECK(trial.page.sitting().at() == 1);
}

TEST_CASE("Evidence that is typed before a room stays, however one leaves it", "[assessment]") {
    Answering trial;
    trial.keys("3");
    trial.page.sitting().goTo(0);
    std::unique_ptr<QWidget> shown(trial.page.projection(nullptr));
    auto& room = dynamic_cast<AssessmentProjection&>(*shown);
    showOnScreen(room, {1280, 720});
    room.setFocus();
    QTest::keyClick(&room, Qt::Key_Return);
    QTest::keyClicks(room.evidence(), QStringLiteral("The poster"));
    const auto evidence = [&] { return trial.page.sitting().answerTo(0)->evidence; };
    SECTION("by closing the window") {
        room.close();
        CHECK(evidence() == "The poster");
    }
    SECTION("by closing what it stands in") {
        shown.reset();
        CHECK(evidence().empty());
        REQUIRE(trial.session().drafts().left().size() == 1); // and is offered again
        CHECK(trial.session().drafts().left().front().text == QStringLiteral("The poster"));
    }
    SECTION("by leaving the plan") {
        trial.session().endTyping();
        CHECK(evidence() == "The poster");
        CHECK(room.evidence()->isHidden());
    }
    SECTION("but Esc gives it up") {
        QTest::keyClick(room.evidence(), Qt::Key_Escape);
        room.close();
        CHECK(evidence().empty());
        CHECK(trial.session().drafts().left().empty());
    }
}

TEST_CASE("The list of people under a rater's name opens and closes as often as one likes",
          "[assessment]") {
    Answering trial;
    trial.session().edit("add", [](Edit& edit) {
        for (const char* name : {"Benedict", "Bernadette"}) {
            Person person;
            person.name = name;
            edit.add(person);
        }
    });
    QLineEdit* field = trial.page.raters().field();
    field->setFocus();
    for (int i = 0; i < 3; ++i) {
        QTest::keyClicks(field, QStringLiteral("Be"));
        auto* people = field->completer()->popup();
        REQUIRE(people->isVisible());
        CHECK(people->model()->rowCount() == 2);
        QTest::keyClick(people, Qt::Key_Escape);
        CHECK_FALSE(people->isVisible());
        field->clear();
    }
    QTest::keyClicks(field, QStringLiteral("Ber"));
    QTest::keyClick(field->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(field->completer()->popup(), Qt::Key_Return);
    CHECK(trial.page.sitting().raters().contains(QStringLiteral("Bernadette")));
    CHECK(field->text().isEmpty());
}

TEST_CASE("A round is called in the menu what it is called", "[assessment]") {
    Answering trial;
    const auto round = *trial.page.sitting().round();
    trial.session().edit("set", [&](Edit& edit) {
        edit.change(round, [](Round& row) { row.name = "Tom & Ann", row.date.reset(); });
    });
    QStringList names;
    for (auto* menu : trial.page.findChildren<QMenu*>()) {
        Q_EMIT menu->aboutToShow();
        for (const QAction* action : menu->actions()) names << action->text();
    }
    CHECK(names.contains(QStringLiteral("Tom && Ann")));
}

TEST_CASE("The result's headings go over several lines in a narrow window", "[assessment]") {
    Answering trial;
    trial.keys("0123\n4\n0123\n4\n0123\n4\n0123\n4\n0123\n");
    trial.page.setResult(true);
    trial.page.result().resize(320, 700);
    for (const QLabel* label : trial.page.result().widget()->findChildren<QLabel*>()) {
        INFO(label->text().toStdString());
        CHECK((label->wordWrap() || label->text().size() < 10));
    }
}

TEST_CASE("A click answers, and the answer that stands is checked", "[assessment]") {
    Answering trial;
    const auto buttons = trial.page.panel().findChildren<AnswerButton*>();
    REQUIRE(buttons.size() == 6);
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    CHECK(trial.answer(0) == 2);
    trial.key(Qt::Key_Left);
    CHECK(buttons[2]->isChecked());
    CHECK_FALSE(buttons[5]->isChecked());
    QTest::mouseClick(buttons[5], Qt::LeftButton);
    CHECK_FALSE(trial.answer(0));
}

TEST_CASE("The list of questions answers by the same keys", "[assessment]") {
    Answering trial;
    trial.page.questions().setFocus();
    trial.keys("3");
    CHECK(QApplication::focusWidget() == trial.page.panel().evidence());
    trial.page.questions().setFocus();
    trial.page.sitting().goTo(1);
    trial.keys("1");
    CHECK(trial.answer(0) == 3);
    CHECK(trial.answer(1) == 1);
    trial.key(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == &trial.page.questions()); // no answer, no evidence
    trial.key(Qt::Key_Up);
    trial.key(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == trial.page.panel().evidence());
    trial.page.questions().setFocus();
    trial.keys("e");
    CHECK(trial.page.sitting().at() == 0);
    CHECK(QApplication::focusWidget() == trial.page.panel().evidence());
}

TEST_CASE("Each rater has answers of their own, and is met at the first open question",
          "[assessment]") {
    Answering trial;
    trial.keys("22");
    QLineEdit* field = trial.page.raters().field();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("Ben"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(QApplication::focusWidget() == &trial.page.panel());
    CHECK(trial.page.sitting().at() == 0);
    trial.keys("0");
    CHECK(trial.rows().size() == 3);
    trial.page.sitting().setRater(QStringLiteral("Aisha"));
    CHECK(trial.page.sitting().at() == 2);
    CHECK(trial.answer(0) == 2);
    trial.page.sitting().renameRater(QStringLiteral("Ben"), QStringLiteral("Benedict"));
    CHECK(trial.page.sitting().raters().contains(QStringLiteral("Benedict")));
    trial.page.sitting().renameRater(QStringLiteral("Benedict"), QStringLiteral("aisha"));
    CHECK(trial.page.sitting().raters().contains(QStringLiteral("Benedict"))); // it is taken
    trial.page.sitting().removeRater(QStringLiteral("Benedict"));
    CHECK(trial.rows().size() == 2);
    trial.session().undo();
    CHECK(trial.rows().size() == 3);
}

TEST_CASE("Raters who have not answered yet are there when the plan is opened again",
          "[assessment]") {
    Answering trial;
    trial.page.sitting().addRater(QStringLiteral("Ben"));
    trial.page.sitting().addRater(QStringLiteral("Chloe"));
    trial.page.sitting().renameRater(QStringLiteral("Chloe"), QStringLiteral("Chloë"));
    trial.page.sitting().removeRater(QStringLiteral("Ben"));
    const auto path = trial.session().document()->path();
    trial.session().close();
    REQUIRE(trial.session().open(path));
    CHECK(trial.page.sitting().raters() ==
          QStringList{QStringLiteral("Aisha"), QStringLiteral("Chloë")});
    CHECK(trial.rows().empty());
    trial.session().undo();
    CHECK(trial.page.sitting().raters().contains(QStringLiteral("Ben")));
}

TEST_CASE("Leaving the page and its instrument loses nothing", "[assessment]") {
    Answering trial;
    trial.keys("11");
    trial.page.sitting().setInstrument(Instrument::culture);
    CHECK(trial.page.sitting().at() == 0);
    trial.page.panel().setFocus();
    trial.keys("4");
    trial.page.sitting().setInstrument(Instrument::maturity);
    CHECK(trial.page.sitting().at() == 2);
    AssessmentPage again(trial.session());
    CHECK(again.sitting().rater() == QStringLiteral("Aisha"));
    CHECK(again.sitting().at() == 2);
    CHECK(again.sitting().answerTo(1)->answer == 1);
}

TEST_CASE("The result says level, what holds it back and what is provisional", "[assessment]") {
    Answering trial;
    trial.keys("2222222222222222");
    trial.keys("0000");
    trial.page.setResult(true);
    const ResultContent& content = trial.page.result().content();
    CHECK(content.figure == QStringLiteral("40")); // (4 × 50 + 0) ÷ 5
    CHECK(content.verdict == QStringLiteral("Sparked"));
    REQUIRE(content.notes.size() >= 2);
    CHECK(content.notes[0].startsWith(QStringLiteral("Held back by Learning")));
    CHECK(content.notes[1] == QStringLiteral("Not assessed, and so left out: Ownership."));
    const auto tables = trial.page.result().findChildren<QTableWidget*>();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0]->rowCount() == 6);
    CHECK(tables[0]->item(4, 1)->text() == QStringLiteral("0"));
    CHECK(tables[1]->rowCount() == 24);
}

TEST_CASE("The executives' commitment shows the route and what to do", "[assessment]") {
    Answering trial;
    trial.page.sitting().setInstrument(Instrument::commitment);
    trial.page.panel().setFocus();
    trial.keys("33000");
    trial.page.setResult(true);
    const ResultContent& content = trial.page.result().content();
    CHECK(content.verdict == QStringLiteral("Mixed"));
    CHECK(content.figure == QStringLiteral("2 of 5"));
    CHECK(content.level->names[content.level->shown - 1] == QStringLiteral("Mixed"));
    REQUIRE(content.sections[0].points.size() == 3);
    CHECK(content.sections[0].points[0].strong == QStringLiteral("They fund it"));
    CHECK(content.sections[0].points[0].text.contains(QStringLiteral("Do: Choose initiatives")));
}

TEST_CASE("A round is renamed and dated in place, and taken with its answers", "[assessment]") {
    Answering trial;
    trial.keys("1");
    RoundBar& bar = trial.page.bar();
    bar.editName();
    QTest::keyClicks(bar.name(), QStringLiteral("Spring 2026"));
    QTest::keyClick(bar.name(), Qt::Key_Return);
    CHECK(trial.session().plan().rounds.begin()->name == "Spring 2026");
    CHECK(QApplication::focusWidget() == &trial.page.panel());
    trial.page.createNew();
    CHECK(trial.session().plan().rounds.size() == 2);
    CHECK(trial.page.sitting().answer() == nullptr);
    trial.session().undo();
    trial.session().undo();
    CHECK(trial.session().plan().rounds.size() == 1);
    CHECK(trial.page.sitting().roundRow()->name != "Spring 2026");
}

TEST_CASE("Words typed among the answers are none of them", "[assessment]") {
    Answering trial;
    const auto before = trial.session().plan().assessments.size();
    const int at = trial.page.sitting().at();
    trial.page.panel().setFocus();
    trial.keys("Wiki, page 12, added in 2024");
    CHECK(trial.session().plan().assessments.size() == before);
    CHECK(trial.page.sitting().at() == at);
    QTest::qWait(1'600); // whoever stops writing answers again
    trial.keys("2");
    CHECK(trial.session().plan().assessments.size() == before + 1);
}

TEST_CASE("What was refused of one round is not written into another", "[assessment]") {
    Answering trial;
    RoundBar& bar = trial.page.bar();
    const Id<Round> first = *trial.page.sitting().round();
    trial.page.createNew();
    bar.date()->setFocus();
    bar.date()->selectAll();
    QTest::keyClicks(bar.date(), QStringLiteral("31 Feb"));
    QTest::keyClick(bar.date(), Qt::Key_Return);
    CHECK(bar.date()->text() == QStringLiteral("31 Feb"));
    const auto date = trial.session().find(first)->date;
    trial.page.sitting().setRound(first);
    CHECK(bar.date()->date() == date);
    CHECK(bar.name()->text().toStdString() == trial.session().find(first)->name);
    QTest::keyClick(bar.date(), Qt::Key_Return);
    CHECK(trial.session().find(first)->date == date);
}

TEST_CASE("Before a room the same keys answer, R shows the result, N the next rater",
          "[assessment]") {
    Answering trial;
    trial.page.sitting().addRater(QStringLiteral("Ben"));
    std::unique_ptr<QWidget> shown(trial.page.projection(nullptr));
    auto* room = qobject_cast<AssessmentProjection*>(shown.get());
    REQUIRE(room != nullptr);
    showOnScreen(*room, {1280, 720});
    room->setFocus();
    QTest::keyClicks(room, QStringLiteral("4"));
    REQUIRE(room->evidence()->isVisible());
    QTest::keyClicks(room->evidence(), QStringLiteral("The poster"));
    QTest::keyClick(room->evidence(), Qt::Key_Return);
    QTest::keyClicks(room, QStringLiteral("2"));
    CHECK(trial.answer(0) == 4);
    CHECK(trial.answer(1) == 2);
    CHECK(trial.page.sitting().answerTo(0)->evidence == "The poster");
    CHECK(trial.page.sitting().at() == 2);
    QTest::keyClick(room, Qt::Key_N);
    CHECK(trial.page.sitting().rater() == QStringLiteral("Aisha"));
    QTest::keyClick(room, Qt::Key_R);
    CHECK(room->showsResult());
    QTest::keyClicks(room, QStringLiteral("3"));
    CHECK(trial.rows().size() == 2); // no key answers while the result shows
    room->grab();
}

TEST_CASE("A plan that is read only shows answers and result, and takes none", "[assessment]") {
    Answering trial;
    trial.keys("1");
    Session other({{[] { return std::int64_t{1'771'900'000}; }, "Omar", {}},
                   [] { return *make_date(2026, 2, 24); },
                   [](const Error&) { return QString(); }});
    REQUIRE(other.open(trial.session().document()->path()));
    REQUIRE_FALSE(other.canWrite());
    AssessmentPage page(other);
    showOnScreen(page, {1024, 700});
    page.sitting().goTo(0);
    page.panel().setFocus();
    QTest::keyClicks(&page.panel(), QStringLiteral("4d"));
    QTest::keyClick(&page.panel(), Qt::Key_Delete);
    CHECK(page.sitting().answerTo(0)->answer == 1);
    CHECK_FALSE(page.raters().field()->isEnabled());
    CHECK_FALSE(page.panel().evidence()->isEnabled());
    CHECK(page.bar().name()->isReadOnly());
    page.setResult(true);
    CHECK(page.result().content().answered);
}

TEST_CASE("Before a room no evidence covers the result or outlives its answer", "[assessment]") {
    Answering trial;
    const std::unique_ptr<QWidget> shown(trial.page.projection(nullptr));
    auto& room = dynamic_cast<AssessmentProjection&>(*shown);
    showOnScreen(room, {1280, 720});
    room.setResult(true);
    trial.keys("3");
    CHECK(room.evidence()->isHidden());
    trial.keys("\n");
    room.setResult(false);
    room.setFocus();
    QTest::keyClicks(&room, QStringLiteral("4"));
    REQUIRE(room.evidence()->isVisible());
    trial.session().undo();
    CHECK(room.evidence()->isHidden());
}
