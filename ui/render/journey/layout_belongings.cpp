// What hurts, what was said, and what is done about it.
#include "ui/render/journey/layout_parts.h"

#include "ui/render/journey/words.h"
#include "ui/support/convert.h"
#include "ui/support/initials.h"

#include <algorithm>

namespace updraft {

namespace {

constexpr std::size_t widest = 2; ///< Columns that a box of one step may take.

/// So many columns a step's boxes may take: over the next step of its stage, if that has none.
template <class Has>
std::size_t columnsFor(const JourneyLayout& layout, std::size_t step, const Has& has) {
    const MapSpan& steps = layout.map.stages[layout.map.steps[step].stage].steps;
    std::size_t columns = 1;
    const std::size_t column = layout.columnOf(step);
    const std::size_t part = layout.partOf(column).last;
    while (columns < widest && step + columns < steps.last && column + columns < part &&
           !has(layout.map.steps[step + columns]))
        ++columns;
    return columns;
}

/// The height of a box with these words.
double boxHeight(const JourneyMeasures& m, const JourneyItem& item) {
    return static_cast<double>(item.lines.size()) * m.leading(m.text) +
           (item.note.isEmpty() ? 0 : m.leading(m.small) + m.pad / 4) +
           (item.more.isEmpty() ? 0 : m.leading(m.small)) + 1.5 * m.pad;
}

JourneyItem ofStep(const JourneyLayout& layout, JourneyPart part, JourneyLane lane,
                   std::size_t step, Uuid id, std::string_view table) {
    JourneyItem item;
    item.key = {part, id};
    item.table = table;
    item.lane = lane;
    item.stage = layout.map.steps[step].stage;
    item.step = step;
    return item;
}

JourneyItem ofStage(const JourneyLayout& layout, JourneyPart part, JourneyLane lane,
                    std::size_t stage, Uuid id, std::string_view table) {
    JourneyItem item;
    item.key = {part, id};
    item.table = table;
    item.lane = lane;
    item.stage = stage;
    item.step = layout.map.stages[stage].steps.first;
    item.ofStep = false;
    return item;
}

/// How many boxes of a stage stand beside one another, and from where on.
struct Shelf {
    std::size_t across = 1;
    double left = 0;
    double pitch = 0;
};

/// Two have a line each; more of them share a line where it is wide enough.
Shelf shelfOf(const JourneyLaying& laying, std::size_t stage, std::size_t count) {
    constexpr double least = 124;
    constexpr std::size_t few = 2;
    const JourneyLayout& layout = laying.layout;
    const MapSpan home = layout.homeOf(stage);
    const double left = layout.columnLeft(home.first);
    const double width = layout.columnLeft(home.last) - left;
    const auto room = static_cast<std::size_t>(width / (least * laying.m().size));
    const std::size_t across = count <= few ? 1 : std::clamp<std::size_t>(room, 1, count);
    return {across, left, width / static_cast<double>(across)};
}

/// Boxes under one another, those of one stage or step from the lane's top on.
class Stack {
  public:
    Stack(JourneyLaying& laying, double top) : laying_(laying), top_(top), next_(top) {}

    void begin() { next_ = top_ + laying_.m().pad; }
    void add(JourneyItem item, std::size_t column, std::size_t columns, double height) {
        item.box = laying_.boxAt(column, next_, height, columns);
        next_ += height + 2 * laying_.m().gap;
        lowest_ = std::max(lowest_, next_);
        laying_.layout.items.push_back(std::move(item));
    }
    /// Boxes of a stage, so many beside one another.
    void add(std::vector<JourneyItem> items, const Shelf& shelf) {
        begin();
        const double gap = laying_.m().gap;
        for (std::size_t i = 0; i < items.size(); i += shelf.across) {
            const std::size_t end = std::min(items.size(), i + shelf.across);
            double height = 0;
            for (std::size_t k = i; k < end; ++k) height = std::max(height, items[k].box.height());
            for (std::size_t k = i; k < end; ++k) {
                items[k].box = QRectF(shelf.left + static_cast<double>(k - i) * shelf.pitch + gap,
                                      next_, shelf.pitch - 2 * gap, height);
                laying_.layout.items.push_back(std::move(items[k]));
            }
            next_ += height + 2 * gap;
            lowest_ = next_ > lowest_ ? next_ : lowest_;
        }
    }
    double height() const {
        const JourneyMeasures& m = laying_.m();
        return lowest_ > 0 ? lowest_ - top_ + m.pad - 2 * m.gap : m.empty;
    }

  private:
    JourneyLaying& laying_;
    double top_;
    double next_;
    double lowest_ = 0;
};

QString sourceOf(const Plan& plan, const Feedback& row) {
    QStringList parts;
    if (const Persona* persona = row.persona ? plan.personas.find(*row.persona) : nullptr)
        parts << qt(persona->name);
    if (!row.source.empty()) parts << qt(row.source);
    if (row.date) parts << shortDate(*row.date);
    return parts.join(QStringLiteral(" \u00B7 "));
}

JourneyItem painItem(const JourneyLaying& laying, std::size_t step, Id<PainPoint> id, double width,
                     bool first) {
    const JourneyMeasures& m = laying.m();
    const PainPoint& row = *laying.plan.pain_points.find(id);
    JourneyItem item = ofStep(laying.layout, JourneyPart::Pain, JourneyLane::Pains, step, id.uuid,
                              table_of<PainPoint>);
    item.text = qt(row.text);
    item.lines = wrapped(item.text, m.text, width - 1.5 * m.pad, m.lines);
    item.code = qt(row.code);
    item.gain = row.kind == PainKind::gain;
    item.note = words::pain(row.kind, row.severity);
    const std::size_t counts = laying.layout.map.steps[step].counts;
    if (first && !item.gain && counts > 0) item.more = words::counted(counts);
    return item;
}

/// Few words have room beside one another: then one quote is shown rather than two.
bool isNarrow(const JourneyLaying& laying, double width) {
    constexpr double letters = 11;
    return width < letters * laying.m().text.px;
}

JourneyItem verbatimItem(const JourneyLaying& laying, std::size_t step, Id<Feedback> id,
                         double width, std::size_t more) {
    const JourneyMeasures& m = laying.m();
    const Feedback& row = *laying.plan.feedback.find(id);
    JourneyItem item = ofStep(laying.layout, JourneyPart::Verbatim, JourneyLane::Verbatims, step,
                              id.uuid, table_of<Feedback>);
    item.text = qt(row.verbatim);
    const int lines = isNarrow(laying, width) ? m.lines : m.few;
    const QString quoted = QStringLiteral("\u201C") + item.text + QStringLiteral("\u201D");
    item.lines = wrapped(quoted, m.text, width - 1.5 * m.pad, lines);
    item.note = sourceOf(laying.plan, row);
    if (more > 0) item.more = words::more(more);
    return item;
}

JourneyItem opportunityItem(const JourneyLaying& laying, const MapOpportunity& each, double width) {
    const JourneyMeasures& m = laying.m();
    const Opportunity& row = *laying.plan.opportunities.find(each.id);
    JourneyItem item = ofStage(laying.layout, JourneyPart::Opportunity, JourneyLane::Opportunities,
                               each.stage, each.id.uuid, table_of<Opportunity>);
    item.text = qt(row.statement);
    item.lines = wrapped(item.text, m.text, width - 2 * m.pad, m.few);
    item.code = qt(row.code);
    item.note = words::initiatives(each.initiatives.size());
    return item;
}

/// On paper, where nothing tells more of it, its title has several lines.
JourneyItem initiativeItem(const JourneyLaying& laying, const MapInitiative& each, double width) {
    const JourneyMeasures& m = laying.m();
    const Initiative& row = *laying.plan.initiatives.find(each.id);
    JourneyItem item = ofStage(laying.layout, JourneyPart::Initiative, JourneyLane::InFlight,
                               each.stage, each.id.uuid, table_of<Initiative>);
    item.key.stage = each.stage;
    item.text = qt(row.title);
    const bool projected = laying.layout.options.style == JourneyStyle::Projected;
    const bool paper = laying.layout.options.style == JourneyStyle::Paper;
    const QString shown = projected && !row.short_name.empty() ? qt(row.short_name) : item.text;
    item.lines = wrapped(shown, m.text, width - 2 * m.pad, paper ? 3 : 1);
    item.box.setHeight(m.bar + static_cast<double>(std::max<qsizetype>(1, item.lines.size()) - 1) *
                                   m.leading(m.text));
    item.code = qt(row.code);
    item.status = row.status;
    if (const Person* owner = row.owner ? laying.plan.people.find(*row.owner) : nullptr)
        item.owner = initials(qt(owner->name));
    return item;
}

/// Where an opportunity has no initiative.
JourneyItem addItem(const JourneyLaying& laying, const MapOpportunity& each) {
    JourneyItem item = ofStage(laying.layout, JourneyPart::Add, JourneyLane::InFlight, each.stage,
                               each.id.uuid, table_of<Opportunity>);
    const bool screen = laying.layout.options.style == JourneyStyle::Screen;
    item.text = screen ? words::addInitiative() : words::noInitiative();
    item.lines = {item.text};
    item.box.setHeight(laying.m().bar);
    item.code = qt(laying.plan.opportunities.find(each.id)->code);
    return item;
}

} // namespace

double layPains(JourneyLaying& laying, double top) {
    JourneyLayout& layout = laying.layout;
    Stack stack(laying, top);
    const auto has = [](const MapStep& step) { return !step.pains.empty(); };
    for (std::size_t i = 0; i < layout.map.steps.size(); ++i) {
        const auto& pains = layout.map.steps[i].pains;
        const std::size_t columns = columnsFor(layout, i, has);
        const double width = layout.column * static_cast<double>(columns) - 2 * laying.m().gap;
        stack.begin();
        for (std::size_t nth = 0; nth < pains.size(); ++nth) {
            JourneyItem item = painItem(laying, i, pains[nth], width, nth == 0);
            const double height = boxHeight(laying.m(), item);
            stack.add(std::move(item), layout.columnOf(i), columns, height);
        }
    }
    return stack.height();
}

double layVerbatims(JourneyLaying& laying, double top) {
    JourneyLayout& layout = laying.layout;
    Stack stack(laying, top);
    const auto has = [](const MapStep& step) { return step.verbatims > 0; };
    for (std::size_t i = 0; i < layout.map.steps.size(); ++i) {
        const MapStep& step = layout.map.steps[i];
        const std::size_t columns = columnsFor(layout, i, has);
        const double width = layout.column * static_cast<double>(columns) - 2 * laying.m().gap;
        stack.begin();
        const std::size_t count =
            std::min(isNarrow(laying, width) ? 1 : most_quotes, step.quotes.size());
        for (std::size_t nth = 0; nth < count; ++nth) {
            const std::size_t more = nth + 1 == count ? step.verbatims - count : 0;
            JourneyItem item = verbatimItem(laying, i, step.quotes[nth], width, more);
            const double height = boxHeight(laying.m(), item);
            stack.add(std::move(item), layout.columnOf(i), columns, height);
        }
    }
    return stack.height();
}

double layOpportunities(JourneyLaying& laying, double top) {
    JourneyLayout& layout = laying.layout;
    Stack stack(laying, top);
    for (std::size_t stage = 0; stage < layout.map.stages.size(); ++stage) {
        const auto ofStage = [&](const MapOpportunity& each) { return each.stage == stage; };
        const auto count = std::ranges::count_if(layout.map.opportunities, ofStage);
        const Shelf shelf = shelfOf(laying, stage, static_cast<std::size_t>(count));
        std::vector<JourneyItem> items;
        for (const MapOpportunity& each : layout.map.opportunities) {
            if (!ofStage(each)) continue;
            items.push_back(opportunityItem(laying, each, shelf.pitch - 2 * laying.m().gap));
            items.back().box.setHeight(boxHeight(laying.m(), items.back()));
        }
        stack.add(std::move(items), shelf);
    }
    return stack.height();
}

double layInFlight(JourneyLaying& laying, double top) {
    JourneyLayout& layout = laying.layout;
    Stack stack(laying, top);
    for (std::size_t stage = 0; stage < layout.map.stages.size(); ++stage) {
        const auto flies = [&](const MapInitiative& each) { return each.stage == stage; };
        const auto waits = [&](const MapOpportunity& each) {
            return each.stage == stage && each.initiatives.empty();
        };
        const auto count = std::ranges::count_if(layout.map.initiatives, flies) +
                           std::ranges::count_if(layout.map.opportunities, waits);
        const Shelf shelf = shelfOf(laying, stage, static_cast<std::size_t>(count));
        const double width = shelf.pitch - 2 * laying.m().gap;
        std::vector<JourneyItem> items;
        for (const MapInitiative& each : layout.map.initiatives)
            if (flies(each)) items.push_back(initiativeItem(laying, each, width));
        for (const MapOpportunity& each : layout.map.opportunities)
            if (waits(each)) items.push_back(addItem(laying, each));
        stack.add(std::move(items), shelf);
    }
    return stack.height();
}

} // namespace updraft
