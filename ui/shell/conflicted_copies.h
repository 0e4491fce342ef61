#pragma once

#include <QFileInfo>

namespace updraft {

/// Copies of the plan that a cloud folder put beside it when two people wrote at once, newest
/// first: known by the names that Dropbox, Nextcloud, Syncthing, Seafile and their like give them.
QFileInfoList conflictedCopies(const QString& plan);

} // namespace updraft
