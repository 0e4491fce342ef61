#pragma once

#include "core/document/document.h"

#include <QString>

namespace updraft {

/// The table that holds the item; empty where it is gone.
std::string_view tableOf(const Plan& plan, Uuid id);
/// "Today, 14:02", "24 Feb, 14:02".
QString momentLabel(std::int64_t at, Date today);

} // namespace updraft
