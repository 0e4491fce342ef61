#include "core/edits/name_lists.h"

#include "core/edits/list_rows.h"
#include "core/model/handle.h"
#include "core/thread/thread.h"

#include <set>

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
    lists::set_rows(
        edit, Of, To, texts,
        [&](std::string_view part) {
            Row row;
            row.*To = {named.find(part)};
            return row;
        },
        lists::same(To));
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

namespace {

std::string part_of(const Plan& plan, const Evidence& evidence) {
    if (evidence.pain_point) return plan.pain_points.find(*evidence.pain_point)->code;
    return to_string(evidence_item(evidence));
}

} // namespace

std::optional<Evidence> evidence_by_id(const Plan& plan, std::string_view id) {
    const auto uuid = parse_uuid(trimmed(id));
    Evidence evidence;
    if (uuid && plan.feedback.find({*uuid}) != nullptr)
        evidence.feedback = Id<Feedback>{*uuid};
    else if (uuid && plan.counts.find({*uuid}) != nullptr)
        evidence.count = Id<Count>{*uuid};
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
    lists::Finder pains{edit, table_of<PainPoint>};
    for (const auto& [owner, text] : texts) {
        std::map<Uuid, Id<Evidence>> kept; // by what it names
        std::vector<Id<Evidence>> gone;
        for (const auto id : present.at({owner}))
            if (!kept.emplace(evidence_item(*edit.plan().evidence.find(id)), id).second)
                gone.push_back(id);
        std::set<Uuid> named;
        for (const auto part : split(text, ';')) {
            auto evidence = evidence_by_id(edit.plan(), part).value_or(Evidence{});
            if (!evidence_item(evidence)) evidence.pain_point = Id<PainPoint>{pains.find(part)};
            if (edit.refusal()) return;
            const auto item = evidence_item(evidence);
            if (!named.insert(item).second || kept.erase(item) > 0) continue;
            evidence.opportunity = {owner};
            edit.add(evidence);
        }
        for (const auto& [item, id] : kept) edit.remove(id);
        for (const auto id : gone) edit.remove(id);
    }
}

} // namespace updraft
