#pragma once
#include "core/model/plan.h"
#include "core/store/connection.h"

#include <map>

namespace updraft {

/// Writes rows of every entity through prepared statements that it keeps.
class RowWriter {
  public:
    explicit RowWriter(const Connection& connection) : connection_{connection} {}

    template <class T> [[nodiscard]] Result<void> insert(const T& row);
    /// Only the fields in the mask.
    template <class T> [[nodiscard]] Result<void> update(const T& row, Mask mask);
    template <class T> [[nodiscard]] Result<void> remove(Id<T> id);

  private:
    struct Key {
        std::string_view table;
        char verb;
        Mask mask;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    Result<Statement*> statement(const Key& key, const std::string& sql);

    const Connection& connection_;
    std::map<Key, Statement> statements_;
};

/// Writes every row of a plan into empty tables.
[[nodiscard]] Result<void> write_rows(const Connection& connection, const Plan& plan);

/// Reads every table. A value that its field does not take makes the plan `damaged`, naming table
/// and field.
Result<Plan> load(const Connection& connection);

} // namespace updraft
