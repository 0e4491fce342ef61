#pragma once
#include "app/cli/command.h"
#include "core/exchange/script.h"

namespace updraft::cli {

/// Does what the words of an instruction say, as one edit. The code, name or id of what was added;
/// of anything else nothing.
Result<std::string> carry_out(Document& document, const std::vector<std::string>& words);
/// The same for a line of a script, which may name what it adds and mean what earlier ones named.
Result<std::string> carry_out(Document& document, const std::vector<std::string>& words,
                              NamedItems& named);

} // namespace updraft::cli
