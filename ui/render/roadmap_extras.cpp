#include "ui/render/roadmap_extras.h"

#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"

#include <algorithm>
#include <limits>
#include <map>

namespace updraft {

namespace {

constexpr double fromDiamond = 11;
constexpr double rounding = 1e-6; ///< Of people, from adding and taking parts of them.

std::vector<const Milestone*> byDate(const Plan& plan) {
    std::vector<const Milestone*> rows;
    for (const Milestone& row : plan.milestones) rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, [](const Milestone* row) { return row->date; });
    return rows;
}

/// Words to the left of the diamond, or to the right where the one before is too near.
QRectF labelFor(const RoadmapLayout& layout, double x, double width, double before, double after) {
    const double y = layout.milestoneTop;
    const double height = layout.measures.milestones;
    if (x - fromDiamond - width > before) return {x - fromDiamond - width, y, width, height};
    if (x + fromDiamond + width < after) return {x + fromDiamond, y, width, height};
    const double room = after - x - fromDiamond;
    return room > 24 ? QRectF(x + fromDiamond, y, room, height) : QRectF();
}

RoadmapMilestone shownOf(const Milestone& milestone, QPointF at) {
    return {milestone.id,          at, qt(milestone.title), milestone.date, milestone.met,
            !milestone.initiative, {}};
}

bool inRange(const RoadmapLayout& layout, Date date) {
    return date >= layout.axis.from() && date < layout.axis.until();
}

double middleOf(const RoadmapLayout& layout, Date date) {
    return layout.axis.x(date) + layout.axis.pixelsPerDay(date) / 2;
}

/// Low enough to leave the words free: those in the bar, or those beside it.
double footOf(const RoadmapBar& bar, double x) {
    constexpr double lower = 2;
    constexpr double under = 5;
    const bool beside = x < bar.box.left() || x > bar.box.right() - under;
    return bar.box.bottom() + (beside && bar.label != RoadmapBar::Label::Inside ? under : lower);
}

} // namespace

void placeMilestones(const Plan& plan, RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    for (const Milestone* milestone : byDate(plan)) {
        if (!inRange(layout, milestone->date)) continue;
        const double x = middleOf(layout, milestone->date);
        if (!milestone->initiative) {
            if (m.milestoneRow)
                layout.milestones.push_back(
                    shownOf(*milestone, {x, layout.milestoneTop + m.milestones / 2}));
            continue;
        }
        const RoadmapBar* bar = layout.find(*milestone->initiative);
        if (bar != nullptr && bar->dated && m.lines() == 2 && m.milestoneRow)
            layout.milestones.push_back(shownOf(*milestone, {x, footOf(*bar, x)}));
    }
    std::stable_partition(layout.milestones.begin(), layout.milestones.end(),
                          [](const RoadmapMilestone& one) { return one.ofPlan; });
    double before = layout.axis.left();
    for (std::size_t i = 0; i < layout.milestones.size() && layout.milestones[i].ofPlan; ++i) {
        RoadmapMilestone& one = layout.milestones[i];
        const bool last = i + 1 == layout.milestones.size() || !layout.milestones[i + 1].ofPlan;
        const double after =
            last ? layout.axis.right() + m.margin : layout.milestones[i + 1].at.x() - fromDiamond;
        one.label = labelFor(layout, one.at.x(), widthOf(m.smallMedium, one.title), before, after);
        before = std::max(one.at.x() + fromDiamond, one.label.right() + 8);
    }
}

namespace {

struct BatchTime {
    std::optional<Date> from;
    std::optional<Date> until;
    int done = 0;
    int all = 0;
};

/// A batch's own window, else the time that its initiatives take.
std::map<Id<Batch>, BatchTime> timesOf(const Plan& plan, const Schedule& schedule) {
    std::map<Id<Batch>, BatchTime> times;
    for (const Initiative& initiative : plan.initiatives) {
        if (!initiative.batch) continue;
        BatchTime& time = times[*initiative.batch];
        ++time.all;
        if (initiative.status == Status::done) ++time.done;
        const Scheduled* scheduled = schedule.find(initiative.id);
        if (scheduled == nullptr || !scheduled->own) continue;
        time.from = std::min(time.from.value_or(last_date), scheduled->own->start);
        time.until = std::max(time.until.value_or(first_date), scheduled->own->finish);
    }
    for (const Batch& batch : plan.batches) {
        BatchTime& time = times[batch.id];
        if (batch.start) time.from = batch.start;
        if (batch.end) time.until = batch.end;
    }
    return times;
}

} // namespace

namespace {

/// Puts each batch into the first row that is free where it begins. Where `most` rows do not
/// suffice, into that which is free first.
std::vector<std::size_t> rowsOf(const std::vector<RoadmapBatch>& batches, std::size_t most) {
    std::vector<std::size_t> rows;
    std::vector<double> ends;
    for (const RoadmapBatch& batch : batches) {
        auto row =
            std::ranges::find_if(ends, [&](double end) { return end <= batch.box.left() + 0.5; });
        if (row == ends.end())
            row = ends.size() < most ? ends.insert(row, 0) : std::ranges::min_element(ends);
        *row = std::max(*row, batch.box.right());
        rows.push_back(static_cast<std::size_t>(row - ends.begin()));
    }
    return rows;
}

/// The height of the rows of batches, and what is left free over and under all of them.
struct BatchRows {
    double pitch = 0;
    double air = 0;
    double height(std::size_t rows) const { return static_cast<double>(rows) * pitch + 2 * air; }
};

/// How high the head may become, as a share of the picture: with rows as usual, and with such as
/// are made for many.
constexpr double usualHead = 1.0 / 3;
constexpr double highestHead = 0.58;
constexpr std::size_t fewRows = 3; ///< So many have room in any picture.
constexpr double airOfMany = 4;

std::size_t mostRows(const RoadmapLayout& layout) {
    const double room = layout.size.height() * highestHead - layout.batchTop - 2 * airOfMany;
    const double rows = room / layout.measures.thinBatches;
    return std::max(fewRows, static_cast<std::size_t>(std::max(0.0, rows)));
}

BatchRows rowsFor(std::size_t rows, const RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    const auto within = [&](const BatchRows& form, double share) {
        return layout.batchTop + form.height(rows) <= layout.size.height() * share;
    };
    const BatchRows usual{m.batches, 0};
    if (rows <= fewRows || within(usual, usualHead)) return usual;
    const BatchRows slim{m.slimBatches, airOfMany};
    return within(slim, highestHead) ? slim : BatchRows{m.thinBatches, airOfMany};
}

} // namespace

double placeBatches(const Plan& plan, const Schedule& schedule, RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    const auto times = timesOf(plan, schedule);
    for (const Batch& batch : plan.batches) {
        const BatchTime& time = times.at(batch.id);
        if (!time.from || !time.until || *time.until < *time.from) continue;
        if (*time.until < layout.axis.from() || *time.from >= layout.axis.until()) continue;
        const double left = layout.axis.x(*time.from);
        const double right = layout.axis.x(*time.until + 1) - 3;
        layout.batches.push_back({batch.id,
                                  {left, 0, std::max(right - left, 8.0), 0},
                                  qt(batch.code),
                                  qt(batch.title),
                                  words::done(time.done, time.all),
                                  *time.from,
                                  *time.until});
    }
    std::ranges::stable_sort(layout.batches, {}, &RoadmapBatch::from);
    const std::vector<std::size_t> rows = rowsOf(layout.batches, mostRows(layout));
    const std::size_t count = rows.empty() ? 1 : *std::ranges::max_element(rows) + 1;
    const BatchRows form = rowsFor(count, layout);
    layout.batchPitch = form.pitch;
    const bool usual = form.pitch == m.batches;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QRectF& box = layout.batches[i].box;
        box.moveTop(layout.batchTop + form.air + static_cast<double>(rows[i]) * form.pitch +
                    (usual ? 7 : 0));
        box.setHeight(form.pitch - (usual ? 9 : 1));
    }
    return form.height(count);
}

namespace {

/// By how much the need for people rises or falls on a day.
std::map<Date, double> changesOfNeed(const Plan& plan, const Schedule& schedule) {
    std::map<Date, double> changes;
    for (const Need& need : plan.needs) {
        const Scheduled* scheduled = schedule.find(need.initiative);
        const Initiative* initiative = plan.initiatives.find(need.initiative);
        if (scheduled == nullptr || !scheduled->own || scheduled->own->days == 0) continue;
        if (initiative == nullptr || initiative->status == Status::dropped) continue;
        changes[scheduled->own->start] += need.people;
        changes[scheduled->own->finish + 1] -= need.people;
    }
    return changes;
}

} // namespace

void placeLoad(const Plan& plan, const Schedule& schedule, RoadmapLayout& layout) {
    for (const Team& team : plan.teams) layout.capacity += capacity_of(plan, team);
    for (const AxisCell& cell : layout.cells)
        layout.load.push_back({cell.left, cell.right, cell.from, cell.until, 0, false});
    double need = 0;
    std::size_t at = 0;
    const auto changes = changesOfNeed(plan, schedule);
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        need += change->second;
        const auto next = std::next(change);
        const Date until = next == changes.end() ? change->first + 1 : next->first;
        while (at < layout.load.size() && layout.load[at].until <= change->first) ++at;
        for (std::size_t i = at; i < layout.load.size() && layout.load[i].from < until; ++i)
            layout.load[i].need = std::max(layout.load[i].need, need);
    }
    // What is drawn is the whole, so one team's overload is not marked while the whole has room.
    for (RoadmapLoad& load : layout.load) load.over = load.need > layout.capacity + rounding;
}

} // namespace updraft
