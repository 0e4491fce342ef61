#include "ui/timeline/hands.h"

#include "core/edits/roadmap.h"
#include "ui/render/roadmap_rows.h"
#include "ui/support/convert.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/verbs.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace updraft {

namespace {

constexpr double edgeReach = 5; ///< From a bar's edge, where it is taken to resize.

bool dated(const RoadmapBar* bar) {
    return bar != nullptr && bar->dated;
}

} // namespace

void TimelineHands::setPanning(bool panning) {
    panning_ = panning;
    canvas_.viewport()->setCursor(panning ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void TimelineHands::pick(QPointF at) {
    Session& session = canvas_.session();
    const RoadmapLayout& picture = canvas_.picture();
    if (const RoadmapLink* alarm = picture.alarmAt(at)) {
        session.select(alarm->id);
    } else if (const RoadmapBar* bar = picture.barAt(at)) {
        if (!session.selection().contains(bar->id)) session.select(bar->id);
    } else if (const RoadmapMilestone* milestone = picture.milestoneAt(at)) {
        session.select(milestone->id);
    } else if (const RoadmapBatch* batch = picture.batchAt(at)) {
        session.select(batch->id);
    } else if (const RoadmapLink* link = picture.linkAt(at)) {
        session.select(link->id);
    } else {
        session.clearSelection();
    }
}

bool TimelineHands::press(QMouseEvent& event, QPointF at) {
    if (panning_) return false;
    take(event, at);
    return true;
}

void TimelineHands::take(QMouseEvent& event, QPointF at) {
    const RoadmapLayout& picture = canvas_.picture();
    Session& session = canvas_.session();
    drag_ = Drag::Ready;
    intent_ = Drag::None;
    pressed_ = at;
    onlyOnRelease_.reset();
    leaves_.reset();
    button_.reset();
    // Grips reach beyond their bar, so they are asked before the bars.
    if (canvas_.marks().handles) {
        const RoadmapBar* bar = picture.find(*canvas_.marks().handles);
        if (dated(bar)) {
            const BarGrips grips = gripsOf(*bar, picture);
            anchor_ = bar->id;
            if (grips.link.adjusted(-2, -2, 2, 2).contains(at))
                intent_ = Drag::Link;
            else if (grips.left.contains(at))
                intent_ = Drag::Left;
            else if (grips.right.contains(at))
                intent_ = Drag::Right;
            if (intent_ != Drag::None) return;
        }
    }
    button_ = buttonAt(at);
    if (button_) return;
    if (const RoadmapCallout* callout = picture.calloutAt(at))
        return session.select(picture.links[callout->link].id);
    const RoadmapBar* bar = picture.alarmAt(at) != nullptr ? nullptr : picture.barAt(at);
    if (bar == nullptr) {
        const RoadmapMilestone* milestone = picture.milestoneAt(at);
        if (milestone != nullptr && picture.alarmAt(at) == nullptr) {
            milestone_ = milestone->id;
            intent_ = Drag::Milestone;
        }
        return pick(at);
    }
    anchor_ = bar->id;
    const bool wide = bar->box.width() > 4 * edgeReach;
    intent_ = Drag::Move;
    if (bar->dated && wide && at.x() < bar->box.left() + edgeReach) intent_ = Drag::Left;
    if (bar->dated && wide && at.x() > bar->box.right() - edgeReach) intent_ = Drag::Right;
    Selection selection = session.selection();
    if (event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) {
        if (selection.table != table_of<Initiative>) selection = {table_of<Initiative>, {}};
        if (selection.contains(bar->id)) return static_cast<void>(leaves_ = bar->id);
        selection.ids.push_back(bar->id.uuid);
        session.select(std::move(selection));
    } else if (selection.contains(bar->id)) {
        onlyOnRelease_ = bar->id;
    } else {
        session.select(bar->id);
    }
}

std::optional<Id<Dependency>> TimelineHands::buttonAt(QPointF at) const {
    const RoadmapLayout& picture = canvas_.picture();
    const RoadmapCallout* callout = picture.calloutAt(at);
    if (callout == nullptr || !callout->button.contains(at)) return std::nullopt;
    return picture.links[callout->link].id;
}

void TimelineHands::drag(QPointF at) {
    if (drag_ == Drag::Ready) {
        const double moved = (at - pressed_).manhattanLength();
        if (moved < QApplication::startDragDistance() || intent_ == Drag::None ||
            !canvas_.session().canWrite())
            return;
        drag_ = intent_;
    }
    if (drag_ == Drag::Move) dragMove(at);
    if (drag_ == Drag::Left || drag_ == Drag::Right) dragEdge(at);
    if (drag_ == Drag::Link) dragLink(at);
    if (drag_ == Drag::Milestone) dragMilestone(at);
}

RoadmapGhost TimelineHands::ghostAt(const RoadmapBar& bar, Date start, Date finish,
                                    double y) const {
    const RoadmapLayout& picture = canvas_.picture();
    RoadmapGhost ghost{bar, shortDate(start)};
    const double left = picture.axis.x(start);
    const double right = std::max(left + picture.measures.least, picture.axis.x(finish + 1) - 3);
    ghost.bar.box = {left, y, right - left, picture.measures.bar};
    ghost.bar.ghost = {};
    ghost.bar.slip.clear();
    ghost.bar.alarmed = false;
    ghost.bar.slackEnd = 0;
    placeLabel(ghost.bar, picture);
    if (finish > start) ghost.tag += QStringLiteral(" \u2013 ") + shortDate(finish);
    return ghost;
}

void TimelineHands::dragMove(QPointF at) {
    const RoadmapLayout& picture = canvas_.picture();
    const RoadmapBar* anchor = picture.find(*anchor_);
    if (anchor == nullptr) return void(cancel());
    const WorkingDays calendar = working_days(canvas_.session().plan().about());
    const RoadmapLane* lane = picture.laneAt(at.y());
    const Uuid own = picture.lanes[anchor->lane].key;
    lane_ = lane != nullptr && lane->key != own ? std::optional(lane->key) : std::nullopt;
    toWell_ = lane != nullptr && picture.measures.wells && at.x() < picture.bodyLeft();
    showTarget(lane != nullptr ? std::optional(lane->key) : std::nullopt, toWell_);
    const double y = anchor->box.top() + at.y() - pressed_.y();
    if (toWell_) return setGhosts({});
    // The day under the pointer stays the same day of the bar.
    Date start = picture.axis.day(at.x());
    if (anchor->dated) start = anchor->days.start + (start - picture.axis.day(pressed_.x()));
    const bool same = anchor->dated && start == anchor->days.start;
    from_ = same ? start : calendar.next(start);
    workingDays_ = anchor->dated ? steps_between(anchor->days.start, from_, calendar) : 0;
    std::vector<RoadmapGhost> ghosts;
    for (const Id<Initiative> id : canvas_.verbs().selected()) {
        const RoadmapBar* bar = picture.find(id);
        if (bar == nullptr) continue;
        const Date first = bar->dated ? shifted(bar->days.start, workingDays_, calendar) : from_;
        ghosts.push_back(ghostFrom(*bar, first, bar == anchor ? y : bar->box.top()));
    }
    setGhosts(std::move(ghosts));
}

RoadmapGhost TimelineHands::ghostFrom(const RoadmapBar& bar, Date start, double y) const {
    const WorkingDays calendar = working_days(canvas_.session().plan().about());
    const Initiative* row = canvas_.session().find(bar.id);
    const std::int64_t days = bar.dated ? bar.days.days : row->days.value_or(usual_days);
    return ghostAt(bar, start, calendar.finish(start, days), y);
}

void TimelineHands::showDate(std::optional<Date> date) {
    std::vector<RoadmapGhost> ghosts;
    const RoadmapLayout& picture = canvas_.picture();
    if (date)
        for (const Id<Initiative> id : canvas_.verbs().selected())
            if (const RoadmapBar* bar = picture.find(id))
                ghosts.push_back(ghostFrom(*bar, *date, bar->box.top()));
    const QRectF first = ghosts.empty() ? QRectF() : ghostArea(picture, ghosts.front());
    setGhosts(std::move(ghosts));
    if (!first.isEmpty()) canvas_.bringIntoSight(first);
}

void TimelineHands::dragEdge(QPointF at) {
    const RoadmapLayout& picture = canvas_.picture();
    const RoadmapBar* bar = picture.find(*anchor_);
    if (bar == nullptr) return void(cancel());
    const WorkingDays calendar = working_days(canvas_.session().plan().about());
    const Date day = picture.axis.day(at.x());
    from_ = bar->days.start;
    until_ = bar->days.finish;
    if (drag_ == Drag::Left)
        from_ = std::min(calendar.next(day), calendar.previous(until_));
    else
        until_ = std::max(calendar.previous(day), calendar.next(from_));
    RoadmapGhost ghost = ghostAt(*bar, from_, until_, bar->box.top());
    if (bar->cutLeft && drag_ == Drag::Right) ghost.bar.box.setLeft(bar->box.left());
    setGhosts({std::move(ghost)});
}

void TimelineHands::dragLink(QPointF at) {
    const RoadmapLayout& picture = canvas_.picture();
    const RoadmapBar* from = picture.find(*anchor_);
    if (from == nullptr) return void(cancel());
    const RoadmapBar* to = picture.barAt(at);
    target_ = to != nullptr && to != from ? std::optional(to->id) : std::nullopt;
    setRubber(std::pair(QPointF(from->box.right(), from->box.center().y()), at));
    showTarget({}, false, target_);
}

void TimelineHands::dragMilestone(QPointF at) {
    const RoadmapLayout& picture = canvas_.picture();
    const auto one = std::ranges::find(picture.milestones, *milestone_, &RoadmapMilestone::id);
    if (one == picture.milestones.end()) return void(cancel());
    from_ = picture.axis.day(at.x());
    RoadmapGhost ghost{{}, shortDate(from_), true};
    ghost.bar.box = one->box();
    ghost.bar.box.moveCenter(
        {picture.axis.x(from_) + picture.axis.pixelsPerDay(from_) / 2, one->at.y()});
    setGhosts({std::move(ghost)});
}

void TimelineHands::release(QPointF at) {
    const Drag done = drag_;
    if (done != Drag::Ready) drag(at);
    TimelineVerbs& verbs = canvas_.verbs();
    const auto anchor = anchor_;
    const auto lane = lane_;
    const bool toWell = toWell_;
    const auto target = target_;
    const TimelineVerbs::Drop drop{verbs.selected(), workingDays_, from_, lane};
    const Date from = from_;
    const Date until = until_;
    const auto milestone = milestone_;
    const auto alone = onlyOnRelease_;
    const auto leaves = leaves_;
    const auto button = buttonAt(at) == button_ ? button_ : std::nullopt;
    cancel();
    if (done == Drag::Ready && button) return verbs.mend(*button);
    if (done == Drag::Move && toWell) verbs.undate(drop.bars, lane);
    if (done == Drag::Move && !toWell) verbs.drop(drop);
    if (done == Drag::Left || done == Drag::Right) verbs.resizeTo(*anchor, from, until);
    if (done == Drag::Link && target) verbs.linkTo(*anchor, *target);
    if (done == Drag::Milestone) verbs.moveMilestone(*milestone, from);
    if (done == Drag::Ready && alone) canvas_.session().select(*alone);
    if (done == Drag::Ready && leaves) {
        Selection rest = canvas_.session().selection();
        std::erase(rest.ids, leaves->uuid);
        canvas_.session().select(std::move(rest));
    }
}

bool TimelineHands::forget() {
    const bool was = drag_ != Drag::None && drag_ != Drag::Ready;
    drag_ = Drag::None;
    intent_ = Drag::None;
    workingDays_ = 0;
    lane_.reset();
    toWell_ = false;
    target_.reset();
    milestone_.reset();
    if (!was) return false;
    setGhosts({});
    setRubber({});
    showTarget({}, false);
    return true;
}

void TimelineHands::setRubber(std::optional<std::pair<QPointF, QPointF>> line) {
    const auto repaint = [this] {
        if (rubber_)
            canvas_.updatePicture(rubberArea(canvas_.picture(), rubber_->first, rubber_->second));
    };
    repaint();
    rubber_ = line;
    repaint();
}

void TimelineHands::setGhosts(std::vector<RoadmapGhost> ghosts) {
    const RoadmapLayout& picture = canvas_.picture();
    for (const RoadmapGhost& ghost : ghosts_) canvas_.updatePicture(ghostArea(picture, ghost));
    ghosts_ = std::move(ghosts);
    for (const RoadmapGhost& ghost : ghosts_) canvas_.updatePicture(ghostArea(picture, ghost));
}

void TimelineHands::showTarget(std::optional<Uuid> lane, bool well,
                               std::optional<Id<Initiative>> bar) {
    const RoadmapMarks& old = canvas_.marks();
    if (old.lane == lane && old.well == well && old.target == bar) return;
    RoadmapMarks marks = old;
    marks.lane = lane;
    marks.well = well;
    marks.target = bar;
    canvas_.setMarks(std::move(marks));
}

void TimelineHands::hover(QPointF at, QWidget& source) {
    if (panning_) return;
    const RoadmapLayout& picture = canvas_.picture();
    Qt::CursorShape shape = Qt::ArrowCursor;
    const RoadmapBar* bar = picture.barAt(at);
    if (dated(bar) && bar->box.width() > 4 * edgeReach &&
        (at.x() < bar->box.left() + edgeReach || at.x() > bar->box.right() - edgeReach))
        shape = Qt::SizeHorCursor;
    if (buttonAt(at) || picture.alarmAt(at) != nullptr) shape = Qt::PointingHandCursor;
    if (const RoadmapBar* held =
            canvas_.marks().handles ? picture.find(*canvas_.marks().handles) : nullptr;
        dated(held)) {
        const BarGrips grips = gripsOf(*held, picture);
        if (grips.left.contains(at) || grips.right.contains(at)) shape = Qt::SizeHorCursor;
        if (grips.link.contains(at)) shape = Qt::CrossCursor;
    }
    if (source.cursor().shape() != shape) source.setCursor(shape);
}

void TimelineHands::doubleClick(QPointF at) {
    const RoadmapLayout& picture = canvas_.picture();
    if (!canvas_.session().canWrite()) return;
    if (const RoadmapBar* bar = picture.barAt(at)) return canvas_.editTitle(Selection::of(bar->id));
    if (const RoadmapMilestone* milestone = picture.milestoneAt(at))
        return canvas_.editTitle(Selection::of(milestone->id));
    if (const RoadmapBatch* batch = picture.batchAt(at))
        return canvas_.editTitle(Selection::of(batch->id));
    if (at.y() >= picture.milestoneTop && at.y() < picture.batchTop && at.x() > picture.bodyLeft())
        return canvas_.verbs().createMilestone(picture.axis.day(at.x()));
    const RoadmapLane* lane = picture.laneAt(at.y());
    if (lane == nullptr) return;
    const bool inWell = at.x() < picture.bodyLeft();
    canvas_.verbs().create(lane->key,
                           inWell ? std::nullopt : std::optional(picture.axis.day(at.x())));
}

void TimelineHands::paint(QPainter& painter) const {
    for (const RoadmapGhost& ghost : ghosts_)
        paintGhost(painter, canvas_.picture(), canvas_.theme(), ghost);
    if (rubber_)
        paintRubber(painter, canvas_.picture(), canvas_.theme(), rubber_->first, rubber_->second);
}

} // namespace updraft
