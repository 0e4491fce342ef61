#include "core/base/chance.h"

#include <sodium.h>

#include <numeric>

namespace updraft {

std::uint32_t random_below(std::uint32_t below) {
    return randombytes_uniform(below);
}

Uuid random_uuid() {
    Uuid uuid;
    randombytes_buf(uuid.bytes.data(), uuid.bytes.size());
    uuid.bytes[6] = static_cast<std::uint8_t>(0x40U | (uuid.bytes[6] & 0x0fU));
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80U | (uuid.bytes[8] & 0x3fU));
    return uuid;
}

std::vector<std::size_t> random_order(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(order);
    return order;
}

} // namespace updraft
