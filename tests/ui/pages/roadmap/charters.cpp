#include "ui/pages/roadmap/charters_page.h"

#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "trial/foreign_writer.h"
#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/pages/roadmap/charter_checks.h"
#include "ui/pages/roadmap/charter_form.h"
#include "ui/pages/roadmap/charter_list.h"
#include "ui/pages/roadmap/charter_phases.h"
#include "ui/pages/roadmap/charter_preview.h"

#include "ui/support/flags/banner.h"
#include "ui/support/flags/empty_state.h"
#include "ui/tables/kind_table_view.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct CharterTrial {
    SamplePlan plan;
    ChartersPage page{plan.session()};

    CharterTrial() { showOnScreen(page, {1200, 800}); }
    Session& session() { return plan.session(); }
    Id<Initiative> named(std::string_view code) {
        return plan.named<Initiative>("initiatives", code);
    }
    void open(std::string_view code) { page.open(named(code)); }
    QPlainTextEdit* text(std::string_view field) {
        auto* editor = qobject_cast<QPlainTextEdit*>(page.form().editor(field));
        REQUIRE(editor != nullptr);
        return editor;
    }
    CharterContent content() { return charter_content(session().plan(), *page.current()); }
    bool paperSays(const QString& words) {
        for (const PaperShape& shape : page.preview().layout().pages[0])
            if (const auto* run = std::get_if<PaperRun>(&shape); run && run->text.contains(words))
                return true;
        return false;
    }
    bool wholeInSight(const QWidget* control) {
        const QWidget* sight = page.form().viewport();
        const QPoint corner = control->mapTo(&page.form(), QPoint()) - sight->pos();
        return sight->rect().contains(QRect(corner, control->size()));
    }
    QPushButton* addPhase() {
        for (auto* each : page.form().findChildren<QPushButton*>())
            if (each->text() == QStringLiteral("Phase")) return each;
        FAIL("no such button");
        return nullptr;
    }
    /// A charter that may be changed.
    void openDraft() {
        open("CX-18");
        page.begin();
    }
};

} // namespace

TEST_CASE("An initiative without a charter gets one that is filled from the plan", "[pages]") {
    CharterTrial trial;
    trial.open("CX-18");
    REQUIRE(!trial.content().charter);
    trial.page.begin();
    REQUIRE(trial.content().charter);
    CHECK(trial.content().team.front().head == "Sam Whitfield");
    CHECK(trial.content().approval.front().tail == "owner");
    trial.session().undo();
    CHECK(!trial.content().charter);
}

TEST_CASE("What is typed stands on the paper before it is kept", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    trial.text("problem")->setPlainText(QStringLiteral("Keys come late."));
    CHECK(QTest::qWaitFor([&] { return trial.paperSays(QStringLiteral("Keys come late.")); }));
    CHECK(trial.content().problem.empty());
    trial.page.form().commit();
    CHECK(trial.content().problem == "Keys come late.");
}

TEST_CASE("A pause in typing keeps it, and one undo takes all of a field back", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    trial.page.form().focusField("problem");
    QTest::keyClicks(trial.text("problem"), QStringLiteral("Keys"));
    trial.page.form().commit();
    QTest::keyClicks(trial.text("problem"), QStringLiteral(" come late."));
    trial.page.form().commit();
    REQUIRE(trial.content().problem == "Keys come late.");
    trial.session().undo();
    CHECK(trial.content().problem.empty());
    CHECK(trial.text("problem")->toPlainText().isEmpty());
}

TEST_CASE("What is being typed into a charter stays where another program changes the field",
          "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    trial.page.form().focusField("problem");
    QTest::keyClicks(trial.text("problem"), QStringLiteral("Ours"));
    writeAsAnother(trial.session(), "UPDATE charters SET problem = 'Theirs'");
    trial.page.form().commit();
    CHECK(trial.content().problem == "Theirs");
    CHECK(trial.text("problem")->toPlainText() == "Ours");
    bool told = false;
    for (const auto* label : trial.page.form().findChildren<QLabel*>())
        told = told || (!label->isHidden() && label->text().contains(QStringLiteral("“Theirs”")));
    CHECK(told);
    trial.page.form().commit();
    CHECK(trial.content().problem == "Ours");
}

TEST_CASE("Escape brings back what stood in the field", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    trial.page.form().focusField("risks");
    QTest::keyClicks(trial.text("risks"), QStringLiteral("None"));
    trial.page.form().commit();
    QTest::keyClick(trial.text("risks"), Qt::Key_Escape);
    CHECK(trial.text("risks")->toPlainText().isEmpty());
    CHECK(trial.content().risks.empty());
}

TEST_CASE(
    "A text that a charter refuses stays in its field with the reason, and in no other charter",
    "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    const auto charter = *trial.content().charter;
    const QString tooLong(20'001, u'x');
    trial.text("problem")->setPlainText(tooLong);
    trial.page.form().commit();
    CHECK(trial.text("problem")->toPlainText() == tooLong);
    CHECK(trial.session().find(charter)->problem.empty());
    bool told = false;
    for (const QLabel* label : trial.page.form().findChildren<QLabel*>())
        told = told || (label->text().startsWith(QLatin1String("too_long")) && !label->isHidden());
    CHECK(told);
    trial.open("CX-04");
    CHECK(trial.text("problem")->toPlainText() != tooLong);
    REQUIRE(trial.session().drafts().left().size() == 1);
    CHECK(trial.session().drafts().left()[0].place.item == charter.uuid);
}

TEST_CASE("An agreed charter is read only until it is revised", "[pages]") {
    CharterTrial trial;
    trial.open("CX-07");
    REQUIRE(trial.content().charter_status == CharterStatus::agreed);
    CHECK(trial.text("problem")->isReadOnly());
    const int version = trial.content().version;
    for (QAction* action : trial.page.actions())
        if (action->text() == QStringLiteral("Revise")) action->trigger();
    CHECK(trial.content().version == version + 1);
    CHECK(trial.content().charter_status == CharterStatus::draft);
    CHECK(!trial.text("problem")->isReadOnly());
}

TEST_CASE("Agreeing with something missing says so", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    const QSignalSpy said(&trial.session(), &Session::said);
    for (QAction* action : trial.page.actions())
        if (action->text() == QStringLiteral("Agree")) action->trigger();
    REQUIRE(trial.content().charter_status == CharterStatus::agreed);
    REQUIRE(!said.empty());
    CHECK(said.back().front().toString().startsWith(QStringLiteral("Agreed with ")));
}

TEST_CASE("The list shows the charter that was picked elsewhere before the page was seen",
          "[pages]") {
    SamplePlan plan;
    plan.session().select(plan.named<Initiative>("initiatives", "CX-20"));
    ChartersPage page(plan.session());
    showOnScreen(page, {1100, 500}); // too low for all rows
    const auto* list = page.findChild<QListView*>();
    CHECK(list->currentIndex().row() == 19);
    CHECK(list->viewport()->rect().contains(list->visualRect(list->currentIndex()).center()));
}

TEST_CASE("What is missing leads to its field", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    CharterChecks& checks = trial.page.checks();
    REQUIRE(checks.count() == static_cast<int>(gaps(trial.content()).size()));
    int found = -1;
    for (int i = 0; i < checks.count(); ++i)
        if (checks.item(i)->text() == gapSentence({GapCode::no_scope_out, {}})) found = i;
    REQUIRE(found >= 0);
    checks.setCurrentRow(found);
    QTest::keyClick(&checks, Qt::Key_Return);
    CHECK(QApplication::focusWidget() == trial.page.form().editor("scope_out"));
}

TEST_CASE("Every gap has a sentence with a reason, and a field of the form or the plan",
          "[pages]") {
    CharterTrial trial;
    for (int code = 0; code <= static_cast<int>(GapCode::no_approval); ++code) {
        const Gap gap{static_cast<GapCode>(code), "Calls"};
        CAPTURE(code);
        CHECK(gapSentence(gap).contains(u':'));
        CHECK(!gapSentence(gap).contains(u'%'));
        const CharterTarget target = targetOf(gap);
        CHECK(target.field.empty() != target.planned.empty());
        if (!target.field.empty()) CHECK(trial.page.form().editor(target.field) != nullptr);
    }
    for (int part = 0; part < charterParts; ++part)
        CHECK(trial.page.form().editor(fieldOf(static_cast<CharterPart>(part))) != nullptr);
}

TEST_CASE("The paper says when an initiative was moved away from its phases", "[pages]") {
    CharterTrial trial;
    trial.open("CX-07");
    CHECK_FALSE(trial.paperSays(QStringLiteral("beyond the dates")));
    trial.session().edit(verb::move, [&](Edit& edit) { shift(edit, {trial.named("CX-07")}, 7); });
    CHECK(trial.paperSays(QStringLiteral("beyond the dates")));
}

TEST_CASE("A box that overflows is named among what is missing", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    QString longText;
    for (int i = 0; i < 200; ++i) longText += QStringLiteral("Keys come late on moving day. ");
    trial.text("problem")->setPlainText(longText);
    const auto named = [&] {
        for (int i = 0; i < trial.page.checks().count(); ++i) {
            const QString sentence = trial.page.checks().item(i)->text();
            if (sentence.contains(QStringLiteral("Problem")) &&
                sentence.contains(QStringLiteral("too long")))
                return true;
        }
        return false;
    };
    CHECK(QTest::qWaitFor(named));
    CHECK(trial.page.preview().layout().pages.size() == 1);
}

TEST_CASE("Next and previous go through the initiatives and stop at the ends", "[pages]") {
    CharterTrial trial;
    trial.open("CX-01");
    trial.page.step(-1);
    CHECK(trial.page.current() == trial.named("CX-01"));
    trial.page.step(1);
    CHECK(trial.page.current() == trial.named("CX-02"));
    trial.page.step(100);
    CHECK(trial.page.current() == trial.named("CX-21"));
    CHECK(trial.session().selection().one<Initiative>() == trial.named("CX-21"));
}

TEST_CASE("A charter is written as a PDF", "[pages]") {
    CharterTrial trial;
    trial.open("CX-07");
    const auto choices = trial.page.exports();
    REQUIRE(choices.size() == 3);
    for (const ExportChoice& choice : choices) {
        CHECK(choice.name.endsWith(QStringLiteral(".pdf")));
        const auto bytes = choice.take()({});
        REQUIRE(bytes);
        CHECK(bytes->startsWith("%PDF-"));
    }
}

TEST_CASE("Whatever charters are being written can be stopped", "[pages]") {
    CharterTrial trial;
    trial.open("CX-07");
    for (const ExportChoice& choice : trial.page.exports()) {
        INFO(choice.label.toStdString());
        const auto stopped = choice.take()([](double) { return false; });
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error().code == ErrorCode::stopped);
    }
}

TEST_CASE("A plan without initiatives says what charters are for", "[pages]") {
    SamplePlan plan(false);
    ChartersPage page(plan.session());
    page.show();
    QApplication::setActiveWindow(&page); // offscreen nobody else does
    CHECK(!page.current());
    CHECK(page.exports().empty());
    page.createNew();
    page.step(1);
    CHECK(plan.session().plan().charters.empty());
}

TEST_CASE("The list of charters has room for its titles in a narrow window", "[pages]") {
    CharterTrial trial;
    trial.page.resize(822, 600);
    trial.page.show();
    QTest::qWait(10);
    QListView* list = nullptr;
    for (auto* each : trial.page.findChildren<QListView*>())
        if (each->accessibleName() == "Initiatives and their charters") list = each;
    REQUIRE(list);
    CHECK(list->width() >= 200);
    CHECK(list->model()->index(0, 0).data().toString() == "Move-in script");
}

TEST_CASE("An agreed charter has no fields, and a button beside its sentence begins the next",
          "[pages]") {
    CharterTrial trial;
    trial.open("CX-07");
    CHECK(trial.text("problem")->frameShape() == QFrame::NoFrame);
    CHECK_FALSE(trial.text("problem")->viewport()->autoFillBackground());
    const int version = trial.content().version;
    auto* settled = trial.page.findChild<Banner*>();
    REQUIRE(settled->isVisible());
    settled->findChild<QPushButton*>()->click();
    CHECK(trial.content().version == version + 1);
    CHECK_FALSE(settled->isVisible());
    CHECK(trial.text("problem")->frameShape() != QFrame::NoFrame);
    CHECK(trial.text("problem")->viewport()->autoFillBackground());
}

TEST_CASE("What is missing is counted and has up to a third of the page's height", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    const CharterChecks& checks = trial.page.checks();
    REQUIRE(checks.count() > 6);
    const int low = checks.sizeHint().height();
    trial.page.resize(1200, 1400);
    QTest::qWait(20);
    CHECK(checks.sizeHint().height() > low);
    CHECK(checks.height() == checks.sizeHint().height());
    const QString missing = QStringLiteral("%1 things missing").arg(checks.count());
    bool said = false;
    for (const auto* label : trial.page.findChildren<QLabel*>())
        said = said || label->text().contains(missing);
    CHECK(said);
}

TEST_CASE("The page of charters of an empty plan leads on to the first initiative", "[pages]") {
    SamplePlan plan(false);
    ChartersPage page(plan.session());
    page.show();
    Selection revealed;
    QObject::connect(&plan.session(), &Session::revealed, &page,
                     [&](const Selection& items) { revealed = items; });
    for (auto* state : page.findChildren<EmptyState*>())
        if (state->isVisible()) state->findChild<QPushButton*>()->click();
    REQUIRE(plan.session().plan().initiatives.size() == 1);
    CHECK(revealed.contains(plan.session().plan().initiatives.begin()->id));
}

TEST_CASE("Tab goes through the phases where they stand in the form", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    const CharterForm& form = trial.page.form();
    trial.page.form().focusField("measures");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == form.editor("phases"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == trial.addPhase());
    for (int i = 0; i < 4; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == form.editor("authority"));
}

TEST_CASE("What Tab reaches in the form of a charter comes into sight as a whole", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    trial.page.resize(1200, 640);
    for (const auto* field : {"quote", "scope_in", "team", "risks"})
        trial.text(field)->setPlainText(QStringLiteral("One\nTwo\nThree\nFour\nFive\nSix"));
    QTest::qWait(20);
    trial.page.form().focusField("problem");
    const QWidget* last = trial.page.form().editor("approval");
    for (int i = 0; i < 40 && QApplication::focusWidget() != last; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        INFO(now->accessibleName().toStdString());
        CHECK(trial.wholeInSight(now));
    }
    CHECK(QApplication::focusWidget() == last);
    while (QApplication::focusWidget() != trial.page.form().editor("problem")) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QWidget* now = QApplication::focusWidget();
        INFO(now->accessibleName().toStdString());
        CHECK(trial.wholeInSight(now));
    }
}

TEST_CASE("What is typed after adding a phase names it, and Enter adds the next", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    trial.addPhase()->click();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Pilot in Bern"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::qWait(20);
    REQUIRE(trial.content().phases.size() == 2);
    CHECK(trial.content().phases[0].title == "Pilot in Bern");
    CHECK(QTest::qWaitFor([&] { return trial.wholeInSight(QApplication::focusWidget()); }));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Everywhere"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::qWait(20);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    REQUIRE(trial.content().phases.size() == 2);
    CHECK(trial.content().phases[1].title == "Everywhere");
}

TEST_CASE("No sentence in the list of what is missing is cut at its end", "[pages]") {
    CharterTrial trial;
    trial.openDraft();
    const CharterChecks& checks = trial.page.checks();
    const auto whole = [&] {
        const int end = checks.viewport()->height();
        for (int i = 0; i < checks.count(); ++i) {
            const QRect place = checks.visualItemRect(checks.item(i));
            if (place.top() < end && place.bottom() >= end) return false;
        }
        return checks.height() == checks.sizeHint().height();
    };
    for (const QSize size :
         {QSize(1200, 640), QSize(1200, 800), QSize(900, 800), QSize(1700, 1000)}) {
        trial.page.resize(size);
        CAPTURE(size.width(), size.height());
        CHECK(QTest::qWaitFor(whole));
    }
}
