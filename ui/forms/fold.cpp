#include "ui/forms/fold.h"

#include "ui/support/icons.h"
#include "ui/support/settings.h"
#include "ui/support/style.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace updraft {

Fold::Fold(const QString& name, const QString& title, bool open, QWidget* parent)
    : QWidget(parent), head_(new QToolButton(this)), body_(new QWidget(this)),
      contents_(new QVBoxLayout(body_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    head_->setCheckable(true);
    head_->setAutoRaise(true);
    head_->setFocusPolicy(Qt::StrongFocus);
    head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head_->setFont(Theme::font(type::body, QFont::DemiBold));
    head_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTitle(title);
    column->addWidget(head_);
    contents_->setContentsMargins(0, 0, 0, space::s);
    contents_->setSpacing(space::s);
    column->addWidget(body_);
    const QString key = QStringLiteral("fold/") + name;
    head_->setChecked(Settings().value(key, open).toBool());
    const auto show = [this] {
        head_->setIcon(icon(isOpen() ? Icon::chevronDown : Icon::chevronRight));
        body_->setVisible(isOpen());
    };
    show();
    connect(head_, &QToolButton::clicked, this, [this, key, show] {
        Settings().setValue(key, isOpen());
        if (isOpen()) Q_EMIT opened();
        show();
    });
}

bool Fold::isOpen() const {
    return head_->isChecked();
}

void Fold::setTitle(const QString& title) {
    head_->setText(title);
    head_->setAccessibleName(title);
}

} // namespace updraft
