#pragma once
#include "core/document/document.h"
#include "core/edits/kinds.h"
#include "core/exchange/json.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <optional>
#include <string>

namespace updraft::cli {

/// What the program answers to whoever called it.
enum Exit { done = 0, no = 1, usage = 2, unreadable = 3, unwritable = 4, in_use = 5 };

/// What all commands share: the global options and the clock.
struct Context {
    bool json = false;
    bool quiet = false;
    std::optional<Date> pinned; // the day that --today says it is
    Date today;
    std::int64_t now = 0; // seconds since 1970, UTC
    int argc = 0;
    char** argv = nullptr;

    Surroundings surroundings() const;
};

/// What a command does once its line is understood; the exit code.
using Run = std::function<int(const Context&)>;

// Each adds its command to the program; `run` becomes what it does when it is the one called.
void add_new(CLI::App& app, Run& run);
void add_info(CLI::App& app, Run& run);
void add_check(CLI::App& app, Run& run);
void add_fields(CLI::App& app, Run& run);
void add_list(CLI::App& app, Run& run);
void add_edits(CLI::App& app, Run& run);
void add_batch(CLI::App& app, Run& run);
void add_undo(CLI::App& app, Run& run);
void add_import(CLI::App& app, Run& run);
void add_export(CLI::App& app, Run& run);
void add_schedule(CLI::App& app, Run& run);
void add_maturity(CLI::App& app, Run& run);
void add_voice(CLI::App& app, Run& run);
void add_score(CLI::App& app, Run& run);
void add_rank(CLI::App& app, Run& run);
void add_versions(CLI::App& app, Run& run);
void add_screenshots(CLI::App& app, Run& run);

/// A command with its positional PLAN.
CLI::App* plan_command(CLI::App& app, const char* name, const char* meaning, std::string& plan);

/// Opens a plan to be read, also while another program writes to it.
Result<std::unique_ptr<Document>> open_to_read(const Context& context, const std::string& path,
                                               Check check = Check::quick);
/// Opens it to be changed; refuses where that can't be.
Result<std::unique_ptr<Document>> open_to_write(const Context& context, const std::string& path);

/// The user's own writing of dates.
Writing user_writing();

/// Writes an answer to the standard output; false where nobody takes it.
[[nodiscard]] bool put(std::string_view text);
/// The same as the command's last word: its exit code.
int answer(std::string_view text);
int answer_json(const Json& json);
/// One sentence for people, on the standard error.
void say(const Context& context, std::string_view sentence);
/// Where the plan was changed but could not be backed up, says so.
void say_backup(const Context& context, const Document& document);
/// Has a file made in a folder of its own and writes it to the standard output; the exit code.
int put_file(const std::function<int(const std::filesystem::path&)>& make);
/// Why it could not be done, on the standard error; the exit code.
int report(const Error& error);
/// The same of a file that was to be written, where it is its folder that is at fault.
int report_unwritten(const Error& error);
int exit_code(ErrorCode code);
std::string words(const Error& error);

} // namespace updraft::cli
