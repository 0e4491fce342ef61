#pragma once
#include "core/document/edit.h"

namespace updraft {

/// Refuses what no dependency may be: a link to itself (`self_dependency`), the second between the
/// same two (`already_linked`), or one that closes a circle (`cycle`, whose detail names the path).
void check_link(Edit& edit, const Dependency& link);

/// Makes `to` depend on `from`.
Id<Dependency> link(Edit& edit, Id<Initiative> from, Id<Initiative> to,
                    LinkType type = LinkType::finish_start, int lag = 0);

} // namespace updraft
