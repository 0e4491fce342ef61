#include "core/store/plan_file.h"

#include "core/store/cut_off.h"
#include "core/store/folders.h"
#include "core/store/rows.h"

#include <functional>
#include <mutex>

namespace updraft {

namespace fs = std::filesystem;

namespace {

Connection::Mode mode_of(bool writable) {
    return writable ? Connection::Mode::read_write : Connection::Mode::read_only;
}

/// Names the file where an error does not.
tl::unexpected<Error> refusal(Error error, const fs::path& path) {
    if (error.code != ErrorCode::busy) error.subject = path.string();
    return tl::unexpected(std::move(error));
}

void make_private(const fs::path& file) {
    std::error_code ignored; // its folder is private too
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
}

/// What another program or a power cut left behind is seen to under the lock, also by those who
/// only read; where somebody holds it, the journal is theirs and SQLite sees to it.
Result<void> see_to_leftovers(const PlanFile& file, const Place& place, const Opening& opening) {
    if (place.read_only || file.lock) return finish_cut_off(place, opening);
    const auto lock = LockFile::take(place.path, this_process(opening.by, opening.now));
    if (!lock && lock.error().code == ErrorCode::busy) return {};
    if (!lock) return fail(lock.error());
    return finish_cut_off(place, opening);
}

/// The file from outside: leftovers, then the header. Not where this process has it open already.
Result<void> look_inside(const PlanFile& file, const Place& place, const Opening& opening) {
    if (OpenMark::marked(place.path)) return {};
    if (place.journal || place.write_ahead)
        if (auto seen = see_to_leftovers(file, place, opening); !seen) return seen;
    const auto header = read_header(place.path);
    if (!header) return fail(header.error());
    if (auto checked = check_header(*header, place.path); !checked) return checked;
    return header->write_ahead ? see_to_leftovers(file, place, opening) : Result<void>{};
}

Result<void> connect(PlanFile& file, const Opening& opening) {
    auto connection = Connection::open(file.path, mode_of(file.writable));
    if (!connection) return refusal(connection.error(), file.path);
    if (auto header = check_header(*connection); !header) return refusal(header.error(), file.path);
    if (auto schema = check_schema(*connection); !schema) return refusal(schema.error(), file.path);
    if (auto contents = check_contents(*connection, opening.check); !contents)
        return refusal(contents.error(), file.path);
    file.connection = std::move(*connection);
    return {};
}

std::mutex& opening_mutex() {
    static std::mutex mutex;
    return mutex;
}

void take_lock(PlanFile& file, const Place& place, const Opening& opening) {
    file.read_only = place.read_only;
    if (file.read_only) return;
    auto lock = LockFile::take(place.path, this_process(opening.by, opening.now));
    if (lock)
        file.lock = std::move(*lock);
    else
        file.read_only = std::move(lock.error());
}

} // namespace

Result<void> check_header(const Connection& connection) {
    const auto id = connection.number("PRAGMA application_id");
    if (!id) return fail(id.error());
    const auto version = connection.number("PRAGMA user_version");
    if (!version) return fail(version.error());
    return check_header(
        Header{false, static_cast<std::uint32_t>(*id), static_cast<std::int32_t>(*version)},
        connection.path());
}

Result<PlanFile> open_plan_file(const fs::path& path, const Opening& opening) {
    // Two threads that look at the same file must not come between each other's looks.
    const std::lock_guard one_at_a_time{opening_mutex()};
    const auto place = look_at(path);
    if (!place) return fail(place.error());
    PlanFile file;
    file.path = place->path;
    file.network = place->network;
    if (opening.for_writing) take_lock(file, *place, opening);
    file.writable = opening.for_writing && !file.read_only;
    if (auto looked = look_inside(file, *place, opening); !looked) return fail(looked.error());
    file.mark.emplace(file.path);
    if (auto connected = connect(file, opening); !connected) return fail(connected.error());
    return file;
}

Result<void> reopen_plan_file(PlanFile& file, const Opening& opening) {
    const std::lock_guard one_at_a_time{opening_mutex()};
    file.connection = {};
    file.mark.reset();
    const auto place = look_at(file.path);
    if (!place) return fail(place.error());
    if (auto looked = look_inside(file, *place, opening); !looked) return looked;
    file.mark.emplace(file.path);
    return connect(file, opening);
}

Result<void> claim_plan_file(PlanFile& file, const Opening& opening) {
    const std::lock_guard one_at_a_time{opening_mutex()};
    const auto place = look_at(file.path);
    if (!place) return fail(place.error());
    take_lock(file, *place, opening);
    if (file.read_only) return fail(*file.read_only);
    file.writable = true;
    return {};
}

namespace {

/// What an edit that was cut off left beside a plan would be played into another put there.
bool journal_waits(const fs::path& target) {
    std::error_code none;
    return fs::file_size(target.string() + "-journal", none) > 0 && !none;
}

} // namespace

Result<NewPlanFile> create_plan_file(const fs::path& path) {
    std::error_code failed;
    if (fs::exists(fs::symlink_status(path, failed)))
        return fail(ErrorCode::file_exists, path.string());
    const auto folder = fs::canonical(folder_of(path), failed);
    if (failed) return fail(ErrorCode::file_missing, folder_of(path).string());

    const auto target = folder / path.filename();
    if (journal_waits(target)) return fail(ErrorCode::file_exists, path.string());
    NewPlanFile file{Temporary{temporary_beside(target)}, target, {}};
    auto connection = Connection::open(file.temporary.path(), Connection::Mode::create);
    if (!connection) return refusal(connection.error(), file.path);
    file.connection = std::move(*connection);
    if (auto made = make_schema(file.connection); !made) return refusal(made.error(), file.path);
    return file;
}

Result<void> finish_plan_file(NewPlanFile& file) {
    if (auto closed = file.connection.close(); !closed) return closed;
    return put_in_free_place(file.temporary.path(), file.path);
}

namespace {

using Fill = std::function<Result<void>(const Connection&)>;

/// A filled database beside the target.
Result<NewPlanFile> begin_replacing(const fs::path& path, Copy kind, const Fill& fill) {
    auto target = real_target(path);
    if (!target) return fail(target.error());
    if (journal_waits(*target)) return fail(ErrorCode::file_exists, path.string());
    NewPlanFile file{Temporary{temporary_beside(*target)}, std::move(*target), {}};
    auto connection = Connection::open(file.temporary.path(), Connection::Mode::create);
    if (!connection) return refusal(std::move(connection.error()), path);
    file.connection = std::move(*connection);
    if (kind == Copy::backup) make_private(file.temporary.path());
    if (auto filled = fill(file.connection); !filled)
        return refusal(std::move(filled.error()), path);
    return file;
}

/// Puts it in the target's place when it is sound.
Result<void> finish_replacing(NewPlanFile& file, Copy kind) {
    const auto check = kind == Copy::backup ? Check::full : Check::quick;
    if (auto sound = check_pages(file.connection, check); !sound) return sound;
    if (auto closed = file.connection.close(); !closed) return closed;
    return put_in_place(file.temporary.path(), file.path);
}

Result<void> replace(const fs::path& path, Copy kind, const Fill& fill) {
    auto file = begin_replacing(path, kind, fill);
    if (!file) return fail(std::move(file.error()));
    if (auto finished = finish_replacing(*file, kind); !finished)
        return refusal(std::move(finished.error()), path);
    return {};
}

Fill pages_of(const Connection& from) {
    return [&from](const Connection& to) { return copy_pages(from, to); };
}

} // namespace

Result<void> copy_plan(const Connection& from, const fs::path& target, Copy kind) {
    return replace(target, kind, pages_of(from));
}

Result<NewPlanFile> begin_copy(const Connection& from, const fs::path& target, Copy kind) {
    return begin_replacing(target, kind, pages_of(from));
}

Result<void> finish_copy(NewPlanFile& file, Copy kind) {
    if (auto finished = finish_replacing(file, kind); !finished)
        return refusal(std::move(finished.error()), file.path);
    return {};
}

Result<void> write_plan(const Plan& plan, const fs::path& target) {
    return replace(target, Copy::plain, [&](const Connection& to) -> Result<void> {
        if (auto made = make_schema(to); !made) return made;
        if (auto begun = to.execute("BEGIN"); !begun) return begun;
        if (auto written = write_rows(to, plan); !written) return written;
        return to.execute("COMMIT");
    });
}

} // namespace updraft
