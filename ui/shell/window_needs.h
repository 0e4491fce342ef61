#pragma once

#include "ui/session/session.h"

namespace updraft {

class Page;

/// What the window takes from the program around it, besides its session. What is not given is not
/// offered.
struct WindowNeeds {
    /// Brings a list into the open plan, with dialogs of its own; where none is open, into one that
    /// `begin` makes. Whether anything came in.
    std::function<bool(QWidget* parent, Session& session, const QString& file,
                       std::string_view usual,
                       const std::function<bool(const QString& title)>& begin)>
        bringIn;
    /// Shows the page on the projector.
    std::function<void(QWidget* parent, Session& session, Page& page)> present;
};

} // namespace updraft
