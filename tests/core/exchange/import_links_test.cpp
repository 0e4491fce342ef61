#include "core/exchange/import_links.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace updraft;

namespace {

using Link = std::pair<int, int>;

std::string code(int node) {
    return "N" + std::to_string(node);
}

/// A net asked for these links; the refusal of each.
std::vector<std::optional<DependencyNet::Refusal>> asked(const std::vector<Link>& links) {
    DependencyNet net{Plan{}};
    for (const auto& [from, to] : links) net.expect(code(from), code(to));
    net.begin();
    std::vector<std::optional<DependencyNet::Refusal>> refusals;
    refusals.reserve(links.size());
    for (const auto& [from, to] : links) refusals.push_back(net.link(code(from), code(to)));
    return refusals;
}

bool leads(const std::set<Link>& taken, int from, int to) {
    if (from == to) return true;
    std::set<int> reached{from};
    for (bool grows = true; grows;) {
        grows = false;
        for (const auto& [a, b] : taken)
            if (reached.contains(a) && reached.insert(b).second) grows = true;
    }
    return reached.contains(to);
}

} // namespace

TEST_CASE("Links are taken in turn, just those that close no circle and are not there yet") {
    std::mt19937 random{7};
    for (int round = 0; round < 200; ++round) {
        const int nodes = 2 + round % 12;
        std::uniform_int_distribution<int> node{0, nodes - 1};
        std::vector<Link> links;
        for (int i = 0; i < 3 * nodes; ++i) links.emplace_back(node(random), node(random));
        const auto refusals = asked(links);
        std::set<Link> taken;
        for (std::size_t i = 0; i < links.size(); ++i) {
            const auto [from, to] = links[i];
            INFO(round << ": " << from << " to " << to);
            const bool wrong = from == to || taken.contains(links[i]) || leads(taken, to, from);
            REQUIRE(refusals[i].has_value() == wrong);
            if (!wrong) taken.insert(links[i]);
        }
    }
}

TEST_CASE("The circle that a link would close is named along its shortest way") {
    const auto refusals = asked({{1, 2}, {2, 3}, {3, 4}, {1, 4}, {4, 1}});
    REQUIRE(refusals[4]);
    CHECK(refusals[4]->issue == ImportIssue::cycle);
    CHECK(refusals[4]->path == "N4 → N1 → N4");
}

TEST_CASE("A link that is taken away makes room for one that leads back") {
    DependencyNet net{Plan{}};
    net.begin();
    CHECK_FALSE(net.link("A", "B"));
    CHECK_FALSE(net.link("B", "C"));
    CHECK(net.link("C", "A"));
    net.unlink("B", "C");
    CHECK_FALSE(net.link("C", "A"));
    CHECK(net.link("B", "C"));
}
