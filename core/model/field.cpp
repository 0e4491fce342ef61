#include "core/model/field.h"

namespace updraft {

std::optional<Uuid> referred(const Cell& cell) {
    Id<Basics> id;
    return Codec<Id<Basics>>::from(id, cell) ? std::optional{id.uuid} : std::nullopt;
}

bool equal(const Cell& a, const Cell& b) {
    if (a.index() != b.index()) return false;
    if (const auto* bytes = std::get_if<Bytes>(&a))
        return std::ranges::equal(*bytes, std::get<Bytes>(b));
    return std::visit(
        [&]<class V>(const V& value) {
            if constexpr (std::is_same_v<V, Bytes>)
                return true;
            else
                return value == std::get<V>(b);
        },
        a);
}

} // namespace updraft
