#pragma once

#include "ui/shell/session.h"

namespace updraft {

class Page;

/// What the window takes from the program around it. What is not given is not offered.
struct WindowNeeds {
    SessionNeeds session;
    /// Writes a new plan from a template ("moving-home") to a path; with the template's own title
    /// where `title` is empty.
    std::function<Result<void>(const std::filesystem::path& path, const std::string& name,
                               const std::string& title)>
        fromTemplate;
    /// Brings a list or another plan into the open one, with dialogs of its own.
    std::function<void(QWidget* parent, Session& session, const QString& file)> bringIn;
    /// Shows the page on the projector.
    std::function<void(QWidget* parent, Session& session, Page& page)> present;
};

} // namespace updraft
