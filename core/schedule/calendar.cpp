#include "core/base/text.h"
#include "core/schedule/schedule.h"

namespace updraft {

WorkingDays working_days(const Basics& basics) {
    std::vector<Date> holidays;
    for (const auto line : lines(basics.holidays))
        for (const auto day : split(line, ' '))
            if (const auto date = parse_date(day)) holidays.push_back(*date);
    return WorkingDays{basics.working_days, std::move(holidays)};
}

} // namespace updraft
