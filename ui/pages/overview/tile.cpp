#include "ui/pages/overview/tile.h"

#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/label_text.h"
#include "ui/support/style_paint.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

/// A title that leads to its page.
class TileTitle : public QAbstractButton {
  public:
    TileTitle(Session& session, const QString& title, std::string_view table, QWidget* parent)
        : QAbstractButton(parent) {
        setText(title);
        setFont(Theme::font(type::lead, QFont::DemiBold));
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setToolTip(Tile::tr("Go to the page"));
        connect(this, &QAbstractButton::clicked, this, [&session, table] {
            session.reveal(Selection{table, {}});
        });
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(text()) + 22, metrics.height() + 4};
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& t = Theme::current();
        const bool lit = underMouse() || hasFocus();
        painter.setFont(font());
        painter.setPen(lit ? t.accent : t.text);
        const auto place = [&](int left, int width) {
            return QRectF(
                QStyle::visualRect(layoutDirection(), rect(), {left, 0, width, height()}));
        };
        paint::line(painter, place(0, width() - 18),
                    QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), text());
        const QRectF arrow = place(width() - 16, 12).adjusted(0, 5, 0, -5);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        paintIcon(painter, mirrored ? Icon::chevronLeft : Icon::chevronRight, arrow,
                  lit ? t.accent : t.faint);
        if (hasFocus()) paint::focusRing(painter, QRectF(rect()).adjusted(-1, 0, 1, 0));
    }
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }
};

} // namespace

Tile::Tile(Session& session, const QString& title, std::string_view table, QWidget* parent)
    : QFrame(parent), session_(session),
      aside_(label({}, this, type::small, QFont::Normal, ink::faint)) {
    setProperty(kindProperty, kind::card);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    if (table.empty()) {
        head->addWidget(label(title, this, type::lead, QFont::DemiBold));
    } else {
        head->addWidget(new TileTitle(session, title, table, this));
    }
    head->addStretch();
    head->addWidget(aside_);
    column->addLayout(head);
}

void Tile::setAside(const QString& words) {
    aside_->setText(words);
}

void Tile::refresh() {
    QWidget* before = std::exchange(body_, new QWidget(this));
    auto* column = new QVBoxLayout(body_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    fill(*column);
    static_cast<QVBoxLayout*>(layout())->addWidget(body_, 1);
    body_->show();
    if (!before) return;
    handKeysOver(*before);
    layout()->removeWidget(before);
    before->hide();
    before->deleteLater(); // it may hold the button that is being pressed
}

/// To what says the same as what had them; where that is gone, to what stands in its place.
void Tile::handKeysOver(const QWidget& before) {
    auto* had = qobject_cast<QAbstractButton*>(before.window()->focusWidget());
    if (!had || !before.isAncestorOf(had)) return;
    const auto was = before.findChildren<QAbstractButton*>();
    const auto now = body_->findChildren<QAbstractButton*>();
    const auto same = std::ranges::find_if(now, [had](const QAbstractButton* each) {
        return each->accessibleName() == had->accessibleName() && each->text() == had->text();
    });
    const auto place = std::ranges::find(was, had) - was.begin();
    if (same != now.end())
        (*same)->setFocus(Qt::OtherFocusReason);
    else if (!now.isEmpty())
        now[std::min(place, now.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

void Tile::addNothing(QVBoxLayout& column, const QString& sentence, const QString& button,
                      std::string_view table) {
    column.addWidget(sentenceLabel(sentence, this));
    auto* row = new QHBoxLayout;
    row->addWidget(link(button, Selection{table, {}}));
    row->addStretch();
    column.addLayout(row);
    column.addStretch();
}

QWidget* Tile::link(const QString& words, const Selection& to, const QString& spoken) {
    auto* button = new QPushButton(asLabel(words), this);
    button->setProperty(kindProperty, kind::link);
    button->setAccessibleName(spoken.isEmpty() ? words : spoken);
    connect(button, &QPushButton::clicked, this, [this, to] { session_.reveal(to); });
    return button;
}

} // namespace updraft
