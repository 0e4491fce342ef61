#include "core/edits/kinds.h"

#include "core/edits/charters.h"
#include "core/edits/kind_of.h"
#include "core/edits/roadmap.h"
#include "core/edits/text_forms.h"

#include <fmt/format.h>

namespace updraft {

namespace {

/// The error's detail is what the second must not be smaller than.
void check_order(Edit& edit, std::string_view label, bool ordered) {
    if (!ordered) edit.refuse({ErrorCode::out_of_order, std::string{label}, {}});
}

template <class T> void check_window(Edit& edit, Id<T> id) {
    const T* row = table<T>(edit.plan()).find(id);
    check_order(edit, "End", !row->start || !row->end || *row->start <= *row->end);
}

void check_horizons(Edit& edit, Id<Basics> id) {
    const auto* row = edit.plan().basics.find(id);
    check_order(edit, "Horizons",
                row->short_months < row->mid_months && row->mid_months < row->long_months);
}

/// A field that lists rows of another table: what `of` refers to shows them.
template <class Row, class T>
KindField list_field(std::string_view name, std::string_view label, std::string_view meaning,
                     Id<T> Row::*of, const Kind& names, std::string (*get)(const Plan&, Id<T>),
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
    field.list = Listing{table_of<Row>, &names, owner, get_all, set_all};
    return field;
}

struct Kinds {
    KindOf<Basics> plan{"plan", "", "", 0, check_horizons, keep_amounts};
    KindOf<Domain> domains{"domains", "name", "", 0};
    KindOf<Channel> channels{"channels", "name", "", 0};
    KindOf<Person> people{"people", "name", "", 0};
    KindOf<Team> teams{"teams", "name", "", 0};
    KindOf<Initiative> initiatives{"initiatives", "code", "CX-", 2, nullptr, forget_old_reason};
    KindOf<Outcome> outcomes{"outcomes", "id", "", 0};
    KindOf<Milestone> milestones{"milestones", "id", "", 0};
    KindOf<Baseline> baselines{"baselines", "name", "", 0, keep_dates};
    KindOf<Dependency> dependencies{"dependencies", "id", "", 0};
    KindOf<Batch> batches{"batches", "code", "B-", 1, check_window<Batch>};
    KindOf<Charter> charters{"charters", "code", "CH-", 2, nullptr, keep_agreed};
    KindOf<Phase> phases{"phases", "id", "", 0, check_window<Phase>};
    KindOf<Action> actions{"actions", "code", "A-", 2};
    KindOf<Metric> metrics{"metrics", "code", "M-", 2};
    std::array<const Kind*, 15> all{&plan,        &domains,  &channels,   &people,    &teams,
                                    &initiatives, &outcomes, &milestones, &baselines, &dependencies,
                                    &batches,     &charters, &phases,     &actions,   &metrics};

    Kinds() {
        for (Kind* kind : std::array<Kind*, 5>{&domains, &people, &teams, &batches, &metrics})
            kind->made_by_import = true;
        metrics.made_by_title = true;
        dependencies.known_by = {"from", "to"};
        outcomes.known_by = {"initiative", "metric", "by"};
        charters.keeps = keeps_agreed;
    }
    void describe() {
        plan.describe();
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
        teams.describe(list_field("members", "Members", "People, separated by semicolons",
                                  &Member::team, people, members_text, members_texts, set_members));
        initiatives.describe(list_field(
            "needs", "Needs", "Teams and how many of their people at once, as in \"Billing 0.5\"",
            &Need::initiative, teams, needs_text, needs_texts, set_needs));
        initiatives.describe(
            list_field("depends", "Depends on", "What must come first, as in \"CX-04; CX-07 SS+2\"",
                       &Dependency::to, initiatives, depends_text, depends_texts, set_depends));
        initiatives.describe(
            list_field("outcome", "Expected outcomes", "As in \"M-02 34 → 12 by 2026-12-31\"",
                       &Outcome::initiative, metrics, outcomes_text, outcomes_texts, set_outcomes));
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

const KindField* Kind::field(std::string_view name_or_label) const {
    const auto wanted = folded(trimmed(name_or_label));
    for (const auto& field : fields)
        if (field.name == wanted || folded(field.label) == wanted) return &field;
    return nullptr;
}

Result<Uuid> Kind::find(const Plan& plan, std::string_view handle_text) const {
    const auto unknown = [&] {
        return fail(ErrorCode::unknown_item, std::string{name}, std::string{handle_text});
    };
    if (single()) return plan.about().id.uuid;
    if (handle == "id") {
        const auto id = parse_uuid(trimmed(handle_text));
        return id && holds(plan, *id) ? Result<Uuid>{*id} : unknown();
    }
    const auto wanted = folded(trimmed(handle_text));
    const auto matches = [&](std::string_view field) {
        std::vector<Uuid> found;
        const auto& get = this->field(field)->get;
        for (const auto& id : all(plan))
            if (const auto value = get(plan, id); std::holds_alternative<std::string>(value))
                if (folded(std::get<std::string>(value)) == wanted) found.push_back(id);
        return found;
    };
    auto found = matches(handle);
    if (found.empty() && made_by_title) found = matches("title");
    if (found.empty()) return unknown();
    if (found.size() > 1)
        return fail(ErrorCode::ambiguous_item, std::string{name}, std::string{handle_text});
    return found.front();
}

Uuid Kind::named(Edit& edit, std::string_view handle_text) const {
    const auto known = find(edit.plan(), handle_text);
    if (known) return *known;
    if (made_by_title && known.error().code == ErrorCode::unknown_item)
        return add(edit, {{field("title"), std::string{trimmed(handle_text)}}});
    edit.refuse(known.error());
    return {};
}

std::string Kind::free_name(const Plan& plan, std::string_view wanted) const {
    constexpr std::size_t room = 110; // of a name's 120 letters, beside its number
    std::string free{wanted};
    if (handle != "name") return free;
    for (int number = 2; find(plan, free); ++number)
        free = fmt::format("{} {}", shortened(wanted, room), number);
    return free;
}

std::string Kind::handle_of(const Plan& plan, Uuid id) const {
    if (single()) return {};
    return text_of(field(handle)->get(plan, id), {});
}

std::string Kind::title_of(const Plan& plan, Uuid id) const {
    if (const auto* title = field("title")) return text_of(title->get(plan, id), {});
    return handle_of(plan, id);
}

Value FieldReader::get(const KindField& field, Uuid id) {
    if (!field.list) return field.get(plan_, id);
    auto [known, fresh] = gathered_.try_emplace(&field);
    if (fresh) known->second = field.list->get_all(plan_);
    const auto text = known->second.find(id);
    return text == known->second.end() ? Value{} : Value{text->second};
}

} // namespace updraft
