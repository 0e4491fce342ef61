#include "core/store/rescue.h"

#include "core/base/memory.h"
#include "core/base/text.h"
#include "core/model/rules.h"
#include "core/store/checks.h"
#include "core/store/cut_off.h"
#include "core/store/folders.h"
#include "core/store/place.h"
#include "core/store/salvage.h"
#include "core/store/schema.h"
#include "core/store/sectors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

namespace updraft {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t header_size = 100; // this and the offsets are SQLite's file format
constexpr std::size_t page_size_at = 16;
constexpr std::size_t page_count_at = 28;
constexpr std::size_t freelist_at = 32;
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr double file_share = 0.3; // of the time goes into reading the file

std::string read_all(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

bool write_all(const fs::path& path, const std::string& bytes) {
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return !file.fail();
}

void put_number(std::string& bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (24 - 8 * i));
}

/// An empty plan: what its first pages hold is known without the damaged file.
struct Fresh {
    std::string bytes;
    std::set<std::size_t> roots; // pages, from 1, at which tables and indexes begin
    std::size_t page_size = 4096;
};

Result<Fresh> make_fresh(const fs::path& path) {
    auto connection = Connection::open(path, Connection::Mode::create);
    if (!connection) return fail(std::move(connection.error()));
    if (auto made = make_schema(*connection); !made) return fail(std::move(made.error()));
    Fresh fresh;
    fresh.page_size =
        static_cast<std::size_t>(connection->number("PRAGMA page_size").value_or(4096));
    {
        auto select = connection->prepare("SELECT rootpage FROM sqlite_schema");
        if (!select) return fail(std::move(select.error()));
        for (auto step = select->step(); step && *step == Statement::Step::row;
             step = select->step())
            fresh.roots.insert(static_cast<std::size_t>(select->number(0)));
    }
    if (auto closed = connection->close(); !closed) return fail(std::move(closed.error()));
    fresh.bytes = read_all(path);
    return fresh;
}

/// The page size that the file names, where it can be one.
std::optional<std::size_t> page_size_of(const std::string& bytes) {
    if (bytes.size() < header_size || !bytes.starts_with(magic)) return std::nullopt;
    const auto high = static_cast<unsigned char>(bytes[page_size_at]);
    const auto low = static_cast<unsigned char>(bytes[page_size_at + 1]);
    const std::size_t size = high == 0 && low == 1 ? 65'536 : std::size_t{high} << 8U | low;
    const bool power_of_two = (size & (size - 1)) == 0;
    return power_of_two && size >= 512 ? std::optional{size} : std::nullopt;
}

/// Gives the file a header that fits it, whatever stood there: whole pages, none free.
std::string with_sound_header(std::string bytes, const Fresh& fresh) {
    const auto size = page_size_of(bytes).value_or(fresh.page_size);
    const std::string own_size =
        size == fresh.page_size ? fresh.bytes.substr(page_size_at, 2) : bytes.substr(16, 2);
    bytes.resize(std::max<std::size_t>(1, (bytes.size() + size - 1) / size) * size);
    bytes.replace(0, header_size, fresh.bytes, 0, header_size);
    bytes.replace(page_size_at, 2, own_size);
    put_number(bytes, page_count_at, static_cast<std::uint32_t>(bytes.size() / size));
    put_number(bytes, freelist_at, 0);
    put_number(bytes, freelist_at + 4, 0);
    return bytes;
}

/// Also replaces the pages that say where each table begins: in a plan that was never packed they
/// are those of any plan.
std::string with_sound_schema(std::string bytes, const Fresh& fresh) {
    bytes.resize(std::max(bytes.size(), fresh.bytes.size()));
    for (std::size_t page = 1; page <= fresh.bytes.size() / fresh.page_size; ++page) {
        if (fresh.roots.contains(page)) continue;
        const auto at = (page - 1) * fresh.page_size;
        const auto head = page == 1 ? header_size : 0;
        bytes.replace(at + head, fresh.page_size - head, fresh.bytes, at + head,
                      fresh.page_size - head);
    }
    return with_sound_header(std::move(bytes), fresh);
}

std::size_t rows_in(const Plan& plan) {
    std::size_t rows = 0;
    each_entity([&]<class T>() { rows += table<T>(plan).size(); });
    return rows;
}

/// One way to look at the file.
struct Reading {
    Rescued found;
    std::size_t rows = 0;
    bool schema_sound = false;
};

Reading read(const fs::path& path, const std::string& bytes, const Progress& progress) {
    Reading reading;
    if (!write_all(path, bytes)) return reading;
    const auto connection = Connection::open(path, Connection::Mode::read_only);
    if (!connection) return reading;
    reading.schema_sound = check_schema(*connection).has_value();
    reading.found.plan = salvage(*connection, reading.found.gaps, progress);
    reading.rows = rows_in(reading.found.plan);
    return reading;
}

/// These bytes as they are after an edit that was cut off was rolled back; nothing where that
/// fails.
std::string rolled_back(const std::string& bytes, const fs::path& journal, const fs::path& copy) {
    if (names_another_file(journal)) return {};
    const auto back = read_around(journal);
    if (!back || !write_all(copy, bytes) || !write_all(copy.string() + "-journal", *back))
        return {};
    if (auto opened = Connection::open(copy, Connection::Mode::read_write); !opened) return {};
    return read_all(copy);
}

void keep_better(Reading& best, Reading other) {
    if (other.rows > best.rows) best = std::move(other);
}

/// Without the row about the plan its title is the file's name.
void name_after(Plan& plan, const fs::path& file) {
    Basics basics = plan.about();
    basics.title = shortened(cleaned(file.stem().string()), 100);
    mend_fields(basics);
    plan.basics.put(std::make_shared<const Basics>(std::move(basics)), plan.edition);
}

} // namespace

bool Rescued::whole() const {
    return links_cut == 0 &&
           std::ranges::all_of(gaps, [](const auto& each) { return each.second.none(); });
}

namespace {

Result<Rescued> rescue_from(const fs::path& damaged, const fs::path& folder,
                            const Progress& progress) {
    const auto place = look_at(damaged);
    if (!place) return fail(place.error());
    // Closing a second descriptor would drop the locks of the one that has it open here.
    if (OpenMark::marked(place->path)) return fail(ErrorCode::busy);
    const ScratchFolder scratch{folder /
                                fmt::format("rescue-{}", to_string(new_uuid()).substr(24))};
    if (auto made = make_private_folder(scratch.path()); !made) return fail(made.error());
    const auto fresh = make_fresh(scratch.path() / "fresh");
    if (!fresh) return fail(fresh.error());

    auto bytes = read_around(place->path, part_of(progress, 0, file_share));
    if (!bytes) return fail(std::move(bytes.error()));
    std::vector<std::string> states; // of two that give as much, the first is taken
    if (place->journal)
        states.push_back(
            rolled_back(*bytes, place->path.string() + "-journal", scratch.path() / "journaled"));
    states.push_back(std::move(*bytes));
    Reading best;
    auto look = [&, looks = 0](const std::string& state) mutable {
        const auto share = (1 - file_share) / static_cast<double>(2 * states.size());
        const auto from = file_share + share * looks++;
        auto reading = read(scratch.path() / "copy", state, part_of(progress, from, from + share));
        const bool known = reading.schema_sound;
        keep_better(best, std::move(reading));
        return known;
    };
    for (const auto& state : states)
        if (!look(with_sound_header(state, *fresh))) look(with_sound_schema(state, *fresh));
    if (progress && !progress(1)) return fail(ErrorCode::stopped);
    if (best.rows == 0) return fail(ErrorCode::damaged, damaged.string());
    auto& found = best.found;
    const bool nameless = found.plan.basics.empty();
    found.links_cut = mend(found.plan, found.gaps);
    if (nameless) name_after(found.plan, damaged);
    if (const auto broken = broken_rules(found.plan); !broken.empty())
        return fail(ErrorCode::damaged, damaged.string(), std::string{name_of(broken[0].code)});
    return std::move(found);
}

} // namespace

Result<Rescued> rescue(const fs::path& damaged, const fs::path& folder, const Progress& progress) {
    return within_memory([&] { return rescue_from(damaged, folder, progress); });
}

} // namespace updraft
