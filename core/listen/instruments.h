#pragma once
#include "core/model/words.h"

#include <span>

namespace updraft {

/// What CX maturity is made of: four questions each.
enum class Dimension { direction, understanding, choosing, delivering, learning, ownership };
template <>
inline constexpr std::array<std::string_view, 6> words_of<Dimension> = {
    "direction", "understanding", "choosing", "delivering", "learning", "ownership"};

inline constexpr int questions_a_dimension = 4;

/// The instrument that a question belongs to, and the place of its first question.
Instrument instrument_of(Question question);
int first_of(Instrument instrument);
/// How many questions it has: 24, 5 and 8.
int questions_of(Instrument instrument);

} // namespace updraft
