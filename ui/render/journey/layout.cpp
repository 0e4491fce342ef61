#include "ui/render/journey/layout_parts.h"

#include "ui/render/journey/words.h"
#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double spread = 2;     ///< Emotions go from −2 to +2,
constexpr double foot = 0.13;    ///< with so much of the lane over and under them.
constexpr double overHead = 0.2; ///< More over them, for the flags.
constexpr double tenthsInOne = 10;

const QString dot = QStringLiteral(" \u00B7 ");

/// A column has room for the words of its steps' titles, within limits.
double leastColumn(const Plan& plan, const JourneyLayout& layout) {
    constexpr double most = 1.35;
    const JourneyMeasures& m = layout.measures;
    double widest = 0;
    for (const MapStep& step : layout.map.steps) {
        const QString title = qt(plan.steps.find(step.id)->title);
        for (const QStringView word : QStringView(title).split(u' '))
            widest = std::max(widest, widthOf(m.step, word.toString()));
    }
    return std::clamp(widest + m.pad + 2 * m.gap + 2, m.column, most * m.column);
}

/// Room at the right for the names of the curves.
double roomForNames(const Plan& plan, const JourneyLayout& layout) {
    const JourneyMeasures& m = layout.measures;
    double widest = 0;
    for (const Id<Persona> id : layout.options.personas)
        if (const Persona* row = plan.personas.find(id))
            widest = std::max(widest, widthOf(m.smallMedium, qt(row->name)));
    const double half = layout.column / 2;
    return widest > 0 ? std::max(0.0, widest + 4 * m.point - half) : 0;
}

/// A stage without steps has a column of its own, where the first can be made.
void placeColumns(const Plan& plan, JourneyLayout& layout, QSizeF size) {
    std::size_t next = 0;
    for (const MapStage& stage : layout.map.stages) {
        const std::size_t wide = std::max<std::size_t>(1, stage.steps.size());
        layout.columns.push_back({next, next + wide});
        next += wide;
    }
    const JourneyMeasures& m = layout.measures;
    const double zoomed =
        layout.options.style == JourneyStyle::Paper ? 1 : std::max(1.0, layout.options.zoom);
    layout.column = leastColumn(plan, layout);
    const double reserved = roomForNames(plan, layout);
    const double room = size.width() - m.names - reserved;
    layout.parts = {{0, next}};
    if (layout.options.parts > 0) {
        const auto most = static_cast<std::size_t>(std::max(1.0, std::floor(room / layout.column)));
        layout.parts = foldedColumns(layout.columns, most, layout.options.parts);
    }
    std::size_t longest = 0;
    for (const MapSpan& part : layout.parts) longest = std::max(longest, part.size());
    const double shared =
        longest > 0 ? room / static_cast<double>(longest) * zoomed : layout.column;
    layout.column = std::floor(std::clamp(shared, layout.column, m.most));
    const double wide = layout.columnLeft(next) + reserved;
    layout.size.setWidth(std::max(size.width(), wide));
}

/// That the longest title of a stage takes; each sheet has its own part of a stage.
int stageLines(const Plan& plan, const JourneyLayout& layout) {
    const int most = layout.options.style == JourneyStyle::Paper ? 3 : 2;
    const JourneyMeasures& m = layout.measures;
    qsizetype lines = 1;
    for (std::size_t i = 0; i < layout.map.stages.size(); ++i) {
        const QString title = qt(plan.stages.find(layout.map.stages[i].id)->title);
        for (const MapSpan& part : layout.parts) {
            const std::size_t first = std::max(part.first, layout.columns[i].first);
            const std::size_t last = std::min(part.last, layout.columns[i].last);
            if (first >= last) continue;
            const bool goesOn = first > layout.columns[i].first;
            const double width = layout.column * static_cast<double>(last - first) - 2 * m.gap -
                                 2 * m.tip - 1.2 * m.pad;
            const QString name = goesOn ? words::continued(title) : title;
            lines = std::max(lines, wrapped(name, m.stageName, width, most).size());
        }
    }
    return static_cast<int>(lines);
}

void layPhases(JourneyLayout& layout) {
    if (!layout.map.has_phases()) return;
    for (const MapPhase& phase : layout.map.phases)
        layout.phases.push_back({qt(phase.name), layout.stageLeft(phase.stages.first),
                                 layout.stageRight(phase.stages.last - 1)});
}

JourneyFate fateOfStage(const JourneyLaying& laying, std::size_t stage) {
    if (!laying.difference) return JourneyFate::Same;
    const auto& some =
        laying.isAsIs ? laying.difference->stages_removed : laying.difference->stages_added;
    if (std::ranges::find(some, stage) == some.end()) return JourneyFate::Same;
    return laying.isAsIs ? JourneyFate::Removed : JourneyFate::Added;
}

void layStages(JourneyLaying& laying) {
    JourneyLayout& layout = laying.layout;
    const JourneyMeasures& m = layout.measures;
    for (std::size_t i = 0; i < layout.map.stages.size(); ++i) {
        const MapStage& stage = layout.map.stages[i];
        const Stage& row = *laying.plan.stages.find(stage.id);
        JourneyItem item;
        item.key = {JourneyPart::Stage, stage.id.uuid};
        item.table = table_of<Stage>;
        item.stage = i;
        item.step = stage.steps.first;
        item.ofStep = false;
        item.box =
            QRectF(layout.stageLeft(i) + m.gap, layout.stageTop + m.gap,
                   layout.stageRight(i) - layout.stageLeft(i) - 2 * m.gap, m.stage - 3 * m.gap);
        item.text = qt(row.title);
        item.lines = {item.text};
        item.note = qt(row.lasts);
        item.fate = fateOfStage(laying, i);
        layout.stages.push_back(std::move(item));
    }
}

double layRow(JourneyLaying& laying, JourneyLane lane, double top) {
    switch (lane) {
    case JourneyLane::Steps:
        return layStepRow(laying, top);
    case JourneyLane::Feeling:
        return layFeeling(laying, top);
    case JourneyLane::Pains:
        return layPains(laying, top);
    case JourneyLane::Verbatims:
        return layVerbatims(laying, top);
    case JourneyLane::Opportunities:
        return layOpportunities(laying, top);
    case JourneyLane::InFlight:
        return layInFlight(laying, top);
    default:
        return layTextRow(laying, lane, top);
    }
}

/// Whether anything stands in the items from there on; a cell may be empty.
bool holdsSomething(const JourneyLayout& layout, std::size_t first) {
    return std::any_of(layout.items.begin() + static_cast<std::ptrdiff_t>(first),
                       layout.items.end(), [](const JourneyItem& item) {
                           return item.key.part != JourneyPart::Text || !item.text.isEmpty();
                       });
}

/// The customer's own, what they see of us, what they do not see, and all that is said about it.
enum class Sphere { Customer, Front, Back, About };

Sphere sphereOf(JourneyLane lane) {
    if (lane <= JourneyLane::Thoughts) return Sphere::Customer;
    if (lane <= JourneyLane::Frontstage) return Sphere::Front;
    return lane == JourneyLane::Backstage ? Sphere::Back : Sphere::About;
}

void layRows(JourneyLaying& laying) {
    JourneyLayout& layout = laying.layout;
    double top = layout.bodyTop;
    Sphere before = Sphere::Customer;
    for (int i = 0; i < journeyLanes; ++i) {
        const auto lane = static_cast<JourneyLane>(i);
        if (layout.options.hidden.contains(lane)) continue;
        const std::size_t first = layout.items.size();
        const bool lined = sphereOf(lane) != before && sphereOf(lane) != Sphere::About;
        const double air = lined ? std::ceil(layout.measures.small.px * 0.8) : 0;
        // The line's name has room over and under it.
        double height = layRow(laying, lane, top + 2 * air) + air;
        const bool boxes = lane >= JourneyLane::Pains;
        if (boxes && layout.options.parts > 0 && height > layout.sheet - layout.bodyTop)
            height = setInRows(laying, first, top + 2 * air) + air;
        // What is empty is room to type in on the screen, and nothing anywhere else.
        const bool across = laying.beside != nullptr && laying.beside->row(lane) != nullptr;
        if (layout.options.style != JourneyStyle::Screen && !across &&
            !holdsSomething(layout, first)) {
            layout.items.resize(first);
            continue;
        }
        if (lined) layout.rows.back().height += air;
        top += air;
        layout.rows.push_back(
            {lane, words::lane(lane), top, std::ceil(height), first, layout.items.size()});
        top += std::ceil(height);
        before = sphereOf(lane);
    }
    layout.size.setHeight(top + 1);
}

/// Moves what stands in the rows from one on down.
void moveDown(JourneyLayout& layout, std::size_t from, double by) {
    for (std::size_t i = from; i < layout.rows.size(); ++i) {
        JourneyRow& row = layout.rows[i];
        row.top += by;
        for (std::size_t nth = row.first; nth < row.last; ++nth) {
            JourneyItem& item = layout.items[nth];
            item.box.translate(0, by);
            item.flag.translate(0, by);
            item.at.ry() += by;
        }
        if (row.lane != JourneyLane::Feeling) continue;
        for (JourneyCurve& curve : layout.curves) {
            for (CurvePoint& point : curve.points) point.y += by;
            curve.label.ry() += by;
        }
    }
    layout.size.rheight() += by;
}

/// Rows as high as those of the map beside.
void align(JourneyLayout& layout, const JourneyLayout& beside) {
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        const JourneyRow* other = beside.row(layout.rows[i].lane);
        const double more = other != nullptr ? other->height - layout.rows[i].height : 0;
        if (more <= 0) continue;
        layout.rows[i].height += more;
        moveDown(layout, i + 1, more);
    }
}

/// Under the last lane of the customer's, and under the last of what they see of us.
void layLines(JourneyLayout& layout) {
    const auto under = [&](JourneyLane from, JourneyLane until) {
        double y = -1;
        for (const JourneyRow& row : layout.rows)
            if (row.lane >= from && row.lane <= until) y = row.bottom();
        return y;
    };
    const double customer = under(JourneyLane::Steps, JourneyLane::Thoughts);
    const double seen = under(JourneyLane::Touchpoints, JourneyLane::Frontstage);
    const double hidden = under(JourneyLane::Backstage, JourneyLane::Backstage);
    if (seen >= 0) layout.interaction = customer;
    if (hidden >= 0) layout.visibility = seen >= 0 ? seen : customer;
}

void compare(JourneyLaying& laying, const std::optional<JourneyMap>& there) {
    if (!there) return;
    const Journey* own = laying.plan.journeys.find(laying.layout.options.journey);
    laying.isAsIs = own->as_is != laying.layout.options.compared;
    laying.difference = laying.isAsIs ? difference(laying.plan, laying.layout.map, *there)
                                      : difference(laying.plan, *there, laying.layout.map);
}

} // namespace

QRectF JourneyLaying::boxAt(std::size_t column, double top, double height,
                            std::size_t columns) const {
    return {layout.columnLeft(column) + m().gap, top,
            layout.column * static_cast<double>(columns) - 2 * m().gap, height};
}

const StepDifference* JourneyLaying::differenceOf(std::size_t place) const {
    if (!difference) return nullptr;
    return isAsIs ? difference->before(place) : difference->after(place);
}

JourneyFate JourneyLaying::fateOf(std::size_t place) const {
    const auto* found = differenceOf(place);
    if (found == nullptr) return JourneyFate::Same;
    if (isAsIs && found->removed()) return JourneyFate::Removed;
    if (!isAsIs && found->added()) return JourneyFate::Added;
    if (found->moved) return JourneyFate::Moved;
    return found->changed.empty() ? JourneyFate::Same : JourneyFate::Changed;
}

JourneyFate JourneyLaying::fateOf(std::size_t place, std::string_view field) const {
    const auto* found = differenceOf(place);
    const bool changed =
        found != nullptr && std::ranges::find(found->changed, field) != found->changed.end();
    return changed ? JourneyFate::Changed : JourneyFate::Same;
}

std::optional<double> JourneyLaying::changeOf(std::size_t place) const {
    const auto* found = isAsIs ? nullptr : differenceOf(place);
    return found != nullptr ? found->emotion_change : std::nullopt;
}

const MapSpan& JourneyLayout::partOf(std::size_t place) const {
    return *std::ranges::find_if(parts, [&](const MapSpan& part) { return place < part.last; });
}

MapSpan JourneyLayout::homeOf(std::size_t stage) const {
    MapSpan home;
    for (const MapSpan& part : parts) {
        const MapSpan both{std::max(part.first, columns[stage].first),
                           std::min(part.last, columns[stage].last)};
        if (both.first < both.last && both.size() > home.size()) home = both;
    }
    return home;
}

std::size_t JourneyLayout::columnOf(std::size_t place) const {
    const std::size_t stage = map.steps[place].stage;
    return columns[stage].first + place - map.stages[stage].steps.first;
}

std::optional<std::size_t> JourneyLayout::stageAt(double x) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (x >= stageLeft(i) && x < stageRight(i)) return i;
    return std::nullopt;
}

std::optional<std::size_t> JourneyLayout::stepAt(double x) const {
    const auto stage = stageAt(x);
    if (!stage || map.stages[*stage].steps.size() == 0) return std::nullopt;
    const auto within = static_cast<std::size_t>((x - stageLeft(*stage)) / column);
    const MapSpan& steps = map.stages[*stage].steps;
    return std::min(steps.first + within, steps.last - 1);
}

const JourneyRow* JourneyLayout::row(JourneyLane lane) const {
    const auto found = std::ranges::find(rows, lane, &JourneyRow::lane);
    return found == rows.end() ? nullptr : &*found;
}

double JourneyLayout::stepsHeight() const {
    const JourneyRow* steps = row(JourneyLane::Steps);
    if (steps == nullptr) return 0;
    double bottom = steps->top;
    for (std::size_t i = steps->first; i < steps->last; ++i)
        bottom = std::max(bottom, items[i].box.bottom());
    return bottom + measures.gap - steps->top;
}

const JourneyRow* JourneyLayout::rowAt(double y) const {
    const auto found = std::ranges::find_if(
        rows, [y](const JourneyRow& row) { return y >= row.top && y < row.bottom(); });
    return found == rows.end() ? nullptr : &*found;
}

const JourneyItem* JourneyLayout::find(const JourneyKey& key) const {
    for (const auto* some : {&stages, &items})
        if (const auto found = std::ranges::find(*some, key, &JourneyItem::key);
            found != some->end())
            return &*found;
    return nullptr;
}

const JourneyItem* JourneyLayout::find(std::string_view table, Uuid id) const {
    for (const auto* some : {&stages, &items})
        if (const auto found = std::ranges::find_if(*some,
                                                    [&](const JourneyItem& item) {
                                                        return item.key.id == id &&
                                                               item.table == table &&
                                                               item.key.part != JourneyPart::Add;
                                                    });
            found != some->end())
            return &*found;
    return nullptr;
}

const JourneyItem* JourneyLayout::itemAt(QPointF at) const {
    // A phase is a field of its stages.
    if (const auto stage = at.y() >= headTop && at.y() < stageTop ? stageAt(at.x()) : std::nullopt)
        return &stages[*stage];
    const auto holds = [&](const JourneyItem& item) { return item.box.contains(at); };
    const auto& some = at.y() < bodyTop ? stages : items;
    // What was laid last lies on top: points over one another, say.
    const auto found = std::find_if(some.rbegin(), some.rend(), holds);
    return found == some.rend() ? nullptr : &*found;
}

double JourneyLayout::heightOf(double emotion) const {
    const JourneyRow* lane = row(JourneyLane::Feeling);
    if (lane == nullptr) return 0;
    const double top = lane->top + lane->height * overHead;
    const double bottom = lane->bottom() - lane->height * foot;
    return top + (spread - emotion) / (2 * spread) * (bottom - top);
}

double JourneyLayout::emotionAt(double y) const {
    const double unit = heightOf(0) - heightOf(1);
    if (unit == 0) return 0;
    const double emotion = std::clamp((heightOf(0) - y) / unit, -spread, spread);
    return std::round(emotion * tenthsInOne) / tenthsInOne + 0.0;
}

namespace {

/// `beside` is the map with whose lanes this one has the same, as high as those if `aligned`.
JourneyLayout lay(const Plan& plan, const JourneyOptions& options, QSizeF size,
                  const JourneyMaps& maps, const JourneyLayout* beside, bool aligned) {
    JourneyLayout layout;
    layout.options = options;
    const double zoom = options.style == JourneyStyle::Paper ? 1 : options.zoom;
    layout.measures = journeyMeasures(options.style, options.size * zoom);
    layout.room = size.width();
    layout.sheet = size.height();
    layout.size = size;
    const Journey* row = plan.journeys.find(options.journey);
    layout.parts = {{}};
    if (row == nullptr) return layout;
    layout.map = maps.shown;
    layout.title = qt(row->title);
    layout.subtitle = words::kind(row->kind) + dot + words::sizeOf(layout.map);
    if (const QString who = words::personas(plan, layout.map); !who.isEmpty())
        layout.subtitle = who + dot + layout.subtitle;
    placeColumns(plan, layout, size);
    layout.headTop = options.title ? layout.measures.title : 0;
    layPhases(layout);
    const bool phased = !layout.phases.empty() || (beside != nullptr && !beside->phases.empty());
    layout.stageTop = layout.headTop + (phased ? layout.measures.phase : 0);
    layout.stageLines = stageLines(plan, layout);
    if (beside != nullptr) layout.stageLines = std::max(layout.stageLines, beside->stageLines);
    layout.measures.stage +=
        (layout.stageLines - 1) * layout.measures.leading(layout.measures.stageName);
    layout.bodyTop = layout.stageTop + layout.measures.stage;
    JourneyLaying laying{plan, layout};
    laying.beside = beside;
    compare(laying, maps.compared);
    if (laying.difference) layout.corner = words::kind(row->kind);
    if (laying.difference) layout.subtitle += dot + words::differences(*laying.difference);
    layStages(laying);
    layRows(laying);
    if (aligned) align(layout, *beside);
    layLines(layout);
    return layout;
}

} // namespace

JourneyMaps journeyMaps(const Plan& plan, const JourneyOptions& options) {
    const auto of = [&](Id<Journey> id) {
        return plan.journeys.find(id) != nullptr ? std::optional(journey_map(plan, id))
                                                 : std::nullopt;
    };
    return {of(options.journey).value_or(JourneyMap{}),
            options.compared ? of(*options.compared) : std::nullopt};
}

JourneyLayout layoutJourney(const Plan& plan, const JourneyOptions& options, QSizeF size) {
    return layoutJourney(plan, options, size, journeyMaps(plan, options));
}

JourneyLayout layoutJourney(const Plan& plan, const JourneyOptions& options, QSizeF size,
                            const JourneyMaps& maps) {
    JourneyLayout alone = lay(plan, options, size, maps, nullptr, false);
    if (!options.aligned || !maps.compared) return alone;
    JourneyOptions other = options;
    std::swap(other.journey, *other.compared);
    const JourneyLayout beside =
        lay(plan, other, size, {*maps.compared, maps.shown}, &alone, false);
    return lay(plan, options, size, maps, &beside, true);
}

} // namespace updraft
