#pragma once

#include "ui/session/session.h"

#include <sqlite3.h>

#include <catch2/catch.hpp>

namespace updraft {

/// Changes the file of the open plan as another program would, which keeps to no lock of ours.
inline void writeAsAnother(const Session& session, const char* sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(session.document()->path().c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

} // namespace updraft
