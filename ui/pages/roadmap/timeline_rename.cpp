#include "ui/pages/roadmap/timeline_rename.h"

#include "ui/pages/roadmap/timeline_canvas.h"
#include "ui/pages/roadmap/timeline_verbs.h"

#include <QKeyEvent>

namespace updraft {

TimelineRename::TimelineRename(TimelineCanvas& canvas, const RoadmapBar& bar)
    : QLineEdit(bar.title, &canvas), canvas_(canvas), id_(bar.id), before_(bar.title) {
    setFont(fontOf(canvas.picture().measures.title1));
    setMaxLength(static_cast<int>(name_limits.most));
    setAccessibleName(tr("Title of %1").arg(bar.code));
    place(bar);
    selectAll();
    show();
    setFocus(Qt::OtherFocusReason);
    connect(&canvas, &TimelineCanvas::relaid, this, [this] {
        const RoadmapBar* moved = canvas_.picture().find(id_);
        moved ? place(*moved) : finish(false);
    });
}

void TimelineRename::place(const RoadmapBar& bar) {
    constexpr int least = 240;
    const QRect box = canvas_.fromPicture(bar.box).toRect();
    const int height = std::max(box.height(), sizeHint().height());
    const int width = std::max(box.width(), least * canvas_.picture().measures.title1.px / 13);
    const int x = std::clamp(box.x(), 0, std::max(0, canvas_.width() - width));
    setGeometry(x, box.center().y() - height / 2, width, height);
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
