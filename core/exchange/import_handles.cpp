#include "core/exchange/import_handles.h"

namespace updraft {

std::unordered_map<std::string, Uuid>& Handles::of(const Kind& kind) {
    auto [known, fresh] = kinds_.try_emplace(&kind);
    if (fresh)
        for (const auto& id : kind.all(plan_)) known->second.emplace(kind.handle_of(plan_, id), id);
    return known->second;
}

void Handles::add(const Kind& kind, const std::string& handle, Uuid id) {
    of(kind).emplace(handle, id);
}

std::optional<Uuid> Handles::find(const Kind& kind, const std::string& handle) {
    const auto& known = of(kind);
    const auto found = known.find(handle);
    return found == known.end() ? std::nullopt : std::optional{found->second};
}

std::vector<Assignment> Handles::settled(const std::vector<Assignment>& assignments) {
    std::vector<Assignment> settled;
    settled.reserve(assignments.size());
    for (const auto& [field, value] : assignments) {
        if (field->list) continue;
        const auto* handle = std::get_if<std::string>(&value);
        const auto id = handle != nullptr && field->references != nullptr
                            ? find(*field->references, *handle)
                            : std::nullopt;
        settled.push_back({field, id ? Value{*id} : value});
    }
    return settled;
}

} // namespace updraft
