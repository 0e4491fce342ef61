#pragma once

#include "core/model/plan.h"

#include <QString>

#include <functional>

namespace updraft {

/// Lets those initiatives through that have every word of `text` in their code, title, owner,
/// domain, batch, status, mandate or tags, whatever the case. Nothing where there is no word.
std::function<bool(const Plan&, const Initiative&)> filterFor(const QString& text);

} // namespace updraft
