// Between values, as people name them, and cells, as rows hold them; and from texts to values.
#include "core/edits/kind_of.h"
#include "core/model/validity.h"

#include <cmath>

namespace updraft {

namespace {

Value named(const Plan& plan, const Kind* kind, const Bytes& bytes) {
    Uuid id;
    if (bytes.size() != id.bytes.size()) return {};
    std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    return kind != nullptr ? kind->handle_of(plan, id) : to_string(id);
}

std::optional<std::int64_t> to_whole(double number) {
    if (std::floor(number) != number || std::abs(number) > 9e15) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

std::optional<bool> parse_flag(std::string_view text) {
    const auto word = folded(text);
    for (const auto* yes : {"yes", "true", "1", "x", "y"})
        if (word == yes) return true;
    for (const auto* no : {"no", "false", "0", "n"})
        if (word == no) return false;
    return std::nullopt;
}

std::optional<Value> parse_word(std::span<const std::string_view> words, std::string_view text) {
    const auto wanted = folded(text);
    for (const auto& word : words)
        if (folded(word) == wanted) return Value{std::string{word}};
    return std::nullopt;
}

std::optional<Value> parse_numeric(const KindField& field, std::string_view text,
                                   const Basics& basics, const Writing& writing) {
    const auto number = field.type == Type::share ? parse_share(text, writing.decimal)
                                                  : parse_number(text, writing.decimal);
    if (!number) return std::nullopt;
    if (field.type == Type::number || field.type == Type::share) return Value{*number};
    if (field.type == Type::money) {
        const auto minor =
            to_whole(std::round(*number * std::pow(10.0, minor_digits(basics.currency))));
        return minor ? std::optional<Value>{Money{*minor}} : std::nullopt;
    }
    const auto whole = to_whole(*number);
    return whole ? std::optional<Value>{*whole} : std::nullopt;
}

template <class T> std::optional<Value> value_from(std::optional<T> parsed) {
    return parsed ? std::optional<Value>{Value{std::move(*parsed)}} : std::nullopt;
}

std::optional<Value> parse(const KindField& field, std::string_view text, const Basics& basics,
                           const Writing& writing) {
    switch (field.type) {
    case Type::whole:
    case Type::number:
    case Type::money:
    case Type::share:
        return parse_numeric(field, text, basics, writing);
    case Type::date:
        return value_from(parse_date(text, writing.order));
    case Type::dates:
        return value_from(parse_dates(text, writing.order));
    case Type::flag:
        return value_from(parse_flag(text));
    case Type::word:
        return parse_word(field.words, text);
    case Type::week: {
        const auto week = parse_week(text);
        return week ? std::optional<Value>{text_of(*week)} : std::nullopt;
    }
    case Type::month: {
        const auto month = parse_month(text, writing.order);
        return month ? std::optional<Value>{month_text(*month)} : std::nullopt;
    }
    default:
        return Value{std::string{text}};
    }
}

/// What was given; for fixed words with these, each on a line of its own.
Error unreadable(const KindField& field, std::string_view text) {
    std::string detail{text.substr(0, text.find('\n'))};
    for (const auto& word : field.words) detail.append("\n").append(word);
    return {ErrorCode::unreadable_value, std::string{field.label}, std::move(detail)};
}

/// A number's limits show at reading already, so that an import can tell them row by row.
bool within(const KindField& field, const Value& value) {
    const auto inside = [&](double number) {
        return number >= field.limits.least && number <= field.limits.most;
    };
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return inside(static_cast<double>(*whole));
    if (const auto* number = std::get_if<double>(&value)) return inside(*number);
    if (const auto* money = std::get_if<Money>(&value))
        return inside(static_cast<double>(money->minor));
    return true;
}

} // namespace

Value value_of(const Plan& plan, Type type, const Kind* references, const Cell& cell) {
    if (const auto* bytes = std::get_if<Bytes>(&cell)) return named(plan, references, *bytes);
    if (const auto* text = std::get_if<std::string_view>(&cell))
        return text->empty() ? Value{} : Value{std::string{*text}};
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    const auto* whole = std::get_if<std::int64_t>(&cell);
    if (whole == nullptr) return {};
    switch (type) {
    case Type::flag:
        return *whole != 0;
    case Type::date:
        return Date{static_cast<std::int32_t>(*whole)};
    case Type::money:
        return Money{*whole};
    case Type::week:
        return text_of(Week{static_cast<std::uint8_t>(*whole)});
    case Type::month:
        return month_text(Date{static_cast<std::int32_t>(*whole)});
    default:
        return *whole;
    }
}

std::optional<Cell> CellMaker::refer(Edit& edit, const Kind& kind, const std::string& handle) {
    id_ = kind.named(edit, handle);
    if (edit.refusal()) return std::nullopt;
    return Cell{Bytes{id_.bytes}};
}

std::optional<Cell> CellMaker::from_text(Type type, const std::string& value) {
    if (type == Type::week) {
        const auto week = parse_week(value);
        return week ? std::optional{Codec<Week>::to(*week)} : std::nullopt;
    }
    if (type == Type::month) {
        const auto month = parse_month(value, DayOrder::day_month);
        return month ? std::optional{Codec<Date>::to(*month)} : std::nullopt;
    }
    return Cell{std::string_view{value}};
}

std::optional<Cell> CellMaker::make(Edit& edit, Type type, const Kind* references,
                                    const Value& value) {
    const auto* handle = std::get_if<std::string>(&value);
    return handle != nullptr && references != nullptr ? refer(edit, *references, *handle)
                                                      : make(type, value);
}

std::optional<Cell> CellMaker::make(Type type, const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return from_text(type, *text);
    if (const auto* id = std::get_if<Uuid>(&value)) {
        id_ = *id;
        return Cell{Bytes{id_.bytes}};
    }
    if (const auto* flag = std::get_if<bool>(&value)) return Codec<bool>::to(*flag);
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return Cell{*whole};
    if (const auto* number = std::get_if<double>(&value)) return Cell{*number};
    if (const auto* date = std::get_if<Date>(&value)) return Codec<Date>::to(*date);
    if (const auto* money = std::get_if<Money>(&value)) return Codec<Money>::to(*money);
    const bool text = type == Type::line || type == Type::text || type == Type::dates;
    return text ? Cell{std::string_view{}} : Cell{std::monostate{}};
}

Result<Value> read_value(const KindField& field, std::string_view text, const Basics& basics,
                         const Writing& writing) {
    text = trimmed(text);
    if (text.empty()) return Value{};
    auto value = parse(field, text, basics, writing);
    if (!value) return fail(unreadable(field, text));
    if (!within(field, *value))
        return fail(ErrorCode::out_of_range, std::string{field.label},
                    text_of(field.limits, field.type));
    return std::move(*value);
}

Result<Assignment> read_assignment(const Kind& kind, std::string_view field, std::string_view text,
                                   const Basics& basics, const Writing& writing) {
    const auto* known = kind.field(field);
    if (known == nullptr)
        return fail(ErrorCode::unknown_field, std::string{field}, std::string{kind.name});
    if (!known->set)
        return fail(ErrorCode::not_settable, std::string{known->label}, std::string{kind.name});
    auto value = read_value(*known, text, basics, writing);
    if (!value) return fail(value.error());
    return Assignment{known, std::move(*value)};
}

} // namespace updraft
