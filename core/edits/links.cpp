#include "core/edits/links.h"

#include "core/schedule/schedule.h"

namespace updraft {

namespace {

std::string code(const Plan& plan, Id<Initiative> id) {
    const auto* row = plan.initiatives.find(id);
    return row != nullptr ? row->code : std::string{};
}

std::string path(const Plan& plan, const std::vector<Id<Initiative>>& circle) {
    std::string text;
    for (const auto& id : circle) text += (text.empty() ? "" : " → ") + code(plan, id);
    return text;
}

} // namespace

void check_link(Edit& edit, const Dependency& link) {
    const Plan& plan = edit.plan();
    if (link.from == link.to)
        return edit.refuse({ErrorCode::self_dependency, code(plan, link.to), {}});
    for (const auto& other : plan.dependencies)
        if (other.id != link.id && other.from == link.from && other.to == link.to)
            return edit.refuse(
                {ErrorCode::already_linked, code(plan, link.to), code(plan, link.from)});
    if (const auto circle = cycle_with(plan, link.from, link.to); !circle.empty())
        edit.refuse({ErrorCode::cycle, code(plan, link.to), path(plan, circle)});
}

Id<Dependency> link(Edit& edit, Id<Initiative> from, Id<Initiative> to, LinkType type, int lag) {
    Dependency row;
    row.id = Id<Dependency>::make();
    row.from = from;
    row.to = to;
    row.type = type;
    row.lag = lag;
    check_link(edit, row);
    edit.about(from.uuid);
    edit.about(to.uuid);
    return edit.add(std::move(row));
}

} // namespace updraft
