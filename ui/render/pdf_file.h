#pragma once

#include "core/base/date.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace updraft {

/// An entry of the outline that readers show beside the pages.
struct PdfBookmark {
    QString title;
    int page = 0; ///< From 0.
};

/// What a PDF says of itself.
struct PdfInfo {
    QString title;
    QString author;
    QString subject;
    QString language; ///< As in "en-GB".
    Date made;
    std::vector<PdfBookmark> bookmarks;
};

/// Gives a PDF as QPdfWriter made it its metadata, outline and language. The same pages and
/// `info` give the same bytes. `write_failed` where the pages cannot be read, `out_of_memory`.
Result<QByteArray> finishPdf(const QByteArray& raw, const PdfInfo& info);

} // namespace updraft
