#pragma once
#include "core/choose/board.h"

#include <string_view>
#include <vector>

// What the change board must know of a request before it decides.

namespace updraft {

/// Another request or an initiative that says much the same.
struct Lookalike {
    std::string_view table; // initiatives or requests
    Uuid id;
    double likeness = 0; // 0 to 1: the share of the words of both titles, rare words counting more
};
/// From this likeness on people should look at both.
inline constexpr double likely_duplicate = 0.4;
inline constexpr std::size_t most_lookalikes = 3;
/// Those that look most like it, the likest first. The initiative that it is about is not one.
std::vector<Lookalike> lookalikes(const Plan& plan, const Request& request);

/// Counts the verbatims behind requests: the one that each quotes, and those of its step.
class Quotes {
  public:
    explicit Quotes(const Plan& plan);
    int behind(const Request& request) const;

  private:
    const Plan& plan_;
    std::vector<std::pair<Id<Step>, int>> of_steps_; // by step
};
/// The verbatims behind a request: the one that it quotes first, then those of its step, the latest
/// first.
std::vector<Id<Feedback>> quotes_of(const Plan& plan, const Request& request);

/// What somebody gave the request by the criteria, 0 to 100; none where nobody scored it.
std::optional<double> score_of(const Plan& plan, Id<Request> request);

/// The use that people should look at: the one broken by most, else the fullest that counts. Null
/// where none is broken and none counts.
const LimitUse* tightest_of(const std::vector<LimitUse>& uses);

/// All of it, of one request. A day stands for its start where it names none.
struct BoardCase {
    Undertaking undertaking;
    std::vector<Off> off;                   // what it says comes off
    std::vector<Off> aside;                 // as `aside_for`
    std::vector<LimitUse> uses;             // with that aside; none where it asks for no room
    bool unscored = false;                  // as `needs_score`, where it asks for room
    std::vector<Off> single_offs;           // what else would make room by itself
    std::optional<Date> fitting_start;      // where it breaks a limit
    int rank = 0;                           // among the open initiatives; 0 without a score
    int ranked = 0;                         // how many have a score, itself included
    std::vector<Id<Feedback>> quotes;       // behind it
    std::vector<Lookalike> lookalikes;      // likely duplicates
    std::vector<Id<Initiative>> left_alone; // what waits for something that comes off

    bool fits() const;
    const LimitUse* tightest() const { return tightest_of(uses); }
};
BoardCase board_case(const Plan& plan, const Request& request, Date today);

} // namespace updraft
