// From nodes in stages and lanes to steps.
#include "core/exchange/ojf_lanes.h"

#include "core/base/order_key.h"
#include "core/base/tenths.h"
#include "core/base/text.h"
#include "core/edits/kinds.h"
#include "core/exchange/import_names.h"

#include <algorithm>
#include <array>
#include <map>

namespace updraft {

namespace {

struct Sign {
    std::string_view part; // of a lane's name, folded
    OjfLane lane;
};

/// The first that fits counts: "Support channel" is a channel, "Thoughts & feelings" an emotion.
constexpr std::array signs{
    Sign{"pain", OjfLane::pain},
    Sign{"friction", OjfLane::pain},
    Sign{"frustrat", OjfLane::pain},
    Sign{"problem", OjfLane::pain},
    Sign{"obstacle", OjfLane::pain},
    Sign{"barrier", OjfLane::pain},
    Sign{"opportunit", OjfLane::opportunity},
    Sign{"improvement", OjfLane::opportunity},
    Sign{"again", OjfLane::other},
    Sign{"gain", OjfLane::gain},
    Sign{"delight", OjfLane::gain},
    Sign{"touchpoint", OjfLane::channel},
    Sign{"touch point", OjfLane::channel},
    Sign{"channel", OjfLane::channel},
    Sign{"backstage", OjfLane::backstage},
    Sign{"back stage", OjfLane::backstage},
    Sign{"behind", OjfLane::backstage},
    Sign{"internal", OjfLane::backstage},
    Sign{"support", OjfLane::backstage},
    Sign{"frontstage", OjfLane::frontstage},
    Sign{"front stage", OjfLane::frontstage},
    Sign{"onstage", OjfLane::frontstage},
    Sign{"on stage", OjfLane::frontstage},
    Sign{"employee", OjfLane::frontstage},
    Sign{"owner", OjfLane::owner},
    Sign{"department", OjfLane::owner},
    Sign{"emotion", OjfLane::emotion},
    Sign{"feeling", OjfLane::emotion},
    Sign{"mood", OjfLane::emotion},
    Sign{"thought", OjfLane::thoughts},
    Sign{"thinking", OjfLane::thoughts},
    Sign{"mind", OjfLane::thoughts},
    Sign{"action", OjfLane::action},
    Sign{"activit", OjfLane::action},
    Sign{"doing", OjfLane::action},
    Sign{"task", OjfLane::action},
    Sign{"step", OjfLane::action},
};

/// "Frustrated: annoyed that it fails"
std::string whole(const OjfNode& node) {
    if (node.title.empty() || node.description.empty()) return node.title + node.description;
    return node.title + ": " + node.description;
}

void append(std::string& text, std::string_view more) {
    if (trimmed(more).empty()) return;
    if (!text.empty()) text += '\n';
    text += more;
}

std::optional<int> severity_of(const OjfNode& node) {
    const auto word = folded(trimmed(node.severity));
    if (word == "low") return 1;
    if (word == "medium") return 3;
    if (word == "high") return 5;
    return std::nullopt;
}

double emotion_from(double score) {
    constexpr double points = 5; // are 2.0
    return in_tenths(score * emotion_limits.most / points);
}

std::string line_of(std::string_view text, std::size_t most) {
    const auto all = lines(text);
    return std::string{shortened(all.empty() ? text : all.front(), most)};
}

bool says_nothing(const OjfNode& node) {
    return trimmed(node.title).empty() && trimmed(node.description).empty();
}

/// Whether a node of this lane tells something of a step; of feelings a score alone does.
bool tells(const OjfNode& node, OjfLane lane) {
    const bool feels = lane == OjfLane::emotion || lane == OjfLane::thoughts;
    return !says_nothing(node) || (feels && node.score);
}

void note_extras(OjfStep& step, const OjfNode& node) {
    step.moment_of_truth = step.moment_of_truth || node.moment_of_truth;
    append(step.frontstage, node.onstage);
    append(step.backstage, node.backstage);
    append(step.backstage, node.support);
    append(step.notes, node.evidence);
    for (const auto& tag : node.tags)
        if (!trimmed(tag).empty() && std::ranges::find(step.tags, tag) == step.tags.end())
            step.tags.push_back(tag);
}

OjfStep step_from(const OjfNode& node) {
    OjfStep step;
    const auto most = static_cast<std::size_t>(name_limits.most);
    const auto& name = trimmed(node.title).empty() ? node.description : node.title;
    step.title = line_of(trimmed(name), most);
    step.action = step.title == trimmed(node.title) ? node.description : whole(node);
    if (node.score) step.emotion = emotion_from(*node.score);
    note_extras(step, node);
    return step;
}

void attach(OjfStep& step, const OjfNode& node, OjfLane lane, std::string_view lane_name) {
    switch (lane) {
    case OjfLane::emotion:
        if (node.score) step.emotion = emotion_from(*node.score);
        append(step.thoughts, whole(node));
        break;
    case OjfLane::thoughts:
        if (node.score && !step.emotion) step.emotion = emotion_from(*node.score);
        append(step.thoughts, whole(node));
        break;
    case OjfLane::channel:
        if (!trimmed(node.title).empty()) step.channels.push_back(node.title);
        append(step.frontstage, node.description);
        break;
    case OjfLane::pain:
    case OjfLane::gain: {
        const bool gain = lane == OjfLane::gain || folded(node.purpose) == "gain";
        step.pains.push_back(
            {gain ? PainKind::gain : PainKind::pain, whole(node), severity_of(node)});
        break;
    }
    case OjfLane::opportunity:
        step.opportunities.push_back(whole(node));
        break;
    case OjfLane::frontstage:
        append(step.frontstage, whole(node));
        break;
    case OjfLane::backstage:
        append(step.backstage, whole(node));
        break;
    case OjfLane::owner:
        if (step.owner.empty())
            step.owner = whole(node);
        else // a step has one
            append(step.notes, std::string{lane_name} + ": " + whole(node));
        break;
    case OjfLane::action:
    case OjfLane::other:
        append(step.notes, std::string{lane_name} + ": " + whole(node));
        break;
    }
    note_extras(step, node);
}

/// The codes that are free, found out once for all that comes in.
struct FreeCodes {
    explicit FreeCodes(const Plan& plan)
        : steps{plan, *find_kind(table_of<Step>)}, pains{plan, *find_kind(table_of<PainPoint>)},
          opportunities{plan, *find_kind(table_of<Opportunity>)} {}

    CodeCounter steps;
    CodeCounter pains;
    CodeCounter opportunities;
};

void add_pains(Edit& edit, FreeCodes& codes, Id<Step> step, const OjfStep& from) {
    for (const auto& each : from.pains) {
        PainPoint pain;
        pain.code = codes.pains.next();
        pain.step = step;
        pain.kind = each.kind;
        pain.text = each.text;
        pain.severity = each.severity;
        edit.add(std::move(pain));
    }
    for (const auto& each : from.opportunities) {
        Opportunity opportunity;
        opportunity.code = codes.opportunities.next();
        opportunity.statement = each;
        opportunity.step = step;
        edit.add(std::move(opportunity));
    }
}

Step row_of(FreeCodes& codes, const OjfStep& from) {
    Step row;
    row.code = codes.steps.next();
    row.title = from.title;
    row.action = from.action;
    row.thoughts = from.thoughts;
    row.frontstage = from.frontstage;
    row.backstage = from.backstage;
    row.owner = from.owner;
    row.emotion = from.emotion;
    row.moment_of_truth = from.moment_of_truth;
    row.remarks.notes = from.notes;
    row.remarks.tags = tags_text(from.tags);
    return row;
}

void add_step_from(Edit& edit, FreeCodes& codes, Id<Stage> stage, const OjfStep& from) {
    Step row = row_of(codes, from);
    row.stage = stage;
    row.position = key_between(edit.last_place<Step>(), {});
    const auto id = edit.add(std::move(row));
    if (edit.refusal()) return;
    std::vector<Uuid> used;
    for (const auto& name : from.channels) {
        const auto channel = find_kind(table_of<Channel>)->named(edit, name);
        if (std::ranges::find(used, channel) != used.end()) continue;
        used.push_back(channel);
        edit.add(StepChannel{{}, id, {channel}});
    }
    add_pains(edit, codes, id, from);
}

void add_persona(Edit& edit, Id<Journey> journey, const std::string& wanted) {
    if (wanted.empty()) return;
    const Kind& kind = *find_kind(table_of<Persona>);
    const auto known = kind.find(edit.plan(), wanted);
    const Uuid id = known ? *known : kind.add(edit, {{kind.field("name"), wanted}});
    if (!edit.refusal()) edit.add(JourneyPersona{{}, journey, {id}});
}

} // namespace

OjfLane lane_called(std::string_view name) {
    const auto text = folded(name);
    for (const auto& sign : signs)
        if (text.find(sign.part) != std::string::npos) return sign.lane;
    return OjfLane::other;
}

void place_nodes(OjfJourney& journey, const std::vector<std::string>& lanes,
                 const std::vector<OjfNode>& nodes) {
    for (const auto& node : nodes)
        if (lane_called(lanes[node.lane]) == OjfLane::action && !says_nothing(node))
            journey.stages[node.stage].steps.push_back(step_from(node));
    for (auto& stage : journey.stages)
        if (stage.steps.empty()) {
            OjfStep step;
            step.title = line_of(stage.title, static_cast<std::size_t>(name_limits.most));
            stage.steps.push_back(std::move(step));
        }
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> nth; // by stage and lane
    for (const auto& node : nodes) {
        const auto lane = lane_called(lanes[node.lane]);
        if (lane == OjfLane::action || !tells(node, lane)) continue;
        auto& steps = journey.stages[node.stage].steps;
        const auto place = std::min(nth[{node.stage, node.lane}]++, steps.size() - 1);
        attach(steps[place], node, lane, lanes[node.lane]);
        if (lane == OjfLane::other && std::ranges::find(journey.lanes_as_notes, lanes[node.lane]) ==
                                          journey.lanes_as_notes.end())
            journey.lanes_as_notes.push_back(lanes[node.lane]);
    }
}

Id<Journey> add_ojf(Edit& edit, const OjfJourney& from) {
    Journey journey;
    journey.code = find_kind(table_of<Journey>)->next_code(edit.plan());
    journey.title = from.title;
    const auto id = edit.add(std::move(journey));
    if (edit.refusal()) return id;
    edit.about(id.uuid);
    add_persona(edit, id, from.persona);
    FreeCodes codes{edit.plan()};
    for (const auto& each : from.stages) {
        Stage stage;
        stage.journey = id;
        stage.title = each.title;
        stage.position = key_between(edit.last_place<Stage>(), {});
        const auto made = edit.add(std::move(stage));
        for (const auto& step : each.steps) {
            if (edit.refusal()) return id;
            add_step_from(edit, codes, made, step);
        }
    }
    return id;
}

} // namespace updraft
