#include "core/listen/voice.h"

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double z = 1.96; // 95 % of the normal distribution

double share(int part, int all) {
    return static_cast<double>(part) / all;
}

} // namespace

void VoiceFigures::add(const Feedback& item) {
    constexpr int least_promoter = 9;
    constexpr int least_passive = 7;
    constexpr int least_satisfied = 4;
    ++items;
    if (item.nps)
        ++(*item.nps >= least_promoter  ? promoters
           : *item.nps >= least_passive ? passives
                                        : detractors);
    if (item.csat) {
        ++csat_n;
        if (*item.csat >= least_satisfied) ++satisfied;
    }
    if (item.ces) {
        ++ces_n;
        ces_sum += *item.ces;
        ces_squares += std::int64_t{*item.ces} * *item.ces;
    }
}

int VoiceFigures::answers(VoiceMeasure to) const {
    switch (to) {
    case VoiceMeasure::nps:
        return n();
    case VoiceMeasure::csat:
        return csat_n;
    case VoiceMeasure::ces:
        return ces_n;
    }
    return 0;
}

std::optional<double> VoiceFigures::nps() const {
    if (n() == 0) return std::nullopt;
    return 100.0 * (promoters - detractors) / n();
}

std::optional<double> VoiceFigures::margin() const {
    if (n() == 0) return std::nullopt;
    const double p = share(promoters, n());
    const double d = share(detractors, n());
    const double variance = std::max(0.0, p + d - (p - d) * (p - d));
    return 100 * z * std::sqrt(variance / n());
}

std::optional<double> VoiceFigures::csat() const {
    if (csat_n == 0) return std::nullopt;
    return share(satisfied, csat_n);
}

std::optional<Interval> VoiceFigures::csat_interval() const {
    if (csat_n == 0) return std::nullopt;
    const double p = share(satisfied, csat_n);
    const double spread = z * z / csat_n;
    const double middle = (p + spread / 2) / (1 + spread);
    const double half =
        z / (1 + spread) * std::sqrt(p * (1 - p) / csat_n + spread / (4.0 * csat_n));
    return Interval{std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

std::optional<double> VoiceFigures::ces() const {
    if (ces_n == 0) return std::nullopt;
    return static_cast<double>(ces_sum) / ces_n;
}

std::optional<double> VoiceFigures::ces_margin() const {
    if (ces_n < 2) return std::nullopt;
    // In whole numbers, so that nothing cancels: n Σx² − (Σx)² = n (n − 1) s².
    const auto deviation = static_cast<double>(ces_n * ces_squares - ces_sum * ces_sum);
    const double variance = deviation / ces_n / (ces_n - 1);
    return z * std::sqrt(variance / ces_n);
}

std::optional<double> VoiceFigures::figure(VoiceMeasure of) const {
    switch (of) {
    case VoiceMeasure::nps:
        return nps();
    case VoiceMeasure::csat:
        return csat();
    case VoiceMeasure::ces:
        return ces();
    }
    return std::nullopt;
}

Interval VoiceFigures::interval(VoiceMeasure of) const {
    if (of == VoiceMeasure::csat) return *csat_interval();
    const double middle = *figure(of);
    const double half = (of == VoiceMeasure::nps ? margin() : ces_margin()).value_or(0);
    return {middle - half, middle + half};
}

Interval limits_of(VoiceMeasure measure) {
    switch (measure) {
    case VoiceMeasure::nps:
        return {-100, 100};
    case VoiceMeasure::csat:
        return {0, 1};
    case VoiceMeasure::ces:
        return {1, 7};
    }
    return {};
}

bool answers_to(VoiceMeasure measure, const VoiceGroup& group) {
    return !group.name.empty() && group.figures.answers(measure) > 0;
}

VoiceMeasure shown_measure(const std::vector<VoiceGroup>& groups) {
    for (const auto measure : voice_measures)
        if (std::ranges::any_of(groups, [&](auto& group) { return answers_to(measure, group); }))
            return measure;
    return VoiceMeasure::nps;
}

bool apart(const VoiceFigures& before, const VoiceFigures& now, VoiceMeasure measure) {
    if (before.answers(measure) < enough_answers || now.answers(measure) < enough_answers)
        return false;
    const bool rose = *now.figure(measure) > *before.figure(measure);
    const VoiceFigures& lower = rose ? before : now;
    const VoiceFigures& upper = rose ? now : before;
    const double from = *lower.figure(measure);
    const double to = *upper.figure(measure);
    return to - from >
           std::hypot(lower.interval(measure).high - from, to - upper.interval(measure).low);
}

} // namespace updraft
