#include "core/base/text.h"
#include "core/edits/text_forms.h"
#include "core/exchange/import.h"
#include "core/exchange/import_handles.h"

#include <map>
#include <unordered_map>

namespace updraft {

namespace {

/// Whether a row's assignments can be taken as they are.
bool settled_already(const std::vector<Assignment>& assignments) {
    return std::ranges::none_of(assignments, [](const Assignment& given) {
        return given.field->references != nullptr || given.field->list;
    });
}

/// What the rows say of a field that another table holds.
std::vector<TextOf> texts_of(const ImportPlan& import, const KindField& wanted,
                             const std::vector<Uuid>& items) {
    std::vector<TextOf> texts;
    for (std::size_t i = 0; i < items.size(); ++i)
        for (const auto& [field, value] : import.rows[i].assignments)
            if (field == &wanted) {
                const auto* text = std::get_if<std::string>(&value);
                texts.emplace_back(items[i], text != nullptr ? *text : std::string_view{});
            }
    return texts;
}

using Ends = std::pair<Id<Initiative>, Id<Initiative>>;

/// Makes the dependencies of the relinked what the import asks for; those that stay keep their id.
/// First those that go, or a new one could close a circle with them.
void relink(Edit& edit, const ImportPlan& import) {
    if (import.relinked.empty()) return;
    std::unordered_map<std::string, Id<Initiative>> ids;
    for (const auto& initiative : edit.plan().initiatives)
        ids.emplace(initiative.code, initiative.id);
    std::unordered_map<Id<Initiative>, bool> relinked;
    for (const auto& code : import.relinked) relinked.emplace(ids[code], true);
    std::map<Ends, const ImportPlan::Link*> wanted;
    for (const auto& link : import.links) wanted.emplace(Ends{ids[link.from], ids[link.to]}, &link);

    const auto before = edit.plan().dependencies;
    for (const auto& old : before) {
        if (!relinked.contains(old.to)) continue;
        const auto stays = wanted.find({old.from, old.to});
        if (stays == wanted.end()) {
            edit.remove(old.id);
            continue;
        }
        edit.change(old.id, [&](Dependency& row) {
            row.type = stays->second->type;
            row.lag = stays->second->lag;
        });
        wanted.erase(stays);
    }
    for (const auto& [ends, link] : wanted) {
        Dependency row;
        row.from = ends.first;
        row.to = ends.second;
        row.type = link->type;
        row.lag = link->lag;
        edit.add(std::move(row));
    }
}

} // namespace

void apply_import(Edit& edit, const ImportPlan& import, const Progress& progress) {
    for (const auto& [kind, assignments] : import.created) kind->add(edit, assignments);
    Handles handles{edit.plan()};
    Steps steps{progress, import.rows.size()};
    std::vector<Uuid> items; // of each row; none where it changes nothing
    items.reserve(import.rows.size());
    for (const auto& row : import.rows) {
        if (!steps.next()) return edit.refuse({ErrorCode::stopped, {}, {}});
        items.push_back(row.id);
        if (row.fate == ImportPlan::Fate::unchanged) continue;
        const bool plain = settled_already(row.assignments);
        const auto own = plain ? std::vector<Assignment>{} : handles.settled(row.assignments);
        const auto& assignments = plain ? row.assignments : own;
        if (row.fate == ImportPlan::Fate::changed) import.kind->assign(edit, row.id, assignments);
        if (row.fate == ImportPlan::Fate::added) items.back() = import.kind->add(edit, assignments);
        edit.about(items.back());
        if (edit.refusal()) return;
    }
    for (const auto& field : import.kind->fields)
        if (field.list && !field.lists<Dependency>())
            field.list->set_all(edit, texts_of(import, field, items));
    relink(edit, import);
}

} // namespace updraft
