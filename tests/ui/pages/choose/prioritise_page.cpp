#include "ui/pages/choose/prioritise/prioritise_page.h"

#include "core/edits/verbs.h"
#include "trial/on_canvas.h"
#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/forms/kind_form.h"
#include "ui/matrix/canvas.h"
#include "ui/pages/choose/prioritise/criteria_view.h"
#include "ui/pages/choose/prioritise/firm_panel.h"
#include "ui/pages/choose/prioritise/picked_facts.h"
#include "ui/pages/choose/prioritise/projection.h"
#include "ui/pages/choose/prioritise/ranked_list.h"
#include "ui/pages/choose/prioritise/score_view.h"
#include "ui/pages/choose/prioritise/start_shelf.h"
#include "ui/pages/choose/prioritise/weight_row.h"
#include "ui/pages/choose/prioritise/weight_slider.h"
#include "ui/pages/choose/prioritise/weights_panel.h"
#include "ui/support/convert.h"
#include "ui/tables/kind_table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Shown {
    SamplePlan plan;
    PrioritisePage page{plan.session()};

    explicit Shown(QSize size = {1396, 900}) {
        page.setView(PrioritisePage::View::Both);
        showOnScreen(page, size);
    }
    Session& session() { return plan.session(); }
    Id<Initiative> named(std::string_view code) const {
        return plan.named<Initiative>("initiatives", code);
    }
    QString cell(int row, int column) const {
        return page.list().model().index(row, column).data().toString();
    }
    QStringList codes() const {
        QStringList all;
        for (int row = 0; row < page.list().model().rowCount(); ++row)
            all << cell(row, RankedModel::Code);
        return all;
    }
    std::vector<double> weights() const {
        std::vector<double> all;
        for (const auto& each : page.priorities().sheet().criteria()) all.push_back(each.share);
        return all;
    }
    ScoreGrid& grid() const { return page.scores().grid(); }
    void toCell(std::string_view code, int column) {
        page.setView(PrioritisePage::View::Scores);
        grid().setFocus();
        grid().setCurrentIndex(
            grid().model().index(grid().model().rowOf(named(code).uuid), column));
    }
    std::optional<int> own(std::string_view code, int column) const {
        return grid().model().own(grid().model().rowOf(named(code).uuid), column);
    }
};

} // namespace

TEST_CASE("The list stands by the score, says ties and what gives each score", "[pages]") {
    Shown shown;
    const auto& scores = shown.page.priorities().scores();
    REQUIRE(shown.page.list().model().rowCount() == static_cast<int>(scores.order.size()));
    for (std::size_t place = 1; place < scores.ranked; ++place)
        CHECK(*scores.items[scores.order[place - 1]].score >=
              *scores.items[scores.order[place]].score - equal_scores);
    // CX-04 and CX-11 are equal.
    const auto codes = shown.codes();
    const int one = static_cast<int>(codes.indexOf(QStringLiteral("CX-04")));
    const int other = static_cast<int>(codes.indexOf(QStringLiteral("CX-11")));
    CHECK(other == one + 1);
    CHECK(shown.cell(one, RankedModel::Rank) == shown.cell(other, RankedModel::Rank));
    CHECK(shown.cell(one, RankedModel::Rank).endsWith(u'='));
    CHECK(shown.cell(one, RankedModel::Parts).contains(QStringLiteral("Pain relieved ")));
    CHECK(shown.cell(one, RankedModel::Apart).contains(QStringLiteral("Effort 3.5 ± 0.5")));
}

TEST_CASE("A title is not cut to a few letters while the matrix stands beside it", "[pages]") {
    Shown shown;
    CHECK(shown.page.list().titleWidth() >= 180);
    CHECK(shown.page.matrix().isVisible());
    Shown small({820, 630});
    CHECK(small.page.list().titleWidth() >= 120);
}

TEST_CASE("While a weight is dragged list and matrix follow, and letting go is one step",
          "[pages]") {
    Shown shown;
    const auto before = shown.weights();
    const auto order = shown.codes();
    auto* row = shown.page.weights().rows()[4]; // effort
    row->slider().setSliderDown(true);
    Q_EMIT row->slider().sliderPressed();
    row->slider().setValue(800);
    CHECK(shown.weights()[4] == Approx(0.8));
    CHECK(shown.weights()[0] == Approx(before[0] / (1 - before[4]) * 0.2)); // in proportion
    CHECK(shown.codes() != order);
    CHECK_FALSE(shown.session().undoable());
    row->slider().setValue(700);
    row->slider().setSliderDown(false);
    Q_EMIT row->slider().sliderReleased();
    CHECK(shown.weights()[4] == Approx(0.7));
    REQUIRE(shown.session().undoable());
    CHECK(shown.session().undoable()->verb == verb::weigh);
    REQUIRE(shown.session().undo());
    CHECK(shown.weights()[4] == Approx(before[4]));
    CHECK(shown.codes() == order);
    CHECK_FALSE(shown.session().undoable());
}

TEST_CASE("Esc gives a dragged weight up", "[pages]") {
    Shown shown;
    const auto before = shown.weights();
    auto* row = shown.page.weights().rows()[0];
    row->slider().setSliderDown(true);
    row->slider().setValue(900);
    CHECK(shown.weights()[0] == Approx(0.9));
    QTest::keyClick(&row->slider(), Qt::Key_Escape);
    CHECK(shown.weights() == before);
    CHECK(row->slider().share() == Approx(before[0]).margin(0.001));
    CHECK_FALSE(shown.session().undoable());
}

TEST_CASE("A weight can be typed, a locked one stays, and steps by keys are one", "[pages]") {
    Shown shown;
    const auto before = shown.weights();
    auto& rows = shown.page.weights().rows();
    rows[1]->lock().setChecked(true);
    rows[0]->number().setValue(0.3);
    CHECK(shown.weights()[0] == Approx(0.3));
    CHECK(shown.weights()[1] == Approx(before[1]));
    rows[4]->slider().setFocus();
    QTest::keyClick(&rows[4]->slider(), Qt::Key_Right);
    QTest::keyClick(&rows[4]->slider(), Qt::Key_Right);
    REQUIRE(shown.session().undo()); // both steps
    CHECK(shown.weights()[0] == Approx(0.3));
    REQUIRE(shown.session().undo());
    CHECK(shown.weights()[0] == Approx(before[0]));
}

TEST_CASE("What is picked on the matrix is picked in the list, and its score is explained",
          "[pages]") {
    Shown shown;
    shown.session().select(shown.named("CX-07"));
    const auto row = shown.page.list().currentIndex().row();
    CHECK(shown.cell(row, RankedModel::Code) == QStringLiteral("CX-07"));
    const auto& facts = shown.page.weights().picked();
    CHECK(facts.isVisible());
    CHECK(facts.accessibleName().startsWith(QStringLiteral("CX-07")));
    CHECK(facts.accessibleDescription().contains(QStringLiteral("Pain relieved: scored 5")));
}

TEST_CASE("A point is dragged on the page as on the matrix alone: nothing moves under the hand",
          "[pages]") {
    Shown shown;
    auto& matrix = shown.page.matrix();
    const auto* item = matrix.picture().find(shown.named("CX-10").uuid);
    REQUIRE(item != nullptr);
    const QPointF from = item->at;
    const QSize size = matrix.size();
    dragOn(matrix, from, from - QPointF(0, 120), false);
    QCoreApplication::processEvents();
    CHECK(matrix.size() == size);
    REQUIRE(matrix.move());
    matrix.grab();
    QTest::mouseRelease(matrix.viewport(), Qt::LeftButton, {},
                        onViewport(matrix, from - QPointF(0, 120)));
    REQUIRE(shown.session().undoable());
    CHECK(shown.session().undoable()->verb == verb::score);
}

TEST_CASE("How firm the order is stands in words, with a chart that can be read", "[pages]") {
    Shown shown;
    const auto& firm = shown.page.firm();
    CHECK_FALSE(firm.verdict().isEmpty());
    CHECK_FALSE(firm.detail().isEmpty());
    CHECK(firm.chart().accessibleDescription().contains(QStringLiteral("CX-07")));
    // With one weight alone nothing can change it.
    shown.page.firm().criterion().setCurrentIndex(0);
    Q_EMIT shown.page.firm().criterion().activated(0);
    CHECK(firm.chart().accessibleDescription().contains(QStringLiteral("Weight of Pain relieved")));
}

TEST_CASE("The shelf has what can start today first and says what hinders the rest", "[pages]") {
    Shown shown;
    auto& model = shown.page.shelf().model();
    model.refresh();
    REQUIRE(model.rowCount() > 0);
    bool hindered = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString said = model.index(row, StartModel::Start).data().toString();
        if (model.canStart(row)) CHECK_FALSE(hindered);
        hindered = hindered || !model.canStart(row);
        CHECK(said.startsWith(model.canStart(row) ? QStringLiteral("Can start today")
                                                  : QStringLiteral("Not today: ")));
    }
}

TEST_CASE("Digits score and go on, Delete takes a score away, undo brings it back", "[pages]") {
    Shown shown;
    shown.toCell("CX-10", 0);
    QTest::keyClick(&shown.grid(), Qt::Key_5);
    CHECK(shown.own("CX-10", 0) == 5);
    CHECK(shown.grid().currentIndex().column() == 1);
    QTest::keyClick(&shown.grid(), Qt::Key_Delete);
    CHECK_FALSE(shown.own("CX-10", 1));
    REQUIRE(shown.session().undo());
    CHECK(shown.own("CX-10", 1) == 2);
    REQUIRE(shown.session().undo());
    CHECK(shown.own("CX-10", 0) == 3);
    shown.toCell("CX-10", 6);
    QTest::keyClick(&shown.grid(), Qt::Key_4); // the last criterion: on to the next row
    CHECK(shown.grid().currentIndex().column() == 0);
    CHECK(shown.grid().model().row(shown.grid().currentIndex().row()).initiative ==
          shown.named("CX-11"));
}

TEST_CASE("Somebody's own scores stand beside the mean of all", "[pages]") {
    Shown shown;
    shown.toCell("CX-04", 4); // effort: Tom 3, Aisha 4
    CHECK_FALSE(shown.own("CX-04", 4));
    auto& scorer = shown.page.scores().scorer();
    scorer.setEditText(QStringLiteral("Tom Okafor"));
    Q_EMIT scorer.lineEdit()->editingFinished();
    CHECK(shown.own("CX-04", 4) == 3);
    CHECK(shown.grid().model().mean(shown.grid().currentIndex().row(), 4) == Approx(3.5));
    const QString said = shown.page.scores().said();
    CHECK(said.contains(QStringLiteral("Tom Okafor: 3")));
    CHECK(said.contains(QStringLiteral("Aisha Rahman: 4")));
    CHECK(said.contains(QStringLiteral("Mean 3.5 ± 0.5")));
    shown.toCell("CX-10", 0);
    QTest::keyClick(&shown.grid(), Qt::Key_1);
    CHECK(shown.own("CX-10", 0) == 1);
    const auto row = shown.grid().model().rowOf(shown.named("CX-10").uuid);
    CHECK(shown.grid().model().given(row, 0).size() == 2);
}

TEST_CASE("Cells come from a spreadsheet in one step, or not at all", "[pages]") {
    Shown shown;
    shown.toCell("CX-10", 0);
    QApplication::clipboard()->setText(QStringLiteral("5\t4\n1\t\n"));
    shown.page.run(Page::Command::Paste);
    CHECK(shown.own("CX-10", 0) == 5);
    CHECK(shown.own("CX-10", 1) == 4);
    CHECK(shown.own("CX-11", 0) == 1);
    CHECK_FALSE(shown.own("CX-11", 1)); // an empty cell takes it away
    REQUIRE(shown.session().undo());
    CHECK(shown.own("CX-11", 1) == 4);
    shown.toCell("CX-10", 0);
    QApplication::clipboard()->setText(QStringLiteral("5\t9\n"));
    shown.page.run(Page::Command::Paste);
    CHECK(shown.own("CX-10", 0) == 3);
    QApplication::clipboard()->setText(QStringLiteral("Pain relieved\tCustomers reached\n2\t2\n"));
    shown.page.run(Page::Command::Paste);
    CHECK(shown.own("CX-10", 0) == 2);
    CHECK(shown.own("CX-11", 0) == 4);
    shown.page.run(Page::Command::Copy);
    CHECK(QApplication::clipboard()->text().startsWith(QStringLiteral("Pain relieved")));
}

TEST_CASE("Cells that name criteria and initiatives go where those are", "[pages]") {
    Shown shown;
    shown.toCell("CX-04", 0);
    QApplication::clipboard()->setText(
        QStringLiteral("\tEffort\tCustomers reached\tMood\n"
                       "CX-11 Meter reading by photo\t1\t2\t5\nCX-10\t4\t\t\n"));
    shown.page.run(Page::Command::Paste);
    CHECK(shown.own("CX-11", 4) == 1);
    CHECK(shown.own("CX-11", 1) == 2);
    CHECK(shown.own("CX-10", 4) == 4);
    CHECK_FALSE(shown.own("CX-10", 1));
    REQUIRE(shown.session().undo());
    CHECK(shown.own("CX-11", 1) == 4);
}

TEST_CASE("A request that waits is scored in the same grid", "[pages]") {
    Shown shown;
    Id<Request> id;
    shown.session().edit(verb::request, [&](Edit& edit) {
        Request row;
        row.code = "RQ-99";
        row.title = "Bill by post";
        id = edit.add(row);
    });
    shown.page.setView(PrioritisePage::View::Scores);
    const int row = shown.grid().model().rowOf(id.uuid);
    REQUIRE(row >= 0);
    shown.grid().setCurrentIndex(shown.grid().model().index(row, 0));
    QTest::keyClick(&shown.grid(), Qt::Key_4);
    CHECK(shown.grid().model().own(row, 0) == 4);
    CHECK(shown.grid().model().index(row, shown.grid().model().criteria()).data().toString() ==
          QStringLiteral("75"));
}

TEST_CASE("Criteria are added, described, ordered and removed", "[pages]") {
    Shown shown;
    shown.page.createNew();
    CHECK(shown.page.view() == PrioritisePage::View::Criteria);
    auto& view = shown.page.criteria();
    CHECK(shown.session().plan().criteria.size() == 8);
    const auto risk = shown.plan.named<Criterion>("criteria", "Risk");
    REQUIRE(shown.page.showItems(Selection::of(risk)));
    CHECK(view.table().picked() == std::vector{risk.uuid});
    CHECK(view.form().items() == std::vector{risk.uuid});
    CHECK(view.form().editor("scale_5") != nullptr);
    view.move(-1);
    CHECK(shown.page.priorities().sheet().criteria()[5].id == risk);
    CHECK(shown.page.weights().rows().size() == shown.session().plan().criteria.size());
    REQUIRE(shown.page.can(Page::Command::Delete));
    shown.page.run(Page::Command::Delete);
    CHECK(shown.session().find(risk) == nullptr);
    REQUIRE(shown.session().undo());
    CHECK(shown.session().find(risk) != nullptr);
}

TEST_CASE("A score that is looked for is shown in its cell as its scorer gave it", "[pages]") {
    Shown shown;
    for (const Score& row : shown.session().plan().scores) {
        if (row.scorer != "Aisha Rahman") continue;
        const Score wanted = row;
        REQUIRE(shown.page.showItems(Selection::of(wanted.id)));
        CHECK(shown.page.view() == PrioritisePage::View::Scores);
        const auto at = shown.grid().currentIndex();
        CHECK(shown.grid().model().own(at.row(), at.column()) == wanted.score);
        break;
    }
}

TEST_CASE("An empty plan says what the page is for and where to begin", "[pages]") {
    SamplePlan plan(false);
    PrioritisePage page(plan.session());
    showOnScreen(page, {1000, 700});
    CHECK(page.summary().startsWith(QStringLiteral("0 open initiatives")));
    CHECK(page.projection(&page) == nullptr);
    CHECK_FALSE(page.canPrint());
}

TEST_CASE("The prioritisation goes out as a paper, a picture and a table", "[pages]") {
    Shown shown;
    const auto choices = shown.page.exports();
    REQUIRE(choices.size() == 7);
    for (const auto& choice : choices) {
        INFO(choice.label.toStdString());
        const auto bytes = choice.take()({});
        REQUIRE(bytes);
        CHECK(bytes->size() > 100);
    }
}

TEST_CASE("For a room the matrix and the list are shown by their own keys", "[pages]") {
    Shown shown;
    auto* slide = qobject_cast<PrioritiseProjection*>(shown.page.projection(&shown.page));
    REQUIRE(slide != nullptr);
    slide->resize(1920, 1080);
    slide->show();
    CHECK(slide->matrix().isVisible());
    QTest::keyClick(slide, Qt::Key_L);
    CHECK_FALSE(slide->matrix().isVisible());
    QTest::keyClick(slide, Qt::Key_B);
    CHECK(slide->matrix().isVisible());
    CHECK(slide->matrix().picture().label.px >= 1080 / 50);
    slide->grab();
}
