#include "core/schedule/rows.h"

#include <bit>

namespace updraft {

namespace {

std::vector<const Initiative*> pointers(const Table<Initiative>& table) {
    std::vector<const Initiative*> rows;
    rows.reserve(table.size());
    for (const auto& row : table) rows.push_back(&row);
    return rows;
}

} // namespace

Places::Places(const std::vector<const Initiative*>& rows)
    : slots_(std::bit_ceil(rows.size() * 2 + 1), 0) {
    ids_.reserve(rows.size());
    for (const auto* row : rows) {
        ids_.push_back(row->id);
        slots_[slot_of(row->id)] = static_cast<std::uint32_t>(ids_.size());
    }
}

std::optional<std::uint32_t> Places::of(Id<Initiative> id) const {
    const auto place = slots_[slot_of(id)];
    return place != 0 ? std::optional{place - 1} : std::nullopt;
}

std::size_t Places::slot_of(Id<Initiative> id) const {
    const auto mask = slots_.size() - 1;
    auto slot = std::hash<Id<Initiative>>{}(id)&mask;
    while (slots_[slot] != 0 && ids_[slots_[slot] - 1] != id) slot = (slot + 1) & mask;
    return slot;
}

Rows::Rows(const Table<Initiative>& table) : initiatives{pointers(table)}, places{initiatives} {
    status.reserve(initiatives.size());
    for (const auto* row : initiatives) status.push_back(row->status);
}

Rows rows_of(const Plan& plan, Dropped dropped) {
    Rows rows{plan.initiatives};
    rows.dependencies.reserve(plan.dependencies.size());
    rows.links.reserve(plan.dependencies.size());
    const auto linked = [&](std::uint32_t place) {
        return dropped == Dropped::linked || rows.status[place] != Status::dropped;
    };
    for (const auto& row : plan.dependencies) {
        const auto from = rows.places.of(row.from);
        const auto to = rows.places.of(row.to);
        if (!from || !to || !linked(*from) || !linked(*to)) continue;
        rows.dependencies.push_back(&row);
        rows.links.push_back({*from, *to, row.type, row.lag});
    }
    return rows;
}

} // namespace updraft
