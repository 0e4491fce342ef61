#pragma once
#include "core/choose/rescoring.h"
#include "core/choose/score.h"
#include "core/choose/sensitivity.h"

#include <QStringList>

// What is said of scores, classes, and how firm an order is.

namespace updraft {

/// "Quick win", and of all of them "Quick wins".
QString quadrantText(Quadrant quadrant);
QString quadrantsText(Quadrant quadrant);
/// What to do with them: "do now", "plan well", "when there is room", "say no".
QString quadrantAdvice(Quadrant quadrant);

/// "77", "71.3": of 100. A dash where there is none.
QString scoreText(const std::optional<double>& score);
/// "0.42"
QString shareText(double share);
/// "2", and "2=" where others have the same; a dash without a score.
QString rankText(const Scores& scores, std::size_t item);

/// Who and what a sheet numbers.
struct SheetNames {
    const Plan& plan;
    const ScoreSheet& sheet;

    const Initiative& item(std::size_t number) const;
    QString code(std::size_t number) const;
    /// "CX-08 Address check at entry"
    QString named(std::size_t number) const;
    /// "CX-04, CX-11 and CX-15"
    QString codes(const std::vector<std::size_t>& items) const;
    QString criterion(std::size_t number) const;
};

/// How firm the top five are.
struct Firmness {
    QString verdict;     ///< "The top five change if “Effort” weighs more than 0.42"
    QString detail;      ///< Who comes in and who goes out, or why nothing does.
    QString change = {}; ///< Of that, who comes in and goes out.
    /// The one that is nearest to changing them.
    std::optional<std::size_t> criterion = {};
};
Firmness firmness(const SheetNames& names, const Scores& scores,
                  const std::vector<Sensitivity>& sensitivities);
/// What one criterion's weight can do: a sentence for each side, and for the order.
QStringList weightSentences(const SheetNames& names, const Scores& scores, std::size_t criterion,
                            const Sensitivity& sensitivity);
/// "CX-04 and CX-11 are equal and share rank 2"; a sentence for each such group among the first.
QStringList tieSentences(const SheetNames& names, const Scores& scores);

/// What a dragged point comes to: "Value 62 → 75: Pain relieved 3 → 4".
QString rescoringText(const SheetNames& names, const ItemScore& before, const Rescoring& to);
/// Why a point cannot be moved further: "Effort stays: people scored it by name". Empty where the
/// team scored all of it together.
QString heldText(const SheetNames& names, std::size_t item,
                 const std::vector<std::optional<int>>& team);

} // namespace updraft
