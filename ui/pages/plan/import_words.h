#pragma once

#include "core/exchange/import.h"

#include <QString>

namespace updraft {

/// "12 new, 3 changed, 1 skipped"
QString importSummary(const ImportPlan& import);
/// Why a row is left out or what was noted of it: "Row 4: Title is missing."
QString importSentence(const ImportMessage& message);

} // namespace updraft
