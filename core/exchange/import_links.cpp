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
        reached_from_.push_back(0);
        search_.push_back(0);
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

/// The codes from one node to another along the links; empty where no way leads there.
std::string DependencyNet::path(std::size_t from, std::size_t to) {
    ++searches_;
    std::vector<std::size_t> open{from};
    search_[from] = searches_;
    while (!open.empty() && search_[to] != searches_) {
        const auto at = open.back();
        open.pop_back();
        for (const auto next : after_[at]) {
            if (search_[next] == searches_) continue;
            search_[next] = searches_;
            reached_from_[next] = at;
            open.push_back(next);
        }
    }
    if (search_[to] != searches_) return {};
    std::string text = codes_[to];
    for (auto at = to; at != from;) {
        at = reached_from_[at];
        text = codes_[at] + " → " + text;
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
