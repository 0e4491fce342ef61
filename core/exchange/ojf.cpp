#include "core/exchange/ojf.h"

#include "core/base/text.h"
#include "core/exchange/ojf_lanes.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace updraft {

namespace {

using Json = nlohmann::json;

constexpr int deepest = 32;
constexpr std::size_t most_stages = 500;
constexpr std::size_t most_lanes = 500;
constexpr std::size_t most_nodes = 5'000;

tl::unexpected<Error> wrong(std::string place, std::string_view what) {
    return fail(ErrorCode::not_a_journey, std::move(place), std::string{what});
}

Result<Json> parsed(std::string_view bytes) {
    bool deep = false;
    const auto watch = [&](int depth, Json::parse_event_t, Json&) {
        deep = deep || depth > deepest;
        return !deep;
    };
    try {
        auto json = Json::parse(bytes.begin(), bytes.end(), watch);
        if (deep) return wrong({}, ojf::too_deep);
        return json;
    } catch (const Json::parse_error& error) { // the library throws; nothing of ours does
        if (deep) return wrong({}, ojf::too_deep);
        const bool at_end = error.byte >= bytes.size();
        const bool begun = trimmed(bytes).starts_with('{');
        return wrong({}, at_end && begun ? ojf::cut_off : ojf::not_json);
    } catch (const Json::exception&) { // a number that nothing can hold
        return wrong({}, ojf::out_of_range);
    }
}

/// Reads members of an object; the first thing that is wrong sticks.
class Members {
  public:
    Members(const Json& object, std::string place) : object_{object}, place_{std::move(place)} {
        if (!object.is_object()) note({}, ojf::wrong_type);
    }

    /// A text; empty where there is none.
    std::string text(const char* name, bool required = false) {
        const Json* value = find(name, required);
        if (value == nullptr) return {};
        if (!value->is_string()) return note(name, ojf::wrong_type), std::string{};
        auto text = cleaned(value->get<std::string>());
        if (required && trimmed(text).empty()) note(name, ojf::missing);
        return text;
    }
    bool truth(const char* name) {
        const Json* value = find(name);
        if (value == nullptr) return false;
        if (!value->is_boolean()) return note(name, ojf::wrong_type), false;
        return value->get<bool>();
    }
    std::optional<double> number(const char* name, double least, double most) {
        const Json* value = find(name);
        if (value == nullptr) return std::nullopt;
        if (!value->is_number()) return note(name, ojf::wrong_type), std::nullopt;
        const auto number = value->get<double>();
        if (!(number >= least && number <= most))
            return note(name, ojf::out_of_range), std::nullopt;
        return number;
    }
    const Json* list(const char* name, bool required = false) {
        const Json* value = find(name, required);
        if (value == nullptr || value->is_array()) return value;
        return note(name, ojf::wrong_type), nullptr;
    }
    const Json* object(const char* name) {
        const Json* value = find(name);
        if (value == nullptr || value->is_object()) return value;
        return note(name, ojf::wrong_type), nullptr;
    }
    void note(std::string_view name, std::string_view what, std::string_view value = {}) {
        if (error_) return;
        std::string place = place_;
        if (!name.empty()) place += (place.empty() ? "" : ".") + std::string{name};
        if (!value.empty()) place += fmt::format(" “{}”", value);
        error_ = Error{ErrorCode::not_a_journey, std::move(place), std::string{what}};
    }
    const std::optional<Error>& error() const { return error_; }

  private:
    const Json* find(const char* name, bool required = false) {
        if (!object_.is_object()) return nullptr;
        const auto found = object_.find(name);
        if (found != object_.end() && !found->is_null()) return &*found;
        if (required) note(name, ojf::missing);
        return nullptr;
    }

    const Json& object_;
    std::string place_;
    std::optional<Error> error_;
};

struct Named {
    std::string id;
    std::string name;
};

Result<std::vector<Named>> named_things(Members& root, const char* list, std::size_t most) {
    const Json* things = root.list(list, true);
    if (root.error()) return fail(*root.error());
    if (things->size() > most) return wrong(list, ojf::too_many);
    std::vector<Named> all;
    for (std::size_t i = 0; i < things->size(); ++i) {
        Members members{(*things)[i], fmt::format("{}[{}]", list, i)};
        Named one{members.text("id", true), members.text("name", true)};
        if (std::ranges::find(all, one.id, &Named::id) != all.end())
            members.note("id", ojf::twice, one.id);
        if (members.error()) return fail(*members.error());
        all.push_back(std::move(one));
    }
    return all;
}

/// What a node says, in which stage and lane.
Result<OjfNode> node_of(const Json& json, const std::string& place,
                        const std::vector<Named>& stages, const std::vector<Named>& lanes) {
    constexpr double most = 5;
    Members members{json, place};
    OjfNode node;
    const auto at = [&](const char* name, const std::vector<Named>& things) {
        const auto id = members.text(name, true);
        const auto found = std::ranges::find(things, id, &Named::id);
        if (found == things.end() && !id.empty()) members.note(name, ojf::unknown, id);
        return static_cast<std::size_t>(found - things.begin());
    };
    node.stage = at("stageId", stages);
    node.lane = at("swimlaneId", lanes);
    node.title = members.text("title");
    node.description = members.text("description");
    node.severity = members.text("severity");
    node.purpose = members.text("purpose");
    node.score = members.number("score", -most, most);
    node.moment_of_truth = members.truth("isMomentOfTruth");
    if (const Json* tags = members.list("tags")) {
        for (const Json& tag : *tags) {
            if (tag.is_string())
                node.tags.push_back(cleaned(tag.get<std::string>()));
            else
                members.note("tags", ojf::wrong_type);
        }
    }
    if (const Json* blueprint = members.object("blueprint")) {
        Members parts{*blueprint, place + ".blueprint"};
        node.evidence = parts.text("evidence");
        node.onstage = parts.text("onstage");
        node.backstage = parts.text("backstage");
        node.support = parts.text("support");
        if (parts.error()) return fail(*parts.error());
    }
    if (members.error()) return fail(*members.error());
    return node;
}

std::size_t sum_of(const OjfJourney& journey, std::size_t (*count)(const OjfStep&)) {
    std::size_t sum = 0;
    for (const auto& stage : journey.stages)
        for (const auto& step : stage.steps) sum += count(step);
    return sum;
}

} // namespace

std::size_t OjfJourney::steps() const {
    return sum_of(*this, [](const OjfStep&) { return std::size_t{1}; });
}
std::size_t OjfJourney::pains() const {
    return sum_of(*this, [](const OjfStep& step) { return step.pains.size(); });
}
std::size_t OjfJourney::channels() const {
    return sum_of(*this, [](const OjfStep& step) { return step.channels.size(); });
}
std::size_t OjfJourney::opportunities() const {
    return sum_of(*this, [](const OjfStep& step) { return step.opportunities.size(); });
}
std::size_t OjfJourney::emotions() const {
    return sum_of(*this, [](const OjfStep& step) { return std::size_t{step.emotion ? 1U : 0U}; });
}

Result<OjfJourney> read_ojf(std::string_view bytes, std::string_view name) {
    const auto json = parsed(bytes);
    if (!json) return fail(json.error());
    Members root{*json, {}};
    OjfJourney journey;
    journey.persona = trimmed(root.text("persona"));
    journey.title = trimmed(root.text("pointOfView"));
    if (root.error()) return fail(*root.error());
    const auto stages = named_things(root, "stages", most_stages);
    if (!stages) return fail(stages.error());
    if (stages->empty()) return wrong("stages", ojf::empty);
    const auto lanes = named_things(root, "swimlanes", most_lanes);
    if (!lanes) return fail(lanes.error());
    const Json* list = root.list("nodes", true);
    if (root.error()) return fail(*root.error());
    if (list->size() > most_nodes) return wrong("nodes", ojf::too_many);
    std::vector<OjfNode> nodes;
    for (std::size_t i = 0; i < list->size(); ++i) {
        auto node = node_of((*list)[i], fmt::format("nodes[{}]", i), *stages, *lanes);
        if (!node) return fail(node.error());
        nodes.push_back(std::move(*node));
    }
    if (journey.title.empty()) journey.title = name;
    for (const auto& stage : *stages) journey.stages.push_back({stage.name, {}});
    std::vector<std::string> names;
    for (const auto& lane : *lanes) names.push_back(lane.name);
    place_nodes(journey, names, nodes);
    const auto scores =
        std::ranges::count_if(nodes, [](const OjfNode& node) { return node.score.has_value(); });
    journey.scores_left_out = static_cast<std::size_t>(scores) - journey.emotions();
    fit(journey);
    return journey;
}

} // namespace updraft
