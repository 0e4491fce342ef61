// How firm the first of a list are.
#include "ui/words/choosing.h"

#include "ui/words/tr.h"

#include <QLocale>

#include <cmath>

namespace updraft {

namespace {

/// How many there are to be the best.
std::size_t best_count(const Scores& scores) {
    return std::min(top_five, scores.ranked);
}

/// Those that stand equal with the last of the best.
std::vector<std::size_t> equal_at_cut(const Scores& scores) {
    const int rank = scores.items[scores.order[best_count(scores) - 1]].rank;
    std::vector<std::size_t> equal;
    for (std::size_t place = 0; place < scores.ranked; ++place)
        if (scores.items[scores.order[place]].rank == rank) equal.push_back(scores.order[place]);
    return equal;
}

QString namedAll(const SheetNames& names, const std::vector<std::size_t>& items) {
    if (items.size() != 1) return names.codes(items);
    return names.named(items.front());
}

QString comesAndGoes(const SheetNames& names, const SetChange& change) {
    const QString in = namedAll(names, change.in);
    const QString out = namedAll(names, change.out);
    return change.in.size() == 1 ? Words::tr("%1 comes in and %2 goes out").arg(in, out)
                                 : Words::tr("%1 come in and %2 go out").arg(in, out);
}

QString atMost(const Scores& scores) {
    return Words::tr("Only %L1 have a score, so all of them are among the first five.")
        .arg(scores.ranked);
}

/// The nearest share at which a weight changes the set, if any.
struct Nearest {
    std::size_t criterion = 0;
    bool above = false;
    const SetChange* change = nullptr;
    double room = 2;
};

Nearest nearest_of(const std::vector<Sensitivity>& all) {
    Nearest nearest;
    const auto look = [&](std::size_t i, bool above, const std::optional<SetChange>& change) {
        if (!change) return;
        const double room = std::abs(change->share - all[i].share);
        if (room < nearest.room) nearest = {i, above, &*change, room};
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        look(i, false, all[i].below);
        look(i, true, all[i].above);
    }
    return nearest;
}

Firmness tied(const SheetNames& names, const Scores& scores) {
    const auto equal = equal_at_cut(scores);
    return {Words::tr("The top five are a tie"),
            Words::tr("%1 are equal at the cut, so none of them is rightly in or out. Score one of "
                      "them more exactly, or decide between them.")
                .arg(names.codes(equal))};
}

} // namespace

Firmness firmness(const SheetNames& names, const Scores& scores,
                  const std::vector<Sensitivity>& sensitivities) {
    if (scores.ranked == 0)
        return {Words::tr("Nothing has a score yet"),
                Words::tr("Score initiatives in Scores, and this says how firm their order is.")};
    if (scores.ranked <= top_five) return {Words::tr("Nothing can go out"), atMost(scores)};
    for (const auto& each : sensitivities)
        if (each.tie) return tied(names, scores);
    const auto nearest = nearest_of(sensitivities);
    if (nearest.change == nullptr)
        return {Words::tr("Robust: the top five stay"),
                Words::tr("Whichever weight you move, and however far, the same five come first.")};
    const QString name = names.criterion(nearest.criterion);
    const QString share = shareText(nearest.change->share);
    const double now = sensitivities[nearest.criterion].share;
    const QString verdict =
        nearest.above
            ? Words::tr("The top five change if “%1” weighs more than %2").arg(name, share)
            : Words::tr("The top five change if “%1” weighs less than %2").arg(name, share);
    const QString room = nearest.above ? Words::tr("It weighs %1 now: there is room for %2 more.")
                                       : Words::tr("It weighs %1 now: there is room for %2 less.");
    const QString change = comesAndGoes(names, *nearest.change);
    return {verdict,
            Words::tr("Then %1.").arg(change) + u' ' +
                room.arg(shareText(now), shareText(nearest.room)),
            change, nearest.criterion};
}

QStringList weightSentences(const SheetNames& names, const Scores& scores, std::size_t criterion,
                            const Sensitivity& sensitivity) {
    if (scores.ranked == 0) return {};
    if (scores.ranked <= top_five) return {atMost(scores)};
    const QString name = names.criterion(criterion);
    if (sensitivity.tie) return {tied(names, scores).detail};
    QStringList all;
    if (sensitivity.below)
        all << Words::tr("Below %1 %2.")
                   .arg(shareText(sensitivity.below->share),
                        comesAndGoes(names, *sensitivity.below));
    if (sensitivity.above)
        all << Words::tr("Above %1 %2.")
                   .arg(shareText(sensitivity.above->share),
                        comesAndGoes(names, *sensitivity.above));
    if (sensitivity.robust())
        all << Words::tr("Robust: whatever “%1” weighs, the same five come first.").arg(name);
    const auto order = [&](const std::optional<OrderChange>& change, const QString& words) {
        if (!change || change->swaps.empty()) return;
        const auto& swap = change->swaps.front();
        all << words.arg(shareText(change->share), names.code(swap.passing),
                         names.code(swap.passed));
    };
    if (!sensitivity.order_tie) {
        order(sensitivity.order_below, Words::tr("Their order changes below %1: %2 passes %3."));
        order(sensitivity.order_above, Words::tr("Their order changes above %1: %2 passes %3."));
    }
    return all;
}

QStringList tieSentences(const SheetNames& names, const Scores& scores) {
    QStringList all;
    for (std::size_t place = 0; place < best_count(scores);) {
        const int rank = scores.items[scores.order[place]].rank;
        std::vector<std::size_t> equal;
        for (; place < scores.ranked && scores.items[scores.order[place]].rank == rank; ++place)
            equal.push_back(scores.order[place]);
        if (equal.size() > 1)
            all << Words::tr("%1 are equal and share rank %L2.").arg(names.codes(equal)).arg(rank);
    }
    return all;
}

} // namespace updraft
