#include "core/exchange/csv.h"

#include "core/exchange/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <fstream>

namespace updraft {

namespace {

constexpr std::string_view formula_starts = "=+-@\t\r";
constexpr std::size_t sample_bytes = std::size_t{64} << 10U;
constexpr std::size_t sample_rows = 50;

/// Whether this is an apostrophe, or several, before what a spreadsheet would calculate.
bool defused(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    return first != 0 && first != std::string_view::npos &&
           formula_starts.find(text[first]) != std::string_view::npos;
}

bool plain_number(std::string_view text) {
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    double value = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    return read.ec == std::errc{} && read.ptr == end && text[0] >= '0' && text[0] <= '9';
}

/// Whether a spreadsheet would take the text for a formula.
bool live(std::string_view text) {
    return !text.empty() && formula_starts.find(text[0]) != std::string_view::npos &&
           !plain_number(text);
}

/// Takes text apart in place, so that cells are views of it even where quotation marks go.
class Splitter {
  public:
    Splitter(TextTable& table, char delimiter) : table_{table} {
        for (const char c : {delimiter, '\r', '\n'}) ends_[static_cast<unsigned char>(c)] = true;
    }
    /// Stops after so many rows.
    Result<void> run(std::size_t rows);

  private:
    enum class Row { good, unclosed, too_long };

    Row read_row();
    Row read_quoted();
    void read_plain();
    void add(char* start, char* end);
    bool skip_line_end();
    void skip_line();

    TextTable& table_;
    std::array<bool, 256> ends_{}; // what ends a cell
    char* at_ = table_.text().data();
    char* end_ = at_ + table_.text().size();
    std::size_t longest_ = 0;
};

void Splitter::add(char* start, char* end) {
    std::string_view cell{start, static_cast<std::size_t>(end - start)};
    if (cell.starts_with('\'') && defused(cell)) cell.remove_prefix(1);
    longest_ = std::max(longest_, cell.size());
    table_.add(cell);
}

void Splitter::read_plain() {
    char* const start = at_;
    while (at_ != end_ && !ends_[static_cast<unsigned char>(*at_)]) ++at_;
    add(start, at_);
}

Splitter::Row Splitter::read_quoted() {
    char* const start = at_ + 1;
    char* close = start;
    bool doubled = false;
    for (;; close += 2, doubled = true) {
        const auto left = std::min(static_cast<std::size_t>(end_ - close), 2 * max_cell_bytes);
        close = static_cast<char*>(std::memchr(close, '"', left));
        if (close == nullptr) return left > max_cell_bytes ? Row::too_long : Row::unclosed;
        if (static_cast<std::size_t>(close - start) > 2 * max_cell_bytes) return Row::too_long;
        if (close + 1 == end_ || close[1] != '"') break;
    }
    char* to = close;
    if (doubled) {
        to = start;
        for (char* from = start; from != close; ++from) {
            if (*from == '"') ++from; // the first of two
            *to++ = *from;
        }
    }
    // What follows the closing mark belongs to the cell: somebody forgot to double the mark.
    at_ = close + 1;
    while (at_ != end_ && !ends_[static_cast<unsigned char>(*at_)]) *to++ = *at_++;
    add(start, to);
    return Row::good;
}

bool Splitter::skip_line_end() {
    if (at_ == end_) return true;
    if (*at_ == '\r') {
        ++at_;
        if (at_ != end_ && *at_ == '\n') ++at_;
        return true;
    }
    if (*at_ != '\n') return false;
    ++at_;
    return true;
}

void Splitter::skip_line() {
    while (at_ != end_ && *at_ != '\r' && *at_ != '\n') ++at_;
    skip_line_end();
}

Splitter::Row Splitter::read_row() {
    for (;;) {
        if (at_ != end_ && *at_ == '"') {
            if (const auto row = read_quoted(); row != Row::good) return row;
        } else {
            read_plain();
        }
        if (skip_line_end()) return longest_ <= max_cell_bytes ? Row::good : Row::too_long;
        ++at_; // the delimiter
    }
}

Result<void> Splitter::run(std::size_t rows) {
    while (at_ != end_ && (*at_ == '\n' || *at_ == '\r')) ++at_; // empty lines before the header
    for (std::size_t row = 0; at_ != end_; ++row) {
        if (row > rows) return fail(ErrorCode::too_many_rows, {}, std::to_string(row));
        char* const start = at_;
        table_.begin_row();
        const auto read = read_row();
        if (read == Row::too_long) return fail(ErrorCode::cell_too_long, std::to_string(row));
        if (read == Row::unclosed) {
            if (row == 0) return fail(ErrorCode::not_a_table);
            table_.spoil_row();
            at_ = start;
            skip_line();
        }
        if (table_.width_of_last() > max_import_columns)
            return fail(ErrorCode::too_many_columns, std::to_string(row));
        if (table_.cells() > max_import_cells)
            return fail(ErrorCode::too_many_cells, std::to_string(row));
    }
    const auto ends_empty = [&] {
        const auto count = table_.rows();
        return count > 0 && table_.blank(count - 1) && !table_.unclosed(count - 1);
    };
    while (ends_empty()) table_.drop_row();
    return {};
}

/// How well a delimiter cuts the sample: the share of rows as wide as a header of at least two
/// columns, then the width.
std::pair<double, std::size_t> fit(const std::string& sample, char delimiter) {
    TextTable table{sample};
    // More rows than the sample may hold, or too long ones, say nothing against the delimiter.
    static_cast<void>(Splitter{table, delimiter}.run(sample_rows));
    if (table.columns() < 2) return {};
    std::size_t as_wide = 1;
    for (std::size_t row = 0; row < table.rows(); ++row)
        as_wide += table.width(row) == table.columns();
    return {static_cast<double>(as_wide) / static_cast<double>(table.rows() + 1), table.columns()};
}

char likely_delimiter(std::string_view text) {
    auto sample = text.substr(0, sample_bytes);
    if (sample.size() < text.size()) sample = sample.substr(0, sample.find_last_of("\r\n"));
    char best = ',';
    auto best_fit = fit(std::string{sample}, best);
    for (const char delimiter : {';', '\t', '|'})
        if (const auto its_fit = fit(std::string{sample}, delimiter); its_fit > best_fit) {
            best = delimiter;
            best_fit = its_fit;
        }
    return best;
}

/// The delimiter that some spreadsheets name in a first line "sep=;", which goes.
std::optional<char> take_named_delimiter(std::string& text) {
    if (!text.starts_with("sep=") || text.size() < 6 || (text[5] != '\r' && text[5] != '\n'))
        return std::nullopt;
    const char delimiter = text[4];
    text.erase(0, 6);
    return delimiter;
}

/// Whether the bytes are those of another kind of file, whatever its name says: a spreadsheet, a
/// document, a database. Letters that no text can hold are no sign of it, a NUL in the header is.
bool no_text(std::string_view bytes, std::string_view text) {
    using namespace std::string_view_literals;
    constexpr std::array beginnings = {"PK\3\4"sv, "\xd0\xcf\x11\xe0"sv, "%PDF-"sv,
                                       "SQLite format 3\0"sv, "\x1f\x8b"sv};
    const auto header = text.substr(0, text.find_first_of("\r\n"));
    return header.find('\0') != std::string_view::npos ||
           std::ranges::any_of(beginnings, [&](auto start) { return bytes.starts_with(start); });
}

} // namespace

Result<std::string> read_import_file(const std::filesystem::path& path) {
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(status)) return fail(ErrorCode::file_missing, path.string());
    if (!std::filesystem::is_regular_file(status))
        return fail(ErrorCode::file_not_regular, path.string());
    const auto size = std::filesystem::file_size(path, failed);
    if (failed) return fail(ErrorCode::file_unreadable, path.string());
    if (size > max_import_bytes)
        return fail(ErrorCode::file_too_large, path.string(),
                    fmt::format("{} {}", size, max_import_bytes));
    std::ifstream file{path, std::ios::binary};
    std::string bytes(size, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!file) return fail(ErrorCode::file_unreadable, path.string());
    return bytes;
}

Result<TextTable> read_csv(std::string bytes, const CsvOptions& options) {
    const auto beginning = bytes.substr(0, 16);
    auto decoded = decode(std::move(bytes), options.encoding);
    if (!decoded) return fail(std::move(decoded.error()));
    if (no_text(beginning, decoded->text)) return fail(ErrorCode::not_text);
    const auto named = take_named_delimiter(decoded->text);
    TextTable table{std::move(decoded->text)};
    table.encoding = std::move(decoded->encoding);
    table.delimiter = options.delimiter ? *options.delimiter
                      : named           ? *named
                                        : likely_delimiter(table.text());
    if (auto split = Splitter{table, table.delimiter}.run(max_import_rows); !split)
        return fail(std::move(split.error()));
    if (table.columns() == 0) return fail(ErrorCode::not_a_table);
    return table;
}

std::string csv_cell(std::string_view text) {
    std::string cell;
    if (defused(text) || live(text)) cell += '\'';
    cell += text;
    const bool edges = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!edges && cell.find_first_of(",;\t\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted += '"';
}

void append_csv_row(std::string& csv, std::span<const std::string> cells) {
    bool first = true;
    for (const auto& cell : cells) {
        if (!first) csv += ',';
        csv += csv_cell(cell);
        first = false;
    }
    csv += '\n';
}

} // namespace updraft
