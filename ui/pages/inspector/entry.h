#pragma once

class QWidget;

namespace updraft {

class Session;

/// What follows the selection at the window's side.
QWidget* inspectorWidget(Session& session);

} // namespace updraft
