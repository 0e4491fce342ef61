#pragma once
#include "core/store/connection.h"

namespace updraft {

inline constexpr std::int32_t application_id = 0x55504446; // "UPDF"
inline constexpr int schema_version = 1;

/// Puts the schema of a new plan into an empty database.
Result<void> make_schema(const Connection& connection);

} // namespace updraft
