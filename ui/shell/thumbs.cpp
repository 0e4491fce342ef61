#include "ui/shell/thumbs.h"

#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QPainter>

#include <array>

namespace updraft {

namespace {

/// All pictures are drawn in 196 × 88 and moved into the middle.
constexpr double wide = 196;
constexpr double tall = 88;

void bar(QPainter& p, double x, double y, double width, Status status) {
    const StatusColours& colours = Theme::current().status(status);
    p.setPen(colours.dashed ? QPen(colours.edge, 1, Qt::DashLine) : QPen(Qt::NoPen));
    p.setBrush(colours.fill);
    p.drawRoundedRect(QRectF(x, y, width, 11), 2, 2);
}

void roadmap(QPainter& p) {
    bar(p, 12, 14, 44, Status::done);
    bar(p, 48, 32, 62, Status::active);
    bar(p, 92, 14, 56, Status::planned);
    bar(p, 124, 50, 58, Status::planned);
    bar(p, 60, 50, 40, Status::blocked);
    bar(p, 30, 68, 36, Status::active);
    bar(p, 120, 68, 40, Status::idea);
    p.fillRect(QRectF(74, 8, 1.2, tall - 14), Theme::current().accent);
}

void lanes(QPainter& p) {
    const Theme& t = Theme::current();
    for (int lane = 0; lane < 3; ++lane) {
        const double y = 12 + lane * 24;
        p.setPen(Qt::NoPen);
        p.setBrush(t.track);
        p.drawRoundedRect(QRectF(12, y + 3, 24, 4), 2, 2);
        if (lane) p.fillRect(QRectF(12, y - 6, wide - 24, 1), t.hair);
    }
    bar(p, 46, 12, 40, Status::planned);
    bar(p, 98, 12, 30, Status::idea);
    bar(p, 60, 36, 58, Status::planned);
    bar(p, 128, 36, 50, Status::idea);
    bar(p, 46, 60, 34, Status::planned);
    bar(p, 92, 60, 64, Status::planned);
}

void charter(QPainter& p) {
    const Theme& t = Theme::current();
    paint::box(p, QRectF(64, 8, 68, 92), t.surface, t.hair, 3);
    p.setPen(Qt::NoPen);
    p.setBrush(t.text);
    p.drawRoundedRect(QRectF(72, 18, 34, 4), 2, 2);
    for (int i = 0; i < 4; ++i) {
        const double x = 72 + i % 2 * 28;
        const int row = i / 2;
        const double y = 30 + row * 28;
        p.setBrush(t.accent);
        p.drawRoundedRect(QRectF(x, y, 10, 3), 1.5, 1.5);
        p.setBrush(t.track);
        for (int line = 0; line < 3; ++line)
            p.drawRoundedRect(QRectF(x, y + 6 + line * 5, line == 2 ? 14 : 22, 2.5), 1, 1);
    }
}

void list(QPainter& p) {
    const Theme& t = Theme::current();
    constexpr std::array statuses{Status::done, Status::active, Status::planned, Status::idea};
    for (int i = 0; i < 4; ++i) {
        const double y = 14 + i * 17;
        bar(p, 30, y, 11, statuses[static_cast<std::size_t>(i)]);
        p.setPen(Qt::NoPen);
        p.setBrush(t.track);
        p.drawRoundedRect(QRectF(50, y + 3, 96 - i * 14, 5), 2, 2);
        p.drawRoundedRect(QRectF(156, y + 3, 12, 5), 2, 2);
    }
}

} // namespace

void paintThumb(QPainter& p, const QRectF& rect, Thumb thumb) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    if (thumb == Thumb::Empty) {
        QRectF mark(0, 0, 28, 28);
        mark.moveCenter(rect.center());
        paintIcon(p, Icon::plus, mark, Theme::current().faint);
        p.restore();
        return;
    }
    const double scale = std::min({rect.width() / wide, rect.height() / tall, 1.2});
    p.translate(rect.center() - QPointF(wide, tall) * scale / 2);
    p.scale(scale, scale);
    switch (thumb) {
    case Thumb::Roadmap:
        roadmap(p);
        break;
    case Thumb::Lanes:
        lanes(p);
        break;
    case Thumb::Charter:
        charter(p);
        break;
    case Thumb::List:
        list(p);
        break;
    case Thumb::Empty:
        break;
    }
    p.restore();
}

} // namespace updraft
