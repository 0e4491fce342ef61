#include "trial/moving_home.h"

#include "core/schedule/schedule.h"

#include <fmt/format.h>

#include <array>
#include <map>

namespace updraft::sample {

namespace {

constexpr std::uint64_t edition = 1;

Date day(int year, int month, int day) {
    return *make_date(year, month, day);
}

template <class T> Id<T> put(Table<T>& table, T row) {
    row.id = Id<T>::make();
    table.put(std::make_shared<const T>(row), edition);
    return row.id;
}

struct Row {
    const char* code;
    const char* title;
    const char* short_name;
    const char* domain;
    const char* batch;
    Status status;
    std::optional<Date> start;
    int days;
    int progress;
    const char* owner;
};

std::vector<Row> rows() {
    using enum Status;
    return {
        {"CX-01", "Move-in script", "Call script", "Contact centre", "B-1", done, day(2026, 1, 5),
         25, 100, "Aisha Rahman"},
        {"CX-02", "Plain deposit rules", "Deposit rules", "Billing", "B-1", done, day(2026, 1, 5),
         30, 100, "Priya Nair"},
        {"CX-03", "Shorter move form", "Short move form", "Digital", "B-1", done, day(2026, 1, 12),
         30, 100, "Lena Brandt"},
        {"CX-04", "One-call move-in", "One-call move-in", "Contact centre", "", active,
         day(2026, 2, 9), 54, 35, "Tom Okafor"},
        {"CX-05", "Callback in the hour", "Hour callback", "Contact centre", "B-1", active,
         day(2026, 2, 16), 35, 20, "Aisha Rahman"},
        {"CX-06", "Move tracker", "Move tracker", "Digital", "", active, day(2026, 2, 2), 85, 30,
         "Lena Brandt"},
        {"CX-07", "Plain-language first bill", "Plain first bill", "Billing", "B-2", planned,
         day(2026, 4, 15), 88, 0, "Priya Nair"},
        {"CX-08", "Address check at entry", "Address check", "Digital", "", blocked,
         day(2026, 2, 23), 45, 5, "Sam Whitfield"},
        {"CX-09", "Vulnerable-mover desk", "Care desk", "Contact centre", "", planned,
         day(2026, 6, 1), 110, 0, "Aisha Rahman"},
        {"CX-10", "Evening meter visits", "Evening visits", "Field service", "", active,
         day(2026, 2, 16), 65, 10, "Jonas Meyer"},
        {"CX-11", "Meter reading by photo", "Photo reading", "Digital", "B-2", planned,
         day(2026, 5, 4), 85, 0, "Sam Whitfield"},
        {"CX-12", "Move-bill preview", "Bill preview", "Billing", "B-3", planned, day(2026, 8, 31),
         75, 0, "Priya Nair"},
        {"CX-13", "Two-hour arrival window", "2-hour window", "Field service", "", planned,
         day(2026, 6, 8), 110, 0, "Jonas Meyer"},
        {"CX-14", "Final bill in 48 hours", "48-hour bill", "Billing", "B-3", planned,
         day(2026, 9, 14), 100, 0, "Tom Okafor"},
        {"CX-15", "Move-day messages", "Move-day texts", "Digital", "B-3", planned, day(2026, 9, 7),
         75, 0, "Lena Brandt"},
        {"CX-16", "Agent co-browse", "Co-browse", "Contact centre", "", idea, day(2027, 1, 4), 194,
         0, "Tom Okafor"},
        {"CX-17", "Remote switch-on", "Remote on", "Field service", "", idea, day(2027, 1, 18), 205,
         0, "Jonas Meyer"},
        {"CX-18",
         "Key-handover reading",
         "Key reading",
         "Digital",
         "",
         idea,
         {},
         0,
         0,
         "Sam Whitfield"},
        {"CX-19", "One account, many homes", "One account", "Billing", "", idea, day(2027, 1, 4),
         253, 0, "Priya Nair"},
        {"CX-20",
         "First-timer concierge",
         "Concierge",
         "Contact centre",
         "",
         idea,
         {},
         0,
         0,
         "Aisha Rahman"},
        {"CX-21", "Paper meter cards", "Meter cards", "Field service", "", dropped, day(2026, 3, 2),
         65, 0, "Jonas Meyer"},
    };
}

/// The rows that others refer to, by what people call them.
struct Names {
    std::map<std::string, Id<Domain>> domains;
    std::map<std::string, Id<Person>> people;
    std::map<std::string, Id<Batch>> batches;
    std::map<std::string, Id<Initiative>> initiatives;
};

void putBasics(Plan& plan) {
    Basics basics;
    basics.title = "Moving home";
    basics.organisation = "Larkfield Energy";
    basics.leader = "Aisha Rahman";
    basics.start = day(2026, 1, 1);
    basics.long_months = 24;
    put(plan.basics, basics);
}

void putPlaces(Plan& plan, Names& names) {
    int position = 0;
    const auto next = [&] { return fmt::format("a{}1", position++); };
    for (const char* name : {"Contact centre", "Billing", "Digital", "Field service"})
        names.domains[name] = put(plan.domains, Domain{{}, name, next(), {}});
    for (const char* name : {"Aisha Rahman", "Tom Okafor", "Priya Nair", "Lena Brandt",
                             "Sam Whitfield", "Jonas Meyer"}) {
        Person person;
        person.name = name;
        names.people[name] = put(plan.people, person);
    }
    const auto batch = [&](const char* code, const char* title, Date start, Date end) {
        Batch row;
        row.code = code, row.title = title, row.start = start, row.end = end;
        row.position = next();
        names.batches[code] = put(plan.batches, row);
    };
    batch("B-1", "Move-in basics", day(2026, 1, 5), day(2026, 4, 3));
    batch("B-2", "A clear first bill", day(2026, 4, 15), day(2026, 8, 28));
    batch("B-3", "A calm move day", day(2026, 8, 31), day(2027, 1, 29));
}

void putInitiatives(Plan& plan, Names& names) {
    for (const Row& row : rows()) {
        Initiative initiative;
        initiative.code = row.code, initiative.title = row.title;
        initiative.short_name = row.short_name;
        initiative.domain = names.domains[row.domain];
        initiative.owner = names.people[row.owner];
        if (*row.batch != '\0') initiative.batch = names.batches[row.batch];
        initiative.status = row.status, initiative.progress = row.progress;
        initiative.start = row.start;
        if (row.start) initiative.days = row.days;
        if (!row.start) initiative.horizon = Horizon::long_term;
        names.initiatives[row.code] = put(plan.initiatives, initiative);
    }
}

void putTeam(Plan& plan, const Names& names) {
    Team team;
    team.name = "Everybody";
    team.capacity = 9;
    const Id<Team> everybody = put(plan.teams, team);
    for (const auto& [code, id] : names.initiatives) put(plan.needs, Need{{}, id, everybody, 1.5});
}

void putBaseline(Plan& plan, const Names& names) {
    Baseline baseline;
    baseline.name = "January", baseline.taken = day(2026, 1, 9);
    const auto taken = put(plan.baselines, baseline);
    put(plan.baseline_dates,
        BaselineDates{{}, taken, names.initiatives.at("CX-04"), day(2026, 2, 9), day(2026, 4, 14)});
}

} // namespace

Date today() {
    return day(2026, 2, 24);
}

Plan movingHome() {
    Plan plan;
    Names names;
    putBasics(plan);
    putPlaces(plan, names);
    putInitiatives(plan, names);
    const auto link = [&](const char* from, const char* to) {
        Dependency row;
        row.from = names.initiatives[from], row.to = names.initiatives[to];
        put(plan.dependencies, row);
    };
    link("CX-01", "CX-04"), link("CX-04", "CX-07"), link("CX-07", "CX-12");
    link("CX-08", "CX-11"), link("CX-11", "CX-14"), link("CX-06", "CX-15");
    const auto milestone = [&](const char* title, Date date, const char* initiative) {
        Milestone row;
        row.title = title, row.date = date;
        if (*initiative != '\0') row.initiative = names.initiatives[initiative];
        put(plan.milestones, row);
    };
    milestone("Board review", day(2026, 3, 27), ""),
        milestone("New tariff law", day(2026, 7, 1), "");
    milestone("Peak moving season", day(2026, 9, 1), "");
    milestone("Smart meters everywhere", day(2027, 3, 1), "");
    milestone("300 movers have tried the bill", day(2026, 7, 10), "CX-07");
    putTeam(plan, names);
    putBaseline(plan, names);
    return plan;
}

Plan large(int initiatives) {
    Plan plan;
    Names names;
    putBasics(plan);
    putPlaces(plan, names);
    std::vector<Id<Domain>> domains;
    for (const Domain& domain : plan.domains) domains.push_back(domain.id);
    constexpr int chain = 12; // one after the other
    Date begin = day(2026, 1, 1);
    std::optional<Id<Initiative>> before;
    for (int i = 0; i < initiatives; ++i) {
        Initiative row;
        row.code = fmt::format("CX-{:02}", i + 1);
        row.title = fmt::format("Initiative number {} of the plan", i + 1);
        row.domain = domains[static_cast<std::size_t>(i) % domains.size()];
        row.status = static_cast<Status>(i % 6);
        row.progress = row.status == Status::active ? i % 100 : 0;
        row.days = 20 + (i * 13) % 60;
        row.start = begin + (i * 7) % 11;
        begin =
            i % chain == chain - 1 ? day(2026, 1, 1) + i % 97 : *row.start + *row.days * 3 / 2 + 5;
        const auto id = put(plan.initiatives, row);
        if (before && i % chain != 0) {
            Dependency link;
            link.from = *before, link.to = id;
            put(plan.dependencies, link);
        }
        before = id;
    }
    return plan;
}

const Initiative& byCode(const Plan& plan, std::string_view code) {
    for (const Initiative& row : plan.initiatives)
        if (row.code == code) return row;
    std::abort();
}

} // namespace updraft::sample
