#pragma once

#include "ui/support/icons.h"

#include <QToolButton>

namespace updraft {

/// A framed button that is an icon only; its name is told to who points at it or does not see it.
QToolButton* iconButton(Icon which, const QString& name, QWidget* parent);

} // namespace updraft
