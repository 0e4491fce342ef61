#include "ui/pages/choose/ranking/ballot_draft.h"

#include <algorithm>
#include <numeric>

namespace updraft {

namespace {

constexpr std::size_t mostSteps = 200; // that can be undone

} // namespace

BallotDraft::BallotDraft(std::size_t items, int dots)
    : paper_(items), order_(items), arranged_(items), dots_(dots) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    arranged_ = order_;
}

void BallotDraft::arrange(std::vector<std::size_t> order) {
    order_ = std::move(order);
    for (std::size_t i = 0; i < order_.size(); ++i) arranged_[order_[i]] = i;
    sort();
}

std::size_t BallotDraft::ranked() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(paper_, [](const Opinion& each) { return each.place.has_value(); }));
}

bool BallotDraft::isTied(std::size_t item) const {
    const auto place = paper_[item].place;
    return place && std::ranges::count(paper_, place, &Opinion::place) > 1;
}

void BallotDraft::keep() {
    before_.push_back({paper_, order_});
    if (before_.size() > mostSteps) before_.erase(before_.begin());
}

void BallotDraft::undo() {
    if (before_.empty()) return;
    paper_ = std::move(before_.back().paper);
    order_ = std::move(before_.back().order);
    before_.pop_back();
}

BallotDraft::Groups BallotDraft::groups() const {
    Groups groups;
    std::optional<int> last;
    for (const auto item : order_) {
        if (!paper_[item].place) break;
        if (groups.empty() || paper_[item].place != last) groups.emplace_back();
        groups.back().push_back(item);
        last = paper_[item].place;
    }
    return groups;
}

void BallotDraft::sort() {
    std::ranges::stable_sort(order_, [this](std::size_t a, std::size_t b) {
        const auto& left = paper_[a].place;
        const auto& right = paper_[b].place;
        if (left.has_value() != right.has_value()) return left.has_value();
        return left ? *left < *right : arranged_[a] < arranged_[b];
    });
}

void BallotDraft::become(const Groups& groups) {
    for (Opinion& each : paper_) each.place.reset();
    std::vector<std::size_t> front;
    int place = 0;
    for (const auto& group : groups) {
        ++place;
        for (const auto item : group) {
            paper_[item].place = place;
            front.push_back(item);
        }
    }
    std::erase_if(order_, [this](std::size_t item) { return paper_[item].place.has_value(); });
    order_.insert(order_.begin(), front.begin(), front.end());
    sort();
}

std::size_t BallotDraft::take(Groups& groups, std::size_t item) {
    for (std::size_t at = 0; at < groups.size(); ++at)
        if (std::erase(groups[at], item) > 0) {
            if (groups[at].empty()) groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(at));
            return at;
        }
    return groups.size();
}

void BallotDraft::insert(Groups& groups, std::size_t at, std::size_t item) {
    groups.insert(groups.begin() + static_cast<std::ptrdiff_t>(at), {item});
}

void BallotDraft::rankNext(std::size_t item) {
    keep();
    Groups all = groups();
    take(all, item);
    all.push_back({item});
    become(all);
}

void BallotDraft::moveUp(std::size_t item) {
    if (!paper_[item].place) return rankNext(item);
    Groups all = groups();
    const bool tied = isTied(item);
    const std::size_t at = take(all, item);
    if (!tied && at == 0) return;
    keep();
    insert(all, tied ? at : at - 1, item);
    become(all);
}

void BallotDraft::moveDown(std::size_t item) {
    if (!paper_[item].place) return;
    keep();
    Groups all = groups();
    const bool tied = isTied(item);
    const std::size_t at = take(all, item);
    if (tied || at < all.size()) insert(all, at + 1, item); // else it was the last one
    become(all);
}

void BallotDraft::tie(std::size_t item) {
    Groups all = groups();
    const bool tied = isTied(item);
    const bool placed = paper_[item].place.has_value();
    const std::size_t at = placed ? take(all, item) : all.size();
    if (!tied && at == 0) return; // nothing stands above
    keep();
    if (tied)
        insert(all, at + 1, item);
    else
        all[at - 1].push_back(item);
    become(all);
}

void BallotDraft::tieWith(std::size_t item, std::size_t other) {
    if (item == other) return;
    if (!paper_[other].place) return forget(item);
    keep();
    Groups all = groups();
    if (paper_[item].place) take(all, item);
    for (auto& group : all)
        if (std::ranges::find(group, other) != group.end()) group.push_back(item);
    become(all);
}

void BallotDraft::putBefore(std::size_t item, std::optional<std::size_t> other) {
    if (item == other) return;
    if (!other || !paper_[*other].place) return rankNext(item);
    keep();
    Groups all = groups();
    if (paper_[item].place) take(all, item);
    const auto before = std::ranges::find_if(
        all, [&](const auto& group) { return std::ranges::find(group, *other) != group.end(); });
    insert(all, static_cast<std::size_t>(before - all.begin()), item);
    become(all);
}

void BallotDraft::forget(std::size_t item) {
    if (!paper_[item].place) return;
    keep();
    Groups all = groups();
    take(all, item);
    become(all);
}

void BallotDraft::setPlace(std::size_t item, std::optional<int> place) {
    if (paper_[item].place == place) return;
    keep();
    paper_[item].place = place;
}

void BallotDraft::setFeasibility(std::size_t item, std::optional<int> value) {
    if (paper_[item].feasibility == value) return;
    keep();
    paper_[item].feasibility = value;
}

void BallotDraft::setBuyIn(std::size_t item, std::optional<int> value) {
    if (paper_[item].buy_in == value) return;
    keep();
    paper_[item].buy_in = value;
}

int BallotDraft::dotsLeft() const {
    int given = 0;
    for (const Opinion& each : paper_) given += each.dots;
    return dots_ - given;
}

bool BallotDraft::addDot(std::size_t item) {
    if (dotsLeft() <= 0) return false;
    keep();
    ++paper_[item].dots;
    return true;
}

bool BallotDraft::removeDot(std::size_t item) {
    if (paper_[item].dots == 0) return false;
    keep();
    --paper_[item].dots;
    return true;
}

} // namespace updraft
