#include "core/thread/thread.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace updraft {

namespace {

class Thread {
  public:
    explicit Thread(const Plan& plan) : plan_{plan} {}

    std::vector<ThreadItem> through(std::string_view table, Uuid id) {
        if (table == table_of<Initiative>) of_initiative({id});
        if (table == table_of<Opportunity>) of_opportunity({id});
        if (table == table_of<Step>) of_step({id});
        if (table == table_of<Request>) of_request({id});
        if (table == table_of<PainPoint>) {
            if (const auto* pain = plan_.pain_points.find({id})) add_verbatims(pain->step, 0);
            add_answers([&](const Evidence& row) { return row.pain_point == Id<PainPoint>{id}; });
        }
        if (table == table_of<Feedback>) {
            if (const auto* said = plan_.feedback.find({id})) add_pains(said->step);
            add_answers([&](const Evidence& row) { return row.feedback == Id<Feedback>{id}; });
        }
        if (table == table_of<Count>)
            add_answers([&](const Evidence& row) { return row.count == Id<Count>{id}; });
        return std::move(items_);
    }

  private:
    template <class T> void add(Id<T> id, int depth) {
        items_.push_back({table_of<T>, id.uuid, depth});
    }

    void of_initiative(Id<Initiative> id) {
        for (const Request& row : plan_.requests)
            if (row.initiative == id) add(row.id, 0);
        for (const ComesOff& row : plan_.comes_off)
            if (const auto* request = plan_.requests.find(row.request);
                row.initiative == id && request != nullptr && request->decision == Decision::accept)
                add(row.request, 0);
        for (const Remedy& remedy : plan_.remedies) {
            if (remedy.initiative != id) continue;
            add(remedy.opportunity, 0);
            add_evidence(remedy.opportunity, 1);
        }
    }

    void of_opportunity(Id<Opportunity> id) {
        add_evidence(id, 0);
        add_initiatives(id, 0);
    }

    void of_request(Id<Request> id) {
        const auto* request = plan_.requests.find(id);
        if (request == nullptr) return;
        if (request->feedback) add(*request->feedback, 0);
        add_pains(request->step);
        add_verbatims(request->step, 0, {}, request->feedback);
        if (request->initiative) add(*request->initiative, 0);
    }

    void of_step(Id<Step> id) {
        add_pains(id);
        add_verbatims(id, 0);
        const auto about = opportunities_about(id);
        for (const Opportunity& row : plan_.opportunities) {
            if (!about.contains(row.id)) continue;
            add(row.id, 0);
            add_initiatives(row.id, 1);
        }
    }

    /// Those whose own step it is, and those that rest on something at it.
    std::unordered_set<Id<Opportunity>> opportunities_about(Id<Step> step) const {
        std::unordered_set<Id<Opportunity>> about;
        for (const Opportunity& row : plan_.opportunities)
            if (row.step == step) about.insert(row.id);
        for (const Evidence& row : plan_.evidence)
            if (step_of(plan_, row) == step) about.insert(row.opportunity);
        return about;
    }

    void add_evidence(Id<Opportunity> id, int depth) {
        std::vector<Id<Step>> told; // a step's verbatims stand under its first pain point alone
        for (const Evidence& row : plan_.evidence) {
            if (row.opportunity != id) continue;
            if (row.pain_point) {
                add(*row.pain_point, depth);
                const auto* pain = plan_.pain_points.find(*row.pain_point);
                if (pain != nullptr && pain->step &&
                    std::ranges::find(told, *pain->step) == told.end()) {
                    told.push_back(*pain->step);
                    add_verbatims(pain->step, depth + 1, id);
                }
            }
            if (row.feedback) add(*row.feedback, depth);
            if (row.count) add(*row.count, depth);
        }
    }

    void add_initiatives(Id<Opportunity> id, int depth) {
        for (const Remedy& remedy : plan_.remedies)
            if (remedy.opportunity == id) add(remedy.initiative, depth);
    }

    template <class F> void add_answers(F&& rests_on_it) {
        for (const Evidence& row : plan_.evidence) {
            if (!rests_on_it(row)) continue;
            add(row.opportunity, 0);
            add_initiatives(row.opportunity, 1);
        }
    }

    /// But those that are themselves evidence of the opportunity, and the one that is quoted.
    void add_verbatims(const std::optional<Id<Step>>& step, int depth, Id<Opportunity> but = {},
                       const std::optional<Id<Feedback>>& quoted = {}) {
        if (!step) return;
        auto known = but ? verbatims_of(but) : std::unordered_set<Id<Feedback>>{};
        if (quoted) known.insert(*quoted);
        std::vector<const Feedback*> said;
        for (const Feedback& row : plan_.feedback)
            if (row.step == step && !row.verbatim.empty() && !known.contains(row.id))
                said.push_back(&row);
        const auto shown = std::min(said.size(), most_verbatims);
        std::ranges::partial_sort(said, said.begin() + static_cast<std::ptrdiff_t>(shown),
                                  [](const Feedback* a, const Feedback* b) {
                                      return std::pair{b->date, b->id} < std::pair{a->date, a->id};
                                  });
        for (std::size_t i = 0; i < shown; ++i) add(said[i]->id, depth);
    }

    /// That an opportunity rests on.
    std::unordered_set<Id<Feedback>> verbatims_of(Id<Opportunity> id) const {
        std::unordered_set<Id<Feedback>> verbatims;
        for (const Evidence& row : plan_.evidence)
            if (row.opportunity == id && row.feedback) verbatims.insert(*row.feedback);
        return verbatims;
    }

    void add_pains(const std::optional<Id<Step>>& step) {
        if (!step) return;
        for (const PainPoint& pain : plan_.pain_points)
            if (pain.step == step) add(pain.id, 0);
    }

    const Plan& plan_;
    std::vector<ThreadItem> items_;
};

} // namespace

std::vector<ThreadItem> thread_of(const Plan& plan, std::string_view table, Uuid id) {
    return Thread{plan}.through(table, id);
}

Uuid evidence_item(const Evidence& evidence) {
    if (evidence.pain_point) return evidence.pain_point->uuid;
    if (evidence.feedback) return evidence.feedback->uuid;
    return evidence.count ? evidence.count->uuid : Uuid{};
}

std::vector<Id<Opportunity>> resting_on_all(const Plan& plan, const std::vector<Uuid>& evidence) {
    const std::unordered_set<Uuid> wanted(evidence.begin(), evidence.end());
    std::map<Id<Opportunity>, std::unordered_set<Uuid>> found;
    for (const Evidence& row : plan.evidence) {
        const Uuid item = evidence_item(row);
        if (wanted.contains(item)) found[row.opportunity].insert(item);
    }
    std::vector<Id<Opportunity>> all;
    for (const auto& [opportunity, items] : found)
        if (items.size() == wanted.size()) all.push_back(opportunity);
    return all;
}

std::optional<Id<Step>> step_of(const Plan& plan, const Evidence& evidence) {
    const auto of = [](const auto* row) { return row != nullptr ? row->step : std::nullopt; };
    if (evidence.pain_point) return of(plan.pain_points.find(*evidence.pain_point));
    if (evidence.feedback) return of(plan.feedback.find(*evidence.feedback));
    return evidence.count ? of(plan.counts.find(*evidence.count)) : std::nullopt;
}

std::vector<Id<Opportunity>> unanswered_opportunities(const Plan& plan) {
    std::unordered_set<Id<Opportunity>> answered;
    for (const Remedy& row : plan.remedies) answered.insert(row.opportunity);
    std::vector<Id<Opportunity>> open;
    for (const Opportunity& row : plan.opportunities)
        if (!answered.contains(row.id)) open.push_back(row.id);
    return open;
}

std::vector<Id<Step>> steps_of(const Plan& plan, Id<Opportunity> id) {
    std::vector<Id<Step>> steps;
    const auto take = [&](const std::optional<Id<Step>>& step) {
        if (step && std::ranges::find(steps, *step) == steps.end()) steps.push_back(*step);
    };
    if (const auto* opportunity = plan.opportunities.find(id)) take(opportunity->step);
    for (const Evidence& row : plan.evidence)
        if (row.opportunity == id) take(step_of(plan, row));
    return steps;
}

} // namespace updraft
