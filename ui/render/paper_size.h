#pragma once

#include <QPageSize>
#include <QSizeF>

namespace updraft {

/// The paper that offices have.
enum class PaperSize { A4, Letter };

/// A4, or Letter where the locale's country uses it.
PaperSize usualPaper();
/// Standing, in pixels of 1/96 inch.
QSizeF sizeOf(PaperSize paper);
/// Its name among all sizes.
QPageSize::PageSizeId pageOf(PaperSize paper);

} // namespace updraft
