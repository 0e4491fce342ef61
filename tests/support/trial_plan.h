#pragma once
#include "core/model/plan.h"

#include <memory>
#include <string>
#include <utility>

namespace updraft {

inline Date date(int year, int month, int day) {
    return make_date(year, month, day).value();
}

/// A plan made in memory, row by row.
class Trial {
  public:
    explicit Trial(Date start, std::string holidays = {}) {
        Basics basics;
        basics.title = "Trial";
        basics.start = start;
        basics.holidays = std::move(holidays);
        add(std::move(basics));
    }

    template <class T> Id<T> add(T row) {
        if (!row.id) row.id = Id<T>::make();
        const auto id = row.id;
        table<T>(plan).put(std::make_shared<const T>(std::move(row)), ++plan.edition);
        return id;
    }
    template <class T, class F> void change(Id<T> id, F&& change) {
        T row = *table<T>(plan).find(id);
        change(row);
        add(std::move(row));
    }

    /// An initiative without a date.
    Id<Initiative> dateless(std::string code, std::optional<int> days) {
        Initiative row;
        row.code = std::move(code);
        row.title = "Title of " + row.code;
        row.status = Status::planned;
        row.days = days;
        return add(std::move(row));
    }
    Id<Initiative> dated(std::string code, Date start, std::optional<int> days) {
        const auto id = dateless(std::move(code), days);
        change(id, [&](Initiative& row) { row.start = start; });
        return id;
    }
    Id<Initiative> due(std::string code, Date due, std::optional<int> days = {}) {
        const auto id = dateless(std::move(code), days);
        change(id, [&](Initiative& row) { row.due = due; });
        return id;
    }
    void status(Id<Initiative> id, Status status) {
        change(id, [&](Initiative& row) { row.status = status; });
    }
    Id<Dependency> link(Id<Initiative> from, Id<Initiative> to,
                        LinkType type = LinkType::finish_start, int lag = 0) {
        Dependency row;
        row.from = from;
        row.to = to;
        row.type = type;
        row.lag = lag;
        return add(std::move(row));
    }
    Id<Team> team(std::string name, std::optional<double> capacity) {
        Team row;
        row.name = std::move(name);
        row.capacity = capacity;
        return add(std::move(row));
    }
    void need(Id<Initiative> initiative, Id<Team> team, double people) {
        Need row;
        row.initiative = initiative;
        row.team = team;
        row.people = people;
        add(std::move(row));
    }

    Plan plan;
};

} // namespace updraft
