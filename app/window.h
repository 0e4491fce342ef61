#pragma once
#include "app/cli/command.h"

namespace updraft {

/// Opens the window, with a plan where its path is not empty; the program's exit code.
int run_program_window(const cli::Context& context, const std::string& plan);

/// Makes an application object that needs no screen, for commands that draw, and runs `draw`.
int draw_without_screen(const cli::Context& context, const std::function<int()>& draw);

/// What the window takes from this program.
struct WindowNeeds window_needs(const cli::Context& context);

} // namespace updraft
