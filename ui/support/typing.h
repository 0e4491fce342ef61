#pragma once

class QKeyEvent;

namespace updraft {

/// Whether the key writes something. Space does not: outside of a text it presses, picks and ticks.
bool writes(const QKeyEvent& key);

/// The same key again, for the widget that has the keyboard by now.
void typeAgain(const QKeyEvent& key);

} // namespace updraft
