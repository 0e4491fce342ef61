#include "core/store/checks.h"

#include "core/base/text.h"
#include "core/model/rules.h"
#include "core/store/rows.h"
#include "schema_sql.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>

namespace updraft {

namespace {

/// A table or an index: its name, and the statement that makes it.
using Object = std::pair<std::string, std::string>;
using Objects = std::set<Object>;

/// Without the indices that SQLite makes by itself for primary keys.
Result<Objects> read_objects(const Connection& connection) {
    auto select = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
    if (!select) return fail(std::move(select.error()));
    Objects objects;
    for (;;) {
        const auto stepped = select->step();
        if (!stepped) return fail(stepped.error());
        if (*stepped == Statement::Step::done) return objects;
        objects.emplace(select->text(0), select->text(1));
    }
}

/// What the schema says: SQLite keeps its statements as they are written.
Objects expected_objects() {
    Objects objects;
    for (const auto sql : split(schema_sql::version_1, ';')) {
        const auto name = sql.find('"') + 1;
        objects.emplace(sql.substr(name, sql.find('"', name) - name), sql);
    }
    return objects;
}

/// 5 s, and one more for each 4 MiB, which the slowest stick reads in that time.
std::chrono::milliseconds check_time(const Connection& connection) {
    const auto pages = connection.number("PRAGMA page_count").value_or(0);
    const auto size = connection.number("PRAGMA page_size").value_or(0);
    return std::chrono::seconds{5 + pages * size / (4 << 20)};
}

Error damage(const Connection& connection, std::string what) {
    return {ErrorCode::damaged, connection.path().string(), std::move(what)};
}

Result<void> check_references(const Connection& connection) {
    auto run = connection.prepare("PRAGMA foreign_key_check");
    if (!run) return fail(std::move(run.error()));
    const auto stepped = run->step();
    if (!stepped) return fail(stepped.error());
    if (*stepped == Statement::Step::done) return {};
    return fail(damage(connection, fmt::format("{} → {}", run->text(0), run->text(2))));
}

} // namespace

Result<void> check_schema(const Connection& connection) {
    static const auto expected = expected_objects();
    const auto found = read_objects(connection);
    if (!found) return fail(found.error());
    Objects differing;
    std::ranges::set_symmetric_difference(expected, *found,
                                          std::inserter(differing, differing.end()));
    if (!differing.empty()) return fail(damage(connection, differing.begin()->first));
    return {};
}

Result<void> check_pages(const Connection& connection, Check check) {
    auto run = connection.prepare(check == Check::full ? "PRAGMA integrity_check(1)"
                                                       : "PRAGMA quick_check(1)");
    if (!run) return fail(std::move(run.error()));
    const auto stepped = run->step();
    if (!stepped) return fail(stepped.error());
    if (run->text(0) != "ok") return fail(damage(connection, std::string{run->text(0)}));
    return {};
}

Result<void> check_contents(const Connection& connection, Check check) {
    std::optional<TimeLimit> limit;
    if (check == Check::quick) limit.emplace(connection, check_time(connection));
    if (auto pages = check_pages(connection, check); !pages) return pages;
    return check_references(connection);
}

Result<Plan> load_sound(const Connection& connection) {
    auto plan = load(connection);
    if (!plan && plan.error().code == ErrorCode::damaged)
        return fail(
            damage(connection, fmt::format("{} {}", plan.error().subject, plan.error().detail)));
    if (!plan) return plan;
    const auto broken = broken_rules(*plan);
    if (broken.empty()) return plan;
    const auto& first = broken.front();
    return fail(damage(connection, fmt::format("{}: {}", name_of(first.code), first.subject)));
}

} // namespace updraft
