#include "core/edits/links.h"

namespace updraft {

Id<Dependency> link(Edit& edit, Id<Initiative> from, Id<Initiative> to, LinkType type, int lag) {
    Dependency row;
    row.from = from;
    row.to = to;
    row.type = type;
    row.lag = lag;
    edit.about(from.uuid);
    edit.about(to.uuid);
    return edit.add(std::move(row));
}

} // namespace updraft
