#include "core/exchange/import_names.h"

#include "core/base/text.h"
#include "core/listen/journeys.h"

#include <fmt/format.h>

#include <charconv>

namespace updraft {

CodeCounter::CodeCounter(const Plan& plan, const Kind& kind) {
    const auto code = kind.next_code(plan);
    const auto last = code.find_last_not_of("0123456789");
    prefix_ = code.substr(0, last == std::string::npos ? 0 : last + 1);
    digits_ = static_cast<int>(code.size() - prefix_.size());
    if (const auto number = number_of(code)) next_ = *number;
}

std::optional<std::int64_t> CodeCounter::number_of(std::string_view code) const {
    if (prefix_.empty() || !same_name(code.substr(0, prefix_.size()), prefix_)) return std::nullopt;
    code.remove_prefix(prefix_.size());
    std::int64_t number = 0;
    const auto* const end = code.data() + code.size();
    const auto read = std::from_chars(code.data(), end, number);
    constexpr std::int64_t most = 100'000'000; // beyond it no counting, as in Kind::next_code
    if (read.ec != std::errc{} || read.ptr != end || number < 0 || number >= most)
        return std::nullopt;
    return number;
}

void CodeCounter::take(std::string_view code) {
    if (const auto number = number_of(code)) next_ = std::max(next_, *number + 1);
}

std::string CodeCounter::next() {
    return fmt::format("{}{:0{}}", prefix_, next_++, digits_);
}

namespace {

/// Whether it is a step of a journey as it shall be: what customers say is of how it is.
bool is_yet_to_be(const Plan& plan, Uuid id) {
    const auto* map = journey_of(plan, id);
    return map != nullptr && map->kind == JourneyKind::to_be;
}

} // namespace

Names::Names(const Plan& plan, const Kind& kind) : codes_{plan, kind} {
    const auto all = kind.all(plan);
    if ((kind.made_by_import || kind.known_by_title) && kind.handle == "code")
        take_titles(plan, kind, all);
    for (const auto& id : all) {
        auto handle = kind.handle_of(plan, id);
        auto key = folded(handle);
        ambiguous_.erase(key); // a handle comes before a title
        handles_.insert_or_assign(std::move(key), std::move(handle));
    }
}

void Names::take_titles(const Plan& plan, const Kind& kind, const std::vector<Uuid>& all) {
    std::vector<Uuid> later;
    for (const auto& id : all) {
        if (is_yet_to_be(plan, id)) {
            later.push_back(id);
            continue;
        }
        auto title = folded(kind.title_of(plan, id));
        if (!handles_.try_emplace(title, kind.handle_of(plan, id)).second)
            ambiguous_.insert(std::move(title));
    }
    std::unordered_map<std::string, std::string> yet_to_be; // meant where nothing that is bears it
    for (const auto& id : later) {
        auto title = folded(kind.title_of(plan, id));
        if (handles_.contains(title)) continue;
        if (!yet_to_be.try_emplace(title, kind.handle_of(plan, id)).second)
            ambiguous_.insert(std::move(title));
    }
    handles_.merge(yet_to_be);
    for (const auto& title : ambiguous_) handles_.erase(title);
}

const std::string* Names::find(std::string_view text) {
    std::string key{text};
    if (const auto seen = seen_.find(key); seen != seen_.end()) return &seen->second;
    const auto known = handles_.find(folded(text));
    if (known == handles_.end()) return nullptr;
    return &seen_.emplace(std::move(key), known->second).first->second;
}

const std::string& Names::add(std::string_view text, std::string handle) {
    handles_.insert_or_assign(folded(handle), handle);
    codes_.take(handle);
    return handles_.insert_or_assign(folded(text), std::move(handle)).first->second;
}

} // namespace updraft
