#include "app/cli/command.h"

#include "core/exchange/templates.h"

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    std::string title;
    std::string start;
    std::string from;
    bool sample = false;
};

int run_new(const Context& context, const Options& options) {
    NewPlan plan;
    plan.today = context.today;
    plan.title = options.title;
    plan.template_name = options.sample ? sample_template : std::string_view{options.from};
    if (plan.template_name == "blank") plan.template_name = {};
    if (!options.start.empty()) {
        plan.start = parse_date(options.start, user_writing().order);
        if (!plan.start) return report({ErrorCode::unreadable_value, "--start", options.start});
    }
    if (plan.title.empty() && plan.template_name.empty())
        plan.title = std::filesystem::path{options.plan}.stem().string();
    if (options.plan == "-")
        return put_file([&](const std::filesystem::path& file) {
            const auto made = make_plan(file, plan, context.surroundings());
            return made ? static_cast<int>(done) : report_unwritten(made.error());
        });
    const auto made = make_plan(options.plan, plan, context.surroundings());
    if (!made) return report_unwritten(made.error());
    if (!context.json) return done;
    return answer_json(Json{{"title", (*made)->plan()->about().title},
                            {"id", to_string((*made)->plan()->about().id.uuid)}});
}

} // namespace

void add_new(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto* command =
        plan_command(app, "new", "Make a plan; refuses to overwrite one", options->plan);
    command->add_option("--title", options->title,
                        "Its title; the file's name where none is given");
    command->add_option("--start", options->start, "Its first day; today where none is given");
    std::string names = "What to begin with: blank";
    for (const auto& each : templates()) names += ", " + std::string{each.name};
    auto* from = command->add_option("--template", options->from, names);
    command->add_flag("--sample", options->sample, "Begin with the sample, in its eighth week")
        ->excludes(from);
    command->callback(
        [&run, options] { run = [options](const Context& c) { return run_new(c, *options); }; });
}

} // namespace updraft::cli
