#pragma once
#include "core/base/result.h"
#include "core/model/plan.h"

#include <unordered_set>
#include <vector>

namespace updraft {

/// A set of changed rows in SQLite's own changeset format (https://sqlite.org/sessionintro.html).
using Changeset = std::vector<std::uint8_t>;

enum class ChangeKind : std::uint8_t { added = 18, removed = 9, changed = 23 };

/// Appends changes of rows; per table one header, so all of a table come together.
class ChangesetWriter {
  public:
    template <class T> void added(const T& row);
    template <class T> void removed(const T& row);
    template <class T> void changed(const T& before, const T& after, Mask mask);
    /// Makes room at once for so many rows more, as large as those so far: growing bit by bit
    /// copies what is there again and again.
    void expect(std::size_t rows);
    Changeset take() { return std::move(bytes_); }

  private:
    template <class T> void head(ChangeKind kind);
    Changeset bytes_;
    std::size_t rows_ = 0;
    std::string_view table_;
};

/// A field's value in a changeset: none where the change does not tell it.
using Told = std::optional<Cell>;

/// One row's change, as views into the changeset. `before` is empty for an added row, `after` for a
/// removed one.
struct RowChange {
    std::string_view table;
    ChangeKind kind;
    std::vector<Told> before;
    std::vector<Told> after;
};

/// Reads a changeset, trusting nothing in it: `damaged` where it is cut off, names no table of
/// ours, is wider than the table or does not begin with a 16-byte key.
Result<std::vector<RowChange>> read_changeset(Bytes changeset);

/// The same without what it says of these rows: `damaged` as above.
Result<Changeset> without_rows(Bytes changeset, const std::unordered_set<Uuid>& rows);

} // namespace updraft
