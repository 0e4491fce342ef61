#pragma once
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace updraft {

/// What the operating system's error number means for a file; `detail` has its own words.
Error system_error(int number, const std::filesystem::path& path);

/// Makes the folder and those above it where they are missing; it is then for its owner alone
/// (0700).
[[nodiscard]] Result<void> make_private_folder(const std::filesystem::path& folder);

/// The names of what is in a folder, in no order; none where it can't be read.
std::vector<std::string> list_folder(const std::filesystem::path& folder);

/// Removes a folder with the files in it, as far as that can be done.
void remove_folder(const std::filesystem::path& folder) noexcept;

/// A folder that is removed in the end, with the files in it.
class ScratchFolder {
  public:
    explicit ScratchFolder(std::filesystem::path path) : path_{std::move(path)} {}
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() { remove_folder(path_); }

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// What stands for a place in the names of the state folder: 16 digits, the same on every machine
/// and in every version.
std::string place_mark(const std::filesystem::path& place);

/// The folder a path lies in; "." for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& path);

/// Whether the folder is on another machine or behind a driver of its own (NFS, SMB, FUSE…), where
/// locks may lie.
bool on_network(const std::filesystem::path& folder);

} // namespace updraft
