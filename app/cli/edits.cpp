// add, set and remove.
#include "app/cli/edits.h"

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    std::vector<std::string> words; // the kind, the code, assignments
};

int run_edit(const Context& context, const std::string& verb, const Options& options) {
    const auto document = open_to_write(context, options.plan);
    if (!document) return report(document.error());
    std::vector<std::string> words{verb};
    words.insert(words.end(), options.words.begin(), options.words.end());
    const auto handle = carry_out(**document, words);
    if (!handle) return report(handle.error());
    say_backup(context, **document);
    if (context.json)
        return answer_json(Json{{"code", handle->empty() ? Json() : Json(*handle)},
                                {"history", (*document)->history_length()}});
    return handle->empty() ? done : answer(*handle + "\n");
}

void add_edit(CLI::App& app, Run& run, const std::string& verb, const char* meaning,
              const char* what) {
    const auto options = std::make_shared<Options>();
    auto* command = plan_command(app, verb.c_str(), meaning, options->plan);
    command->add_option("WHAT", options->words, what)->required();
    command->callback([&run, options, verb] {
        run = [options, verb](const Context& c) { return run_edit(c, verb, *options); };
    });
}

Result<std::string> carry_out(Document& document, const Instruction& instruction) {
    Uuid id;
    const auto change = document.edit(verb_of(instruction),
                                      [&](Edit& edit) { id = updraft::run(edit, instruction); });
    if (!change) return fail(change.error());
    if (instruction.verb != Instruction::Verb::add) return std::string{};
    return instruction.kind->handle_of(*document.plan(), id);
}

} // namespace

Result<std::string> carry_out(Document& document, const std::vector<std::string>& words) {
    const auto instruction = read_instruction(words, document.plan()->about(), user_writing());
    if (!instruction) return fail(instruction.error());
    return carry_out(document, *instruction);
}

Result<std::string> carry_out(Document& document, const std::vector<std::string>& words,
                              NamedItems& named) {
    const auto instruction = named.read(words, document.plan()->about(), user_writing());
    if (!instruction) return fail(instruction.error());
    auto handle = carry_out(document, *instruction);
    if (handle) named.keep(*instruction, *handle);
    return handle;
}

void add_edits(CLI::App& app, Run& run) {
    add_edit(app, run, "add", "Add one of a kind; prints its code, name or id",
             "KIND FIELD=VALUE…");
    add_edit(app, run, "set", "Change fields of one",
             "KIND CODE FIELD=VALUE…, or plan FIELD=VALUE…");
    add_edit(app, run, "remove", "Remove one with what belongs to it", "KIND CODE");
}

} // namespace updraft::cli
