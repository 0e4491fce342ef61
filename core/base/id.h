#pragma once
#include "core/base/date.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace updraft {

/// A UUID, 16 bytes in network order. The nil UUID names nothing.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    friend auto operator<=>(const Uuid&, const Uuid&) = default;
    explicit operator bool() const { return *this != Uuid{}; }
};

/// A new version-7 UUID (RFC 9562): later ones sort after earlier ones, also within a millisecond.
Uuid new_uuid();
/// The day, in UTC, on which a version-7 UUID was made; none of any other.
std::optional<Date> made_on(const Uuid& uuid);

/// The usual 36 letters, such as "0190a5c2-…".
std::string to_string(const Uuid& uuid);
std::optional<Uuid> parse_uuid(std::string_view text);

/// The identity of a `T`; an `Id<Initiative>` is not an `Id<Person>`.
template <class T> struct Id {
    Uuid uuid;

    friend auto operator<=>(const Id&, const Id&) = default;
    explicit operator bool() const { return static_cast<bool>(uuid); }
    static Id make() { return {new_uuid()}; }
};

} // namespace updraft

template <> struct std::hash<updraft::Uuid> {
    std::size_t operator()(const updraft::Uuid& uuid) const noexcept {
        // The last eight bytes of a version-7 UUID are random.
        std::size_t value = 0;
        for (std::size_t i = 8; i < 16; ++i) value = value << 8U | uuid.bytes[i];
        return value;
    }
};
template <class T> struct std::hash<updraft::Id<T>> {
    std::size_t operator()(const updraft::Id<T>& id) const noexcept {
        return std::hash<updraft::Uuid>{}(id.uuid);
    }
};
