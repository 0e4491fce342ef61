#include "core/store/sectors.h"

#include "core/store/descriptor.h"
#include "core/store/folders.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace updraft {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20U;
constexpr std::size_t sector = 4096; // what the kernel reads at least, and a plan's page

/// Fills `into` from the offset on; false where something of it can't be read. What lies behind the
/// end stays as it is.
bool fill(const ReadAt& read, char* into, std::size_t count, std::size_t at) {
    while (count > 0) {
        const auto got = read(into, count, static_cast<std::int64_t>(at));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return false;
        if (got == 0) return true;
        into += got;
        at += static_cast<std::size_t>(got);
        count -= static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

Result<std::string> read_around(std::size_t size, const ReadAt& read, const Progress& progress) {
    std::string bytes(size, '\0');
    for (std::size_t at = 0; at < size; at += piece) {
        const auto told = static_cast<double>(at) / static_cast<double>(size);
        if (progress && !progress(told)) return fail(ErrorCode::stopped);
        const auto end = std::min(at + piece, size);
        if (fill(read, &bytes[at], end - at, at)) continue;
        for (auto part = at; part < end; part += sector) {
            if (progress && !progress(told)) return fail(ErrorCode::stopped); // each may take long
            const auto count = std::min(sector, end - part);
            if (!fill(read, &bytes[part], count, part)) std::fill_n(&bytes[part], count, '\0');
        }
    }
    return bytes;
}

Result<std::string> read_around(const std::filesystem::path& path, const Progress& progress) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
    struct stat about {};
    if (!file || ::fstat(file.number(), &about) != 0)
        return fail(ErrorCode::file_unreadable, path.string(), system_error(errno, path).detail);
    const auto read = [&](char* into, std::size_t count, std::int64_t at) -> std::int64_t {
        return ::pread(file.number(), into, count, at);
    };
    return read_around(static_cast<std::size_t>(about.st_size), read, progress);
}

} // namespace updraft
