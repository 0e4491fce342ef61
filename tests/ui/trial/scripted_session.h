#pragma once

#include "core/exchange/script.h"
#include "trial/sample_plan.h"

#include <catch2/catch.hpp>

namespace updraft {

/// Runs the lines of a script in the session, all as one edit: `add requests title=Chat`.
inline void runIn(Session& session, std::string_view lines) {
    Script script{lines};
    const auto done = session.attempt("set", [&](Edit& edit) {
        for (auto words = script.next(); words && !words->empty(); words = script.next()) {
            const auto instruction = read_instruction(*words, edit.plan().about());
            if (!instruction) return edit.refuse(instruction.error());
            run(edit, *instruction);
        }
    });
    INFO((done ? std::string{} : done.error().subject + ' ' + done.error().detail));
    REQUIRE(done);
}

} // namespace updraft
