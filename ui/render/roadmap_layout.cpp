#include "ui/render/roadmap_layout.h"

#include "core/roadmap/horizons.h"
#include "ui/render/roadmap_extras.h"
#include "ui/render/roadmap_lanes.h"
#include "ui/render/roadmap_links.h"
#include "ui/render/roadmap_rows.h"
#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"
#include "ui/support/initials.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace updraft {

namespace {

constexpr double screensOfTwoLines = 3; ///< Beyond, bars get one line.
constexpr std::size_t manyBars = 400;   ///< So many never have two lines by themselves.

struct Range {
    Date from;
    Date until; ///< Not included.
};

/// Everything: the horizons that count, and every bar. Even scale has no room for an empty future.
Range rangeOf(const Plan& plan, const Schedule& schedule, const RoadmapOptions& options) {
    const Basics& about = plan.about();
    const Date origin = horizons_of(about).origin;
    const int months = options.scale == TimeScale::Horizon ? about.long_months : about.mid_months;
    Range range{origin, add_months(origin, months)};
    for (const Scheduled& item : schedule.items) {
        if (!item.own) continue;
        if (item.own->start < range.from) range.from = first_of_month(item.own->start);
        range.until = std::max(range.until, add_months(first_of_month(item.own->finish), 1));
    }
    if (options.from) range.from = *options.from;
    if (options.until) range.until = *options.until + 1;
    return range;
}

/// The words that bars share.
class SharedWords {
  public:
    SharedWords(const Plan& plan, RoadmapStyle style)
        : projected_(style == RoadmapStyle::Projected) {
        for (const Person& person : plan.people) initials_[person.id] = initials(qt(person.name));
    }

    QString status(Status status, int progress) {
        QString& word = statuses_[{status, progress}];
        if (word.isEmpty())
            word = projected_ ? words::status(status) : words::statusAndProgress(status, progress);
        return word;
    }
    QString owner(std::optional<Id<Person>> id) const {
        const auto found = id ? initials_.find(*id) : initials_.end();
        return found == initials_.end() ? QString() : found->second;
    }

  private:
    bool projected_;
    std::map<std::pair<Status, int>, QString> statuses_;
    std::unordered_map<Id<Person>, QString> initials_;
};

/// Everything that does not hang on the range: words, colours, what is critical.
RoadmapBar described(const Initiative& initiative, const Scheduled& scheduled, SharedWords& words) {
    RoadmapBar bar;
    bar.id = initiative.id;
    bar.status = initiative.status;
    bar.progress = initiative.progress;
    bar.code = qt(initiative.code);
    bar.title = qt(initiative.title);
    bar.shortName = qt(initiative.short_name);
    bar.word = words.status(initiative.status, initiative.progress);
    bar.owner = words.owner(initiative.owner);
    bar.horizon = initiative.horizon;
    bar.dated = scheduled.own.has_value();
    if (!bar.dated) return bar;
    bar.days = *scheduled.own;
    bar.point = bar.days.days == 0;
    bar.critical = scheduled.critical;
    bar.slack = scheduled.slack;
    return bar;
}

/// The bar's left and right edge; false where it lies outside the range.
bool placeInTime(RoadmapBar& bar, const std::optional<Bar>& late, const RoadmapLayout& layout) {
    const TimeAxis& axis = layout.axis;
    const RoadmapMeasures& m = layout.measures;
    if (bar.days.finish < axis.from() || bar.days.start >= axis.until()) return false;
    bar.cutLeft = bar.days.start < axis.from();
    bar.cutRight = bar.days.finish >= axis.until();
    const double left = axis.x(bar.days.start);
    const double air = m.lines() == 0 ? 1 : 3; // between one that ends and one that then starts
    const double right = bar.point ? left + m.point : axis.x(bar.days.finish + 1) - air;
    bar.box = {left, 0, std::max(right - left, m.least), m.bar};
    if (late && late->finish > bar.days.finish) bar.slackEnd = axis.x(late->finish + 1) - air;
    return true;
}

/// Where the bar was in the baseline.
void placeGhost(RoadmapBar& bar, const BaselineDates& planned, const RoadmapLayout& layout,
                const WorkingDays& calendar) {
    const double left = layout.axis.x(planned.start);
    const double right = layout.axis.x(planned.finish + 1) - 3;
    const double height = std::min(6.0, layout.measures.gap * 0.4);
    if (right > left) bar.ghost = {left, 0, right - left, height};
    if (planned.finish != bar.days.finish)
        bar.slip = words::slipped(calendar.index(bar.days.finish + 1) -
                                  calendar.index(planned.finish + 1));
}

RoadmapLayout emptyLayout(const Plan& plan, const Schedule& schedule, const RoadmapOptions& options,
                          QSizeF size, Density density) {
    const RoadmapMeasures m = measuresFor(options.style, density, options.size);
    const Range range = rangeOf(plan, schedule, options);
    const double width = std::max(100.0, (size.width() - m.names) * options.zoom - m.margin);
    RoadmapLayout layout{
        options, m,
        TimeAxis(plan.about(), options.scale, range.from, range.until, m.names, m.names + width)};
    layout.room = size.width();
    layout.size = {m.names + width + m.margin, size.height()};
    layout.title = qt(plan.about().title);
    layout.cells = layout.axis.cells(m.small.px);
    if (options.today >= range.from && options.today < range.until)
        layout.todayX = layout.axis.x(options.today) + layout.axis.pixelsPerDay(options.today) / 2;
    return layout;
}

class Builder {
  public:
    Builder(const Plan& plan, const Schedule& schedule, RoadmapLayout& layout)
        : plan_(plan), schedule_(schedule), layout_(layout), calendar_(working_days(plan.about())),
          words_(plan, layout.options.style) {
        if (!layout.options.baseline) return;
        for (const BaselineDates& dates : plan.baseline_dates)
            if (dates.baseline == *layout.options.baseline) planned_[dates.initiative] = &dates;
    }

    void build() {
        buildHead();
        layout_.bars.reserve(plan_.initiatives.size());
        layout_.links.reserve(plan_.dependencies.size());
        for (const LaneGroup& group : groupIntoLanes(plan_, schedule_, layout_.options))
            buildLane(group);
        sortById();
        // Who gets it on paper sees nothing of the filter.
        if (layout_.bars.size() < plan_.initiatives.size())
            layout_.title += QStringLiteral(" \u00B7 ") +
                             words::someOf(layout_.bars.size(), plan_.initiatives.size());
        const RoadmapMeasures& m = layout_.measures;
        const double foot =
            (layout_.options.load ? m.load : 0) + (layout_.options.legend ? m.legend : 0);
        stackLanes(layout_, layout_.size.height() - layout_.bodyTop - foot);
        buildFoot(foot);
        routeLinks(plan_, schedule_, layout_);
        placeCallouts(layout_);
        placeMilestones(plan_, layout_);
    }

  private:
    void buildHead() {
        const RoadmapMeasures& m = layout_.measures;
        layout_.headTop = layout_.options.title ? m.title : 0;
        layout_.milestoneTop = layout_.headTop + m.bands + m.cells;
        const bool milestones =
            m.milestoneRow && std::ranges::any_of(plan_.milestones, [](const Milestone& row) {
                return !row.initiative;
            });
        layout_.batchTop = layout_.milestoneTop + (milestones ? m.milestones : 0);
        layout_.bodyTop = layout_.batchTop;
        if (m.batchRow && !plan_.batches.empty())
            layout_.bodyTop += placeBatches(plan_, schedule_, layout_);
    }

    void sortById() {
        layout_.at.reserve(layout_.bars.size());
        for (std::size_t i = 0; i < layout_.bars.size(); ++i)
            layout_.at.emplace_back(layout_.bars[i].id, i);
        std::ranges::sort(layout_.at);
    }

    void buildLane(const LaneGroup& group) {
        RoadmapLane lane{group.key, group.name, static_cast<int>(group.members.size())};
        std::vector<RoadmapBar> dated;
        std::vector<RoadmapBar> cards;
        dated.reserve(group.members.size());
        for (const auto& [initiative, dates] : group.members) {
            RoadmapBar bar = described(*initiative, *dates, words_);
            bar.lane = layout_.lanes.size();
            if (!bar.dated) {
                cards.push_back(std::move(bar));
            } else if (placeInTime(bar, dates->late, layout_)) {
                countStart(bar.days.start);
                if (const auto planned = planned_.find(bar.id); planned != planned_.end())
                    placeGhost(bar, *planned->second, layout_, calendar_);
                placeLabel(bar, layout_);
                dated.push_back(std::move(bar));
            }
        }
        packRows(std::move(dated), layout_, lane);
        std::ranges::stable_sort(cards, {}, [](const RoadmapBar& card) {
            return card.horizon ? static_cast<int>(*card.horizon) : 3;
        });
        lane.firstCard = layout_.bars.size();
        std::ranges::move(cards, std::back_inserter(layout_.bars));
        lane.lastCard = layout_.bars.size();
        layout_.lanes.push_back(std::move(lane));
    }

    void countStart(Date start) {
        for (AxisBand& band : layout_.axis.bands())
            if (start >= band.from && start < band.until) ++band.starting;
    }

    void buildFoot(double foot) {
        const RoadmapMeasures& m = layout_.measures;
        layout_.size.setHeight(std::max(layout_.size.height(), layout_.bodyEnd + foot));
        layout_.legendTop = layout_.size.height() - (layout_.options.legend ? m.legend : 0);
        layout_.loadTop = layout_.legendTop - (layout_.options.load ? m.load : 0);
        if (layout_.options.load) placeLoad(plan_, schedule_, layout_);
    }

    const Plan& plan_;
    const Schedule& schedule_;
    RoadmapLayout& layout_;
    WorkingDays calendar_;
    SharedWords words_;
    std::unordered_map<Id<Initiative>, const BaselineDates*> planned_;
};

RoadmapLayout layoutWith(const Plan& plan, const Schedule& schedule, const RoadmapOptions& options,
                         QSizeF size, Density density) {
    RoadmapLayout layout = emptyLayout(plan, schedule, options, size, density);
    Builder(plan, schedule, layout).build();
    return layout;
}

} // namespace

RoadmapLayout layoutRoadmap(const Plan& plan, const Schedule& schedule,
                            const RoadmapOptions& options, QSizeF size) {
    if (options.density != Density::Automatic)
        return layoutWith(plan, schedule, options, size, options.density);
    if (plan.initiatives.size() <= manyBars) {
        RoadmapLayout roomy = layoutWith(plan, schedule, options, size, Density::TwoLines);
        const bool fits = roomy.size.height() <= size.height() * screensOfTwoLines;
        if (fits || options.style == RoadmapStyle::Projected) return roomy;
    }
    return layoutWith(plan, schedule, options, size, Density::OneLine);
}

} // namespace updraft
