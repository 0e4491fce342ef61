#pragma once
#include "core/base/error.h"
#include "core/model/plan.h"

namespace updraft {

/// The first of the changed fields that breaks its limits: the error's subject is the field's
/// label, its detail the limit or the value. A name has no semicolon, which lists set between
/// names.
template <class T> std::optional<Error> first_invalid(const T& row, Mask changed = ~Mask{0});

/// The same of a single line that is no field of a row, such as a version's name.
std::optional<Error> invalid_line(std::string_view label, const Limits& limits,
                                  std::string_view text);

/// A code is text without blanks, ';' or ','.
bool valid_code(std::string_view text);

/// The limits of a number as a person would write them: "0 … 10000"; money in whole units.
std::string text_of(const Limits& limits, Type type);

} // namespace updraft
