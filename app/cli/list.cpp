#include "app/cli/table.h"

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    std::string kind;
    std::string format;
    std::vector<std::string> where;
};

int run_list(const Context& context, const Options& options) {
    const auto document = open_to_read(context, options.plan);
    if (!document) return report(document.error());
    const auto list = list_of(**document, options.kind, options.where);
    if (!list) return report(list.error());
    const auto format = !options.format.empty() ? options.format : context.json ? "json" : "table";
    if (format == "json") return answer_json(as_json(*list));
    return answer(format == "csv" ? as_csv(*list) : as_table(*list));
}

} // namespace

void add_list(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto* command = plan_command(app, "list", "List all of a kind, or the history", options->plan);
    command->add_option("KIND", options->kind, "initiatives, people… as “updraft fields” has them")
        ->required();
    command->add_option("--where", options->where, "FIELD=VALUE: only those; may be repeated")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--format", options->format, "table, csv or json")
        ->check(CLI::IsMember({"table", "csv", "json"}));
    command->callback(
        [&run, options] { run = [options](const Context& c) { return run_list(c, *options); }; });
}

} // namespace updraft::cli
