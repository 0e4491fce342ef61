#include "core/model/fields/list.h"

namespace updraft {

namespace {

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

} // namespace

namespace detail {

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
    chosen(field<&Limit::kind>("kind", "Kind",
                               "Budget, person-days a month, initiatives at once, domains in "
                               "scope, a time without changes, or the lowest acceptable score")),
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
    text_field<&Round::raters>("raters", "Raters", "Who is asked, one a line"),
});

template <>
constexpr auto list<Assessment> = with_remarks(std::array{
    id_field<&Assessment::id>(),
    field<&Assessment::round>("round", "Round", "When people were asked"),
    field<&Assessment::rater>("rater", "Rater", "Who answers", name_limits),
    chosen(field<&Assessment::question>("question", "Question")),
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
    as(field<&Feedback::verbatim>("verbatim", "Verbatim", "In the customer's own words",
                                  verbatim_limits),
       Type::text),
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

} // namespace detail

UPDRAFT_FIELDS(Objective)
UPDRAFT_FIELDS(Limit)
UPDRAFT_FIELDS(Round)
UPDRAFT_FIELDS(Assessment)
UPDRAFT_FIELDS(Persona)
UPDRAFT_FIELDS(PersonaChannel)
UPDRAFT_FIELDS(Portrait)
UPDRAFT_FIELDS(Journey)
UPDRAFT_FIELDS(JourneyPersona)
UPDRAFT_FIELDS(Stage)
UPDRAFT_FIELDS(Step)
UPDRAFT_FIELDS(StepChannel)
UPDRAFT_FIELDS(StepEmotion)
UPDRAFT_FIELDS(PainPoint)
UPDRAFT_FIELDS(Feedback)
UPDRAFT_FIELDS(Count)
UPDRAFT_FIELDS(Opportunity)
UPDRAFT_FIELDS(Evidence)
UPDRAFT_FIELDS(Remedy)
UPDRAFT_FIELDS(Insight)

} // namespace updraft
