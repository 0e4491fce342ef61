#include "tests/support/raw.h"

#include "tests/support/faulty_vfs.h"
#include "tests/support/plans.h"

#include <stdexcept>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

namespace updraft::testing {

std::vector<std::vector<std::string>> raw(const std::filesystem::path& path,
                                          const std::string& sql) {
    using Rows = std::vector<std::vector<std::string>>;
    sqlite3* handle = nullptr;
    sqlite3_open(path.c_str(), &handle);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    Rows rows;
    char* message = nullptr;
    const auto take = [](void* into, int columns, char** values, char**) {
        auto& row = static_cast<Rows*>(into)->emplace_back();
        for (int i = 0; i < columns; ++i) row.emplace_back(values[i] != nullptr ? values[i] : "");
        return 0;
    };
    const int code = sqlite3_exec(handle, sql.c_str(), take, &rows, &message);
    const std::string told = message != nullptr ? message : "";
    sqlite3_free(message);
    sqlite3_close(handle);
    if (code != SQLITE_OK) throw std::runtime_error{told};
    return rows;
}

void cut_off(const std::filesystem::path& plan) {
    const pid_t child = ::fork();
    if (child == 0) {
        FaultyVfs vfs;
        const auto document = Document::open(plan, surroundings());
        // Deleting the journal is what commits.
        vfs.arm({Call::remove, Failure::killed, false, 1});
        static_cast<void>((*document)->edit("set", [](Edit& edit) {
            edit.change(edit.plan().about().id, [](Basics& row) { row.title = "Never saved"; });
        }));
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSIGNALED(status)) throw std::runtime_error{"the process was not cut off"};
}

} // namespace updraft::testing
