#pragma once
#include "core/model/plan.h"

#include <functional>
#include <vector>

namespace updraft {

/// A figure from fewer answers than these says little.
inline constexpr int enough_answers = 30;

/// A share or mean with the ends of its 95 % interval.
struct Interval {
    double low = 0;
    double high = 0;
};

/// What customers are asked for, the first that is asked before the others.
enum class VoiceMeasure { nps, csat, ces };
inline constexpr std::array voice_measures{VoiceMeasure::nps, VoiceMeasure::csat,
                                           VoiceMeasure::ces};

/// What the scores of some answers come to.
struct VoiceFigures {
    int promoters = 0;  // 9 and 10
    int passives = 0;   // 7 and 8
    int detractors = 0; // 0 to 6
    int satisfied = 0;  // CSAT 4 and 5
    int csat_n = 0;
    int ces_n = 0;
    std::int64_t ces_sum = 0;
    std::int64_t ces_squares = 0;
    int items = 0; // with or without scores

    void add(const Feedback& item);
    /// Answers to the question of recommendation.
    int n() const { return promoters + passives + detractors; }
    int answers(VoiceMeasure to) const;

    /// 100 (p − d), −100 to 100 (Reichheld 2003).
    std::optional<double> nps() const;
    /// 196 √((p + d − (p − d)²) ÷ n): half of the 95 % interval, in points.
    std::optional<double> margin() const;
    /// The share of 4 and 5, 0 to 1.
    std::optional<double> csat() const;
    /// Wilson's 95 % interval of it (Wilson 1927).
    std::optional<Interval> csat_interval() const;
    /// The mean, 1 to 7.
    std::optional<double> ces() const;
    /// 1.96 s ÷ √n, s with n − 1; none under two answers.
    std::optional<double> ces_margin() const;

    std::optional<double> figure(VoiceMeasure of) const;
    /// Its 95 % interval, or the figure itself where it has no margin; there must be answers.
    Interval interval(VoiceMeasure of) const;
};

/// −100 to 100, 0 to 1, 1 to 7.
Interval limits_of(VoiceMeasure measure);

/// Whether there are some, and so few that the figure must say so.
inline bool few_answers(int n) {
    return n > 0 && n < enough_answers;
}

/// By what answers are told apart.
enum class VoiceBy { step, persona, driver, segment, month };
template <>
inline constexpr std::array<std::string_view, 5> words_of<VoiceBy> = {"step", "persona", "driver",
                                                                      "segment", "month"};

/// The answers that have something in common.
struct VoiceGroup {
    std::string name; // a step's code, "2026-02"…; empty for those that say nothing of it
    Uuid item;        // the step or persona
    std::optional<Date> month;
    VoiceFigures figures;
};

using VoiceFilter = std::function<bool(const Feedback&)>;

VoiceFigures voice_of(const Plan& plan, const VoiceFilter& filter = {});
/// In the order in which people read them: steps as they are lived through, months by time, others
/// by name; the answers without any come last. One with several drivers counts for each.
std::vector<VoiceGroup> voice_by(const Plan& plan, VoiceBy by, const VoiceFilter& filter = {});
/// Whether an answer belongs to the group.
VoiceFilter in_group(VoiceBy by, const VoiceGroup& group);

/// Whether the answers of a group, other than those that name none, answer to it.
bool answers_to(VoiceMeasure measure, const VoiceGroup& group);
/// What a picture of these groups shows: the NPS where any of them has one, else CSAT, else CES.
VoiceMeasure shown_measure(const std::vector<VoiceGroup>& groups);

/// Whether two figures are further apart than √(m₁² + m₂²), each with enough answers. Of an uneven
/// interval the side counts that is turned to the other figure (Newcombe 1998).
bool apart(const VoiceFigures& before, const VoiceFigures& now,
           VoiceMeasure measure = VoiceMeasure::nps);

/// A step whose NPS is another than in the calendar month before.
struct MovedStep {
    Id<Step> step;
    Date month; // the first day of the later one
    VoiceFigures before;
    VoiceFigures now;
};
/// Of each step the last month that has enough answers is looked at.
std::vector<MovedStep> moved_steps(const Plan& plan);

/// Whether somebody is still to hear from us: open or contacted.
bool awaits_call(const Feedback& item);
/// Whether nobody has called by the day they should have.
bool call_overdue(const Feedback& item, Date today);

} // namespace updraft
