#include "core/roadmap/charter.h"

#include "core/base/text.h"
#include "core/roadmap/horizons.h"
#include "core/thread/thread.h"

#include <algorithm>

namespace updraft {

namespace {

std::vector<std::string> list_of(std::string_view text) {
    const auto found = lines(text);
    return {found.begin(), found.end()};
}

/// Each line at its first `separator`; without one all of it is the head.
std::vector<TwoPart> pairs_of(std::string_view text, char separator) {
    std::vector<TwoPart> pairs;
    for (const auto line : lines(text)) {
        const auto at = line.find(separator);
        const auto tail = at == line.npos ? std::string_view{} : trimmed(line.substr(at + 1));
        pairs.push_back({std::string{trimmed(line.substr(0, at))}, std::string{tail}});
    }
    return pairs;
}

std::optional<CharterPerson> person(const Plan& plan, const std::optional<Id<Person>>& id) {
    const auto* row = id ? plan.people.find(*id) : nullptr;
    if (row == nullptr) return std::nullopt;
    return CharterPerson{row->name, row->role, row->department, row->email};
}

void fill_identity(CharterContent& content, const Plan& plan, const Initiative& row) {
    const auto& basics = plan.about();
    content.code = row.code;
    content.title = row.title;
    content.summary = row.summary;
    content.status = row.status;
    content.nature = row.nature;
    content.priority = row.priority;
    if (const auto* domain = row.domain ? plan.domains.find(*row.domain) : nullptr)
        content.domain = domain->name;
    if (const auto* batch = row.batch ? plan.batches.find(*row.batch) : nullptr) {
        content.batch_code = batch->code;
        content.batch_title = batch->title;
    }
    content.bar = bar_of(row, working_days(basics));
    content.due = row.due;
    content.horizon = horizon_of(row, content.bar, horizons_of(basics));
    content.plan_title = basics.title;
    content.organisation = basics.organisation;
    content.unit = basics.unit;
    content.currency = basics.currency;
}

void fill_people(CharterContent& content, const Plan& plan, const Initiative& row) {
    content.owner = person(plan, row.owner);
    content.sponsor = person(plan, row.sponsor);
    content.mandate = row.mandate;
    content.neighbour = row.neighbour;
    content.ask = row.ask;
    content.answer = row.answer;
}

void fill_effort(CharterContent& content, const Plan& plan, const Initiative& row) {
    content.effort = row.effort;
    content.cost = row.cost;
    content.benefit_per_year = row.benefit_per_year;
    if (row.cost && row.benefit_per_year && row.benefit_per_year->minor > 0)
        content.payback_months = static_cast<double>(row.cost->minor) * 12 /
                                 static_cast<double>(row.benefit_per_year->minor);
    for (const auto& need : plan.needs)
        if (const auto* team = plan.teams.find(need.team);
            team != nullptr && need.initiative == row.id)
            content.team_needs.push_back({team->name, need.people});
}

void fill_measures(CharterContent& content, const Plan& plan) {
    for (const auto& row : plan.outcomes) {
        const auto* metric = plan.metrics.find(row.metric);
        if (row.initiative != content.initiative || metric == nullptr) continue;
        content.measures.push_back({metric->code, metric->title, metric->unit, metric->direction,
                                    row.baseline ? row.baseline : metric->baseline,
                                    row.target ? row.target : metric->target, row.by});
    }
}

void fill_phases(CharterContent& content, const Plan& plan) {
    std::vector<const Phase*> own;
    for (const auto& row : plan.phases)
        if (row.of == content.initiative) own.push_back(&row);
    std::stable_sort(own.begin(), own.end(),
                     [](const Phase* a, const Phase* b) { return a->position < b->position; });
    for (const auto* row : own)
        content.phases.push_back({row->title, row->start, row->end, row->exit});
}

void fill_milestones(CharterContent& content, const Plan& plan) {
    for (const auto& row : plan.milestones) {
        const bool meanwhile = !row.initiative && content.bar && row.date >= content.bar->start &&
                               row.date <= content.bar->finish;
        if (meanwhile || row.initiative == content.initiative)
            content.milestones.push_back({row.title, row.date, row.met, meanwhile});
    }
    std::stable_sort(
        content.milestones.begin(), content.milestones.end(),
        [](const CharterMilestone& a, const CharterMilestone& b) { return a.date < b.date; });
}

void fill_relations(CharterContent& content, const Plan& plan) {
    const auto calendar = working_days(plan.about());
    for (const auto& link : plan.dependencies) {
        if (link.from != content.initiative && link.to != content.initiative) continue;
        const bool comes_first = link.to == content.initiative;
        const auto* other = plan.initiatives.find(comes_first ? link.from : link.to);
        if (other == nullptr || other->status == Status::dropped) continue;
        auto& relations = comes_first ? content.needs : content.needed_by;
        relations.push_back({other->id, other->code, other->title, other->status, link.type,
                             link.lag, link.label, bar_of(*other, calendar)});
    }
    for (auto* relations : {&content.needs, &content.needed_by})
        std::sort(relations->begin(), relations->end(), [](const Relation& a, const Relation& b) {
            return natural_order(a.code, b.code) < 0;
        });
}

CharterEvidence evidence_of(const Plan& plan, const ThreadItem& item) {
    CharterEvidence evidence{item.table, item.depth, {}, {}, {}, {}, 0};
    if (const auto* opportunity = plan.opportunities.find({item.id})) {
        evidence.code = opportunity->code;
        evidence.text = opportunity->statement;
    } else if (const auto* pain = plan.pain_points.find({item.id})) {
        evidence.code = pain->code;
        evidence.text = pain->text;
    } else if (const auto* said = plan.feedback.find({item.id})) {
        const auto* persona = said->persona ? plan.personas.find(*said->persona) : nullptr;
        evidence.text = said->verbatim;
        evidence.source = persona != nullptr ? persona->name : said->source;
        evidence.date = said->date;
    } else if (const auto* counted = plan.counts.find({item.id})) {
        evidence.text = counted->reason;
        evidence.source = counted->source;
        evidence.date = counted->month;
        evidence.count = counted->count;
    }
    return evidence;
}

void fill_evidence(CharterContent& content, const Plan& plan) {
    for (const auto& item : thread_of(plan, table_of<Initiative>, content.initiative.uuid))
        content.evidence.push_back(evidence_of(plan, item));
}

/// Where nobody chose a quote, the first customer's words on the thread are one.
void quote_evidence(CharterContent& content) {
    if (!trimmed(content.quote).empty()) return;
    const auto said =
        std::ranges::find(content.evidence, table_of<Feedback>, &CharterEvidence::table);
    if (said == content.evidence.end()) return;
    content.quote = said->text;
    content.quote_source = said->source;
}

void fill_from_charter(CharterContent& content, const Charter& row) {
    content.charter = row.id;
    content.charter_code = row.code;
    content.version = row.version;
    content.charter_status = row.status;
    content.problem = row.problem;
    content.quote = row.quote;
    content.quote_source = row.quote_source;
    content.objectives = row.objectives;
    content.how_measured = row.measures;
    content.customer_benefits = row.customer_benefits;
    content.organisation_benefits = row.organisation_benefits;
    content.staff_benefits = row.staff_benefits;
    content.disbenefits = row.disbenefits;
    content.scope_in = list_of(row.scope_in);
    content.scope_out = list_of(row.scope_out);
    content.deliverables = list_of(row.deliverables);
    content.definition_of_done = list_of(row.definition_of_done);
    content.team = pairs_of(row.team, ':');
    content.stakeholders = list_of(row.stakeholders);
    content.authority = row.authority;
    content.risks = pairs_of(row.risks, ':');
    content.assumptions = list_of(row.assumptions);
    content.constraints = list_of(row.constraints);
    content.resources = row.resources;
    content.controls = row.controls;
    content.approval = pairs_of(row.approval, ',');
}

} // namespace

const Charter* charter_of(const Plan& plan, Id<Initiative> of) {
    const Charter* latest = nullptr;
    for (const auto& row : plan.charters)
        if (row.of == of && (latest == nullptr || row.version >= latest->version)) latest = &row;
    return latest;
}

CharterContent charter_content(const Plan& plan, Id<Initiative> initiative) {
    CharterContent content;
    content.initiative = initiative;
    const auto* row = plan.initiatives.find(initiative);
    if (row == nullptr) return content;
    fill_identity(content, plan, *row);
    fill_people(content, plan, *row);
    fill_effort(content, plan, *row);
    fill_measures(content, plan);
    fill_phases(content, plan);
    fill_milestones(content, plan);
    fill_relations(content, plan);
    if (const auto* charter = charter_of(plan, initiative)) fill_from_charter(content, *charter);
    fill_evidence(content, plan);
    quote_evidence(content);
    return content;
}

} // namespace updraft
