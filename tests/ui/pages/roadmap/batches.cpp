#include "ui/pages/roadmap/batches_page.h"

#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/pages/roadmap/batch_column.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct BatchTrial {
    SamplePlan plan;
    BatchesPage page{plan.session()};

    BatchTrial() { showOnScreen(page, {1200, 700}); }
    Session& session() { return plan.session(); }
    const Initiative& row(std::string_view code) {
        return *session().find(plan.named<Initiative>("initiatives", code));
    }
    Id<Batch> batch(std::string_view code) { return plan.named<Batch>("batches", code); }
    /// The card of an initiative, made current.
    BatchCards& pick(std::string_view code) {
        const auto id = row(code).id;
        for (BatchColumn* column : page.columns()) {
            BatchCards& cards = column->cards();
            for (int i = 0; i < cards.count(); ++i)
                if (cards.at(cards.model()->index(i, 0)) == id) {
                    cards.setCurrentRow(i);
                    cards.setFocus();
                    return cards;
                }
        }
        FAIL("no such card");
        return page.columns().front()->cards();
    }
};

} // namespace

TEST_CASE("Who comes to a page without batches and types names the first", "[pages]") {
    SamplePlan plan(false);
    BatchesPage page(plan.session());
    showOnScreen(page, {1200, 700});
    page.setFocus();
    for (const char letter : {'Q', 'u', 'i', 'c', 'k'})
        QTest::keyClick(QApplication::focusWidget(), letter);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(!plan.session().plan().batches.empty());
    CHECK(plan.session().plan().batches.begin()->title == "Quick");
}

TEST_CASE("Every initiative has one card, in the column of its batch", "[pages]") {
    BatchTrial trial;
    REQUIRE(trial.page.columns().size() == trial.session().plan().batches.size() + 1);
    int cards = 0;
    for (BatchColumn* column : trial.page.columns()) {
        for (int i = 0; i < column->cards().count(); ++i) {
            const auto id = column->cards().at(column->cards().model()->index(i, 0));
            CHECK(trial.session().find(id)->batch == column->batch());
        }
        cards += column->cards().count();
    }
    CHECK(cards == static_cast<int>(trial.session().plan().initiatives.size()));
}

TEST_CASE("Alt and an arrow move a card to the next batch, and undo brings it back", "[pages]") {
    BatchTrial trial;
    REQUIRE(trial.row("CX-07").batch == trial.batch("B-2"));
    QTest::keyClick(&trial.pick("CX-07"), Qt::Key_Right, Qt::AltModifier);
    CHECK(trial.row("CX-07").batch == trial.batch("B-3"));
    auto* focused = qobject_cast<BatchCards*>(QApplication::focusWidget());
    REQUIRE(focused != nullptr);
    CHECK(focused->picked() == std::vector{trial.row("CX-07").id});
    trial.session().undo();
    CHECK(trial.row("CX-07").batch == trial.batch("B-2"));
}

TEST_CASE("From the first batch a card goes to no batch, and no further", "[pages]") {
    BatchTrial trial;
    QTest::keyClick(&trial.pick("CX-01"), Qt::Key_Left, Qt::AltModifier);
    CHECK(!trial.row("CX-01").batch);
    QTest::keyClick(&trial.pick("CX-01"), Qt::Key_Left, Qt::AltModifier);
    CHECK(!trial.row("CX-01").batch);
}

TEST_CASE("A batch is named where it stands", "[pages]") {
    BatchTrial trial;
    const auto before = trial.page.columns().size();
    trial.page.createNew();
    REQUIRE(trial.page.columns().size() == before + 1);
    QLineEdit* title = trial.page.columns().back()->titleField();
    REQUIRE(QApplication::focusWidget() == title);
    const auto id = trial.page.columns().back()->batch();
    QTest::keyClicks(title, QStringLiteral("Quick calls"));
    QTest::keyClick(title, Qt::Key_Return);
    CHECK(trial.session().find(*id)->title == "Quick calls");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral("x"));
    QTest::keyClick(title, Qt::Key_Escape);
    CHECK(title->text() == QStringLiteral("Quick calls"));
}

TEST_CASE("Readiness is said in words", "[pages]") {
    BatchTrial trial;
    CHECK(readinessWords(trial.session().plan(), trial.batch("B-1"))
              .contains(QStringLiteral("charters agreed"), Qt::CaseInsensitive));
    trial.page.createNew();
    CHECK(readinessWords(trial.session().plan(), trial.page.columns().back()->batch()) ==
          QStringLiteral("Nothing in it yet."));
}

TEST_CASE("A deleted batch asks nothing and comes back by undo", "[pages]") {
    BatchTrial trial;
    const auto batch = trial.batch("B-2");
    const auto columns = trial.page.columns(); // the page's own change with the plan
    const auto column = std::ranges::find(columns, batch, &BatchColumn::batch);
    REQUIRE(column != columns.end());
    Q_EMIT(*column)->removeAsked();
    CHECK(trial.session().find(batch) == nullptr);
    CHECK(!trial.row("CX-07").batch);
    CHECK(trial.page.columns().size() == trial.session().plan().batches.size() + 1);
    trial.session().undo();
    CHECK(trial.row("CX-07").batch == batch);
}

TEST_CASE("Enter after the title of a new batch begins the next, and Enter in that one ends",
          "[pages]") {
    BatchTrial trial;
    const auto before = trial.page.columns().size();
    trial.page.createNew();
    const auto type = [](const QString& text) {
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    };
    type(QStringLiteral("Quick wins"));
    type(QStringLiteral("Second wave"));
    type({});
    type(QStringLiteral("Nothing"));
    REQUIRE(trial.page.columns().size() == before + 2);
    const auto title = [&](std::size_t at) {
        return trial.page.columns()[at]->titleField()->text();
    };
    CHECK(title(before) == "Quick wins");
    CHECK(title(before + 1) == "Second wave");
    trial.session().undo(); // adding and naming are one step
    CHECK(trial.page.columns().size() == before + 1);
}

TEST_CASE("A new batch goes again by Escape, with what was typed into its title", "[pages]") {
    BatchTrial trial;
    const auto before = trial.page.columns().size();
    trial.page.createNew();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Qui"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(trial.page.columns().size() == before);
    CHECK(QApplication::focusWidget() == &trial.page.columns().front()->cards());
    CHECK(trial.session().drafts().left().empty());
}

TEST_CASE("Enter in the title of an older batch goes on to its cards", "[pages]") {
    BatchTrial trial;
    BatchColumn* column = trial.page.columns().back();
    column->rename();
    QTest::keyClicks(column->titleField(), QStringLiteral("Second wave"));
    QTest::keyClick(column->titleField(), Qt::Key_Return);
    CHECK(trial.session().find(*column->batch())->title == "Second wave");
    CHECK(QApplication::focusWidget() == &column->cards());
}

TEST_CASE("A batch that Enter began goes again where the keyboard leaves it without a title",
          "[pages]") {
    BatchTrial trial;
    const auto before = trial.page.columns().size();
    trial.page.createNew();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Quick wins"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(trial.page.columns().size() == before + 2);
    trial.pick("CX-07");
    QCoreApplication::processEvents();
    CHECK(trial.page.columns().size() == before + 1);
    CHECK(trial.page.columns().back()->titleField()->text() == "Quick wins");
}
