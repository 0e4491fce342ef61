#include "ui/timeline/keys.h"

#include "ui/timeline/canvas.h"
#include "ui/timeline/hands.h"
#include "ui/timeline/verbs.h"

#include <QKeyEvent>

#include <algorithm>
#include <bit>
#include <cmath>

namespace updraft {

bool TimelineKeys::arrow(Way way, Qt::KeyboardModifiers modifiers) {
    const bool level = way == Way::Left || way == Way::Right;
    const int sign = way == Way::Right || way == Way::Down ? 1 : -1;
    TimelineVerbs& verbs = canvas_.verbs();
    const int week = std::popcount(canvas_.session().plan().about().working_days.days);
    if (level && modifiers.testFlag(Qt::AltModifier) &&
        !canvas_.session().selection().all<Milestone>().empty()) {
        verbs.shiftMilestones(sign * (modifiers.testFlag(Qt::ShiftModifier) ? 7 : 1));
    } else if (level && modifiers.testFlag(Qt::AltModifier) && (date_ || allWithoutDate())) {
        chooseDate(sign * (modifiers.testFlag(Qt::ShiftModifier) ? week : 1));
        return true;
    } else if (modifiers == Qt::AltModifier) {
        level ? verbs.shift(sign) : verbs.changeLane(sign);
    } else if (modifiers == (Qt::AltModifier | Qt::ShiftModifier) && level) {
        verbs.shift(sign * week);
    } else if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && level) {
        verbs.lengthen(sign);
    } else if (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier) {
        step(way, modifiers == Qt::ShiftModifier);
        return true;
    } else {
        return false;
    }
    if (const auto item = current()) canvas_.bringIntoSight(areaOf(canvas_.picture(), *item));
    return true;
}

bool TimelineKeys::other(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return enter();
    case Qt::Key_Space:
        if (!event.isAutoRepeat()) canvas_.hands().setPanning(true);
        return true;
    case Qt::Key_Home:
        return end(true);
    case Qt::Key_End:
        return end(false);
    default:
        return edit(event);
    }
}

bool TimelineKeys::edit(const QKeyEvent& event) {
    TimelineVerbs& verbs = canvas_.verbs();
    const bool control = event.modifiers() == Qt::ControlModifier;
    if (control && event.key() == Qt::Key_L) {
        startLink();
        return true;
    }
    if (control && event.key() == Qt::Key_D) {
        verbs.duplicate();
        return true;
    }
    if (event.modifiers() != Qt::NoModifier) return false;
    switch (event.key()) {
    case Qt::Key_F2:
        return editTitle();
    case Qt::Key_Delete:
        if (const auto link = canvas_.session().selection().one<Dependency>())
            verbs.unlink(*link);
        else
            verbs.remove();
        return true;
    case Qt::Key_Backspace:
        verbs.undate();
        return true;
    default:
        return false;
    }
}

/// The first or last of all.
bool TimelineKeys::end(bool first) {
    const auto items = itemsOf(canvas_.picture());
    if (items.empty()) return false;
    go(first ? items.front() : items.back(), false);
    return true;
}

bool TimelineKeys::escape() {
    if (canvas_.hands().cancel()) return true;
    if (date_) {
        leaveDate();
        return true;
    }
    if (linkFrom_) {
        leaveLink();
        return true;
    }
    if (canvas_.session().selection().empty()) return false;
    canvas_.session().clearSelection();
    return true;
}

bool TimelineKeys::enter() {
    if (date_) {
        drop();
        return true;
    }
    if (linkFrom_) {
        const auto from = *linkFrom_;
        const auto to = canvas_.marks().target;
        leaveLink();
        if (to) canvas_.verbs().linkTo(from, *to);
        return true;
    }
    return editTitle();
}

bool TimelineKeys::allWithoutDate() const {
    const auto ids = canvas_.verbs().selected();
    return canvas_.session().canWrite() && canvas_.picture().measures.wells && !ids.empty() &&
           std::ranges::all_of(ids, [this](Id<Initiative> id) {
               const RoadmapBar* bar = canvas_.picture().find(id);
               return bar != nullptr && !bar->dated;
           });
}

/// Like a drag out of the well: it shows where it would be until it is let go.
void TimelineKeys::chooseDate(int workingDays) {
    const WorkingDays calendar = working_days(canvas_.session().plan().about());
    dated_ = canvas_.session().selection();
    date_ = date_ ? calendar.day(calendar.index(*date_) + workingDays)
                  : calendar.next(canvas_.session().today());
    canvas_.hands().showDate(date_);
    canvas_.session().say(
        TimelineCanvas::tr("Alt and arrows choose the day, Enter drops it there, Esc leaves"));
}

void TimelineKeys::drop() {
    const Date date = *date_;
    leaveDate();
    canvas_.verbs().drop({canvas_.verbs().selected(), 0, date, {}});
    if (const auto item = current()) canvas_.bringIntoSight(areaOf(canvas_.picture(), *item));
}

void TimelineKeys::leaveDate() {
    if (!date_) return;
    date_.reset();
    canvas_.hands().showDate({});
    canvas_.session().say({});
}

void TimelineKeys::selectionChanged() {
    if (date_ && canvas_.session().selection() != dated_) leaveDate();
}

bool TimelineKeys::editTitle() {
    const Selection& selection = canvas_.session().selection();
    if (selection.ids.size() != 1 || !current()) return false;
    canvas_.editTitle(selection);
    return true;
}

void TimelineKeys::startLink() {
    const auto from = canvas_.session().selection().one<Initiative>();
    if (!from || !canvas_.session().canWrite()) return;
    linkFrom_ = from;
    step(Way::Right, false);
    canvas_.session().say(TimelineCanvas::tr("Arrows choose, Enter links, Esc leaves"));
}

void TimelineKeys::leaveLink() {
    linkFrom_.reset();
    aim({});
    canvas_.session().say({});
}

void TimelineKeys::showLine() {
    const RoadmapLayout& picture = canvas_.picture();
    const auto& target = canvas_.marks().target;
    const RoadmapBar* from = linkFrom_ ? picture.find(*linkFrom_) : nullptr;
    const RoadmapBar* to = linkFrom_ && target ? picture.find(*target) : nullptr;
    if (from == nullptr || to == nullptr) return canvas_.hands().setRubber({});
    canvas_.hands().setRubber(std::pair(QPointF(from->box.right(), from->box.center().y()),
                                        QPointF(to->box.left(), to->box.center().y())));
}

void TimelineKeys::pictureChanged() {
    if (date_ && !allWithoutDate()) leaveDate();
    if (date_) canvas_.hands().showDate(date_);
    if (!linkFrom_) return;
    if (canvas_.picture().find(*linkFrom_) == nullptr) return leaveLink();
    showLine();
}

void TimelineKeys::aim(std::optional<Id<Initiative>> target) {
    RoadmapMarks marks = canvas_.marks();
    marks.target = target;
    canvas_.setMarks(std::move(marks));
    showLine();
}

std::optional<TimelineItem> TimelineKeys::current() const {
    return itemOf(canvas_.picture(), canvas_.session().selection());
}

void TimelineKeys::step(Way way, bool extend) {
    const RoadmapLayout& picture = canvas_.picture();
    if (!linkFrom_) {
        if (const auto to = next(way, current())) go(*to, extend);
        return;
    }
    // While linking, the aim goes from bar to bar and the selection stays.
    const auto& aimed = canvas_.marks().target ? canvas_.marks().target : linkFrom_;
    std::optional<TimelineItem> at = itemOf(picture, Selection::of(*aimed));
    do at = next(way, at);
    while (at && (at->kind != TimelineItem::Kind::Bar || picture.bars[at->index].id == *linkFrom_));
    if (!at) return;
    aim(picture.bars[at->index].id);
    canvas_.bringIntoSight(areaOf(picture, *at));
}

std::optional<TimelineItem> TimelineKeys::next(Way way,
                                               const std::optional<TimelineItem>& from) const {
    const RoadmapLayout& picture = canvas_.picture();
    const auto items = itemsOf(picture);
    if (items.empty()) return std::nullopt;
    if (!from)
        return picture.bars.empty() ? items.front() : TimelineItem{TimelineItem::Kind::Bar, 0};
    if (way == Way::Left || way == Way::Right) {
        const auto at = std::ranges::find(items, *from);
        if (way == Way::Right)
            return at + 1 == items.end() ? std::nullopt : std::optional(*(at + 1));
        return at == items.begin() ? std::nullopt : std::optional(*(at - 1));
    }
    // The nearest of those that lie wholly above or below; height counts more than distance.
    const QRectF here = areaOf(picture, *from);
    std::optional<TimelineItem> best;
    double least = 0;
    for (const TimelineItem& item : items) {
        const QRectF there = areaOf(picture, item);
        const double down =
            way == Way::Down ? there.top() - here.bottom() : here.top() - there.bottom();
        if (down < -2 || item == *from) continue;
        const double cost =
            down * 3 + std::max({0.0, there.left() - here.right(), here.left() - there.right()}) +
            std::abs(there.center().x() - here.center().x()) * 0.1;
        if (best && cost >= least) continue;
        best = item;
        least = cost;
    }
    return best;
}

void TimelineKeys::go(const TimelineItem& item, bool extend) {
    const RoadmapLayout& picture = canvas_.picture();
    Selection selection = selectionOf(picture, item);
    const Selection& old = canvas_.session().selection();
    if (extend && old.table == selection.table) {
        const Uuid added = selection.ids.front();
        selection = old;
        // Back over what is already there takes the last one off again.
        if (selection.contains(added))
            selection.ids.pop_back();
        else
            selection.ids.push_back(added);
    }
    canvas_.session().select(std::move(selection));
    canvas_.bringIntoSight(areaOf(picture, item));
}

} // namespace updraft
