#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace updraft {

/// A fractional key that sorts between two others; an empty one stands for the open end.
/// Appending counts up; where `above` is not above `below`, it is left out of account. Keys are
/// letters and digits and never end in the lowest digit, so there is always room between two. (The
/// idea: Greenspan, "Implementing Fractional Indexing", 2020.)
std::string key_between(std::string_view below, std::string_view above);

} // namespace updraft
