#include "app/cli/command.h"
#include "app/clock.h"
#include "app/window.h"
#include "ui/words/sentences.h"

#include <QLocale>

#include <fmt/format.h>

#include <clocale>
#include <csignal>
#include <fcntl.h>
#include <iostream>
#include <unistd.h>

namespace {

using namespace updraft;
using namespace updraft::cli;

/// The line as a whole: global options, the commands, or a plan for the window.
struct Line {
    Context context;
    std::string today;
    std::string plan;
    Run run;
    CLI::App app{"Plan customer-experience work from the bottom up.\n"
                 "Without a command the window opens, with PLAN where it is given."};

    Line() {
        app.name("updraft");
        app.set_version_flag("--version", std::string{"updraft "} + UPDRAFT_VERSION,
                             "Print the version and exit");
        app.set_help_flag("--help,-h", "Print this help and exit");
        app.add_flag("--json", context.json, "Answer for machines, as JSON");
        app.add_flag("--quiet", context.quiet, "No messages but errors");
        app.add_option("--today", today, "The day that counts as today (2026-02-24)");
        app.add_option("plan", plan, "The plan to open in the window");
        app.require_subcommand(0, 1);
        app.fallthrough();
        for (const auto add :
             {add_new, add_info, add_check, add_fields, add_list, add_edits, add_batch, add_undo,
              add_import, add_export, add_schedule, add_maturity, add_voice, add_score, add_rank,
              add_versions, add_screenshots})
            add(app, run);
        for (auto* command : app.get_subcommands({})) command->fallthrough();
    }
};

void read_clock(Context& context, std::optional<Date> today) {
    constexpr std::int64_t day = 86'400;
    context.pinned = today;
    context.today = today ? *today : day_now();
    context.now = today ? today->days * day + day / 2 : seconds_now(); // noon
}

/// Scripts get answers in the same words on every machine; the window speaks as the desktop does,
/// and English where that names no language.
void choose_language(bool window) {
    if (!window || QLocale::system().language() == QLocale::C)
        QLocale::setDefault({QLocale::English, QLocale::UnitedKingdom});
}

/// Where the caller closed the standard streams, the next file opened would take their place.
void keep_standard_streams() {
    int descriptor = 0;
    do descriptor = ::open("/dev/null", O_RDWR);
    while (descriptor >= 0 && descriptor <= STDERR_FILENO);
    if (descriptor >= 0) ::close(descriptor);
}

int complain(const std::string& what) {
    std::cerr << what << " “updraft --help” says how it is used.\n";
    return usage;
}

int run_line(int argc, char** argv) {
    Line line;
    try {
        line.app.parse(argc, argv);
    } catch (const CLI::Success& success) { // help and version
        std::ostringstream text;
        line.app.exit(success, text, text);
        return answer(text.str());
    } catch (const CLI::ParseError& error) {
        std::string what = error.what();
        if (!what.empty() && what.back() != '.') what += '.';
        return complain(what);
    }
    // The plan of the window, beside a command, is a word too many for the command.
    if (line.run && !line.plan.empty()) return report({ErrorCode::unknown_command, line.plan, {}});
    std::optional<Date> today;
    if (!line.today.empty()) {
        today = parse_date(line.today);
        if (!today) return report({ErrorCode::unreadable_value, "--today", line.today});
    }
    read_clock(line.context, today);
    choose_language(!line.run);
    line.context.argc = argc;
    line.context.argv = argv;
    if (line.run) return line.run(line.context);
    // A word that is no file is more likely a command that there is not.
    std::error_code unknown;
    if (!line.plan.empty() && line.plan.find_first_of("./") == std::string::npos &&
        !std::filesystem::exists(line.plan, unknown))
        return report({ErrorCode::unknown_command, line.plan, {}});
    return run_program_window(line.context, line.plan);
}

} // namespace

int main(int argc, char** argv) {
    keep_standard_streams();
    std::setlocale(LC_ALL, "");
    std::setlocale(LC_NUMERIC, "C"); // files are written the same everywhere
    std::signal(SIGPIPE, SIG_IGN);   // a reader that goes away is an answer that is lost
    try {
        return run_line(argc, argv);
    } catch (const std::bad_alloc&) {
        return report({ErrorCode::out_of_memory, {}, {}});
    } catch (const std::exception& failure) {
        std::cerr << "Something unforeseen went wrong (" << failure.what()
                  << "). The plan is as it was last saved; please try again.\n";
        return unwritable;
    }
}
