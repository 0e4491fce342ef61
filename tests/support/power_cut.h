#pragma once
#include <string>
#include <vector>

namespace updraft::testing {

/// What a disk does that keeps its promises; and one that forgets a folder's sync, which must be
/// found out.
enum class Disk { honest, forgets_folders };

struct PowerResult {
    int images = 0;
    int journals = 0; // images with one
    int edits = 0;    // recorded
    std::vector<std::string> problems;
};

/// Records what random edits write, and looks at what a power cut may leave of it: at every
/// `every`th call as many `images`, each with another part of what was not synced: some sectors
/// written, some not, some half. Each must open, be sound and hold what was reported as saved.
PowerResult cut_power(int edits, int every, int images, unsigned seed, Disk disk = Disk::honest);

} // namespace updraft::testing
