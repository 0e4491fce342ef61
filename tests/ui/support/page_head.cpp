#include "ui/support/flags/page_head.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>

using namespace updraft;

namespace {

constexpr int height = 56;

/// Two buttons, then two choices.
struct Head {
    Head() {
        views->addChoice(QStringLiteral("Cards"));
        views->addChoice(QStringLiteral("Table"));
        first = head.addButton(&columns);
        second = head.addButton(&group);
        head.addSegmented(views);
    }
    void setWidth(int width) {
        head.resize(width, height);
        head.show();
        QCoreApplication::processEvents();
    }

    PageHead head{QStringLiteral("Personas")};
    Segmented* views = new Segmented(QStringLiteral("View"));
    QAction columns{QStringLiteral("Columns")};
    QAction group{QStringLiteral("Group")};
    QPushButton* first = nullptr;
    QPushButton* second = nullptr;
};

} // namespace

TEST_CASE("A head that narrows folds its parts one by one, the one added first before the others") {
    Head shown;
    shown.setWidth(800);
    REQUIRE(shown.first->isVisible());
    const int spare = shown.first->x() - 120; // beside a title that takes some of it
    shown.setWidth(800 - spare);
    REQUIRE_FALSE(shown.first->isVisible());
    REQUIRE(shown.views->isVisible());
    shown.setWidth(shown.head.minimumSizeHint().width());
    REQUIRE_FALSE(shown.second->isVisible());
    REQUIRE_FALSE(shown.views->isVisible());
}

TEST_CASE("A sentence that is cut is said whole where one points at it") {
    Head shown;
    const auto pointedAt = [&] {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, {40, 20}, shown.head.mapToGlobal(QPoint(40, 20)));
        QCoreApplication::sendEvent(&shown.head, &event);
        return QToolTip::text();
    };
    shown.head.setSentence(
        QStringLiteral("Whom we serve, and what they come to us for, in <our> own words."));
    shown.setWidth(1200);
    REQUIRE(pointedAt().isEmpty());
    shown.setWidth(500);
    REQUIRE(pointedAt().contains(QStringLiteral("&lt;our&gt;")));
}
