#include "core/edits/kinds.h"

#include "core/edits/assess.h"
#include "core/edits/board.h"
#include "core/edits/charters.h"
#include "core/edits/journeys.h"
#include "core/edits/kind_of.h"
#include "core/edits/limits.h"
#include "core/edits/name_lists.h"
#include "core/edits/portraits.h"
#include "core/edits/roadmap.h"
#include "core/edits/scores.h"
#include "core/edits/session_lists.h"
#include "core/edits/sessions.h"
#include "core/edits/step_places.h"
#include "core/edits/text_forms.h"
#include "core/edits/voice.h"
#include "core/listen/journeys.h"
#include "core/listen/opportunities.h"

namespace updraft {

namespace {

std::optional<Error> out_of_order(std::string_view label, bool ordered) {
    if (ordered) return std::nullopt;
    return Error{ErrorCode::out_of_order, std::string{label}, {}};
}

template <class T> std::optional<Error> wrong_window(const Plan& /*plan*/, const T& row) {
    return out_of_order("End", !row.start || !row.end || *row.start <= *row.end);
}

std::optional<Error> wrong_horizons(const Plan& /*plan*/, const Basics& row) {
    return out_of_order("Horizons",
                        row.short_months < row.mid_months && row.mid_months < row.long_months);
}

/// A field that lists rows of another table: what `of` refers to shows them.
template <class Row, class T>
KindField list_field(std::string_view name, std::string_view label, std::string_view meaning,
                     Id<T> Row::*of, const Kind* names, std::string (*get)(const Plan&, Id<T>),
                     Texts (*get_all)(const Plan&),
                     void (*set_all)(Edit&, const std::vector<TextOf>&)) {
    KindField field;
    field.name = name;
    field.label = label;
    field.meaning = meaning;
    field.type = Type::line;
    field.optional = true;
    field.get = [get](const Plan& plan, Uuid id) -> Value {
        auto text = get(plan, Id<T>{id});
        return text.empty() ? Value{} : Value{std::move(text)};
    };
    field.set = [set_all, name](Edit& edit, Uuid id, const Value& value) {
        const auto* text = std::get_if<std::string>(&value);
        if (text == nullptr && !std::holds_alternative<std::monostate>(value))
            return edit.refuse({ErrorCode::unreadable_value, std::string{name}, {}});
        set_all(edit, {{id, text != nullptr ? std::string_view{*text} : std::string_view{}}});
    };
    const auto owner = [of](const Plan& plan, Uuid id) -> std::optional<Uuid> {
        const Row* row = table<Row>(plan).find({id});
        return row != nullptr ? std::optional{(row->*of).uuid} : std::nullopt;
    };
    field.list = Listing{table_of<Row>, names, owner, get_all, set_all};
    return field;
}

/// The same for a list of names.
template <class List, class Row, class T>
KindField names_field(std::string_view name, std::string_view label, std::string_view meaning,
                      Id<T> Row::*of, const Kind& names) {
    return list_field(name, label, meaning, of, &names, List::text, List::texts, List::set);
}

/// A field that is worked out, and set together with others.
KindField arranged_field(std::string_view name, std::string_view label, std::string_view meaning,
                         const Limits& limits, std::string (*get)(const Plan&, Uuid)) {
    KindField field;
    field.name = name;
    field.label = label;
    field.meaning = meaning;
    field.type = Type::line;
    field.optional = limits.least <= 0;
    field.limits = limits;
    field.get = [get](const Plan& plan, Uuid id) -> Value {
        auto text = get(plan, id);
        return text.empty() ? Value{} : Value{std::move(text)};
    };
    return field;
}

KindField score_field() {
    KindField field;
    field.name = "score";
    field.label = "Score";
    field.meaning = "0 to 100: reach × severity × strength of the evidence";
    field.type = Type::number;
    field.optional = true;
    field.get = [](const Plan& plan, Uuid id) -> Value {
        const auto* row = plan.opportunities.find({id});
        const auto score = row != nullptr ? score_of(*row) : std::nullopt;
        return score ? Value{*score} : Value{};
    };
    return field;
}

/// The part of the plan's own row that is its strategy.
constexpr std::array<std::string_view, 9> strategy_fields = {
    "vision",          "principles",        "direction_weight", "understanding_weight",
    "choosing_weight", "delivering_weight", "learning_weight",  "ownership_weight",
    "insight_days"};
bool is_strategy(std::string_view field) {
    return std::ranges::find(strategy_fields, field) != strategy_fields.end();
}

struct Kinds {
    KindOf<Basics> plan{"plan", "", "", 0, wrong_horizons, keep_amounts};
    KindOf<Basics> strategy{"strategy", "", "", 0};
    KindOf<Objective> objectives{"objectives", "code", "O-", 1};
    KindOf<Limit> limits{"limits", "id", "", 0, wrong_limit, keep_recorded};
    KindOf<Round> rounds{"rounds", "name", "", 0};
    KindOf<Assessment> assessments{"assessments", "id", "", 0};
    KindOf<Persona> personas{"personas", "name", "", 0};
    KindOf<Journey> journeys{"journeys", "code", "J-", 1, wrong_as_is};
    KindOf<Stage> stages{"stages", "id", "", 0};
    KindOf<Step> steps{"steps", "code", "S-", 2};
    KindOf<PainPoint> pain_points{"pain-points", "code", "PP-", 2};
    KindOf<Feedback> feedback{"feedback", "id", "", 0};
    KindOf<Count> counts{"counts", "id", "", 0};
    KindOf<Opportunity> opportunities{"opportunities", "code", "OP-", 2};
    KindOf<Insight> insights{"insights", "code", "IN-", 2};
    KindOf<Criterion> criteria{"criteria", "name", "", 0};
    KindOf<Score> scores{"scores", "id", "", 0, wrong_score};
    KindOf<RankingSession> sessions{"sessions", "code", "RS-", 1, nullptr, keep_opened};
    KindOf<Ballot> ballots{"ballots", "id", "", 0};
    KindOf<Request> requests{"requests", "code", "CR-", 3, wrong_request, keep_decided};
    KindOf<Meeting> meetings{"meetings", "code", "MB-", 2};
    KindOf<Domain> domains{"domains", "name", "", 0, nullptr, rename_in_scope};
    KindOf<Channel> channels{"channels", "name", "", 0};
    KindOf<Person> people{"people", "name", "", 0};
    KindOf<Team> teams{"teams", "name", "", 0};
    KindOf<Initiative> initiatives{"initiatives", "code", "CX-", 2, nullptr, forget_old_reason};
    KindOf<Outcome> outcomes{"outcomes", "id", "", 0};
    KindOf<Milestone> milestones{"milestones", "id", "", 0};
    KindOf<Baseline> baselines{"baselines", "name", "", 0};
    KindOf<Dependency> dependencies{"dependencies", "id", "", 0};
    KindOf<Batch> batches{"batches", "code", "B-", 1, wrong_window<Batch>};
    KindOf<Charter> charters{"charters", "code", "CH-", 2, nullptr, keep_agreed};
    KindOf<Phase> phases{"phases", "id", "", 0, wrong_window<Phase>};
    KindOf<Action> actions{"actions", "code", "A-", 2};
    KindOf<Metric> metrics{"metrics", "code", "M-", 2};
    std::array<const Kind*, 35> all{
        &plan,       &domains,     &channels,    &people,      &teams,     &strategy,
        &objectives, &limits,      &rounds,      &assessments, &personas,  &journeys,
        &stages,     &steps,       &pain_points, &feedback,    &counts,    &opportunities,
        &insights,   &initiatives, &outcomes,    &milestones,  &baselines, &dependencies,
        &batches,    &charters,    &phases,      &criteria,    &scores,    &sessions,
        &ballots,    &requests,    &meetings,    &actions,     &metrics};

    Kinds() {
        for (Kind* kind : std::array<Kind*, 8>{&domains, &channels, &people, &teams, &batches,
                                               &metrics, &rounds, &journeys})
            kind->made_by_import = true;
        for (Kind* kind : std::array<Kind*, 3>{&metrics, &rounds, &channels})
            kind->made_when_named = true;
        for (Kind* kind : std::array<Kind*, 3>{&metrics, &journeys, &steps})
            kind->known_by_title = true;
        opportunities.read_by = insights.read_by = "statement";
        pain_points.read_by = "text";
        feedback.read_by = "verbatim";
        counts.read_by = "reason";
        limits.read_by = "kind";
        assessments.read_by = "question";
        assessments.known_by = {"round", "rater", "question"};
        counts.known_by = {"source", "reason", "month", "step"};
        dependencies.known_by = {"from", "to"};
        outcomes.known_by = {"initiative", "metric", "by"};
        charters.keeps = keeps_agreed;
        limits.keeps = keeps_recorded;
        limits.stays(ErrorCode::limit_recorded);
        sessions.keeps = keeps_opened;
        sessions.renews(begin_again, copy_session_rows);
        requests.keeps = keeps_decided;
        requests.follows(carry_out);
        scores.read_by = "criterion";
        scores.known_by = {"initiative", "request", "criterion", "scorer"};
        ballots.fixed = ErrorCode::ballots_stay;
        personas.copies(copy_portrait);
        steps.follows(round_emotion);
        counts.follows(begin_month);
        baselines.follows(keep_dates);
    }
    void describe() {
        plan.describe_if([](std::string_view field) { return !is_strategy(field); });
        strategy.describe_if(is_strategy);
        domains.describe();
        channels.describe();
        people.describe();
        teams.describe();
        initiatives.describe();
        outcomes.describe();
        milestones.describe();
        baselines.describe();
        dependencies.describe();
        batches.describe();
        charters.describe();
        phases.describe();
        actions.describe();
        metrics.describe();
        describe_listen();
        describe_choose();
        teams.describe(names_field<TeamMembers>(
            "members", "Members", "People, separated by semicolons", &Member::team, people));
        initiatives.describe(list_field(
            "needs", "Needs", "Teams and how many of their people at once, as in \"Billing 0.5\"",
            &Need::initiative, &teams, needs_text, needs_texts, set_needs));
        initiatives.describe(
            list_field("depends", "Depends on", "What must come first, as in \"CX-04; CX-07 SS+2\"",
                       &Dependency::to, &initiatives, depends_text, depends_texts, set_depends));
        initiatives.describe(list_field(
            "outcome", "Expected outcomes", "As in \"M-02 34 → 12 by 2026-12-31\"",
            &Outcome::initiative, &metrics, outcomes_text, outcomes_texts, set_outcomes));
        initiatives.describe(
            names_field<Reasons>("opportunities", "Opportunities",
                                 "Why it is there: their codes, as in \"OP-02; OP-05\"",
                                 &Remedy::initiative, opportunities));
    }
    void describe_choose() {
        criteria.describe();
        scores.describe();
        sessions.describe();
        sessions.only_tells("state");
        ballots.describe_if([](std::string_view field) { return field != "department"; });
        for (const std::string_view column : {"session", "voter"}) ballots.only_tells(column);
        requests.describe();
        requests.describe(list_field("comes_off", "Comes off",
                                     "What makes room for it, as in \"CX-10 until 2026-07-01; "
                                     "CX-08 dropped\"",
                                     &ComesOff::request, nullptr, offs_text, offs_texts, set_offs));
        meetings.describe();
        sessions.describe(
            list_field("items", "Items", "What is ranked: codes of initiatives or requests",
                       &SessionItem::session, nullptr, items_text, items_texts, set_items),
            "feasibility");
        sessions.describe(list_field("participants", "Participants",
                                     "Who ranks, as in \"Aisha Rahman (Billing); Omar Haddad\"",
                                     &Participant::session, nullptr, participants_text,
                                     participants_texts, set_participants),
                          "feasibility");
        ballots.describe(arranged_field("ranking", "Ranking", "As in \"CX-04>CX-01=CX-02\"",
                                        line_limits, ranking_text));
        const auto opinions = [&](std::string_view name, std::string_view label,
                                  std::string_view meaning, std::string (*get)(const Plan&, Uuid)) {
            ballots.describe(arranged_field(name, label, meaning, line_limits, get));
        };
        opinions("feasibility", "Feasibility by item", "As in \"CX-04 5; CX-01 2\"",
                 feasibility_text);
        opinions("buy_in", "Buy-in by item", "The same", buy_in_text);
        opinions("dots", "Dots by item", "The same", dots_text);
    }
    void describe_listen() {
        objectives.describe();
        limits.describe();
        rounds.describe();
        assessments.describe();
        personas.describe();
        journeys.describe();
        stages.describe();
        steps.describe_if([](std::string_view field) { return field != "stage"; });
        pain_points.describe();
        feedback.describe();
        counts.describe();
        opportunities.describe();
        insights.describe();
        assessments.describe(arranged_field("instrument", "Instrument",
                                            "maturity, commitment or culture; told by the question",
                                            line_limits, instrument_text),
                             "round");
        assessments.arranges(check_answer, other_instrument);
        personas.describe(names_field<PersonaChannels>(
                              "channels", "Channels", "How they reach you, separated by semicolons",
                              &PersonaChannel::persona, channels),
                          "segment");
        journeys.describe(names_field<JourneyPersonas>("personas", "Personas",
                                                       "Whose journey it is, by their names",
                                                       &JourneyPersona::journey, personas));
        auto journey = arranged_field("journey", "Journey",
                                      "Its code or title; the plan's only one where not said",
                                      name_limits, journey_text);
        journey.references = &journeys;
        steps.describe(std::move(journey), "title");
        steps.describe(arranged_field("phase", "Phase", "Of its stage", line_limits, phase_text),
                       "title");
        auto stage = arranged_field("stage", "Stage",
                                    "Its title, by which one is made where there is none, or "
                                    "its id",
                                    name_limits, stage_text);
        stage.required = true;
        stage.says = in_stage;
        steps.describe(std::move(stage), "title");
        steps.describe(names_field<StepChannels>("channels", "Channels",
                                                 "By which channels, separated by semicolons",
                                                 &StepChannel::step, channels),
                       "frontstage");
        steps.describe(
            list_field(
                "feelings", "To personas",
                "How it feels to each where that differs, -2 to 2, as in \"Maya -2; Omar 1\"",
                &StepEmotion::step, &personas, feelings_text, feelings_texts, set_feelings),
            "frontstage");
        steps.arranges(arrange_step, misplaced);
        steps.ordered(steps_in_order);
        stages.ordered(stages_in_order);
        opportunities.describe(score_field());
        opportunities.describe(list_field(
            "evidence", "Evidence", "Pain points by their codes, verbatims and counts by their ids",
            &Evidence::opportunity, &pain_points, evidence_text, evidence_texts, set_evidence));
        opportunities.describe(names_field<Remedies>("initiatives", "Initiatives",
                                                     "What answers it: their codes",
                                                     &Remedy::opportunity, initiatives));
    }
};

Kinds& registry() {
    // Kinds refer to one another, so they are there before they are described.
    static Kinds kinds;
    return kinds;
}

const Kinds& described() {
    static const bool once = (registry().describe(), true);
    static_cast<void>(once);
    return registry();
}

} // namespace

std::span<const Kind* const> kinds() {
    return described().all;
}

const Kind* find_kind(std::string_view name) {
    for (const auto* kind : kinds())
        if (kind->name == name) return kind;
    return nullptr;
}

const Kind* kind_of_table(std::string_view table) {
    // Every kind bears its table's name.
    for (const auto* kind : registry().all)
        if (kind->name == table) return kind;
    return nullptr;
}

} // namespace updraft
