#pragma once
#include "core/edits/kinds.h"

#include <nlohmann/json.hpp>

namespace updraft {

using Json = nlohmann::ordered_json;

/// A value for machines: null where empty, unrounded numbers, money as decimals of the currency,
/// ISO dates.
Json json_of(const Value& value, std::string_view currency);
/// A number that is whole as a whole number.
Json json_of(double number);
Json json_of(const std::optional<Date>& date);

/// Every kind of the plan as a list; the plan itself as one object.
Json json_of(const Plan& plan);

/// The text of a document, with a line end. Bytes that are no letters become U+FFFD.
std::string written(const Json& json);

} // namespace updraft
