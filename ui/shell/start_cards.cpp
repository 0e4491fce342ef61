#include "ui/shell/start_cards.h"

#include "ui/support/convert.h"
#include "ui/support/style_paint.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QToolButton>

#include <numeric>

namespace updraft {

namespace {

using paint::box;

constexpr int moreWidth = 26;

/// Ground and ring that all rows and cards share; gives the places of their parts.
class Row {
  public:
    Row(QPainter& painter, const QAbstractButton& button) : painter_(painter), button_(button) {
        const Theme& t = Theme::current();
        if (button.isDown() || button.hasFocus())
            box(painter, button.rect(), t.accentSoft, Qt::transparent);
        else if (button.underMouse())
            box(painter, button.rect(), t.hover, Qt::transparent);
        if (button.hasFocus()) {
            const QRectF edge = place(0, 0, 2, button.height());
            painter.fillRect(edge, t.accent);
        }
    }

    QRectF place(int x, int y, int width, int height) const {
        return QStyle::visualRect(button_.layoutDirection(), button_.rect(), {x, y, width, height});
    }

    void text(const QRectF& where, const QString& text, int px, QFont::Weight weight,
              const QColor& colour, bool atEnd = false) {
        painter_.setFont(Theme::font(px, weight));
        painter_.setPen(colour);
        paint::line(painter_, where,
                    QStyle::visualAlignment(button_.layoutDirection(),
                                            atEnd ? Qt::AlignRight : Qt::AlignLeft),
                    text);
    }

  private:
    QPainter& painter_;
    const QAbstractButton& button_;
};

void setUp(QAbstractButton& button, const QString& name, const QString& description) {
    button.setText(name);
    button.setAccessibleName(name);
    button.setAccessibleDescription(description);
    button.setAttribute(Qt::WA_Hover);
    // A button is never narrower than its hint by default; rows and cards are.
    button.setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    button.setFocusPolicy(Qt::StrongFocus);
    button.setCursor(Qt::PointingHandCursor);
}

/// In the order of progress, as on the Overview: done first.
void statusBar(QPainter& painter, const QRectF& rect, const std::array<int, 6>& statuses) {
    constexpr std::array order{Status::done,    Status::active, Status::blocked,
                               Status::planned, Status::idea,   Status::dropped};
    const double all = std::accumulate(statuses.begin(), statuses.end(), 0);
    double x = rect.left();
    for (const Status status : order) {
        const double width = rect.width() * statuses[static_cast<std::size_t>(status)] / all;
        if (width <= 0) continue;
        const StatusColours& colours = Theme::current().status(status);
        const QRectF part(x, rect.top(), std::max(1.0, width - 1), rect.height());
        painter.fillRect(part, colours.fill);
        if (colours.dashed) box(painter, part, Qt::transparent, Theme::current().faint, 0);
        x += width;
    }
}

} // namespace

QString whenOpened(const QDateTime& opened, const QDateTime& now) {
    const qint64 days = opened.date().daysTo(now.date());
    const QLocale locale;
    if (days == 0)
        return RecentRow::tr("today, %1").arg(locale.toString(opened.time(), QLocale::ShortFormat));
    if (days == 1) return RecentRow::tr("yesterday");
    if (days > 1 && days < 7) return locale.dayName(opened.date().dayOfWeek());
    return shortDate(fromQt(opened.date()), now.date().year());
}

RecentRow::RecentRow(const RecentPlan& plan, const QString& which, const QString& when,
                     QWidget* parent)
    : QAbstractButton(parent), plan_(plan), gone_(!plan.exists()),
      below_(gone_             ? tr("No longer in its place")
             : which.isEmpty() ? plan.unit
                               : which),
      when_(when), more_(new QToolButton(this)) {
    setUp(*this, plan.title, tr("%1, opened %2").arg(below_, when));
    setToolTip(plainTip(plan.path));
    more_->setIcon(updraft::icon(Icon::more));
    more_->setAutoRaise(true);
    more_->setFocusPolicy(Qt::NoFocus);
    more_->setAccessibleName(tr("What can be done with %1").arg(plan.title));
    more_->setFixedSize(moreWidth, moreWidth);
    more_->hide();
    connect(more_, &QToolButton::clicked, this,
            [this] { Q_EMIT menuWanted(mapToGlobal(more_->geometry().bottomLeft())); });
}

/// The button for more shows while the row is pointed at or has the keyboard.
bool RecentRow::event(QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::Enter || type == QEvent::FocusIn) more_->show();
    if (type == QEvent::Leave && !hasFocus()) more_->hide();
    if (type == QEvent::FocusOut && !underMouse()) more_->hide();
    return QAbstractButton::event(event);
}

void RecentRow::resizeEvent(QResizeEvent*) {
    const QRect place(width() - moreWidth - 6, (height() - moreWidth) / 2, moreWidth, moreWidth);
    more_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void RecentRow::contextMenuEvent(QContextMenuEvent* event) {
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    Q_EMIT menuWanted(mouse ? event->globalPos() : mapToGlobal(more_->geometry().bottomLeft()));
}

void RecentRow::paintEvent(QPaintEvent*) {
    const Theme& t = Theme::current();
    QPainter painter(this);
    Row row(painter, *this);
    paintIcon(painter, gone_ ? Icon::warning : Icon::timeline, row.place(12, 18, 18, 18),
              gone_        ? t.amber
              : hasFocus() ? t.accent
                           : t.sub);
    const int right = width() - (more_->isHidden() ? 12 : moreWidth + 10);
    const int whenWide = QFontMetrics(Theme::font(type::small)).horizontalAdvance(when_) + 2;
    row.text(row.place(right - whenWide, 9, whenWide, 20), when_, type::small, QFont::Normal,
             t.faint, true);
    row.text(row.place(42, 9, right - whenWide - 12 - 42, 20), text(), type::body, QFont::DemiBold,
             gone_ ? t.faint : t.text);
    // The words have all the room that no bar needs.
    const bool bar =
        !gone_ && std::ranges::any_of(plan_.statuses, [](int many) { return many > 0; });
    const int barWide = bar ? 64 : 0;
    row.text(row.place(42, 28, right - 42 - (bar ? barWide + 12 : 0), 18), below_, type::small,
             QFont::Normal, gone_ ? t.amber : t.faint);
    if (bar) statusBar(painter, row.place(right - barWide, 35, barWide, 5), plan_.statuses);
}

TemplateCard::TemplateCard(const QString& title, const QString& sentence, Thumb thumb,
                           QWidget* parent)
    : QAbstractButton(parent), sentence_(sentence), thumb_(thumb) {
    setUp(*this, title, sentence);
    setToolTip(sentence);
}

QSize TemplateCard::sizeHint() const {
    return {196, 88 + 70};
}

void TemplateCard::paintEvent(QPaintEvent*) {
    const Theme& t = Theme::current();
    QPainter painter(this);
    const QRectF all = rect();
    const int words = 68;
    box(painter, all, underMouse() ? t.hover : t.surface, t.hair, space::cardRadius);
    const QRectF picture = all.adjusted(1, 1, -1, -words);
    painter.save();
    QPainterPath top;
    top.addRoundedRect(picture.adjusted(0, 0, 0, 10), space::cardRadius - 1, space::cardRadius - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(picture);
    painter.fillPath(top, t.background);
    paintThumb(painter, picture.adjusted(6, 6, -6, -6), thumb_);
    painter.restore();
    paint::hair(painter, {picture.left(), picture.bottom(), picture.width(), 1}, t.hair);
    const QRect column(12, height() - words + 9, width() - 24, words - 12);
    painter.setPen(t.text);
    painter.setFont(Theme::font(type::body, QFont::DemiBold));
    paint::line(painter, QRectF(column).adjusted(0, 0, 0, -36),
                QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), text());
    painter.setPen(t.faint);
    painter.setFont(Theme::font(type::small));
    painter.drawText(column.adjusted(0, 21, 0, 0), Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft,
                     sentence_);
    if (hasFocus()) paint::focusRing(painter, all, space::cardRadius);
}

BringInRow::BringInRow(const QString& title, const QString& sentence, Icon icon, QWidget* parent)
    : QAbstractButton(parent), sentence_(sentence), icon_(icon) {
    setUp(*this, title, sentence);
}

void BringInRow::paintEvent(QPaintEvent*) {
    const Theme& t = Theme::current();
    QPainter painter(this);
    Row row(painter, *this);
    paintIcon(painter, icon_, row.place(12, 16, 18, 18), t.sub);
    row.text(row.place(42, 7, width() - 54, 19), text(), type::body, QFont::Medium, t.text);
    row.text(row.place(42, 26, width() - 54, 17), sentence_, type::small, QFont::Normal, t.faint);
}

} // namespace updraft
