// Rows 6 to 8: loading, and edits until they are on disk.
#include "tests/bench/bare_file.h"
#include "tests/bench/harness.h"
#include "tests/bench/plans.h"

#include "core/document/document.h"
#include "core/edits/roadmap.h"
#include "core/schedule/schedule.h"

#include <fmt/format.h>

#include <random>
#include <stdexcept>

#include <sqlite3.h>

namespace updraft::bench {

namespace {

constexpr int many = 10'000;
constexpr int few = 20;

template <class T> T sound(Result<T> result) {
    if (!result) throw std::runtime_error{std::string{name_of(result.error().code)}};
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

Surroundings alone() {
    return {[] { return std::int64_t{1'771'934'400}; }, "Tess", {}};
}

/// The plan that is edited through the door, and the same one that is edited by SQL.
class Edited {
  public:
    Edited(const Folder& folder, int initiatives)
        : ours_{open(folder / fmt::format("ours-{}.updraft", initiatives), initiatives)},
          bare_{copy(ours_->path(), folder / fmt::format("bare-{}.updraft", initiatives))} {
        for (const auto& row : ours_->plan()->initiatives) ids_.push_back(row.id);
        update_ = bare_.prepare("UPDATE initiatives SET start = ? WHERE id = ?");
    }
    ~Edited() { sqlite3_finalize(update_); }
    Edited(const Edited&) = delete;
    Edited& operator=(const Edited&) = delete;

    /// Moves one initiative to another day.
    double move_one() {
        const auto [id, day] = target();
        return timed([&, id = id, day = day] {
            sound(ours_->edit("move", [&](Edit& edit) { move(edit, id, day); }));
        });
    }
    double update_one() {
        const auto [id, day] = target();
        return timed([&, id = id, day = day] {
            bare_.run("BEGIN IMMEDIATE");
            update(id, day);
            bare_.run("COMMIT");
        });
    }

    /// Moves the first ones by a day, all in one edit.
    double move_many(std::size_t count) {
        const std::vector<Id<Initiative>> ids{ids_.begin(),
                                              ids_.begin() + static_cast<std::ptrdiff_t>(count)};
        return timed(
            [&] { sound(ours_->edit("shift", [&](Edit& edit) { shift(edit, ids, 1); })); });
    }
    double undo() {
        return timed([&] { sound(ours_->undo()); });
    }
    double update_many(std::size_t count) {
        ++day_;
        return timed([&] {
            bare_.run("BEGIN IMMEDIATE");
            for (std::size_t i = 0; i < count; ++i) update(ids_[i], Date{20'500 + day_});
            bare_.run("COMMIT");
        });
    }

  private:
    static std::unique_ptr<Document> open(const std::filesystem::path& path, int initiatives) {
        make_file(path, made_plan(initiatives));
        return sound(Document::open(path, alone()));
    }
    static std::filesystem::path copy(const std::filesystem::path& from,
                                      const std::filesystem::path& to) {
        std::filesystem::copy_file(from, to);
        return to;
    }

    /// Another initiative and another day each time.
    std::pair<Id<Initiative>, Date> target() {
        return {ids_[random_() % ids_.size()], Date{20'500 + ++day_}};
    }
    void update(Id<Initiative> id, Date day) const {
        sqlite3_bind_int(update_, 1, day.days);
        sqlite3_bind_blob(update_, 2, id.uuid.bytes.data(), 16, SQLITE_STATIC);
        if (sqlite3_step(update_) != SQLITE_DONE) throw std::runtime_error{"no update"};
        sqlite3_reset(update_);
    }

    std::unique_ptr<Document> ours_;
    BareFile bare_;
    sqlite3_stmt* update_ = nullptr;
    std::vector<Id<Initiative>> ids_;
    std::mt19937 random_{1};
    int day_ = 0;
};

void load_rows(const Folder& folder) {
    const auto path = folder / "load.updraft";
    make_file(path, made_plan(many));
    const auto connection = sound(Connection::open(path, Connection::Mode::read_only));
    const BareFile bare{path};
    std::size_t seen = 0; // so that nothing is left out
    print("6", "load 10,000 rows, links and schedule included",
          in_turn(
              [&] {
                  std::optional<Plan> plan; // freed after the clock has stopped, as in the program
                  return worked([&] {
                      plan = sound(load(connection));
                      seen += schedule(*plan).items.size();
                  });
              },
              [&] {
                  BareRows rows;
                  return worked([&] {
                      rows = read_rows(bare);
                      seen += rows.initiatives.size();
                  });
              }),
          1.5);
}

/// Three passes: a median of medians, and of what one edit in a hundred takes longer than.
void edit_one(const Folder& folder) {
    constexpr int passes = 3;
    constexpr int edits = 200;
    Edited small{folder, few};
    Edited large{folder, many};
    Pair middle;
    Pair slow;
    for (int pass = 0; pass < passes; ++pass) {
        const auto pair =
            in_turn([&] { return large.move_one(); }, [&] { return large.update_one(); }, edits);
        middle.ours.all.push_back(pair.ours.median());
        middle.bare.all.push_back(pair.bare.median());
        slow.ours.all.push_back(pair.ours.at(0.99));
        slow.bare.all.push_back(pair.bare.at(0.99));
    }
    print("7", "one edit to durable commit, 10,000 initiatives", middle, 1.25);
    print("7", "the same, 99th percentile of three passes", slow, 2);
    print("7", "the same with 10,000 (ours) and with 20 (bare)",
          in_turn([&] { return large.move_one(); }, [&] { return small.move_one(); }, edits), 1.1);
}

void edit_many(const Folder& folder) {
    constexpr std::size_t rows = 5'000;
    Edited plan{folder, many + 1};
    Pair undone;
    const auto edited = in_turn(
        [&] {
            const double edit = plan.move_many(rows);
            undone.ours.all.push_back(plan.undo());
            return edit;
        },
        [&] { return plan.update_many(rows); }, 15);
    undone.bare = edited.bare;
    print("8", "undoable edit of 5,000 rows", edited, 2.2);
    print("8", "its undo", undone, 3);
}

} // namespace

void bench_store() {
    const Folder folder;
    load_rows(folder);
    edit_one(folder);
    edit_many(folder);
}

} // namespace updraft::bench
