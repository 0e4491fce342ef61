#pragma once
#include "core/base/result.h"
#include "core/store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace updraft {

/// Entries that are undone together, named by the sequence of the first; 0 begins a new one.
struct Gesture {
    std::int64_t first = 0;
};

/// One entry of the log.
struct HistoryEntry {
    std::int64_t sequence = 0;
    Uuid id;
    std::int64_t at = 0; // seconds since 1970, UTC
    std::string by;
    std::string verb;
    std::vector<Uuid> subjects;
    std::int64_t gesture = 0;
    std::int64_t undoes = 0; // the gesture that it takes back; 0 where it is an edit
};

/// A named point of the log: the state after the entry `sequence`.
struct Version {
    std::string name;
    std::int64_t sequence = 0;
    std::int64_t at = 0;
};

/// A part of the log: from after the one entry up to the other.
struct Stretch {
    std::int64_t after = 0;
    std::int64_t last = 0;
};

/// What can be undone and redone, as gestures; derived from the log, never stored.
struct Stacks {
    std::vector<std::int64_t> undo;
    std::vector<std::int64_t> redo;
    /// What ended them, so that nothing before it is taken back: older entries that are one by
    /// now, or one that is final.
    enum class End { beginning, fold, final_entry };
    End end = End::beginning;

    /// Takes one more entry into account.
    void add(std::int64_t gesture, std::int64_t undoes);
    void stop(End why) { *this = {{}, {}, why}; }
};

Result<std::vector<HistoryEntry>> read_history(const Connection& connection);
/// The entry with this sequence; none where there is none.
Result<std::optional<HistoryEntry>> read_entry(const Connection& connection, std::int64_t sequence);
/// The id of the last entry; nil where there is none.
Result<Uuid> read_last_id(const Connection& connection);
/// `damaged` where the log is not one that edits write.
Result<Stacks> read_stacks(const Connection& connection);
Result<std::vector<Version>> read_versions(const Connection& connection);

} // namespace updraft
