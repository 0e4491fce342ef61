#pragma once
#include "core/model/entities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>
#include <variant>

namespace updraft {

/// A view of a value as the file holds it; it owns nothing.
using Bytes = std::span<const std::uint8_t>;
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view, Bytes>;

bool equal(const Cell& a, const Cell& b);
/// The row that a reference names; none where it is empty.
std::optional<Uuid> referred(const Cell& cell);

/// What a field holds, as a person would say it.
enum class Type {
    identity,
    reference,
    code,
    line,
    text, // several lines
    whole,
    number,
    money,
    date,
    dates,
    word,
    flag,
    week,
    month,    // a date, of which only the month counts
    share,    // of a whole, 0 to 1; people read percent
    bytes,    // what only programs read: a picture, a seal
    position, // a fractional key, never shown
};

/// Whether it is something written that may be empty.
constexpr bool is_text(Type type) {
    return type == Type::line || type == Type::text || type == Type::code || type == Type::dates;
}

/// For numbers the least and largest value, for texts the least and largest number of letters.
struct Limits {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
};

inline constexpr Limits code_limits{1, 24};
inline constexpr Limits name_limits{1, 120};
inline constexpr Limits line_limits{0, 200};
inline constexpr Limits text_limits{0, 20'000};
/// What customers say is kept whole: no cell of a file holds more.
inline constexpr Limits verbatim_limits{0, 65'536};
inline constexpr Limits money_limits{0, 1e14};
inline constexpr Limits percent_limits{0, 100};
inline constexpr Limits share_limits{0, 1};
inline constexpr Limits emotion_limits{-2, 2};

/// Turns a member into a cell and back; `from` is false where the cell is of another type.
template <class M> struct Codec {
    static_assert(!sizeof(M), "this member's type has no Codec (or the enum no words_of)");
};

template <> struct Codec<std::string> {
    static constexpr Type type = Type::line;
    static Cell to(const std::string& value) { return std::string_view{value}; }
    static bool from(std::string& value, const Cell& cell) {
        const auto* text = std::get_if<std::string_view>(&cell);
        if (text != nullptr) value = *text;
        return text != nullptr;
    }
};
template <> struct Codec<bool> {
    static constexpr Type type = Type::flag;
    static Cell to(bool value) { return std::int64_t{value}; }
    static bool from(bool& value, const Cell& cell) {
        const auto* number = std::get_if<std::int64_t>(&cell);
        if (number == nullptr || (*number != 0 && *number != 1)) return false;
        value = *number == 1;
        return true;
    }
};
template <> struct Codec<int> {
    static constexpr Type type = Type::whole;
    static Cell to(int value) { return std::int64_t{value}; }
    static bool from(int& value, const Cell& cell) {
        const auto* number = std::get_if<std::int64_t>(&cell);
        if (number == nullptr || *number < std::numeric_limits<int>::min() ||
            *number > std::numeric_limits<int>::max())
            return false;
        value = static_cast<int>(*number);
        return true;
    }
};
template <> struct Codec<double> {
    static constexpr Type type = Type::number;
    static Cell to(double value) { return value; }
    static bool from(double& value, const Cell& cell) {
        if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
            value = static_cast<double>(*whole);
            return true;
        }
        const auto* number = std::get_if<double>(&cell);
        if (number == nullptr || !std::isfinite(*number)) return false;
        value = *number;
        return true;
    }
};
template <> struct Codec<Money> {
    static constexpr Type type = Type::money;
    static Cell to(Money value) { return value.minor; }
    static bool from(Money& value, const Cell& cell) {
        const auto* number = std::get_if<std::int64_t>(&cell);
        if (number != nullptr) value.minor = *number;
        return number != nullptr;
    }
};
template <> struct Codec<Date> {
    static constexpr Type type = Type::date;
    static Cell to(Date value) { return std::int64_t{value.days}; }
    static bool from(Date& value, const Cell& cell) {
        const auto* number = std::get_if<std::int64_t>(&cell);
        if (number == nullptr || *number < first_date.days || *number > last_date.days)
            return false;
        value.days = static_cast<std::int32_t>(*number);
        return true;
    }
};
template <> struct Codec<Week> {
    static constexpr Type type = Type::week;
    static Cell to(Week value) { return std::int64_t{value.days}; }
    static bool from(Week& value, const Cell& cell) {
        const auto* number = std::get_if<std::int64_t>(&cell);
        if (number == nullptr || *number < 1 || *number > 0x7f) return false;
        value.days = static_cast<std::uint8_t>(*number);
        return true;
    }
};
template <> struct Codec<std::vector<std::uint8_t>> {
    static constexpr Type type = Type::bytes;
    static Cell to(const std::vector<std::uint8_t>& value) { return Bytes{value}; }
    static bool from(std::vector<std::uint8_t>& value, const Cell& cell) {
        const auto* bytes = std::get_if<Bytes>(&cell);
        if (bytes != nullptr) value.assign(bytes->begin(), bytes->end());
        return bytes != nullptr;
    }
};
template <class T> struct Codec<Id<T>> {
    static constexpr Type type = Type::reference;
    static Cell to(const Id<T>& value) { return Bytes{value.uuid.bytes}; }
    static bool from(Id<T>& value, const Cell& cell) {
        const auto* bytes = std::get_if<Bytes>(&cell);
        if (bytes == nullptr || bytes->size() != value.uuid.bytes.size()) return false;
        std::copy(bytes->begin(), bytes->end(), value.uuid.bytes.begin());
        return true;
    }
};
template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
    static constexpr Type type = Type::word;
    static Cell to(E value) { return word(value); }
    static bool from(E& value, const Cell& cell) {
        const auto* text = std::get_if<std::string_view>(&cell);
        const auto found = text != nullptr ? from_word<E>(*text) : std::nullopt;
        if (found) value = *found;
        return found.has_value();
    }
};
template <class M> struct Codec<std::optional<M>> {
    static constexpr Type type = Codec<M>::type;
    static Cell to(const std::optional<M>& value) {
        return value ? Codec<M>::to(*value) : Cell{std::monostate{}};
    }
    static bool from(std::optional<M>& value, const Cell& cell) {
        if (std::holds_alternative<std::monostate>(cell)) {
            value.reset();
            return true;
        }
        M inner{};
        if (!Codec<M>::from(inner, cell)) return false;
        value = std::move(inner);
        return true;
    }
};

/// One field of an entity: the single description from which rows, forms, CSV, JSON, import,
/// checking and comparison derive.
template <class T> struct Field {
    std::string_view name;    // the column, and what scripts write
    std::string_view label;   // what people read
    std::string_view meaning; // a sentence
    Type type = Type::line;
    bool optional = false;
    Limits limits;
    std::span<const std::string_view> words;
    std::string_view references; // the table that a reference leads to
    bool unique = false;
    bool chosen = false; // a value of which none is sensible by itself
    bool owned = false;  // a row goes with what this refers to, though it may be empty
    Cell (*get)(const T&) = nullptr;
    bool (*set)(T&, const Cell&) = nullptr;
};

/// The fields of an entity in the order of its columns; the identity comes first.
template <class T> struct FieldList {
    std::span<const Field<T>> all() const;
    std::size_t size() const { return all().size(); }
    const Field<T>& operator[](std::size_t i) const { return all()[i]; }
    auto begin() const { return all().begin(); }
    auto end() const { return all().end(); }
};
template <class T> inline constexpr FieldList<T> fields{};
/// The table's name, which is also the kind's name for scripts where people can name it.
template <class T> inline constexpr std::string_view table_of = {};

namespace detail {

template <class M> struct Inner { using type = M; };
template <class M> struct Inner<std::optional<M>> { using type = M; };
template <class M> struct Refers {
    static constexpr std::string_view table = {};
};
template <class T> struct Refers<Id<T>> { static constexpr std::string_view table = table_of<T>; };

template <auto Member> struct MemberOf;
template <class T, class M, M T::*Member> struct MemberOf<Member> {
    using Entity = T;
    using Value = M;
};

template <class E> constexpr std::span<const std::string_view> words_or_none() {
    if constexpr (std::is_enum_v<E>)
        return words_of<E>;
    else
        return {};
}

} // namespace detail

template <auto Member>
constexpr auto field(std::string_view name, std::string_view label, std::string_view meaning = {},
                     Limits limits = {}) {
    using T = typename detail::MemberOf<Member>::Entity;
    using M = typename detail::MemberOf<Member>::Value;
    using Plain = typename detail::Inner<M>::type;
    Field<T> field;
    field.name = name;
    field.label = label;
    field.meaning = meaning;
    field.type = Codec<M>::type;
    field.optional = !std::is_same_v<M, Plain>;
    field.limits = limits;
    field.words = detail::words_or_none<Plain>();
    field.references = detail::Refers<Plain>::table;
    if constexpr (std::is_same_v<Plain, std::string>)
        if (limits.most == line_limits.most || limits.most > 1e300) field.limits = line_limits;
    field.get = [](const T& row) { return Codec<M>::to(row.*Member); };
    field.set = [](T& row, const Cell& cell) { return Codec<M>::from(row.*Member, cell); };
    return field;
}

template <class T> constexpr Field<T> as(Field<T> field, Type type) {
    field.type = type;
    return field;
}
template <class T> constexpr Field<T> unique(Field<T> field) {
    field.unique = true;
    return field;
}
template <class T> constexpr Field<T> chosen(Field<T> field) {
    field.chosen = true;
    return field;
}
template <class T> constexpr Field<T> owned(Field<T> field) {
    field.owned = true;
    return field;
}

/// `code`: a short unique handle that people can say aloud.
template <auto Member> constexpr auto code_field() {
    return unique(
        as(field<Member>("code", "Code", "A short handle to say aloud; unique", code_limits),
           Type::code));
}
template <auto Member> constexpr auto id_field() {
    return as(field<Member>("id", "Id"), Type::identity);
}
template <auto Member>
constexpr auto text_field(std::string_view name, std::string_view label,
                          std::string_view meaning = {}) {
    return as(field<Member>(name, label, meaning, text_limits), Type::text);
}
template <auto Member> constexpr auto position_field() {
    return as(field<Member>("position", "Position", "Where it stands in its list"), Type::position);
}

/// The three fields of `Remarks`, of any entity that has some.
template <class T> constexpr std::array<Field<T>, 3> remarks_fields() {
    Field<T> is_private;
    is_private.name = "private";
    is_private.label = "Private";
    is_private.meaning = "A mark for yourself: charters and exports hold it all the same";
    is_private.type = Type::flag;
    is_private.get = [](const T& row) { return Codec<bool>::to(row.remarks.is_private); };
    is_private.set = [](T& row, const Cell& cell) {
        return Codec<bool>::from(row.remarks.is_private, cell);
    };
    Field<T> notes;
    notes.name = "notes";
    notes.label = "Notes";
    notes.type = Type::text;
    notes.limits = text_limits;
    notes.get = [](const T& row) { return Codec<std::string>::to(row.remarks.notes); };
    notes.set = [](T& row, const Cell& cell) {
        return Codec<std::string>::from(row.remarks.notes, cell);
    };
    Field<T> tags;
    tags.name = "tags";
    tags.label = "Tags";
    tags.meaning = "Words of your own, separated by commas";
    tags.limits = line_limits;
    tags.get = [](const T& row) { return Codec<std::string>::to(row.remarks.tags); };
    tags.set = [](T& row, const Cell& cell) {
        return Codec<std::string>::from(row.remarks.tags, cell);
    };
    return {is_private, notes, tags};
}

/// The own fields followed by those of `Remarks`.
template <class T, std::size_t N>
constexpr std::array<Field<T>, N + 3> with_remarks(const std::array<Field<T>, N>& own) {
    std::array<Field<T>, N + 3> all;
    std::copy(own.begin(), own.end(), all.begin());
    const auto remarks = remarks_fields<T>();
    std::copy(remarks.begin(), remarks.end(), all.begin() + N);
    return all;
}

} // namespace updraft
