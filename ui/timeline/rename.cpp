#include "ui/timeline/rename.h"

#include "core/edits/kinds.h"
#include "ui/render/roadmap_rows.h"
#include "ui/support/convert.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/items.h"
#include "ui/timeline/verbs.h"

namespace updraft {

TimelineRename::TimelineRename(TimelineCanvas& canvas, Selection item,
                               std::optional<Gesture> adding)
    : EditInPlace(canvas, adding), canvas_(canvas), item_(std::move(item)) {
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
    begin([item = item_, field = field_] {
        return DraftPlace{std::string(item.table), item.ids.front(), field};
    });
}

std::optional<QRect> TimelineRename::place() const {
    constexpr int least = 240;
    const auto shown = itemOf(canvas_.picture(), item_);
    if (!shown) return std::nullopt;
    const QRect box = canvas_.fromPicture(areaOf(canvas_.picture(), *shown)).toRect();
    const int height = std::max(box.height(), sizeHint().height());
    const int width = std::max(box.width(), least * canvas_.picture().measures.title1.px / 13);
    const int x = std::clamp(box.x(), 0, std::max(0, canvas_.width() - width));
    return QRect(x, box.center().y() - height / 2, width, height);
}

void TimelineRename::keep() {
    const QString title = text().trimmed();
    if (!title.isEmpty() && title != before_)
        canvas_.verbs().rename(item_, title, field_, gesture());
}

} // namespace updraft
