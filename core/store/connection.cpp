#include "core/store/connection.h"

#include <sqlite3.h>

namespace updraft {

namespace {

ErrorCode meaning(int code) {
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::disk_full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::read_only;
    case SQLITE_NOMEM:
        return ErrorCode::out_of_memory;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return ErrorCode::damaged;
    case SQLITE_NOTADB:
        return ErrorCode::not_a_plan;
    case SQLITE_CANTOPEN:
        return ErrorCode::file_unreadable;
    default:
        return ErrorCode::write_failed;
    }
}

int open_flags(Connection::Mode mode) {
    constexpr int always = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Connection::Mode::read_write:
        return always | SQLITE_OPEN_READWRITE;
    case Connection::Mode::read_only:
        return always | SQLITE_OPEN_READONLY;
    case Connection::Mode::create:
        return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Connection::Mode::in_memory:
        return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
    }
    return always;
}

/// A plan from elsewhere may hold anything; these limits and switches hold before its first
/// statement runs.
void harden(sqlite3* handle) {
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    for (const int off :
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER,
          SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
          SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
        sqlite3_db_config(handle, off, 0, nullptr);

    struct Limit {
        int what;
        int most;
    };
    for (const auto [what, most] : {Limit{SQLITE_LIMIT_LENGTH, 256 << 20},
                                    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                    {SQLITE_LIMIT_COLUMN, 100},
                                    {SQLITE_LIMIT_EXPR_DEPTH, 500},
                                    {SQLITE_LIMIT_COMPOUND_SELECT, 8},
                                    {SQLITE_LIMIT_VDBE_OP, 1'000'000},
                                    {SQLITE_LIMIT_FUNCTION_ARG, 16},
                                    {SQLITE_LIMIT_ATTACHED, 1},
                                    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
                                    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
                                    {SQLITE_LIMIT_WORKER_THREADS, 0}})
        sqlite3_limit(handle, what, most);
    sqlite3_busy_timeout(handle, 3'000);
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Statement::bind(int parameter, const Cell& cell) {
    auto* s = statement_.get();
    std::visit(
        [&]<class V>(const V& value) {
            if constexpr (std::is_same_v<V, std::monostate>) {
                sqlite3_bind_null(s, parameter);
            } else if constexpr (std::is_same_v<V, std::int64_t>) {
                sqlite3_bind_int64(s, parameter, value);
            } else if constexpr (std::is_same_v<V, double>) {
                sqlite3_bind_double(s, parameter, value);
            } else if constexpr (std::is_same_v<V, std::string_view>) {
                // A null pointer would bind NULL instead of an empty text.
                sqlite3_bind_text(s, parameter, value.data() != nullptr ? value.data() : "",
                                  static_cast<int>(value.size()), SQLITE_STATIC);
            } else {
                static const std::uint8_t none = 0;
                sqlite3_bind_blob(s, parameter, value.data() != nullptr ? value.data() : &none,
                                  static_cast<int>(value.size()), SQLITE_STATIC);
            }
        },
        cell);
}

Result<Statement::Step> Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return Step::row;
    if (code == SQLITE_DONE) return Step::done;
    return fail(meaning(code), {}, sqlite3_errmsg(sqlite3_db_handle(statement_.get())));
}

Result<void> Statement::run() {
    auto stepped = step();
    reset();
    if (!stepped) return fail(std::move(stepped.error()));
    return {};
}

void Statement::reset() {
    // The result repeats the step's, which was looked at there.
    static_cast<void>(sqlite3_reset(statement_.get()));
}

Cell Statement::column(int column) const {
    switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_INTEGER:
        return number(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement_.get(), column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return std::monostate{};
    }
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    if (data == nullptr) return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Bytes Statement::bytes(int column) const {
    const auto* data =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    if (data == nullptr) return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Connection::Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

void Connection::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Result<Connection> Connection::open(const std::filesystem::path& path, Mode mode) {
    Connection connection;
    connection.path_ = path;
    sqlite3* handle = nullptr;
    const auto* name = mode == Mode::in_memory ? ":memory:" : path.c_str();
    const int code = sqlite3_open_v2(name, &handle, open_flags(mode), nullptr);
    connection.handle_.reset(handle);
    if (code != SQLITE_OK) {
        if (handle == nullptr) return fail(ErrorCode::out_of_memory);
        auto error = connection.error(code);
        error.subject = path.string();
        return fail(std::move(error));
    }
    harden(handle);
    for (const auto* pragma :
         {"PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0", "PRAGMA temp_store=MEMORY",
          "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON", "PRAGMA synchronous=EXTRA"})
        if (auto set = connection.execute(pragma); !set) return fail(std::move(set.error()));
    return connection;
}

Result<Statement> Connection::prepare(std::string_view sql) const {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) return fail(error(code));
    return Statement{statement};
}

Result<void> Connection::execute(std::string_view sql) const {
    const int code =
        sqlite3_exec(handle_.get(), std::string{sql}.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return fail(error(code));
    return {};
}

Result<std::int64_t> Connection::number(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement) return fail(std::move(statement.error()));
    auto stepped = statement->step();
    if (!stepped) return fail(std::move(stepped.error()));
    return *stepped == Statement::Step::row ? statement->number(0) : 0;
}

bool Connection::in_transaction() const {
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

bool Connection::dangling() const {
    int count = 0;
    int high = 0;
    sqlite3_db_status(handle_.get(), SQLITE_DBSTATUS_DEFERRED_FKS, &count, &high, 0);
    return count != 0;
}

Result<void> Connection::close() {
    if (!handle_) return {};
    const int code = sqlite3_close(handle_.get());
    if (code != SQLITE_OK) return fail(error(code));
    static_cast<void>(handle_.release());
    return {};
}

Error Connection::error(int code) const {
    return {meaning(code), path_.filename().string(), sqlite3_errmsg(handle_.get())};
}

} // namespace updraft
