#include "app/cli/command.h"

#include "core/model/rules.h"
#include "core/roadmap/findings.h"
#include "core/store/plan_file.h"
#include "core/store/rows.h"
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
    constexpr std::array names = {"broken_dependency",  "overload",        "overdue",
                                  "due_before_start",   "late_finish",     "outside_batch",
                                  "incomplete_charter", "overdue_insight", "overdue_call",
                                  "waiting_request",    "close_boards"};
    return names[static_cast<std::size_t>(code)];
}

/// What is wrong with a file that cannot be opened because it is damaged. An error where it is no
/// plan at all: its header or its schema is another.
Result<Found> damage_of(const std::string& path) {
    const auto connection = Connection::open(path, Connection::Mode::read_only);
    if (!connection) return fail(connection.error());
    if (const auto header = check_header(*connection); !header) return fail(header.error());
    if (const auto schema = check_schema(*connection); !schema) return fail(schema.error());
    Found found;
    if (const auto contents = check_contents(*connection, Check::full); !contents)
        found.add("error", name_of(contents.error().code), {}, words(contents.error()));
    const auto plan = load(*connection);
    if (!plan)
        found.add("error", name_of(plan.error().code), plan.error().subject, words(plan.error()));
    else
        for (const auto& error : broken_rules(*plan))
            found.add("error", name_of(error.code), error.subject,
                      ruleSentence(error).toStdString());
    return found;
}

Found findings_of(const Plan& plan, Date today) {
    Found found;
    for (const auto& finding : findings(plan, schedule(plan), today))
        found.add(finding.severity == Severity::warning ? "warning" : "note",
                  name_of_finding(finding.code), finding.subject,
                  sentence(finding, plan).toStdString());
    return found;
}

int run_check(const Context& context, const std::string& path) {
    const auto document = open_to_read(context, path, Check::full);
    if (!document && document.error().code != ErrorCode::damaged) return report(document.error());
    const auto damage = document ? Result<Found>{} : damage_of(path);
    if (!damage || (!document && damage->sound)) return report(document.error());
    const auto result = document ? findings_of(*(*document)->plan(), context.today) : *damage;
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
