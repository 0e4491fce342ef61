#pragma once
#include "app/cli/command.h"
#include "ui/shell/window_needs.h"

namespace updraft {

/// Opens the window, with a plan where its path is not empty; the program's exit code.
int run_program_window(const cli::Context& context, const std::string& plan);

/// Makes an application object that needs no screen, for commands that draw, and runs `draw`.
int draw_without_screen(const cli::Context& context, const std::function<int()>& draw);

/// What a session and its window take from this program.
SessionNeeds session_needs(const cli::Context& context);
WindowNeeds window_needs();

} // namespace updraft
