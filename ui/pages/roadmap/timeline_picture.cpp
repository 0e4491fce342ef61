#include "ui/pages/roadmap/timeline_picture.h"

#include "ui/render/ink.h"
#include "ui/support/theme.h"

namespace updraft {

namespace {

/// In parts of the picture's width and in rows.
struct Piece {
    double left;
    double width;
    int row;
    Status status;
};

constexpr Piece pieces[] = {{0.02, 0.2, 0, Status::done},
                            {0.18, 0.26, 1, Status::active},
                            {0.48, 0.24, 0, Status::planned},
                            {0.46, 0.2, 2, Status::planned},
                            {0.76, 0.22, 2, Status::idea}};

} // namespace

void paintEmptyTimeline(QPainter& painter, const QRectF& box) {
    const Theme& theme = Theme::current();
    Ink ink(painter, box, false);
    const double head = 18;
    const double pitch = (box.height() - head) / 3;
    for (const double at : {0.0, 0.3, 0.72})
        ink.upright(box.left() + at * box.width(), box.top(), box.bottom(), theme.hair);
    ink.level(box.left(), box.right(), box.top() + head, theme.hair);
    for (const Piece& piece : pieces) {
        const QRectF bar(box.left() + piece.left * box.width(),
                         box.top() + head + piece.row * pitch + pitch * 0.2,
                         piece.width * box.width(), pitch * 0.6);
        const StatusColours& colours = theme.status(piece.status);
        ink.round(bar, space::radius, colours.fill);
        if (colours.edge.alpha() > 0) ink.edge(bar, space::radius, colours.edge, 1, colours.dashed);
    }
    const double x = box.left() + 0.27 * box.width();
    ink.upright(x, box.top() + head, box.bottom(), theme.accent, 1.5);
}

} // namespace updraft
