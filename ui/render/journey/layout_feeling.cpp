// The curve: its points, its flags and the names of those whose it is.
#include "ui/render/journey/layout_parts.h"

#include "ui/render/journey/words.h"
#include "ui/support/convert.h"

#include <algorithm>
#include <span>

namespace updraft {

namespace {

bool hasOwn(const Plan& plan, Id<Step> step, Id<Persona> persona) {
    return std::ranges::any_of(plan.step_emotions, [&](const StepEmotion& row) {
        return row.step == step && row.persona == persona;
    });
}

void addCurve(JourneyLaying& laying, std::optional<Id<Persona>> persona, const QString& name) {
    JourneyLayout& layout = laying.layout;
    const auto emotions = emotions_of(laying.plan, layout.map, persona);
    JourneyCurve curve{persona, name};
    for (std::size_t i = 0; i < emotions.size(); ++i) {
        if (!emotions[i]) continue;
        const MapStep& step = layout.map.steps[i];
        JourneyItem item;
        item.key = {JourneyPart::Point, step.id.uuid};
        if (persona) item.key.persona = persona->uuid;
        item.table = table_of<Step>;
        item.lane = JourneyLane::Feeling;
        item.stage = step.stage;
        item.step = i;
        item.value = *emotions[i];
        item.own = !persona || hasOwn(laying.plan, step.id, *persona);
        item.text = words::emotion(item.value);
        item.curve = layout.curves.size();
        item.at = {layout.columnLeft(layout.columnOf(i)) + layout.column / 2, 0};
        const Step& row = *laying.plan.steps.find(step.id);
        item.moment = row.moment_of_truth && !persona;
        if (!persona) item.change = laying.changeOf(i);
        layout.items.push_back(std::move(item));
    }
    layout.curves.push_back(std::move(curve));
}

/// Heights are known once the lane has its place.
void placePoints(JourneyLayout& layout, std::size_t first) {
    const double reach = layout.measures.point + 4 * layout.measures.size;
    for (std::size_t i = first; i < layout.items.size(); ++i) {
        JourneyItem& item = layout.items[i];
        item.at.setY(layout.heightOf(item.value));
        item.box = QRectF(item.at.x() - reach, item.at.y() - reach, 2 * reach, 2 * reach);
        layout.curves[item.curve].points.push_back({item.at.x(), item.at.y()});
    }
    // A name begins beyond the value of the last point of all.
    const JourneyMeasures& m = layout.measures;
    double beyond = m.point * 2.2;
    for (std::size_t i = first; i < layout.items.size() && layout.items[i].curve == 0; ++i) {
        const JourneyItem& item = layout.items[i];
        const double half = widthOf(m.value, words::emotion(item.value, item.change)) / 2;
        beyond = std::max(m.point * 2.2, half + m.gap);
    }
    for (JourneyCurve& curve : layout.curves) {
        curve.slopes = monotone_slopes(curve.points);
        if (!curve.points.empty())
            curve.label = QPointF(curve.points.back().x + beyond, curve.points.back().y);
    }
}

/// Values stand outside of the curve, but not on another curve's point where the other side is
/// free.
void placeValues(JourneyLayout& layout, std::size_t first) {
    const double reach = layout.measures.value.px * 2.6 + layout.measures.point;
    const auto points = std::span(layout.items).subspan(first);
    const auto blocked = [&](const JourneyItem& item, bool below) {
        return std::ranges::any_of(points, [&](const JourneyItem& other) {
            const double down = (other.at.y() - item.at.y()) * (below ? 1 : -1);
            return other.step == item.step && other.curve != item.curve && down > 2 && down < reach;
        });
    };
    for (JourneyItem& item : points) {
        item.below = item.value < 0;
        if (item.curve == 0 && blocked(item, item.below) && !blocked(item, !item.below))
            item.below = !item.below;
    }
}

/// A flag with its words where the next one is far enough, else a star alone.
void placeFlags(JourneyLayout& layout, std::size_t first, double top) {
    const JourneyMeasures& m = layout.measures;
    const double star = m.small.px * 1.9;
    const double whole = star + widthOf(m.smallMedium, words::momentOfTruth()) + m.pad / 2;
    std::vector<JourneyItem*> moments;
    for (std::size_t i = first; i < layout.items.size(); ++i)
        if (layout.items[i].moment) moments.push_back(&layout.items[i]);
    double end = layout.bodyLeft();
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const double x = moments[i]->at.x();
        const MapSpan& part = layout.partOf(layout.columnOf(moments[i]->step));
        const double begin = layout.columnLeft(part.first);
        const double right = layout.columnLeft(part.last);
        const double next =
            i + 1 < moments.size() ? std::min(moments[i + 1]->at.x() - star, right) : right;
        double left = std::min(std::max(x - whole / 2, begin + m.gap), right - whole - m.gap);
        const bool fits = left > std::max(end, begin) && left + whole < next;
        const double width = fits ? whole : star;
        if (!fits) left = x - star / 2;
        moments[i]->flag = QRectF(left, top + m.pad / 2, width, m.small.px * 1.9);
        end = left + width;
    }
}

/// A value under a flag would not be read: it goes to the other side of its point.
void clearOfFlags(JourneyLayout& layout, std::size_t first) {
    const JourneyMeasures& m = layout.measures;
    const auto points = std::span(layout.items).subspan(first);
    for (JourneyItem& item : points) {
        if (item.below || item.curve != 0) continue;
        const double half = widthOf(m.value, words::emotion(item.value, item.change)) / 2;
        const double foot = item.at.y() - m.point * 2.4;
        const QRectF value(item.at.x() - half, foot - m.value.px, 2 * half, m.value.px);
        item.below = std::ranges::any_of(
            points, [&](const JourneyItem& other) { return other.flag.intersects(value); });
    }
}

/// The names at the curves' ends keep off one another, and in their lane.
void placeNames(JourneyLayout& layout, double bottom) {
    std::vector<JourneyCurve*> named;
    for (JourneyCurve& curve : layout.curves)
        if (!curve.points.empty() && layout.curves.size() > 1) named.push_back(&curve);
    std::ranges::sort(named, {}, [](const JourneyCurve* curve) { return curve->label.y(); });
    const double leading = layout.measures.leading(layout.measures.smallMedium);
    for (std::size_t i = 0; i < named.size(); ++i) {
        JourneyCurve& curve = *named[i];
        const double width = widthOf(layout.measures.smallMedium, curve.name);
        const double right = layout.size.width() - layout.measures.gap;
        if (curve.label.x() + width > right) curve.label.setX(right - width);
        if (i > 0) curve.label.setY(std::max(curve.label.y(), named[i - 1]->label.y() + leading));
    }
    if (named.empty()) return;
    const double over = named.back()->label.y() + leading / 2 - bottom;
    for (JourneyCurve* curve : named) curve->label.ry() -= std::max(0.0, over);
}

} // namespace

double layFeeling(JourneyLaying& laying, double top) {
    JourneyLayout& layout = laying.layout;
    const std::size_t first = layout.items.size();
    addCurve(laying, {}, words::everybody());
    for (const Id<Persona> id : layout.options.personas)
        if (const Persona* row = laying.plan.personas.find(id)) addCurve(laying, id, qt(row->name));
    const double height = std::round(laying.m().feeling);
    layout.rows.push_back({JourneyLane::Feeling, {}, top, height, first, first});
    placePoints(layout, first);
    placeValues(layout, first);
    layout.rows.pop_back();
    if (!layout.columns.empty()) placeFlags(layout, first, top);
    clearOfFlags(layout, first);
    placeNames(layout, top + height);
    // A step reads from one persona to the next.
    std::stable_sort(layout.items.begin() + static_cast<std::ptrdiff_t>(first), layout.items.end(),
                     [](const JourneyItem& a, const JourneyItem& b) { return a.step < b.step; });
    return height;
}

} // namespace updraft
