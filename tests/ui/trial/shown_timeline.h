#pragma once

#include "trial/moving_home.h"
#include "trial/on_canvas.h"
#include "trial/on_screen.h"
#include "trial/open_plan.h"

#include "ui/pages/roadmap/timeline_page.h"
#include "ui/timeline/canvas.h"

#include <QApplication>
#include <QTest>
#include <catch2/catch.hpp>

namespace updraft {

inline Date day(int year, int month, int of) {
    return *make_date(year, month, of);
}

/// The timeline page in a window, with "Moving home" in it.
struct Shown {
    OpenPlan plan{sample::movingHome()};
    TimelinePage page{plan.session};

    Shown() {
        showOnScreen(page, {1084, 900});
        canvas().setFocus();
    }
    TimelineCanvas& canvas() { return page.canvas(); }
    const RoadmapBar& bar(const char* code) {
        return *canvas().picture().find(plan.initiative(code).id);
    }
    Date start(const char* code) { return *plan.initiative(code).start; }
    int days(const char* code) { return *plan.initiative(code).days; }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas(), key, modifiers);
    }
    QPoint onViewport(QPointF at) { return updraft::onViewport(canvas(), at); }
    /// The middle of a day, which no rounding to whole pixels makes another.
    double middle(Date day) {
        const TimeAxis& axis = canvas().picture().axis;
        return axis.x(day) + axis.pixelsPerDay(day) / 2;
    }
    void drag(QPointF from, QPointF to, bool letGo = true) { dragOn(canvas(), from, to, letGo); }
};

} // namespace updraft
