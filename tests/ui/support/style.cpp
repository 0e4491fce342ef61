#include "ui/support/style.h"

#include "ui/support/theme.h"

#include <QMenu>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("The arrow of a strong button stands out from it as its words do") {
    Style style;
    QMenu menu;
    QPushButton button;
    button.setStyle(&style);
    button.setProperty(kindProperty, kind::primary);
    button.setMenu(&menu);
    button.resize(60, 30);
    const QImage picture = button.grab().toImage();
    const Theme& t = Theme::current();
    double most = 1;
    for (int x = 36; x < 56; ++x)
        for (int y = 8; y < 22; ++y)
            most = std::max(most, contrast(picture.pixelColor(x, y), t.accent));
    CHECK(most >= 4.5);
}
