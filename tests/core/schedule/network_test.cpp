#include "core/schedule/network.h"

#include "core/base/text.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <numeric>
#include <random>
#include <sstream>

using namespace updraft;

namespace {

std::ifstream data(const std::string& path) {
    std::ifstream file{testing::in_source("tests/data/" + path)};
    REQUIRE(file);
    return file;
}

/// The rows of a CSV of plain words and numbers, without its header.
std::vector<std::vector<std::string>> table(const std::string& path) {
    auto file = data(path);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        auto& row = rows.emplace_back();
        for (const auto cell : split(line, ',')) row.emplace_back(cell);
    }
    return rows;
}

std::uint32_t place_of(const std::string& id) {
    return static_cast<std::uint32_t>(std::stoul(id) - 1);
}

std::int64_t length(const std::vector<Placement>& placed) {
    std::int64_t end = 0;
    for (const auto& one : placed) end = std::max(end, one.early.end);
    return end;
}

/// The file's jobs, each with the numbers of those that follow it.
struct Library {
    std::vector<Activity> activities;
    std::vector<Link> links;
};

Library psplib(const std::string& path) {
    auto file = data(path);
    Library library;
    std::string line;
    std::string section;
    while (std::getline(file, line)) {
        if (line.starts_with("PRECEDENCE") || line.starts_with("REQUESTS") ||
            line.starts_with("RESOURCEAV"))
            section = line.substr(0, 3);
        std::istringstream words{line};
        std::uint32_t job = 0;
        std::size_t mode = 0;
        std::size_t third = 0;
        if (!(words >> job >> mode >> third)) continue;
        if (section == "PRE")
            for (std::uint32_t next = 0; words >> next;)
                library.links.push_back({job - 1, next - 1});
        if (section == "REQ") library.activities.push_back({0, std::int64_t(third), false});
    }
    return library;
}

// A second implementation, written as plainly as can be: repeat every rule until nothing changes.

struct Plain {
    std::vector<std::int64_t> early;
    std::vector<std::int64_t> late;
    std::vector<std::int64_t> slack;
    std::vector<std::int64_t> free_slack;
    std::vector<std::size_t> component;
};

/// How far `link` lets its successor's start move after its predecessor's start.
std::int64_t gap(const Link& link, const std::vector<Activity>& a) {
    const auto from = a[link.from].days;
    const auto to = a[link.to].days;
    if (link.type == LinkType::finish_start) return from + link.lag;
    if (link.type == LinkType::start_start) return link.lag;
    if (link.type == LinkType::finish_finish) return from + link.lag - to;
    return link.lag - to;
}

template <class F> void repeat(const std::vector<Link>& links, F&& rule) {
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& link : links) changed = rule(link) || changed;
    }
}

template <class T> bool lower(T& value, T to) {
    if (to >= value) return false;
    value = to;
    return true;
}
template <class T> bool raise(T& value, T to) {
    if (to <= value) return false;
    value = to;
    return true;
}

Plain plainly(const std::vector<Activity>& a, const std::vector<Link>& links) {
    Plain plain;
    for (const auto& one : a) plain.early.push_back(one.not_before);
    repeat(links, [&](const Link& link) {
        return !a[link.to].fixed &&
               raise(plain.early[link.to], plain.early[link.from] + gap(link, a));
    });

    for (std::size_t i = 0; i < a.size(); ++i) plain.component.push_back(i);
    repeat(links, [&](const Link& link) {
        auto& from = plain.component[link.from];
        auto& to = plain.component[link.to];
        return lower(from, to) || lower(to, from);
    });
    std::map<std::size_t, std::int64_t> end;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto finish = plain.early[i] + a[i].days;
        auto [at, is_new] = end.emplace(plain.component[i], finish);
        at->second = std::max(at->second, finish);
    }

    for (std::size_t i = 0; i < a.size(); ++i)
        plain.late.push_back(a[i].fixed ? plain.early[i] : end[plain.component[i]] - a[i].days);
    auto free_start = plain.late;
    repeat(links, [&](const Link& link) {
        return !a[link.from].fixed && !a[link.to].fixed &&
               lower(plain.late[link.from], plain.late[link.to] - gap(link, a));
    });
    for (const auto& link : links)
        if (!a[link.from].fixed && !a[link.to].fixed)
            lower(free_start[link.from], plain.early[link.to] - gap(link, a));
    for (std::size_t i = 0; i < a.size(); ++i) {
        plain.slack.push_back(plain.late[i] - plain.early[i]);
        plain.free_slack.push_back(free_start[i] - plain.early[i]);
    }
    return plain;
}

Library random_network(std::mt19937& random) {
    const auto number = [&](int low, int high) {
        return std::uniform_int_distribution{low, high}(random);
    };
    Library made;
    const auto count = static_cast<std::size_t>(number(1, 30));
    for (std::size_t i = 0; i < count; ++i)
        made.activities.push_back(
            {number(0, 3) == 0 ? number(-5, 20) : 0, number(0, 6), number(0, 9) == 0});
    std::vector<std::uint32_t> names(count);
    std::iota(names.begin(), names.end(), 0U);
    std::shuffle(names.begin(), names.end(), random);
    for (int n = number(0, static_cast<int>(count) * 2); n > 0 && count > 1; --n) {
        const auto last = static_cast<int>(count) - 1;
        const int from = number(0, last - 1);
        const int to = number(from + 1, last);
        made.links.push_back({names[static_cast<std::size_t>(from)],
                              names[static_cast<std::size_t>(to)],
                              static_cast<LinkType>(number(0, 3)), number(-4, 6)});
    }
    return made;
}

} // namespace

TEST_CASE("Vanhoucke's project 1 takes 11 days with the published dates and floats") {
    std::vector<Activity> activities;
    for (const auto& row : table("03-vanhoucke/project1-activities.csv"))
        activities.push_back({0, std::stoll(row[2]), false});
    std::vector<Link> links;
    for (const auto& row : table("03-vanhoucke/project1-links.csv"))
        links.push_back(
            {place_of(row[0]), place_of(row[1]), *from_word<LinkType>(row[2]), std::stoi(row[3])});
    REQUIRE(activities.size() == 17);
    REQUIRE(links.size() == 26);
    const auto placed = place(activities, Network{activities.size(), links});
    REQUIRE(placed);
    CHECK(length(*placed) == 11);
    const auto expected = table("03-vanhoucke/project1-expected.csv");
    REQUIRE(expected.size() == 17);
    for (const auto& row : expected) {
        CAPTURE(row[0]);
        const auto& one = (*placed)[place_of(row[0])];
        CHECK(one.early.start == std::stoll(row[1]));
        CHECK(one.early.end == std::stoll(row[2]));
        CHECK(one.late.start == std::stoll(row[3]));
        CHECK(one.late.end == std::stoll(row[4]));
        CHECK(one.slack == std::stoll(row[5]));
        CHECK(one.free_slack == std::stoll(row[6]));
    }
}

TEST_CASE("PSPLIB's j301_1 takes 38 days by precedence alone") {
    const auto library = psplib("04-psplib/j301_1.sm");
    REQUIRE(library.activities.size() == 32);
    REQUIRE(library.links.size() == 48);
    const auto placed = place(library.activities, Network{32, library.links});
    REQUIRE(placed);
    CHECK(length(*placed) == 38);
}

TEST_CASE("Random networks come out as a plainly written second implementation says") {
    std::mt19937 random{20260224};
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        const auto [activities, links] = random_network(random);
        const auto placed = place(activities, Network{activities.size(), links});
        REQUIRE(placed);
        const auto plain = plainly(activities, links);
        for (std::size_t i = 0; i < activities.size(); ++i) {
            CAPTURE(i);
            const auto& one = (*placed)[i];
            REQUIRE(one.early.start == plain.early[i]);
            REQUIRE(one.early.end == plain.early[i] + activities[i].days);
            REQUIRE(one.late.start == plain.late[i]);
            REQUIRE(one.late.end == plain.late[i] + activities[i].days);
            REQUIRE(one.slack == plain.slack[i]);
            REQUIRE(one.free_slack == plain.free_slack[i]);
            REQUIRE(one.slack >= one.free_slack);
            REQUIRE(one.free_slack >= 0);
            for (std::size_t j = 0; j < activities.size(); ++j)
                REQUIRE((one.component == (*placed)[j].component) ==
                        (plain.component[i] == plain.component[j]));
        }
    }
}

TEST_CASE("The order puts each activity after all that link to it") {
    std::mt19937 random{7};
    for (int round = 0; round < 100; ++round) {
        const auto [activities, links] = random_network(random);
        const Network network{activities.size(), links};
        const auto order = network.order();
        REQUIRE(!network.circular());
        REQUIRE(order.size() == activities.size());
        std::vector<std::size_t> place_in(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) place_in[order[i]] = i;
        for (const auto& link : links) REQUIRE(place_in[link.from] < place_in[link.to]);
    }
}

TEST_CASE("Links that make a circle have no order and no places") {
    const std::vector<Activity> activities{{0, 1, false}, {0, 1, false}, {0, 1, false}};
    const Network circle{3, {{0, 1}, {1, 2}, {2, 1}}};
    CHECK(circle.circular());
    CHECK(circle.order().size() == 1);
    CHECK(!place(activities, circle));
    CHECK(Network{1, {{0, 0}}}.circular());
    CHECK(place(activities, Network{3, {{0, 1}, {0, 2}}}));
    CHECK(place({}, Network{0, {}})->empty());
}

TEST_CASE("The number of days short is counted in instants by the link's type") {
    const Position from{{10, true}, 5}; // ends at 15
    const Position to{{13, true}, 4};   // ends at 17
    CHECK(shortfall({0, 1, LinkType::finish_start, 0}, from, to) == 2);
    CHECK(shortfall({0, 1, LinkType::finish_start, -2}, from, to) == 0);
    CHECK(shortfall({0, 1, LinkType::start_start, 4}, from, to) == 1);
    CHECK(shortfall({0, 1, LinkType::finish_finish, 3}, from, to) == 1);
    CHECK(shortfall({0, 1, LinkType::start_finish, 8}, from, to) == 1);
    CHECK(earliest_start({0, 1, LinkType::finish_finish, 3}, from, 4) == Instant{14, true});
    CHECK(earliest_start({0, 1, LinkType::finish_start, 0}, from, 0) == Instant{15, false});
    CHECK(Instant{15, false}.shown() == 14);
}
