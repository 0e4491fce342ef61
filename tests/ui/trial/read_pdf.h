#pragma once

#include <QByteArray>
#include <QStringList>

namespace updraft {

/// What pdftotext reads in a PDF, its sheets apart by form feeds; options such as "-layout".
QString textOf(const QByteArray& pdf, const QStringList& options = {});
/// The words of one sheet, the first being 1, on one line; empty where there is none.
QString textOfSheet(const QByteArray& pdf, int sheet);
/// What pdfinfo says of it; options such as "-l", "9".
QString factsOf(const QByteArray& pdf, const QStringList& options = {});

} // namespace updraft
