#include "trial/moving_home.h"
#include "trial/on_screen.h"
#include "trial/open_plan.h"
#include "trial/svg_of.h"

#include "core/edits/kinds.h"
#include "ui/pages/roadmap/timeline_page.h"
#include "ui/present/present.h"
#include "ui/present/presenter_bar.h"
#include "ui/present/roadmap_presenter.h"
#include "ui/render/roadmap_rows.h"
#include "ui/support/style.h"
#include "ui/timeline/canvas.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <catch2/catch.hpp>

#include <map>

using namespace updraft;

namespace {

struct Presented {
    OpenPlan plan{sample::movingHome()};
    QPointer<RoadmapPresenter> presenter;

    Presented() {
        plan.select("CX-13");
        presenter = new RoadmapPresenter(plan.session, RoadmapOptions{});
        presenter->resize(1920, 1080);
        presenter->show();
        REQUIRE(QTest::qWaitForWindowExposed(presenter));
        presenter->canvas().setFocus();
    }
    ~Presented() { delete presenter; }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&presenter->canvas(), key, modifiers);
    }
};

/// "Moving home" as it is painted for a room, with its words.
struct Projected {
    Plan plan = sample::movingHome();
    RoadmapLayout layout = layoutRoadmap(plan, schedule(plan), options(), {1920, 1016});
    QString svg = svgOf(layout, Theme::projector());

    static RoadmapOptions options() {
        RoadmapOptions options;
        options.style = RoadmapStyle::Projected;
        options.today = sample::today();
        options.legend = false;
        return options;
    }
    /// How often words stand in it.
    qsizetype writes(const QString& words) const {
        return svg.count(QStringLiteral(">%1<").arg(words.toHtmlEscaped()));
    }
};

} // namespace

TEST_CASE("The arrows walk from the whole plan over the batches to what is broken") {
    Presented presented;
    REQUIRE(presented.presenter->stops() == 1 + 3 + 1);
    REQUIRE(presented.plan.session.selection().empty());
    presented.key(Qt::Key_Right);
    REQUIRE(presented.plan.session.selection().all<Initiative>().size() == 4); // of batch B-1
    for (int i = 0; i < 10; ++i) presented.key(Qt::Key_Right);
    REQUIRE(presented.presenter->stop() == 4);
    REQUIRE(presented.plan.session.selection().contains(presented.plan.initiative("CX-07").id));
    presented.key(Qt::Key_Left);
    REQUIRE(presented.presenter->stop() == 3);
}

TEST_CASE("The plan can be edited while it is projected, and the stops follow") {
    Presented presented;
    for (int i = 0; i < 4; ++i) presented.key(Qt::Key_Right);
    presented.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    presented.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(presented.plan.initiative("CX-07").start == make_date(2026, 4, 29));
    REQUIRE(presented.presenter->stops() == 1 + 3);
}

TEST_CASE("What was moved in front of the room can be undone there") {
    Presented presented;
    QApplication::setActiveWindow(presented.presenter); // offscreen nobody else does
    presented.plan.select("CX-13");
    const auto start = presented.plan.initiative("CX-13").start;
    presented.key(Qt::Key_Right, Qt::AltModifier);
    REQUIRE(presented.plan.initiative("CX-13").start != start);
    presented.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(presented.plan.initiative("CX-13").start == start);
    presented.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(presented.plan.initiative("CX-13").start != start);
}

TEST_CASE("Esc leaves and brings back what was selected") {
    Presented presented;
    presented.key(Qt::Key_Right);
    presented.key(Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    REQUIRE(presented.presenter.isNull());
    REQUIRE(presented.plan.session.selection().contains(presented.plan.initiative("CX-13").id));
}

TEST_CASE("Nothing on the projector is set smaller than a fiftieth of the screen's height") {
    Presented presented;
    const RoadmapMeasures& m = presented.presenter->canvas().picture().measures;
    for (const Face face : {m.small, m.smallMedium, m.code, m.title1, m.lane, m.band})
        REQUIRE(face.px >= 1080 / 50);
    for (const Face face : {m.small, m.code, m.title1}) REQUIRE(face.px >= 1080 / 40);
    REQUIRE(m.heading.px >= 1080 / 18);
}

TEST_CASE("Plus goes from the whole plan to a horizon and minus back") {
    Presented presented;
    presented.key(Qt::Key_Plus);
    REQUIRE(presented.presenter->canvas().options().until == make_date(2026, 3, 31));
    presented.key(Qt::Key_Minus);
    REQUIRE_FALSE(presented.presenter->canvas().options().until);
}

TEST_CASE("The zoom passes over a horizon without anything lit, and follows the stop") {
    Presented presented;
    const auto shows = [&](Id<Initiative> id) {
        return presented.presenter->canvas().picture().find(id) != nullptr;
    };
    const auto lit = [&] { return presented.plan.session.selection().all<Initiative>(); };
    for (int i = 0; i < 3; ++i) presented.key(Qt::Key_Right); // batch B-3
    presented.key(Qt::Key_Plus);
    REQUIRE(presented.presenter->canvas().options().until);
    REQUIRE(std::ranges::any_of(lit(), shows));
    presented.key(Qt::Key_Left);
    presented.key(Qt::Key_Left); // batch B-1
    REQUIRE(std::ranges::any_of(lit(), shows));
    presented.key(Qt::Key_Right);
    REQUIRE(std::ranges::any_of(lit(), shows));
}

TEST_CASE("Esc ends the spotlight before it leaves") {
    Presented presented;
    const auto lit = [&] { return presented.presenter->canvas().marks().spotlight; };
    presented.key(Qt::Key_Right);
    presented.key(Qt::Key_S);
    REQUIRE(lit());
    presented.key(Qt::Key_Escape);
    CHECK_FALSE(lit());
    REQUIRE(presented.presenter->isVisible());
    presented.key(Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(presented.presenter.isNull());
}

TEST_CASE("The spotlight with nothing picked says what to do") {
    Presented presented;
    auto* bar = presented.presenter->findChild<PresenterBar*>();
    presented.key(Qt::Key_S);
    CHECK_FALSE(presented.presenter->canvas().marks().spotlight);
    CHECK(bar->said().startsWith(QStringLiteral("Pick an initiative")));
    presented.key(Qt::Key_Right);
    CHECK(bar->said().isEmpty());
}

TEST_CASE("From stop to stop nothing moves that is in sight") {
    Presented presented;
    for (const QSize size : {QSize(1920, 1080), QSize(1366, 768)}) {
        presented.presenter->resize(size);
        presented.presenter->goTo(0);
        const TimelineCanvas& canvas = presented.presenter->canvas();
        for (int stop = 1; stop < presented.presenter->stops(); ++stop) {
            const QRectF before = canvas.bodyInSight();
            presented.presenter->goTo(stop);
            const auto last = presented.plan.session.selection().all<Initiative>().back();
            if (before.contains(canvas.picture().find(last)->box))
                CHECK(canvas.bodyInSight() == before);
            CHECK_FALSE(canvas.marks().handles); // grips would push words aside
        }
    }
}

TEST_CASE("Before a room a bar too narrow for its words has code and status beside it") {
    const Plan plan = sample::movingHome();
    RoadmapOptions options;
    options.style = RoadmapStyle::Projected;
    options.today = sample::today();
    options.size = 0.7;
    const RoadmapLayout layout = layoutRoadmap(plan, schedule(plan), options, {1024, 720});
    int beside = 0;
    for (const RoadmapBar& bar : layout.bars) {
        if (bar.label != RoadmapBar::Label::Right) continue;
        ++beside;
        CHECK(wordsWidth(bar, layout) >=
              widthOf(layout.measures.code, bar.code) + widthOf(layout.measures.small, bar.word));
    }
    CHECK(beside > 0);
}

TEST_CASE("A screen at 300 % shows what the same screen at 100 % does") {
    Presented presented;
    const TimelineCanvas& canvas = presented.presenter->canvas();
    const auto labels = [&] {
        std::vector<RoadmapBar::Label> all;
        for (const RoadmapBar& bar : canvas.picture().bars) all.push_back(bar.label);
        return all;
    };
    const auto large = labels();
    REQUIRE(canvas.picture().measures.lines() == 2);
    presented.presenter->resize(640, 360); // of three device pixels each
    CHECK(canvas.picture().measures.lines() == 2);
    const auto small = labels();
    REQUIRE(small.size() == large.size());
    int different = 0; // letters have whole sizes
    for (std::size_t i = 0; i < small.size(); ++i) different += small[i] != large[i];
    CHECK(different <= 3);
}

TEST_CASE("Before a room every bar says its status in a word") {
    const Projected projected;
    std::map<QString, qsizetype> words;
    for (const RoadmapBar& bar : projected.layout.bars)
        if (bar.dated) ++words[bar.word];
    REQUIRE(words.size() > 4);
    for (const auto& [word, count] : words) {
        INFO(word.toStdString());
        CHECK(projected.writes(word) == count);
    }
}

TEST_CASE("The presenter's bar says what is shown before what comes next") {
    Presented presented;
    const auto* bar = presented.presenter->findChild<PresenterBar*>();
    CHECK(bar->place() == QStringLiteral("The whole plan \u00B7 1 of 5"));
    presented.key(Qt::Key_Right);
    presented.key(Qt::Key_Right);
    CHECK(bar->place() == QStringLiteral("Batch B-2, A clear first bill \u00B7 3 of 5"));
    CHECK(bar->accessibleDescription() == bar->place());
}

TEST_CASE("F2 before a room writes the name that stands on the wall") {
    Presented presented;
    const TimelineCanvas& canvas = presented.presenter->canvas();
    int shortNames = 0;
    for (const char* code : {"CX-01", "CX-07", "CX-09", "CX-15"}) {
        INFO(code);
        presented.plan.select(code);
        const RoadmapBar& bar = *canvas.picture().find(presented.plan.initiative(code).id);
        const QString shown = shownName(bar, canvas.picture());
        const std::string title = presented.plan.initiative(code).title;
        const bool isShort = shown != QString::fromStdString(title);
        shortNames += isShort;
        presented.key(Qt::Key_F2);
        auto* field = presented.presenter->findChild<QLineEdit*>();
        REQUIRE(field != nullptr);
        CHECK(field->text() == shown);
        field->setText(QStringLiteral("Other"));
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const Initiative& row = presented.plan.initiative(code);
        CHECK((isShort ? row.short_name : row.title) == "Other");
        CHECK((row.title == title) == isShort);
        presented.plan.session.undo();
    }
    CHECK(shortNames > 0);
}

TEST_CASE(
    "Before a room every bar has its code and a whole name, or in a short bar the name alone") {
    const Projected projected;
    int nameAlone = 0;
    for (const RoadmapBar& bar : projected.layout.bars) {
        if (!bar.dated) continue;
        INFO(bar.code.toStdString());
        CHECK(projected.writes(shownName(bar, projected.layout)) == 1);
        if (projected.writes(bar.code) == 1) continue;
        ++nameAlone;
        CHECK(bar.code == QStringLiteral("CX-01"));
    }
    CHECK(nameAlone == 1);
}

TEST_CASE("A plan with one stop that does not fit is scrolled by the arrows, and the bar says so") {
    OpenPlan plan(sample::large(60));
    plan.session.edit("remove", [&](Edit& edit) {
        std::vector<Uuid> links;
        for (const Dependency& link : edit.plan().dependencies) links.push_back(link.id.uuid);
        find_kind(table_of<Dependency>)->remove(edit, links);
        std::vector<Uuid> batches;
        for (const Batch& batch : edit.plan().batches) batches.push_back(batch.id.uuid);
        find_kind(table_of<Batch>)->remove(edit, batches);
    });
    RoadmapPresenter* presenter = new RoadmapPresenter(plan.session, RoadmapOptions{});
    presenter->resize(1280, 720);
    presenter->show();
    REQUIRE(QTest::qWaitForWindowExposed(presenter));
    REQUIRE(presenter->stops() == 1);
    TimelineCanvas& canvas = presenter->canvas();
    QScrollBar* bar = canvas.verticalScrollBar();
    REQUIRE(bar->maximum() > 0);
    const auto hints = presenter->findChild<PresenterBar*>()->hints();
    CHECK(hints.front().second == QStringLiteral("Scroll"));
    QTest::keyClick(&canvas, Qt::Key_Down);
    CHECK(bar->value() > 0);
    CHECK(plan.session.selection().empty());
    const int step = bar->value();
    QTest::keyClick(&canvas, Qt::Key_Right);
    CHECK(bar->value() > step);
    QTest::keyClick(&canvas, Qt::Key_Left);
    CHECK(bar->value() <= step);
    delete presenter;
}

TEST_CASE("The presenter's ground and scroll bars have its own colours in a dark window") {
    applyTheme(Theme::Kind::Dark);
    Presented presented;
    CHECK(presented.presenter->palette().color(QPalette::Window) == Theme::projector().surface);
    Style style;
    QScrollBar* bar = presented.presenter->canvas().verticalScrollBar();
    bar->setStyle(&style);
    bar->setRange(0, 100);
    bar->setPageStep(50);
    const QImage image = bar->grab().toImage();
    const QColor ground = Theme::projector().surface;
    CHECK(image.pixelColor(0, image.height() - 1) == ground);
    CHECK(image.pixelColor(image.width() / 2, image.height() / 4) ==
          mixed(ground, Theme::projector().outline, 0.28));
    bar->setStyle(nullptr);
    applyTheme(Theme::Kind::Light);
}

TEST_CASE("The presenter gives the keyboard back to the page and not to the button") {
    OpenPlan plan(sample::movingHome());
    QWidget window;
    auto* page = new TimelinePage(plan.session, &window);
    auto* button = new QPushButton(&window);
    showOnScreen(window, {1000, 700});
    button->setFocus();
    present(&window, plan.session, *page);
    auto* presenter = window.findChild<RoadmapPresenter*>();
    REQUIRE(presenter != nullptr);
    presenter->close();
    CHECK(window.focusWidget() == &page->canvas());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}
