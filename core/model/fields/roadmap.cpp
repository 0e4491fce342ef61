#include "core/model/fields/list.h"

namespace updraft {

namespace detail {

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
    field<&Initiative::ask_state>("ask_state", "Ask", "Whether they were asked, and what they say"),
    field<&Initiative::asked_on>("asked_on", "Asked on"),
    field<&Initiative::answer>("answer", "Answer", "What they said"),
    field<&Initiative::answered_by>("answered_by", "Answered by", "Who said it"),
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

} // namespace detail

UPDRAFT_FIELDS(Batch)
UPDRAFT_FIELDS(Initiative)
UPDRAFT_FIELDS(Need)
UPDRAFT_FIELDS(Dependency)
UPDRAFT_FIELDS(Milestone)
UPDRAFT_FIELDS(Baseline)
UPDRAFT_FIELDS(BaselineDates)
UPDRAFT_FIELDS(Charter)
UPDRAFT_FIELDS(Phase)

} // namespace updraft
