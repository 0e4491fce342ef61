#pragma once

#include "ui/session/session.h"

namespace updraft {

class Page;

/// What the window takes from the program around it, besides its session. What is not given is not
/// offered.
struct WindowNeeds {
    /// Brings a list or another plan into the open one, with dialogs of its own.
    std::function<void(QWidget* parent, Session& session, const QString& file)> bringIn;
    /// Shows the page on the projector.
    std::function<void(QWidget* parent, Session& session, Page& page)> present;
};

} // namespace updraft
