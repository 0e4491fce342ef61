#pragma once

#include "ui/words/choosing.h"

#include "core/choose/means.h"

namespace updraft {

/// How far down the ranked list the means of the strategy reach.
struct Reach {
    Means means;
    BudgetLine money;
    BudgetLine effort;

    /// "What is left of the budget, £720,000, reaches as far as CX-11; CX-13 no longer fits."
    QStringList sentences(const SheetNames& names, const Scores& scores) const;
};
Reach reachOf(const SheetNames& names, const Scores& scores, const Means& means);

} // namespace updraft
