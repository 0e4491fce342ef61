#include "ui/pages/choose/prioritise/weight_slider.h"

#include "ui/support/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace updraft {

WeightSlider::WeightSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    constexpr int hundredth = parts / 100;
    setRange(0, parts);
    setSingleStep(hundredth);
    setPageStep(5 * hundredth);
}

void WeightSlider::setShare(double share) {
    const QSignalBlocker silent(this);
    setValue(static_cast<int>(std::lround(share * parts)));
}

void WeightSlider::setTips(std::vector<double> tips) {
    if (tips == tips_) return;
    tips_ = std::move(tips);
    update();
}

void WeightSlider::paintEvent(QPaintEvent* event) {
    QSlider::paintEvent(event);
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
    QPainter painter(this);
    for (const double tip : tips_) {
        const int at =
            QStyle::sliderPositionFromValue(0, parts, static_cast<int>(std::lround(tip * parts)),
                                            width() - handle, option.upsideDown);
        painter.fillRect(QRectF(at + handle / 2.0 - 1, height() / 2.0 - 7, 2, 14),
                         Theme::current().wrong());
    }
}

/// The window's own Esc must not come before that of a drag.
bool WeightSlider::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isSliderDown() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QSlider::event(event);
}

void WeightSlider::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isSliderDown()) {
        Q_EMIT dragGivenUp();
        return;
    }
    QSlider::keyPressEvent(event);
}

/// Scrolling past it must not move it.
void WeightSlider::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace updraft
