#include "core/roadmap/horizons.h"

namespace updraft {

Horizons horizons_of(const Basics& basics) {
    const auto origin = basics.rolled_on.value_or(basics.start);
    const auto short_end = add_months(origin, basics.short_months);
    const auto mid_end = std::max(short_end, add_months(origin, basics.mid_months));
    const auto long_end = std::max(mid_end, add_months(origin, basics.long_months));
    return {origin, {short_end, mid_end, long_end}};
}

Horizon horizon_at(const Horizons& horizons, Date start) {
    if (start < horizons.end[0]) return Horizon::short_term;
    return start < horizons.end[1] ? Horizon::mid_term : Horizon::long_term;
}

std::optional<Horizon> horizon_of(const Initiative& initiative, const std::optional<Bar>& own,
                                  const Horizons& horizons) {
    return own ? horizon_at(horizons, own->start) : initiative.horizon;
}

} // namespace updraft
