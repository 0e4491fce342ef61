#pragma once
#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace updraft {

/// Writes a file whole or not at all: into a temporary in the same folder, synced, then put in the
/// place of what was there. An existing file keeps its permissions, a link stays one. Errors:
/// `disk_full`, `read_only`, `file_missing` (the folder), `file_not_regular`, `write_failed`;
/// what was there is then untouched. `outcome_unknown`: replaced, but a power cut may undo it.
[[nodiscard]] Result<void> write_whole_file(const std::filesystem::path& path,
                                            std::string_view bytes);

/// A file in the making, with its journal where it is a plan: whoever lets go of it removes what
/// still stands under its name.
class Temporary {
  public:
    explicit Temporary(const std::filesystem::path& path)
        : path_{path}, journal_{path.string() + "-journal"} {}
    Temporary(Temporary&&) noexcept = default;
    Temporary& operator=(Temporary&&) = delete;
    ~Temporary();

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
    std::filesystem::path journal_; // removing it needs no memory
};

/// Where a link points to; the path itself where there is nothing yet. `file_not_regular` where
/// there is something that no file may replace.
Result<std::filesystem::path> real_target(const std::filesystem::path& path);
/// A name beside `target` for a file that is to take its place.
std::filesystem::path temporary_beside(const std::filesystem::path& target);
/// Syncs the finished temporary and puts it in the target's place.
[[nodiscard]] Result<void> put_in_place(const std::filesystem::path& temporary,
                                        const std::filesystem::path& target);
/// The same, but replaces nothing: `file_exists`.
[[nodiscard]] Result<void> put_in_free_place(const std::filesystem::path& temporary,
                                             const std::filesystem::path& target);

} // namespace updraft
