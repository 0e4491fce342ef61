#include "core/store/schema.h"

#include "schema_sql.h"

#include <fmt/format.h>

namespace updraft {

Result<void> make_schema(const Connection& connection) {
    return connection.execute(fmt::format("BEGIN;\n{}\nPRAGMA application_id={};\n"
                                          "PRAGMA user_version={};\nCOMMIT",
                                          schema_sql::version_1, application_id, schema_version));
}

} // namespace updraft
