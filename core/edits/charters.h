#pragma once
#include "core/document/edit.h"

#include <string>
#include <string_view>

namespace updraft {

/// What people are in a charter that begins, in the reader's language: "leads", "is asked",
/// "sponsor", "owner".
struct CharterRoles {
    std::string leads;
    std::string asked;
    std::string sponsor;
    std::string owner;
};

/// Begins the charter of an initiative and fills in what the plan knows: the team's first line,
/// who is asked, and who signs. The one that it has already where there is one; `unknown_item`.
Id<Charter> begin_charter(Edit& edit, Id<Initiative> of, const CharterRoles& roles);

/// An agreed charter is settled: only its status may change (`charter_agreed`), until it is
/// revised.
void keep_agreed(Edit& edit, const Charter& before, Charter& row);
bool keeps_agreed(const Plan& plan, Uuid charter, std::string_view field);

/// Sets one text of a charter by its field's name.
void set_charter_text(Edit& edit, Id<Charter> id, std::string_view field, const std::string& text);

/// Agrees a charter, which settles its version.
void agree_charter(Edit& edit, Id<Charter> id);
/// Begins the next version of an agreed charter as a draft.
void revise_charter(Edit& edit, Id<Charter> id);

/// Adds a phase after the last one; it starts on the working day after that one's end, or with the
/// initiative.
Id<Phase> add_phase(Edit& edit, Id<Initiative> of, const std::string& title);
/// Moves a phase by so many places among those of its initiative; −1 is up.
void move_phase(Edit& edit, Id<Phase> id, int places);

/// The phases of an initiative in their order.
std::vector<Id<Phase>> phases_of(const Plan& plan, Id<Initiative> of);

} // namespace updraft
