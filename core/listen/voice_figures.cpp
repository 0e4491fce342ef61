#include "core/listen/voice.h"

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

bool apart(const VoiceFigures& before, const VoiceFigures& now) {
    if (before.n() < enough_answers || now.n() < enough_answers) return false;
    return std::abs(*now.nps() - *before.nps()) > std::hypot(*before.margin(), *now.margin());
}

} // namespace updraft
