#include "core/document/document.h"
#include "tests/support/plans.h"
#include "tests/support/raw.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace updraft;
using namespace updraft::testing;

namespace {

std::vector<std::vector<std::string>> rows(const std::string& sql) {
    static const Folder folder;
    static const auto path = [] {
        REQUIRE(Document::create(folder / "plan", basics(), {}, surroundings()));
        return folder / "plan";
    }();
    return raw(path, sql);
}

std::string_view column_type(Type type) {
    switch (type) {
    case Type::identity:
    case Type::reference:
    case Type::bytes:
        return "BLOB";
    case Type::number:
    case Type::share:
        return "REAL";
    case Type::whole:
    case Type::money:
    case Type::date:
    case Type::month:
    case Type::flag:
    case Type::week:
        return "INTEGER";
    default:
        return "TEXT";
    }
}

/// A member's initialiser as the schema writes it.
std::string default_of(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
    if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{:.1f}", *number);
    if (const auto* text = std::get_if<std::string_view>(&cell)) return fmt::format("'{}'", *text);
    if (const auto* bytes = std::get_if<Bytes>(&cell))
        return fmt::format("zeroblob({})", bytes->size());
    return "";
}

} // namespace

TEST_CASE("Each table of the schema has its entity's fields, in order, with their defaults") {
    std::size_t tables = 2; // history and versions
    each_entity([&]<class T>() {
        INFO(table_of<T>);
        const auto columns = rows(fmt::format("SELECT name, type, \"notnull\", dflt_value, pk FROM "
                                              "pragma_table_info('{}')",
                                              table_of<T>));
        REQUIRE(columns.size() == fields<T>.size());
        const T fresh{};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto& field = fields<T>[i];
            INFO(field.name);
            CHECK(columns[i][0] == field.name);
            CHECK(columns[i][1] == column_type(field.type));
            CHECK(columns[i][2] == (field.optional ? "0" : "1"));
            CHECK(columns[i][3] == (i == 0 ? "" : default_of(field.get(fresh))));
            CHECK(columns[i][4] == (i == 0 ? "1" : "0"));
        }
        ++tables;
    });
    CHECK(rows("SELECT name FROM sqlite_schema WHERE type = 'table'").size() == tables);
    CHECK(rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name "
               "NOT LIKE 'sqlite%'")
              .empty());
    CHECK(rows("SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger')").empty());
}

TEST_CASE("Each reference is a deferred foreign key with an index, and nothing else is") {
    each_entity([&]<class T>() {
        INFO(table_of<T>);
        std::size_t references = 0;
        for (const auto& field : fields<T>) {
            if (field.type != Type::reference) continue;
            ++references;
            INFO(field.name);
            const auto keys =
                rows(fmt::format("SELECT \"table\", \"to\", on_update, on_delete FROM "
                                 "pragma_foreign_key_list('{}') WHERE \"from\" = '{}'",
                                 table_of<T>, field.name));
            REQUIRE(keys.size() == 1);
            CHECK(keys[0] == std::vector<std::string>{std::string{field.references}, "id",
                                                      "NO ACTION", "NO ACTION"});
            CHECK(
                rows(fmt::format("SELECT l.name FROM pragma_index_list('{}') l, "
                                 "pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = '{}'",
                                 table_of<T>, field.name))
                    .size() == 1);
        }
        CHECK(
            rows(fmt::format("SELECT 1 FROM pragma_foreign_key_list('{}')", table_of<T>)).size() ==
            references);
        // No UNIQUE but the key, or two values could not be exchanged.
        CHECK(rows(fmt::format("SELECT 1 FROM pragma_index_list('{}') WHERE \"unique\" = 1",
                               table_of<T>))
                  .size() == 1);
    });
    const auto deferred = rows("SELECT sql FROM sqlite_schema WHERE sql LIKE '%REFERENCES%'");
    for (const auto& sql : deferred) {
        const auto count = [&](std::string_view word) {
            int found = 0;
            for (auto at = sql[0].find(word); at != std::string::npos;
                 at = sql[0].find(word, at + 1))
                ++found;
            return found;
        };
        CHECK(count("REFERENCES") == count("DEFERRABLE INITIALLY DEFERRED"));
    }
}
