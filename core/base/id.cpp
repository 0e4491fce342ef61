#include "core/base/id.h"

#include <chrono>
#include <mutex>
#include <random>

namespace updraft {

Uuid new_uuid() {
    static std::mutex mutex;
    static std::mt19937_64 random{std::random_device{}() ^
                                  (std::uint64_t{std::random_device{}()} << 32U)};
    static std::uint64_t last = 0;

    const std::lock_guard lock{mutex};
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
                         std::chrono::system_clock::now().time_since_epoch())
                         .count();
    // 48 bits of milliseconds and a 12-bit counter; a full counter borrows the next millisecond.
    last = std::max(static_cast<std::uint64_t>(now) << 12U, last + 1);
    const std::uint64_t tail = random();

    Uuid uuid;
    const std::uint64_t time = last >> 12U;
    for (std::size_t i = 0; i < 6; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>(time >> (40U - 8U * i));
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70U | ((last >> 8U) & 0x0fU));
    uuid.bytes[7] = static_cast<std::uint8_t>(last);
    for (std::size_t i = 0; i < 8; ++i)
        uuid.bytes[8 + i] = static_cast<std::uint8_t>(tail >> (56U - 8U * i));
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80U | (uuid.bytes[8] & 0x3fU));
    return uuid;
}

std::optional<Date> made_on(const Uuid& uuid) {
    constexpr std::uint64_t day = 86'400'000; // in milliseconds
    if (uuid.bytes[6] >> 4U != 7) return std::nullopt;
    std::uint64_t time = 0;
    for (std::size_t i = 0; i < 6; ++i) time = time << 8U | uuid.bytes[i];
    return Date{static_cast<std::int32_t>(time / day)};
}

std::string to_string(const Uuid& uuid) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += digits[uuid.bytes[i] >> 4U];
        text += digits[uuid.bytes[i] & 0x0fU];
    }
    return text;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    Uuid uuid;
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != '-') return std::nullopt;
            continue;
        }
        unsigned value = 0;
        if (c >= '0' && c <= '9')
            value = static_cast<unsigned>(c - '0');
        else if (c >= 'a' && c <= 'f')
            value = static_cast<unsigned>(c - 'a') + 10;
        else if (c >= 'A' && c <= 'F')
            value = static_cast<unsigned>(c - 'A') + 10;
        else
            return std::nullopt;
        auto& byte = uuid.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>(byte << 4U | value);
        ++nibble;
    }
    return uuid;
}

} // namespace updraft
