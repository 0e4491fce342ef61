#pragma once
#include "core/edits/text_forms.h"

// Fields that list other items by name alone, separated by semicolons, as `members` of a team does.
// Each has the three functions of a list.

namespace updraft {

/// A row that ties an owner to what it names.
template <class Row, class Owner, Id<Owner> Row::*Of, class Named, Id<Named> Row::*To>
struct NameList {
    static std::string text(const Plan& plan, Id<Owner> owner);
    static Texts texts(const Plan& plan);
    static void set(Edit& edit, const std::vector<TextOf>& texts);
};

using TeamMembers = NameList<Member, Team, &Member::team, Person, &Member::person>;
using PersonaChannels =
    NameList<PersonaChannel, Persona, &PersonaChannel::persona, Channel, &PersonaChannel::channel>;
using StepChannels =
    NameList<StepChannel, Step, &StepChannel::step, Channel, &StepChannel::channel>;
using JourneyPersonas =
    NameList<JourneyPersona, Journey, &JourneyPersona::journey, Persona, &JourneyPersona::persona>;
using Remedies =
    NameList<Remedy, Opportunity, &Remedy::opportunity, Initiative, &Remedy::initiative>;
using Reasons =
    NameList<Remedy, Initiative, &Remedy::initiative, Opportunity, &Remedy::opportunity>;

extern template struct NameList<Member, Team, &Member::team, Person, &Member::person>;
extern template struct NameList<PersonaChannel, Persona, &PersonaChannel::persona, Channel,
                                &PersonaChannel::channel>;
extern template struct NameList<StepChannel, Step, &StepChannel::step, Channel,
                                &StepChannel::channel>;
extern template struct NameList<JourneyPersona, Journey, &JourneyPersona::journey, Persona,
                                &JourneyPersona::persona>;
extern template struct NameList<Remedy, Opportunity, &Remedy::opportunity, Initiative,
                                &Remedy::initiative>;
extern template struct NameList<Remedy, Initiative, &Remedy::initiative, Opportunity,
                                &Remedy::opportunity>;

/// "PP-03; 0198f2…": pain points by their codes, feedback and counts by their ids.
std::string evidence_text(const Plan& plan, Id<Opportunity> opportunity);
Texts evidence_texts(const Plan& plan);
void set_evidence(Edit& edit, const std::vector<TextOf>& texts);
/// The verbatim or count of this id; none where there is none.
std::optional<Evidence> evidence_by_id(const Plan& plan, std::string_view id);

} // namespace updraft
