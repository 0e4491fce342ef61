#include "trial/journey_plan.h"

#include "trial/moving_home.h"

#include <algorithm>
#include <string>

namespace updraft::sample {

namespace {

/// Rows put straight into the tables.
struct Rows {
    Plan plan;
    int places = 0;

    Rows() {
        Basics basics;
        basics.title = "Moving home";
        basics.start = today();
        put(std::move(basics));
    }
    template <class T> Id<T> put(T row) {
        row.id = Id<T>::make();
        const auto id = row.id;
        table<T>(plan).put(std::make_shared<const T>(std::move(row)), ++plan.edition);
        return id;
    }
    /// A key never ends in the lowest digit.
    std::string place() { return "a" + std::to_string(1000 + ++places) + "V"; }
    static std::string code(const char* prefix, int number) {
        return prefix + std::string(number < 10 ? "0" : "") + std::to_string(number);
    }
    Id<Persona> persona(const char* name) {
        Persona row;
        row.name = name;
        row.archetype = "First-time renter";
        row.quote = "I have never had a bill with my name on it.";
        row.goals = "Lights on, no surprises";
        row.position = place();
        return put(std::move(row));
    }
    Id<Journey> journey(const char* title) {
        Journey row;
        row.code = "J-" + std::to_string(plan.journeys.size() + 1);
        row.title = title;
        return put(std::move(row));
    }
    Id<Stage> stage(Id<Journey> of, std::string title, const char* phase = "") {
        Stage row;
        row.journey = of;
        row.title = std::move(title);
        row.phase = phase;
        row.lasts = "3 weeks";
        row.position = place();
        return put(std::move(row));
    }
    Id<Step> step(Id<Stage> of, std::string title, std::optional<double> emotion) {
        Step row;
        row.code = code("S-", static_cast<int>(plan.steps.size()) + 1);
        row.stage = of;
        row.title = std::move(title);
        row.emotion = emotion;
        row.action = "Rings in the lunch break";
        row.backstage = "Billing run";
        row.position = place();
        return put(std::move(row));
    }
    Id<PainPoint> pain(Id<Step> of, const char* text, PainKind kind = PainKind::pain) {
        PainPoint row;
        row.code = code("PP-", static_cast<int>(plan.pain_points.size()) + 1);
        row.step = of;
        row.text = text;
        row.kind = kind;
        row.severity = 4;
        return put(std::move(row));
    }
    void quote(Id<Step> of, const char* words) {
        Feedback row;
        row.step = of;
        row.verbatim = words;
        row.source = "Call";
        row.date = today();
        put(std::move(row));
    }
    Id<Opportunity> opportunity(const char* statement, std::optional<Id<Step>> of) {
        Opportunity row;
        row.code = code("OP-", static_cast<int>(plan.opportunities.size()) + 1);
        row.statement = statement;
        row.step = of;
        return put(std::move(row));
    }
    void remedy(Id<Opportunity> of, const char* title, Status status) {
        Initiative row;
        row.code = code("CX-", static_cast<int>(plan.initiatives.size()) + 1);
        row.title = title;
        row.status = status;
        const auto made = put(std::move(row));
        Remedy link;
        link.opportunity = of;
        link.initiative = made;
        put(link);
    }
};

} // namespace

Plan journeyPlan() {
    Rows rows;
    const auto maya = rows.persona("Maya"), omar = rows.persona("Omar");
    const auto journey = rows.journey("Moving home");
    for (const auto persona : {maya, omar}) rows.put(JourneyPersona{{}, journey, persona});
    const auto decide = rows.stage(journey, "Decide", "Before");
    const auto arrange = rows.stage(journey, "Arrange", "Before");
    const auto bill = rows.stage(journey, "First bill", "After");
    const auto settle = rows.stage(journey, "Settle", "After");
    rows.step(decide, "Finds a flat", 0.9);
    rows.step(decide, "Compares plans", 0.3);
    const auto calls = rows.step(arrange, "Calls to register", -0.8);
    const auto lease = rows.step(arrange, "Sends the lease", {});
    const auto opens = rows.step(bill, "Opens the first bill", -2);
    rows.step(bill, "Rings to ask", -1.5);
    const auto pays = rows.step(settle, "Pays by app", 0.4);
    rows.step(settle, "Tells a friend", 1.2);
    Step moment = *rows.plan.steps.find(opens);
    moment.moment_of_truth = true;
    rows.plan.steps.put(std::make_shared<const Step>(moment), ++rows.plan.edition);
    Channel channel;
    channel.name = "Phone";
    channel.position = rows.place();
    rows.put(StepChannel{{}, calls, rows.put(channel)});
    rows.put(StepEmotion{{}, opens, omar, 0.5});
    const auto twice = rows.pain(calls, "Tells the same story to three people");
    rows.pain(opens, "I cannot tell which part is for the old flat");
    rows.pain(lease, "A scan will do", PainKind::gain);
    rows.quote(opens, "I rang three times to ask what part period means.");
    rows.quote(opens, "Is this two bills, or one?");
    rows.quote(opens, "Four pages.");
    const auto hear = rows.opportunity("Hear the whole move in one call", {});
    Evidence evidence;
    evidence.opportunity = hear;
    evidence.pain_point = twice;
    rows.put(evidence);
    rows.remedy(hear, "One-call move-in", Status::active);
    rows.remedy(hear, "Shorter move form", Status::done);
    const auto explain = rows.opportunity("Explain the first bill before it lands", opens);
    rows.remedy(explain, "Plain-language first bill", Status::planned);
    rows.opportunity("Follow up once the dust has settled", pays);
    return rows.plan;
}

Plan longJourney(int steps) {
    constexpr int inStage = 5;
    Rows rows;
    const auto journey = rows.journey("Long");
    rows.put(JourneyPersona{{}, journey, rows.persona("Maya")});
    Channel channel;
    channel.name = "Phone";
    channel.position = rows.place();
    const auto phone = rows.put(channel);
    Id<Stage> stage;
    for (int i = 0; i < steps; ++i) {
        if (i % inStage == 0) stage = rows.stage(journey, "Stage " + std::to_string(i / inStage));
        const auto id = rows.step(stage, "Does the thing number " + std::to_string(i),
                                  (i * 7 % 41 - 20) / 10.0);
        Step row = *rows.plan.steps.find(id);
        row.thoughts = "Is this the right form for what I want?";
        row.frontstage = "Agent asks for name and address";
        row.owner = "Contact centre";
        row.moment_of_truth = i % 6 == 0;
        rows.plan.steps.put(std::make_shared<const Step>(row), ++rows.plan.edition);
        rows.put(StepChannel{{}, id, phone});
        rows.pain(id, "Nobody can say how long it takes, and nobody rings back");
        rows.quote(id, "I rang three times to ask what this word means, and got three answers.");
        rows.remedy(rows.opportunity("Say beforehand how long it takes", id), "Say how long",
                    Status::planned);
    }
    return rows.plan;
}

const Step& stepByCode(const Plan& plan, std::string_view code) {
    return *std::ranges::find(plan.steps, code, &Step::code);
}

} // namespace updraft::sample
