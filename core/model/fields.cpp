#include "core/model/fields.h"

#include "core/model/well_formed.h"

namespace updraft {

namespace {

template <class T> constexpr auto list = nullptr;

/// Of a dimension of CX maturity.
template <auto Member> constexpr auto weight_field(std::string_view name, std::string_view label) {
    return field<Member>(name, label, "How much the dimension counts in the index of maturity",
                         Limits{0, 100});
}

template <auto Member> constexpr auto emotion_field(std::string_view meaning) {
    return field<Member>("emotion", "Emotion", meaning, emotion_limits);
}

template <auto Member>
constexpr auto share_field(std::string_view name, std::string_view label,
                           std::string_view meaning) {
    return as(field<Member>(name, label, meaning, share_limits), Type::share);
}

template <auto Member> constexpr auto severity_field() {
    return field<Member>("severity", "Severity", "1 is a nuisance, 5 makes customers leave",
                         Limits{1, 5});
}

template <>
constexpr auto list<Basics> = with_remarks(std::array{
    id_field<&Basics::id>(),
    field<&Basics::title>("title", "Title", "What the plan is about", name_limits),
    field<&Basics::organisation>("organisation", "Organisation"),
    field<&Basics::unit>("unit", "Unit", "The department whose plan this is"),
    field<&Basics::leader>("leader", "Leader", "Who leads it"),
    field<&Basics::start>("start", "Start", "The plan's first day"),
    field<&Basics::rolled_on>("rolled_on", "Rolled on",
                              "From when the horizons count; from the start where empty"),
    field<&Basics::currency>("currency", "Currency", "Three letters, such as EUR", Limits{3, 3}),
    field<&Basics::short_months>("short_months", "Short, months",
                                 "How many months the short horizon reaches", Limits{1, 240}),
    field<&Basics::mid_months>("mid_months", "Mid, months",
                               "How many months the mid horizon reaches", Limits{1, 240}),
    field<&Basics::long_months>("long_months", "Long, months",
                                "How many months the long horizon reaches", Limits{1, 240}),
    field<&Basics::working_days>("working_days", "Working days",
                                 "The days of the week on which people work"),
    as(field<&Basics::holidays>("holidays", "Holidays", "Days on which nobody works", text_limits),
       Type::dates),
    text_field<&Basics::vision>("vision", "Vision",
                                "What customers will say of you in three years"),
    text_field<&Basics::principles>("principles", "Principles",
                                    "What you hold to when nobody looks, one a line"),
    weight_field<&Basics::direction_weight>("direction_weight", "Direction, weight"),
    weight_field<&Basics::understanding_weight>("understanding_weight", "Understanding, weight"),
    weight_field<&Basics::choosing_weight>("choosing_weight", "Choosing, weight"),
    weight_field<&Basics::delivering_weight>("delivering_weight", "Delivering, weight"),
    weight_field<&Basics::learning_weight>("learning_weight", "Learning, weight"),
    weight_field<&Basics::ownership_weight>("ownership_weight", "Ownership, weight"),
    field<&Basics::insight_days>("insight_days", "Insights, days",
                                 "After how many days an insight that led to no decision and no "
                                 "action is overdue",
                                 Limits{1, 1'000}),
});

template <>
constexpr auto list<Domain> = with_remarks(std::array{
    id_field<&Domain::id>(),
    unique(field<&Domain::name>("name", "Name", "Unique", name_limits)),
    position_field<&Domain::position>(),
});

template <>
constexpr auto list<Channel> = with_remarks(std::array{
    id_field<&Channel::id>(),
    unique(field<&Channel::name>("name", "Name", "Unique", name_limits)),
    position_field<&Channel::position>(),
});

template <>
constexpr auto list<Person> = with_remarks(std::array{
    id_field<&Person::id>(),
    unique(field<&Person::name>("name", "Name", "Unique", name_limits)),
    field<&Person::role>("role", "Role"),
    field<&Person::email>("email", "E-mail"),
    field<&Person::department>("department", "Department"),
    field<&Person::days_a_week>("days_a_week", "Days a week",
                                "How many days a week the person works on the plan", Limits{0, 7}),
});

template <>
constexpr auto list<Team> = with_remarks(std::array{
    id_field<&Team::id>(),
    unique(field<&Team::name>("name", "Name", "Unique", name_limits)),
    field<&Team::capacity>("capacity", "Capacity",
                           "People at once; without it, the days a week of the members ÷ 5",
                           Limits{0, 10'000}),
});

template <>
constexpr auto list<Member> = std::array{
    id_field<&Member::id>(),
    field<&Member::team>("team", "Team"),
    field<&Member::person>("person", "Person"),
};

template <>
constexpr auto list<Batch> = with_remarks(std::array{
    id_field<&Batch::id>(),
    code_field<&Batch::code>(),
    field<&Batch::title>("title", "Title", "", name_limits),
    text_field<&Batch::goal>("goal", "Goal", "What is true for customers when the batch is done"),
    field<&Batch::start>("start", "Start"),
    field<&Batch::end>("end", "End"),
    field<&Batch::capacity>("capacity", "Capacity", "How many initiatives it can carry",
                            Limits{0, 1'000}),
    position_field<&Batch::position>(),
});

template <>
constexpr auto list<Initiative> = with_remarks(std::array{
    id_field<&Initiative::id>(),
    code_field<&Initiative::code>(),
    field<&Initiative::title>("title", "Title", "", name_limits),
    field<&Initiative::short_name>("short_name", "Short name",
                                   "For the projector, at most 16 letters", Limits{0, 16}),
    text_field<&Initiative::summary>("summary", "What changes", "What changes for the customer"),
    field<&Initiative::nature>("nature", "Nature", "What kind of change it is"),
    field<&Initiative::domain>("domain", "Domain", "Its swimlane"),
    field<&Initiative::batch>("batch", "Batch", "What it is launched together with"),
    field<&Initiative::status>("status", "Status"),
    field<&Initiative::status_reason>("status_reason", "Reason", "Why it is blocked or dropped"),
    field<&Initiative::priority>("priority", "Priority", "1 comes first", Limits{1, 100'000}),
    field<&Initiative::owner>("owner", "Owner", "Who sees to it"),
    field<&Initiative::sponsor>("sponsor", "Sponsor", "Who stands behind it"),
    field<&Initiative::mandate>(
        "mandate", "Mandate",
        "Whose decision it is: mine, a neighbouring department's or the executives'"),
    field<&Initiative::neighbour>("neighbour", "Neighbour", "Which leader must agree"),
    field<&Initiative::ask>("ask", "Asked", "What is asked of them"),
    field<&Initiative::answer>("answer", "Answer", "What they said"),
    field<&Initiative::horizon>("horizon", "Horizon", "Of an initiative without a date"),
    field<&Initiative::start>("start", "Start", "Not before this day"),
    field<&Initiative::days>("days", "Days", "Working days", Limits{0, 10'000}),
    field<&Initiative::due>("due", "Due", "Must finish by this day"),
    field<&Initiative::effort>("effort", "Effort", "Person-days", Limits{0, 1e6}),
    field<&Initiative::cost>("cost", "Cost", "", money_limits),
    field<&Initiative::benefit_per_year>("benefit_per_year", "Benefit a year", "", money_limits),
    field<&Initiative::progress>("progress", "Progress", "Percent", percent_limits),
});

template <>
constexpr auto list<Need> = std::array{
    id_field<&Need::id>(),
    field<&Need::initiative>("initiative", "Initiative"),
    field<&Need::team>("team", "Team"),
    field<&Need::people>("people", "People", "At once", Limits{0, 10'000}),
};

template <>
constexpr auto list<Dependency> = with_remarks(std::array{
    id_field<&Dependency::id>(),
    field<&Dependency::from>("from", "From", "What comes first"),
    field<&Dependency::to>("to", "To", "What waits for it"),
    field<&Dependency::type>(
        "type", "Type",
        "FS finish to start, SS start to start, FF finish to finish, SF start to finish"),
    field<&Dependency::lag>("lag", "Lag", "Working days between the two; negative to overlap",
                            Limits{-10'000, 10'000}),
    field<&Dependency::label>("label", "Label"),
});

template <>
constexpr auto list<Metric> = with_remarks(std::array{
    id_field<&Metric::id>(),
    code_field<&Metric::code>(),
    field<&Metric::title>("title", "Title", "", name_limits),
    field<&Metric::unit>("unit", "Unit"),
    field<&Metric::direction>("direction", "Direction", "Which way is better"),
    field<&Metric::owner>("owner", "Owner"),
    field<&Metric::baseline>("baseline", "Baseline"),
    field<&Metric::target>("target", "Target"),
});

template <>
constexpr auto list<Outcome> = with_remarks(std::array{
    id_field<&Outcome::id>(),
    field<&Outcome::initiative>("initiative", "Initiative"),
    field<&Outcome::metric>("metric", "Metric"),
    field<&Outcome::baseline>("baseline", "Baseline"),
    field<&Outcome::target>("target", "Target"),
    field<&Outcome::by>("by", "By"),
});

template <>
constexpr auto list<Milestone> = with_remarks(std::array{
    id_field<&Milestone::id>(),
    owned(field<&Milestone::initiative>("initiative", "Initiative",
                                        "Of the whole plan where empty")),
    field<&Milestone::title>("title", "Title", "", name_limits),
    field<&Milestone::date>("date", "Date"),
    field<&Milestone::met>("met", "Met"),
});

template <>
constexpr auto list<Baseline> = with_remarks(std::array{
    id_field<&Baseline::id>(),
    unique(field<&Baseline::name>("name", "Name", "Unique", name_limits)),
    field<&Baseline::taken>("taken", "Taken"),
});

template <>
constexpr auto list<BaselineDates> = std::array{
    id_field<&BaselineDates::id>(),
    field<&BaselineDates::baseline>("baseline", "Baseline"),
    field<&BaselineDates::initiative>("initiative", "Initiative"),
    field<&BaselineDates::start>("start", "Start"),
    field<&BaselineDates::finish>("finish", "Finish"),
};

template <>
constexpr auto list<Charter> = with_remarks(std::array{
    id_field<&Charter::id>(),
    code_field<&Charter::code>(),
    field<&Charter::of>("of", "Of", "The initiative"),
    field<&Charter::version>("version", "Version", "", Limits{1, 10'000}),
    field<&Charter::status>("status", "Status"),
    text_field<&Charter::problem>("problem", "Problem", "What is wrong today, with the evidence"),
    text_field<&Charter::quote>("quote", "Customer's words"),
    field<&Charter::quote_source>("quote_source", "Said by", "Who said it, where and when"),
    text_field<&Charter::objectives>("objectives", "Objectives",
                                     "What will be true, beyond the expected outcomes"),
    text_field<&Charter::customer_benefits>("customer_benefits", "For customers"),
    text_field<&Charter::organisation_benefits>("organisation_benefits", "For the organisation"),
    text_field<&Charter::staff_benefits>("staff_benefits", "For staff"),
    text_field<&Charter::disbenefits>("disbenefits", "Dis-benefits",
                                      "What gets worse, and for whom"),
    text_field<&Charter::scope_in>("scope_in", "In", "One item a line"),
    text_field<&Charter::scope_out>("scope_out", "Out", "One item a line"),
    text_field<&Charter::deliverables>("deliverables", "Deliverables", "One item a line"),
    text_field<&Charter::definition_of_done>("definition_of_done", "Definition of done",
                                             "One item a line"),
    text_field<&Charter::authority>("authority", "Authority", "What the owner may decide alone"),
    text_field<&Charter::team>("team", "Team", "One person a line, with their part"),
    text_field<&Charter::stakeholders>("stakeholders", "Stakeholders", "Who is asked, who is told"),
    text_field<&Charter::risks>("risks", "Risks",
                                "One a line: the risk, a colon, the answer to it"),
    text_field<&Charter::assumptions>("assumptions", "Assumptions", "One a line"),
    text_field<&Charter::constraints>("constraints", "Constraints", "One a line"),
    text_field<&Charter::resources>("resources", "Resources",
                                    "What is needed beyond people and money"),
    text_field<&Charter::measures>("measures", "Measures",
                                   "How we will know, beyond the expected outcomes"),
    text_field<&Charter::controls>("controls", "Controls and cadence",
                                   "Who looks at it, how often"),
    text_field<&Charter::approval>("approval", "Approval", "Who signs: one a line, name and role"),
});

template <>
constexpr auto list<Phase> = with_remarks(std::array{
    id_field<&Phase::id>(),
    field<&Phase::of>("of", "Of", "The initiative"),
    field<&Phase::title>("title", "Title", "", name_limits),
    field<&Phase::start>("start", "Start"),
    field<&Phase::end>("end", "End"),
    text_field<&Phase::exit>("exit", "Exit criterion", "What must be true at its end"),
    position_field<&Phase::position>(),
});

template <>
constexpr auto list<Action> = with_remarks(std::array{
    id_field<&Action::id>(),
    code_field<&Action::code>(),
    field<&Action::title>("title", "Title", "", name_limits),
    owned(field<&Action::initiative>("initiative", "Initiative")),
    field<&Action::owner>("owner", "Owner"),
    field<&Action::due>("due", "Due"),
    field<&Action::effort>("effort", "Effort", "Person-days", Limits{0, 1e5}),
    text_field<&Action::done_means>("done_means", "Done means", "How one sees that it is done"),
    field<&Action::status>("status", "Status"),
});

template <>
constexpr auto list<Objective> = with_remarks(std::array{
    id_field<&Objective::id>(),
    code_field<&Objective::code>(),
    field<&Objective::title>("title", "Title", "What will be better for customers", name_limits),
    field<&Objective::metric>("metric", "Metric", "How one sees it"),
    field<&Objective::baseline>("baseline", "Baseline", "Where it stands now"),
    field<&Objective::target>("target", "Target", "Where it shall stand"),
    field<&Objective::by>("by", "By", "Until when"),
});

template <>
constexpr auto list<Limit> = with_remarks(std::array{
    id_field<&Limit::id>(),
    field<&Limit::kind>("kind", "Kind",
                        "Budget, person-days a month, initiatives at once, domains in scope, a "
                        "time without changes, or the lowest acceptable score"),
    field<&Limit::value>("value", "Value",
                         "A number; domains, separated by semicolons, for the scope; nothing for "
                         "a time without changes",
                         Limits{0, 1'000}),
    field<&Limit::from>("from", "Valid from", "From the start where empty"),
    field<&Limit::until>("until", "Valid until", "Until it is replaced where empty"),
    field<&Limit::reason>("reason", "Reason", "Why it was set or changed", Limits{0, 1'000}),
});

template <>
constexpr auto list<Round> = with_remarks(std::array{
    id_field<&Round::id>(),
    unique(field<&Round::name>("name", "Name", "Unique", name_limits)),
    field<&Round::date>("date", "Date", "When people were asked"),
});

template <>
constexpr auto list<Assessment> = with_remarks(std::array{
    id_field<&Assessment::id>(),
    field<&Assessment::round>("round", "Round", "When people were asked"),
    field<&Assessment::rater>("rater", "Rater", "Who answers", name_limits),
    field<&Assessment::question>("question", "Question"),
    field<&Assessment::answer>("answer", "Answer given", "0 to 4; don't know where empty",
                               Limits{0, 4}),
    text_field<&Assessment::evidence>("evidence", "Evidence",
                                      "What shows it; 3 and 4 of CX maturity count as 2 without"),
});

template <>
constexpr auto list<Persona> = with_remarks(std::array{
    id_field<&Persona::id>(),
    unique(field<&Persona::name>("name", "Name", "Unique", name_limits)),
    field<&Persona::archetype>("archetype", "Archetype", "In a few words: first-time renter"),
    text_field<&Persona::quote>("quote", "Quote", "What they would say, in their words"),
    text_field<&Persona::goals>("goals", "Goals", "What they want to reach, one a line"),
    text_field<&Persona::jobs>("jobs", "Jobs to be done", "What they hire you for, one a line"),
    text_field<&Persona::frustrations>("frustrations", "Frustrations",
                                       "What stands in their way, one a line"),
    text_field<&Persona::needs>("needs", "Needs", "What they need from you, one a line"),
    field<&Persona::segment>("segment", "Segment", "Which customers they stand for"),
    share_field<&Persona::share>("share", "Share", "How many of all customers they stand for"),
    field<&Persona::evidence>("evidence", "Evidence", "What it rests on"),
    field<&Persona::evidence_source>("evidence_source", "Source",
                                     "Which interviews or data: 12 interviews, June"),
    position_field<&Persona::position>(),
});

template <>
constexpr auto list<PersonaChannel> = std::array{
    id_field<&PersonaChannel::id>(),
    field<&PersonaChannel::persona>("persona", "Persona"),
    field<&PersonaChannel::channel>("channel", "Channel"),
};

template <>
constexpr auto list<Portrait> = std::array{
    id_field<&Portrait::id>(),
    field<&Portrait::persona>("persona", "Persona"),
    field<&Portrait::image>("image", "Image"),
};

template <>
constexpr auto list<Journey> = with_remarks(std::array{
    id_field<&Journey::id>(),
    code_field<&Journey::code>(),
    field<&Journey::title>("title", "Title", "", name_limits),
    field<&Journey::kind>("kind", "Kind", "As it is today, or as it should be"),
    field<&Journey::as_is>("as_is", "As-is journey", "What a to-be journey would replace"),
});

template <>
constexpr auto list<JourneyPersona> = std::array{
    id_field<&JourneyPersona::id>(),
    field<&JourneyPersona::journey>("journey", "Journey"),
    field<&JourneyPersona::persona>("persona", "Persona"),
};

template <>
constexpr auto list<Stage> = with_remarks(std::array{
    id_field<&Stage::id>(),
    field<&Stage::journey>("journey", "Journey"),
    field<&Stage::phase>("phase", "Phase", "What stages next to one another have in common"),
    field<&Stage::title>("title", "Title", "", name_limits),
    field<&Stage::lasts>("lasts", "Lasts", "How long: three weeks"),
    position_field<&Stage::position>(),
});

template <>
constexpr auto list<Step> = with_remarks(std::array{
    id_field<&Step::id>(),
    code_field<&Step::code>(),
    field<&Step::stage>("stage", "Stage"),
    field<&Step::title>("title", "Title", "", name_limits),
    text_field<&Step::action>("action", "Action", "What the customer does"),
    text_field<&Step::thoughts>("thoughts", "Thoughts", "What goes through their mind"),
    emotion_field<&Step::emotion>("How it feels, from −2 to +2, in tenths"),
    text_field<&Step::frontstage>("frontstage", "Frontstage", "What customers see of us"),
    text_field<&Step::backstage>("backstage", "Backstage", "What happens out of their sight"),
    field<&Step::moment_of_truth>("moment_of_truth", "Moment of truth",
                                  "Here customers decide what they think of us"),
    field<&Step::owner>("owner", "Owner", "Which department sees to it"),
    position_field<&Step::position>(),
});

template <>
constexpr auto list<StepChannel> = std::array{
    id_field<&StepChannel::id>(),
    field<&StepChannel::step>("step", "Step"),
    field<&StepChannel::channel>("channel", "Channel"),
};

template <>
constexpr auto list<StepEmotion> = std::array{
    id_field<&StepEmotion::id>(),
    field<&StepEmotion::step>("step", "Step"),
    field<&StepEmotion::persona>("persona", "Persona"),
    emotion_field<&StepEmotion::emotion>("How it feels to this persona"),
};

template <>
constexpr auto list<PainPoint> = with_remarks(std::array{
    id_field<&PainPoint::id>(),
    code_field<&PainPoint::code>(),
    owned(field<&PainPoint::step>("step", "Step", "Where it hurts")),
    field<&PainPoint::kind>("kind", "Kind", "What hurts, or what delights"),
    as(field<&PainPoint::text>("text", "Text", "In one sentence", Limits{1, 1'000}), Type::text),
    severity_field<&PainPoint::severity>(),
});

template <>
constexpr auto list<Feedback> = with_remarks(std::array{
    id_field<&Feedback::id>(),
    field<&Feedback::date>("date", "Date"),
    field<&Feedback::source>("source", "Source", "Survey, call, mail, visit…"),
    text_field<&Feedback::verbatim>("verbatim", "Verbatim", "In the customer's own words"),
    field<&Feedback::nps>("nps", "NPS", "How likely they are to recommend you, 0 to 10",
                          Limits{0, 10}),
    field<&Feedback::csat>("csat", "CSAT", "How satisfied they are, 1 to 5", Limits{1, 5}),
    field<&Feedback::ces>("ces", "CES", "How easy it was, 1 to 7", Limits{1, 7}),
    field<&Feedback::persona>("persona", "Persona"),
    field<&Feedback::step>("step", "Step", "Of which journey step they speak"),
    field<&Feedback::driver>("driver", "Drivers", "What it is about, separated by semicolons"),
    field<&Feedback::segment>("segment", "Segment", "Which group of customers"),
    field<&Feedback::customer>("customer", "Customer", "Who said it, and how to reach them"),
    field<&Feedback::owner>("owner", "Owner", "Who calls back"),
    field<&Feedback::due>("due", "Due", "Until when"),
    field<&Feedback::state>("state", "State",
                            "How far the loop with the customer is closed; empty where there is "
                            "none to close"),
});

template <>
constexpr auto list<Count> = with_remarks(std::array{
    id_field<&Count::id>(),
    field<&Count::source>("source", "Source", "Calls, orders, complaints…", name_limits),
    field<&Count::reason>("reason", "Reason", "What they were about"),
    as(field<&Count::month>("month", "Month"), Type::month),
    field<&Count::count>("count", "Count", "How many", Limits{0, 1e9}),
    field<&Count::step>("step", "Step", "Of which journey step they speak"),
});

template <>
constexpr auto list<Opportunity> = with_remarks(std::array{
    id_field<&Opportunity::id>(),
    code_field<&Opportunity::code>(),
    as(field<&Opportunity::statement>("statement", "Statement", "What could be better, for whom",
                                      Limits{1, 1'000}),
       Type::text),
    field<&Opportunity::origin>("origin", "Origin", "Customers' evidence, or an idea of the team"),
    field<&Opportunity::author>("author", "Author", "Who had the idea"),
    field<&Opportunity::told>("told", "Told", "When the author heard what became of it"),
    field<&Opportunity::step>("step", "Step", "Where it belongs, beside what its evidence says"),
    share_field<&Opportunity::reach>("reach", "Reach", "How many of all customers it touches"),
    severity_field<&Opportunity::severity>(),
    field<&Opportunity::strength>("strength", "Strength", "What the evidence rests on"),
});

template <>
constexpr auto list<Evidence> = std::array{
    id_field<&Evidence::id>(),
    field<&Evidence::opportunity>("opportunity", "Opportunity"),
    owned(field<&Evidence::pain_point>("pain_point", "Pain point")),
    owned(field<&Evidence::feedback>("feedback", "Verbatim")),
    owned(field<&Evidence::count>("count", "Count")),
};

template <>
constexpr auto list<Remedy> = std::array{
    id_field<&Remedy::id>(),
    field<&Remedy::opportunity>("opportunity", "Opportunity"),
    field<&Remedy::initiative>("initiative", "Initiative"),
};

template <>
constexpr auto list<Insight> = with_remarks(std::array{
    id_field<&Insight::id>(),
    code_field<&Insight::code>(),
    as(field<&Insight::statement>("statement", "Statement", "What you have learnt",
                                  Limits{1, 1'000}),
       Type::text),
    text_field<&Insight::evidence>("evidence", "Evidence", "What shows it"),
    field<&Insight::noted>("noted", "Noted", "When it was written down"),
    field<&Insight::shared_with>("shared_with", "Shared with", "Who was told"),
    field<&Insight::shared_on>("shared_on", "Shared on"),
    text_field<&Insight::decided>("decided", "Decided", "What was decided"),
    field<&Insight::action>("action", "Action", "What follows from it"),
    field<&Insight::passed_on>("passed_on", "Passed on", "Leaders have told their own teams"),
    field<&Insight::due>("due", "Due", "Until when something must be decided"),
    field<&Insight::state>("state", "State"),
});

} // namespace

#define DEFINE(T)                                                                                  \
    template <> std::span<const Field<T>> FieldList<T>::all() const {                              \
        static_assert(list<T>.size() <= 64, "a Mask has a bit a field");                           \
        static_assert(well_formed<T>(list<T>.size()), "a member without field, or twice");         \
        return list<T>;                                                                            \
    }
UPDRAFT_ENTITIES(DEFINE)
#undef DEFINE

} // namespace updraft
