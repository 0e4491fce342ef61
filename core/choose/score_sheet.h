#pragma once
#include "core/base/id.h"
#include "core/model/words.h"

#include <optional>
#include <span>
#include <vector>

namespace updraft {

struct Criterion;
struct Initiative;
struct Plan;
struct Request;

/// What a sheet knows of a criterion.
struct SheetCriterion {
    CriterionKind kind = CriterionKind::benefit;
    double share = 0; // of all weights
    Id<Criterion> id{};
};

/// Which initiatives: those neither done nor dropped, or all.
enum class Scored { open, all };

/// What scorers gave an item by one criterion.
struct SheetCell {
    double mean = 0;   // 1 to 5
    double spread = 0; // standard deviation ÷ scorers
    int scorers = 0;   // 0: not scored
};

/// Criteria × items with what was scored: all that scores, sensitivity and the rank chart are
/// worked out from. Items are numbered; where two are equal, the one with the lower number stands
/// first.
class ScoreSheet {
  public:
    ScoreSheet() = default;
    /// Nothing is scored yet. Shares are those of `shares_of`.
    ScoreSheet(std::vector<SheetCriterion> criteria, std::size_t items);
    /// Criteria by their position and initiatives by their codes.
    static ScoreSheet of(const Plan& plan, Scored which = Scored::open);
    /// With a request to the change board as the only item.
    static ScoreSheet of(const Plan& plan, Id<Request> request);

    std::size_t items() const { return items_; }
    /// Of a sheet of initiatives.
    Id<Initiative> initiative(std::size_t item) const { return initiatives_[item]; }
    std::span<const SheetCriterion> criteria() const { return criteria_; }
    /// Where it is true nothing has a score.
    bool all_weights_zero() const;
    std::vector<double> shares() const;
    /// One for each criterion.
    void set_shares(std::span<const double> shares);

    const SheetCell& cell(std::size_t item, std::size_t criterion) const {
        return cells_[item * criteria_.size() + criterion];
    }
    void set_cell(std::size_t item, std::size_t criterion, const SheetCell& cell);

    /// An item's points by each criterion, 0 to 1, more is better: (mean − 1) ÷ 4, for cost 1
    /// less that; 0 where it is not scored.
    std::span<const double> points(std::size_t item) const {
        return {points_.data() + item * criteria_.size(), criteria_.size()};
    }
    /// 1 where it is scored, else 0.
    std::span<const double> scored(std::size_t item) const {
        return {scored_.data() + item * criteria_.size(), criteria_.size()};
    }

  private:
    std::size_t items_ = 0;
    std::vector<SheetCriterion> criteria_;
    std::vector<Id<Initiative>> initiatives_;
    std::vector<SheetCell> cells_; // item by item, as the next two
    std::vector<double> points_;
    std::vector<double> scored_;
};

} // namespace updraft
