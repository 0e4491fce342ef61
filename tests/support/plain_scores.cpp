#include "tests/support/plain_scores.h"

#include "core/choose/shares.h"

#include <algorithm>
#include <cmath>

namespace updraft::testing {

namespace {

constexpr long double same = 1e-15L; // of 100: long double's own rounding

} // namespace

LongShares PlainScores::shares(std::size_t moved, long double share) const {
    long double others = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (i != moved) others += weights[i];
    LongShares all;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const long double part =
            others > 0 ? weights[i] / others : 1.0L / static_cast<int>(weights.size() - 1);
        all.push_back(i == moved ? share : part * (1 - share));
    }
    return all;
}

std::optional<long double> PlainScores::score(std::size_t item, const LongShares& shares) const {
    long double sum = 0;
    long double of = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (!scores[item][i]) continue;
        const long double p = (static_cast<long double>(*scores[item][i]) - 1) / 4;
        sum += shares[i] * (kinds[i] == CriterionKind::cost ? 1 - p : p);
        of += shares[i];
    }
    if (of <= 0) return {};
    return 100 * sum / of;
}

Order PlainScores::order(const LongShares& shares, std::size_t moved) const {
    LongShares found(scores.size());
    Order order;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!score(i, shares_now())) continue;
        found[i] = *score(i, shares);
        order.push_back(i);
    }
    std::ranges::sort(order, [&](auto a, auto b) { return found[a] > found[b]; });
    for (auto first = order.begin(); first != order.end();) {
        auto next = first + 1;
        while (next != order.end() && found[*(next - 1)] - found[*next] < same &&
               always_equal(*(next - 1), *next, moved))
            ++next;
        std::sort(first, next);
        first = next;
    }
    return order;
}

Order PlainScores::best(std::size_t moved, long double share, std::size_t top) const {
    auto all = order(shares(moved, share), moved);
    if (all.size() > top) all.resize(top);
    return all;
}

bool PlainScores::equal_now(std::size_t a, std::size_t b) const {
    return std::abs(*score(a, shares_now()) - *score(b, shares_now())) <= 1e-9L;
}

bool PlainScores::always_equal(std::size_t a, std::size_t b, std::size_t moved) const {
    for (const long double share : {0.1L, 0.3L, 0.5L, 0.7L, 0.9L}) {
        const auto all = shares(moved, share);
        if (std::abs(*score(a, all) - *score(b, all)) > same) return false;
    }
    return true;
}

ScoreSheet PlainScores::sheet() const {
    const std::vector<double> given(weights.begin(), weights.end());
    const auto shares = shares_of(given).value();
    std::vector<SheetCriterion> criteria;
    for (std::size_t i = 0; i < shares.size(); ++i) criteria.push_back({kinds[i], shares[i]});
    ScoreSheet sheet{criteria, scores.size()};
    for (std::size_t item = 0; item < scores.size(); ++item)
        for (std::size_t i = 0; i < shares.size(); ++i)
            if (scores[item][i]) sheet.set_cell(item, i, {*scores[item][i], 0, 1});
    return sheet;
}

PlainScores random_scores(std::mt19937& random) {
    const auto draw = [&](unsigned below) { return static_cast<int>(random() % below); };
    PlainScores plain;
    const int criteria = 1 + draw(8);
    const int items = 1 + draw(40);
    const int gaps = draw(3) * draw(30);            // percent
    const int grain = 1 << draw(3);                 // of a score
    const unsigned weights = draw(4) == 0 ? 2 : 20; // few make courses meet at one point
    for (int i = 0; i < criteria; ++i) {
        plain.weights.push_back(draw(6) == 0 ? 0 : draw(weights));
        plain.kinds.push_back(draw(2) == 0 ? CriterionKind::benefit : CriterionKind::cost);
    }
    plain.weights[static_cast<std::size_t>(draw(static_cast<unsigned>(criteria)))] += 1;
    for (int item = 0; item < items; ++item) {
        auto& row = plain.scores.emplace_back();
        for (int i = 0; i < criteria; ++i)
            row.push_back(draw(100) < gaps
                              ? std::optional<double>{}
                              : 1 + double(draw(static_cast<unsigned>(4 * grain + 1))) / grain);
    }
    return plain;
}

} // namespace updraft::testing
