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

} // namespace

bool isList(const QString& file) {
    return endings().contains(QFileInfo(file).suffix(), Qt::CaseInsensitive);
}

QString listPatterns() {
    return QStringLiteral("*.") + endings().join(QStringLiteral(" *."));
}

} // namespace updraft
