// Steps and their texts.
#include "ui/render/journey/layout_parts.h"

#include "ui/support/convert.h"

#include <algorithm>

namespace updraft {

namespace {

JourneyItem itemOf(const JourneyLaying& laying, JourneyPart part, JourneyLane lane,
                   std::size_t step) {
    const MapStep& of = laying.layout.map.steps[step];
    JourneyItem item;
    item.key = {part, of.id.uuid};
    item.table = table_of<Step>;
    item.lane = lane;
    item.stage = of.stage;
    item.step = step;
    return item;
}

std::string_view fieldOf(JourneyLane lane) {
    switch (lane) {
    case JourneyLane::Actions:
        return "action";
    case JourneyLane::Thoughts:
        return "thoughts";
    case JourneyLane::Touchpoints:
        return "channels";
    case JourneyLane::Frontstage:
        return "frontstage";
    case JourneyLane::Backstage:
        return "backstage";
    default:
        return "owner";
    }
}

QString channelsOf(const Plan& plan, const MapStep& step) {
    QStringList names;
    for (const Id<Channel> id : step.channels) names << qt(plan.channels.find(id)->name);
    return names.join(QStringLiteral("; "));
}

QString textOf(const Plan& plan, const MapStep& step, JourneyLane lane) {
    const Step& row = *plan.steps.find(step.id);
    switch (lane) {
    case JourneyLane::Actions:
        return qt(row.action);
    case JourneyLane::Thoughts:
        return qt(row.thoughts);
    case JourneyLane::Touchpoints:
        return channelsOf(plan, step);
    case JourneyLane::Frontstage:
        return qt(row.frontstage);
    case JourneyLane::Backstage:
        return qt(row.backstage);
    default:
        return qt(row.owner);
    }
}

/// Each channel begins a line of its own; the last one holds those that have none.
QStringList channelLines(const QString& text, Face face, double width, int most) {
    const QString between = QStringLiteral("; ");
    QStringList lines;
    const QStringList names = text.split(between, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const int room = most - static_cast<int>(lines.size());
        const bool others = i + 1 < names.size();
        if (room == 1 && others) return lines << names.mid(i).join(between);
        lines << wrapped(names[i], face, width, room - (others ? 1 : 0));
    }
    return lines;
}

double heightOf(const JourneyLaying& laying, JourneyLane lane, std::size_t lines) {
    const JourneyMeasures& m = laying.m();
    if (lines == 0) return 0;
    const double text = static_cast<double>(lines) * m.leading(m.text);
    const bool boxed = lane == JourneyLane::Frontstage || lane == JourneyLane::Backstage;
    const double circle = lane == JourneyLane::Touchpoints ? m.channel + m.pad / 2 : 0;
    return text + circle + (boxed ? m.pad : 0);
}

} // namespace

double layStepRow(JourneyLaying& laying, double top) {
    JourneyLayout& layout = laying.layout;
    const JourneyMeasures& m = laying.m();
    constexpr int least = 2;
    int lines = least;
    for (std::size_t i = 0; i < layout.map.steps.size(); ++i) {
        const Step& row = *laying.plan.steps.find(layout.map.steps[i].id);
        JourneyItem item = itemOf(laying, JourneyPart::Step, JourneyLane::Steps, i);
        item.text = qt(row.title);
        item.lines = wrapped(item.text, m.step, laying.boxWidth() - m.pad, m.few);
        item.code = qt(row.code);
        item.moment = row.moment_of_truth;
        item.fate = laying.fateOf(i);
        lines = std::max(lines, static_cast<int>(item.lines.size()));
        layout.items.push_back(std::move(item));
    }
    const double sign = laying.difference ? m.fateRoom() : 0;
    const double height = lines * m.leading(m.step) + 1.5 * m.pad + sign;
    for (JourneyItem& item : layout.items)
        item.box = laying.boxAt(layout.columnOf(item.step), top + m.pad, height);
    return height + 2 * m.pad;
}

double layTextRow(JourneyLaying& laying, JourneyLane lane, double top) {
    JourneyLayout& layout = laying.layout;
    const JourneyMeasures& m = laying.m();
    const std::size_t first = layout.items.size();
    const double width = laying.boxWidth() - m.pad;
    double height = 0;
    for (std::size_t i = 0; i < layout.map.steps.size(); ++i) {
        JourneyItem item = itemOf(laying, JourneyPart::Text, lane, i);
        item.key.field = fieldOf(lane);
        item.fate = laying.fateOf(i, item.key.field);
        item.text = textOf(laying.plan, layout.map.steps[i], lane);
        item.lines = lane == JourneyLane::Touchpoints
                         ? channelLines(item.text, m.text, width, m.lines)
                         : wrapped(item.text, m.text, width, m.lines);
        height =
            std::max(height, heightOf(laying, lane, static_cast<std::size_t>(item.lines.size())));
        layout.items.push_back(std::move(item));
    }
    const double row = height > 0 ? height + 1.5 * m.pad : m.empty;
    for (std::size_t i = first; i < layout.items.size(); ++i)
        layout.items[i].box =
            laying.boxAt(layout.columnOf(layout.items[i].step), top + m.pad / 2, row - m.pad);
    return row;
}

} // namespace updraft
