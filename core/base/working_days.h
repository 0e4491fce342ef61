#pragma once
#include "core/base/date.h"

#include <cstdint>
#include <vector>

namespace updraft {

/// The days of the week on which people work: bit 0 Monday … bit 6 Sunday.
struct Week {
    std::uint8_t days = 0b001'1111;

    friend bool operator==(const Week&, const Week&) = default;
    bool works(int weekday) const { return (days >> static_cast<unsigned>(weekday) & 1U) != 0; }
};

/// Counts in working days. Its *index* of a date is the number of working days before it, so two
/// dates' difference in working days is a subtraction, and an index is also an instant: the start
/// of the index-th working day.
class WorkingDays {
  public:
    /// A week without any working day is taken as one of seven.
    explicit WorkingDays(Week week = {}, std::vector<Date> holidays = {});

    bool works(Date date) const;
    /// Working days before `date`; of a day off, the index of the next working day.
    std::int64_t index(Date date) const;
    /// The working day with this index.
    Date day(std::int64_t index) const;
    Date next(Date date) const { return day(index(date)); }
    /// The last working day on or before `date`.
    Date previous(Date date) const { return works(date) ? date : day(index(date) - 1); }
    /// Working days from `first` to `last`, both counted.
    std::int64_t count(Date first, Date last) const { return index(last + 1) - index(first); }
    /// The last day of a work of `days` that starts on `start`; the start itself for no days.
    Date finish(Date start, std::int64_t days) const;

  private:
    std::int64_t weekdays_before(Date date) const;

    Week week_;
    int per_week_;
    std::vector<Date> holidays_; // sorted, and only those that fall on a working weekday
};

} // namespace updraft
