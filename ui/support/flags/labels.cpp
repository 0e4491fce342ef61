#include "ui/support/flags/labels.h"

#include "ui/support/style_paint.h"

namespace updraft {

QLabel* label(const QString& text, QWidget* parent, int px, QFont::Weight weight,
              QPalette::ColorRole role) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(Theme::font(px, weight));
    label->setForegroundRole(role);
    return label;
}

QLabel* sentenceLabel(const QString& text, QWidget* parent, QPalette::ColorRole role) {
    QLabel* sentence = label(text, parent, type::body, QFont::Normal, role);
    sentence->setWordWrap(true);
    return sentence;
}

QLabel* captionLabel(const QString& text, QWidget* parent) {
    QLabel* caption = label(text.toUpper(), parent, type::small, QFont::DemiBold, ink::faint);
    caption->setFont(Theme::captionFont());
    return caption;
}

double keyCapWidth(const QString& keys) {
    return QFontMetricsF(Theme::font(type::small, QFont::Medium)).horizontalAdvance(keys) + 10;
}

void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& keys, const QColor& ink,
                 const QColor& edge, const QColor& fill) {
    paint::box(painter, rect, fill, edge);
    painter.setFont(Theme::font(type::small, QFont::Medium));
    painter.setPen(ink);
    paint::line(painter, rect, Qt::AlignHCenter, keys);
}

} // namespace updraft
