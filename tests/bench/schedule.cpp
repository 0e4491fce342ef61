// Row 9: every date of a plan anew, as after each edit.
#include "tests/bench/harness.h"
#include "tests/bench/plans.h"

#include "core/schedule/rows.h"
#include "core/schedule/schedule.h"

#include <algorithm>

namespace updraft::bench {

namespace {

/// Dates as flat arrays, links sorted by where they begin, everything in an order in which links
/// lead forward: what is left to do are the two passes, from dates to dates.
class Flat {
  public:
    explicit Flat(const Plan& plan) : calendar_{working_days(plan.about())} {
        const auto rows = rows_of(plan, Dropped::linked);
        for (const auto* row : rows.initiatives) {
            start_.push_back(row->start->days);
            days_.push_back(*row->days);
        }
        links_ = rows.links;
        std::ranges::sort(links_, {}, &Link::from);
        const Date first = plan.about().start;
        for (int day = 0; day < days_in_sight; ++day)
            index_.push_back(static_cast<int>(calendar_.index(first + day)));
        for (int index = 0; index < days_in_sight; ++index)
            day_.push_back(calendar_.day(index + index_.front()).days);
        origin_ = first.days;
    }

    int reschedule() {
        early_.resize(start_.size());
        late_.resize(start_.size());
        for (std::size_t i = 0; i < start_.size(); ++i)
            early_[i] = index_[static_cast<std::size_t>(start_[i] - origin_)];
        for (const auto& link : links_)
            early_[link.to] = std::max(early_[link.to], early_[link.from] + days_[link.from]);
        int end = 0;
        for (std::size_t i = 0; i < start_.size(); ++i) end = std::max(end, early_[i] + days_[i]);
        std::ranges::fill(late_, end);
        for (auto link = links_.rbegin(); link != links_.rend(); ++link)
            late_[link->from] = std::min(late_[link->from], late_[link->to] - days_[link->to]);
        for (std::size_t i = 0; i < start_.size(); ++i) {
            early_[i] = date(early_[i]);
            late_[i] = date(late_[i]);
        }
        return early_.back() + late_.front();
    }

  private:
    static constexpr int days_in_sight = 6'000;

    int date(int index) const { return day_[static_cast<std::size_t>(index - index_.front())]; }

    WorkingDays calendar_;
    int origin_ = 0;
    std::vector<int> index_; // of each day
    std::vector<int> day_;   // of each index
    std::vector<int> start_, days_, early_, late_;
    std::vector<Link> links_;
};

} // namespace

void bench_schedule() {
    const auto plan = made_plan(10'000);
    Flat flat{plan};
    std::size_t seen = 0; // so that nothing is left out
    print("9", "reschedule 10,000, calendar included",
          in_turn(
              [&] { return worked([&] { seen += schedule(plan).items.size(); }); },
              [&] { return worked([&] { seen += static_cast<std::size_t>(flat.reschedule()); }); },
              101),
          3);
}

} // namespace updraft::bench
