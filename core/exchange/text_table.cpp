#include "core/exchange/text_table.h"

#include <algorithm>

namespace updraft {

bool TextTable::unclosed(std::size_t row) const {
    return std::ranges::binary_search(unclosed_, static_cast<std::uint32_t>(row));
}

void TextTable::spoil_row() {
    cells_.resize(starts_.back());
    unclosed_.push_back(static_cast<std::uint32_t>(starts_.size() - 2)); // the header is no row
}

void TextTable::drop_row() {
    cells_.resize(starts_.back());
    starts_.pop_back();
}

} // namespace updraft
