#pragma once
#include "core/choose/score_sheet.h"

#include <array>

namespace updraft {

/// How an item's score (0 to 1) runs while one criterion's share goes from 0 to 1 and the others
/// keep their proportions: at share t it is (t·p + (1 − t)·b·a) ÷ (t + (1 − t)·b), where p are its
/// points by that criterion, a its score by the others, and b how much of their weight is scored.
/// One that the criterion does not concern, or that has nothing else, stands still: a = p, b = 1.
struct Course {
    double at_one = 0;  // p
    double at_zero = 0; // a
    double weight = 1;  // b, over 0

    double at(double share) const {
        const double others = (1 - share) * weight;
        return (share * at_one + others * at_zero) / (share + others);
    }
};

enum class Side { below, above };

/// Where two courses cross, exactly. The difference of the two, times both divisors, is a quadratic
/// in t, so they cross at most twice; where they only touch, or meet at 0 or 1, they do not cross.
class Crossings {
  public:
    Crossings(const Course& one, const Course& other);

    /// Whether they are equal at every share.
    bool same() const { return first_ == 0; }
    /// The nearest crossing below or above a share.
    std::optional<double> next(double share, Side side) const;
    /// Just beyond a share: over 0 where the one is ahead, under 0 where the other is, 0 where they
    /// are the same.
    int beyond(double share, Side side) const;

  private:
    void find(double alpha, double beta, double gamma);
    void add(double x, double y);

    int first_ = 0; // who is ahead just above 0
    std::size_t count_ = 0;
    std::array<double, 2> at_{}; // ascending
};

/// Crossings closer together than this are at one share; so near to 0 or 1 there are none.
inline constexpr double as_one = 1e-10;

/// Finds the nearest of many crossings below or above a share, further off than `as_one`.
class Nearest {
  public:
    Nearest(double share, Side side)
        : side_{side}, from_{side == Side::above ? share + as_one : share - as_one} {}

    void look(const Crossings& crossings) {
        const auto at = crossings.next(from_, side_);
        if (at && (!found_ || (side_ == Side::above ? *at < *found_ : *at > *found_))) found_ = at;
    }
    std::optional<double> found() const { return found_; }

  private:
    Side side_;
    double from_;
    std::optional<double> found_;
};

/// The courses of some items while the share of one criterion moves. In all lists they are numbered
/// as they were given; of two that are the same the one with the lower number is ahead.
class Courses {
  public:
    using Numbers = std::vector<std::size_t>;

    Courses(const ScoreSheet& sheet, std::size_t criterion, std::span<const std::size_t> items);

    std::size_t size() const { return courses_.size(); }
    Crossings crossings(std::size_t one, std::size_t other) const {
        return {courses_[one], courses_[other]};
    }
    /// Whether the one is ahead just beyond a share.
    bool ahead(std::size_t one, std::size_t other, double share, Side side) const;
    /// The best of some, the first of all first, just beyond a share.
    Numbers best(Numbers of, std::size_t count, double share, Side side) const;
    /// Those outside the best before a share that are ahead of one of them just beyond it, if it is
    /// a share where they cross.
    Numbers passing(const Numbers& before, double share, Side side) const;
    /// The best beyond a share where places are changed, from those that were the best before it.
    Numbers best_after(const Numbers& before, double share, Side side) const;
    /// The nearest share at which two cross of which one at least is among the best, which stand as
    /// they do just beyond the share given.
    std::optional<double> next_change(const Numbers& best, double share, Side side) const;

  private:
    /// Less than this none can have that is level with one of the best, or about to be.
    double least(const Numbers& best, double share) const;

    std::vector<Course> courses_;
};

} // namespace updraft
