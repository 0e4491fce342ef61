#pragma once

class QWidget;

namespace updraft {

class Page;
class Session;

/// Projects what the page shows, full screen, on another screen than the window's if there is one.
/// Pages that have nothing for a room show the roadmap.
void present(QWidget* window, Session& session, Page& page);

} // namespace updraft
