#include "app/cli/command.h"

#include <fmt/format.h>

#include <cmath>

namespace updraft::cli {

namespace {

std::string_view type_name(Type type) {
    switch (type) {
    case Type::identity:
        return "id";
    case Type::reference:
        return "reference";
    case Type::code:
        return "code";
    case Type::line:
        return "line";
    case Type::text:
        return "text";
    case Type::whole:
        return "whole";
    case Type::number:
        return "number";
    case Type::money:
        return "money";
    case Type::date:
        return "date";
    case Type::dates:
        return "dates";
    case Type::word:
        return "word";
    case Type::flag:
        return "flag";
    case Type::week:
        return "week";
    case Type::month:
        return "month";
    case Type::share:
        return "share";
    case Type::bytes:
        return "picture";
    case Type::position:
        return "position";
    }
    return {};
}

/// Letters for texts, amounts for numbers; money in whole units of the currency.
Json limit_of(const KindField& field, double limit) {
    if (!std::isfinite(limit)) return nullptr;
    return json_of(field.type == Type::money ? limit / 100 : limit);
}

Json described(const KindField& field) {
    Json words = nullptr;
    if (!field.words.empty())
        words = std::vector<std::string>(field.words.begin(), field.words.end());
    Json limits = nullptr;
    const auto least = limit_of(field, field.limits.least);
    const auto most = limit_of(field, field.limits.most);
    if (!least.is_null() || !most.is_null()) limits = Json{{"least", least}, {"most", most}};
    return Json{{"name", field.name},
                {"type", type_name(field.type)},
                {"limits", limits},
                {"meaning", field.meaning.empty() ? field.label : field.meaning},
                {"words", words}};
}

Json history_fields() {
    const auto field = [](const char* name, const char* meaning) {
        return Json{{"name", name},
                    {"type", "line"},
                    {"limits", nullptr},
                    {"meaning", meaning},
                    {"words", nullptr}};
    };
    return Json::array({field("at", "When, in universal time"), field("by", "Who"),
                        field("sentence", "What was done")});
}

Json fields_of(const Kind& kind) {
    Json all = Json::array();
    for (const auto& field : kind.fields) all.push_back(described(field));
    return all;
}

std::string text_of_fields(const Json& fields) {
    std::string text;
    for (const auto& field : fields) {
        text += fmt::format("  {:<22} {:<10} {}", field["name"].get<std::string>(),
                            field["type"].get<std::string>(), field["meaning"].get<std::string>());
        if (const auto& words = field["words"]; !words.is_null())
            text += fmt::format(" ({})", fmt::join(words.get<std::vector<std::string>>(), ", "));
        text += '\n';
    }
    return text;
}

int run_fields(const Context& context, const std::string& name) {
    const auto* wanted = find_kind(name);
    if (!name.empty() && name != "history" && wanted == nullptr)
        return report({ErrorCode::unknown_kind, name, {}});
    if (!name.empty()) {
        const auto fields = wanted != nullptr ? fields_of(*wanted) : history_fields();
        return context.json ? answer_json(fields) : answer(text_of_fields(fields));
    }
    Json all = Json::object();
    for (const auto* kind : kinds()) all[std::string{kind->name}] = fields_of(*kind);
    all["history"] = history_fields();
    if (context.json) return answer_json(all);
    std::string text;
    for (const auto& [kind, fields] : all.items()) text += kind + "\n" + text_of_fields(fields);
    return answer(text);
}

} // namespace

void add_fields(CLI::App& app, Run& run) {
    const auto kind = std::make_shared<std::string>();
    auto* command = app.add_subcommand("fields", "The kinds there are and their fields");
    command->add_option("KIND", *kind, "Only of this kind");
    command->callback(
        [&run, kind] { run = [kind](const Context& c) { return run_fields(c, *kind); }; });
}

} // namespace updraft::cli
