#include "core/exchange/import_links.h"

#include <algorithm>

namespace updraft {

DependencyNet::DependencyNet(const Plan& plan, const std::unordered_set<std::string>& freed) {
    for (const auto& initiative : plan.initiatives) node(initiative.code);
    for (const auto& link : plan.dependencies) {
        const auto& from = plan.initiatives.find(link.from)->code;
        const auto& to = plan.initiatives.find(link.to)->code;
        if (freed.contains(to)) continue;
        of_plan_.emplace_back(node(from), node(to));
        expect(from, to);
    }
}

DependencyNet::Node DependencyNet::node(const std::string& code) {
    const auto [known, fresh] = nodes_.try_emplace(code, static_cast<Node>(codes_.size()));
    if (fresh) {
        place_.push_back(known->second);
        codes_.push_back(code);
        expected_.emplace_back();
        after_.emplace_back();
        before_.emplace_back();
        reached_.push_back(false);
        reached_from_.push_back(0);
    }
    return known->second;
}

void DependencyNet::expect(const std::string& from, const std::string& to) {
    const auto first = node(from);
    const auto second = node(to);
    expected_[first].push_back(second);
}

void DependencyNet::begin() {
    arrange();
    for (const auto& [from, to] : of_plan_) take(from, to);
}

/// Places each node before all that may come after it, depth first: only the links that lead back
/// to where the search came from, and so close a circle, stand against the order.
void DependencyNet::arrange() {
    struct Visit {
        Node node;
        std::size_t next = 0;
    };
    auto free = static_cast<Node>(codes_.size());
    std::vector<bool> seen(codes_.size());
    std::vector<Visit> steps;
    for (Node start = 0; start < codes_.size(); ++start) {
        if (!seen[start]) steps.push_back({start});
        seen[start] = true;
        while (!steps.empty()) {
            auto& [at, next] = steps.back();
            if (next == expected_[at].size()) {
                place_[at] = --free;
                steps.pop_back();
                continue;
            }
            const Node to = expected_[at][next++];
            if (!seen[to]) steps.push_back({to});
            seen[to] = true;
        }
    }
}

/// False where a way leads from `to` back.
bool DependencyNet::take(Node from, Node to) {
    if (place_[from] > place_[to] && !reorder(from, to)) return false;
    before_[to].push_back(from);
    after_[from].push_back(to);
    taken_.insert(ends(from, to));
    return true;
}

void DependencyNet::unlink(const std::string& from, const std::string& to) {
    const auto first = node(from);
    const auto second = node(to);
    std::erase(before_[second], first);
    std::erase(after_[first], second);
    taken_.erase(ends(first, second));
}

/// The codes along the way by which the last search came.
std::string DependencyNet::path(Node from, Node to) const {
    std::string text = codes_[to];
    for (auto at = to; at != from;) {
        at = reached_from_[at];
        text.insert(0, codes_[at] + " → ");
    }
    return text;
}

/// Makes the order one in which `from` stands before `to`, moving only what stands between them;
/// false where a way leads from `to` back.
bool DependencyNet::reorder(Node from, Node to) {
    const auto search = [&](const Links& next, Node start, const auto& within) {
        std::vector<Node> found{start};
        reached_[start] = true;
        for (std::size_t done = 0; done < found.size(); ++done)
            for (const auto node : next[found[done]]) {
                if (reached_[node] || !within(place_[node])) continue;
                reached_[node] = true;
                reached_from_[node] = found[done];
                found.push_back(node);
            }
        for (const auto node : found) reached_[node] = false;
        return found;
    };
    const auto later = search(after_, to, [&](Node place) { return place <= place_[from]; });
    if (std::ranges::find(later, from) != later.end()) return false;
    auto moved = search(before_, from, [&](Node place) { return place >= place_[to]; });
    const auto by_place = [&](Node a, Node b) { return place_[a] < place_[b]; };
    std::ranges::sort(moved, by_place);
    const auto earlier = moved.size();
    moved.insert(moved.end(), later.begin(), later.end());
    std::sort(moved.begin() + static_cast<std::ptrdiff_t>(earlier), moved.end(), by_place);
    std::vector<Node> places;
    places.reserve(moved.size());
    for (const auto node : moved) places.push_back(place_[node]);
    std::ranges::sort(places);
    for (std::size_t i = 0; i < moved.size(); ++i) place_[moved[i]] = places[i];
    return true;
}

std::optional<DependencyNet::Refusal> DependencyNet::link(const std::string& from,
                                                          const std::string& to) {
    const auto first = node(from);
    const auto second = node(to);
    if (first == second) return Refusal{ImportIssue::self_dependency, {}};
    if (taken_.contains(ends(first, second))) return Refusal{ImportIssue::already_linked, {}};
    if (!take(first, second))
        return Refusal{ImportIssue::cycle, from + " → " + path(second, first)};
    return std::nullopt;
}

} // namespace updraft
