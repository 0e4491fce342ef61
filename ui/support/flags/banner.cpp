#include "ui/support/flags/banner.h"

#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace updraft {

namespace {

struct Look {
    QColor ground;
    QColor mark;
    Icon icon;
};

Look lookOf(Tone tone) {
    const Theme& t = Theme::current();
    switch (tone) {
    case Tone::Wrong:
        return {t.redSoft, t.red, Icon::warning};
    case Tone::Warning:
        return {t.amberSoft, t.amber, Icon::warning};
    case Tone::Good:
        return {t.greenSoft, t.green, Icon::check};
    default:
        return {t.accentSoft, t.accent, Icon::info};
    }
}

} // namespace

Banner::Banner(Tone tone, const QString& sentence, QWidget* parent)
    : QWidget(parent), tone_(tone), sentence_(sentenceLabel(sentence, this, QPalette::WindowText)),
      row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(44, 7, 12, 8);
    row_->setSpacing(space::s);
    row_->addWidget(sentence_, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setSentence(sentence);
}

void Banner::setSentence(const QString& sentence) {
    sentence_->setText(sentence);
    setAccessibleName(sentence);
}

void Banner::addButton(QAction* action) {
    auto* button = new QPushButton(action->text(), this);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    row_->addWidget(button, 0, Qt::AlignTop);
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look look = lookOf(tone_);
    painter.fillRect(rect(), look.ground);
    paint::hairBelow(painter, rect(), Theme::current().hair);
    const QRect mark(20, sentence_->geometry().center().y() - 8, 16, 16);
    paintIcon(painter, look.icon, QStyle::visualRect(layoutDirection(), rect(), mark), look.mark);
}

} // namespace updraft
