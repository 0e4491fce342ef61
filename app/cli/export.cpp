#include "app/cli/exporters.h"
#include "app/window.h"

#include "core/base/text.h"
#include "core/store/whole_file.h"

#include <QLocale>

#include <fmt/format.h>

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    std::string target;
    std::string format;
    std::string from;
    std::string until;
    ExportRequest request;
};

/// What was asked for, or else the target's ending in lower case; on the standard output what the
/// exporter writes by itself.
Result<std::string> format_of(const Context& context, const Options& options,
                              const Exporter& exporter) {
    const auto& formats = exporter.formats;
    const bool json = std::ranges::find(formats, "json") != formats.end();
    auto ending = folded(options.format);
    if (ending.empty() && options.target == "-")
        return context.json && json ? "json" : formats.front();
    if (ending.empty()) ending = folded(std::filesystem::path{options.target}.extension().string());
    if (ending.starts_with('.')) ending.erase(0, 1);
    if (std::ranges::find(formats, ending) == formats.end())
        return fail(ErrorCode::unknown_format,
                    ending.empty() ? std::filesystem::path{options.target}.filename().string()
                                   : ending,
                    fmt::format("{}", fmt::join(formats, ", ")));
    return ending;
}

Result<void> read_days(const Options& options, ExportRequest& request) {
    const auto order = user_writing().order;
    if (!options.from.empty() && !(request.from = parse_date(options.from, order)))
        return fail(ErrorCode::unreadable_value, "--from", options.from);
    if (!options.until.empty() && !(request.until = parse_date(options.until, order)))
        return fail(ErrorCode::unreadable_value, "--until", options.until);
    if (request.from && request.until && *request.until < *request.from)
        return fail(ErrorCode::out_of_order, "--until");
    return {};
}

/// What was asked for must make a difference: else it was meant for something else.
Result<void> refuse_idle(const Options& options, const Exporter& exporter,
                         const std::string& format) {
    const auto& request = options.request;
    const auto& meant = draws(format) ? exporter.drawn_options : exporter.table_options;
    const std::pair<const char*, bool> given[] = {{"--of", !request.of.empty()},
                                                  {"--full", request.full},
                                                  {"--one-sheet", request.one_sheet},
                                                  {"--theme", !request.theme.empty()},
                                                  {"--page", !request.page.empty()},
                                                  {"--lanes", !request.lanes.empty()},
                                                  {"--language", !request.language.empty()},
                                                  {"--from", !options.from.empty()},
                                                  {"--until", !options.until.empty()},
                                                  {"--where", !request.where.empty()}};
    for (const auto& [option, is_given] : given)
        if (is_given && std::ranges::find(meant, option) == meant.end())
            return fail(ErrorCode::idle_option, option, exporter.what + " as " + format);
    return {};
}

/// The document speaks the language asked for, and English where none is.
Result<void> choose_language(const std::string& language) {
    if (language.empty()) return {};
    const QLocale locale{QString::fromStdString(language)};
    if (locale.language() == QLocale::C)
        return fail(ErrorCode::unreadable_value, "--language", language);
    QLocale::setDefault(locale);
    return {};
}

int write_out(const Context& context, const Document& document, const Options& options,
              const ExportRequest& request, const std::string& bytes) {
    const auto& target = options.target;
    if (target == "-") return answer(bytes);
    std::error_code unknown; // a target that is not there is not the plan
    if (std::filesystem::equivalent(target, document.path(), unknown))
        return report({ErrorCode::target_is_the_plan, target, {}});
    const auto written = write_whole_file(target, bytes);
    if (written && context.json)
        return answer_json(Json{{"what", request.what},
                                {"file", target},
                                {"format", request.format},
                                {"bytes", bytes.size()}});
    if (written) return done;
    report_unwritten(written.error());
    return unwritable; // whatever kept it from being written
}

int run_export(const Context& context, const Options& options) {
    const auto exporter = find_exporter(options.request.what);
    if (!exporter) return report({ErrorCode::unknown_kind, options.request.what, {}});
    auto request = options.request;
    auto format = format_of(context, options, *exporter);
    if (!format) return report(format.error());
    request.format = std::move(*format);
    if (const auto used = refuse_idle(options, *exporter, request.format); !used)
        return report(used.error());
    if (const auto read = read_days(options, request); !read) return report(read.error());
    if (const auto chosen = choose_language(request.language); !chosen)
        return report(chosen.error());
    const auto document = open_to_read(context, options.plan);
    if (!document) return report(document.error());
    const auto make = [&] {
        const auto bytes = exporter->bytes(context, **document, request);
        return bytes ? write_out(context, **document, options, request, *bytes)
                     : report(bytes.error());
    };
    return draws(request.format) ? draw_without_screen(context, make) : make();
}

} // namespace

void add_export(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto& request = options->request;
    auto* command =
        plan_command(app, "export", "Write the plan, or a picture of it, to a file", options->plan);
    command
        ->add_option("WHAT", request.what,
                     "roadmap (pdf, svg, png), journey (pdf, svg, png, csv), charter, strategy, "
                     "persona (pdf), assessment (pdf, csv, json; --of a round), voice (pdf, csv, "
                     "json), matrix (pdf, svg, png), prioritisation (pdf, csv), ranking (pdf, "
                     "csv; --of a session), minutes (pdf; --of a board), all (json), or any kind "
                     "as a table (csv, json)")
        ->required();
    command->add_option("--to", options->target, "The file to write, or - for the standard output")
        ->required();
    command->add_option("--format", options->format,
                        "The format, where the file's ending does not say it: svg, say");
    command->add_option("--of", request.of, "Only this one; all where not said");
    command->add_flag("--full", request.full, "The long charter rather than the one page");
    command->add_flag(
        "--one-sheet", request.one_sheet,
        "A journey on one sheet rather than on several: of the page, however small its "
        "words get, or where no page is said of the smallest on which it can be "
        "read");
    command->add_option("--theme", request.theme, "How it is coloured; print where not said")
        ->check(CLI::IsMember({"light", "dark", "projector", "print"}));
    command
        ->add_option("--page", request.page,
                     "How large the paper is, a4 where not said; roadmap and journey have all of "
                     "these, what is typeset a4 and letter")
        ->check(CLI::IsMember({"a4", "a3", "a2", "a1", "a0", "letter"}));
    command->add_option("--lanes", request.lanes, "What the lanes are; domain where not said")
        ->check(CLI::IsMember({"domain", "owner", "batch", "status", "mandate"}));
    command->add_option("--from", options->from, "The first day shown");
    command->add_option("--until", options->until, "The last day shown");
    command->add_option("--language", request.language,
                        "The language of the document, as in en-GB");
    command->add_option("--where", request.where, "FIELD=VALUE: only those rows; may be repeated")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->callback(
        [&run, options] { run = [options](const Context& c) { return run_export(c, *options); }; });
}

} // namespace updraft::cli
