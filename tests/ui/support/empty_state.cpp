#include "ui/support/flags/empty_state.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("An empty page says its whole sentence at every width") {
    const QString sentence =
        QStringLiteral("A batch is a handful of initiatives that customers meet at the same time. "
                       "Batches keep people from starting everything at once.");
    EmptyState page(QStringLiteral("What is launched together?"), sentence, {});
    page.show();
    for (const int width : {300, 500, 900, 1400}) {
        page.resize(width, 600);
        const auto labels = page.findChildren<QLabel*>();
        const auto said = std::ranges::find(labels, sentence, &QLabel::text);
        REQUIRE(said != labels.end());
        INFO(width);
        CHECK((*said)->width() > 200);
        CHECK((*said)->height() >= (*said)->heightForWidth((*said)->width()));
    }
}

TEST_CASE("However long what was typed is, an empty page asks for no more room") {
    EmptyState page(QStringLiteral("Nothing matches"), QStringLiteral("Look elsewhere."), {});
    page.show();
    page.resize(600, 500);
    const int least = page.minimumSizeHint().width();
    const QString all = QStringLiteral("Nothing matches “%1”").arg(QString(300, QLatin1Char('m')));
    page.setTitle(all);
    CHECK(page.minimumSizeHint().width() == least);
    const auto labels = page.findChildren<QLabel*>();
    const auto title = std::ranges::find(labels, all, &QLabel::accessibleName);
    REQUIRE(title != labels.end());
    CHECK((*title)->text().startsWith(QStringLiteral("Nothing matches “")));
    CHECK((*title)->text().endsWith(u'”'));
    CHECK((*title)->fontMetrics().horizontalAdvance((*title)->text()) <= 600);
    page.setTitle(QStringLiteral("Nothing matches “zzz”"));
    CHECK((*title)->text() == QStringLiteral("Nothing matches “zzz”"));
}

TEST_CASE("On an empty page Enter takes the first step") {
    EmptyState empty(QStringLiteral("Nothing yet"), QStringLiteral("Write the first."), {});
    QAction first(QStringLiteral("New"));
    int taken = 0;
    QObject::connect(&first, &QAction::triggered, [&] { ++taken; });
    empty.addButton(&first);
    empty.show();
    QApplication::setActiveWindow(&empty);
    empty.setFocus();
    REQUIRE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(taken == 1);
}

TEST_CASE("A letter on an empty page begins a name, while a space presses its button") {
    QWidget window;
    EmptyState empty(QStringLiteral("Nothing yet"), QStringLiteral("Write the first."), {},
                     &window);
    QAction first(QStringLiteral("New"));
    int taken = 0;
    QObject::connect(&first, &QAction::triggered, [&] { ++taken; });
    empty.addButton(&first);
    QLineEdit name(&window);
    empty.setBegin([&] { name.setFocus(); });
    window.show();
    QApplication::setActiveWindow(&window);
    empty.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(taken == 1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"), Qt::ControlModifier);
    CHECK(name.text().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), 'R');
    CHECK(name.text() == "R");
    CHECK(taken == 1);
}
