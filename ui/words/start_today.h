#pragma once
#include "core/choose/start_today.h"

#include <QString>

namespace updraft {

/// Why an initiative cannot start today, as a sentence.
QString hindranceSentence(const Hindrance& hindrance, const Plan& plan);

} // namespace updraft
