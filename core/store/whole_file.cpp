#include "core/store/whole_file.h"

#include "core/base/id.h"
#include "core/base/text.h"
#include "core/store/descriptor.h"
#include "core/store/folders.h"
#include "core/store/in_use.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>

namespace updraft {

namespace fs = std::filesystem;

namespace {

Result<void> sync(const fs::path& path) {
    Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file) return fail(system_error(errno, path));
    // Some file systems have no way to sync a folder, and say so with EINVAL.
    if (::fsync(file.number()) != 0 && errno != EINVAL) return fail(system_error(errno, path));
    if (file.close() != 0) return fail(system_error(errno, path));
    return {};
}

Result<void> write_all(int file, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return fail(system_error(errno, path));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> write_new(const fs::path& temporary, const fs::path& target, std::string_view bytes) {
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    struct stat there {};
    const bool replaces = ::stat(target.c_str(), &there) == 0;
    const mode_t mode = replaces ? there.st_mode & 0777U : 0666U;
    Descriptor file{::open(temporary.c_str(), flags, mode)};
    if (!file) return fail(system_error(errno, target));
    // The mask may have taken something away; where there are no permissions, none can be set.
    if (replaces) static_cast<void>(::fchmod(file.number(), mode));
    if (auto written = write_all(file.number(), bytes, target); !written) return written;
    if (file.close() != 0) return fail(system_error(errno, target));
    return {};
}

} // namespace

Temporary::~Temporary() {
    if (path_.empty()) return;
    // Another failure is the one to tell.
    ::unlink(path_.c_str());
    ::unlink(journal_.c_str());
}

Result<fs::path> real_target(const fs::path& path) {
    std::error_code failed;
    const auto status = fs::status(path, failed);
    if (status.type() == fs::file_type::not_found && !fs::is_symlink(path, failed)) return path;
    if (!fs::is_regular_file(status)) return fail(ErrorCode::file_not_regular, path.string());
    auto real = fs::canonical(path, failed);
    if (failed) return fail(system_error(failed.value(), path));
    return real;
}

fs::path temporary_beside(const fs::path& target) {
    // The name of the target may be as long as names can be.
    const auto name = target.filename().string();
    return folder_of(target) /
           fmt::format(".{}.{}.part", shortened(name, 40), to_string(new_uuid()).substr(24));
}

Result<void> put_in_place(const fs::path& temporary, const fs::path& target) {
    if (auto free = refuse_open_plan(target); !free) return free;
    const auto folder = folder_of(target); // nothing needs memory once it is in its place
    if (auto synced = sync(temporary); !synced) return synced;
    if (::rename(temporary.c_str(), target.c_str()) != 0) return fail(system_error(errno, target));
    if (auto synced = sync(folder); !synced)
        return fail(ErrorCode::outcome_unknown, target.string(), synced.error().detail);
    return {};
}

Result<void> put_in_free_place(const fs::path& temporary, const fs::path& target) {
    const auto folder = folder_of(target);
    if (auto synced = sync(temporary); !synced) return synced;
    const int renamed =
        ::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE);
    if (renamed == 0) {
        auto synced = sync(folder);
        if (!synced) ::unlink(target.c_str()); // nothing was there before
        return synced;
    }
    if (errno != EINVAL && errno != ENOSYS) return fail(system_error(errno, target));
    // A file system that can't do it at one go: look first.
    std::error_code failed;
    if (fs::exists(fs::symlink_status(target, failed)))
        return fail(ErrorCode::file_exists, target.string());
    return put_in_place(temporary, target);
}

Result<void> write_whole_file(const fs::path& path, std::string_view bytes) {
    const auto target = real_target(path);
    if (!target) return fail(target.error());
    const Temporary temporary{temporary_beside(*target)};
    if (auto written = write_new(temporary.path(), *target, bytes); !written) return written;
    return put_in_place(temporary.path(), *target);
}

} // namespace updraft
