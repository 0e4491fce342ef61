#include "ui/support/flags/chip.h"

#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QPainter>

#include <cmath>

namespace updraft {

namespace {

QFont chipFont() {
    return Theme::font(type::small, QFont::DemiBold);
}

struct Colours {
    QColor ground;
    QColor ink;
};

Colours coloursOf(Tone tone) {
    const Theme& t = Theme::current();
    switch (tone) {
    case Tone::Accent:
        return {t.accentSoft, t.accent};
    case Tone::Good:
        return {t.greenSoft, t.green};
    case Tone::Warning:
        return {t.amberSoft, t.amber};
    case Tone::Wrong:
        return {t.redSoft, t.red};
    case Tone::Neutral:
        break;
    }
    return {t.hover, t.sub};
}

double textWidth(const QString& text) {
    return std::ceil(QFontMetricsF(chipFont()).horizontalAdvance(text));
}

} // namespace

double chipWidth(const QString& text) {
    return textWidth(text) + 15;
}

double paintChip(QPainter& painter, QPointF at, const QString& text, Tone tone) {
    const QRectF box(at, QSizeF(chipWidth(text), chipHeight));
    const Colours colours = coloursOf(tone);
    paint::box(painter, box, colours.ground, Qt::transparent);
    painter.setFont(chipFont());
    painter.setPen(colours.ink);
    paint::line(painter, box.adjusted(4, 0, -4, 0), Qt::AlignHCenter, text);
    return box.width();
}

double paintStatusChip(QPainter& painter, QPointF at, Status status, const QString& word) {
    const StatusColours& colours = Theme::current().status(status);
    const double width = textWidth(word) + 31;
    const QRectF box(at, QSizeF(width, chipHeight));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colours.fill);
    painter.setPen(colours.dashed ? QPen(colours.edge, 1, Qt::DashLine) : QPen(colours.edge, 1));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
    paintStatusSymbol(painter, status, QRectF(at.x() + 7, at.y() + 4, 12, 12), colours.ink);
    painter.setFont(chipFont());
    painter.setPen(colours.ink);
    paint::line(painter, box.adjusted(23, 0, 0, 0), Qt::AlignLeft, word);
    painter.restore();
    return width;
}

Chip::Chip(const QString& text, Tone tone, QWidget* parent) : QWidget(parent), tone_(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

Chip::Chip(Status status, const QString& word, QWidget* parent)
    : Chip(word, Tone::Neutral, parent) {
    setStatus(status, word);
}

void Chip::setText(const QString& text) {
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setStatus(Status status, const QString& word) {
    status_ = status;
    setText(word);
}

QSize Chip::sizeHint() const {
    const double wide = status_ ? textWidth(text_) + 31 : chipWidth(text_);
    return {static_cast<int>(wide), static_cast<int>(chipHeight)};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (status_) {
        paintStatusChip(painter, {0, 0}, *status_, text_);
        return;
    }
    paintChip(painter, {0, 0}, text_, tone_);
}

} // namespace updraft
