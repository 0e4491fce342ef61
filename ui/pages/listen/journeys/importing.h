#pragma once

#include "core/exchange/ojf.h"
#include "ui/session/session.h"

#include <QString>

class QWidget;

namespace updraft {

/// "4 stages, 4 steps, 1 pain point and gains": what a file of the OpenJourney format would bring.
QString ojfSummary(const OjfJourney& journey);

/// Brings a journey in from a file of the OpenJourney format, after saying what will come of it, or
/// steps from a list. Asks for a file where none is named. The journey to show; none where nothing
/// came in.
std::optional<Id<Journey>> importJourney(QWidget* parent, Session& session, const QString& file);

} // namespace updraft
