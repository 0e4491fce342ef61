#include "core/store/hardening.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include <sqlite3.h>

namespace updraft {

namespace {

/// Pragmas that only tell, or check; the last one only holds for a transaction.
constexpr std::array<std::string_view, 13> reading_pragmas = {
    "data_version",     "page_count",   "page_size",         "freelist_count", "quick_check",
    "integrity_check",  "foreign_keys", "foreign_key_check", "table_info",     "table_xinfo",
    "foreign_key_list", "index_list",   "defer_foreign_keys"};

bool pragma_allowed(std::string_view pragma, const char* value, bool schema) {
    if (pragma == "application_id" || pragma == "user_version") return value == nullptr || schema;
    if (pragma == "foreign_keys") return value == nullptr;
    return std::ranges::find(reading_pragmas, pragma) != reading_pragmas.end();
}

bool allowed(int action, const char* first, const char* second, bool schema) {
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_FUNCTION:
        return true;
    case SQLITE_PRAGMA:
        return pragma_allowed(first, second, schema);
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_INDEX:
    case SQLITE_REINDEX: // fills a new index
        return schema;
    default:
        return false;
    }
}

template <bool schema>
int authorize(void*, int action, const char* first, const char* second, const char*, const char*) {
    return allowed(action, first, second, schema) ? SQLITE_OK : SQLITE_DENY;
}

} // namespace

void harden(sqlite3* handle) {
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    for (const int off :
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER,
          SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
          SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
        sqlite3_db_config(handle, off, 0, nullptr);

    struct Limit {
        int what;
        int most;
    };
    for (const auto [what, most] : {Limit{SQLITE_LIMIT_LENGTH, 256 << 20},
                                    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                    {SQLITE_LIMIT_COLUMN, 100},
                                    {SQLITE_LIMIT_EXPR_DEPTH, 500},
                                    {SQLITE_LIMIT_COMPOUND_SELECT, 8},
                                    {SQLITE_LIMIT_VDBE_OP, 1'000'000},
                                    {SQLITE_LIMIT_FUNCTION_ARG, 16},
                                    {SQLITE_LIMIT_ATTACHED, 1},
                                    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
                                    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
                                    {SQLITE_LIMIT_WORKER_THREADS, 0}})
        sqlite3_limit(handle, what, most);
    sqlite3_busy_timeout(handle, 3'000);
    constexpr std::int64_t most_memory = 512 << 20; // of all connections together
    sqlite3_hard_heap_limit64(most_memory);
}

void restrict_statements(sqlite3* handle, bool schema) {
    sqlite3_set_authorizer(handle, schema ? authorize<true> : authorize<false>, nullptr);
}

} // namespace updraft
