#include "core/document/backups.h"

#include "core/base/date.h"
#include "core/base/memory.h"
#include "core/document/thinning.h"
#include "core/store/folders.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>

namespace updraft {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t between_backups = 1'800; // seconds
constexpr std::int64_t between_failures = 60;
constexpr std::uintmax_t most_bytes = 500'000'000;
constexpr std::int64_t day_seconds = 86'400;
constexpr std::string_view ending = ".updraft";

/// The last entry of a history: equal where two files hold the same plan.
struct Mark {
    std::int64_t sequence = 0;
    Uuid id;

    std::string text() const { return fmt::format("{}-{}", sequence, to_string(id).substr(24)); }
};

Result<Mark> read_mark(const Connection& connection) {
    auto select =
        connection.prepare("SELECT sequence, id FROM history ORDER BY sequence DESC LIMIT 1");
    if (!select) return fail(std::move(select.error()));
    const auto stepped = select->step();
    if (!stepped) return fail(stepped.error());
    Mark mark;
    if (*stepped == Statement::Step::done) return mark;
    mark.sequence = select->number(0);
    if (const auto id = select->bytes(1); id.size() == mark.id.bytes.size())
        std::ranges::copy(id, mark.id.bytes.begin());
    return mark;
}

std::string stamp(std::int64_t at) {
    const auto seconds = at % day_seconds;
    return fmt::format("{}T{:02}{:02}{:02}Z", iso({static_cast<std::int32_t>(at / day_seconds)}),
                       seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::optional<std::int64_t> number(std::string_view digits) {
    std::int64_t value = 0;
    const auto [end, failed] = std::from_chars(digits.begin(), digits.end(), value);
    return failed == std::errc{} && end == digits.end() ? std::optional{value} : std::nullopt;
}

std::optional<std::int64_t> parse_stamp(std::string_view text) {
    if (text.size() != 18 || text[10] != 'T' || text[17] != 'Z') return std::nullopt;
    const auto date = parse_date(text.substr(0, 10));
    const auto hours = number(text.substr(11, 2));
    const auto minutes = number(text.substr(13, 2));
    const auto seconds = number(text.substr(15, 2));
    if (!date || !hours || !minutes || !seconds) return std::nullopt;
    return date->days * day_seconds + *hours * 3600 + *minutes * 60 + *seconds;
}

/// Names are TIME-SEQUENCE-ID-WHY.updraft, so that a folder tells all without being opened.
std::optional<Backup> parse_name(const fs::path& path) {
    const auto name = path.filename().string();
    if (!name.ends_with(ending)) return std::nullopt;
    const auto at = parse_stamp(std::string_view{name}.substr(0, 18));
    const auto after_sequence = name.find('-', 19);
    if (!at || name.size() < 20 || after_sequence == std::string::npos) return std::nullopt;
    const auto after_id = name.find('-', after_sequence + 1);
    const auto sequence = number(std::string_view{name}.substr(19, after_sequence - 19));
    if (!sequence || after_id == std::string::npos) return std::nullopt;
    std::error_code failed;
    Backup backup{path, *at, fs::file_size(path, failed), *sequence,
                  name.substr(after_id + 1, name.size() - after_id - 1 - ending.size())};
    return failed ? std::nullopt : std::optional{std::move(backup)};
}

bool holds(const Backup& backup, const Mark& mark) {
    return backup.path.filename().string().find("-" + mark.text() + "-") != std::string::npos;
}

/// The file in a plan's backup folder that says where the plan stood.
fs::path place_file(const fs::path& folder) {
    return folder / "place";
}

std::string read_place(const fs::path& folder) {
    std::ifstream file{place_file(folder), std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

Result<void> note_place(const fs::path& folder, const fs::path& plan) {
    if (read_place(folder) == plan.string()) return {};
    return write_whole_file(place_file(folder), plan.string());
}

fs::path all_backups(const fs::path& state) {
    return state / "backups";
}

std::string folder_name(std::string_view plan, const fs::path& place) {
    return fmt::format("{}-{}", plan, place_mark(place));
}

/// Of the folders of plans with this id that stood where nothing is now, or stand here, the one
/// with the newest backup.
std::optional<fs::path> left_behind(const fs::path& all, std::string_view plan,
                                    const fs::path& place) {
    std::optional<fs::path> found;
    std::int64_t newest = -1;
    for (const auto& name : list_folder(all)) {
        if (!name.starts_with(plan)) continue;
        const auto stood = read_place(all / name);
        std::error_code unknown;
        if (stood != place.string() && fs::exists(stood, unknown)) continue;
        const auto backups = list_backups(all / name);
        if (backups.empty() || backups.front().at <= newest) continue;
        newest = backups.front().at;
        found = all / name;
    }
    return found;
}

Result<void> make_folder(const fs::path& folder) {
    for (const auto& each : {folder.parent_path(), folder})
        if (auto made = make_private_folder(each); !made) return made;
    return {};
}

void thin(const fs::path& folder, std::int64_t now) {
    const auto backups = list_backups(folder);
    std::vector<Kept> kept;
    kept.reserve(backups.size());
    for (const auto& backup : backups) kept.push_back({backup.at, backup.size});
    std::error_code ignored; // what can't be removed now goes another time
    const auto space = fs::space(folder, ignored);
    const auto limit = ignored ? most_bytes : std::min(most_bytes, space.available / 10);
    for (const auto i : surplus(kept, now, limit)) fs::remove(backups[i].path, ignored);
}

} // namespace

fs::path backup_folder(const fs::path& state, const Uuid& plan, const fs::path& place) {
    if (state.empty()) return {};
    const auto all = all_backups(state);
    const auto id = to_string(plan);
    auto own = all / folder_name(id, place);
    std::error_code unknown;
    if (fs::exists(own, unknown)) return own;
    return left_behind(all, id, place).value_or(std::move(own));
}

std::vector<Backup> list_backups(const fs::path& folder) {
    std::vector<Backup> backups;
    for (const auto& name : list_folder(folder))
        if (auto backup = parse_name(folder / name)) backups.push_back(std::move(*backup));
    std::ranges::sort(backups, [](const Backup& a, const Backup& b) {
        return std::tie(a.at, a.sequence, a.path) > std::tie(b.at, b.sequence, b.path);
    });
    return backups;
}

std::vector<Backup> backups_of(const fs::path& state, const fs::path& plan) {
    std::error_code unknown;
    const auto wanted = fs::weakly_canonical(plan, unknown).string();
    const auto all = all_backups(state);
    for (const auto& name : list_folder(all))
        if (read_place(all / name) == wanted) return list_backups(all / name);
    return {};
}

Result<BackupContents> contents_of(const Backup& backup) {
    return within_memory([&]() -> Result<BackupContents> {
        auto connection = Connection::open(backup.path, Connection::Mode::read_only);
        if (!connection) return fail(std::move(connection.error()));
        if (auto header = check_header(*connection); !header) return fail(header.error());
        BackupContents contents;
        auto title = connection->prepare("SELECT title FROM plan");
        if (!title) return fail(std::move(title.error()));
        if (const auto stepped = title->step(); !stepped) return fail(stepped.error());
        contents.title = title->text(0);
        const auto initiatives = connection->number("SELECT count(*) FROM initiatives");
        if (!initiatives) return fail(initiatives.error());
        contents.initiatives = static_cast<std::size_t>(*initiatives);
        auto last = read_entry(*connection, backup.sequence);
        if (!last) return fail(std::move(last.error()));
        contents.last_edit = std::move(*last);
        return contents;
    });
}

Result<void> copy_backup(const Backup& backup, const fs::path& target) {
    return within_memory([&]() -> Result<void> {
        std::error_code failed;
        if (fs::exists(fs::symlink_status(target, failed)))
            return fail(ErrorCode::file_exists, target.string());
        const auto connection = Connection::open(backup.path, Connection::Mode::read_only);
        if (!connection) return fail(connection.error());
        if (auto copied = copy_plan(*connection, target); !copied) return copied;
        // Else it would pass for the plan itself, moved here, once that is gone. That it may do so
        // is no reason not to have the copy.
        const auto place = fs::weakly_canonical(target, failed);
        const auto folder = backup.path.parent_path();
        const auto own =
            folder.parent_path() / folder_name(folder.filename().string().substr(0, 36), place);
        if (make_folder(own)) static_cast<void>(note_place(own, place));
        return {};
    });
}

Result<void> forget_backups(const fs::path& state, const fs::path& plan) {
    return within_memory([&]() -> Result<void> {
        std::error_code failed;
        const auto wanted = fs::weakly_canonical(plan, failed).string();
        const auto all = all_backups(state);
        for (const auto& name : list_folder(all)) {
            if (read_place(all / name) != wanted) continue;
            fs::remove_all(all / name, failed);
            if (failed) return fail(system_error(failed.value(), all / name));
        }
        return {};
    });
}

Backups::Backups(fs::path state, const Uuid& plan, fs::path place, bool headless, Aside aside)
    : state_{std::move(state)}, plan_{plan}, place_{std::move(place)},
      session_begins_{!headless}, aside_{std::move(aside)} {}

Backups::~Backups() {
    wait();
}

void Backups::wait() const {
    if (finished_.valid()) finished_.wait();
}

bool Backups::under_way() const {
    return finished_.valid() &&
           finished_.wait_for(std::chrono::seconds::zero()) != std::future_status::ready;
}

std::optional<Error> Backups::failure() const {
    if (failure_ || !finished_.valid() || under_way()) return failure_;
    const auto& finished = finished_.get();
    return finished ? std::nullopt : std::optional{finished.error()};
}

bool Backups::due(std::int64_t now) const {
    if (looked_)
        return std::abs(now - *looked_) >= (failure() ? between_failures : between_backups);
    if (session_begins_) return true;
    const auto backups = list_backups(folder());
    return backups.empty() || std::abs(now - backups.front().at) >= between_backups;
}

void Backups::before_edit(const Connection& connection, std::int64_t now) {
    const auto looked = within_memory([&]() -> Result<void> {
        if (!state_.empty() && due(now)) make(connection, now, "edit");
        return {};
    });
    if (!looked) failure_ = looked.error();
}

void Backups::make(const Connection& connection, std::int64_t now, std::string_view before) {
    if (state_.empty()) return;
    wait(); // one after the other
    looked_ = now;
    failure_.reset();
    finished_ = {};
    auto begun = within_memory([&] { return begin(connection, now, before); });
    if (!begun) failure_ = std::move(begun.error());
}

/// The folder of this plan and place, which takes over what the plan left where it stood before.
Result<fs::path> Backups::own_folder() const {
    const auto found = folder();
    auto own = all_backups(state_) / folder_name(to_string(plan_), place_);
    if (found != own) {
        if (auto noted = note_place(found, place_); !noted) return fail(noted.error());
        std::error_code failed;
        fs::rename(found, own, failed);
        if (failed) return fail(system_error(failed.value(), own));
        return own;
    }
    if (auto made = make_folder(own); !made) return fail(made.error());
    if (auto noted = note_place(own, place_); !noted) return fail(noted.error());
    return own;
}

Result<void> Backups::begin(const Connection& connection, std::int64_t now,
                            std::string_view before) {
    const auto mark = read_mark(connection);
    if (!mark) return fail(mark.error());
    const auto folder = own_folder();
    if (!folder) return fail(folder.error());
    const auto kept = list_backups(*folder);
    if (!kept.empty() && holds(kept.front(), *mark)) return {};
    const auto name = fmt::format("{}-{}-{}{}", stamp(now), mark->text(), before, ending);
    auto copy = begin_copy(connection, *folder / name, Copy::backup);
    if (!copy) return fail(std::move(copy.error()));
    finish_aside(std::move(*copy), now);
    return {};
}

void Backups::finish_aside(NewPlanFile copy, std::int64_t now) {
    const auto task = std::make_shared<std::packaged_task<Result<void>()>>(
        [copy = std::move(copy), now]() mutable {
            return within_memory([&]() -> Result<void> {
                if (auto finished = finish_copy(copy, Copy::backup); !finished) return finished;
                thin(copy.path.parent_path(), now);
                return {};
            });
        });
    auto finished = task->get_future().share();
    if (aside_)
        aside_([task] { (*task)(); });
    else
        (*task)();
    finished_ = std::move(finished);
}

} // namespace updraft
