#include "core/model/fields/list.h"

namespace updraft {

namespace detail {

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

} // namespace detail

UPDRAFT_FIELDS(Action)
UPDRAFT_FIELDS(Metric)
UPDRAFT_FIELDS(Outcome)

} // namespace updraft
