#pragma once

#include "ui/shell/window_needs.h"

class QApplication;

namespace updraft {

/// Opens the window, with the plan in `file` where it is not empty, and runs until it is closed.
/// Returns the program's exit code.
int runWindow(QApplication& application, Session& session, WindowNeeds needs,
              const QString& file = {});

} // namespace updraft
