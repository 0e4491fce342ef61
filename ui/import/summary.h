#pragma once

#include "core/exchange/import.h"

#include <QString>

namespace updraft {

/// "12 new, 3 changed, 1 skipped, 4 as they were"
QString importSummary(const ImportPlan& import);
/// "New people: Maria Lopez. New domains: Partners, Billing and 20 more."
QString createdWords(const ImportPlan& import);

} // namespace updraft
