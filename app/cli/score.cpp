#include "app/cli/table.h"

#include "core/choose/score.h"
#include "core/choose/sensitivity.h"

#include <fmt/format.h>

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    std::size_t top = top_five;
};

/// The codes and names of what a sheet numbers.
struct Names {
    const Plan& plan;
    const ScoreSheet& sheet;

    const Initiative& item(std::size_t number) const {
        return *plan.initiatives.find(sheet.initiative(number));
    }
    const std::string& criterion(std::size_t number) const {
        return plan.criteria.find(sheet.criteria()[number].id)->name;
    }
};

Json number(const std::optional<double>& value) {
    return value ? json_of(*value) : Json();
}

Json items_json(const Names& names, const Scores& scores) {
    Json all = Json::array();
    for (const auto number_of_item : scores.order) {
        const auto& item = scores.items[number_of_item];
        all.push_back(Json{{"code", names.item(number_of_item).code},
                           {"score", number(item.score)},
                           {"value", number(item.value)},
                           {"ease", number(item.ease)},
                           {"coverage", json_of(item.coverage)},
                           {"class", item.quadrant ? Json(word(*item.quadrant)) : Json()},
                           {"rank", item.rank > 0 ? Json(item.rank) : Json()}});
    }
    return all;
}

Json codes_json(const Names& names, const std::vector<std::size_t>& items) {
    Json all = Json::array();
    for (const auto item : items) all.push_back(names.item(item).code);
    return all;
}

Json change_json(const Names& names, const std::optional<SetChange>& change) {
    if (!change) return {};
    return Json{{"weight", json_of(change->share)},
                {"in", codes_json(names, change->in)},
                {"out", codes_json(names, change->out)}};
}

Json sensitivity_json(const Names& names, const std::vector<Sensitivity>& sensitivities) {
    Json all = Json::array();
    for (std::size_t i = 0; i < sensitivities.size(); ++i) {
        const auto& each = sensitivities[i];
        auto& found = all.emplace_back(Json{{"criterion", names.criterion(i)},
                                            {"weight", json_of(each.share)},
                                            {"below", change_json(names, each.below)},
                                            {"above", change_json(names, each.above)}});
        if (each.tie) found["tie"] = true;
    }
    return all;
}

/// For people: rounded.
Value figure(const std::optional<double>& value) {
    return value ? Value{fmt::format("{:.1f}", *value)} : Value{};
}

std::string told_items(const Names& names, const Scores& scores) {
    List list;
    list.columns = {"rank", "code", "title", "score", "value", "ease", "class", "remark"};
    for (const auto number_of_item : scores.order) {
        const auto& item = scores.items[number_of_item];
        const auto& initiative = names.item(number_of_item);
        const auto* remark = !item.score ? "not scored" : item.provisional() ? "provisional" : "";
        list.rows.push_back(
            {item.rank > 0 ? Value{std::int64_t{item.rank}} : Value{}, initiative.code,
             initiative.title, figure(item.score), figure(item.value), figure(item.ease),
             item.quadrant ? Value{std::string{word(*item.quadrant)}} : Value{}, remark});
    }
    return as_table(list);
}

std::string joined(const Names& names, const std::vector<std::size_t>& items) {
    std::string codes;
    for (const auto item : items) codes += (codes.empty() ? "" : ", ") + names.item(item).code;
    return codes;
}

std::string told_change(const Names& names, const Sensitivity& of,
                        const std::optional<SetChange>& change) {
    if (of.tie) return "a tie";
    if (!change) return "-";
    return fmt::format("{:.3f}: {} in, {} out", change->share, joined(names, change->in),
                       joined(names, change->out));
}

std::string told_sensitivity(const Names& names, const std::vector<Sensitivity>& sensitivities,
                             std::size_t top) {
    List list;
    list.columns = {"criterion", "weight", "below", "above"};
    for (std::size_t i = 0; i < sensitivities.size(); ++i) {
        const auto& each = sensitivities[i];
        list.rows.push_back({names.criterion(i), fmt::format("{:.3f}", each.share),
                             told_change(names, each, each.below),
                             told_change(names, each, each.above)});
    }
    return fmt::format("\nWeights at which the top {} change:\n", top) + as_table(list);
}

/// Why nothing has a score.
std::string nothing_scored(const ScoreSheet& sheet) {
    if (sheet.all_weights_zero())
        return "No criterion has a weight, so nothing has a score. Give weights with “set PLAN "
               "criteria NAME weight=1”.";
    return "No open initiative is scored yet. Add scores with “add PLAN scores”, or import them.";
}

int run_score(const Context& context, const Options& options) {
    const auto document = open_to_read(context, options.plan);
    if (!document) return report(document.error());
    const auto& plan = *(*document)->plan();
    const auto sheet = ScoreSheet::of(plan);
    const Names names{plan, sheet};
    const auto scores = scores_of(sheet);
    const auto sensitivities = sensitivities_of(sheet, options.top);
    if (context.json)
        return answer_json(Json{{"items", items_json(names, scores)},
                                {"sensitivity", sensitivity_json(names, sensitivities)}});
    if (scores.ranked == 0) {
        say(context, nothing_scored(sheet));
        return done;
    }
    return answer(told_items(names, scores) + told_sensitivity(names, sensitivities, options.top));
}

} // namespace

void add_score(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto* command = plan_command(app, "score",
                                 "Benefit against cost of open initiatives, and at which weights "
                                 "the best of them change",
                                 options->plan);
    command->add_option("--top", options->top, "How many are the best; 5 where not said")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1000}));
    command->callback(
        [&run, options] { run = [options](const Context& c) { return run_score(c, *options); }; });
}

} // namespace updraft::cli
