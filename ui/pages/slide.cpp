#include "ui/pages/slide.h"

#include "ui/support/style_paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double designed = 1080; // high
constexpr double margin = 64;
constexpr double keysPx = 22;

} // namespace

Slide::Slide(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setPalette(theme().palette());
}

double Slide::unit() const {
    return height() / designed;
}

QRectF Slide::column() const {
    const double side = margin * unit();
    return {side, 0, width() - 2 * side, static_cast<double>(height())};
}

QFont Slide::font(double px, QFont::Weight weight) const {
    return Theme::font(std::max(8, static_cast<int>(std::lround(px * unit()))), weight);
}

double Slide::wrapped(QPainter& painter, const QRectF& box, const QString& text) {
    QRectF taken;
    painter.drawText(box, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text, &taken);
    return taken.height();
}

void Slide::paintGround(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().surface);
}

void Slide::paintKeys(QPainter& painter, const QString& keys) const {
    QRectF line = column();
    line.setTop(height() - 72 * unit());
    line.setHeight(48 * unit());
    painter.setFont(font(keysPx));
    painter.setPen(theme().faint);
    paint::line(painter, line, Qt::AlignLeft, keys);
}

} // namespace updraft
