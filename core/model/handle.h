#pragma once
#include "core/model/plan.h"

#include <string>

namespace updraft {

/// How people call the row: its code or name; its id where it has neither.
template <class T> std::string handle(const T& row) {
    for (const auto& field : fields<T>)
        if (field.unique) return std::string{std::get<std::string_view>(field.get(row))};
    return to_string(row.id.uuid);
}

} // namespace updraft
