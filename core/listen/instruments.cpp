#include "core/listen/instruments.h"

namespace updraft {

namespace {

constexpr std::array starts = {0, 24, 29, 37}; // of the instruments, and the end of all

static_assert(words_of<Dimension>.size() * questions_a_dimension == starts[1]);
static_assert(words_of<Question>.size() == starts[3]);

} // namespace

Instrument instrument_of(Question question) {
    const int at = static_cast<int>(question);
    if (at < starts[1]) return Instrument::maturity;
    return at < starts[2] ? Instrument::commitment : Instrument::culture;
}

int first_of(Instrument instrument) {
    return starts[static_cast<std::size_t>(instrument)];
}

int questions_of(Instrument instrument) {
    return starts[static_cast<std::size_t>(instrument) + 1] - first_of(instrument);
}

} // namespace updraft
