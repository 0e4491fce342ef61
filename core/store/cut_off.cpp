#include "core/store/cut_off.h"

#include "core/base/memory.h"
#include "core/store/checks.h"
#include "core/store/descriptor.h"
#include "core/store/folders.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <thread>

#include <fcntl.h>

namespace updraft {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_copies = 5;
constexpr std::array<const char*, 3> endings = {"", "-journal", "-wal"};

fs::path with_ending(const fs::path& path, const char* ending) {
    return path.string() + ending;
}

/// Whether some process holds SQLite's lock for writing: the journal is then that process's own,
/// and alive.
bool being_written(const fs::path& path) {
    constexpr off_t reserved_byte = 0x40000001; // of SQLite's file format
    Descriptor file{::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
    struct flock asked {};
    asked.l_type = F_WRLCK;
    asked.l_whence = SEEK_SET;
    asked.l_start = reserved_byte;
    asked.l_len = 1;
    return file && ::fcntl(file.number(), F_GETLK, &asked) == 0 && asked.l_type != F_UNLCK;
}

/// Waits, as SQLite itself does, for a write of another process to end; false where it does not.
bool left_alone(const fs::path& path) {
    constexpr int looks = 30;
    constexpr std::chrono::milliseconds pause{100};
    for (int i = 0; i < looks; ++i) {
        if (!being_written(path)) return true;
        std::this_thread::sleep_for(pause);
    }
    return false;
}

Result<void> copy_files(const fs::path& plan, const fs::path& folder) {
    if (auto made = make_private_folder(folder); !made) return made;
    for (const auto* ending : endings) {
        const auto from = with_ending(plan, ending);
        std::error_code failed;
        if (!fs::exists(from, failed)) continue;
        fs::copy_file(from, with_ending(folder / plan.filename(), ending), failed);
        if (failed) return fail(system_error(failed.value(), folder));
    }
    return {};
}

fs::path all_copies(const fs::path& state) {
    return state / "cut-off";
}

/// Removes the oldest copies of other times; their names sort by time.
void thin(const fs::path& folder) {
    auto kept = list_folder(folder);
    std::ranges::sort(kept, std::greater{});
    for (std::size_t i = most_copies; i < kept.size(); ++i) remove_folder(folder / kept[i]);
}

/// Opens it, which makes SQLite finish what was left undone, and looks at all of it.
Result<void> finish(const fs::path& plan, Check check) {
    auto connection = Connection::open(plan, Connection::Mode::read_write);
    if (!connection) return fail(std::move(connection.error()));
    if (auto header = check_header(*connection); !header) return header;
    if (auto schema = check_schema(*connection); !schema) return schema;
    if (check == Check::full) {
        if (auto contents = check_contents(*connection, check); !contents) return contents;
        if (auto plan_in_it = load_sound(*connection); !plan_in_it)
            return fail(std::move(plan_in_it.error()));
    }
    return connection->close();
}

Result<void> keep_copy(const Place& place, const Opening& opening) {
    if (opening.state.empty()) return {};
    const auto folder = all_copies(opening.state);
    if (auto made = make_private_folder(folder); !made) return made;
    const auto name = fmt::format("{:012}-{}-{}", opening.now, to_string(new_uuid()).substr(0, 18),
                                  place_mark(place.path));
    if (auto copied = copy_files(place.path, folder / name); !copied) return copied;
    thin(folder);
    return {};
}

} // namespace

bool names_another_file(const fs::path& journal) {
    constexpr std::array<std::uint8_t, 8> magic = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
    Descriptor file{::open(journal.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
    const auto size = file ? ::lseek(file.number(), 0, SEEK_END) : 0;
    std::array<std::uint8_t, 8> last{};
    return size >= 16 && ::pread(file.number(), last.data(), last.size(), size - 8) == 8 &&
           last == magic;
}

Result<void> forget_cut_off(const fs::path& state, const fs::path& plan) {
    if (state.empty()) return {};
    std::error_code failed;
    const auto mark = place_mark(fs::weakly_canonical(plan, failed));
    const auto folder = all_copies(state);
    for (const auto& name : list_folder(folder)) {
        if (!name.ends_with(mark)) continue;
        fs::remove_all(folder / name, failed);
        if (failed) return fail(system_error(failed.value(), folder / name));
    }
    return {};
}

Result<void> finish_cut_off(const Place& place, const Opening& opening) {
    if (place.read_only)
        return fail(ErrorCode::cut_off_elsewhere, place.path.string(),
                    std::string{place.journal ? std::string_view{} : write_ahead_log});
    if (!left_alone(place.path)) return fail(ErrorCode::busy);
    if (names_another_file(with_ending(place.path, "-journal")))
        return fail(ErrorCode::damaged, place.path.string(), "journal");
    if (auto kept = keep_copy(place, opening); !kept) return kept;

    std::error_code failed;
    const auto base = opening.state.empty() ? fs::temp_directory_path(failed) : opening.state;
    if (failed) return fail(system_error(failed.value(), place.path));
    const ScratchFolder scratch{base / ("trial-" + to_string(new_uuid()))};
    if (auto copied = copy_files(place.path, scratch.path()); !copied) return copied;
    if (auto tried = finish(scratch.path() / place.path.filename(), Check::full); !tried) {
        auto error = std::move(tried.error());
        error.subject = place.path.string();
        return fail(std::move(error));
    }
    return finish(place.path, Check::quick);
}

} // namespace updraft
