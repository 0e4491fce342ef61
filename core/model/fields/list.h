#pragma once
#include "core/model/fields.h"
#include "core/model/well_formed.h"

namespace updraft {

namespace detail {

template <class T> inline constexpr auto list = nullptr;

} // namespace detail

} // namespace updraft

/// Makes `detail::list<T>` the fields of `T`.
#define UPDRAFT_FIELDS(T)                                                                          \
    template <> std::span<const Field<T>> FieldList<T>::all() const {                              \
        static_assert(detail::list<T>.size() <= 64, "a Mask has a bit a field");                   \
        static_assert(well_formed<T>(detail::list<T>.size()), "a member without field, or twice"); \
        return detail::list<T>;                                                                    \
    }
