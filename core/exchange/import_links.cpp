#include "core/exchange/import_links.h"

namespace updraft {

DependencyNet::DependencyNet(const Plan& plan) {
    for (const auto& initiative : plan.initiatives) node(initiative.code);
    for (const auto& link : plan.dependencies) {
        const auto from = node(plan.initiatives.find(link.from)->code);
        const auto to = node(plan.initiatives.find(link.to)->code);
        before_[to].push_back(from);
        after_[from].push_back(to);
    }
}

std::size_t DependencyNet::node(const std::string& code) {
    const auto [known, fresh] = nodes_.try_emplace(code, codes_.size());
    if (fresh) {
        codes_.push_back(code);
        before_.emplace_back();
        after_.emplace_back();
    }
    return known->second;
}

void DependencyNet::free(const std::string& code) {
    const auto freed = node(code);
    for (const auto from : before_[freed]) std::erase(after_[from], freed);
    before_[freed].clear();
}

void DependencyNet::unlink(const std::string& from, const std::string& to) {
    std::erase(before_[node(to)], node(from));
    std::erase(after_[node(from)], node(to));
}

std::optional<std::size_t> DependencyNet::advance(Search& search, const Search& other) {
    const auto at = search.open.back();
    search.open.pop_back();
    for (const auto next : search.next[at]) {
        if (!search.reached_from.emplace(next, at).second) continue;
        if (other.reached_from.contains(next)) return next;
        search.open.push_back(next);
    }
    return std::nullopt;
}

/// The codes from one node to another along the links; empty where no way leads there. It is sought
/// from both ends at once, so that it costs no more than the smaller side: a long chain is built
/// link by link.
std::string DependencyNet::path(std::size_t from, std::size_t to) {
    Search ahead{after_, {from}, {{from, from}}};
    Search back{before_, {to}, {{to, to}}};
    std::optional<std::size_t> met;
    while (!met && !ahead.open.empty() && !back.open.empty()) {
        met = advance(ahead, back);
        if (!met && !back.open.empty()) met = advance(back, ahead);
    }
    if (!met) return {};
    std::string text = codes_[*met];
    for (auto at = *met; at != from;) {
        at = ahead.reached_from[at];
        text.insert(0, codes_[at] + " → ");
    }
    for (auto at = *met; at != to;) {
        at = back.reached_from[at];
        text += " → " + codes_[at];
    }
    return text;
}

std::optional<DependencyNet::Refusal> DependencyNet::link(const std::string& from,
                                                          const std::string& to) {
    const auto first = node(from);
    const auto second = node(to);
    if (first == second) return Refusal{ImportIssue::self_dependency, {}};
    if (std::ranges::find(before_[second], first) != before_[second].end())
        return Refusal{ImportIssue::already_linked, {}};
    if (auto back = path(second, first); !back.empty())
        return Refusal{ImportIssue::cycle, from + " → " + back};
    before_[second].push_back(first);
    after_[first].push_back(second);
    return std::nullopt;
}

} // namespace updraft
