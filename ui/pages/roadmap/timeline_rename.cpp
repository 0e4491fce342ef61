#include "ui/pages/roadmap/timeline_rename.h"

#include "ui/pages/roadmap/timeline_canvas.h"
#include "ui/pages/roadmap/timeline_verbs.h"

#include <QKeyEvent>

namespace updraft {

TimelineRename::TimelineRename(TimelineCanvas& canvas, const RoadmapBar& bar)
    : QLineEdit(bar.title, &canvas), canvas_(canvas), id_(bar.id), before_(bar.title) {
    constexpr int least = 240;
    const RoadmapMeasures& m = canvas.picture().measures;
    QFont font = fontOf(m.title1);
    setFont(font);
    setMaxLength(static_cast<int>(name_limits.most));
    setAccessibleName(tr("Title of %1").arg(bar.code));
    const QRect place = canvas.fromPicture(bar.box).toRect();
    const int height = std::max(place.height(), sizeHint().height());
    const int width = std::max(place.width(), least * m.title1.px / 13);
    const int x = std::clamp(place.x(), 0, std::max(0, canvas.width() - width));
    setGeometry(x, place.center().y() - height / 2, width, height);
    selectAll();
    show();
    setFocus(Qt::OtherFocusReason);
    connect(&canvas, &TimelineCanvas::relaid, this, [this] { finish(false); });
}

void TimelineRename::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape) return finish(false);
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return finish(true);
    QLineEdit::keyPressEvent(event);
}

void TimelineRename::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) finish(true);
}

void TimelineRename::finish(bool keep) {
    if (finished_) return;
    finished_ = true;
    hide();
    deleteLater();
    canvas_.setFocus(Qt::OtherFocusReason);
    const QString title = text().trimmed();
    if (keep && !title.isEmpty() && title != before_) canvas_.verbs().rename(id_, title);
}

} // namespace updraft
