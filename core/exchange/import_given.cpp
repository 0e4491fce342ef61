// What a person says of all rows at once: "source" is "Survey of June".
#include "core/exchange/import_planner.h"

#include "core/base/text.h"

namespace updraft {

Result<void> ImportPlanner::read_given() {
    for (const auto& given : request_.given)
        if (auto read = read_given(given); !read) return read;
    return {};
}

Result<void> ImportPlanner::read_given(const ImportRequest::Given& given) {
    const auto text = cleaned(given.text);
    auto assignment = read_assignment(kind_, given.field, text, plan_.about(), result_.writing);
    if (!assignment) return fail(std::move(assignment.error()));
    const auto& field = *assignment->field;
    if (std::holds_alternative<std::monostate>(assignment->value)) return {};
    if (field.list) {
        given_lists_.emplace_back(&field, text);
        return {};
    }
    if (field.references != nullptr) {
        const auto named = trimmed(text);
        const Kind& kind = *field.references;
        const auto* handle = names(kind).find(named);
        if (names(kind).is_ambiguous(named))
            return fail(ErrorCode::ambiguous_item, std::string{kind.name}, std::string{named});
        if (handle == nullptr && (!kind.made_by_import || &kind == &kind_))
            return fail(ErrorCode::unknown_item, std::string{kind.name}, std::string{named});
        if (handle == nullptr && kind.handle == "name" && named.find(';') != named.npos)
            return fail(ErrorCode::bad_name, std::string{named});
        assignment->value = handle != nullptr ? *handle : std::string{named};
    }
    if (kind_.name == table_of<Step> && field.name == "journey") {
        journey_ = std::move(assignment->value); // steps that are there stay in theirs
        return {};
    }
    given_.push_back(std::move(*assignment));
    return {};
}

void ImportPlanner::give_all(Draft& draft) const {
    for (const auto& [field, value] : given_) {
        const auto* own = value_given(draft.values, field);
        const bool empty = own != nullptr && std::holds_alternative<std::monostate>(*own);
        if (empty || (own == nullptr && !has_note(draft, field))) give(draft.values, field, value);
    }
    for (const auto& list : given_lists_) {
        const auto own =
            std::ranges::find(draft.lists, list.first, [](const auto& each) { return each.first; });
        if (own == draft.lists.end())
            draft.lists.push_back(list);
        else if (own->second.empty())
            own->second = list.second;
    }
}

} // namespace updraft
