#pragma once
#include "core/model/entities.h"

namespace updraft {

namespace detail {

struct Anything {
    template <class M> operator M() const;
};

} // namespace detail

/// How many members an aggregate has: as many as it can be initialised with.
template <class T, class... Given> consteval std::size_t member_count() {
    if constexpr (requires { T{Given{}..., detail::Anything{}}; })
        return member_count<T, Given..., detail::Anything>();
    else
        return sizeof...(Given);
}

/// Whether a list of so many fields can name every member of the entity, those of its remarks
/// included: a member that was forgotten would never reach the file.
template <class T> consteval bool well_formed(std::size_t fields) {
    std::size_t members = member_count<T>();
    if constexpr (requires(T row) { row.remarks; }) members += member_count<Remarks>() - 1;
    return fields == members;
}

} // namespace updraft
