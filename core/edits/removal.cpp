#include "core/edits/removal.h"

#include <unordered_set>

namespace updraft {

namespace {

using Doomed = std::unordered_set<Uuid>;

/// Lets the rows of `T` forget the doomed; gives those that cannot be without them.
template <class T>
std::vector<Uuid> forget(Edit& edit, const Field<T>& field, const Doomed& doomed) {
    std::vector<Uuid> hit;
    for (const auto& row : table<T>(edit.plan()))
        if (const auto to = referred(field.get(row)); to && doomed.contains(*to))
            hit.push_back(row.id.uuid);
    if (!field.optional || field.owned) return hit;
    for (const auto& id : hit)
        edit.change(Id<T>{id}, [&](T& row) { field.set(row, Cell{std::monostate{}}); });
    return {};
}

} // namespace

void remove_items(Edit& edit, std::string_view table, const std::vector<Uuid>& ids) {
    if (ids.empty()) return;
    const Doomed doomed{ids.begin(), ids.end()};
    each_entity([&]<class T>() {
        for (const auto& field : fields<T>)
            if (field.type == Type::reference && field.references == table)
                remove_items(edit, table_of<T>, forget(edit, field, doomed));
    });
    with_entity(table, [&]<class T>() {
        for (const auto& id : ids)
            if (updraft::table<T>(edit.plan()).find({id}) != nullptr) edit.remove(Id<T>{id});
    });
}

} // namespace updraft
