#include "ui/shell/conflicted_copies.h"

#include <QDir>
#include <QRegularExpression>

namespace updraft {

namespace {

/// What stands between a plan's own name and ".updraft".
bool tellsConflict(const QString& part) {
    static const QRegularExpression names(
        QStringLiteral( // Dropbox, Nextcloud, OneDrive in several languages; Seafile
            R"(^ \((.* )?(conflicted copy|case conflict|Konflikt.*|in Konflikt .*|copie en conflit)"
            R"(|copia en conflicto|copia in conflitto|SFConflict)\b.*\)$)"
            // Syncthing; ownCloud of old; Synology
            R"(|^\.sync-conflict-.*|^_conflict-.*|^.*_Conflict$|^ ?\[conflicted\]$)"),
        QRegularExpression::CaseInsensitiveOption);
    return names.match(part).hasMatch();
}

} // namespace

QFileInfoList conflictedCopies(const QString& plan) {
    const QFileInfo own(plan);
    const QString stem = own.completeBaseName();
    QFileInfoList copies =
        QDir(own.path())
            .entryInfoList({QStringLiteral("*.") + own.suffix()}, QDir::Files, QDir::Time);
    copies.removeIf([&](const QFileInfo& file) {
        const QString name = file.completeBaseName();
        return file == own || !name.startsWith(stem) || !tellsConflict(name.mid(stem.size()));
    });
    return copies;
}

} // namespace updraft
