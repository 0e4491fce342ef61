#include "ui/support/flags/progress_strip.h"

#include "ui/support/flags/labels.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace updraft {

namespace {

constexpr int parts = 1000;
constexpr int barWidth = 160;

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent), what_(label({}, this, type::small, QFont::Normal, ink::sub)),
      bar_(new QProgressBar(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(what_);
    bar_->setRange(0, parts);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(barWidth);
    row->addWidget(bar_);
    auto* stop = new QPushButton(tr("Stop"), this);
    stop->setProperty(kindProperty, kind::link);
    stop->setShortcut(Qt::Key_Escape); // only while it is visible
    stop->setToolTip(tr("Stop (Esc)"));
    stop->setAutoDefault(false);
    row->addWidget(stop);
    row->addStretch();
    connect(stop, &QPushButton::clicked, this, &ProgressStrip::stopWanted);
    hide();
}

void ProgressStrip::tell(const QString& what, double share) {
    what_->setText(what);
    bar_->setAccessibleName(what);
    bar_->setValue(static_cast<int>(share * parts));
    bar_->setVisible(share > 0);
    setVisible(true);
}

} // namespace updraft
