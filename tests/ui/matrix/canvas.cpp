#include "ui/matrix/canvas.h"

#include "core/edits/scores.h"
#include "trial/on_canvas.h"
#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/matrix/a11y.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Shown {
    SamplePlan plan;
    Priorities priorities{plan.session()};
    MatrixCanvas canvas{priorities, false};

    Shown() { showOnScreen(canvas, {620, 560}); }
    Id<Initiative> named(std::string_view code) const {
        return plan.named<Initiative>("initiatives", code);
    }
    const MatrixItem& item(std::string_view code) const {
        const auto* found = canvas.picture().find(named(code).uuid);
        REQUIRE(found != nullptr);
        return *found;
    }
    const ItemScore& score(std::string_view code) const {
        return priorities.scores().items[*priorities.find(named(code))];
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas, key, modifiers);
    }
    std::string scored() {
        std::string all;
        for (const Score& row : plan.session().plan().scores) all += std::to_string(row.score);
        return all;
    }
};

} // namespace

TEST_CASE("A click picks a point, and Home and the arrows go on from there", "[matrix]") {
    Shown shown;
    QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {},
                      onViewport(shown.canvas, shown.item("CX-07").at));
    CHECK(shown.plan.session().selection().one<Initiative>() == shown.named("CX-07"));
    CHECK_FALSE(shown.item("CX-07").label.isEmpty());
    shown.key(Qt::Key_Home);
    const auto best = shown.priorities.sheet().initiative(shown.priorities.scores().order[0]);
    CHECK(shown.plan.session().selection().one<Initiative>() == best);
    const double x = shown.canvas.current()->at.x();
    shown.key(Qt::Key_Left);
    CHECK(shown.canvas.current()->at.x() < x);
    shown.key(Qt::Key_Escape);
    CHECK(shown.plan.session().selection().empty());
}

TEST_CASE("A dragged point says what it comes to, and letting go is one step", "[matrix]") {
    Shown shown;
    QStringList said;
    QObject::connect(&shown.canvas, &MatrixCanvas::moving,
                     [&](const QString& words) { said << words; });
    const std::string before = shown.scored();
    const double value = *shown.score("CX-10").value;
    const QPointF from = shown.item("CX-10").at;
    dragOn(shown.canvas, from, from - QPointF(0, shown.canvas.picture().plot.height() * 0.12),
           true);
    REQUIRE(said.size() >= 2);
    CHECK(said[said.size() - 2].contains(QStringLiteral("Value")));
    CHECK(said[said.size() - 2].contains(QStringLiteral("→")));
    CHECK(said.last().isEmpty());
    CHECK(*shown.score("CX-10").value > value + 5);
    CHECK(shown.scored() != before);
    REQUIRE(shown.plan.session().undo());
    CHECK(shown.scored() == before);
    CHECK(*shown.score("CX-10").value == Approx(value));
}

TEST_CASE("Esc gives a drag up, and nothing was changed", "[matrix]") {
    Shown shown;
    const std::string before = shown.scored();
    const QPointF from = shown.item("CX-10").at;
    dragOn(shown.canvas, from, from - QPointF(0, 120), false);
    REQUIRE(shown.canvas.move());
    CHECK_FALSE(shown.canvas.move()->to.changes.empty());
    shown.key(Qt::Key_Escape);
    CHECK_FALSE(shown.canvas.move());
    QTest::mouseRelease(shown.canvas.viewport(), Qt::LeftButton, {},
                        onViewport(shown.canvas, from));
    CHECK(shown.scored() == before);
}

TEST_CASE("Alt and an arrow move a point to the next place that whole scores reach", "[matrix]") {
    Shown shown;
    shown.plan.session().select(shown.named("CX-10"));
    const double value = *shown.score("CX-10").value;
    const double ease = *shown.score("CX-10").ease;
    shown.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(*shown.score("CX-10").value > value);
    CHECK(*shown.score("CX-10").ease == Approx(ease));
    shown.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(*shown.score("CX-10").ease < ease);
    REQUIRE(shown.plan.session().undo());
    REQUIRE(shown.plan.session().undo());
    CHECK(*shown.score("CX-10").value == Approx(value));
    CHECK(shown.plan.session().selection().one<Initiative>() == shown.named("CX-10"));
}

TEST_CASE("What people scored by name is left alone and said", "[matrix]") {
    Shown shown;
    // Tom and Aisha scored the effort of CX-04 each by name.
    QString words;
    QObject::connect(&shown.canvas, &MatrixCanvas::moving, [&](const QString& now) {
        if (!now.isEmpty()) words = now;
    });
    const QPointF from = shown.item("CX-04").at;
    dragOn(shown.canvas, from, from + QPointF(90, 0), true);
    CHECK(words.contains(QStringLiteral("Effort stays: people scored it by name")));
    for (const Score& row : shown.plan.session().plan().scores)
        if (row.initiative == shown.named("CX-04") && !row.scorer.empty())
            CHECK(row.score == (row.scorer == "Tom Okafor" ? 3 : 4));
}

TEST_CASE("A screen reader walks the points, the best first, and can move them", "[matrix]") {
    Shown shown;
    MatrixAccessible::install();
    auto* list = QAccessible::queryAccessibleInterface(&shown.canvas);
    REQUIRE(list != nullptr);
    REQUIRE(list->childCount() == std::ssize(shown.canvas.picture().items));
    for (int i = 0; i < list->childCount(); ++i) {
        auto* child = list->child(i);
        REQUIRE(child != nullptr);
        CHECK(list->indexOfChild(child) == i);
        CHECK_FALSE(child->text(QAccessible::Name).isEmpty());
        CHECK(child->text(QAccessible::Value).startsWith(QStringLiteral("Score ")));
        CHECK_FALSE(child->rect().isEmpty());
    }
    auto* best = list->child(0);
    const auto id = shown.priorities.sheet().initiative(shown.priorities.scores().order[0]);
    const auto before = shown.scored();
    best->actionInterface()->doAction(QAccessibleActionInterface::decreaseAction());
    CHECK(shown.plan.session().selection().one<Initiative>() == id);
    CHECK(shown.scored() != before);
}

TEST_CASE("Weights that are tried move the points, and forgetting them moves them back",
          "[matrix]") {
    Shown shown;
    const QPointF at = shown.item("CX-09").truth;
    auto shares = shown.priorities.sheet().shares();
    std::fill(shares.begin(), shares.end(), 0.0);
    shares[0] = 0.5; // pain relieved, where it scores 5
    shares[4] = 0.5;
    shown.priorities.tryShares(shares);
    CHECK(shown.item("CX-09").truth.y() == Approx(shown.canvas.picture().plot.top()));
    CHECK_FALSE(shown.plan.session().undoable());
    shown.priorities.forgetShares();
    CHECK(shown.item("CX-09").truth == at);
}
