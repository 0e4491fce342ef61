#pragma once

#include <QString>

namespace updraft {

/// "MB" for "Maya van der Berg": the first letters of the first and the last word that have one.
QString initials(const QString& name);

} // namespace updraft
