#pragma once

#include "trial/journey_plan.h"
#include "trial/on_canvas.h"
#include "trial/on_screen.h"
#include "trial/open_plan.h"

#include "core/listen/journeys.h"
#include "ui/journey/canvas.h"
#include "ui/journey/editor.h"
#include "ui/support/convert.h"

#include <QTest>

#include <catch2/catch.hpp>

namespace updraft {

/// A journey map in a window, with the keyboard on it.
struct Map {
    OpenPlan plan;
    JourneyCanvas canvas{plan.session, JourneyStyle::Screen};

    explicit Map(const Plan& rows = sample::journeyPlan()) : plan(rows) {
        JourneyOptions options = canvas.options();
        options.journey = plan.session.plan().journeys.begin()->id;
        canvas.setOptions(options);
        showOnScreen(canvas, {1084, 844});
        canvas.setFocus();
    }
    const Plan& rows() const { return plan.session.plan(); }
    const Step& step(const char* code) const { return sample::stepByCode(rows(), code); }
    void pick(const char* code) { plan.session.select(step(code).id); }
    const JourneyItem& item(JourneyPart part, Uuid id, std::string_view field = {}) const {
        const JourneyItem* found = canvas.picture().find({part, id, field});
        REQUIRE(found != nullptr);
        return *found;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas, key, modifiers);
    }
    void type(const QString& text) {
        auto* editor = canvas.findChild<JourneyEditor*>();
        REQUIRE(editor != nullptr);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QPoint onViewport(QPointF at) const { return updraft::onViewport(canvas, at); }
    void drag(QPointF from, QPointF to, bool letGo = true) { dragOn(canvas, from, to, letGo); }
    QStringList titles() const {
        QStringList all;
        for (const Id<Step> id : steps_of(rows(), rows().journeys.begin()->id))
            all << qt(rows().steps.find(id)->title);
        return all;
    }
};

} // namespace updraft
