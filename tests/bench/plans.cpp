#include "tests/bench/plans.h"

#include "core/store/plan_file.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace updraft::bench {

namespace {

constexpr int months = 36;
constexpr int domains = 8;
constexpr int people = 12;
constexpr int teams = 5;
constexpr int needing = 3; // every so manieth initiative needs a team
constexpr int broken = 50; // and every so manieth dependency does not hold

constexpr std::array titles{"Call back within the hour",
                            "One form instead of three",
                            "Say what happens next",
                            "Answers that agree on all channels",
                            "Shorter way from moving to meter",
                            "Invoices that explain themselves"};

/// Fills a plan row by row.
class Maker {
  public:
    explicit Maker(Date start) {
        Basics about;
        about.title = "Measured";
        about.start = start;
        for (int year = start.days / 365; year < start.days / 365 + 4; ++year)
            for (const char* day : {"01-01", "05-01", "12-25", "12-26"})
                about.holidays += fmt::format("{}-{} ", 1970 + year, day);
        add(std::move(about));
    }

    template <class T> Id<T> add(T row) {
        row.id = Id<T>::make();
        const auto id = row.id;
        table<T>(plan).put(std::make_shared<const T>(std::move(row)), 0);
        return id;
    }
    void link(Id<Initiative> from, Id<Initiative> to) {
        Dependency row;
        row.from = from;
        row.to = to;
        add(std::move(row));
    }
    template <class T> std::vector<Id<T>> named(const char* name, int count, T row = {}) {
        std::vector<Id<T>> ids;
        for (int i = 0; i < count; ++i) {
            row.name = fmt::format("{} {}", name, i + 1);
            ids.push_back(add(row));
        }
        return ids;
    }

    Plan plan;
};

Status status_at(Date start, int i) {
    if (start > today()) return i % 4 == 0 ? Status::idea : Status::planned;
    return i % 11 == 0 ? Status::blocked : i % 3 == 0 ? Status::done : Status::active;
}

} // namespace

Date today() {
    return *make_date(2026, 2, 24);
}

Plan made_plan(int initiatives, int days) {
    const Date first = *make_date(2026, 1, 1);
    const int span = months * 30;
    Maker maker{first};
    const auto in = maker.named<Domain>("Domain", domains);
    const auto owners = maker.named<Person>("Ana Person", people);
    const auto builders = maker.named<Team>("Team", teams, {{}, {}, 5, {}});
    // So much earlier ones have ended when one starts, and lie in the same domain.
    const int back = (initiatives * days * 2 / span / domains + 1) * domains;
    std::vector<Id<Initiative>> ids;
    for (int i = 0; i < initiatives; ++i) {
        const auto at = static_cast<std::size_t>(i);
        Initiative row;
        row.code = fmt::format("CX-{:05}", i + 1);
        row.title = titles[at % titles.size()];
        row.summary = "What the customer sees of it, in a sentence or so of usual length.";
        row.domain = in[at % in.size()];
        row.owner = owners[at % owners.size()];
        row.start = first + static_cast<std::int32_t>(std::int64_t{i} * span / initiatives);
        row.days = days / 2 + i * 7 % (days + 1);
        row.status = status_at(*row.start, i);
        row.progress = row.status == Status::active ? 40 : 0;
        row.effort = days * 1.5;
        ids.push_back(maker.add(std::move(row)));
        if (i % needing == 0) maker.add(Need{{}, ids.back(), builders[at % builders.size()], 0.01});
        for (const int before : {i % broken == 0 ? domains : back, back + domains})
            if (before <= i) maker.link(ids[static_cast<std::size_t>(i - before)], ids.back());
    }
    return std::move(maker.plan);
}

void make_file(const std::filesystem::path& path, const Plan& plan) {
    if (const auto written = write_plan(plan, path); !written)
        throw std::runtime_error{written.error().detail};
}

} // namespace updraft::bench
