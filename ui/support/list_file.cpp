#include "ui/support/list_file.h"

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

QString importPatterns() {
    return listPatterns() + QStringLiteral(" *.") + journeyEnding;
}

} // namespace updraft
