#include "core/store/plan_file.h"

#include "schema_sql.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace updraft {

namespace fs = std::filesystem;

Result<void> make_schema(const Connection& connection) {
    return connection.execute(fmt::format("BEGIN;\n{}\nPRAGMA application_id={};\n"
                                          "PRAGMA user_version={};\nCOMMIT",
                                          schema_sql::version_1, application_id, schema_version));
}

Result<PlanFile> open_plan_file(const fs::path& path, bool for_writing) {
    std::error_code failed;
    const auto real = fs::canonical(path, failed);
    if (failed) return fail(ErrorCode::file_missing, path.string());
    if (!fs::is_regular_file(real)) return fail(ErrorCode::file_not_regular, path.string());

    PlanFile file;
    file.path = real;
    const bool writable = ::access(real.c_str(), W_OK) == 0;
    auto mode =
        for_writing && writable ? Connection::Mode::read_write : Connection::Mode::read_only;
    if (for_writing && !writable) file.read_only = Error{ErrorCode::read_only, real.string(), {}};
    auto connection = Connection::open(real, mode);
    if (!connection) return fail(std::move(connection.error()));
    file.connection = std::move(*connection);
    const auto id = file.connection.number("PRAGMA application_id");
    if (!id) return fail(ErrorCode::not_a_plan, real.string(), id.error().detail);
    if (*id != application_id) return fail(ErrorCode::not_a_plan, real.string());
    const auto version = file.connection.number("PRAGMA user_version");
    if (!version) return fail(version.error());
    if (*version > schema_version)
        return fail(ErrorCode::newer_version, real.string(), std::to_string(*version));
    return file;
}

Result<PlanFile> create_plan_file(const fs::path& path) {
    std::error_code failed;
    if (fs::exists(fs::symlink_status(path, failed)))
        return fail(ErrorCode::file_exists, path.string());
    const auto folder = fs::canonical(path.has_parent_path() ? path.parent_path() : ".", failed);
    if (failed) return fail(ErrorCode::file_missing, path.parent_path().string());

    PlanFile file;
    file.path = folder / path.filename();
    auto connection = Connection::open(file.path, Connection::Mode::create);
    if (!connection) return fail(std::move(connection.error()));
    file.connection = std::move(*connection);
    if (auto made = make_schema(file.connection); !made) {
        static_cast<void>(file.connection.close());
        fs::remove(file.path, failed);
        return fail(std::move(made.error()));
    }
    return file;
}

namespace {

Result<void> copy_pages(const Connection& from, const Connection& to) {
    auto* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (copy == nullptr) return fail(to.error(sqlite3_errcode(to.handle())));
    const int stepped = sqlite3_backup_step(copy, -1);
    const int finished = sqlite3_backup_finish(copy);
    if (stepped != SQLITE_DONE) return fail(to.error(stepped));
    if (finished != SQLITE_OK) return fail(to.error(finished));
    return {};
}

Result<void> sync(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return fail(ErrorCode::write_failed, path.string());
    const int synced = ::fsync(descriptor);
    const int closed = ::close(descriptor);
    if (synced != 0 || closed != 0) return fail(ErrorCode::write_failed, path.string());
    return {};
}

} // namespace

Result<void> copy_plan(const Connection& from, const fs::path& target) {
    const auto folder = target.has_parent_path() ? target.parent_path() : fs::path{"."};
    const auto temporary =
        folder / fmt::format(".{}.{}.part", target.filename().string(), ::getpid());
    const auto copied = [&]() -> Result<void> {
        auto to = Connection::open(temporary, Connection::Mode::create);
        if (!to) return fail(std::move(to.error()));
        if (auto pages = copy_pages(from, *to); !pages) return pages;
        auto check = to->prepare("PRAGMA quick_check(1)");
        if (!check) return fail(std::move(check.error()));
        if (const auto row = check->step(); !row) return fail(row.error());
        if (check->text(0) != "ok") return fail(ErrorCode::damaged, target.string());
        *check = Statement{};
        if (auto closed = to->close(); !closed) return closed;
        if (auto synced = sync(temporary); !synced) return synced;
        if (::rename(temporary.c_str(), target.c_str()) != 0)
            return fail(ErrorCode::write_failed, target.string());
        return sync(folder);
    }();
    std::error_code ignored; // the first failure is the one to tell
    if (!copied) fs::remove(temporary, ignored);
    return copied;
}

} // namespace updraft
