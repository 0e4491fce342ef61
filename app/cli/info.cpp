#include "app/cli/command.h"

#include <fmt/format.h>

namespace updraft::cli {

namespace {

Json counts_of(const Plan& plan) {
    Json counts = Json::object();
    for (const auto* kind : kinds())
        if (!kind->handle.empty()) counts[std::string{kind->name}] = kind->all(plan).size();
    return counts;
}

int run_info(const Context& context, const std::string& path) {
    const auto document = open_to_read(context, path);
    if (!document) return report(document.error());
    const auto plan = (*document)->plan();
    const auto& about = plan->about();
    const auto schema = (*document)->connection().number("PRAGMA user_version");
    if (!schema) return report(schema.error());
    const auto counts = counts_of(*plan);
    const auto history = (*document)->history_length();
    if (context.json)
        return answer_json(Json{{"title", about.title},
                                {"id", to_string(about.id.uuid)},
                                {"schema", *schema},
                                {"start", iso(about.start)},
                                {"horizons",
                                 {{"short", about.short_months},
                                  {"mid", about.mid_months},
                                  {"long", about.long_months}}},
                                {"counts", counts},
                                {"history", history}});
    auto text = fmt::format("{}\nStart     {}\nHorizons  {}, {} and {} months\nHistory   {}\n",
                            about.title, iso(about.start), about.short_months, about.mid_months,
                            about.long_months, history);
    for (const auto& [kind, count] : counts.items())
        text += fmt::format("{:<12} {:>5}\n", kind, count.get<std::size_t>());
    return answer(text);
}

} // namespace

void add_info(CLI::App& app, Run& run) {
    const auto plan = std::make_shared<std::string>();
    auto* command = plan_command(app, "info", "What a plan is and how much it holds", *plan);
    command->callback(
        [&run, plan] { run = [plan](const Context& c) { return run_info(c, *plan); }; });
}

} // namespace updraft::cli
