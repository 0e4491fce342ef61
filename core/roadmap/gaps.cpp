#include "core/base/text.h"
#include "core/roadmap/charter.h"

namespace updraft {

namespace {

bool blank(std::string_view text) {
    return trimmed(text).empty();
}

class Check {
  public:
    void missing(bool is_missing, GapCode code, std::string subject = {}) {
        if (is_missing) found_.push_back({code, std::move(subject)});
    }
    std::vector<Gap> take() { return std::move(found_); }

  private:
    std::vector<Gap> found_;
};

void check_outcomes(Check& check, const CharterContent& content) {
    check.missing(content.measures.empty(), GapCode::no_outcome);
    for (const auto& measure : content.measures) {
        check.missing(!measure.baseline, GapCode::outcome_without_baseline, measure.title);
        check.missing(!measure.target, GapCode::outcome_without_target, measure.title);
        check.missing(!measure.by, GapCode::outcome_without_date, measure.title);
    }
}

void check_scope(Check& check, const CharterContent& content) {
    check.missing(content.scope_in.empty(), GapCode::no_scope_in);
    check.missing(content.scope_out.empty(), GapCode::no_scope_out);
    check.missing(content.deliverables.empty(), GapCode::no_deliverables);
    check.missing(content.definition_of_done.empty(), GapCode::no_definition_of_done);
}

void check_phases(Check& check, const CharterContent& content) {
    check.missing(!content.bar, GapCode::no_dates);
    check.missing(content.phases.empty(), GapCode::no_phases);
    for (const auto& phase : content.phases)
        check.missing(blank(phase.exit), GapCode::phase_without_exit, phase.title);
}

void check_people(Check& check, const CharterContent& content) {
    check.missing(!content.owner, GapCode::no_owner);
    const bool alone = !content.sponsor && blank(content.ask);
    check.missing(alone && content.mandate != Mandate::mine, GapCode::no_sponsor);
    check.missing(blank(content.authority), GapCode::no_authority);
}

void check_risks(Check& check, const CharterContent& content) {
    check.missing(content.risks.empty(), GapCode::no_risks);
    for (const auto& risk : content.risks)
        check.missing(risk.tail.empty(), GapCode::risk_without_answer, risk.head);
}

} // namespace

CharterPart part_of(GapCode code) {
    switch (code) {
    case GapCode::no_problem:
    case GapCode::no_evidence:
        return CharterPart::problem;
    case GapCode::no_outcome:
    case GapCode::outcome_without_baseline:
    case GapCode::outcome_without_target:
    case GapCode::outcome_without_date:
        return CharterPart::objectives;
    case GapCode::no_scope_in:
    case GapCode::no_scope_out:
    case GapCode::no_deliverables:
        return CharterPart::scope;
    case GapCode::no_definition_of_done:
        return CharterPart::done_and_measures;
    case GapCode::no_dates:
    case GapCode::no_phases:
    case GapCode::phase_without_exit:
        return CharterPart::phases;
    case GapCode::no_owner:
    case GapCode::no_sponsor:
    case GapCode::no_authority:
        return CharterPart::people;
    case GapCode::no_risks:
    case GapCode::risk_without_answer:
        return CharterPart::risks;
    case GapCode::no_effort_or_cost:
        return CharterPart::effort;
    case GapCode::no_approval:
        return CharterPart::approval;
    }
    return CharterPart::problem;
}

std::vector<Gap> gaps(const CharterContent& content) {
    Check check;
    check.missing(blank(content.problem), GapCode::no_problem);
    check.missing(blank(content.quote), GapCode::no_evidence);
    check_outcomes(check, content);
    check_scope(check, content);
    check_phases(check, content);
    check_people(check, content);
    check_risks(check, content);
    check.missing(!content.effort && !content.cost, GapCode::no_effort_or_cost);
    check.missing(content.approval.empty(), GapCode::no_approval);
    return check.take();
}

} // namespace updraft
