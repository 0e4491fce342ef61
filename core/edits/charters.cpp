#include "core/edits/charters.h"

#include "core/edits/kinds.h"
#include "core/edits/order.h"
#include "core/roadmap/charter.h"
#include "core/schedule/schedule.h"

#include <algorithm>

namespace updraft {

namespace {

std::string name_of(const Plan& plan, const std::optional<Id<Person>>& id) {
    const auto* person = id ? plan.people.find(*id) : nullptr;
    return person != nullptr ? person->name : std::string{};
}

void add_line(std::string& text, const std::string& name, std::string_view part) {
    if (name.empty()) return;
    if (!text.empty()) text += '\n';
    text += name;
    text += part;
}

bool is_settled(const Charter& row, std::string_view field) {
    return row.status == CharterStatus::agreed && field != "status";
}

} // namespace

void keep_agreed(Edit& edit, const Charter& before, Charter& row) {
    const bool changed = std::ranges::any_of(fields<Charter>, [&](const auto& field) {
        return is_settled(before, field.name) && !equal(field.get(before), field.get(row));
    });
    if (changed) edit.refuse({ErrorCode::charter_agreed, before.code, {}});
}

bool keeps_agreed(const Plan& plan, Uuid charter, std::string_view field) {
    const auto* row = plan.charters.find({charter});
    return row != nullptr && is_settled(*row, field);
}

Id<Charter> begin_charter(Edit& edit, Id<Initiative> of, const CharterRoles& roles) {
    const Plan& plan = edit.plan();
    edit.about(of.uuid);
    if (const auto* begun = charter_of(plan, of)) return begun->id;
    const auto* initiative = plan.initiatives.find(of);
    if (initiative == nullptr) {
        edit.refuse({ErrorCode::unknown_item, "initiatives", {}});
        return {};
    }
    const std::string owner = name_of(plan, initiative->owner);
    const std::string sponsor = name_of(plan, initiative->sponsor);
    Charter row;
    row.code = find_kind("charters")->next_code(plan);
    row.of = of;
    add_line(row.team, owner, ": " + roles.leads);
    add_line(row.stakeholders, initiative->neighbour, " " + roles.asked);
    add_line(row.approval, sponsor, ", " + roles.sponsor);
    add_line(row.approval, owner, ", " + roles.owner);
    return edit.add(std::move(row));
}

void set_charter_text(Edit& edit, Id<Charter> id, std::string_view field, const std::string& text) {
    const auto* row = edit.plan().charters.find(id);
    if (row == nullptr) return edit.refuse({ErrorCode::unknown_item, "charters", {}});
    const Kind& kind = *find_kind("charters");
    const KindField* found = kind.field(field);
    if (found == nullptr || (found->type != Type::text && found->type != Type::line))
        return edit.refuse({ErrorCode::unknown_field, std::string{field}, {}});
    edit.about(row->of.uuid);
    kind.assign(edit, id.uuid, {{found, text}});
}

void agree_charter(Edit& edit, Id<Charter> id) {
    edit.change(id, [&](Charter& row) {
        edit.about(row.of.uuid);
        row.status = CharterStatus::agreed;
    });
}

void revise_charter(Edit& edit, Id<Charter> id) {
    edit.change(id, [&](Charter& row) {
        edit.about(row.of.uuid);
        if (row.status != CharterStatus::agreed) return;
        row.status = CharterStatus::draft;
        ++row.version;
    });
}

std::vector<Id<Phase>> phases_of(const Plan& plan, Id<Initiative> of) {
    return in_order(plan.phases, [&](const Phase& row) { return row.of == of; });
}

Id<Phase> add_phase(Edit& edit, Id<Initiative> of, const std::string& title) {
    const Plan& plan = edit.plan();
    const auto* initiative = plan.initiatives.find(of);
    if (initiative == nullptr) {
        edit.refuse({ErrorCode::unknown_item, "initiatives", {}});
        return {};
    }
    Phase row;
    row.of = of;
    row.title = title;
    const auto before = phases_of(plan, of);
    const auto* last = before.empty() ? nullptr : plan.phases.find(before.back());
    const auto calendar = working_days(plan.about());
    if (last != nullptr && last->end)
        row.start = calendar.next(*last->end + 1);
    else if (const auto bar = bar_of(*initiative, calendar); bar && last == nullptr)
        row.start = bar->start;
    row.position = key_between(last != nullptr ? last->position : std::string{}, {});
    const auto made = edit.add(std::move(row));
    edit.about(made.uuid);
    return made;
}

void move_phase(Edit& edit, Id<Phase> id, int places) {
    const auto* row = edit.plan().phases.find(id);
    if (row == nullptr) return edit.refuse({ErrorCode::unknown_item, "phases", {}});
    edit.about(id.uuid);
    move_places(edit, id, phases_of(edit.plan(), row->of), places);
}

} // namespace updraft
