#pragma once

struct sqlite3;

namespace updraft {

/// Sets the switches and limits that hold before the first statement: a plan from elsewhere may
/// hold anything.
void harden(sqlite3* handle);

/// From now on allows only what a plan needs: rows, transactions, a few pragmas, and tables and
/// indexes where a schema is to be made. Nothing may be attached.
void restrict_statements(sqlite3* handle, bool schema);

} // namespace updraft
