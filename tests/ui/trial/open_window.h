#pragma once

#include "trial/fake_dialogs.h"
#include "trial/sample_plan.h"

#include "ui/present/present.h"
#include "ui/shell/main_window.h"

#include <QTest>

#include <catch2/catch.hpp>

namespace updraft {

/// The window on the sample plan.
struct OpenWindow {
    SamplePlan plan;
    FakeDialogs dialogs;
    std::unique_ptr<MainWindow> window =
        std::make_unique<MainWindow>(plan.session(), WindowNeeds{{}, present});

    OpenWindow() {
        window->resize(1600, 1000);
        window->show();
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    }
};

} // namespace updraft
