// Fields that list other items. Parts that cannot be read are noted and left out; the others stay.
#include "core/exchange/import_planner.h"

#include "core/base/text.h"
#include "core/edits/name_lists.h"

#include <fmt/format.h>

namespace updraft {

namespace {

constexpr double most_people = 10'000;

} // namespace

/// The part as the plan would write it, and what it names.
std::optional<ImportPlanner::Part> ImportPlanner::read_part(Draft& draft, const KindField& field,
                                                            std::string_view part) {
    if (field.list->names == nullptr) return Part{folded(part), std::string{part}};
    const auto& named = *field.list->names;
    if (field.lists<Evidence>()) {
        if (evidence_by_id(plan_, part)) return Part{folded(part), folded(part)};
        const auto pain = refer(draft, field, named, part);
        return pain ? std::optional{Part{*pain, *pain}} : std::nullopt;
    }
    if (field.lists<Need>()) {
        const auto is_team = [&](std::string_view name) {
            return names(named).find(name) != nullptr;
        };
        auto need = parse_need_part(part, is_team, result_.writing.decimal);
        if (need.people < 0 || need.people > most_people) {
            note(draft, ImportIssue::out_of_range, &field, part);
            return std::nullopt;
        }
        const auto team = refer(draft, field, named, need.team);
        if (!team) return std::nullopt;
        need.team = settle(named, *team);
        return Part{std::string{need.team}, text_of(need)};
    }
    if (field.lists<StepEmotion>()) {
        auto feeling = parse_feeling_part(part, result_.writing.decimal);
        if (!feeling) {
            note(draft, ImportIssue::unreadable_part, &field, part);
            return std::nullopt;
        }
        const auto persona = refer(draft, field, named, feeling->persona);
        if (!persona) return std::nullopt;
        feeling->persona = *persona;
        return Part{*persona, text_of(*feeling)};
    }
    if (field.lists<Outcome>()) return read_outcome(draft, field, part);
    const auto name = refer(draft, field, named, part);
    if (!name) return std::nullopt;
    const auto& handle = settle(named, *name);
    return Part{handle, handle};
}

std::optional<ImportPlanner::Part> ImportPlanner::read_outcome(Draft& draft, const KindField& field,
                                                               std::string_view part) {
    auto outcome = parse_outcome_part(part);
    if (!outcome || outcome->metric.empty()) {
        note(draft, ImportIssue::unreadable_part, &field, part);
        return std::nullopt;
    }
    const auto metric = refer(draft, field, *field.list->names, outcome->metric);
    if (!metric) return std::nullopt;
    outcome->metric = settle(*field.list->names, *metric);
    // One metric may be to reach one value and later another.
    const auto by = outcome->by ? iso(*outcome->by) : std::string{};
    return Part{fmt::format("{} {}", outcome->metric, by), text_of(*outcome)};
}

void ImportPlanner::read_list(Draft& draft, const KindField& field, const std::string& text) {
    const auto parts = split(text, ';');
    std::vector<std::string> good;
    std::vector<std::string> named;
    for (const auto part : parts) {
        auto read = read_part(draft, field, part);
        if (!read) continue;
        if (std::ranges::find(named, read->name) != named.end()) {
            note(draft, ImportIssue::already_linked, &field, part);
            continue;
        }
        named.push_back(std::move(read->name));
        good.push_back(std::move(read->text));
    }
    if (good.empty() && !parts.empty()) return; // nothing readable is no answer
    auto written = joined(std::move(good));
    draft.values.push_back({&field, written.empty() ? Value{} : Value{std::move(written)}});
}

void ImportPlanner::read_depends(Draft& draft, const KindField& field, std::string_view text) {
    const auto parts = split(text, ';');
    std::vector<ImportPlan::Link> links;
    for (const auto part : parts) {
        const auto read = parse_depends_part(part);
        const auto* code = read ? names(kind_).find(read->code) : nullptr;
        if (!read)
            note(draft, ImportIssue::unreadable_part, &field, part);
        else if (code == nullptr)
            note(draft, ImportIssue::unknown_item, &field, read->code);
        else
            links.push_back({*code, draft.code, read->type, read->lag});
    }
    if (!links.empty() || parts.empty()) draft.depends = std::move(links);
}

/// Takes the dependencies that close no circle, in the order of the rows.
void ImportPlanner::link_up() {
    std::unordered_set<std::string> freed;
    for (const auto& draft : drafts_)
        if (draft.depends) freed.insert(draft.code);
    DependencyNet net{plan_, freed};
    for (const auto& draft : drafts_)
        if (draft.depends)
            for (const auto& link : *draft.depends) net.expect(link.from, link.to);
    net.begin();
    const auto* field = kind_.field("depends");
    for (auto& draft : drafts_) {
        if (!draft.depends) continue;
        std::vector<std::string> parts;
        for (const auto& link : *draft.depends) {
            if (const auto refused = net.link(link.from, link.to)) {
                note(draft, refused->issue, field,
                     refused->path.empty() ? link.from : refused->path);
                continue;
            }
            parts.push_back(text_of(DependsPart{link.from, link.type, link.lag}));
            result_.links.push_back(link);
        }
        result_.relinked.push_back(draft.code);
        auto written = joined(std::move(parts));
        draft.values.push_back({field, written.empty() ? Value{} : Value{std::move(written)}});
    }
}

void ImportPlanner::read_lists() {
    const auto depend = [](const auto& list) { return list.first->template lists<Dependency>(); };
    const bool linked = std::ranges::any_of(
        drafts_, [&](const Draft& draft) { return std::ranges::any_of(draft.lists, depend); });
    if (linked)
        for (const auto& draft : drafts_) names(kind_).add(draft.code, draft.code);
    for (auto& draft : drafts_)
        for (const auto& list : draft.lists)
            if (depend(list))
                read_depends(draft, *list.first, list.second);
            else
                read_list(draft, *list.first, list.second);
    if (linked) link_up();
}

/// The ends of a dependency that is there.
ImportPlanner::Ends ImportPlanner::old_ends(Uuid dependency) const {
    return {text_of(kind_.field("from")->get(plan_, dependency), {}),
            text_of(kind_.field("to")->get(plan_, dependency), {})};
}

/// The ends that a row gives, or leaves as they are.
ImportPlanner::Ends ImportPlanner::ends(const Draft& draft) const {
    Ends ends = draft.existing ? old_ends(*draft.existing) : Ends{};
    if (const auto* from = value_given(draft.values, kind_.field("from")))
        ends.from = text_of(*from, {});
    if (const auto* to = value_given(draft.values, kind_.field("to"))) ends.to = text_of(*to, {});
    return ends;
}

bool ImportPlanner::take_dependency(const Draft& draft, DependencyNet& net) {
    const auto old = draft.existing ? old_ends(*draft.existing) : Ends{};
    const auto [from, to] = ends(draft);
    if (draft.existing) net.unlink(old.from, old.to);
    const auto refused = net.link(from, to);
    if (!refused) return true;
    if (draft.existing) static_cast<void>(net.link(old.from, old.to)); // it was there before
    return skip(draft, refused->issue, nullptr,
                refused->path.empty() ? from + " → " + to : refused->path);
}

/// Where the rows themselves are dependencies.
void ImportPlanner::check_dependencies() {
    if (kind_.name != table_of<Dependency>) return;
    DependencyNet net{plan_};
    for (const auto& draft : drafts_) {
        const auto [from, to] = ends(draft);
        net.expect(from, to);
    }
    net.begin();
    std::erase_if(drafts_, [&](const Draft& draft) { return !take_dependency(draft, net); });
}

} // namespace updraft
