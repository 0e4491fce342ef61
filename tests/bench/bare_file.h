#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace updraft::bench {

/// SQLite and nothing around it, with the journal and the syncing of a plan file.
class BareFile {
  public:
    explicit BareFile(const std::filesystem::path& path);
    ~BareFile();
    BareFile(const BareFile&) = delete;
    BareFile& operator=(const BareFile&) = delete;

    void run(const char* sql) const;
    sqlite3_stmt* prepare(std::string_view sql) const;

  private:
    sqlite3* handle_ = nullptr;
};

using BareId = std::array<std::uint8_t, 16>;

struct BareInitiative {
    BareId id, domain, batch, owner, sponsor;
    std::string code, title, short_name, summary, status_reason, neighbour, ask, answer, notes,
        tags;
    char nature, status, mandate, horizon;
    int priority, start, days, due, progress;
    double effort;
    std::int64_t cost, benefit_per_year;
    bool is_private;
};

struct BareDependency {
    BareId id, from, to;
    char type;
    int lag;
    std::string label, notes, tags;
    bool is_private;
};

struct BareNeed {
    BareId id, initiative, team;
    double people;
};

struct BareRows {
    std::vector<BareInitiative> initiatives;
    std::vector<BareDependency> dependencies;
    std::vector<BareNeed> needs;
};

/// Reads the three large tables into reserved structs.
BareRows read_rows(const BareFile& file);

} // namespace updraft::bench
