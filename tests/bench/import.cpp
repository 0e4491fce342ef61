// Row 18: lists from other programs.
#include "tests/bench/bare_file.h"
#include "tests/bench/harness.h"
#include "tests/bench/plans.h"

#include "core/document/document.h"
#include "core/exchange/csv.h"
#include "core/exchange/import.h"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

#include <sqlite3.h>

namespace updraft::bench {

namespace {

constexpr int rows = 10'000;

/// Code, title, what changes, domain, owner, start and days; every tenth title in quotation marks.
std::string list() {
    std::string csv = "code,title,summary,domain,owner,start,days\n";
    for (int i = 0; i < rows; ++i) {
        const char* mark = i % 10 == 0 ? "\"" : "";
        csv += fmt::format("CX-{:05},{}Call back within the hour{}{},What the customer sees of it "
                           "in a sentence or so of usual length,Domain {},Person {},{},{}\n",
                           i, mark, i % 10 == 0 ? ", or say when" : "", mark, i % 8, i % 12,
                           iso(today() + i % 700), 10 + i % 50);
    }
    return csv;
}

using Cells = std::vector<std::string_view>;

/// Commas, line ends, and cells in quotation marks that hold none.
void split(std::string_view text, Cells& cells) {
    cells.clear();
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool quoted = text[at] == '"';
        const std::size_t start = quoted ? at + 1 : at;
        if (quoted) at = text.find('"', start);
        const std::size_t close = at;
        while (text[at] != ',' && text[at] != '\n') ++at;
        cells.push_back(text.substr(start, (quoted ? close : at) - start));
    }
}

void parse() {
    const auto csv = list();
    std::string large;
    while (large.size() < std::size_t{8} << 20U) large += csv.substr(csv.find('\n') + 1);
    large.insert(0, csv, 0, csv.find('\n') + 1);
    Cells cells;
    cells.reserve(large.size() / 8);
    std::size_t seen = 0;
    const auto pair = in_turn(
        [&] {
            std::string bytes = large;
            std::optional<TextTable> table;
            return worked([&] {
                table = *read_csv(std::move(bytes));
                seen += table->rows();
            });
        },
        [&] {
            return worked([&] {
                split(large, cells);
                seen += cells.size();
            });
        });
    print("18", fmt::format("parse {} MB of CSV (0.4 of the bare throughput)", large.size() >> 20U),
          pair, 2.5);
}

void bind_text(sqlite3_stmt* statement, int parameter, std::string_view text) {
    sqlite3_bind_text(statement, parameter, text.data(), static_cast<int>(text.size()),
                      SQLITE_STATIC);
}

/// Inserts once and resets.
void insert(sqlite3_stmt* statement) {
    if (sqlite3_step(statement) != SQLITE_DONE)
        throw std::runtime_error{sqlite3_errmsg(sqlite3_db_handle(statement))};
    sqlite3_reset(statement);
}

/// The id of the row with this name, which is made where it is new.
class Named {
  public:
    Named(const BareFile& file, const std::string& table)
        : insert_{file.prepare("INSERT INTO " + table + " (id, name) VALUES (?, ?)")} {}
    ~Named() { sqlite3_finalize(insert_); }
    Named(const Named&) = delete;
    Named& operator=(const Named&) = delete;

    const Uuid& operator[](std::string_view name) {
        auto [found, fresh] = ids_.try_emplace(std::string{name});
        if (!fresh) return found->second;
        found->second = new_uuid();
        sqlite3_bind_blob(insert_, 1, found->second.bytes.data(), 16, SQLITE_STATIC);
        bind_text(insert_, 2, found->first);
        insert(insert_);
        return found->second;
    }

  private:
    sqlite3_stmt* insert_;
    std::unordered_map<std::string, Uuid> ids_;
};

void bulk_insert(const BareFile& file, const Cells& cells) {
    constexpr std::size_t width = 7;
    file.run("BEGIN IMMEDIATE");
    {
        Named domains{file, "domains"};
        Named people{file, "people"};
        sqlite3_stmt* row = file.prepare(
            "INSERT INTO initiatives (id, code, title, summary, domain, owner, start, days) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        for (std::size_t at = width; at + width <= cells.size(); at += width) {
            const Uuid id = new_uuid();
            sqlite3_bind_blob(row, 1, id.bytes.data(), 16, SQLITE_STATIC);
            for (int i = 0; i < 3; ++i)
                bind_text(row, i + 2, cells[at + static_cast<std::size_t>(i)]);
            sqlite3_bind_blob(row, 5, domains[cells[at + 3]].bytes.data(), 16, SQLITE_STATIC);
            sqlite3_bind_blob(row, 6, people[cells[at + 4]].bytes.data(), 16, SQLITE_STATIC);
            sqlite3_bind_int(row, 7, parse_date(cells[at + 5])->days);
            int days = 0;
            std::from_chars(cells[at + 6].begin(), cells[at + 6].end(), days);
            sqlite3_bind_int(row, 8, days);
            insert(row);
        }
        sqlite3_finalize(row);
    }
    file.run("COMMIT");
}

void import_list(Document& document, const std::string& csv,
                 std::string_view kind = "initiatives") {
    const auto table = read_csv(csv);
    ImportRequest request;
    request.kind = find_kind(kind);
    const auto planned = plan_import(*document.plan(), *table, request);
    if (!planned || planned->rows.size() != table->rows()) throw std::runtime_error{"not imported"};
    const auto done = document.edit("import", [&](Edit& edit) { apply_import(edit, *planned); });
    if (!done) throw std::runtime_error{std::string{name_of(done.error().code)}};
}

/// An empty plan, in the same place each time.
class EmptyPlan {
  public:
    EmptyPlan() { make_file(folder_ / "empty.updraft", made_plan(0)); }

    std::filesystem::path fresh() const {
        std::filesystem::copy_file(folder_ / "empty.updraft", folder_ / "plan.updraft",
                                   std::filesystem::copy_options::overwrite_existing);
        return folder_ / "plan.updraft";
    }
    std::unique_ptr<Document> open() const {
        return *Document::open(fresh(), {[] { return std::int64_t{1'771'934'400}; }, "Tess", {}});
    }

  private:
    Folder folder_;
};

void import_rows() {
    const EmptyPlan empty;
    const auto csv = list();
    print("18", "import of 10,000 rows into an empty plan, undoable",
          in_turn(
              [&] {
                  const auto document = empty.open();
                  return timed([&] { import_list(*document, csv); });
              },
              [&] {
                  const BareFile file{empty.fresh()};
                  return timed([&] {
                      Cells cells;
                      split(csv, cells);
                      bulk_insert(file, cells);
                  });
              },
              15),
          2);
}

/// What is known by its name is looked up in one go, like what is known by its code.
void import_names() {
    const EmptyPlan empty;
    const auto took = [&](std::string_view kind, std::string csv) {
        for (int i = 0; i < 2 * rows; ++i) csv += fmt::format("N{}\n", i);
        return [&empty, kind, csv] {
            const auto document = empty.open();
            return worked([&] { import_list(*document, csv, kind); });
        };
    };
    print("18", "import of 20,000 domains (as fast as 20,000 initiatives)",
          in_turn(took("domains", "name\n"), took("initiatives", "title\n"), 5), 3);
}

} // namespace

void bench_import() {
    parse();
    import_rows();
    import_names();
}

} // namespace updraft::bench
