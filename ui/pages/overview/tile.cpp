#include "ui/pages/overview/tile.h"

#include "ui/support/flags/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

Tile::Tile(Session& session, const QString& title, std::string_view table, QWidget* parent)
    : QFrame(parent), session_(session),
      aside_(label({}, this, type::small, QFont::Normal, ink::faint)) {
    setProperty(kindProperty, kind::card);
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    if (table.empty()) {
        head->addWidget(label(title, this, type::lead, QFont::DemiBold));
    } else {
        auto* button = new QPushButton(title, this);
        button->setProperty(kindProperty, kind::ghost);
        button->setFont(Theme::font(type::lead, QFont::DemiBold));
        button->setToolTip(tr("Go to the page"));
        connect(button, &QPushButton::clicked, this, [this, table] {
            session_.reveal(Selection{table, {}});
        });
        head->addWidget(button);
    }
    head->addStretch();
    head->addWidget(aside_);
    column->addLayout(head);
}

void Tile::setAside(const QString& words) {
    aside_->setText(words);
}

QVBoxLayout* Tile::emptied() {
    if (body_) { // it may hold the button that is being pressed
        layout()->removeWidget(body_);
        body_->hide();
        body_->deleteLater();
    }
    body_ = new QWidget(this);
    auto* column = new QVBoxLayout(body_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    static_cast<QVBoxLayout*>(layout())->addWidget(body_, 1);
    return column;
}

void Tile::addNothing(QVBoxLayout* column, const QString& sentence, const QString& button,
                      std::string_view table) {
    column->addWidget(sentenceLabel(sentence, this));
    auto* row = new QHBoxLayout;
    row->addWidget(link(button, Selection{table, {}}));
    row->addStretch();
    column->addLayout(row);
    column->addStretch();
}

QWidget* Tile::link(const QString& words, const Selection& to) {
    auto* button = new QPushButton(words, this);
    button->setProperty(kindProperty, kind::link);
    connect(button, &QPushButton::clicked, this, [this, to] { session_.reveal(to); });
    return button;
}

} // namespace updraft
