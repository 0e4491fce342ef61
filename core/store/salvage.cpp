#include "core/store/salvage.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include <sqlite3.h>

namespace updraft {

namespace {

constexpr std::chrono::seconds most_time{20};
constexpr int most_in_vain = 600;      // statements for one table, one after the other
constexpr int most_length = 1 << 20;   // of a row, which holds a dozen long texts
constexpr std::int64_t least_row = 20; // bytes: its id and its head

/// Rows by their number in the file, both ends included.
struct Span {
    std::int64_t first;
    std::int64_t last;
};

template <class T> class TableReader {
  public:
    TableReader(const Connection& connection, std::int64_t most_rows, Plan& plan, Gaps& gaps,
                const std::function<bool()>& goes_on)
        : connection_{connection}, most_rows_{most_rows}, plan_{plan}, gaps_{gaps}, goes_on_{
                                                                                        goes_on} {}

    void read() {
        // What can be read neither from its front nor from its back is cut in two, widest first.
        std::deque<Span> left{{0, most_rows_}};
        if (const auto last = connection_.number(
                fmt::format("SELECT max(rowid) FROM \"{}\" NOT INDEXED", table_of<T>));
            last && *last > 0)
            left.front().last = std::min(*last, most_number);
        while (in_vain_ < most_in_vain && !left.empty() && goes_on_()) {
            const auto hole = read_ends(left.front());
            left.pop_front();
            if (!hole) continue;
            gaps_.unread = true;
            if (hole->first >= hole->last) continue;
            const auto middle = hole->first + (hole->last - hole->first) / 2;
            left.push_back({hole->first, middle});
            left.push_back({middle + 1, hole->last});
        }
        note_missing();
    }

  private:
    static constexpr std::int64_t most_number = std::int64_t{1} << 40;

    /// Reads a span from its front and, where that breaks off, from its back; what lies between.
    std::optional<Span> read_ends(Span span) {
        if (run(span, "ASC", [&](std::int64_t row) { span.first = row + 1; })) return std::nullopt;
        if (run(span, "DESC", [&](std::int64_t row) { span.last = row - 1; })) return std::nullopt;
        return span;
    }

    /// Whether the end was reached.
    template <class F> bool run(Span span, std::string_view order, F&& passed) {
        if (span.first > span.last) return true;
        auto* select = statement(order);
        if (select == nullptr) return false;
        select->reset();
        select->bind(1, span.first);
        select->bind(2, span.last);
        ++in_vain_;
        for (std::int64_t rows = 0; rows < most_rows_; ++rows) {
            const auto stepped = select->step();
            if (!stepped) return false;
            if (*stepped == Statement::Step::done) return true;
            take(*select);
            passed(std::clamp(select->number(0), span.first, span.last));
            in_vain_ = 0;
        }
        gaps_.unread = true;
        return true; // more than the file has room for: it leads in circles
    }

    /// Null where the table can't be read at all.
    Statement* statement(std::string_view order) {
        auto& known = order == "ASC" ? forwards_ : backwards_;
        if (known) return &*known;
        std::string names = "rowid";
        for (const auto& field : fields<T>) names += fmt::format(",\"{}\"", field.name);
        auto prepared = connection_.prepare(
            fmt::format("SELECT {} FROM \"{}\" NOT INDEXED WHERE rowid BETWEEN ?1 AND ?2 "
                        "ORDER BY rowid {}",
                        names, table_of<T>, order));
        if (!prepared) {
            in_vain_ = most_in_vain;
            return nullptr;
        }
        known = std::move(*prepared);
        return &*known;
    }

    void take(const Statement& select) {
        T row;
        if (!fields<T>[0].set(row, select.column(1)) || !row.id) {
            gaps_.unread = true;
            return;
        }
        if (table<T>(plan_).find(row.id) != nullptr) return;
        std::size_t emptied = 0;
        for (std::size_t i = 1; i < fields<T>.size(); ++i)
            if (!fields<T>[i].set(row, select.column(static_cast<int>(i) + 1))) ++emptied;
        emptied += mend_fields(row);
        gaps_.emptied += std::min(emptied, fields<T>.size());
        table<T>(plan_).put(std::make_shared<const T>(std::move(row)), plan_.edition);
    }

    /// The index of the ids tells which rows there were.
    void note_missing() {
        for (const auto* order : {"ASC", "DESC"}) {
            auto select = connection_.prepare(
                fmt::format("SELECT \"id\" FROM \"{}\" ORDER BY \"id\" {}", table_of<T>, order));
            if (!select) return;
            for (std::int64_t rows = 0; rows < most_rows_; ++rows) {
                const auto stepped = select->step();
                if (!stepped) break; // then from the other end
                if (*stepped == Statement::Step::done) return;
                T row;
                const bool whole = fields<T>[0].set(row, select->column(0));
                if (!whole || !is_ours(row.id.uuid)) continue;
                if (table<T>(plan_).find(row.id) == nullptr) gaps_.missing.insert(row.id.uuid);
            }
        }
    }

    /// Whether it is an id as the program makes them, and no garbage.
    static bool is_ours(const Uuid& id) { return id.bytes[6] >> 4U == 7; }

    const Connection& connection_;
    std::int64_t most_rows_;
    Plan& plan_;
    Gaps& gaps_;
    const std::function<bool()>& goes_on_;
    std::optional<Statement> forwards_;
    std::optional<Statement> backwards_;
    int in_vain_ = 0; // statements that gave no row since the last that did
};

} // namespace

Plan salvage(const Connection& connection, GapsByTable& gaps, const Progress& progress) {
    const TimeLimit limit{connection, most_time};
    sqlite3_limit(connection.handle(), SQLITE_LIMIT_LENGTH, most_length);
    const auto bytes = connection.number("PRAGMA page_count").value_or(0) *
                       connection.number("PRAGMA page_size").value_or(0);
    Plan plan;
    double count = 0;
    each_entity([&]<class>() { ++count; });
    double done = 0;
    const std::function<bool()> goes_on = [&] { return !progress || progress(done / count); };
    each_entity([&]<class T>() {
        TableReader<T>{connection, bytes / least_row + 1, plan, gaps[table_of<T>], goes_on}.read();
        ++done;
    });
    return plan;
}

} // namespace updraft
