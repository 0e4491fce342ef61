#pragma once

#include "ui/session/session.h"

#include <QString>

#include <functional>

namespace updraft {

/// Lets those initiatives through that have every word of `text` in their code, title, owner,
/// domain, batch, status or tags, whatever the case.
std::function<bool(const Initiative&)> filterFor(const Session& session, const QString& text);

} // namespace updraft
