#pragma once

#include "ui/session/session.h"

class QWidget;

namespace updraft {

/// Asks for a list of answers and lets it be imported.
void importAnswersFromFile(QWidget* parent, Session& session);

} // namespace updraft
