#pragma once

#include <QString>

namespace updraft {

/// Makes the bundled faces known to Qt; once is enough. False if the program was built without
/// them: the families below then name the system's font.
bool loadFaces();

/// The family for everything on screen and paper.
QString sansFamily();

/// The family for titles from 26 px up.
QString displayFamily();

} // namespace updraft
