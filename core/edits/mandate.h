#pragma once
#include "core/document/edit.h"

#include <string>
#include <vector>

// What a leader does about whose decision an initiative is: begin what is their own, ask for the
// rest, and note what came of asking.

namespace updraft {

/// Begins initiatives: they are active, and one without a start, or with a later one, starts on the
/// day, or on the next on which people work.
void begin_work(Edit& edit, const std::vector<Id<Initiative>>& ids, Date today);

/// Notes that the neighbour or the executives were asked on the day. `required` where it does not
/// say what is asked.
void ask(Edit& edit, Id<Initiative> id, Date today);

/// What came of asking.
struct Reply {
    bool agreed = true;
    std::string by;    // who said it; whoever must agree where empty
    std::string words; // what they said; what is there stays where empty
};
void note_reply(Edit& edit, Id<Initiative> id, const Reply& reply);

} // namespace updraft
