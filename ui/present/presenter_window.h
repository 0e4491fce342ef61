#pragma once

class QWidget;

namespace updraft {

class Session;

// What every window before a room does alike.

/// Shows a presenter full screen on the screen that `window` is not on, if there is one.
void showBeside(QWidget& presenter, const QWidget& window);

/// The keys of undo and redo, for the main window's own do not reach a presenter; and it closes
/// with its plan.
void belongTo(QWidget& presenter, Session& session);

} // namespace updraft
