#include "ui/render/paper_size.h"

#include "ui/render/paper_shapes.h"

#include <QLocale>

namespace updraft {

PaperSize usualPaper() {
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? PaperSize::Letter
                                                                      : PaperSize::A4;
}

QSizeF sizeOf(PaperSize paper) {
    if (paper == PaperSize::A4) return {210 * pixelsPerMillimetre, 297 * pixelsPerMillimetre};
    return {8.5 * 96, 11 * 96.0};
}

QPageSize::PageSizeId pageOf(PaperSize paper) {
    return paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter;
}

} // namespace updraft
