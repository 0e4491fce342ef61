#include "ui/support/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

// A resource in a static library is dropped by the linker unless somebody asks for it.
static void keepTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace updraft {

void speakLanguage(QCoreApplication& application) {
    keepTranslations();
    const auto load = [&](const QLocale& locale) {
        auto* words = new QTranslator(&application);
        return words->load(locale, QStringLiteral("updraft"), QStringLiteral("_"),
                           QStringLiteral(":/translations")) &&
               QCoreApplication::installTranslator(words);
    };
    if (!load(QLocale())) load(QLocale::English);
}

} // namespace updraft
