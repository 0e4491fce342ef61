#pragma once

class QCoreApplication;

namespace updraft {

/// Lets the application speak the locale's language, or English where there is no translation.
void speakLanguage(QCoreApplication& application);

} // namespace updraft
