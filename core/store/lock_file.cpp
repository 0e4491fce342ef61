#include "core/store/lock_file.h"

#include "core/base/text.h"
#include "core/store/folders.h"
#include "core/store/in_use.h"
#include "core/store/place.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <charconv>

#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace updraft {

namespace fs = std::filesystem;

namespace {

constexpr int tries = 20; // each failed one means that another process came in between

std::string host_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string text_of(const LockHolder& holder) {
    return fmt::format("{}\n{}\n{}\n{}\n", cleaned(holder.user), holder.host, holder.process,
                       holder.since);
}

std::int64_t number(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Anything may stand in the file; what can't be read stays empty.
LockHolder read_holder(int file) {
    std::array<char, 1024> bytes{};
    const auto count = ::pread(file, bytes.data(), bytes.size(), 0);
    const std::string text =
        cleaned({bytes.data(), count > 0 ? static_cast<std::size_t>(count) : 0});
    const auto parts = lines(text);
    LockHolder holder;
    if (parts.size() < 4) return holder;
    holder.user = parts[0];
    holder.host = parts[1];
    holder.process = number(parts[2]);
    holder.since = number(parts[3]);
    return holder;
}

Error busy(const LockHolder& holder) {
    return {ErrorCode::busy, holder.user,
            fmt::format("{} {} {}", holder.host, holder.process, holder.since)};
}

bool lock(int file) {
    return ::flock(file, LOCK_EX | LOCK_NB) == 0;
}

/// Only where the file system has no locks is it asked whether the process still runs.
bool holds(int file, const LockHolder& holder) {
    if (lock(file)) return false;
    if (errno == EWOULDBLOCK) return true;
    const auto process = static_cast<pid_t>(holder.process);
    return holder.host != host_name() || ::kill(process, 0) == 0 || errno != ESRCH;
}

/// Whether the path still names the open file.
bool same_file(int file, const fs::path& path) {
    struct stat open {};
    struct stat named {};
    return ::fstat(file, &open) == 0 && ::lstat(path.c_str(), &named) == 0 &&
           open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

/// Removes a lock file whose holder is gone: `busy` where it is not.
Result<void> clear(const fs::path& path) {
    Descriptor file{::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)};
    if (!file && errno == ENOENT) return {};
    if (!file) return fail(system_error(errno, path));
    const auto holder = read_holder(file.number());
    if (holds(file.number(), holder)) return fail(busy(holder));
    if (!same_file(file.number(), path)) return {}; // somebody else cleared it
    // Another machine's lock does not show here where the folder lies on a third.
    const bool elsewhere = !holder.host.empty() && holder.host != host_name();
    if (elsewhere && on_network(folder_of(path))) return fail(busy(holder));
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) return fail(system_error(errno, path));
    return {};
}

} // namespace

LockHolder this_process(std::string user, std::int64_t since) {
    if (user.empty())
        if (const auto* entry = ::getpwuid(::geteuid())) user = entry->pw_name;
    return {std::move(user), host_name(), ::getpid(), since};
}

fs::path LockFile::path_for(const fs::path& plan) {
    return plan.parent_path() / ("." + plan.filename().string() + ".lock");
}

Result<LockFile> LockFile::take(const fs::path& plan, const LockHolder& holder) {
    auto path = path_for(plan);
    const auto text = text_of(holder); // nothing needs memory once the file is made
    for (int i = 0; i < tries; ++i) {
        constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
        Descriptor file{::open(path.c_str(), flags, 0644)};
        if (!file) {
            if (errno != EEXIST) return fail(system_error(errno, path));
            if (auto cleared = clear(path); !cleared) return fail(std::move(cleared.error()));
            continue;
        }
        // Between making and locking it, another process may have taken it for a stale one.
        if (!lock(file.number()) && errno == EWOULDBLOCK) continue;
        if (!same_file(file.number(), path)) continue;
        // On a full disk the lock holds all the same; it only doesn't tell whose it is.
        static_cast<void>(::pwrite(file.number(), text.data(), text.size(), 0) < 0);
        return LockFile{std::move(path), std::move(file)};
    }
    return fail(ErrorCode::busy);
}

LockFile& LockFile::operator=(LockFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(file_, other.file_);
    return *this;
}

LockFile::~LockFile() {
    if (file_ && same_file(file_.number(), path_)) ::unlink(path_.c_str());
}

Result<void> refuse_open_plan(const fs::path& target) {
    std::error_code none;
    const auto plan = fs::canonical(target, none);
    if (none) return {};
    if (OpenMark::marked(plan)) return fail(ErrorCode::target_is_the_plan, target.string());
    const auto path = LockFile::path_for(plan);
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)};
    if (!file) return {};
    const auto holder = read_holder(file.number());
    return holds(file.number(), holder) ? fail(busy(holder)) : Result<void>{};
}

} // namespace updraft
