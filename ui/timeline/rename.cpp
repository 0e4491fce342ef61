#include "ui/timeline/rename.h"

#include "core/edits/kinds.h"
#include "ui/forms/draft_watch.h"
#include "ui/render/roadmap_rows.h"
#include "ui/support/convert.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/items.h"
#include "ui/timeline/verbs.h"

#include <QKeyEvent>

namespace updraft {

TimelineRename::TimelineRename(TimelineCanvas& canvas, Selection item,
                               std::optional<Gesture> adding)
    : QLineEdit(&canvas), canvas_(canvas), item_(std::move(item)), adding_(adding) {
    const Kind& kind = *find_kind(item_.table);
    before_ = qt(kind.title_of(canvas.session().plan(), item_.ids.front()));
    if (const auto shown = itemOf(canvas.picture(), item_);
        shown && shown->kind == TimelineItem::Kind::Bar) {
        const RoadmapBar& bar = canvas.picture().bars[shown->index];
        const QString name = shownName(bar, canvas.picture());
        if (name != before_) field_ = "short_name"; // what is read is what is written
        before_ = name;
    }
    setText(before_);
    setFont(fontOf(canvas.picture().measures.title1));
    setMaxLength(static_cast<int>(name_limits.most));
    setAccessibleName(tr("Title of %1").arg(before_));
    place();
    new DraftWatch(this, canvas.session(), [item = item_, field = field_] {
        return DraftPlace{std::string(item.table), item.ids.front(), field};
    });
    selectAll();
    show();
    setFocus(Qt::OtherFocusReason);
    connect(&canvas, &TimelineCanvas::relaid, this, &TimelineRename::place);
}

void TimelineRename::place() {
    constexpr int least = 240;
    const auto shown = itemOf(canvas_.picture(), item_);
    if (!shown) return finish(false);
    const QRect box = canvas_.fromPicture(areaOf(canvas_.picture(), *shown)).toRect();
    const int height = std::max(box.height(), sizeHint().height());
    const int width = std::max(box.width(), least * canvas_.picture().measures.title1.px / 13);
    const int x = std::clamp(box.x(), 0, std::max(0, canvas_.width() - width));
    setGeometry(x, box.center().y() - height / 2, width, height);
}

void TimelineRename::keyPressEvent(QKeyEvent* event) {
    if (finished_) return; // it is about to go
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        DraftWatch::giveUp(this);
        finish(false);
        if (adding_) canvas_.session().takeBack(*adding_);
        return;
    }
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
    // Who went on to something else keeps the keyboard there.
    const bool held = window()->focusWidget() == this;
    hide();
    deleteLater();
    if (held) canvas_.setFocus(Qt::OtherFocusReason);
    const QString title = text().trimmed();
    if (keep && !title.isEmpty() && title != before_)
        canvas_.verbs().rename(item_, title, field_, adding_.value_or(Gesture{}));
}

} // namespace updraft
