#include "trial/fake_dialogs.h"

#include "core/edits/kinds.h"
#include "ui/shell/main_window.h"
#include "ui/support/convert.h"
#include "ui/timeline/canvas.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

constexpr std::int64_t noon = 1'771'934'520; // 24 February 2026

SessionNeeds needs() {
    return {{[] { return noon; }, "Aisha", {}},
            [] { return *make_date(2026, 2, 24); },
            [](const Error& error) { return qt(std::string{error.subject}); }};
}

/// A person at the window, whose every click, drag and key is counted.
class Hands {
  public:
    Hands() {
        window.resize(1600, 1000);
        window.show();
        QApplication::setActiveWindow(&window);
        REQUIRE(QTest::qWaitForWindowExposed(&window));
    }

    void click(const QString& text) {
        QCoreApplication::processEvents(); // the program goes on between two actions of a person
        QPushButton* widget = button(text);
        INFO(text.toStdString());
        REQUIRE(widget);
        ++actions;
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    void choose(QAction* entry) {
        REQUIRE(entry);
        REQUIRE(entry->isEnabled());
        ++actions;
        entry->trigger();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        ++actions;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString& text) {
        for (const QChar letter : text) {
            ++actions;
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        }
    }
    void drag(QWidget* on, QPoint from, QPoint to) {
        ++actions;
        QTest::mousePress(on, Qt::LeftButton, {}, from);
        QTest::mouseMove(on, (from + to) / 2);
        QTest::mouseMove(on, to);
        QTest::mouseRelease(on, Qt::LeftButton, {}, to);
    }
    QPushButton* button(const QString& text) {
        for (auto* each : window.findChildren<QPushButton*>())
            if (each->isVisible() && each->text() == text) return each;
        return nullptr;
    }

    int actions = 0;
    FakeDialogs dialogs;
    Session session{needs()};
    MainWindow window{session, {}};
};

} // namespace

TEST_CASE("From the sample to a printed charter of one's own takes at most 25 clicks and keys") {
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    Hands hands;
    const Session& session = hands.session;

    hands.click(QStringLiteral("Open the sample")); // opens on its roadmap
    REQUIRE(session.isOpen());
    auto* canvas = hands.window.findChild<TimelineCanvas*>();
    REQUIRE(canvas);
    const auto onViewport = [&](QPointF at) {
        return (canvas->fromPicture({at, QSizeF(0, 0)}).topLeft() - canvas->viewport()->pos())
            .toPoint();
    };
    const auto bar = [&](const char* code) {
        const Kind& kind = *find_kind("initiatives");
        return *canvas->picture().find({*kind.find(session.plan(), code)});
    };

    hands.key(Qt::Key_N, Qt::ControlModifier);
    hands.type(QStringLiteral("Map"));
    hands.key(Qt::Key_Return);
    const auto made = session.selection().one<Initiative>();
    REQUIRE(made);
    REQUIRE(session.find(*made)->title == "Map");
    const std::string code = session.find(*made)->code;

    const TimeAxis axis = canvas->picture().axis;
    const auto middle = [&](Date day) { return axis.x(day) + axis.pixelsPerDay(day) / 2; };
    const Date start = *session.find(*made)->start;
    const double y = bar(code.c_str()).box.center().y();
    const Date month = *make_date(2026, 6, 1);
    const Date held = start + 10; // within the bar
    hands.drag(canvas->viewport(), onViewport({middle(held), y}),
               onViewport({middle(held + (month - start)), y}));
    REQUIRE(session.find(*made)->start == month);

    const auto links = session.plan().dependencies.size();
    const RoadmapBar target = bar("CX-13");
    hands.drag(canvas->viewport(),
               onViewport(gripsOf(bar(code.c_str()), canvas->picture()).link.center()),
               onViewport(target.box.center()));
    REQUIRE(session.plan().dependencies.size() == links + 1);

    hands.click(QStringLiteral("Open charter"));
    REQUIRE(hands.window.pageId() == "charters");
    const QString pdf = home.filePath(QStringLiteral("charter.pdf"));
    hands.dialogs.files << pdf;
    auto* exporting = hands.button(QStringLiteral("Export PDF"));
    REQUIRE(exporting);
    QMenu* choices = exporting->menu();
    REQUIRE(choices);
    Q_EMIT choices->aboutToShow();
    hands.choose(choices->actions().front());
    hands.actions += 2; // the click that opens the menu, and Enter for the proposed name

    hands.window.finishExport();
    QFile file(pdf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    REQUIRE(file.read(5) == "%PDF-");
    INFO(hands.actions << " clicks and keys");
    REQUIRE(hands.actions <= 25);
}
