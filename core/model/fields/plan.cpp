#include "core/model/fields/list.h"

namespace updraft {

namespace {

/// Of a dimension of CX maturity.
template <auto Member> constexpr auto weight_field(std::string_view name, std::string_view label) {
    return field<Member>(name, label, "How much the dimension counts in the index of maturity",
                         Limits{0, 100});
}

} // namespace

namespace detail {

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

} // namespace detail

UPDRAFT_FIELDS(Basics)
UPDRAFT_FIELDS(Domain)
UPDRAFT_FIELDS(Channel)
UPDRAFT_FIELDS(Person)
UPDRAFT_FIELDS(Team)
UPDRAFT_FIELDS(Member)

} // namespace updraft
