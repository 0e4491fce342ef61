#pragma once
#include "core/exchange/text_table.h"

#include <filesystem>
#include <optional>
#include <span>

namespace updraft {

struct CsvOptions {
    std::string encoding;          // found where empty
    std::optional<char> delimiter; // found where none
};

/// The whole file where it is no larger than what imports take: `file_missing`,
/// `file_not_regular`, `file_too_large`, `file_unreadable`.
Result<std::string> read_import_file(const std::filesystem::path& path);

/// Reads comma-separated values (RFC 4180) and what goes by that name: other delimiters, any line
/// ends, byte order marks, text around quotation marks, rows of any width. A row with a quotation
/// mark that is never closed is spoilt, and reading goes on in the next line. The apostrophe with
/// which `csv_cell` defuses a formula is taken off. Refuses with `not_text` (a spreadsheet,
/// a document…), `not_a_table` (no header), `too_many_rows`, `too_many_columns`, `too_many_cells`
/// and `cell_too_long` (the subject is the row), `unknown_encoding`.
Result<TextTable> read_csv(std::string bytes, const CsvOptions& options = {});

/// The cell as it stands in a file: quoted where it must be, and with an apostrophe before what a
/// spreadsheet would take for a formula.
std::string csv_cell(std::string_view text);
/// A line of cells with its end.
void append_csv_row(std::string& csv, std::span<const std::string> cells);

} // namespace updraft
