#include "core/model/validity.h"

#include "core/base/text.h"

#include <fmt/format.h>

namespace updraft {

namespace {

std::string limit(double value) {
    return fmt::format("{:.15g}", value);
}

std::optional<Error> invalid_text(std::string_view label, Type type, const Limits& limits,
                                  std::string_view text) {
    const auto error = [&](ErrorCode code, std::string detail = {}) {
        return Error{code, std::string{label}, std::move(detail)}; // few texts need the label
    };
    if (!clean(text)) return error(ErrorCode::bad_text);
    if (type != Type::text && text.find('\n') != std::string_view::npos)
        return error(ErrorCode::bad_text);
    if (limits.least > 0 && trimmed(text).empty()) return error(ErrorCode::required);
    // There are never more letters than bytes: most texts need no counting.
    if (limits.least <= 1 && static_cast<double>(text.size()) <= limits.most && type != Type::code)
        return std::nullopt;
    const auto letters = static_cast<double>(length(text));
    if (letters < limits.least) return error(ErrorCode::unreadable_value, std::string{text});
    if (letters > limits.most) return error(ErrorCode::too_long, limit(limits.most));
    if (type == Type::code && !valid_code(text))
        return Error{ErrorCode::bad_code, std::string{text}, {}};
    return std::nullopt;
}

/// Between two keys there must always be room, so none ends in the lowest digit.
std::optional<Error> invalid_position(std::string_view label, std::string_view key) {
    const auto is_digit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    constexpr std::size_t longest = 500; // verbs renumber long before
    if (key.size() > longest) return Error{ErrorCode::too_long, std::string{label}, {}};
    if (!std::ranges::all_of(key, is_digit) || (!key.empty() && key.back() == '0'))
        return Error{ErrorCode::unreadable_value, std::string{label},
                     std::string{shortened(key, 40)}};
    return std::nullopt;
}

std::optional<Error> invalid_number(std::string_view label, Type type, const Limits& limits,
                                    double value) {
    if (std::isfinite(value) && value >= limits.least && value <= limits.most) return std::nullopt;
    return Error{ErrorCode::out_of_range, std::string{label}, text_of(limits, type)};
}

std::optional<Error> invalid(std::string_view label, Type type, const Limits& limits,
                             const Cell& cell) {
    if (const auto* text = std::get_if<std::string_view>(&cell)) {
        if (type == Type::word) return std::nullopt;
        if (type == Type::position) return invalid_position(label, *text);
        return invalid_text(label, type, limits, *text);
    }
    if (const auto* bytes = std::get_if<Bytes>(&cell); bytes != nullptr && type == Type::bytes) {
        constexpr std::size_t most = 1 << 20;
        if (bytes->size() <= most) return std::nullopt;
        return Error{ErrorCode::too_long, std::string{label}, limit(most)};
    }
    if (type == Type::date || type == Type::month) {
        const auto* days = std::get_if<std::int64_t>(&cell);
        if (days == nullptr || (*days >= first_date.days && *days <= last_date.days))
            return std::nullopt;
        return Error{ErrorCode::out_of_range, std::string{label},
                     iso(first_date) + " … " + iso(last_date)};
    }
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return invalid_number(label, type, limits, static_cast<double>(*whole));
    if (const auto* number = std::get_if<double>(&cell))
        return invalid_number(label, type, limits, *number);
    return std::nullopt;
}

} // namespace

bool valid_code(std::string_view text) {
    return !text.empty() && text.find_first_of(" \t\n;,") == std::string_view::npos &&
           static_cast<double>(length(text)) <= code_limits.most;
}

std::optional<Error> invalid_line(std::string_view label, const Limits& limits,
                                  std::string_view text) {
    return invalid_text(label, Type::line, limits, text);
}

std::string text_of(const Limits& limits, Type type) {
    const double unit = type == Type::money ? 100 : 1;
    return limit(limits.least / unit) + " … " + limit(limits.most / unit);
}

template <class T> std::optional<Error> first_invalid(const T& row, Mask changed) {
    for (std::size_t i = 0; i < fields<T>.size(); ++i) {
        const auto& field = fields<T>[i];
        if ((changed >> i & 1U) == 0) continue;
        const auto cell = field.get(row);
        if (auto error = invalid(field.label, field.type, field.limits, cell)) return error;
        if (field.unique && field.type != Type::code)
            if (const auto name = std::get<std::string_view>(cell); name.find(';') != name.npos)
                return Error{ErrorCode::bad_name, std::string{name}, {}};
    }
    return std::nullopt;
}

#define INSTANTIATE(T, ...) template std::optional<Error> first_invalid(const T&, Mask)
UPDRAFT_ENTITIES(INSTANTIATE);
#undef INSTANTIATE

} // namespace updraft
