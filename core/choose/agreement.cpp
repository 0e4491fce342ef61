#include "core/choose/agreement.h"

#include "core/choose/midranks.h"

namespace updraft {

namespace {

/// The most that the sum below can be: m(n³ − n) − Σ(t³ − t), over all voters.
std::int64_t room_to_differ(const Ballots& ballots) {
    const auto cubic = [](std::int64_t n) { return n * n * n - n; };
    std::int64_t room = 0;
    for (std::size_t ballot = 0; ballot < ballots.size(); ++ballot) {
        auto own = cubic(static_cast<std::int64_t>(ballots.items()));
        for (const auto tied : tied_at(ballots.places(ballot))) own -= cubic(tied);
        room += own * ballots.voters(ballot);
    }
    return room;
}

} // namespace

std::optional<double> kendall_w(const Ballots& ballots) {
    if (ballots.voters() < 2 || ballots.items() < 2) return std::nullopt;
    const auto room = room_to_differ(ballots);
    if (room == 0) return std::nullopt;
    const std::int64_t voters = ballots.voters();
    const auto mean = voters * (static_cast<std::int64_t>(ballots.items()) + 1); // doubled
    double squares = 0;                                                          // four times S
    for (const auto sum : doubled_rank_sums(ballots)) {
        const auto apart = static_cast<double>(sum - mean);
        squares += apart * apart;
    }
    return 3 * squares / (static_cast<double>(voters) * static_cast<double>(room));
}

Agreement agreement_at(double kendall_w) {
    constexpr double leans = 0.3;
    constexpr double broadly = 0.5;
    constexpr double agrees = 0.7;
    const double w = kendall_w + 1e-9; // what is 0.7 exactly may be 0.69… to a computer
    if (w < leans) return Agreement::split;
    if (w < broadly) return Agreement::leans;
    return w < agrees ? Agreement::broadly : Agreement::agrees;
}

} // namespace updraft
