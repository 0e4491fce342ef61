#pragma once

#include "ui/models/kind_table_model.h"

namespace updraft {

/// Where each row of a table stands by one of its columns. Of many rows, fetching and folding
/// values for each comparison takes seconds; here each is fetched once. Equal values share a rank.
class SortRanks {
  public:
    /// Works them out, unless they are known for this column and order.
    void rank(const KindTableModel& model, int column, bool descending);
    /// The values may be others now.
    void forget() { ranks_.clear(); }
    bool knows(int column, bool descending) const {
        return !ranks_.empty() && column == column_ && descending == descending_;
    }
    int of(int row) const { return ranks_[static_cast<std::size_t>(row)]; }

  private:
    std::vector<int> ranks_;
    int column_ = -1;
    bool descending_ = false;
};

/// Numbers within texts by value, words in their own order.
std::weak_ordering compareValues(const KindField& field, const Value& left, const Value& right);

} // namespace updraft
