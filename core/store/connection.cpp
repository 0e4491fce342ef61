#include "core/store/connection.h"

#include "core/store/folders.h"
#include "core/store/hardening.h"

#include <cerrno>
#include <new>

#include <sqlite3.h>
#include <unistd.h>

namespace updraft {

namespace fs = std::filesystem;

namespace {

ErrorCode meaning(int code) {
    switch (code) {
    case SQLITE_READONLY_ROLLBACK: // a journal to be played back where nothing can be written
        return ErrorCode::cut_off_elsewhere;
    case SQLITE_READONLY_DBMOVED:
        return ErrorCode::file_missing;
    case SQLITE_IOERR_READ:
        return ErrorCode::file_unreadable;
    case SQLITE_IOERR_NOMEM:
        return ErrorCode::out_of_memory;
    default:
        break;
    }
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
    case SQLITE_INTERRUPT: // only a check's time limit interrupts
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
    constexpr int always = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
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

/// The name that SQLite is to open: links in the folder are resolved, as NOFOLLOW refuses them
/// anywhere in a name; the file itself must be none. An absolute path can't be taken for a URI,
/// which Debian's SQLite would open.
fs::path name_of(const fs::path& path) {
    std::error_code failed;
    const auto folder = fs::canonical(folder_of(path), failed);
    return failed ? fs::absolute(path) : folder / path.filename();
}

/// Why a file could not be opened or made; of a folder that is not to be written to, SQLite only
/// says that there is no file in it.
Error not_opened(const Connection& connection, int code, Connection::Mode mode) {
    const auto& path = connection.path();
    const bool made = mode == Connection::Mode::create && (code & 0xff) == SQLITE_CANTOPEN;
    if (made && ::access(folder_of(path).c_str(), W_OK) != 0) return system_error(errno, path);
    auto error = connection.error(code);
    if (error.code != ErrorCode::busy) error.subject = path.string();
    return error;
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

namespace {

/// No value can mean no memory for it, which must not pass for an empty text.
void look_for_memory(sqlite3_stmt* statement) {
    if (sqlite3_errcode(sqlite3_db_handle(statement)) == SQLITE_NOMEM) throw std::bad_alloc{};
}

} // namespace

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
    if (data == nullptr) {
        look_for_memory(statement_.get());
        return {};
    }
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Bytes Statement::bytes(int column) const {
    const auto* data =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    if (data == nullptr) {
        look_for_memory(statement_.get());
        return {};
    }
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
    const auto name = mode == Mode::in_memory ? fs::path{":memory:"} : name_of(path);
    const int code = sqlite3_open_v2(name.c_str(), &handle, open_flags(mode), nullptr);
    connection.handle_.reset(handle);
    if (code != SQLITE_OK) {
        if (handle == nullptr) return fail(ErrorCode::out_of_memory);
        return fail(not_opened(connection, code, mode));
    }
    harden(handle);
    for (const auto* pragma :
         {"PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0", "PRAGMA temp_store=MEMORY",
          "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON",
          // What is being made is synced as a whole before it is put in its place.
          mode == Mode::create ? "PRAGMA synchronous=OFF" : "PRAGMA synchronous=EXTRA"})
        if (auto set = connection.execute(pragma); !set) return fail(std::move(set.error()));
    // The first statement that reads: rolls back a cut-off edit and leaves write-ahead logging.
    if (mode == Mode::read_write)
        if (auto set = connection.execute("PRAGMA journal_mode=DELETE"); !set)
            return fail(std::move(set.error()));
    restrict_statements(handle, mode == Mode::create || mode == Mode::in_memory);
    return connection;
}

Result<Statement> Connection::prepare(std::string_view sql) const {
    if (!handle_) return fail(ErrorCode::file_missing, path_.string());
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) return fail(error(code));
    return Statement{statement};
}

Result<void> Connection::execute(std::string_view sql) const {
    if (!handle_) return fail(ErrorCode::file_missing, path_.string());
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
    return handle_ && sqlite3_get_autocommit(handle_.get()) == 0;
}

void Connection::abandon() const noexcept {
    if (in_transaction())
        static_cast<void>(sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr));
}

bool Connection::dangling() const {
    int count = 0;
    int high = 0;
    sqlite3_db_status(handle_.get(), SQLITE_DBSTATUS_DEFERRED_FKS, &count, &high, 0);
    return count != 0;
}

bool Connection::moved() const {
    int moved = 0;
    if (handle_) sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

Result<void> Connection::close() {
    if (!handle_) return {};
    const int code = sqlite3_close(handle_.get());
    if (code != SQLITE_OK) return fail(error(code));
    static_cast<void>(handle_.release());
    return {};
}

Error Connection::error(int code) const {
    // Who keeps it busy, SQLite does not know.
    const auto what = meaning(code);
    if (what == ErrorCode::busy) return {what, {}, {}};
    return {what, path_.filename().string(), sqlite3_errmsg(handle_.get())};
}

Result<void> copy_pages(const Connection& from, const Connection& to) {
    auto* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (copy == nullptr) return fail(to.error(sqlite3_errcode(to.handle())));
    const int stepped = sqlite3_backup_step(copy, -1);
    const int finished = sqlite3_backup_finish(copy);
    if (stepped != SQLITE_DONE) return fail(to.error(stepped));
    if (finished != SQLITE_OK) return fail(to.error(finished));
    return {};
}

TimeLimit::TimeLimit(const Connection& connection, std::chrono::milliseconds time)
    : handle_{connection.handle()}, end_{std::chrono::steady_clock::now() + time} {
    constexpr int steps = 10'000; // between two looks at the clock
    sqlite3_progress_handler(
        handle_, steps,
        [](void* limit) -> int {
            return std::chrono::steady_clock::now() > static_cast<TimeLimit*>(limit)->end_;
        },
        this);
}

TimeLimit::~TimeLimit() {
    sqlite3_progress_handler(handle_, 0, nullptr, nullptr);
}

} // namespace updraft
