#include "ui/render/paper_frame.h"

#include <QCoreApplication>

namespace updraft {

namespace {

constexpr double margin = 15 * pixelsPerMillimetre;
constexpr double footFromEdge = 9 * pixelsPerMillimetre; // where office printers still print
constexpr double pageNumberWidth = 70;

PaperFit line(const PaperHead& head, const QString& text, double width, bool atEnd,
              qsizetype strong = 0) {
    return stacked(PaperSetter(width, paperMeasure(0), head.mirrored)
                       .lines(PaperText{PaperRole::Label, text, strong, atEnd}));
}

void put(PaperShapes& shapes, PaperFit fit, QPointF at) {
    move(fit.shapes, at);
    std::ranges::move(fit.shapes, std::back_inserter(shapes));
}

PaperFit foot(const PaperHead& head, double width) {
    return line(head, head.footer, width - pageNumberWidth, false);
}

} // namespace

PaperFrame startPaperPage(PaperShapes& shapes, const PaperHead& head, QSizeF size) {
    PaperFrame frame{size, margin, margin, size.width() - 2 * margin, 0};
    const QString about =
        head.kind + QStringLiteral("   ") + head.code + QStringLiteral("   ") + head.state;
    constexpr double gap = 24;
    const double half = (frame.width - gap) / 2;
    PaperFit left = line(head, about, half, false, head.kind.size());
    PaperFit right = line(head, head.place, half, true);
    const double height = std::max(left.height, right.height);
    put(shapes, std::move(left), {frame.left, frame.top});
    put(shapes, std::move(right), {frame.left + half + gap, frame.top});
    frame.top += height;
    const double footTop = size.height() - footFromEdge - foot(head, frame.width).height;
    frame.bottom = std::min(size.height() - margin, footTop - 8);
    return frame;
}

void endPaperPages(std::vector<PaperShapes>& pages, const PaperHead& head, QSizeF size) {
    const double width = size.width() - 2 * margin;
    const auto count = pages.size();
    for (std::size_t i = 0; i < count; ++i) {
        PaperFit words = foot(head, width);
        const double top = size.height() - footFromEdge - words.height;
        put(pages[i], std::move(words), {margin, top});
        const QString number =
            QCoreApplication::translate("Paper", "%1 of %2").arg(i + 1).arg(count);
        put(pages[i], line(head, number, pageNumberWidth, true),
            {margin + width - pageNumberWidth, top});
        if (head.mirrored) mirror(pages[i], size.width());
    }
}

} // namespace updraft
