#include "app/cli/table.h"

#include "core/base/text.h"
#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "core/schedule/schedule.h"
#include "ui/words/sentences.h"

#include <fmt/format.h>

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    bool apply = false;
};

std::string code_of(const Plan& plan, Id<Initiative> id) {
    const auto* row = plan.initiatives.find(id);
    return row != nullptr ? row->code : std::string{};
}

Json start_of(const std::optional<Bar>& bar) {
    return bar ? Json(iso(bar->start)) : Json();
}

Json finish_of(const std::optional<Bar>& bar) {
    return bar ? Json(iso(bar->finish)) : Json();
}

Json item_of(const Plan& plan, const Scheduled& item) {
    const bool placed = item.early.has_value(); // dropped ones are not
    return Json{{"code", code_of(plan, item.id)},
                {"start", start_of(item.own)},
                {"finish", finish_of(item.own)},
                {"early_start", start_of(item.early)},
                {"early_finish", finish_of(item.early)},
                {"late_start", start_of(item.late)},
                {"late_finish", finish_of(item.late)},
                {"slack", placed ? Json(item.slack) : Json()},
                {"free_slack", placed ? Json(item.free_slack) : Json()},
                {"critical", item.critical}};
}

Json broken_of(const Plan& plan, const Broken& broken) {
    const auto* link = plan.dependencies.find(broken.dependency);
    return Json{{"from", code_of(plan, link->from)},
                {"to", code_of(plan, link->to)},
                {"type", word(link->type)},
                {"days", broken.days},
                {"sentence", sentence(broken, plan).toStdString()}};
}

Json overload_of(const Plan& plan, const Overload& overload) {
    return Json{{"team", plan.teams.find(overload.team)->name},
                {"from", iso(overload.from)},
                {"until", iso(overload.until)},
                {"need", json_of(overload.need)},
                {"capacity", json_of(overload.capacity)}};
}

Json schedule_of(const Plan& plan) {
    const auto calculated = schedule(plan);
    auto items = calculated.items;
    std::ranges::stable_sort(items, [&](const Scheduled& a, const Scheduled& b) {
        return natural_order(code_of(plan, a.id), code_of(plan, b.id)) < 0;
    });
    Json all{{"finish", json_of(calculated.finish)},
             {"working_days", calculated.working_days},
             {"critical", Json::array()},
             {"items", Json::array()},
             {"broken", Json::array()},
             {"overloads", Json::array()}};
    for (const auto& item : items) {
        if (item.critical) all["critical"].push_back(code_of(plan, item.id));
        all["items"].push_back(item_of(plan, item));
    }
    for (const auto& broken : calculated.broken) all["broken"].push_back(broken_of(plan, broken));
    for (const auto& overload : calculated.overloads)
        all["overloads"].push_back(overload_of(plan, overload));
    return all;
}

std::string told(const Plan& plan, const Json& all) {
    List list;
    list.columns = {"code", "start", "finish", "early_start", "early_finish", "slack", "critical"};
    const auto shown = [](const Json& value) -> Value {
        if (value.is_string()) return value.get<std::string>();
        if (value.is_number()) return value.get<std::int64_t>();
        if (value.is_boolean()) return value.get<bool>();
        return {};
    };
    for (const auto& item : all["items"]) {
        auto& row = list.rows.emplace_back();
        for (const auto& column : list.columns) row.push_back(shown(item[column]));
    }
    auto text = as_table(list);
    if (all["finish"].is_string())
        text +=
            fmt::format("\nFinish {}, {} working days from {}\n", all["finish"].get<std::string>(),
                        all["working_days"].get<std::int64_t>(), iso(plan.about().start));
    for (const auto& broken : all["broken"]) text += broken["sentence"].get<std::string>() + "\n";
    for (const auto& each : all["overloads"])
        text += fmt::format("{}: {} needed, {} there, {} to {}\n", each["team"].get<std::string>(),
                            each["need"].dump(), each["capacity"].dump(),
                            each["from"].get<std::string>(), each["until"].get<std::string>());
    return text;
}

/// Moves what starts too early for its dependencies, in one edit.
Result<void> apply(const Context& context, Document& document) {
    const auto change =
        document.edit(verb::fix_all, [&](Edit& edit) { fix_all(edit, context.today); });
    if (!change) return fail(change.error());
    std::vector<std::string> moved;
    for (const auto& touch : change->what)
        moved.push_back(code_of(*change->after, Id<Initiative>{touch.id}));
    std::ranges::sort(moved, [](const auto& a, const auto& b) { return natural_order(a, b) < 0; });
    say(context,
        moved.empty() ? "Nothing had to move." : fmt::format("Moved: {}.", fmt::join(moved, ", ")));
    say_backup(context, document);
    return {};
}

int run_schedule(const Context& context, const Options& options) {
    const auto document =
        options.apply ? open_to_write(context, options.plan) : open_to_read(context, options.plan);
    if (!document) return report(document.error());
    if (options.apply)
        if (const auto applied = apply(context, **document); !applied)
            return report(applied.error());
    const auto plan = (*document)->plan();
    const auto all = schedule_of(*plan);
    return context.json ? answer_json(all) : answer(told(*plan, all));
}

} // namespace

void add_schedule(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto* command = plan_command(app, "schedule",
                                 "Calculate earliest and latest dates, slack and the critical path",
                                 options->plan);
    command->add_flag("--apply", options->apply,
                      "First move what starts too early for its dependencies: as little as can "
                      "be, only later, and nothing that has begun or is done");
    command->callback([&run, options] {
        run = [options](const Context& c) { return run_schedule(c, *options); };
    });
}

} // namespace updraft::cli
