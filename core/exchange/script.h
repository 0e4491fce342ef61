#pragma once
#include "core/edits/kinds.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace updraft {

/// The words of a line as a POSIX shell would cut them: 'as it is', "with \" and \\", a\ blank.
/// `bad_quoting` where a quotation mark is not closed.
Result<std::vector<std::string>> shell_words(std::string_view line);

/// The instructions of a script, one after the other: each on a line, but a quoted value may span
/// lines. Empty lines and lines that begin with # are left out.
class Script {
  public:
    explicit Script(std::string_view text) : rest_{text} {}

    /// The words of the next instruction; none at the end.
    Result<std::vector<std::string>> next();

  private:
    std::string_view rest_;
};

/// `add KIND FIELD=VALUE…`, `set KIND CODE FIELD=VALUE…` (`set plan FIELD=VALUE…`) or
/// `remove KIND CODE`.
struct Instruction {
    enum class Verb { add, set, remove };

    Verb verb = Verb::add;
    const Kind* kind = nullptr;
    std::string handle; // of what is set or removed
    std::vector<Assignment> assignments;
    std::string as; // what later lines of a script call it
};

/// The assignments that `FIELD=VALUE` words make. `unknown_field`, `not_settable`,
/// `unreadable_value`, `out_of_range`, `bad_assignment` where there is no "=".
Result<std::vector<Assignment>> read_assignments(const Kind& kind,
                                                 const std::vector<std::string>& words,
                                                 const Basics& basics, const Writing& writing);

/// `unknown_command`, `unknown_kind`, and the errors of `read_assignments`.
Result<Instruction> read_instruction(const std::vector<std::string>& words, const Basics& basics,
                                     const Writing& writing = {});

/// Does it and names the item as what the edit is about; the item's id.
Uuid run(Edit& edit, const Instruction& instruction);

/// What a script calls the items that it makes, for kinds without code and name:
/// `add feedback as=cold-flat …`, and in a later line `evidence="PP-03; @cold-flat"`.
class NamedItems {
  public:
    /// As `read_instruction`, with items in place of the names that stand for them: as handle, and
    /// in fields that name other items.
    Result<Instruction> read(std::vector<std::string> words, const Basics& basics,
                             const Writing& writing = {}) const;
    /// Keeps the handle of what the instruction has added. A name that is given again means the
    /// newer item.
    void keep(const Instruction& added, std::string handle);

  private:
    std::string meant(std::string_view text) const;

    std::map<std::string, std::string, std::less<>> handles_; // by name
};

/// "add", "set" or "remove", for the history.
std::string_view verb_of(const Instruction& instruction);

} // namespace updraft
