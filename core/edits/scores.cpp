#include "core/edits/scores.h"

#include "core/base/text.h"

#include <algorithm>

namespace updraft {

namespace {

bool same_cell(const Score& a, const Score& b) {
    return a.initiative == b.initiative && a.request == b.request && a.criterion == b.criterion &&
           same_name(a.scorer, b.scorer);
}

const Score* same_as(const Plan& plan, const Score& wanted) {
    for (const Score& row : plan.scores)
        if (row.id != wanted.id && same_cell(row, wanted)) return &row;
    return nullptr;
}

std::string code_of(const Plan& plan, const Score& score) {
    if (score.initiative) return plan.initiatives.find(*score.initiative)->code;
    return plan.requests.find(*score.request)->code;
}

} // namespace

std::optional<Error> wrong_score(const Plan& plan, const Score& score) {
    if (score.initiative.has_value() == score.request.has_value())
        return Error{ErrorCode::required, "Initiative", {}};
    if (same_as(plan, score) == nullptr) return std::nullopt;
    return Error{ErrorCode::already_scored, score.scorer, code_of(plan, score)};
}

void give_score(Edit& edit, const ScoreCell& cell, std::optional<int> score, const Scorer& scorer) {
    Score wanted;
    wanted.initiative = cell.initiative;
    wanted.request = cell.request;
    wanted.criterion = cell.criterion;
    wanted.scorer = trimmed(scorer.name);
    wanted.on = scorer.today;
    wanted.score = score.value_or(0);
    edit.about(cell.initiative ? cell.initiative->uuid : cell.request.value_or(Id<Request>{}).uuid);
    const Score* there = same_as(edit.plan(), wanted);
    if (!score) {
        if (there != nullptr) edit.remove(there->id);
    } else if (there == nullptr) {
        edit.add(wanted);
    } else if (there->score != *score) {
        edit.change(there->id, [&](Score& row) {
            row.score = *score;
            row.on = scorer.today;
        });
    }
}

void set_weights(Edit& edit, const std::vector<std::pair<Id<Criterion>, double>>& weights) {
    for (const auto& [criterion, weight] : weights) {
        edit.about(criterion.uuid);
        edit.change(criterion, [value = weight](Criterion& row) { row.weight = value; });
    }
}

} // namespace updraft
