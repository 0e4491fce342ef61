#include "ui/support/flags/empty_state.h"

#include "ui/support/flags/labels.h"
#include "ui/support/typing.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr QSize pictureSize(360, 160);
constexpr int sentenceWidth = 440;

class PictureArea : public QWidget {
  public:
    PictureArea(EmptyState::Picture picture, QWidget* parent)
        : QWidget(parent), picture_(std::move(picture)) {
        setFixedSize(pictureSize);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (picture_) picture_(painter, rect());
    }

  private:
    EmptyState::Picture picture_;
};

} // namespace

EmptyState::EmptyState(const QString& title, const QString& sentence, Picture picture,
                       QWidget* parent)
    : QWidget(parent), title_(label(title, this, type::heading, QFont::DemiBold)),
      wholeTitle_(title), buttons_(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addStretch(2);
    if (picture) {
        column->addWidget(new PictureArea(std::move(picture), this), 0, Qt::AlignHCenter);
        column->addSpacing(space::m);
    }
    title_->setAlignment(Qt::AlignHCenter);
    // It may say what was typed, of any length, and must not ask the window for room.
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    column->addWidget(title_);
    QLabel* words = sentenceLabel(sentence, this);
    words->setAlignment(Qt::AlignHCenter);
    words->setMaximumWidth(sentenceWidth);
    // A row of its own: aligned in the column, it would get the height it has in the page's width.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(words, 1000);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(space::xs);
    buttons_->setSpacing(space::s);
    buttons_->setAlignment(Qt::AlignHCenter);
    column->addLayout(buttons_);
    column->addStretch(3);
}

void EmptyState::setTitle(const QString& title) {
    wholeTitle_ = title;
    title_->setAccessibleName(title);
    fitTitle();
}

void EmptyState::fitTitle() {
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    title_->setText(title_->fontMetrics().elidedText(wholeTitle_, Qt::ElideMiddle, room));
}

void EmptyState::resizeEvent(QResizeEvent*) {
    fitTitle();
}

void EmptyState::addButton(QAction* action) {
    auto* button = new QPushButton(action->icon(), action->text(), this);
    button->setAutoDefault(true); // Enter presses it, too
    if (buttons_->isEmpty()) {
        button->setProperty(kindProperty, kind::primary);
        setFocusProxy(button);
    }
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    buttons_->addWidget(button);
}

void EmptyState::setCanBegin(bool can) {
    canBegin_ = can;
    for (int i = 0; i < buttons_->count(); ++i) buttons_->itemAt(i)->widget()->setEnabled(can);
}

void EmptyState::keyPressEvent(QKeyEvent* event) {
    if (!begin_ || !canBegin_ || !writes(*event)) return QWidget::keyPressEvent(event);
    begin_();
    if (!isAncestorOf(QApplication::focusWidget())) typeAgain(*event);
}

} // namespace updraft
