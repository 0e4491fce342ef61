#include "core/store/folders.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>

#include <dirent.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace updraft {

namespace fs = std::filesystem;

Error system_error(int number, const fs::path& path) {
    const auto code = [number] {
        switch (number) {
        case ENOSPC:
        case EDQUOT:
            return ErrorCode::disk_full;
        case EACCES:
        case EPERM:
        case EROFS:
            return ErrorCode::read_only;
        case ENOENT:
        case ENOTDIR:
            return ErrorCode::file_missing;
        case EISDIR:
            return ErrorCode::file_not_regular;
        case EEXIST:
            return ErrorCode::file_exists;
        case ENOMEM:
            return ErrorCode::out_of_memory;
        default:
            return ErrorCode::write_failed;
        }
    }();
    const bool medium = number == EROFS;
    return {code, path.string(), medium ? std::string{read_only_medium} : std::strerror(number)};
}

Result<void> make_private_folder(const fs::path& folder) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed) return fail(system_error(failed.value(), folder));
    if (::chmod(folder.c_str(), S_IRWXU) != 0) return fail(system_error(errno, folder));
    return {};
}

namespace {

/// What is in a folder, with the folder itself and the one above it. The standard library's own
/// iterator, and its removal of folders, end the program where memory runs out.
template <class F> void each_name(const fs::path& folder, F&& use) {
    struct Close {
        void operator()(DIR* open) const { ::closedir(open); }
    };
    const std::unique_ptr<DIR, Close> open{::opendir(folder.c_str())};
    while (const auto* entry = open ? ::readdir(open.get()) : nullptr)
        use(::dirfd(open.get()), entry->d_name);
}

} // namespace

std::vector<std::string> list_folder(const fs::path& folder) {
    std::vector<std::string> names;
    each_name(folder, [&](int, std::string_view name) {
        if (name != "." && name != "..") names.emplace_back(name);
    });
    return names;
}

void remove_folder(const fs::path& folder) noexcept {
    each_name(folder, [](int open, const char* name) { ::unlinkat(open, name, 0); });
    ::rmdir(folder.c_str());
}

std::string place_mark(const fs::path& place) {
    std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
    for (const char c : place.string()) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3;
    }
    return fmt::format("{:016x}", hash);
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path{"."};
}

bool on_network(const fs::path& folder) {
    struct statfs about {};
    if (::statfs(folder.c_str(), &about) != 0) return false;
    // From linux/magic.h and statfs(2): NFS, SMB 1 and later, CIFS, FUSE, Ceph, 9P, AFS.
    constexpr std::array remote{0x6969UL,     0x517bUL,   0xfe534d42UL, 0xff534d42UL,
                                0x65735546UL, 0xc36400UL, 0x01021997UL, 0x5346414fUL};
    const auto type = static_cast<std::uint32_t>(about.f_type);
    return std::ranges::find(remote, type) != remote.end();
}

} // namespace updraft
