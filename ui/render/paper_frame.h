#pragma once

#include "ui/render/paper_text.h"

namespace updraft {

/// What every page of a paper says at its head and foot.
struct PaperHead {
    QString kind;   ///< "Project charter"
    QString code;   ///< "CX-07"
    QString state;  ///< "version 3, agreed"
    QString place;  ///< "Moving home · Customer operations"
    QString footer; ///< "Moving home, version 3, 24 Feb 2026"
    bool mirrored = false;
};

/// The room between margins, the line at the head and the one at the foot.
struct PaperFrame {
    QSizeF size;
    double left = 0;
    double top = 0; ///< Under the line at the head.
    double width = 0;
    double bottom = 0; ///< Over the line at the foot.
};

/// Adds both lines to the page, the head first.
PaperFrame startPaperPage(PaperShapes& shapes, const PaperHead& head, QSizeF size);
/// Adds the foot of every page, which is read last, and mirrors pages that want it.
void endPaperPages(std::vector<PaperShapes>& pages, const PaperHead& head, QSizeF size);

} // namespace updraft
