#include "ui/support/style.h"

#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

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

TEST_CASE("A field of several lines is framed as one of a single line is, and shows the keyboard") {
    Style style;
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* line = new QLineEdit(&window);
    auto* text = new QPlainTextEdit(&window);
    for (QWidget* each : std::initializer_list<QWidget*>{line, text}) {
        each->setStyle(&style);
        column->addWidget(each);
    }
    window.resize(300, 200);
    window.show();
    QApplication::setActiveWindow(&window);
    const auto edge = [](QWidget* field) {
        return field->grab().toImage().pixelColor(0, field->height() / 2).name();
    };
    line->setFocus();
    const QString still = edge(text);
    const QString focused = edge(line);
    CHECK(still != focused);
    text->setFocus();
    CHECK(edge(line) == still);
    CHECK(edge(text) == focused);
}

TEST_CASE("The icon of a chosen line stands out from its ground") {
    Style style;
    QListWidget list;
    list.setStyle(&style);
    list.addItem(new QListWidgetItem(icon(Icon::warning), QString()));
    list.setPalette(Theme::current().palette());
    list.setCurrentRow(0);
    list.resize(200, 60);
    const QImage picture = list.grab().toImage();
    const Theme& t = Theme::current();
    double most = 1;
    const QRect line = list.visualItemRect(list.item(0));
    for (int x = 0; x < 30; ++x)
        for (int y = line.top() + 4; y < line.bottom() - 4; ++y)
            most = std::max(most, contrast(picture.pixelColor(x, y), t.accentSoft));
    CHECK(most >= 4.5);
}
