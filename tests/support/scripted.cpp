#include "tests/support/scripted.h"

#include "core/base/text.h"
#include "core/exchange/script.h"

#include <stdexcept>

namespace updraft::testing {

ScriptedPlan::ScriptedPlan(const Surroundings& around)
    : document{std::move(*Document::create(folder / "plan.updraft", basics(), {}, around))} {}

Result<std::string> ScriptedPlan::run(std::string_view line) {
    Script script{line};
    const auto words = script.next();
    if (!words) return fail(words.error());
    const auto instruction = NamedItems{}.read(*words, plan().about());
    if (!instruction) return fail(instruction.error());
    Uuid id;
    const auto done = document->edit(verb_of(*instruction),
                                     [&](Edit& edit) { id = updraft::run(edit, *instruction); });
    if (!done) return fail(done.error());
    return instruction->kind->handle_of(plan(), id);
}

void ScriptedPlan::run_all(std::string_view text) {
    for (const auto line : lines(text))
        if (const auto done = run(line); !done)
            throw std::runtime_error{std::string{name_of(done.error().code)} + ": " +
                                     std::string{line}};
}

std::string ScriptedPlan::get(std::string_view kind, std::string_view handle,
                              std::string_view field) const {
    const auto value = find_kind(kind)->field(field)->get(plan(), find(kind, handle));
    return text_of(value, plan().about().currency);
}

Uuid ScriptedPlan::find(std::string_view kind, std::string_view handle) const {
    const auto id = find_kind(kind)->find(plan(), handle);
    if (!id) throw std::runtime_error{std::string{kind} + " " + std::string{handle}};
    return *id;
}

} // namespace updraft::testing
