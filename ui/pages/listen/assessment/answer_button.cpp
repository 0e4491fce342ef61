#include "ui/pages/listen/assessment/answer_button.h"

#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QPainter>

namespace updraft {

namespace {

constexpr int capWidth = 24;
constexpr int tickWidth = 20;
constexpr int least = 220;

} // namespace

AnswerButton::AnswerButton(const QString& key, QWidget* parent)
    : QAbstractButton(parent), key_(key) {
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus); // the keys do it for all of them
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnswerButton::setAnswer(const QString& text) {
    setText(text);
    setAccessibleName(tr("%1: %2").arg(key_, text));
    updateGeometry();
    update();
}

/// Where the words stand in a button so wide, as high as they are.
QRect AnswerButton::words(int width) const {
    const int left = space::m + capWidth + space::m;
    const int room = std::max(60, width - left - tickWidth - space::m);
    const QFontMetrics metrics(Theme::font(type::body));
    const QRect box = metrics.boundingRect(QRect(0, 0, room, 4000), Qt::TextWordWrap, text());
    return {left, space::s, room, box.height()};
}

int AnswerButton::heightForWidth(int width) const {
    return std::max(36, words(width).height() + 2 * space::s);
}

QSize AnswerButton::sizeHint() const {
    constexpr int usual = 480;
    return {usual, heightForWidth(usual)};
}

QSize AnswerButton::minimumSizeHint() const {
    return {least, 36};
}

void AnswerButton::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool hovered = underMouse() && isEnabled();
    paint::box(painter, box,
               isChecked()           ? theme.accentSoft
               : hovered || isDown() ? theme.hover
                                     : theme.surface,
               isChecked() ? theme.accent : theme.hair, space::radius);
    const auto place = [&](QRect at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    const QRect text = words(width());
    const int middle = height() / 2;
    paintKeyCap(painter, place({space::m, middle - 10, capWidth, 20}), key_,
                isChecked() ? theme.accent : theme.sub, isChecked() ? theme.accent : theme.field,
                theme.surface);
    painter.setFont(Theme::font(type::body));
    painter.setPen(isEnabled() ? theme.text : theme.faint);
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawText(place({text.left(), 0, text.width(), height()}),
                     static_cast<int>(Qt::AlignVCenter | start) | Qt::TextWordWrap, this->text());
    if (isChecked())
        paintIcon(painter, Icon::check, place({width() - tickWidth - space::s, middle - 8, 16, 16}),
                  theme.accent);
}

void AnswerButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void AnswerButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace updraft
