#pragma once
#include "core/base/error.h"
#include "core/choose/board.h"

#include <QString>

// What the change board is told about limits.

namespace updraft {

/// What is broken: "In May 2026 it would take 262 person-days where 240 are allowed".
QString limitFinding(LimitKind kind, double after, double allowed, Date from);
/// The same as a sentence with a way out, from an error `limit_broken`.
QString brokenLimit(const Error& error);
/// From an error `not_qualified`.
QString notQualified(const Error& error);

} // namespace updraft
