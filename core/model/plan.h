#pragma once
#include "core/model/fields.h"
#include "core/model/table.h"

namespace updraft {

/// Everything a plan holds, as it was after one edit. Immutable once published; copies share what
/// did not change.
struct Plan {
#define HOLD(T, member, name) Table<T> member
    UPDRAFT_ENTITIES(HOLD);
#undef HOLD
    std::uint64_t edition = 0;

    /// The plan's own row; a plan that was opened has one.
    const Basics& about() const {
        return *basics.begin();
    }
};

// Compiled once, in plan.cpp: every file that sees a plan would else make them all anew.
#define DECLARE(T, ...) extern template class Table<T>
UPDRAFT_ENTITIES(DECLARE);
#undef DECLARE

template <class T> inline constexpr Table<T> Plan::*table_member = nullptr;
#define POINT(T, member, name)                                                                     \
    template <> inline constexpr Table<T> Plan::*table_member<T> = &Plan::member
UPDRAFT_ENTITIES(POINT);
#undef POINT

/// The plan's table of `T`.
template <class T> const Table<T>& table(const Plan& plan) {
    return plan.*table_member<T>;
}
template <class T> Table<T>& table(Plan& plan) {
    return plan.*table_member<T>;
}

/// Calls `use.template operator()<T>()` for every entity, parents before children.
template <class F> void each_entity(F&& use) {
#define USE_ENTITY(T, ...) use.template operator()<T>()
    UPDRAFT_ENTITIES(USE_ENTITY);
#undef USE_ENTITY
}

/// The same for the entity whose table has this name; false where none has.
template <class F> bool with_entity(std::string_view table, F&& use) {
    bool found = false;
    each_entity([&]<class T>() {
        if (table_of<T> != table) return;
        use.template operator()<T>();
        found = true;
    });
    return found;
}

/// Which of a row's fields differ: bit i for the i-th of `fields<T>`.
using Mask = std::uint64_t;
template <class T> Mask diff(const T& a, const T& b) {
    Mask mask = 0;
    for (std::size_t i = 0; i < fields<T>.size(); ++i)
        if (!equal(fields<T>[i].get(a), fields<T>[i].get(b))) mask |= Mask{1} << i;
    return mask;
}

} // namespace updraft
