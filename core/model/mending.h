#pragma once
#include "core/model/plan.h"

#include <map>
#include <string_view>
#include <unordered_set>

namespace updraft {

/// What is not there of one table.
struct Gaps {
    std::unordered_set<Uuid> missing; // rows known to have been there
    std::size_t emptied = 0;          // values that could not be kept, in rows that were
    bool unread = false;              // part of it could not be read: more may be missing

    bool none() const { return missing.empty() && emptied == 0 && !unread; }
};
using GapsByTable = std::map<std::string_view, Gaps>;

/// Replaces what breaks a field's limits by the field's own default, or by a mark where it must not
/// be empty. Returns how many values that took.
template <class T> std::size_t mend_fields(T& row);

/// Makes rows that come from a damaged file keep the rules of every edit: names that are used twice
/// get a mark, references to nothing are emptied or take their row with them, and one dependency of
/// each circle goes. Notes what is missing; returns how many dependencies went.
std::size_t mend(Plan& plan, GapsByTable& gaps);

} // namespace updraft
