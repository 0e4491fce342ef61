#pragma once

#include <vector>

class QWidget;

namespace updraft {

/// Gives a widget keys that are shortcuts of the window, too: while it has the keyboard they are
/// its own. Else Del in a list at the side would take what is picked on the page.
void ownKeys(QWidget& widget, std::vector<int> keys);

} // namespace updraft
