#include "ui/forms/fold.h"

#include "ui/support/icons.h"
#include "ui/support/settings.h"
#include "ui/support/style_paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

/// Stands at the leading edge, over the fields that it opens.
class FoldHead : public QToolButton {
  public:
    using QToolButton::QToolButton;

  protected:
    /// A tool button knows the space bar only.
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
        QToolButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& t = Theme::current();
        if (underMouse()) paint::box(painter, rect(), t.hover, Qt::transparent);
        const auto place = [&](int left, int width) {
            return QRectF(
                QStyle::visualRect(layoutDirection(), rect(), {left, 0, width, height()}));
        };
        const QRectF mark = place(0, 16);
        paintIcon(painter, isChecked() ? Icon::chevronDown : Icon::chevronRight,
                  {mark.left(), mark.center().y() - 8, 16, 16}, t.sub);
        painter.setFont(font());
        painter.setPen(t.text);
        paint::line(painter, place(22, width() - 22),
                    QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), text());
        if (hasFocus()) paint::focusRing(painter, rect());
    }
};

} // namespace

Fold::Fold(const QString& name, const QString& title, bool open, QWidget* parent)
    : QWidget(parent), head_(new FoldHead(this)), body_(new QWidget(this)),
      contents_(new QVBoxLayout(body_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    head_->setCheckable(true);
    head_->setAttribute(Qt::WA_Hover);
    head_->setFocusPolicy(Qt::StrongFocus);
    head_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    head_->setFont(Theme::font(type::body, QFont::DemiBold));
    head_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTitle(title);
    column->addWidget(head_);
    contents_->setContentsMargins(0, 0, 0, space::s);
    contents_->setSpacing(space::s);
    column->addWidget(body_);
    const QString key = QStringLiteral("fold/") + name;
    head_->setChecked(Settings().value(key, open).toBool());
    const auto show = [this] { body_->setVisible(isOpen()); };
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

void Fold::open() {
    if (!isOpen()) head_->click();
}

void Fold::setTitle(const QString& title) {
    head_->setText(title);
    head_->setAccessibleName(title);
}

} // namespace updraft
