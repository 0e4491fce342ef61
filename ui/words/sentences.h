#pragma once
#include "core/base/error.h"

#include <QString>

namespace updraft {

/// What went wrong, why, and what to do about it, in the reader's language.
QString sentence(const Error& error);

} // namespace updraft
