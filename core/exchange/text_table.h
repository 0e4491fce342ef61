#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace updraft {

/// What a file may be to be read at all; beyond it is refused.
inline constexpr std::size_t max_import_bytes = std::size_t{64} << 20U;
inline constexpr std::size_t max_import_rows = 100'000;
inline constexpr std::size_t max_import_columns = 500;
inline constexpr std::size_t max_import_cells = 10'000'000; // 160 MB of views
inline constexpr std::size_t max_cell_bytes = std::size_t{64} << 10U;

/// A file's table as texts: a header and rows that may be shorter or longer than it. Cells are
/// views of the file's text, which the table owns; copies share it.
class TextTable {
  public:
    TextTable() = default;
    explicit TextTable(std::string text) : text_{std::make_shared<std::string>(std::move(text))} {}

    /// Rows after the header.
    std::size_t rows() const { return starts_.empty() ? 0 : starts_.size() - 1; }
    std::size_t columns() const { return width_at(0); }
    std::string_view header(std::size_t column) const { return cells_[column]; }
    std::size_t width(std::size_t row) const { return width_at(row + 1); }
    /// Empty beyond the row's last cell.
    std::string_view cell(std::size_t row, std::size_t column) const {
        return column < width(row) ? cells_[starts_[row + 1] + column] : std::string_view{};
    }
    /// Whether the row could not be taken apart: a quotation mark in it is never closed.
    bool unclosed(std::size_t row) const;

    std::string encoding; // as found or named, such as "UTF-8"
    char delimiter = ',';

    /// Whether the row is an empty line.
    bool blank(std::size_t row) const { return width(row) <= 1 && cell(row, 0).empty(); }

    /// For readers of files: the text to take apart (in place), and what was found in it.
    std::string& text() { return *text_; }
    void begin_row() { starts_.push_back(static_cast<std::uint32_t>(cells_.size())); }
    void add(std::string_view cell) { cells_.push_back(cell); }
    /// Drops the cells of the last row and notes that it could not be taken apart.
    void spoil_row();
    void drop_row();
    std::size_t cells() const { return cells_.size(); }
    std::size_t width_of_last() const { return cells_.size() - starts_.back(); }
    void reserve(std::size_t rows, std::size_t cells) {
        starts_.reserve(rows);
        cells_.reserve(cells);
    }

  private:
    std::size_t width_at(std::size_t index) const {
        if (index >= starts_.size()) return 0;
        const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : cells_.size();
        return end - starts_[index];
    }

    std::shared_ptr<std::string> text_;
    std::vector<std::string_view> cells_;
    std::vector<std::uint32_t> starts_; // of the header and of each row, in `cells_`
    std::vector<std::uint32_t> unclosed_;
};

} // namespace updraft
