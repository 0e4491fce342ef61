#include "core/exchange/script.h"

#include "core/base/text.h"
#include "core/edits/verbs.h"

namespace updraft {

namespace {

/// Cuts words at blanks; what stands in quotation marks or behind a backslash is no blank.
class Words {
  public:
    explicit Words(std::string_view text) : text_{text} {}

    /// False where a quotation mark is not closed.
    bool cut();
    std::vector<std::string> take() { return std::move(words_); }

  private:
    bool single_quoted();
    bool double_quoted();
    void end_word();

    std::string_view text_;
    std::size_t at_ = 0;
    std::string word_;
    bool begun_ = false; // also an empty pair of quotation marks makes a word
    std::vector<std::string> words_;
};

void Words::end_word() {
    if (begun_) words_.push_back(std::move(word_));
    word_.clear();
    begun_ = false;
}

bool Words::single_quoted() {
    const auto close = text_.find('\'', at_);
    if (close == std::string_view::npos) return false;
    word_ += text_.substr(at_, close - at_);
    at_ = close + 1;
    return true;
}

bool Words::double_quoted() {
    constexpr std::string_view escapable = "\"\\$`";
    while (at_ < text_.size()) {
        const char c = text_[at_++];
        if (c == '"') return true;
        const bool escapes =
            c == '\\' && at_ < text_.size() && escapable.find(text_[at_]) != std::string_view::npos;
        word_ += escapes ? text_[at_++] : c;
    }
    return false;
}

bool Words::cut() {
    while (at_ < text_.size()) {
        const char c = text_[at_++];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            end_word();
            continue;
        }
        begun_ = true;
        if (c == '\'') {
            if (!single_quoted()) return false;
        } else if (c == '"') {
            if (!double_quoted()) return false;
        } else {
            word_ += c == '\\' && at_ < text_.size() ? text_[at_++] : c;
        }
    }
    end_word();
    return true;
}

std::optional<Instruction::Verb> verb_named(std::string_view word) {
    if (word == "add") return Instruction::Verb::add;
    if (word == "set") return Instruction::Verb::set;
    if (word == "remove") return Instruction::Verb::remove;
    return std::nullopt;
}

} // namespace

Result<std::vector<std::string>> shell_words(std::string_view line) {
    Words words{line};
    if (!words.cut()) return fail(ErrorCode::bad_quoting, std::string{line});
    return words.take();
}

Result<std::vector<std::string>> Script::next() {
    while (!rest_.empty()) {
        auto end = std::min(rest_.find('\n'), rest_.size());
        const auto line = trimmed(rest_.substr(0, end));
        if (line.empty() || line.front() == '#') {
            rest_.remove_prefix(std::min(end + 1, rest_.size()));
            continue;
        }
        // A value that goes on in the next line has its mark closed there.
        auto words = shell_words(rest_.substr(0, end));
        while (!words && end < rest_.size()) {
            end = std::min(rest_.find('\n', end + 1), rest_.size());
            words = shell_words(rest_.substr(0, end));
        }
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return words;
    }
    return std::vector<std::string>{};
}

Result<std::vector<Assignment>> read_assignments(const Kind& kind,
                                                 const std::vector<std::string>& words,
                                                 const Basics& basics, const Writing& writing) {
    std::vector<Assignment> assignments;
    for (const auto& word : words) {
        const auto equals = word.find('=');
        if (equals == std::string::npos) return fail(ErrorCode::bad_assignment, word);
        auto read = read_assignment(kind, std::string_view{word}.substr(0, equals),
                                    std::string_view{word}.substr(equals + 1), basics, writing);
        if (!read) return fail(std::move(read.error()));
        std::erase_if(assignments,
                      [&](const Assignment& earlier) { return earlier.field == read->field; });
        assignments.push_back(std::move(*read));
    }
    return assignments;
}

Result<Instruction> read_instruction(const std::vector<std::string>& words, const Basics& basics,
                                     const Writing& writing) {
    const auto verb = words.empty() ? std::nullopt : verb_named(words[0]);
    if (!verb) return fail(ErrorCode::unknown_command, words.empty() ? std::string{} : words[0]);
    if (words.size() < 2) return fail(ErrorCode::unknown_kind);
    Instruction instruction;
    instruction.verb = *verb;
    instruction.kind = find_kind(words[1]);
    if (instruction.kind == nullptr) return fail(ErrorCode::unknown_kind, words[1]);

    if (instruction.kind->handle.empty() && *verb != Instruction::Verb::set) // there is one plan
        return fail(ErrorCode::unknown_command, words[0] + " " + words[1]);

    std::size_t rest = 2;
    if (*verb != Instruction::Verb::add && !instruction.kind->handle.empty()) {
        if (words.size() < 3)
            return fail(ErrorCode::unknown_item, std::string{instruction.kind->name});
        instruction.handle = words[rest++];
    }
    if (*verb == Instruction::Verb::remove && words.size() > rest)
        return fail(ErrorCode::unknown_command, words[rest]);
    if (*verb == Instruction::Verb::set && words.size() == rest)
        return fail(ErrorCode::bad_assignment);
    auto assignments = read_assignments(
        *instruction.kind, {words.begin() + static_cast<std::ptrdiff_t>(rest), words.end()}, basics,
        writing);
    if (!assignments) return fail(std::move(assignments.error()));
    instruction.assignments = std::move(*assignments);
    return instruction;
}

Uuid run(Edit& edit, const Instruction& instruction) {
    const auto& kind = *instruction.kind;
    if (instruction.verb == Instruction::Verb::add) {
        if (kind.handle.empty()) { // there is one plan
            edit.refuse({ErrorCode::not_settable, std::string{kind.name}, {}});
            return {};
        }
        const auto id = kind.add(edit, instruction.assignments);
        edit.about(id);
        return id;
    }
    const auto id = kind.find(edit.plan(), instruction.handle);
    if (!id) {
        edit.refuse(id.error());
        return {};
    }
    edit.about(*id);
    if (instruction.verb == Instruction::Verb::set)
        kind.assign(edit, *id, instruction.assignments);
    else
        kind.remove(edit, {*id});
    return *id;
}

Result<Instruction> NamedItems::read(std::vector<std::string> words, const Basics& basics,
                                     const Writing& writing) const {
    constexpr std::string_view naming = "as=";
    const auto named = std::ranges::find_if(
        words, [&](std::string_view word) { return word.starts_with(naming); });
    std::string name;
    if (named != words.end() && words.front() == "add") {
        name = trimmed(std::string_view{*named}.substr(naming.size()));
        words.erase(named);
    }
    auto instruction = read_instruction(words, basics, writing);
    if (!instruction) return instruction;
    instruction->as = std::move(name);
    instruction->handle = meant(instruction->handle);
    for (auto& [field, value] : instruction->assignments)
        if (auto* text = std::get_if<std::string>(&value);
            text != nullptr && (field->references != nullptr || field->list))
            *text = meant(*text);
    return instruction;
}

void NamedItems::keep(const Instruction& added, std::string handle) {
    if (!added.as.empty()) handles_.insert_or_assign(added.as, std::move(handle));
}

std::string NamedItems::meant(std::string_view text) const {
    if (text.find('@') == std::string_view::npos) return std::string{text};
    std::string meant;
    for (const auto part : split(text, ';')) {
        const auto named = part.starts_with('@') ? handles_.find(part.substr(1)) : handles_.end();
        meant += (meant.empty() ? "" : "; ");
        meant += named != handles_.end() ? std::string_view{named->second} : part;
    }
    return meant;
}

std::string_view verb_of(const Instruction& instruction) {
    switch (instruction.verb) {
    case Instruction::Verb::add:
        return verb::add;
    case Instruction::Verb::set:
        return verb::set;
    case Instruction::Verb::remove:
        return verb::remove;
    }
    return {};
}

} // namespace updraft
