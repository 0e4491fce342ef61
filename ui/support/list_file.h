#pragma once

#include <QString>

namespace updraft {

/// Whether a file is a list by its name, rather than a plan.
bool isList(const QString& file);
/// The names that lists have, as a file dialog takes them: "*.csv *.tsv".
QString listPatterns();

} // namespace updraft
