#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace updraft {

/// Reads bytes at an offset, as pread(2) does: how many, or -1 with errno.
using ReadAt = std::function<std::int64_t(char* into, std::size_t count, std::int64_t at)>;

/// What can be read of so many bytes; what a broken medium does not give is zero. `stopped`.
Result<std::string> read_around(std::size_t size, const ReadAt& read,
                                const Progress& progress = {});
/// The same of a file: `file_unreadable` where it can't even be opened.
Result<std::string> read_around(const std::filesystem::path& path, const Progress& progress = {});

} // namespace updraft
