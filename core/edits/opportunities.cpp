#include "core/edits/opportunities.h"

#include "core/base/text.h"
#include "core/edits/kinds.h"
#include "core/thread/thread.h"

#include <unordered_set>

namespace updraft {

namespace {

std::unordered_set<Uuid> tied_to(const Plan& plan, Id<Opportunity> opportunity) {
    std::unordered_set<Uuid> tied;
    for (const Evidence& row : plan.evidence)
        if (row.opportunity == opportunity) tied.insert(evidence_item(row));
    for (const Remedy& row : plan.remedies)
        if (row.opportunity == opportunity) tied.insert(row.initiative.uuid);
    return tied;
}

void add_tie(Edit& edit, Id<Opportunity> opportunity, std::string_view table, Uuid item) {
    if (table == table_of<Initiative>) {
        edit.add(Remedy{{}, opportunity, {item}});
        return;
    }
    Evidence evidence;
    evidence.opportunity = opportunity;
    if (table == table_of<PainPoint>) evidence.pain_point = Id<PainPoint>{item};
    if (table == table_of<Feedback>) evidence.feedback = Id<Feedback>{item};
    if (table == table_of<Count>) evidence.count = Id<Count>{item};
    edit.add(evidence);
}

/// That of all the evidence it rests on.
std::optional<Id<Step>> common_step(const Plan& plan, Id<Opportunity> opportunity) {
    std::optional<Id<Step>> common;
    for (const Evidence& row : plan.evidence) {
        if (row.opportunity != opportunity) continue;
        const auto step = step_of(plan, row);
        if (!step || (common && *common != *step)) return std::nullopt;
        common = step;
    }
    return common;
}

/// Of the pain points among the items; none where nobody said.
std::optional<int> worst_of(const Plan& plan, const std::vector<Uuid>& items) {
    std::optional<int> worst;
    for (const Uuid item : items)
        if (const auto* pain = plan.pain_points.find({item}); pain != nullptr)
            worst = std::max(worst, pain->severity);
    return worst;
}

} // namespace

Id<Initiative> answer_opportunity(Edit& edit, Id<Opportunity> id) {
    const auto* opportunity = edit.plan().opportunities.find(id);
    if (opportunity == nullptr) {
        edit.refuse({ErrorCode::unknown_item, std::string{table_of<Opportunity>}, {}});
        return {};
    }
    const Kind& initiatives = *find_kind(table_of<Initiative>);
    const auto* title = initiatives.field("title");
    const auto stated = lines(opportunity->statement);
    const auto most = static_cast<std::size_t>(title->limits.most);
    const Id<Initiative> made{initiatives.add(
        edit, {{title, std::string{shortened(stated.empty() ? opportunity->code : stated.front(),
                                             most)}}})};
    edit.add(Remedy{{}, id, made});
    return made;
}

void tie_to(Edit& edit, Id<Opportunity> opportunity, std::string_view table,
            const std::vector<Uuid>& items) {
    const auto* kind = find_kind(table);
    auto tied = tied_to(edit.plan(), opportunity);
    for (const Uuid item : items) {
        if (kind == nullptr || !kind->holds(edit.plan(), item))
            return edit.refuse({ErrorCode::unknown_item, std::string{table}, {}});
        if (tied.insert(item).second) add_tie(edit, opportunity, table, item);
    }
}

void tie_to(Edit& edit, Id<Opportunity> opportunity, std::string_view table, Uuid item) {
    tie_to(edit, opportunity, table, std::vector{item});
}

void untie(Edit& edit, Id<Opportunity> opportunity, const std::vector<Uuid>& items) {
    const std::unordered_set<Uuid> gone(items.begin(), items.end());
    std::vector<Id<Evidence>> evidence;
    for (const Evidence& row : edit.plan().evidence)
        if (row.opportunity == opportunity && gone.contains(evidence_item(row)))
            evidence.push_back(row.id);
    for (const auto id : evidence) edit.remove(id);
    std::vector<Id<Remedy>> remedies;
    for (const Remedy& row : edit.plan().remedies)
        if (row.opportunity == opportunity && gone.contains(row.initiative.uuid))
            remedies.push_back(row.id);
    for (const auto id : remedies) edit.remove(id);
}

void untie(Edit& edit, Id<Opportunity> opportunity, Uuid item) {
    untie(edit, opportunity, std::vector{item});
}

Id<Opportunity> opportunity_from(Edit& edit, std::string_view table,
                                 const std::vector<Uuid>& items) {
    constexpr std::size_t most = 200;
    const auto* kind = find_kind(table);
    const auto* opportunities = find_kind(table_of<Opportunity>);
    std::string words{trimmed(shortened(kind->title_of(edit.plan(), items.front()), most))};
    if (words.empty()) words = std::string{kind->name};
    const Id<Opportunity> made{
        opportunities->add(edit, {{opportunities->field("statement"), std::move(words)}})};
    const auto worst = worst_of(edit.plan(), items);
    edit.change(made, [&](Opportunity& row) { row.severity = worst; });
    if (table != table_of<Step>) tie_to(edit, made, table, items);
    const auto step = table == table_of<Step> ? std::optional{Id<Step>{items.front()}}
                                              : common_step(edit.plan(), made);
    edit.change(made, [&](Opportunity& row) { row.step = step; });
    return made;
}

} // namespace updraft
