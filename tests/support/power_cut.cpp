#include "tests/support/power_cut.h"

#include "tests/support/faulty_vfs.h"
#include "tests/support/plans.h"
#include "tests/support/random_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace updraft::testing {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t sector = 512;

/// What was written, and after how many records each edit was reported as saved.
struct Recording {
    std::string begin; // the plan before the first edit
    std::vector<Record> records;
    struct Saved {
        std::size_t records;
        std::string rows;
    };
    std::vector<Saved> saved; // the first: before any edit
};

void put(std::string& content, std::size_t offset, std::string_view bytes) {
    if (content.size() < offset + bytes.size()) content.resize(offset + bytes.size());
    content.replace(offset, bytes.size(), bytes);
}

Result<Change> random_edit(Document& document, Random& random) {
    if (random() % 5 == 0) return document.undo();
    return document.edit("random", [&](Edit& edit) {
        // Now and then more than fits into SQLite's cache, so that pages are written early.
        const auto rows = random() % 12 == 0 ? 40U : 1U + random() % 3;
        for (auto n = rows; n > 0; --n) add_random_row(edit, random);
        change_random_row(edit, random);
        if (random() % 3 == 0) remove_random_row(edit, random);
    });
}

Recording record(const fs::path& path, int edits, Random& random) {
    Recording recording;
    if (!Document::create(path, basics(), fill, surroundings())) return recording;
    recording.begin = bytes_of(path);
    FaultyVfs vfs;
    const auto document = std::move(*Document::open(path, surroundings()));
    static_cast<void>(document->connection().execute("PRAGMA cache_size=8"));
    vfs.record(&recording.records);
    recording.saved.push_back({0, dump(*document->plan())});
    for (int i = 0; i < edits; ++i) {
        const auto edited = random_edit(*document, random);
        if (edited && edited->sequence != 0)
            recording.saved.push_back({recording.records.size(), dump(*document->plan())});
    }
    vfs.record(nullptr);
    return recording;
}

/// One file on the disk: what is safe, and what may or may not be there after a cut.
struct Stored {
    bool there = false;
    std::string content;
    std::vector<const Record*> pending;

    void settle() {
        for (const auto* record : pending) apply(*record);
        pending.clear();
    }
    void apply(const Record& record) {
        if (record.call == Call::write)
            put(content, static_cast<std::size_t>(record.offset), record.bytes);
        else if (record.call == Call::truncate)
            content.resize(static_cast<std::size_t>(record.offset));
        else
            content.clear();
        if (record.call != Call::truncate) there = record.call != Call::remove;
    }
};

/// How much of what is pending arrives.
class Fate {
  public:
    Fate(Random& random, std::size_t pending)
        : random_{random}, in_order_{random() % 2 == 0}, first_{random() % (pending + 1)},
          odds_{1 + random() % 7} {}

    bool arrives(std::size_t place) { return in_order_ ? place < first_ : random_() % 8 < odds_; }
    /// Sector by sector; what was under way may arrive in part even where all goes in order.
    void write(Stored& file, const Record& record, std::size_t place) {
        const auto offset = static_cast<std::size_t>(record.offset);
        for (std::size_t at = 0; at < record.bytes.size();) {
            auto size = std::min(sector - (offset + at) % sector, record.bytes.size() - at);
            const auto piece = std::string_view{record.bytes}.substr(at, size);
            const bool whole = in_order_ && place < first_;
            const bool torn = !whole && random_() % 16 == 0;
            if (torn)
                put(file.content, offset + at, piece.substr(0, random_() % size));
            else if (whole || ((!in_order_ || place == first_) && random_() % 8 < odds_))
                put(file.content, offset + at, piece);
            at += size;
        }
    }

  private:
    Random& random_;
    bool in_order_;
    std::size_t first_;
    std::size_t odds_;
};

/// What a cut leaves of a file.
Stored left_of(Stored file, Random& random) {
    const auto pending = std::exchange(file.pending, {});
    Fate fate{random, pending.size()};
    for (std::size_t i = 0; i < pending.size(); ++i) {
        if (pending[i]->call == Call::write && file.there)
            fate.write(file, *pending[i], i);
        else if (pending[i]->call != Call::write && fate.arrives(i))
            file.apply(*pending[i]);
    }
    return file;
}

using Files = std::map<std::string, Stored>;

/// Takes the record as done.
void advance(Files& files, const Record& record, Disk disk) {
    auto& file = files[record.file];
    const bool settles = record.call == Call::sync || (record.synced && disk == Disk::honest);
    if (record.call != Call::sync) file.pending.push_back(&record);
    if (settles) file.settle();
}

class Power {
  public:
    Power(int edits, unsigned seed) : random_{seed} {
        recording_ = record(folder_ / "recorded.updraft", edits, random_);
        result_.edits = static_cast<int>(recording_.saved.size()) - 1;
    }

    PowerResult run(int every, int images, Disk disk) {
        Files files;
        files[(folder_ / "recorded.updraft").string()] = {true, recording_.begin, {}};
        for (std::size_t i = 0; i < recording_.records.size(); ++i) {
            const auto& record = recording_.records[i];
            if (i % static_cast<std::size_t>(every) == 0)
                for (int n = 0; n < images && result_.problems.size() < 20; ++n)
                    look_at(files, record, i);
            advance(files, record, disk);
        }
        return std::move(result_);
    }

  private:
    /// The cut comes while the record is being done.
    void look_at(Files files, const Record& under_way, std::size_t place) {
        if (under_way.call != Call::sync) files[under_way.file].pending.push_back(&under_way);
        const Folder folder;
        const auto plan = folder / "recorded.updraft";
        for (const auto& [name, file] : files) {
            const auto left = left_of(file, random_);
            if (left.there) write_bytes(folder / fs::path{name}.filename().string(), left.content);
        }
        ++result_.images;
        result_.journals += fs::exists(plan.string() + "-journal") ? 1 : 0;
        const auto problem = [&](std::string_view what) {
            result_.problems.push_back(fmt::format("call {}: {}", place, what));
        };
        const auto opened =
            Document::open(plan, surroundings(), Document::Access::write, Check::full);
        if (!opened) return problem("not sound: " + opened.error().detail);
        const auto rows = dump(*(*opened)->plan());
        // The last that was reported, or the one that was under way.
        const auto next =
            std::ranges::upper_bound(recording_.saved, place, {}, &Recording::Saved::records);
        const bool last = rows == std::prev(next)->rows;
        if (!last && (next == recording_.saved.end() || rows != next->rows))
            problem("what was saved is lost");
    }

    Folder folder_;
    Random random_;
    Recording recording_;
    PowerResult result_;
};

} // namespace

PowerResult cut_power(int edits, int every, int images, unsigned seed, Disk disk) {
    return Power{edits, seed}.run(every, images, disk);
}

} // namespace updraft::testing
