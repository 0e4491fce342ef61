#include "ui/pages/choose/prioritise/weight_row.h"

#include "ui/pages/choose/prioritise/weight_slider.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int swatch = 9;
constexpr int numberWidth = 64;

} // namespace

WeightRow::WeightRow(QWidget* parent)
    : QWidget(parent), number_(new QDoubleSpinBox(this)), lock_(new QToolButton(this)),
      slider_(new WeightSlider(this)) {
    constexpr double step = 0.01;
    number_->setRange(0, 1);
    number_->setDecimals(2);
    number_->setSingleStep(step);
    number_->setKeyboardTracking(false);
    number_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number_->setFixedWidth(numberWidth);
    number_->setAlignment(Qt::AlignRight);
    lock_->setIcon(icon(Icon::lock));
    lock_->setCheckable(true);
    lock_->setAutoRaise(true);
    lock_->setToolTip(tr("Keep this weight while others are moved"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(swatch + 7, 0, 0, 0);
    head->setSpacing(space::xs);
    head->addStretch();
    head->addWidget(lock_);
    head->addWidget(number_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(slider_);
    connect(lock_, &QToolButton::toggled, this, [this](bool locked) {
        slider_->setEnabled(!locked);
        number_->setEnabled(!locked);
    });
    connect(number_, &QDoubleSpinBox::valueChanged, this, &WeightRow::set);
    slider_->installEventFilter(this);
    number_->installEventFilter(this);
    connectSlider();
}

void WeightRow::connectSlider() {
    connect(slider_, &QSlider::sliderPressed, this, &WeightRow::dragBegun);
    connect(slider_, &QSlider::sliderReleased, this,
            [this] { Q_EMIT dragEnded(slider_->share()); });
    connect(slider_, &WeightSlider::dragGivenUp, this, &WeightRow::dragGivenUp);
    connect(slider_, &QSlider::valueChanged, this, [this] {
        if (slider_->isSliderDown())
            Q_EMIT dragged(slider_->share());
        else
            Q_EMIT set(slider_->share());
    });
}

bool WeightRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) Q_EMIT left();
    return QWidget::eventFilter(watched, event);
}

void WeightRow::setName(const QString& name, const QString& meaning) {
    name_ = name;
    update();
    setToolTip(plainTip(meaning.isEmpty() ? name : name + u'\n' + meaning));
    slider_->setAccessibleName(tr("Weight of %1").arg(name));
    slider_->setAccessibleDescription(meaning);
    number_->setAccessibleName(tr("Weight of %1 as a number").arg(name));
    lock_->setAccessibleName(tr("Lock the weight of %1").arg(name));
}

void WeightRow::setColour(const QColor& colour) {
    colour_ = colour;
    update();
}

void WeightRow::setShare(double share) {
    if (!slider_->isSliderDown()) slider_->setShare(share);
    const QSignalBlocker silent(number_);
    number_->setValue(share);
}

void WeightRow::setTips(std::vector<double> tips) {
    QStringList texts;
    for (const double tip : tips) texts << QLocale().toString(tip, 'f', 2);
    slider_->setToolTip(
        texts.isEmpty() ? QString()
                        : tr("The top five change at %1").arg(texts.join(QStringLiteral(", "))));
    slider_->setTips(std::move(tips));
}

void WeightRow::setCanWrite(bool can) {
    slider_->setEnabled(can && !isLocked());
    number_->setEnabled(can && !isLocked());
    lock_->setEnabled(can);
}

bool WeightRow::isLocked() const {
    return lock_->isChecked();
}

void WeightRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double middle = number_->geometry().center().y();
    paint::box(painter,
               QRectF(mirrored ? width() - swatch : 0, middle - swatch / 2.0 + 1, swatch, swatch),
               colour_, Qt::transparent, 2);
    constexpr int before = swatch + 7;
    const QRectF words(
        mirrored ? lock_->geometry().right() + 4 : before, middle - 10,
        mirrored ? width() - before - lock_->geometry().right() - 4 : lock_->x() - before - 4, 21);
    painter.setFont(Theme::font(type::body, QFont::Medium));
    painter.setPen(Theme::current().text);
    paint::line(painter, words, mirrored ? Qt::AlignRight : Qt::AlignLeft, name_);
}

} // namespace updraft
