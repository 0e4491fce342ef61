#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/render/charter_layout.h"

#include <QByteArray>

class QPagedPaintDevice;
class QPainter;

namespace updraft {

struct CharterExport {
    PaperSize paper = PaperSize::A4;
    bool full = false; ///< With every part after the one page.
    QString language;  ///< As in "en-GB"; the program's where empty.
    Date today;
};

/// Paints one page; the painter's units are the layout's.
void paintCharter(QPainter& painter, const PaperShapes& page, const QRectF& area, bool vector);

/// An initiative's charter as a PDF with title, author, language and bookmarks. `unknown_item`
/// where the plan has no such initiative; `stopped`.
Result<QByteArray> exportCharter(const Plan& plan, Id<Initiative> initiative,
                                 const CharterExport& how, const Progress& progress = {});

/// Several charters one after the other in one PDF, each with its bookmark. `nothing_to_export`
/// where none is given; `stopped`.
Result<QByteArray> exportCharters(const Plan& plan, const std::vector<Id<Initiative>>& initiatives,
                                  const CharterExport& how, const Progress& progress = {});

/// Paints all pages on a printer's or another device's pages, of whatever size they are.
void printCharter(QPagedPaintDevice& device, const CharterLayout& layout);

} // namespace updraft
