#include "ui/support/flags/empty_state.h"

#include "ui/support/flags/labels.h"

#include <QAction>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr QSize pictureSize(360, 160);

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
    : QWidget(parent), buttons_(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addStretch(2);
    if (picture) {
        column->addWidget(new PictureArea(std::move(picture), this), 0, Qt::AlignHCenter);
        column->addSpacing(space::m);
    }
    QLabel* heading = label(title, this, type::heading, QFont::DemiBold);
    heading->setAlignment(Qt::AlignHCenter);
    column->addWidget(heading);
    QLabel* words = sentenceLabel(sentence, this);
    words->setAlignment(Qt::AlignHCenter);
    words->setFixedWidth(440);
    column->addWidget(words, 0, Qt::AlignHCenter);
    column->addSpacing(space::xs);
    buttons_->setSpacing(space::s);
    buttons_->setAlignment(Qt::AlignHCenter);
    column->addLayout(buttons_);
    column->addStretch(3);
}

void EmptyState::addButton(QAction* action) {
    auto* button = new QPushButton(action->icon(), action->text(), this);
    if (buttons_->isEmpty()) button->setProperty(kindProperty, kind::primary);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    buttons_->addWidget(button);
}

} // namespace updraft
