#include "app/cli/command.h"

#include "core/base/text.h"
#include "core/edits/verbs.h"
#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "core/exchange/ojf.h"
#include "ui/words/sentences.h"

#include <fmt/format.h>

namespace updraft::cli {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view several) {
    return fmt::format("{} {}", count, count == 1 ? one : several);
}

struct Options {
    std::string plan;
    std::string file;
    std::string kind;
    std::vector<std::string> map;
    std::vector<std::string> values;
    std::vector<std::string> missing;
    std::vector<std::string> with;
    std::string key;
    std::string encoding;
    std::string delimiter;
    bool dry = false;
};

/// The two sides of the last "=", for what stands before it may hold others.
Result<std::pair<std::string, std::string>> cut(const std::string& word, char mark, bool last) {
    const auto at = last ? word.rfind(mark) : word.find(mark);
    if (at == std::string::npos) return fail(ErrorCode::bad_assignment, word);
    return std::pair{word.substr(0, at), word.substr(at + 1)};
}

Result<ImportRequest> request_of(const Options& options) {
    ImportRequest request;
    request.kind = find_kind(options.kind.empty() ? "initiatives" : options.kind);
    if (request.kind == nullptr) return fail(ErrorCode::unknown_kind, options.kind);
    request.order = user_writing().order;
    request.key = options.key;
    for (const auto& word : options.map) {
        auto sides = cut(word, '=', true);
        if (!sides) return fail(sides.error());
        constexpr std::string_view serial = ":serial";
        const bool serial_days = sides->second.ends_with(serial);
        if (serial_days) sides->second.resize(sides->second.size() - serial.size());
        request.map.push_back({sides->first, sides->second, serial_days});
    }
    for (const auto& word : options.values) {
        const auto sides = cut(word, '=', true);
        const auto field = sides ? cut(sides->first, ':', false) : sides;
        if (!field) return fail(ErrorCode::bad_assignment, word);
        request.words.push_back({field->first, field->second, sides->second});
    }
    for (const auto& word : options.missing) {
        auto sides = cut(word, '=', false);
        if (!sides) return fail(sides.error());
        request.missing.push_back({sides->first, sides->second});
    }
    for (const auto& word : options.with) {
        auto sides = cut(word, '=', false);
        if (!sides) return fail(sides.error());
        request.given.push_back({sides->first, sides->second});
    }
    return request;
}

Result<TextTable> table_of_file(const Options& options) {
    CsvOptions how;
    how.encoding = options.encoding;
    if (options.delimiter == "tab" || options.delimiter == "\\t")
        how.delimiter = '\t';
    else if (options.delimiter.size() == 1)
        how.delimiter = options.delimiter[0];
    else if (!options.delimiter.empty())
        return fail(ErrorCode::unreadable_value, "--delimiter", options.delimiter);
    auto bytes = read_import_file(options.file);
    if (!bytes) return fail(bytes.error());
    auto table = read_csv(std::move(*bytes), how);
    if (!table && table.error().subject.empty()) table.error().subject = options.file;
    return table;
}

void say_how_it_was_read(const Context& context, const TextTable& table, const ImportPlan& plan) {
    say(context,
        fmt::format("Read as {}, cells between “{}”.", table.encoding,
                    table.delimiter == '\t' ? std::string{"tab"} : std::string{table.delimiter}));
    std::vector<std::string> ignored; // a column without a name is told by its number
    for (std::size_t i = 0; i < plan.columns.size(); ++i)
        if (const auto& column = plan.columns[i]; column.field == nullptr)
            ignored.push_back(column.header.empty() ? std::to_string(i + 1) : column.header);
    if (!ignored.empty())
        say(context, fmt::format("Columns left out: {}.", fmt::join(ignored, ", ")));
}

Json report_of(const ImportPlan& plan, std::int64_t history) {
    Json skipped = Json::array();
    for (const auto& message : plan.skipped)
        skipped.push_back(Json{{"row", message.row}, {"reason", sentence(message).toStdString()}});
    Json notes = Json::array();
    for (const auto& message : plan.notes)
        notes.push_back(
            Json{{"row", message.row},
                 {"field", message.field != nullptr ? Json(message.field->name) : Json()},
                 {"text", sentence(message).toStdString()}});
    return Json{{"new", plan.count(ImportPlan::Fate::added)},
                {"changed", plan.count(ImportPlan::Fate::changed)},
                {"unchanged", plan.count(ImportPlan::Fate::unchanged)},
                {"skipped", skipped},
                {"notes", notes},
                {"history", history}};
}

std::string told(const Json& report) {
    auto text = fmt::format("{} new, {} changed, {} unchanged, {} skipped\n",
                            report["new"].get<std::size_t>(), report["changed"].get<std::size_t>(),
                            report["unchanged"].get<std::size_t>(), report["skipped"].size());
    for (const auto& each : report["skipped"])
        text += fmt::format("row {} skipped: {}\n", each["row"].get<std::size_t>(),
                            each["reason"].get<std::string>());
    for (const auto& each : report["notes"])
        text += fmt::format("row {}: {}\n", each["row"].get<std::size_t>(),
                            each["text"].get<std::string>());
    return text;
}

/// A file of the OpenJourney format: one new journey.
int import_journey(const Context& context, const Options& options) {
    const auto document =
        options.dry ? open_to_read(context, options.plan) : open_to_write(context, options.plan);
    if (!document) return report(document.error());
    const auto bytes = read_import_file(options.file);
    if (!bytes) return report(bytes.error());
    const auto journey = read_ojf(*bytes, std::filesystem::path{options.file}.stem().string());
    if (!journey) return report(journey.error());
    Id<Journey> made;
    if (!options.dry) {
        (*document)->backup_before(verb::import);
        const auto done =
            (*document)->edit(verb::import, [&](Edit& edit) { made = add_ojf(edit, *journey); });
        if (!done) return report(done.error());
        say_backup(context, **document);
    }
    say(context, "Icons, colours, sentiments and purposes are left out.");
    if (journey->scores_left_out > 0)
        say(context, fmt::format("A step has one feeling; scores beside it that are left out: {}.",
                                 journey->scores_left_out));
    for (const auto& lane : journey->lanes_as_notes)
        say(context, fmt::format("What is in the lane “{}” becomes notes.", lane));
    const auto* row = (*document)->plan()->journeys.find(made);
    const Json summary{{"journey", row != nullptr ? Json(row->code) : Json()},
                       {"title", journey->title},
                       {"stages", journey->stages.size()},
                       {"steps", journey->steps()},
                       {"pain_points", journey->pains()},
                       {"channels", journey->channels()},
                       {"opportunities", journey->opportunities()},
                       {"shortened", journey->shortened},
                       {"history", (*document)->history_length()}};
    if (context.json) return answer_json(summary);
    auto text =
        fmt::format("{}, {}, {}, {}", counted(journey->stages.size(), "stage", "stages"),
                    counted(journey->steps(), "step", "steps"),
                    counted(journey->pains(), "pain point or gain", "pain points and gains"),
                    counted(journey->channels(), "channel", "channels"));
    if (journey->shortened > 0)
        text += ", " + counted(journey->shortened, "text", "texts") + " shortened";
    return answer(text + "\n");
}

bool is_journey(const Options& options) {
    return folded(std::filesystem::path{options.file}.extension().string()) == ".ojf";
}

/// What says how a table is read means nothing for a journey.
Result<void> refuse_idle(const Options& options) {
    const std::pair<const char*, bool> given[] = {
        {"--as", !options.kind.empty()},           {"--with", !options.with.empty()},
        {"--map", !options.map.empty()},           {"--value", !options.values.empty()},
        {"--missing", !options.missing.empty()},   {"--key", !options.key.empty()},
        {"--encoding", !options.encoding.empty()}, {"--delimiter", !options.delimiter.empty()}};
    for (const auto& [option, is_given] : given)
        if (is_given) return fail(ErrorCode::idle_option, option, "an OpenJourney file");
    return {};
}

int run_import(const Context& context, const Options& options) {
    if (is_journey(options)) {
        if (const auto used = refuse_idle(options); !used) return report(used.error());
        return import_journey(context, options);
    }
    const auto request = request_of(options);
    if (!request) return report(request.error());
    const auto document =
        options.dry ? open_to_read(context, options.plan) : open_to_write(context, options.plan);
    if (!document) return report(document.error());
    const auto table = table_of_file(options);
    if (!table) return report(table.error());
    const auto plan = plan_import(*(*document)->plan(), *table, *request);
    if (!plan) return report(plan.error());
    if (const auto ignored = plan->ignored(); ignored.size() == plan->columns.size())
        return report({ErrorCode::no_known_column, std::string{request->kind->name},
                       std::string{shortened(fmt::format("{}", fmt::join(ignored, ", ")), 200)}});
    say_how_it_was_read(context, *table, *plan);
    if (!options.dry) {
        (*document)->backup_before(verb::import);
        const auto done =
            (*document)->edit(verb::import, [&](Edit& edit) { apply_import(edit, *plan); });
        if (!done) return report(done.error());
        say_backup(context, **document);
    }
    const auto summary = report_of(*plan, (*document)->history_length());
    return context.json ? answer_json(summary) : answer(told(summary));
}

} // namespace

void add_import(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto* command = plan_command(
        app, "import",
        "Bring a table (CSV, TSV) or a journey (OpenJourney, .ojf) into the plan, as one edit",
        options->plan);
    const auto list = [&](const char* name, std::vector<std::string>& words, const char* meaning) {
        command->add_option(name, words, meaning)
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    command->add_option("FILE", options->file, "The table, or the journey")->required();
    command->add_option("--as", options->kind, "What its rows are; initiatives where not said");
    list("--map", options->map,
         "COLUMN=FIELD: the field that a column gives, or FIELD:serial where its dates are day "
         "numbers such as 45292; may be repeated");
    list("--value", options->values, "FIELD:TEXT=VALUE: what a text stands for; may be repeated");
    list("--missing", options->missing, "FIELD=TEXT: a text that means no answer; may be repeated");
    list("--with", options->with,
         "FIELD=VALUE: holds for every row whose own cell says nothing of it; may be repeated");
    command->add_option("--key", options->key, "The field by which rows are known");
    command->add_option("--encoding", options->encoding,
                        "UTF-8, windows-1252…; found where not said");
    command->add_option("--delimiter", options->delimiter,
                        "What stands between cells: a letter, or “tab”; found where not said");
    command->add_flag("--dry-run", options->dry, "Only say what would be done");
    command->callback(
        [&run, options] { run = [options](const Context& c) { return run_import(c, *options); }; });
}

} // namespace updraft::cli
