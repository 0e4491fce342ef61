#include "ui/pages/choose/mandate/mandate_card.h"

#include "ui/support/style_paint.h"

#include <QPainter>

namespace updraft {

namespace {

constexpr int cardHeight = 92;
constexpr int countWidth = 48;

} // namespace

MandateCard::MandateCard(const QString& name, const QString& meaning, QWidget* parent)
    : QAbstractButton(parent), meaning_(meaning) {
    setText(name);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MandateCard::setCount(int count, const QString& standing) {
    count_ = QLocale().toString(count);
    standing_ = standing;
    setAccessibleName(tr("%1: %2").arg(text(), count_));
    setAccessibleDescription(standing_);
    update();
}

QSize MandateCard::sizeHint() const {
    return {300, cardHeight};
}

QSize MandateCard::minimumSizeHint() const {
    return {160, cardHeight};
}

void MandateCard::paintEvent(QPaintEvent*) {
    const Theme& t = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool pointed = isDown() || underMouse();
    paint::box(painter, card,
               isChecked() ? t.accentSoft
               : pointed   ? t.hover
                           : t.surface,
               isChecked() ? t.accent : t.hair, space::cardRadius, isChecked() ? 2 : 1);
    if (hasFocus()) paint::focusRing(painter, card.adjusted(2, 2, -2, -2), space::cardRadius - 2);
    const auto place = [&](int top, int width, int height) {
        return QRectF(QStyle::visualRect(layoutDirection(), rect(),
                                         {space::l, top, std::max(0, width), height}));
    };
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    const int room = width() - 2 * space::l;
    painter.setPen(t.text);
    painter.setFont(Theme::font(type::heading, QFont::DemiBold));
    paint::line(painter, place(12, room - countWidth, 24), start, text());
    paint::line(painter, place(12, room, 24), end, count_);
    painter.setPen(t.faint);
    painter.setFont(Theme::font(type::small));
    paint::line(painter, place(37, room, 18), start, meaning_);
    painter.setPen(t.text);
    painter.setFont(Theme::font(type::body));
    paint::line(painter, place(60, room, 20), start, standing_);
}

void MandateCard::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void MandateCard::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace updraft
