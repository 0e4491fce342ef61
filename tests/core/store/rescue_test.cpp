#include "core/store/rescue.h"

#include "core/document/document.h"
#include "core/model/rules.h"
#include "core/store/plan_file.h"
#include "core/store/sectors.h"
#include "tests/support/plans.h"
#include "tests/support/raw.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

#include <cerrno>
#include <chrono>
#include <random>

using namespace updraft;
using namespace updraft::testing;

namespace fs = std::filesystem;

namespace {

constexpr std::size_t page = 4096;

/// A closed plan with some hundred rows, and how it was.
struct Damaged {
    Folder folder;
    fs::path path = folder / "trial.updraft";
    Plan sound;
    std::string bytes;

    explicit Damaged(int initiatives = 300) {
        const auto document = Document::create(
            path, basics(),
            [&](Edit& edit) {
                fill(edit);
                fill_with(edit, initiatives);
            },
            surroundings());
        REQUIRE(document);
        sound = *(*document)->plan();
        bytes = bytes_of(path);
    }

    /// What is read of these bytes; they are left as they are, and nothing is left beside them.
    Result<Rescued> rescued(const std::string& spoilt) const {
        write_bytes(path, spoilt);
        const auto before = names_in(folder.path);
        auto found = rescue(path, folder.path);
        CHECK(bytes_of(path) == spoilt);
        CHECK(names_in(folder.path) == before);
        return found;
    }
    /// The same, where something must be found; it is sound and can be opened.
    Rescued sound_rescue(const std::string& spoilt) const {
        auto found = rescued(spoilt);
        REQUIRE(found);
        CHECK(broken_rules(found->plan).empty());
        const auto saved = folder / "saved.updraft";
        REQUIRE(write_plan(found->plan, saved));
        const auto opened =
            Document::open(saved, surroundings(), Document::Access::write, Check::full);
        REQUIRE(opened);
        CHECK(dump(*(*opened)->plan()) == dump(found->plan));
        fs::remove(saved);
        return std::move(*found);
    }
};

std::string with_zeroed_page(std::string bytes, std::size_t number) {
    return bytes.replace((number - 1) * page, page, page, '\0');
}

std::size_t first_page_of(const fs::path& path, const std::string& name) {
    return std::stoul(
        raw(path, "SELECT rootpage FROM sqlite_schema WHERE name='" + name + "'")[0][0]);
}

} // namespace

TEST_CASE("An intact plan is rescued whole") {
    const Damaged plan;
    const auto found = plan.sound_rescue(plan.bytes);
    CHECK(found.whole());
    CHECK(dump(found.plan) == dump(plan.sound));
}

TEST_CASE("Without its header and schema all of a plan is still found") {
    const Damaged plan;
    auto spoilt = plan.bytes;
    spoilt.replace(0, page, page, 'x');
    write_bytes(plan.path, spoilt);
    REQUIRE(!Document::open(plan.path, surroundings()));
    CHECK(dump(plan.sound_rescue(spoilt).plan) == dump(plan.sound));
}

TEST_CASE("Of a plan that is cut in half, the first half is found and the rest named as missing") {
    const Damaged plan{1'500}; // the first pages are the same in every plan
    const auto found = plan.sound_rescue(plan.bytes.substr(0, plan.bytes.size() / 2));
    CHECK_FALSE(found.whole());
    CHECK(found.plan.initiatives.size() > 50);
    CHECK(found.plan.initiatives.size() < plan.sound.initiatives.size());
    CHECK(found.plan.about().title == "Trial");
}

TEST_CASE("Broken indexes cost nothing") {
    const Damaged plan;
    auto spoilt = plan.bytes;
    for (const auto* name :
         {"initiatives_owner", "dependencies_from", "sqlite_autoindex_initiatives_1"})
        spoilt = with_zeroed_page(std::move(spoilt), first_page_of(plan.path, name));
    CHECK(dump(plan.sound_rescue(spoilt).plan) == dump(plan.sound));
}

TEST_CASE("A page of a table that is gone takes its rows, which the index names, and no others") {
    const Damaged plan;
    const auto root = first_page_of(plan.path, "initiatives");
    REQUIRE(plan.bytes[(root - 1) * page] == 5); // an inner page: its cells name the leaves
    const auto at = (root - 1) * page;
    const auto cell = static_cast<unsigned char>(plan.bytes[at + 12]) * 256U +
                      static_cast<unsigned char>(plan.bytes[at + 13]);
    const auto leaf = static_cast<unsigned char>(plan.bytes[at + cell + 2]) * 256U +
                      static_cast<unsigned char>(plan.bytes[at + cell + 3]);
    const auto found = plan.sound_rescue(with_zeroed_page(plan.bytes, leaf));
    const auto& gaps = found.gaps.at("initiatives");
    CHECK(gaps.unread);
    CHECK(gaps.missing.size() > 5);
    CHECK(found.plan.initiatives.size() + gaps.missing.size() == plan.sound.initiatives.size());
    // What hung on them went too, and is named.
    const auto& links = found.gaps.at("dependencies");
    CHECK(links.missing.size() > 5);
    CHECK(found.plan.dependencies.size() + links.missing.size() == plan.sound.dependencies.size());
}

TEST_CASE("Without its row about the plan it is called like its file") {
    const Damaged plan{5};
    const auto found =
        plan.sound_rescue(with_zeroed_page(plan.bytes, first_page_of(plan.path, "plan")));
    CHECK(found.plan.about().title == "trial");
    CHECK(found.plan.initiatives.size() == plan.sound.initiatives.size());
    CHECK_FALSE(found.whole());
}

TEST_CASE("Rows that break the rules are mended, and circles are cut") {
    const Damaged plan{5};
    raw(plan.path, "PRAGMA foreign_keys=OFF;"
                   "UPDATE people SET name='Same';"
                   "UPDATE initiatives SET owner=randomblob(16) WHERE code='CX-00001';"
                   "UPDATE initiatives SET code='' WHERE code='CX-00002';"
                   "UPDATE initiatives SET title=CAST(x'c328' AS TEXT) WHERE code='CX-00003';"
                   "UPDATE initiatives SET progress=999 WHERE code='CX-00004';"
                   "INSERT INTO dependencies (id, \"from\", \"to\", type) SELECT randomblob(16), "
                   "\"to\", \"from\", type FROM dependencies LIMIT 1");
    const auto found = plan.sound_rescue(bytes_of(plan.path));
    CHECK(found.links_cut == 1);
    CHECK(found.plan.initiatives.size() == plan.sound.initiatives.size());
    CHECK(found.plan.people.size() == plan.sound.people.size());
    CHECK(found.gaps.at("initiatives").emptied == 4);
}

TEST_CASE("A thousand initiatives that wait for each other in a ring lose one link") {
    Trial trial{date(2026, 1, 1)};
    std::vector<Id<Initiative>> ring;
    for (int i = 0; i < 1'000; ++i) ring.push_back(trial.dateless("R-" + std::to_string(i), 1));
    for (std::size_t i = 0; i < ring.size(); ++i) trial.link(ring[i], ring[(i + 1) % ring.size()]);
    trial.link(ring[7], ring[7]);
    GapsByTable gaps;
    CHECK(mend(trial.plan, gaps) == 2);
    CHECK(trial.plan.dependencies.size() == ring.size() - 1);
    CHECK(broken_rules(trial.plan).empty());
}

TEST_CASE("A file is read around the sectors that its medium does not give any more") {
    const std::string whole(3'000'000, 'x');
    std::size_t reads = 0;
    const auto read = [&](char* into, std::size_t count, std::int64_t at) -> std::int64_t {
        const auto from = static_cast<std::size_t>(at);
        constexpr std::size_t broken = 1'500'000;
        if (from <= broken && broken < from + count) {
            errno = ++reads == 1 ? EINTR : EIO;
            return -1;
        }
        return static_cast<std::int64_t>(
            whole.copy(into, std::min<std::size_t>(count, 100'000), from));
    };
    const auto found = read_around(whole.size() + 10, read);
    REQUIRE(found);
    auto wanted = whole + std::string(10, '\0');
    wanted.replace(1'500'000 / page * page, page, page, '\0');
    CHECK(*found == wanted);
    const auto stopped = read_around(whole.size(), read, [](double share) { return share < 0.5; });
    CHECK(stopped.error().code == ErrorCode::stopped);
}

TEST_CASE("A rescue says how far it has come and ends where it is stopped") {
    const Damaged plan;
    std::vector<double> shares;
    const auto note = [&](double share) {
        shares.push_back(share);
        return true;
    };
    REQUIRE(rescue(plan.path, plan.folder.path, note));
    CHECK(shares.size() > 10);
    CHECK(std::ranges::is_sorted(shares));
    CHECK(shares.back() == 1);
    for (const double until : {0.0, 0.4, 0.99}) {
        const auto stopped =
            rescue(plan.path, plan.folder.path, [&](double share) { return share < until; });
        REQUIRE(!stopped);
        CHECK(stopped.error().code == ErrorCode::stopped);
    }
    CHECK(names_in(plan.folder.path).size() == 1);
}

TEST_CASE("An edit that was cut off is rolled back before a damaged plan is read") {
    const Damaged plan{5};
    cut_off(plan.path);
    REQUIRE(fs::exists(plan.path.string() + "-journal"));
    const auto found = plan.sound_rescue(bytes_of(plan.path));
    CHECK(found.plan.about().title == "Trial");
}

TEST_CASE("What is no plan at all, or open here, is not rescued") {
    const Damaged plan{5};
    CHECK(plan.rescued(std::string(20'000, 'x')).error().code == ErrorCode::damaged);
    CHECK(plan.rescued("").error().code == ErrorCode::damaged);
    CHECK(rescue(plan.folder / "none", plan.folder.path).error().code == ErrorCode::file_missing);
    write_bytes(plan.path, plan.bytes);
    const auto open = Document::open(plan.path, surroundings());
    CHECK(rescue(plan.path, plan.folder.path).error().code == ErrorCode::busy);
}

TEST_CASE("Whatever is damaged, a rescue ends soon and what it finds is sound") {
    const Damaged plan;
    std::mt19937 random{26};
    const auto below = [&](std::size_t n) {
        return std::uniform_int_distribution<std::size_t>{0, n - 1}(random);
    };
    std::size_t found_some = 0;
    for (int i = 0; i < 300; ++i) {
        auto spoilt = plan.bytes;
        const auto pages = spoilt.size() / page;
        for (std::size_t n = 1 + below(6); n > 0; --n) {
            const auto at = below(pages) * page;
            switch (below(4)) {
            case 0: // single bytes
                for (int k = 0; k < 20; ++k) spoilt[below(spoilt.size())] = char(below(256));
                break;
            case 1:
                spoilt.replace(at, page, page, '\0');
                break;
            case 2: // one page in the place of another
                spoilt.replace(at, page, plan.bytes, below(pages) * page, page);
                break;
            default: // a sector of rubbish
                for (std::size_t k = 0; k < 512; ++k) spoilt[at + k] = char(below(256));
            }
        }
        if (below(5) == 0) spoilt.resize(below(spoilt.size()) + 1);
        INFO(i);
        write_bytes(plan.path, spoilt);
        const auto began = std::chrono::steady_clock::now();
        const auto found = rescue(plan.path, plan.folder.path);
        const auto took = std::chrono::steady_clock::now() - began;
        CHECK(took < std::chrono::seconds{60}); // its own limit, with room for a busy machine
        CHECK(bytes_of(plan.path) == spoilt);
        if (!found) continue;
        ++found_some;
        REQUIRE(broken_rules(found->plan).empty());
        if (i % 10 != 0) continue; // opening them all would take most of the time
        const auto saved = plan.folder / "saved.updraft";
        REQUIRE(write_plan(found->plan, saved));
        const auto opened =
            Document::open(saved, surroundings(), Document::Access::write, Check::full);
        REQUIRE(opened);
    }
    CHECK(found_some > 250);
}
