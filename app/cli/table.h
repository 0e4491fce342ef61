#pragma once
#include "app/cli/command.h"

namespace updraft::cli {

/// A list as rows of values, of any kind of the plan or of its history.
struct List {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
    std::string currency;
};

/// `FIELD=VALUE` conditions, all of which must hold. `unknown_kind`, `unknown_field`,
/// `bad_assignment`, `unreadable_value`.
Result<List> list_of(const Document& document, std::string_view kind,
                     const std::vector<std::string>& where);

/// "2026-02-24T12:00:00Z", of seconds since 1970.
std::string moment(std::int64_t seconds);

std::string as_csv(const List& list);
Json as_json(const List& list);
/// For people: columns that hold something, cut to what a line can take.
std::string as_table(const List& list);

} // namespace updraft::cli
