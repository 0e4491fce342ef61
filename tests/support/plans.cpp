#include "tests/support/plans.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <unordered_map>

namespace updraft::testing {

namespace fs = std::filesystem;

namespace {

std::string text_of(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
    if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{:a}", *number);
    if (const auto* text = std::get_if<std::string_view>(&cell)) return fmt::format("'{}'", *text);
    if (const auto* bytes = std::get_if<Bytes>(&cell)) {
        std::string hex;
        for (const auto byte : *bytes) hex += fmt::format("{:02x}", byte);
        return hex;
    }
    return "-";
}

} // namespace

Folder::Folder() {
    const fs::path memory = "/dev/shm";
    const auto base = fs::is_directory(memory) ? memory : fs::temp_directory_path();
    path = base / ("updraft-" + to_string(new_uuid()));
    fs::create_directories(path);
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
}

Surroundings surroundings(const fs::path& state) {
    return {[] { return std::int64_t{1'771'934'400}; }, "Tess", state};
}

Basics basics() {
    Basics row;
    row.title = "Trial";
    row.start = *make_date(2026, 1, 1);
    return row;
}

Initiative initiative(const std::string& code) {
    Initiative row;
    row.code = code;
    row.title = "Shorter form";
    return row;
}

namespace {

/// A row of everything that listening knows.
void fill_listening(Edit& edit, Id<Metric> metric, Id<Initiative> initiative) {
    Objective objective;
    objective.code = "O-1";
    objective.title = "Bills that explain themselves";
    objective.metric = metric;
    edit.add(objective);
    Limit limit;
    limit.value = "120000";
    edit.add(limit);
    Round round;
    round.name = "Spring";
    Assessment assessment;
    assessment.round = edit.add(round);
    assessment.rater = "Ana";
    assessment.answer = 3;
    edit.add(assessment);
    Persona persona;
    persona.name = "Maya";
    persona.share = 0.35;
    persona.position = "a1";
    const auto maya = edit.add(persona);
    const auto phone = edit.plan().channels.begin()->id;
    edit.add(PersonaChannel{{}, maya, phone});
    edit.add(Portrait{{}, maya, {0x89, 'P', 'N', 'G'}});
    Journey journey;
    journey.code = "J-1";
    journey.title = "Moving home";
    const auto moving = edit.add(journey);
    edit.add(JourneyPersona{{}, moving, maya});
    Stage stage;
    stage.journey = moving;
    stage.title = "First bill";
    stage.position = "a1";
    Step step;
    step.code = "S-01";
    step.title = "Opens the bill";
    step.stage = edit.add(stage);
    step.emotion = -1.5;
    step.position = "a1";
    const auto opens = edit.add(step);
    edit.add(StepChannel{{}, opens, phone});
    edit.add(StepEmotion{{}, opens, maya, -2});
    PainPoint pain;
    pain.code = "PP-01";
    pain.step = opens;
    pain.text = "Which part is for the old flat?";
    Feedback said;
    said.verbatim = "I rang three times.";
    said.nps = 3;
    said.step = opens;
    Count count;
    count.source = "Calls";
    count.month = *make_date(2026, 2, 1);
    count.count = 31;
    Opportunity opportunity;
    opportunity.code = "OP-01";
    opportunity.statement = "Explain the bill before it lands";
    const auto chance = edit.add(opportunity);
    edit.add(Evidence{{}, chance, edit.add(pain), {}, {}});
    edit.add(Evidence{{}, chance, {}, edit.add(said), {}});
    edit.add(Evidence{{}, chance, {}, {}, edit.add(count)});
    edit.add(Remedy{{}, chance, initiative});
    Insight insight;
    insight.code = "IN-01";
    insight.statement = "Half of the calls are about one page.";
    edit.add(insight);
}

} // namespace

void fill(Edit& edit) {
    const auto named = [](auto row, const char* name) {
        row.name = name;
        return row;
    };
    const auto domain = edit.add(named(Domain{}, "Claims"));
    edit.add(named(Channel{}, "Phone"));
    const auto person = edit.add(named(Person{}, "Ana"));
    const auto team = edit.add(named(Team{}, "Builders"));
    edit.add(Member{{}, team, person});
    Batch batch;
    batch.code = "B1";
    batch.title = "First";
    Initiative first = initiative("CX-01");
    first.domain = domain;
    first.batch = edit.add(batch);
    first.owner = person;
    first.cost = Money{125'000};
    first.start = make_date(2026, 3, 2);
    const auto from = edit.add(first);
    const auto to = edit.add(initiative("CX-02"));
    edit.add(Need{{}, from, team, 1.5});
    Dependency link;
    link.from = from;
    link.to = to;
    edit.add(link);
    Metric metric;
    metric.code = "NPS";
    metric.title = "Net promoter score";
    Outcome outcome;
    outcome.initiative = from;
    outcome.metric = edit.add(metric);
    outcome.target = 42.5;
    edit.add(outcome);
    Milestone milestone;
    milestone.title = "Launch";
    milestone.date = *make_date(2026, 6, 30);
    edit.add(milestone);
    const auto baseline = edit.add(named(Baseline{}, "Agreed"));
    edit.add(BaselineDates{{}, baseline, from, *make_date(2026, 3, 2), *make_date(2026, 4, 1)});
    Charter charter;
    charter.code = "CH-1";
    charter.of = from;
    edit.add(charter);
    Phase phase;
    phase.of = from;
    phase.title = "Try it";
    edit.add(phase);
    Action action;
    action.code = "A-1";
    action.title = "Ask Ana";
    action.owner = person;
    edit.add(action);
    fill_listening(edit, outcome.metric, from);
}

void fill_with(Edit& edit, int initiatives) {
    std::vector<Id<Initiative>> ids;
    for (int i = 0; i < initiatives; ++i) {
        auto row = initiative(fmt::format("CX-{:05}", i));
        row.summary = "What the customer sees of it, in a sentence or so of usual length.";
        row.start = Date{20'500 + i % 700};
        row.days = 10 + i % 50;
        ids.push_back(edit.add(row));
        for (const int back : {1, 7}) {
            if (i < back) continue;
            Dependency link;
            link.from = ids[static_cast<std::size_t>(i - back)];
            link.to = ids.back();
            edit.add(link);
        }
    }
}

std::string dump(const Plan& plan) {
    std::string text;
    each_entity([&]<class T>() {
        for (const auto& row : table<T>(plan)) {
            text += table_of<T>;
            for (const auto& field : fields<T>) text += " " + text_of(field.get(row));
            text += '\n';
        }
    });
    return text;
}

std::string with_counted_ids(const std::string& dump, const std::string& known) {
    constexpr std::size_t digits = 32;
    const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    std::unordered_map<std::string, std::size_t> counted;
    std::string text;
    for (std::size_t at = 0; at < dump.size();) {
        const auto end = static_cast<std::size_t>(
            std::find_if_not(dump.begin() + static_cast<std::ptrdiff_t>(at), dump.end(), is_digit) -
            dump.begin());
        const auto word = dump.substr(at, std::max<std::size_t>(end - at, 1));
        const bool made = word.size() == digits && known.find(word) == std::string::npos;
        text += made ? fmt::format("#{}", counted.try_emplace(word, counted.size()).first->second)
                     : word;
        at += word.size();
    }
    return text;
}

std::string dump_of_file(const fs::path& path) {
    const auto connection = Connection::open(path, Connection::Mode::read_only);
    if (!connection) return "can't be opened: " + connection.error().detail;
    const auto plan = load(*connection);
    return plan ? dump(*plan) : "can't be loaded: " + plan.error().detail;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write_bytes(const fs::path& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary} << bytes;
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder})
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

} // namespace updraft::testing
