#pragma once
#include "core/base/error.h"
#include "core/model/plan.h"

namespace updraft {

/// The first of the changed fields that breaks its limits: the error's subject is the field's
/// label, its detail the limit or the value. A code is text without blanks, ';' or ','.
template <class T> std::optional<Error> first_invalid(const T& row, Mask changed = ~Mask{0});

} // namespace updraft
