#pragma once
#include "core/base/order_key.h"
#include "core/document/edit.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace updraft {

/// The ids of those rows that `wanted` says yes to, by position.
template <class T, class F> std::vector<Id<T>> in_order(const Table<T>& rows, const F& wanted) {
    std::vector<const T*> found;
    for (const T& row : rows)
        if (wanted(row)) found.push_back(&row);
    std::ranges::stable_sort(found, {},
                             [](const T* row) { return std::string_view{row->position}; });
    std::vector<Id<T>> ids;
    ids.reserve(found.size());
    for (const T* row : found) ids.push_back(row->id);
    return ids;
}

/// Moves a row by so many places in a list that is in order; it stops at both ends. Where its new
/// neighbours have equal keys, all get new ones.
template <class T> void move_places(Edit& edit, Id<T> id, std::vector<Id<T>> list, int places) {
    const auto at = std::ranges::find(list, id);
    if (at == list.end())
        return edit.refuse({ErrorCode::unknown_item, std::string{table_of<T>}, {}});
    const auto from = at - list.begin();
    const auto last = static_cast<std::ptrdiff_t>(list.size()) - 1;
    const auto to = std::clamp<std::ptrdiff_t>(from + places, 0, last);
    if (to == from) return;
    list.erase(at);
    const auto key = [&](std::ptrdiff_t i) {
        return i < 0 || i >= last
                   ? std::string{}
                   : table<T>(edit.plan()).find(list[static_cast<std::size_t>(i)])->position;
    };
    const std::string below = key(to - 1);
    const std::string above = key(to);
    if (above.empty() || below < above) {
        edit.change(id, [&](T& row) { row.position = key_between(below, above); });
        return;
    }
    list.insert(list.begin() + to, id);
    std::string next;
    for (const Id<T> each : list) {
        next = key_between(next, {});
        edit.change(each, [&](T& row) { row.position = next; });
    }
}

} // namespace updraft
