#include "core/base/order_key.h"

namespace updraft {

namespace {

constexpr std::string_view digits =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

std::size_t value(std::string_view key, std::size_t at) {
    return at < key.size() ? digits.find(key[at]) : 0;
}

/// Between two keys of which the second, where given, is larger.
std::string middle(std::string_view below, std::string_view above) {
    std::string key;
    for (std::size_t at = 0;; ++at) {
        const std::size_t low = value(below, at);
        const std::size_t high = above.empty() ? digits.size() : value(above, at);
        if (low == high) {
            key += digits[low];
            continue;
        }
        if (high - low > 1) return key + digits[(low + high) / 2];
        key += digits[low];
        above = {}; // below it anything may follow
    }
}

/// The next key that counts up: its head letter says how many digits follow.
std::string next(std::string_view key) {
    std::string counted{key.substr(0, 1)};
    const std::size_t width = value(key, 0);
    std::string number{key.substr(1, width)};
    number.resize(width, digits.front());
    for (std::size_t at = width; at-- > 0;) {
        const std::size_t v = digits.find(number[at]);
        if (v + 1 < digits.size()) {
            number[at] = digits[v + 1];
            return counted + number;
        }
        number[at] = digits[1];
    }
    if (width + 1 >= digits.size()) return middle(key, {});
    return digits[width + 1] + std::string(width + 1, digits[1]);
}

} // namespace

std::string key_between(std::string_view below, std::string_view above) {
    // Two copies that were merged can hold the same key twice: between equals there is no room.
    if (above <= below) above = {};
    if (above.empty()) return below.empty() ? "21" + std::string{digits[1]} : next(below);
    return middle(below, above);
}

} // namespace updraft
