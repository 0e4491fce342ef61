// The one main of all window tests: a real application object, without a screen unless asked.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "ui/support/faces.h"
#include "ui/support/language.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true); // the tester's own settings stay untouched
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication application(argc, argv);
    updraft::speakLanguage(application);
    updraft::loadFaces();
    return Catch::Session().run(argc, argv);
}
