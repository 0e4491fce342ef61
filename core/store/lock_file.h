#pragma once
#include "core/base/result.h"
#include "core/store/descriptor.h"

#include <filesystem>
#include <string>

namespace updraft {

/// Who has a plan open for writing.
struct LockHolder {
    std::string user;
    std::string host;
    std::int64_t process = 0;
    std::int64_t since = 0; // seconds since 1970, UTC
};

/// The file `.NAME.lock` beside a plan, which names who writes to it; it is held as long as this
/// lives. The system's own lock on it tells whether the holder still runs, so what a killed
/// process leaves behind is taken over.
class LockFile {
  public:
    /// `busy` with the holder's name as subject and host, process and time as detail; other errors
    /// where no such file can be made.
    static Result<LockFile> take(const std::filesystem::path& plan, const LockHolder& holder);

    LockFile(LockFile&&) noexcept = default;
    LockFile& operator=(LockFile&& other) noexcept;
    ~LockFile();

    static std::filesystem::path path_for(const std::filesystem::path& plan);

  private:
    LockFile(std::filesystem::path path, Descriptor file)
        : path_{std::move(path)}, file_{std::move(file)} {}

    std::filesystem::path path_;
    Descriptor file_;
};

/// This process, as a holder.
LockHolder this_process(std::string user, std::int64_t since);

} // namespace updraft
