#pragma once
#include <functional>

namespace updraft {

/// Told now and then how far something long has come, from 0 to 1; false where it is to stop.
using Progress = std::function<bool(double)>;

/// Tells it for each of many steps, but only every so often.
class Steps {
  public:
    /// The steps make up what lies between two shares of the whole.
    Steps(const Progress& progress, std::size_t count, double from = 0, double until = 1)
        : progress_{progress}, count_{count}, from_{from}, until_{until} {}

    /// False where it is to stop.
    bool next() {
        constexpr std::size_t seldom = 256;
        if (!progress_ || ++done_ % seldom != 0) return true;
        return progress_(from_ + (until_ - from_) * static_cast<double>(done_) /
                                     static_cast<double>(count_));
    }

  private:
    const Progress& progress_;
    std::size_t count_;
    double from_;
    double until_;
    std::size_t done_ = 0;
};

/// The progress of a part of the work, told as that of the whole.
inline Progress part_of(const Progress& whole, double from, double until) {
    if (!whole) return {};
    return [=](double share) { return whole(from + (until - from) * share); };
}

} // namespace updraft
