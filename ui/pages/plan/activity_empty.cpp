#include "ui/pages/plan/activity_empty.h"

#include "ui/pages/plan/activity_page.h"
#include "ui/support/style_paint.h"

namespace updraft {

namespace {

/// Moments on a line, the latest first.
void sketch(QPainter& painter, const QRectF& box) {
    const Theme& t = Theme::current();
    const double x = box.left() + 48;
    paint::box(painter, {x - 1, box.top() + 12, 2, box.height() - 24}, t.track, Qt::transparent, 0);
    for (int i = 0; i < 4; ++i) {
        const double y = box.top() + 20 + i * 38;
        const QColor ink = i == 0 ? t.accent : t.track;
        paint::box(painter, {x - 5, y - 5, 10, 10}, ink, t.surface, 5);
        paint::box(painter, {x + 24, y - 4, 190.0 - 30 * (i % 3), 8}, t.track, Qt::transparent);
    }
}

} // namespace

std::array<EmptyState*, 3> activityEmptyStates(QAction* save, QWidget* parent) {
    using Words = ActivityPage;
    auto* versions = new EmptyState(
        Words::tr("No version has a name yet"),
        Words::tr("Name a state of the plan before a workshop or a board meeting, and you can come "
                  "back to it whatever happens then."),
        sketch, parent);
    versions->addButton(save);
    return {new EmptyState(
                Words::tr("Nothing was changed yet"),
                Words::tr("Every change will stand here with its time, and each can be undone: the "
                          "last one with Ctrl+Z, also tomorrow."),
                sketch, parent),
            versions,
            new EmptyState(Words::tr("There is no backup yet"),
                           Words::tr("The first change of a session makes one by itself, and then "
                                     "every half hour while you work."),
                           sketch, parent)};
}

} // namespace updraft
