#include "ui/support/list_file.h"

#include "ui/support/dialogs.h"
#include "ui/support/settings.h"

#include <QFileInfo>
#include <QStringList>

namespace updraft {

namespace {

const QStringList& endings() {
    static const QStringList all{QStringLiteral("csv"), QStringLiteral("tsv"),
                                 QStringLiteral("txt")};
    return all;
}

constexpr QLatin1String journeyEnding("ojf");

} // namespace

bool isList(const QString& file) {
    return endings().contains(QFileInfo(file).suffix(), Qt::CaseInsensitive);
}

bool isJourney(const QString& file) {
    return QFileInfo(file).suffix().compare(journeyEnding, Qt::CaseInsensitive) == 0;
}

QString listPatterns() {
    return QStringLiteral("*.") + endings().join(QStringLiteral(" *."));
}

std::optional<QString> fileToBringIn(QWidget* parent, const QString& title, const QString& filter) {
    const QString key = QStringLiteral("import/folder");
    const QString before = Settings().value(key).toString();
    const QString folder = QFileInfo(before).isDir() ? before : plansFolder();
    auto chosen = dialogs().openFile(parent, title, folder, filter);
    if (!chosen || chosen->isEmpty()) return std::nullopt;
    Settings().setValue(key, QFileInfo(*chosen).absolutePath());
    return chosen;
}

QString importPatterns() {
    return listPatterns() + QStringLiteral(" *.") + journeyEnding;
}

} // namespace updraft
