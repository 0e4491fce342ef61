#pragma once

#include "core/model/plan.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace updraft {

/// What a person has picked: items of one kind, the one picked last at the end. Pages and the
/// inspector share one selection, so that the same things are marked wherever they are shown.
struct Selection {
    std::string_view table; ///< As in table_of<T>; empty where nothing is picked.
    std::vector<Uuid> ids;

    template <class T> static Selection of(const std::vector<Id<T>>& items) {
        Selection selection{table_of<T>, {}};
        for (const Id<T>& item : items) selection.ids.push_back(item.uuid);
        return items.empty() ? Selection{} : selection;
    }
    template <class T> static Selection of(Id<T> item) { return {table_of<T>, {item.uuid}}; }

    bool empty() const { return ids.empty(); }
    bool contains(Uuid id) const { return std::ranges::find(ids, id) != ids.end(); }
    template <class T> bool contains(Id<T> id) const {
        return table == table_of<T> && contains(id.uuid);
    }

    /// Everything picked, if it is of this kind.
    template <class T> std::vector<Id<T>> all() const {
        std::vector<Id<T>> items;
        if (table == table_of<T>)
            for (const Uuid& id : ids) items.push_back({id});
        return items;
    }
    /// The one thing picked, if it is one and of this kind.
    template <class T> std::optional<Id<T>> one() const {
        if (table != table_of<T> || ids.size() != 1) return std::nullopt;
        return Id<T>{ids.front()};
    }

    friend bool operator==(const Selection&, const Selection&) = default;
};

} // namespace updraft
