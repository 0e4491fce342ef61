#include "app/cli/edits.h"

#include "core/base/text.h"

#include <iostream>

namespace updraft::cli {

namespace {

Result<std::string> take_back(Document& document, const std::vector<std::string>& words) {
    if (words.size() > 1) return fail(ErrorCode::unknown_command, words[1]);
    const auto change = words[0] == "undo" ? document.undo() : document.redo();
    if (!change) return fail(change.error());
    return std::string{};
}

Result<std::string> carry_out_line(Document& document, std::string_view line, NamedItems& named) {
    const auto words = shell_words(line);
    if (!words) return fail(words.error());
    const bool back = words->front() == "undo" || words->front() == "redo";
    return back ? take_back(document, *words) : carry_out(document, *words, named);
}

std::string as_text(const Result<std::string>& handle) {
    if (!handle) return "error: " + words(handle.error());
    return handle->empty() ? "ok" : *handle;
}

/// On one line, as each answer is.
std::string as_json(const Result<std::string>& handle) {
    const auto answer = handle ? Json{{"code", handle->empty() ? Json() : Json(*handle)}}
                               : Json{{"error", words(handle.error())}};
    return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

int run_batch(const Context& context, const std::string& path) {
    const auto document = open_to_write(context, path);
    if (!document) return report(document.error());
    bool good = true;
    NamedItems named;
    for (std::string line; std::getline(std::cin, line);) {
        const auto text = trimmed(line);
        if (text.empty() || text.front() == '#') continue;
        const auto handle = carry_out_line(**document, text, named);
        good = good && handle.has_value();
        if (!put((context.json ? as_json(handle) : as_text(handle)) + "\n"))
            return report({ErrorCode::answer_lost, {}, {}});
    }
    say_backup(context, **document);
    return good ? done : no;
}

} // namespace

void add_batch(CLI::App& app, Run& run) {
    const auto plan = std::make_shared<std::string>();
    auto* command =
        plan_command(app, "batch",
                     "Carry out lines of add, set, remove, undo and redo from the standard input; "
                     "each is one edit and gets one line of answer once it is saved",
                     *plan);
    command->callback(
        [&run, plan] { run = [plan](const Context& c) { return run_batch(c, *plan); }; });
}

} // namespace updraft::cli
