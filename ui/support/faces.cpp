#include "ui/support/faces.h"

#include <QFontDatabase>
#include <QStringList>

#ifdef UPDRAFT_HAS_FACES
// A resource in a static library is dropped by the linker unless somebody asks for it.
static void keepFaces() {
    Q_INIT_RESOURCE(faces);
}
#endif

namespace updraft {

namespace {

struct Families {
    QString sans = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    QString display = sans;
    bool own = false;
};

#ifdef UPDRAFT_HAS_FACES
QString familyOf(const char* file) {
    const int id = QFontDatabase::addApplicationFont(
        QStringLiteral(":/faces/%1.ttf").arg(QLatin1String(file)));
    return QFontDatabase::applicationFontFamilies(id).value(0);
}

Families load() {
    keepFaces();
    Families families;
    const QString sans = familyOf("sans-regular");
    const QString display = familyOf("display-medium");
    for (const char* file : {"sans-medium", "sans-semibold", "sans-italic"}) familyOf(file);
    if (!sans.isEmpty() && !display.isEmpty()) families = {sans, display, true};
    return families;
}
#else
Families load() {
    return {};
}
#endif

const Families& families() {
    static const Families loaded = load();
    return loaded;
}

} // namespace

bool loadFaces() {
    return families().own;
}
QString sansFamily() {
    return families().sans;
}
QString displayFamily() {
    return families().display;
}

} // namespace updraft
