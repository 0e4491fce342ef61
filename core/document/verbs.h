#pragma once
#include <string_view>

// What history calls the edits that the door makes by itself; the verbs proper are in
// core/edits/verbs.h. A plan keeps these names for ever: they change only with a migration.
namespace updraft::verb {

inline constexpr std::string_view undo = "undo";
inline constexpr std::string_view redo = "redo";
inline constexpr std::string_view restore = "restore";
inline constexpr std::string_view fold = "fold";

/// Of a change that stands in no history: another program wrote the file, or it is shown anew.
inline constexpr std::string_view reload = "reload";

} // namespace updraft::verb
