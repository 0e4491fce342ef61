#pragma once
#include "core/document/edit.h"

namespace updraft {

/// Makes `to` depend on `from`. Whether the link may be is judged when the edit ends.
Id<Dependency> link(Edit& edit, Id<Initiative> from, Id<Initiative> to,
                    LinkType type = LinkType::finish_start, int lag = 0);

} // namespace updraft
