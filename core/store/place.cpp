#include "core/store/place.h"

#include "core/store/descriptor.h"
#include "core/store/folders.h"
#include "core/store/plan_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <mutex>
#include <set>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>

namespace updraft {

namespace fs = std::filesystem;

namespace {

constexpr off_t most_bytes = off_t{1} << 30;

/// Whether a journal of this ending stands beside the plan and holds something. What bears its name
/// without being a file is refused: SQLite would wait for a pipe, or follow a link elsewhere.
Result<bool> has_journal(const fs::path& plan, std::string_view ending) {
    const auto journal = plan.string() + std::string{ending};
    struct stat about {};
    if (::lstat(journal.c_str(), &about) != 0) return false;
    if (!S_ISREG(about.st_mode)) return fail(ErrorCode::file_not_regular, journal);
    return about.st_size > 0;
}

/// Both the file and, for the journal, its folder must be writable. Under a second name a journal
/// would be missed.
std::optional<Error> why_read_only(const fs::path& real, const struct stat& about) {
    if (about.st_nlink > 1)
        return Error{ErrorCode::read_only, real.string(), std::string{several_names}};
    if (::access(real.c_str(), W_OK) != 0) return system_error(errno, real);
    if (::access(real.parent_path().c_str(), W_OK) == 0) return std::nullopt;
    auto error = system_error(errno, real);
    if (error.detail != read_only_medium) error.detail = read_only_folder;
    return error;
}

std::uint32_t big_endian(const std::uint8_t* at) {
    return std::uint32_t{at[0]} << 24U | std::uint32_t{at[1]} << 16U | std::uint32_t{at[2]} << 8U |
           at[3];
}

std::mutex& marks_mutex() {
    static std::mutex mutex;
    return mutex;
}
std::multiset<fs::path>& marks() {
    static std::multiset<fs::path> open;
    return open;
}

} // namespace

Result<Place> look_at(const fs::path& path) {
    std::error_code failed;
    Place place;
    place.path = fs::canonical(path, failed);
    if (failed) return fail(ErrorCode::file_missing, path.string(), failed.message());
    struct stat about {};
    if (::stat(place.path.c_str(), &about) != 0) return fail(system_error(errno, path));
    if (!S_ISREG(about.st_mode)) return fail(ErrorCode::file_not_regular, path.string());
    if (about.st_size > most_bytes)
        return fail(ErrorCode::file_too_large, path.string(), std::to_string(about.st_size));
    place.read_only = why_read_only(place.path, about);
    const auto journal = has_journal(place.path, "-journal");
    if (!journal) return fail(journal.error());
    const auto write_ahead = has_journal(place.path, "-wal");
    if (!write_ahead) return fail(write_ahead.error());
    if (const auto shared = has_journal(place.path, "-shm"); !shared) return fail(shared.error());
    place.journal = *journal;
    place.write_ahead = *write_ahead;
    place.network = on_network(place.path.parent_path());
    return place;
}

Result<Header> read_header(const fs::path& path) {
    using namespace std::string_view_literals;
    constexpr auto magic = "SQLite format 3\0"sv;
    Descriptor file{::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
    if (!file)
        return fail(ErrorCode::file_unreadable, path.string(), system_error(errno, {}).detail);
    std::array<std::uint8_t, 100> bytes{};
    const auto count = ::pread(file.number(), bytes.data(), bytes.size(), 0);
    if (count < 0)
        return fail(ErrorCode::file_unreadable, path.string(), system_error(errno, {}).detail);
    if (static_cast<std::size_t>(count) < bytes.size() ||
        !std::equal(magic.begin(), magic.end(), bytes.begin()))
        return fail(ErrorCode::not_a_plan, path.string());
    return Header{bytes[18] == 2 || bytes[19] == 2, big_endian(&bytes[68]),
                  static_cast<std::int32_t>(big_endian(&bytes[60]))};
}

Result<void> check_header(const Header& header, const fs::path& path) {
    if (header.application_id != application_id) return fail(ErrorCode::not_a_plan, path.string());
    if (header.version > schema_version)
        return fail(ErrorCode::newer_version, path.string(), std::to_string(header.version));
    if (header.version < 1) return fail(ErrorCode::damaged, path.string(), "user_version");
    return {};
}

OpenMark::OpenMark(const fs::path& path) : path_{path} {
    const std::lock_guard lock{marks_mutex()};
    marks().insert(path_);
}

OpenMark::OpenMark(OpenMark&& other) noexcept {
    std::swap(path_, other.path_);
}

OpenMark& OpenMark::operator=(OpenMark&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
}

OpenMark::~OpenMark() {
    if (path_.empty()) return;
    const std::lock_guard lock{marks_mutex()};
    if (const auto found = marks().find(path_); found != marks().end()) marks().erase(found);
}

bool OpenMark::marked(const fs::path& path) {
    const std::lock_guard lock{marks_mutex()};
    return marks().contains(path);
}

} // namespace updraft
