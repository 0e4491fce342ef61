#pragma once

#include "ui/models/kind_filter_model.h"

namespace updraft {

/// Lets those initiatives through that can start today.
KindFilterModel::Test startTest(const Session& session);

} // namespace updraft
