#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace updraft {

/// What can be learned of a plan file from outside, without SQLite.
struct Place {
    std::filesystem::path path;     // symlinks resolved
    std::optional<Error> read_only; // why nothing can be written there
    bool journal = false;           // a rollback journal stands beside it
    bool write_ahead = false;       // a write-ahead log stands beside it
    bool network = false;           // locks may lie
};

/// Looks at the path: `file_missing`, `file_not_regular`, `file_too_large`.
Result<Place> look_at(const std::filesystem::path& path);

/// What the first page says, read with plain I/O.
struct Header {
    bool write_ahead = false; // another tool turned it to WAL
    std::uint32_t application_id = 0;
    std::int32_t version = 0;
};

/// `not_a_plan` where the file is no SQLite database at all.
Result<Header> read_header(const std::filesystem::path& path);

/// `not_a_plan`, or `newer_version` with the version as detail.
Result<void> check_header(const Header& header, const std::filesystem::path& path);

/// Marks a plan as open in this process for as long as it lives. Closing any descriptor of a file
/// drops all of the process's POSIX locks on it, SQLite's too: while a plan is open here, nothing
/// else may open it.
class OpenMark {
  public:
    explicit OpenMark(const std::filesystem::path& path);
    OpenMark(OpenMark&& other) noexcept;
    OpenMark& operator=(OpenMark&& other) noexcept;
    ~OpenMark();

    static bool marked(const std::filesystem::path& path);

  private:
    std::filesystem::path path_;
};

} // namespace updraft
