#include "tests/bench/bare_file.h"

#include <cstring>
#include <stdexcept>

#include <sqlite3.h>

namespace updraft::bench {

namespace {

void check(int code, sqlite3* handle) {
    if (code != SQLITE_OK) throw std::runtime_error{sqlite3_errmsg(handle)};
}

/// The columns of a row, one after the other.
class Columns {
  public:
    explicit Columns(sqlite3_stmt* row) : row_{row} {}

    Columns& operator>>(BareId& id) {
        const void* bytes = sqlite3_column_blob(row_, at_);
        if (sqlite3_column_bytes(row_, at_++) == 16)
            std::memcpy(id.data(), bytes, id.size());
        else
            id = {};
        return *this;
    }
    Columns& operator>>(std::string& text) {
        const unsigned char* bytes = sqlite3_column_text(row_, at_);
        text.assign(reinterpret_cast<const char*>(bytes),
                    static_cast<std::size_t>(sqlite3_column_bytes(row_, at_++)));
        return *this;
    }
    Columns& operator>>(char& first) {
        const unsigned char* bytes = sqlite3_column_text(row_, at_++);
        first = bytes != nullptr ? static_cast<char>(*bytes) : '\0';
        return *this;
    }
    Columns& operator>>(int& number) {
        number = sqlite3_column_int(row_, at_++);
        return *this;
    }
    Columns& operator>>(std::int64_t& number) {
        number = sqlite3_column_int64(row_, at_++);
        return *this;
    }
    Columns& operator>>(double& number) {
        number = sqlite3_column_double(row_, at_++);
        return *this;
    }
    Columns& operator>>(bool& flag) {
        flag = sqlite3_column_int(row_, at_++) != 0;
        return *this;
    }

  private:
    sqlite3_stmt* row_;
    int at_ = 0;
};

void read(Columns c, BareInitiative& r) {
    c >> r.id >> r.code >> r.title >> r.short_name >> r.summary >> r.nature >> r.domain >>
        r.batch >> r.status >> r.status_reason >> r.priority >> r.owner >> r.sponsor >> r.mandate >>
        r.neighbour >> r.ask >> r.answer >> r.horizon >> r.start >> r.days >> r.due >> r.effort >>
        r.cost >> r.benefit_per_year >> r.progress >> r.is_private >> r.notes >> r.tags;
}

void read(Columns c, BareDependency& r) {
    c >> r.id >> r.from >> r.to >> r.type >> r.lag >> r.label >> r.is_private >> r.notes >> r.tags;
}

void read(Columns c, BareNeed& r) {
    c >> r.id >> r.initiative >> r.team >> r.people;
}

template <class Row> std::vector<Row> table(const BareFile& file, const std::string& name) {
    sqlite3_stmt* count = file.prepare("SELECT count(*) FROM " + name);
    sqlite3_step(count);
    std::vector<Row> rows(static_cast<std::size_t>(sqlite3_column_int(count, 0)));
    sqlite3_finalize(count);
    sqlite3_stmt* select = file.prepare("SELECT * FROM " + name + " ORDER BY id");
    for (auto& row : rows) {
        sqlite3_step(select);
        read(Columns{select}, row);
    }
    sqlite3_finalize(select);
    return rows;
}

} // namespace

BareFile::BareFile(const std::filesystem::path& path) {
    check(sqlite3_open(path.c_str(), &handle_), handle_);
    run("PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA synchronous=EXTRA;"
        "PRAGMA journal_mode=DELETE");
}

BareFile::~BareFile() {
    sqlite3_close(handle_);
}

void BareFile::run(const char* sql) const {
    check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr), handle_);
}

sqlite3_stmt* BareFile::prepare(std::string_view sql) const {
    sqlite3_stmt* statement = nullptr;
    check(
        sqlite3_prepare_v2(handle_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr),
        handle_);
    return statement;
}

BareRows read_rows(const BareFile& file) {
    return {table<BareInitiative>(file, "initiatives"), table<BareDependency>(file, "dependencies"),
            table<BareNeed>(file, "needs")};
}

} // namespace updraft::bench
