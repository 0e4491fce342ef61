#include "ui/render/charter_frame.h"

#include "ui/render/charter_words.h"

namespace updraft {

namespace {

constexpr double margin = 15 * pixelsPerMillimetre;
constexpr double footFromEdge = 9 * pixelsPerMillimetre; // where office printers still print
constexpr double pageNumberWidth = 70;

PaperFit line(const CharterSheet& sheet, const QString& text, double width, bool atEnd,
              qsizetype strong = 0) {
    return stacked(PaperSetter(width, paperMeasure(0), sheet.mirrored)
                       .lines(PaperText{PaperRole::Label, text, strong, atEnd}));
}

void put(PaperShapes& shapes, PaperFit fit, QPointF at) {
    move(fit.shapes, at);
    std::ranges::move(fit.shapes, std::back_inserter(shapes));
}

PaperFit foot(const CharterSheet& sheet, double width) {
    return line(sheet, sheet.footer, width - pageNumberWidth, false);
}

} // namespace

CharterFrame startCharterPage(PaperShapes& shapes, const CharterSheet& sheet, QSizeF size) {
    CharterFrame frame{size, margin, margin, size.width() - 2 * margin, 0};
    const QString about =
        sheet.kind + QStringLiteral("   ") + sheet.code + QStringLiteral("   ") + sheet.state;
    constexpr double gap = 24;
    const double half = (frame.width - gap) / 2;
    PaperFit left = line(sheet, about, half, false, sheet.kind.size());
    PaperFit right = line(sheet, sheet.place, half, true);
    const double height = std::max(left.height, right.height);
    put(shapes, std::move(left), {frame.left, frame.top});
    put(shapes, std::move(right), {frame.left + half + gap, frame.top});
    frame.top += height;
    const double footTop = size.height() - footFromEdge - foot(sheet, frame.width).height;
    frame.bottom = std::min(size.height() - margin, footTop - 8);
    return frame;
}

void endCharterPages(CharterLayout& layout, const CharterSheet& sheet) {
    const double width = layout.size.width() - 2 * margin;
    const auto count = layout.pages.size();
    for (std::size_t i = 0; i < count; ++i) {
        PaperFit words = foot(sheet, width);
        const double top = layout.size.height() - footFromEdge - words.height;
        put(layout.pages[i], std::move(words), {margin, top});
        const QString number = CharterWords::tr("%1 of %2").arg(i + 1).arg(count);
        put(layout.pages[i], line(sheet, number, pageNumberWidth, true),
            {margin + width - pageNumberWidth, top});
        if (sheet.mirrored) mirror(layout.pages[i], layout.size.width());
    }
    if (!sheet.mirrored) return;
    for (CharterPlace& place : layout.places)
        place.box.moveLeft(layout.size.width() - place.box.right());
}

} // namespace updraft
