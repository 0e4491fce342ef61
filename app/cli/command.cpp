#include "app/cli/command.h"

#include "core/store/folders.h"
#include "ui/models/field_words.h"
#include "ui/words/keeping.h"
#include "ui/words/sentences.h"

#include <QLocale>

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <pwd.h>
#include <unistd.h>

namespace updraft::cli {

namespace {

/// Where the user's state is kept (XDG base directories).
std::filesystem::path state_folder() {
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return std::filesystem::path{state} / "updraft";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        return std::filesystem::path{home} / ".local/state/updraft";
    return {};
}

std::string user_name() {
    const passwd* user = ::getpwuid(::getuid());
    if (user == nullptr) return "?";
    const std::string full = user->pw_gecos != nullptr ? user->pw_gecos : "";
    const auto name = full.substr(0, full.find(','));
    return name.empty() ? user->pw_name : name;
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Surroundings Context::surroundings() const {
    Surroundings surroundings;
    surroundings.now = [now = now] { return now; };
    surroundings.by = user_name();
    surroundings.state = state_folder();
    surroundings.headless = true;
    return surroundings;
}

CLI::App* plan_command(CLI::App& app, const char* name, const char* meaning, std::string& plan) {
    auto* command = app.add_subcommand(name, meaning);
    command->add_option("PLAN", plan, "The plan file")->required();
    return command;
}

Result<std::unique_ptr<Document>> open_to_read(const Context& context, const std::string& path,
                                               Check check) {
    return Document::open(path, context.surroundings(), Document::Access::read, check);
}

Result<std::unique_ptr<Document>> open_to_write(const Context& context, const std::string& path) {
    auto document = Document::open(path, context.surroundings());
    if (document && (*document)->read_only()) return fail(*(*document)->read_only());
    return document;
}

Writing user_writing() {
    return {'.', dayOrderOf(QLocale::system())};
}

bool put(std::string_view text) {
    return write_all(STDOUT_FILENO, text);
}

int answer(std::string_view text) {
    if (put(text)) return done;
    return report({ErrorCode::answer_lost, {}, {}});
}

int answer_json(const Json& json) {
    return answer(written(json));
}

void say(const Context& context, std::string_view sentence) {
    // Where nobody reads the messages either, there is nobody left to tell.
    if (!context.quiet) static_cast<void>(write_all(STDERR_FILENO, fmt::format("{}\n", sentence)));
}

std::string words(const Error& error) {
    return sentence(error).toStdString();
}

int report(const Error& error) {
    auto told = words(error);
    if (error.code == ErrorCode::damaged)
        if (const auto backups = backups_of(state_folder(), error.subject); !backups.empty())
            told += " " + lastBackupSentence(backups.front()).toStdString();
    static_cast<void>(write_all(STDERR_FILENO, told + "\n"));
    return exit_code(error.code);
}

void say_backup(const Context& context, const Document& document) {
    if (const auto failure = document.backup_failure())
        say(context, backupFailureSentence(*failure).toStdString());
}

int put_file(const std::function<int(const std::filesystem::path&)>& make) {
    std::error_code failed;
    const auto folder =
        std::filesystem::temp_directory_path(failed) / ("updraft-" + to_string(new_uuid()));
    if (auto made = make_private_folder(folder); !made) return report_unwritten(made.error());
    const auto file = folder / "made.updraft";
    int code = make(file);
    if (code == done) {
        std::ifstream bytes{file, std::ios::binary};
        code = answer(std::string{std::istreambuf_iterator<char>{bytes}, {}});
    }
    std::filesystem::remove_all(folder, failed);
    return code;
}

int report_unwritten(const Error& error) {
    const bool folder = error.code == ErrorCode::file_missing || error.code == ErrorCode::read_only;
    const int code =
        report(folder ? Error{ErrorCode::write_failed, error.subject, error.detail} : error);
    return code == unreadable ? static_cast<int>(unwritable) : code;
}

int exit_code(ErrorCode code) {
    switch (code) {
    case ErrorCode::file_missing:
    case ErrorCode::file_not_regular:
    case ErrorCode::file_too_large:
    case ErrorCode::file_unreadable:
    case ErrorCode::not_a_plan:
    case ErrorCode::newer_version:
    case ErrorCode::damaged:
    case ErrorCode::cut_off_elsewhere:
    case ErrorCode::unreadable_text:
    case ErrorCode::not_text:
    case ErrorCode::not_a_table:
    case ErrorCode::no_known_column:
    case ErrorCode::not_a_journey:
    case ErrorCode::no_ballot_columns:
    case ErrorCode::no_ballots:
    case ErrorCode::bad_ballot_row:
    case ErrorCode::bad_rank:
    case ErrorCode::bad_ranking:
    case ErrorCode::bad_count:
    case ErrorCode::ranked_twice:
    case ErrorCode::ballots_too_large:
    case ErrorCode::too_many_rows:
    case ErrorCode::too_many_columns:
    case ErrorCode::too_many_cells:
    case ErrorCode::cell_too_long:
        return unreadable;
    case ErrorCode::file_exists:
    case ErrorCode::read_only:
    case ErrorCode::disk_full:
    case ErrorCode::write_failed:
    case ErrorCode::outcome_unknown:
    case ErrorCode::out_of_memory:
    case ErrorCode::target_is_the_plan:
    case ErrorCode::answer_lost:
        return unwritable;
    case ErrorCode::busy:
    case ErrorCode::another_writer:
    case ErrorCode::edit_underway:
        return in_use;
    case ErrorCode::code_taken:
    case ErrorCode::name_taken:
    case ErrorCode::still_used:
    case ErrorCode::charter_agreed:
    case ErrorCode::limit_recorded:
    case ErrorCode::already_answered:
    case ErrorCode::already_scored:
    case ErrorCode::session_opened:
    case ErrorCode::session_not_open:
    case ErrorCode::session_sealed:
    case ErrorCode::ballots_stay:
    case ErrorCode::not_qualified:
    case ErrorCode::request_decided:
    case ErrorCode::limit_broken:
    case ErrorCode::takes_no_room:
    case ErrorCode::work_is_done:
    case ErrorCode::empty_passphrase:
    case ErrorCode::wrong_passphrase:
    case ErrorCode::damaged_seal:
    case ErrorCode::cycle:
    case ErrorCode::self_dependency:
    case ErrorCode::already_linked:
    case ErrorCode::nothing_to_undo:
    case ErrorCode::nothing_to_redo:
    case ErrorCode::undo_conflict:
    case ErrorCode::undo_stops_here:
    case ErrorCode::undo_stops_at_final:
    case ErrorCode::version_taken:
    case ErrorCode::nothing_to_export:
    case ErrorCode::picture_too_large:
    case ErrorCode::stopped:
        return no;
    default: // what was asked for makes no sense, or is not there
        return usage;
    }
}

} // namespace updraft::cli
