#pragma once

#include "ui/session/session.h"

#include <QString>

class QWidget;

namespace updraft {

/// Brings a journey in from a file of the OpenJourney format, or steps from a list. Asks for a file
/// where none is named. The journey to show; none where nothing came in.
std::optional<Id<Journey>> chooseJourney(QWidget* parent, Session& session, const QString& file);

} // namespace updraft
