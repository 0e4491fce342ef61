#include "core/exchange/csv.h"
#include "core/exchange/encoding.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

using namespace updraft;
using Row = std::vector<std::string>;

namespace {

TextTable awkward(const std::string& name) {
    const auto bytes =
        read_import_file(testing::in_source(std::string{"tests/data/09-awkward-csv/"} + name));
    REQUIRE(bytes);
    auto table = read_csv(*bytes);
    REQUIRE(table);
    return *table;
}

TextTable read(const std::string& text) {
    auto table = read_csv(text);
    REQUIRE(table);
    return *table;
}

Row header(const TextTable& table) {
    Row cells;
    for (std::size_t column = 0; column < table.columns(); ++column)
        cells.emplace_back(table.header(column));
    return cells;
}

Row row(const TextTable& table, std::size_t at) {
    Row cells;
    for (std::size_t column = 0; column < table.width(at); ++column)
        cells.emplace_back(table.cell(at, column));
    return cells;
}

const Row usual = {"id", "title", "start", "duration_days", "effort"};

} // namespace

TEST_CASE("Byte order marks are no part of the first header") {
    const auto utf8 = awkward("s01-utf8-bom.csv");
    CHECK(header(utf8) == usual);
    CHECK(utf8.encoding == "UTF-8");
    CHECK(utf8.rows() == 2);
    CHECK(row(utf8, 0) == Row{"A1", "Café kiosk", "2026-03-02", "5", "10"});
    CHECK(header(awkward("csvkit-test_utf8_bom.csv")) == Row{"foo", "bar", "baz"});
    const auto utf16 = awkward("s05-utf16le-bom.csv");
    CHECK(utf16.encoding == "UTF-16LE");
    CHECK(header(utf16) == usual);
    CHECK(row(utf16, 1) == Row{"E2", "Zürich pilot", "2026-03-09", "3", "6"});
    CHECK(row(awkward("csvkit-test_utf16_little.csv"), 1) == Row{"4", "5", "ʤ"});
}

TEST_CASE("The delimiter is found") {
    const auto semicolons = awkward("s02-semicolon-decimal-comma.csv");
    CHECK(semicolons.delimiter == ';');
    CHECK(header(semicolons) == usual);
    CHECK(row(semicolons, 1) == Row{"B2", "Wayfinding; phase 2", "2026-03-09", "3", "6,25"});
    CHECK(read("a\tb\n1\t2,5\n").delimiter == '\t');
    CHECK(read("a|b\n1|2\n").delimiter == '|');
    CHECK(read("sep=;\na;b\n1;2\n").columns() == 2);
    CHECK(read("one column\nonly\n").delimiter == ',');
    CHECK(read("a,\"b;c;d\",e\n1,\"2;3;4\",5\n").delimiter == ',');
}

TEST_CASE("Quoted cells may hold line ends, delimiters and doubled marks") {
    const auto table = awkward("s03-quoted-newlines.csv");
    CHECK(table.rows() == 3);
    CHECK(table.cell(0, 1) == "Two\r\nlines");
    CHECK(table.cell(1, 1) == "Three\nshort\nlines");
    CHECK(table.cell(2, 1) == "He said \"no\", twice");
    CHECK(row(read("a,b\n\"x\"y,\"\"\n"), 0) == Row{"xy", ""});
}

TEST_CASE("Lines may end with a carriage return alone") {
    CHECK(awkward("s04-cr-only.csv").rows() == 3);
    const auto mac = awkward("csvkit-mac_newlines.csv");
    CHECK(mac.rows() == 2);
    CHECK(row(mac, 1) == Row{"Once upon\ra time", "5", "6"});
}

TEST_CASE("Rows may be of any width and are all there") {
    const auto ragged = awkward("s06-ragged.csv");
    REQUIRE(ragged.rows() == 5);
    CHECK(ragged.width(0) == 3);
    CHECK(ragged.width(1) == 5);
    CHECK(ragged.width(2) == 7);
    CHECK(ragged.blank(3));
    CHECK(ragged.cell(4, 0) == "F4");
    CHECK(ragged.cell(0, 4).empty());
    const auto recipients = awkward("csvkit-FY09_EDU_Recipients_by_State.csv");
    CHECK(recipients.rows() == 53); // and the header
    for (std::size_t i = 0; i < recipients.rows(); ++i) CHECK(recipients.width(i) == 10);
    CHECK(recipients.cell(0, 3) == "6,718");
    const auto bad = awkward("csvkit-bad.csv");
    CHECK(bad.columns() == 3);
    CHECK(bad.width(0) == 4);
    CHECK(bad.width(1) == 2);
    CHECK(bad.width(2) == 3);
}

TEST_CASE("A quotation mark that is never closed costs its own row only") {
    const auto table = awkward("s07-unbalanced-quote.csv");
    REQUIRE(table.rows() == 2);
    CHECK(table.unclosed(0));
    CHECK_FALSE(table.unclosed(1));
    CHECK(row(table, 1) == Row{"G2", "Second", "2026-03-09", "3", "6"});
    // Doubled marks before the end are as they were in the lines that are read again.
    const auto again = read("a,b\n1,\"open \"\" and\n2,x\"\"y\n");
    CHECK(again.unclosed(0));
    CHECK(row(again, 1) == Row{"2", "x\"\"y"});
    // Also the last row, which is no empty line.
    const auto last = read("a,b\n1,2\n3,\"open\n");
    REQUIRE(last.rows() == 2);
    CHECK(last.unclosed(1));
}

TEST_CASE("Bytes that are no UTF-8 are read as what they most likely are") {
    const auto table = awkward("s09-bad-utf8.csv");
    CHECK(table.encoding != "UTF-8");
    CHECK(table.cell(0, 1) == "Café latin1");
    CHECK(table.rows() == 2);
    const auto named = read_csv("a,b\ncaf\xe9,\x80\n", {"windows-1252", {}});
    REQUIRE(named);
    CHECK(row(*named, 0) == Row{"café", "€"});
    CHECK(read_csv("a\n1\n", {"no-such-encoding", {}}).error().code == ErrorCode::unknown_encoding);
    CHECK(awkward("s08-nul-byte.csv").cell(0, 1) == std::string_view{"Nul\0inside", 10});
}

TEST_CASE("UTF-16 is known by its zeros where the mark is missing") {
    std::string bytes;
    for (const char c : std::string{"title,days\nLeaflet,5\n"}) bytes += {c, '\0'};
    const auto little = read_csv(bytes);
    REQUIRE(little);
    CHECK(little->encoding == "UTF-16LE");
    CHECK(row(*little, 0) == Row{"Leaflet", "5"});
}

TEST_CASE("What is too large is refused with its row") {
    std::string many = "a\n";
    for (std::size_t i = 0; i <= max_import_rows; ++i) many += "x\n";
    const auto rows = read_csv(many);
    REQUIRE_FALSE(rows);
    CHECK(rows.error().code == ErrorCode::too_many_rows);
    const auto wide = read_csv("a\n1\n" + std::string(max_import_columns, ',') + "\n");
    REQUIRE_FALSE(wide);
    CHECK(wide.error() == Error{ErrorCode::too_many_columns, "2", {}});
    const auto cell = read_csv("a,b\n1,2\n3," + std::string(max_cell_bytes + 1, 'x') + "\n");
    REQUIRE_FALSE(cell);
    CHECK(cell.error() == Error{ErrorCode::cell_too_long, "2", {}});
    CHECK(read_csv("").error().code == ErrorCode::not_a_table);
    CHECK(read_csv("\n\n").error().code == ErrorCode::not_a_table);
    CHECK(read_import_file("/nowhere/at-all.csv").error().code == ErrorCode::file_missing);
    CHECK(read_import_file("/dev").error().code == ErrorCode::file_not_regular);
}

TEST_CASE("A table of nothing but cells is refused before it fills the memory") {
    std::string text = "title" + std::string(499, ',') + "\n";
    std::string line(500, ',');
    line.back() = '\n';
    for (int row = 0; row < 20'000; ++row) text += line;
    CHECK(read_csv(text).error().code == ErrorCode::too_many_cells);
}

TEST_CASE("Another program's file is no table, whatever its name says") {
    using namespace std::string_literals;
    for (const auto& bytes :
         {"PK\3\4\x14\0\6\0sheet"s, "SQLite format 3\0\x10\0"s, "%PDF-1.7\n1 0 obj\n"s,
          "\xd0\xcf\x11\xe0\xa1\xb1"s, "\x1f\x8b\x08\0"s, "ti\0tle,start\n1,2\n"s})
        CHECK(read_csv(bytes).error().code == ErrorCode::not_text);
    CHECK(read_csv("PKW,start\n1,2026-03-02\n"));
}

TEST_CASE("What a spreadsheet would calculate is written as text, and read back as it was") {
    for (const std::string text :
         {"=HYPERLINK(\"http://example.invalid\",\"x\")", "+1+1", "@SUM(A1)", "-2+3", "'=1", "''-x",
          "'quoted'", "plain", "", "two\nlines", "a,b", "say \"no\"", " edges ", "-5", "+1.5", "-",
          "\t=1", "5;6"}) {
        std::string csv = "a,b\n";
        append_csv_row(csv, Row{text, "end"});
        CAPTURE(text, csv);
        CHECK(row(read(csv), 0) == Row{text, "end"});
        const auto cell = csv_cell(text);
        const char first = cell[0] == '"' ? cell[1] : cell[0];
        const bool number = text == "-5" || text == "+1.5";
        CHECK((number || std::string{"=+-@\t\r"}.find(first) == std::string::npos || cell.empty()));
    }
    CHECK(csv_cell("-5") == "-5");
    CHECK(csv_cell("-2+3") == "'-2+3");
    CHECK(row(awkward("s10-formula-cells.csv"), 1)[1] == "+1+1");
}
