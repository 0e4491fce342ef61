#include "ui/support/flags/segmented.h"

#include "ui/support/style.h"
#include "ui/support/style_paint.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace updraft {

Segmented::Segmented(const QString& name, QWidget* parent)
    : QWidget(parent), group_(new QActionGroup(this)) {
    setAccessibleName(name);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    connect(group_, &QActionGroup::triggered, this, [this] { Q_EMIT chosen(current()); });
    connect(group_, &QActionGroup::triggered, this, qOverload<>(&QWidget::update));
}

QAction* Segmented::addChoice(const QString& text, const QIcon& icon, const QString& tip) {
    auto* action = group_->addAction(icon, text);
    action->setCheckable(true);
    action->setToolTip(tip.isEmpty() ? text : tip);
    if (group_->actions().size() == 1) action->setChecked(true);
    auto* button = new QToolButton(this);
    button->setProperty(kindProperty, kind::segment);
    button->setToolButtonStyle(icon.isNull() ? Qt::ToolButtonTextOnly
                                             : Qt::ToolButtonTextBesideIcon);
    if (!icon.isNull() && text.isEmpty()) button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setDefaultAction(action);
    layout()->addWidget(button);
    buttons_ << button;
    return action;
}

int Segmented::current() const {
    return static_cast<int>(group_->actions().indexOf(group_->checkedAction()));
}

void Segmented::setCurrent(int index) {
    if (QAction* action = group_->actions().value(index)) action->setChecked(true);
}

QList<QAction*> Segmented::choices() const {
    return group_->actions();
}

QSize Segmented::sizeHint() const {
    int width = 1;
    for (const QToolButton* button : buttons_) width += button->sizeHint().width() + 1;
    return {width, std::max<int>(space::control, fontMetrics().height() + 12)};
}

void Segmented::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& t = Theme::current();
    paint::box(painter, rect(), t.background, t.hair);
    for (const QToolButton* button : buttons_.mid(1)) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const double x = mirrored ? button->geometry().right() + 1 : button->x() - 1;
        paint::hair(painter, QRectF(x, 1, 1, height() - 2), t.hair);
    }
    if (hasFocus()) paint::box(painter, rect(), Qt::transparent, t.accent, space::radius, 2);
}

void Segmented::keyPressEvent(QKeyEvent* event) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int step = 0;
    if (event->key() == Qt::Key_Left) step = mirrored ? 1 : -1;
    if (event->key() == Qt::Key_Right) step = mirrored ? -1 : 1;
    if (step == 0) return QWidget::keyPressEvent(event);
    if (QAction* next = group_->actions().value(current() + step)) next->trigger();
}

} // namespace updraft
