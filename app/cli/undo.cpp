// undo and redo.
#include "app/cli/command.h"

#include "ui/words/history.h"

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    int steps = 1;
};

int run_undo(const Context& context, bool back, const Options& options) {
    const auto document = open_to_write(context, options.plan);
    if (!document) return report(document.error());
    auto& door = **document;
    for (int step = 0; step < options.steps; ++step) {
        const auto entry = back ? door.undoable() : door.redoable();
        const auto change = back ? door.undo() : door.redo();
        if (!change) return report(change.error());
        // What is gone afterwards had its name before, and the other way round.
        const auto& named =
            entry ? (itemName(*change->before,
                              entry->subjects.empty() ? Uuid{} : entry->subjects.front())
                             .isEmpty()
                         ? *change->after
                         : *change->before)
                  : *change->after;
        if (entry)
            say(context,
                (back ? undoLabel(*entry, named) : redoLabel(*entry, named)).toStdString());
    }
    say_backup(context, door);
    return context.json
               ? answer_json(Json{{"steps", options.steps}, {"history", door.history_length()}})
               : done;
}

void add_one(CLI::App& app, Run& run, const char* name, const char* meaning, bool back) {
    const auto options = std::make_shared<Options>();
    auto* command = plan_command(app, name, meaning, options->plan);
    command->add_option("--steps", options->steps, "How many; one where it is not said")
        ->check(CLI::Range(1, 1'000'000));
    command->callback([&run, options, back] {
        run = [options, back](const Context& c) { return run_undo(c, back, *options); };
    });
}

} // namespace

void add_undo(CLI::App& app, Run& run) {
    add_one(app, run, "undo", "Take back the last edits, also of earlier days", true);
    add_one(app, run, "redo", "Bring back what was undone last", false);
}

} // namespace updraft::cli
