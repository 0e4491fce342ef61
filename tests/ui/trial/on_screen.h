#pragma once

#include <QApplication>
#include <QTest>
#include <QWidget>

#include <catch2/catch.hpp>

namespace updraft {

/// Shows it as the window that has the keyboard; offscreen nobody else sees to that.
inline void showOnScreen(QWidget& window, QSize size) {
    window.resize(size);
    window.show();
    QApplication::setActiveWindow(&window);
    REQUIRE(QTest::qWaitForWindowExposed(&window));
}

} // namespace updraft
