#pragma once

#include "core/exchange/ojf.h"
#include "ui/session/session.h"

class QFileInfo;
class QWidget;

namespace updraft {

/// "4 stages, 4 steps, 1 pain point and gains": what a file of the OpenJourney format would bring.
QString ojfSummary(const OjfJourney& journey);

/// Brings in what a file of the OpenJourney format holds, after saying what will come of it. The
/// new journey; none where nothing came in.
std::optional<Id<Journey>> importJourney(QWidget* parent, Session& session, std::string_view bytes,
                                         const QFileInfo& file);

} // namespace updraft
