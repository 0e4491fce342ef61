#include "core/edits/name_lists.h"

#include "core/edits/list_rows.h"
#include "core/model/handle.h"

namespace updraft {

template <class Row, class Owner, Id<Owner> Row::*Of, class Named, Id<Named> Row::*To>
std::string NameList<Row, Owner, Of, Named, To>::text(const Plan& plan, Id<Owner> owner) {
    return lists::text_of_rows(plan, Of, owner, [](const Plan& in, const Row& row) {
        return handle(*table<Named>(in).find(row.*To));
    });
}

template <class Row, class Owner, Id<Owner> Row::*Of, class Named, Id<Named> Row::*To>
Texts NameList<Row, Owner, Of, Named, To>::texts(const Plan& plan) {
    return lists::texts_of_rows(plan, Of, [](const Plan& in, const Row& row) {
        return handle(*table<Named>(in).find(row.*To));
    });
}

template <class Row, class Owner, Id<Owner> Row::*Of, class Named, Id<Named> Row::*To>
void NameList<Row, Owner, Of, Named, To>::set(Edit& edit, const std::vector<TextOf>& texts) {
    lists::Finder named{edit, table_of<Named>};
    lists::set_rows(edit, Of, To, texts, [&](std::string_view part) {
        Row row;
        row.*To = {named.find(part)};
        return row;
    });
}

template struct NameList<Member, Team, &Member::team, Person, &Member::person>;
template struct NameList<PersonaChannel, Persona, &PersonaChannel::persona, Channel,
                         &PersonaChannel::channel>;
template struct NameList<StepChannel, Step, &StepChannel::step, Channel, &StepChannel::channel>;
template struct NameList<JourneyPersona, Journey, &JourneyPersona::journey, Persona,
                         &JourneyPersona::persona>;
template struct NameList<Remedy, Opportunity, &Remedy::opportunity, Initiative,
                         &Remedy::initiative>;
template struct NameList<Remedy, Initiative, &Remedy::initiative, Opportunity,
                         &Remedy::opportunity>;

Uuid evidence_item(const Evidence& evidence) {
    if (evidence.pain_point) return evidence.pain_point->uuid;
    if (evidence.feedback) return evidence.feedback->uuid;
    return evidence.count ? evidence.count->uuid : Uuid{};
}

namespace {

std::string part_of(const Plan& plan, const Evidence& evidence) {
    if (evidence.pain_point) return plan.pain_points.find(*evidence.pain_point)->code;
    return to_string(evidence_item(evidence));
}

} // namespace

std::optional<Evidence> evidence_named(const Plan& plan, std::string_view part) {
    Evidence evidence;
    if (const auto pain = find_kind(table_of<PainPoint>)->find(plan, part)) {
        evidence.pain_point = Id<PainPoint>{*pain};
        return evidence;
    }
    const auto id = parse_uuid(trimmed(part));
    if (!id) return std::nullopt;
    if (plan.feedback.find({*id}) != nullptr)
        evidence.feedback = Id<Feedback>{*id};
    else if (plan.counts.find({*id}) != nullptr)
        evidence.count = Id<Count>{*id};
    else
        return std::nullopt;
    return evidence;
}

std::string evidence_text(const Plan& plan, Id<Opportunity> opportunity) {
    return lists::text_of_rows(plan, &Evidence::opportunity, opportunity, part_of);
}

Texts evidence_texts(const Plan& plan) {
    return lists::texts_of_rows(plan, &Evidence::opportunity, part_of);
}

void set_evidence(Edit& edit, const std::vector<TextOf>& texts) {
    const auto present = lists::present_rows(edit.plan(), &Evidence::opportunity, texts);
    for (const auto& [owner, text] : texts) {
        std::map<Uuid, Id<Evidence>> gone; // by what it names
        for (const auto id : present.at({owner}))
            gone.emplace(evidence_item(*edit.plan().evidence.find(id)), id);
        for (const auto part : split(text, ';')) {
            auto evidence = evidence_named(edit.plan(), part);
            if (!evidence)
                return edit.refuse({ErrorCode::unknown_item, "pain-points", std::string{part}});
            if (gone.erase(evidence_item(*evidence)) > 0) continue;
            evidence->opportunity = {owner};
            edit.add(*evidence);
        }
        for (const auto& [item, id] : gone) edit.remove(id);
    }
}

} // namespace updraft
