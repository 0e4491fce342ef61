// Which item a row means, and whether it can be one.
#include "core/exchange/import_planner.h"

#include "core/base/text.h"

namespace updraft {

namespace {

bool is_empty(const Value* value) {
    return value == nullptr || std::holds_alternative<std::monostate>(*value);
}

std::string key_text(const Value& value) {
    return folded(text_of(value, {}));
}

} // namespace

/// Notes by what the plan's items are known, and which handles are taken.
void ImportPlanner::index_items() {
    const auto filled = [&](const KindField* field) {
        return field != nullptr &&
               (std::ranges::find(result_.columns, field, &ImportPlan::Column::field) !=
                    result_.columns.end() ||
                std::ranges::find(request_.given, field->name, &ImportRequest::Given::field) !=
                    request_.given.end());
    };
    if (!request_.key.empty())
        keys_ = {kind_.field(request_.key)};
    else if (kind_.handle == "code" || kind_.handle == "name")
        keys_ = {kind_.field(kind_.handle)};
    else
        for (const auto& name : kind_.known_by)
            if (const auto* field = kind_.field(name); !field->optional || filled(field))
                keys_.push_back(field);
    if (kind_.made_when_named && kind_.known_by_title && request_.key.empty() &&
        !filled(keys_.front()))
        keys_ = {kind_.field("title")};

    const auto* handle = kind_.handle == "id" ? nullptr : kind_.field(kind_.handle);
    for (const auto& id : kind_.all(plan_)) {
        if (!keys_.empty()) items_[key_of(id)].push_back(id);
        if (handle != nullptr) handles_.emplace(key_text(handle->get(plan_, id)), id);
    }
}

/// Folded; empty where it has none.
std::string ImportPlanner::key_of(const Draft& draft) const {
    std::string key;
    for (const auto* field : keys_) {
        const auto* value = value_given(draft.values, field);
        if (is_empty(value) && (keys_.size() == 1 || !field->optional)) return {};
        key += (key.empty() ? "" : "\n") + (value != nullptr ? key_text(*value) : std::string{});
    }
    return key;
}

std::string ImportPlanner::key_of(Uuid item) const {
    std::string key;
    for (const auto* field : keys_)
        key += (key.empty() ? "" : "\n") + key_text(field->get(plan_, item));
    return key;
}

/// False where the row is skipped because its key was there before or means several items.
bool ImportPlanner::find_item(Draft& draft) {
    if (kind_.single()) {
        if (!drafts_.empty())
            return skip(draft, ImportIssue::key_twice, nullptr, {}, drafts_.front().row + 1);
        draft.existing = plan_.about().id.uuid;
        return true;
    }
    draft.key = key_of(draft);
    if (draft.key.empty()) return true;
    const auto* field = keys_.front();
    std::string text;
    for (const auto* each : keys_)
        if (const auto* value = value_given(draft.values, each); !is_empty(value))
            text += (text.empty() ? "" : ", ") + text_of(*value, {});
    if (const auto first = rows_.find(draft.key); first != rows_.end())
        return skip(draft, ImportIssue::key_twice, field, text, first->second + 1);
    const auto items = items_.find(draft.key);
    if (items != items_.end()) {
        if (items->second.size() > 1) return skip(draft, ImportIssue::key_ambiguous, field, text);
        draft.existing = items->second.front();
    }
    // What an item is known by does not change; and nobody gives an id.
    if (draft.existing || !field->set)
        std::erase_if(draft.values, [&](const Assignment& given) {
            return std::ranges::find(keys_, given.field) != keys_.end();
        });
    return true;
}

/// False where the row is skipped because the item stays as it is.
bool ImportPlanner::may_change(const Draft& draft) {
    if (!draft.existing || kind_.keeps == nullptr) return true;
    for (const auto& given : draft.values)
        if (kind_.keeps(plan_, *draft.existing, given.field->name) && differs(draft, given))
            return skip(draft, ImportIssue::agreed, given.field,
                        kind_.handle_of(plan_, *draft.existing));
    return true;
}

/// False where the row is skipped because a field that must be given is not.
bool ImportPlanner::complete(const Draft& draft) {
    if (draft.existing) return true;
    for (const auto& field : kind_.fields) {
        if (!field.required || !is_empty(value_given(draft.values, &field))) continue;
        if (field.name == "title" && kind_.handle == "code") continue; // called by its code
        // What is wrong with the value tells more than that there is none.
        const auto told = std::ranges::find(draft.notes, &field, &ImportMessage::field);
        if (told != draft.notes.end())
            return skip(draft, told->issue, &field, told->text, told->other);
        return skip(draft, ImportIssue::required, &field);
    }
    return true;
}

/// False where the row is skipped because the rules of its kind would refuse it.
bool ImportPlanner::keeps_rules(Draft& draft) {
    if (!kind_.has_rules()) return true;
    auto tried = kind_.try_out(trial_, draft.existing, ids_.settled(draft.values));
    if (tried) {
        const auto* handle = value_given(draft.values, kind_.field(kind_.handle));
        if (names_itself_ && !draft.existing && !is_empty(handle))
            ids_.add(kind_, text_of(*handle, {}), *tried);
        return true;
    }
    // What is wrong with a value tells more than what follows from it.
    const auto* field = kind_.field(tried.error().subject);
    const auto told = std::ranges::find_if(draft.notes, [&](const ImportMessage& note) {
        return note.field == field && note.issue != ImportIssue::shortened;
    });
    if (field != nullptr && told != draft.notes.end())
        return skip(draft, told->issue, field, told->text, told->other);
    skip(draft, ImportIssue::refused, field);
    result_.skipped.back().refusal = std::move(tried.error());
    return false;
}

/// Codes and names are unique: a row without its code stays, one without its name cannot.
bool ImportPlanner::take_handle(Draft& draft) {
    if (kind_.handle != "code" && kind_.handle != "name") return true;
    const auto* field = kind_.field(kind_.handle);
    const auto* value = value_given(draft.values, field);
    if (is_empty(value)) return true;
    const auto text = text_of(*value, {});
    const auto [holder, free] = handles_.emplace(folded(text), draft.existing.value_or(Uuid{}));
    if (free && names_itself_) names(kind_).add(text, text);
    if (free || (draft.existing && holder->second == *draft.existing)) return true;
    if (kind_.handle == "name") return skip(draft, ImportIssue::name_taken, field, text);
    note(draft, ImportIssue::name_taken, field, text);
    std::erase_if(draft.values, [&](const Assignment& given) { return given.field == field; });
    return true;
}

/// An end before its start is left out.
void ImportPlanner::keep_order(Draft& draft) {
    const auto* start = start_;
    const auto* end = end_;
    if (start == nullptr || end == nullptr) return;
    const auto later = [&](const KindField* field) -> Value {
        if (const auto* given = value_given(draft.values, field)) return *given;
        return draft.existing ? field->get(plan_, *draft.existing) : Value{};
    };
    const auto first = later(start);
    const auto last = later(end);
    const auto* from = std::get_if<Date>(&first);
    const auto* until = std::get_if<Date>(&last);
    if (from == nullptr || until == nullptr || *from <= *until) return;
    note(draft, ImportIssue::out_of_order, end, iso(*until));
    std::erase_if(draft.values, [&](const Assignment& given) {
        return given.field == end || (draft.existing && given.field == start);
    });
}

/// Codes for rows that came without; a row that came without a title is called by its code.
void ImportPlanner::give_codes() {
    const auto* code = kind_.handle == "code" ? kind_.field("code") : nullptr;
    if (code == nullptr) return;
    CodeCounter codes{plan_, kind_};
    for (auto& draft : drafts_) {
        const auto* given = value_given(draft.values, code);
        if (!is_empty(given))
            draft.code = std::get<std::string>(*given);
        else if (draft.existing)
            draft.code = kind_.handle_of(plan_, *draft.existing);
    }
    for (const auto& draft : drafts_) codes.take(draft.code);
    const auto* title = kind_.field("title");
    for (auto& draft : drafts_) {
        if (draft.code.empty()) {
            do draft.code = codes.next();
            while (handles_.contains(folded(draft.code)));
            give(draft.values, code, draft.code);
        }
        if (draft.existing || title == nullptr || !title->required) continue;
        if (!is_empty(value_given(draft.values, title))) continue;
        note(draft, ImportIssue::no_title, title, draft.code);
        give(draft.values, title, draft.code);
    }
}

} // namespace updraft
