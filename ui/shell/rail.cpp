#include "ui/shell/rail.h"

#include "ui/shell/pages.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style_paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace updraft {

namespace {

/// One page's entry: icon, name, and how many there are.
class RailButton : public QAbstractButton {
  public:
    RailButton(const PageEntry& entry, QWidget* parent) : QAbstractButton(parent), entry_(entry) {
        setText(entry.label);
        setAccessibleName(entry.label);
        setCheckable(true);
        setAutoExclusive(true);
        setFixedHeight(std::max<int>(space::row, fontMetrics().height() + 12));
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::NoFocus);
    }

    const PageEntry& entry() const { return entry_; }

    void setCount(std::optional<int> count) {
        const QString text = count && *count > 0 ? locale().toString(*count) : QString();
        if (text == count_) return;
        count_ = text;
        setAccessibleDescription(text);
        update();
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& t = Theme::current();
        QPainter painter(this);
        const bool on = isChecked();
        if (on || underMouse())
            paint::box(painter, rect(), on ? t.accentSoft : t.hover, Qt::transparent);
        if (hasFocus()) paint::focusRing(painter, rect());
        const auto place = [&](int left, int width) {
            return QRectF(
                QStyle::visualRect(layoutDirection(), rect(), {left, 0, width, height()}));
        };
        const QRectF mark = place(12, 16);
        paintIcon(painter, entry_.icon, {mark.left(), mark.center().y() - 8, 16, 16},
                  on ? t.accent : t.sub);
        const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
        const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
        int right = 10;
        if (!count_.isEmpty()) {
            painter.setFont(Theme::font(type::small));
            painter.setPen(on ? t.accent : t.faint);
            const int wide = painter.fontMetrics().horizontalAdvance(count_) + 2;
            paint::line(painter, place(width() - 10 - wide, wide), end, count_);
            right += wide + 6;
        }
        painter.setFont(Theme::font(type::body, on ? QFont::DemiBold : QFont::Normal));
        painter.setPen(on ? t.accent : t.text);
        paint::line(painter, place(38, width() - 38 - right), start, text());
    }

  private:
    const PageEntry& entry_;
    QString count_;
};

RailButton* asEntry(QAbstractButton* button) {
    return static_cast<RailButton*>(button);
}

} // namespace

Rail::Rail(Session& session, QWidget* parent)
    : EdgeScroll(Edge::Trailing, railWidth, parent), session_(session) {
    setAccessibleName(tr("Pages"));
    auto* column = new QWidget(this);
    column->setBackgroundRole(QPalette::Window);
    fill(column);
    setWidget(column);
    connect(&session_, &Session::changed, this, &Rail::count);
    connect(&session_, &Session::opened, this, &Rail::count);
    count();
}

void Rail::fill(QWidget* column) {
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(8, 10, 8, 10);
    layout->setSpacing(0);
    std::optional<Section> section;
    for (const PageEntry& entry : pageEntries()) {
        if (entry.section != section && entry.section != Section::Overview) {
            QLabel* caption = captionLabel(sectionLabel(entry.section), column);
            caption->setContentsMargins(12, section ? 14 : 4, 0, 4);
            layout->addWidget(caption);
        }
        section = entry.section;
        auto* button = new RailButton(entry, column);
        button->installEventFilter(this);
        connect(button, &QAbstractButton::clicked, this,
                [this, button] { Q_EMIT chosen(QLatin1String(button->entry().id)); });
        layout->addWidget(button);
        buttons_ << button;
    }
    layout->addStretch();
}

void Rail::setCurrent(const QString& id) {
    for (QAbstractButton* button : buttons_) {
        const bool current = id == QLatin1String(asEntry(button)->entry().id);
        if (current) button->setChecked(true);
        button->setFocusPolicy(current ? Qt::TabFocus : Qt::NoFocus);
        if (current) ensureWidgetVisible(button, 0, 20);
    }
}

void Rail::count() {
    for (QAbstractButton* button : buttons_)
        if (const auto& counter = asEntry(button)->entry().count)
            asEntry(button)->setCount(counter(session_.plan()));
}

void Rail::step(int by) {
    for (qsizetype i = 0; i < buttons_.size(); ++i) {
        if (!buttons_[i]->hasFocus()) continue;
        if (QAbstractButton* next = buttons_.value(i + by)) {
            next->click();
            next->setFocus(Qt::TabFocusReason);
        }
        return;
    }
}

bool Rail::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            step(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return EdgeScroll::eventFilter(watched, event);
}

} // namespace updraft
