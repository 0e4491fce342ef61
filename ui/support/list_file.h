#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace updraft {

/// Whether a file is a list by its name, rather than a plan.
bool isList(const QString& file);
/// Whether a file is a journey of the OpenJourney format by its name.
bool isJourney(const QString& file);
/// The names that lists have, as a file dialog takes them: "*.csv *.tsv".
QString listPatterns();
/// The same of all that can be brought in.
QString importPatterns();

/// Asks for a file to bring in, in the folder of the one before. None where nobody chose.
std::optional<QString> fileToBringIn(QWidget* parent, const QString& title, const QString& filter);

} // namespace updraft
