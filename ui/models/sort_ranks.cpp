#include "ui/models/sort_ranks.h"

#include "core/base/text.h"

#include <algorithm>
#include <numeric>

namespace updraft {

namespace {

std::size_t placeOf(const KindField& field, const std::string& word) {
    return static_cast<std::size_t>(std::ranges::find(field.words, word) - field.words.begin());
}

/// As it is compared: words by their place, texts folded.
Value keyOf(const KindField& field, Value value) {
    auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) return value;
    if (field.type == Type::word) return static_cast<std::int64_t>(placeOf(field, *text));
    return folded(*text);
}

std::weak_ordering compareKeys(const Value& left, const Value& right) {
    const auto* a = std::get_if<std::string>(&left);
    const auto* b = std::get_if<std::string>(&right);
    if (a && b) return natural_order(*a, *b);
    if (left < right) return std::weak_ordering::less;
    return right < left ? std::weak_ordering::greater : std::weak_ordering::equivalent;
}

} // namespace

std::weak_ordering compareValues(const KindField& field, const Value& left, const Value& right) {
    return compareKeys(keyOf(field, left), keyOf(field, right));
}

void SortRanks::rank(const KindTableModel& model, int column, bool descending) {
    if (knows(column, descending)) return;
    const auto count = static_cast<std::size_t>(model.rowCount());
    const KindField& field = model.field(column);
    std::vector<Value> keys(count);
    for (std::size_t row = 0; row < count; ++row)
        keys[row] = keyOf(field, model.value(static_cast<int>(row), column));
    // Empty cells stay at the end whichever way one sorts.
    const auto before = [&](std::size_t a, std::size_t b) {
        const bool noA = std::holds_alternative<std::monostate>(keys[a]);
        const bool noB = std::holds_alternative<std::monostate>(keys[b]);
        if (noA != noB) return noB != descending;
        return compareKeys(keys[a], keys[b]) < 0;
    };
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::ranges::stable_sort(rows, before);
    ranks_.resize(count);
    int rank = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && before(rows[i - 1], rows[i])) ++rank;
        ranks_[rows[i]] = rank;
    }
    column_ = column;
    descending_ = descending;
}

} // namespace updraft
