#pragma once
#include "core/document/edit.h"

// The pictures of personas.

namespace updraft {

/// Gives a persona a picture in place of an earlier one; empty bytes take it away.
void set_portrait(Edit& edit, Id<Persona> persona, std::vector<std::uint8_t> image);
/// Gives a persona the picture of another.
void copy_portrait(Edit& edit, Id<Persona> original, Id<Persona> copy);

} // namespace updraft
