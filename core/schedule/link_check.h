#pragma once
#include "core/base/error.h"
#include "core/model/plan.h"

#include <optional>
#include <span>

namespace updraft {

/// What no dependency may be: a link to itself (`self_dependency`), the second between the same two
/// (`already_linked`), or one that closes a circle (`cycle`, whose detail names the path). Looks at
/// those that are new or lead elsewhere now, all at once: it takes time in proportion to the
/// plan's, however many they are.
std::optional<Error> wrong_link(const Plan& plan, std::span<const Id<Dependency>> made);

} // namespace updraft
