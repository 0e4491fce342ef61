#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace updraft {

/// A text in UTF-8, without a byte order mark, and the encoding it came in.
struct Decoded {
    std::string text;
    std::string encoding;
};

bool valid_utf8(std::string_view bytes);

/// Decodes bytes of the named encoding; of an empty name, of the one found: by the byte order
/// mark, as valid UTF-8, by the zeros of unmarked UTF-16, else by what letters are likely.
/// Bytes that mean nothing become U+FFFD. Refuses with `unknown_encoding`.
Result<Decoded> decode(std::string bytes, std::string_view encoding = {});

} // namespace updraft
