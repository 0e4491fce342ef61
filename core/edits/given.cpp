#include "core/edits/given.h"

namespace updraft {

const Assignment* given_for(const std::vector<Assignment>& given, std::string_view field) {
    const auto found = std::ranges::find_if(
        given, [&](const Assignment& each) { return each.field->name == field; });
    return found != given.end() ? &*found : nullptr;
}

std::optional<std::string> text_for(const std::vector<Assignment>& given, std::string_view field) {
    const auto* found = given_for(given, field);
    return found != nullptr ? std::optional{text_of(found->value, {})} : std::nullopt;
}

} // namespace updraft
