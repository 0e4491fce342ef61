#pragma once
#include "core/store/connection.h"

#include <span>
#include <vector>

namespace updraft {

/// Finds texts by the beginnings of their words, whatever case and accents (SQLite's FTS5); Chinese
/// and Japanese, which set no blanks, and pictures such as 😀 anywhere in a text. It lies
/// in memory, apart from the plan's file, and keeps no text: who takes one out gives it again.
class TextIndex {
  public:
    struct Entry {
        std::int64_t key = 0;
        std::string text;
    };

    static Result<TextIndex> make();

    [[nodiscard]] Result<void> add(std::span<const Entry> entries);
    /// The text must be the one that was added under the key.
    [[nodiscard]] Result<void> remove(const Entry& entry);
    /// The keys of the texts that have a word beginning with each of these, in ascending order;
    /// none where there is no word.
    [[nodiscard]] Result<std::vector<std::int64_t>> find(std::string_view words);

  private:
    Connection connection_;
    Statement add_;
    Statement remove_;
    Statement find_;
};

} // namespace updraft
