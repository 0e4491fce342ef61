#pragma once
#include "core/base/result.h"
#include "core/model/field.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace updraft {

/// A prepared statement. Bound texts and blobs must outlive the step; columns live until the next.
class Statement {
  public:
    enum class Step { row, done };

    Statement() = default;
    explicit Statement(sqlite3_stmt* statement) : statement_{statement} {}

    void bind(int parameter, const Cell& cell);
    [[nodiscard]] Result<Step> step();
    /// Steps once and resets: for statements that give no rows.
    [[nodiscard]] Result<void> run();
    void reset();
    /// Text and bytes throw `std::bad_alloc` where SQLite has no memory to give them.
    Cell column(int column) const;
    std::int64_t number(int column) const;
    std::string_view text(int column) const;
    Bytes bytes(int column) const;

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// One SQLite connection, hardened before its first statement.
class Connection {
  public:
    enum class Mode { read_write, read_only, create, in_memory };

    Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    static Result<Connection> open(const std::filesystem::path& path, Mode mode);

    [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
    [[nodiscard]] Result<void> execute(std::string_view sql) const;
    /// A pragma's or query's single number.
    [[nodiscard]] Result<std::int64_t> number(std::string_view sql) const;

    /// Whether a transaction is open.
    bool in_transaction() const;
    /// Ends an open transaction where nobody is left to be told whether that worked; closing rolls
    /// back all the same.
    void abandon() const noexcept;
    /// Whether deferred foreign keys are violated in the open transaction.
    bool dangling() const;
    /// Whether the file is no longer the one at its path: it was removed or replaced.
    bool moved() const;
    /// Closes and says whether SQLite agreed.
    [[nodiscard]] Result<void> close();

    sqlite3* handle() const { return handle_.get(); }
    const std::filesystem::path& path() const { return path_; }

    /// The error that SQLite's result code stands for, with SQLite's own words as detail.
    Error error(int code) const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> handle_;
    std::filesystem::path path_;
};

/// Copies every page of the one database over the other.
[[nodiscard]] Result<void> copy_pages(const Connection& from, const Connection& to);

/// Ends the connection's statements once the time is over, for as long as it lives.
class TimeLimit {
  public:
    TimeLimit(const Connection& connection, std::chrono::milliseconds time);
    ~TimeLimit();
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;

  private:
    sqlite3* handle_;
    std::chrono::steady_clock::time_point end_;
};

} // namespace updraft
