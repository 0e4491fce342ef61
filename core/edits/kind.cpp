#include "core/base/text.h"
#include "core/edits/kinds.h"

#include <fmt/format.h>

namespace updraft {

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
    if (found.empty() && known_by_title) found = matches("title");
    if (found.empty()) return unknown();
    if (found.size() > 1)
        return fail(ErrorCode::ambiguous_item, std::string{name}, std::string{handle_text});
    return found.front();
}

Uuid Kind::named(Edit& edit, std::string_view handle_text) const {
    const auto known = find(edit.plan(), handle_text);
    if (known) return *known;
    if (made_when_named && known.error().code == ErrorCode::unknown_item)
        return add(edit,
                   {{field(known_by_title ? "title" : handle), std::string{trimmed(handle_text)}}});
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

const KindField* Kind::title() const {
    const auto* told = field(read_by);
    return told != nullptr ? told : field("name");
}

std::string Kind::handle_of(const Plan& plan, Uuid id) const {
    if (single()) return {};
    return text_of(field(handle)->get(plan, id), {});
}

std::string Kind::title_of(const Plan& plan, Uuid id) const {
    if (const auto* told = title()) return text_of(told->get(plan, id), {});
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
