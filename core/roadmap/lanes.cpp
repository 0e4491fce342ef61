#include "core/roadmap/lanes.h"

#include "core/base/text.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace updraft {

namespace {

template <class T> std::vector<const T*> by_position(const Table<T>& table) {
    std::vector<const T*> rows;
    for (const auto& row : table) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [](const T* a, const T* b) {
        return std::tie(a->position, a->id) < std::tie(b->position, b->id);
    });
    return rows;
}

std::vector<Lane> owner_lanes(const Plan& plan) {
    std::vector<Lane> found;
    for (const auto& row : plan.people) found.push_back({row.id.uuid, row.name, false, {}});
    std::sort(found.begin(), found.end(), [](const Lane& a, const Lane& b) {
        return std::pair{folded(a.label), a.key} < std::pair{folded(b.label), b.key};
    });
    return found;
}

template <class E> std::vector<Lane> word_lanes() {
    std::vector<Lane> found;
    found.reserve(words_of<E>.size());
    for (const auto word : words_of<E>) found.push_back({{}, std::string{word}, false, {}});
    return found;
}

/// The lanes in their order and without members.
std::vector<Lane> empty_lanes(const Plan& plan, LaneBy by) {
    std::vector<Lane> found;
    switch (by) {
    case LaneBy::domain:
        for (const auto* row : by_position(plan.domains))
            found.push_back({row->id.uuid, row->name, false, {}});
        break;
    case LaneBy::batch:
        for (const auto* row : by_position(plan.batches))
            found.push_back({row->id.uuid, row->code, false, {}});
        break;
    case LaneBy::owner:
        return owner_lanes(plan);
    case LaneBy::status:
        return word_lanes<Status>();
    case LaneBy::mandate:
        return word_lanes<Mandate>();
    }
    return found;
}

template <class T> Uuid key_of(const std::optional<Id<T>>& id) {
    return id ? id->uuid : Uuid{};
}

/// Finds an initiative's lane; that of those without is the last.
class Chooser {
  public:
    Chooser(const std::vector<Lane>& lanes, LaneBy by) : by_{by}, none_{lanes.size() - 1} {
        for (std::size_t i = 0; i < none_; ++i) places_.emplace(lanes[i].key, i);
    }
    std::size_t operator()(const Initiative& row) const {
        switch (by_) {
        case LaneBy::domain:
            return at(key_of(row.domain));
        case LaneBy::owner:
            return at(key_of(row.owner));
        case LaneBy::batch:
            return at(key_of(row.batch));
        case LaneBy::status:
            return static_cast<std::size_t>(row.status);
        case LaneBy::mandate:
            return static_cast<std::size_t>(row.mandate);
        }
        return none_;
    }

  private:
    std::size_t at(const Uuid& key) const {
        const auto found = places_.find(key);
        return found == places_.end() ? none_ : found->second;
    }

    LaneBy by_;
    std::size_t none_;
    std::unordered_map<Uuid, std::size_t> places_;
};

void sort_members(Lane& lane) {
    std::sort(lane.members.begin(), lane.members.end(),
              [](const LaneMember& a, const LaneMember& b) {
                  if (a.dated() != b.dated()) return a.dated();
                  if (a.dated() && a.dates->own->start != b.dates->own->start)
                      return a.dates->own->start < b.dates->own->start;
                  return natural_order(a.initiative->code, b.initiative->code) < 0;
              });
}

} // namespace

std::vector<Lane> lanes(const Plan& plan, const Schedule& schedule, LaneBy by) {
    auto found = empty_lanes(plan, by);
    found.push_back({{}, {}, true, {}});
    const Chooser lane_of{found, by};
    auto item = schedule.items.begin(); // both are in the order of the table
    for (const auto& row : plan.initiatives)
        found[lane_of(row)].members.push_back({&row, &*item++});
    const bool only_filled = by == LaneBy::owner || by == LaneBy::status;
    std::erase_if(found, [&](const Lane& lane) {
        return lane.members.empty() && (only_filled || lane.none);
    });
    for (auto& lane : found) sort_members(lane);
    return found;
}

} // namespace updraft
