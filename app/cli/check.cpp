#include "app/cli/command.h"

#include "core/model/rules.h"
#include "core/roadmap/findings.h"
#include "ui/words/sentences.h"

#include <fmt/format.h>

namespace updraft::cli {

namespace {

struct Found {
    Json found = Json::array();
    bool sound = true;

    void add(std::string_view severity, std::string_view code, const std::string& subject,
             const std::string& told) {
        found.push_back(Json{{"severity", severity},
                             {"code", code},
                             {"subject", subject.empty() ? Json() : Json(subject)},
                             {"sentence", told}});
        if (severity == "error") sound = false;
    }
};

std::string_view name_of_finding(FindingCode code) {
    constexpr std::array names = {"broken_dependency", "overload",    "overdue",
                                  "due_before_start",  "late_finish", "outside_batch",
                                  "incomplete_charter"};
    return names[static_cast<std::size_t>(code)];
}

/// Damage is an answer; what is no plan at all is not.
bool is_damage(ErrorCode code) {
    return code == ErrorCode::damaged;
}

int run_check(const Context& context, const std::string& path) {
    Found result;
    const auto document = open_to_read(context, path, Check::full);
    if (!document && !is_damage(document.error().code)) return report(document.error());
    if (!document) {
        result.add("error", name_of(document.error().code), document.error().subject,
                   words(document.error()));
    } else {
        const auto plan = (*document)->plan();
        for (const auto& error : broken_rules(*plan))
            result.add("error", name_of(error.code), error.subject, words(error));
        for (const auto& finding : findings(*plan, schedule(*plan), context.today))
            result.add(finding.severity == Severity::warning ? "warning" : "note",
                       name_of_finding(finding.code), finding.subject,
                       sentence(finding, *plan).toStdString());
    }
    std::string text;
    if (context.json) {
        text = written(result.found);
    } else {
        for (const auto& each : result.found)
            text += fmt::format("{}: {}\n", each["severity"].get<std::string>(),
                                each["sentence"].get<std::string>());
        if (result.found.empty()) say(context, "Nothing was found.");
    }
    if (const int told = answer(text); told != done) return told;
    return result.sound ? done : no;
}

} // namespace

void add_check(CLI::App& app, Run& run) {
    const auto plan = std::make_shared<std::string>();
    auto* command = plan_command(app, "check",
                                 "Look for damage (exit 1) and for what planning ran into", *plan);
    command->callback(
        [&run, plan] { run = [plan](const Context& c) { return run_check(c, *plan); }; });
}

} // namespace updraft::cli
