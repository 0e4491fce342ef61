#include "ui/shell/status_line.h"

#include "ui/support/convert.h"
#include "ui/support/flags/progress_strip.h"
#include "ui/support/icons.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTimer>

#include <cmath>

namespace updraft {

namespace {

constexpr int patience = 8000; // ms
constexpr double gap = 16;
constexpr int markWidth = 14 + 6;

/// Writes one thing after another from the leading edge.
class Writer {
  public:
    Writer(QPainter& painter, const QWidget& widget)
        : painter_(painter), widget_(widget), end_(widget.width() - 12) {}

    void mark(Icon which, const QColor& colour) {
        paintIcon(painter_, which, place(14), colour);
        x_ += markWidth;
    }

    /// Nothing is written beyond.
    void endAt(double end) { end_ = end; }

    void text(const QString& text, const QColor& colour) {
        const double left = end_ - x_;
        if (left < 24) return;
        const double width =
            std::min(left, std::ceil(QFontMetricsF(painter_.font()).horizontalAdvance(text)) + 1);
        painter_.setPen(colour);
        paint::line(painter_, place(width),
                    QStyle::visualAlignment(widget_.layoutDirection(), Qt::AlignLeft), text);
        x_ += width + gap;
    }

    void rule() {
        if (x_ > widget_.width() - 40) return;
        paint::hair(painter_, place(1).adjusted(0, 7, 0, -7), Theme::current().hair);
        x_ += 1 + gap;
    }

  private:
    QRectF place(double width) const {
        const QRect box(static_cast<int>(x_), 0, static_cast<int>(std::ceil(width)),
                        widget_.height());
        return QStyle::visualRect(widget_.layoutDirection(), widget_.rect(), box);
    }

    QPainter& painter_;
    const QWidget& widget_;
    double x_ = 12;
    double end_;
};

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), timer_(new QTimer(this)), row_(new QHBoxLayout(this)),
      before_(new QSpacerItem(0, 0)), progress_(new ProgressStrip(this)) {
    setFixedHeight(26);
    row_->setContentsMargins(space::m, 0, space::m, 0);
    row_->setSpacing(space::s);
    row_->addSpacerItem(before_);
    row_->addStretch();
    row_->addWidget(progress_);
    connect(progress_, &ProgressStrip::stopWanted, this, &StatusLine::stopWanted);
    timer_->setSingleShot(true);
    connect(timer_, &QTimer::timeout, this, &StatusLine::clearMessage);
}

void StatusLine::setSaved(const QString& sentence, bool locked) {
    saved_ = sentence;
    locked_ = locked;
    update();
}

void StatusLine::setFacts(const QStringList& facts) {
    facts_ = facts;
    facts_.removeAll(QString());
    update();
}

void StatusLine::say(const QString& sentence) {
    show(sentence, false);
}
void StatusLine::warn(const QString& sentence) {
    show(sentence, true);
}

void StatusLine::offer(const QString& sentence, const std::vector<Offer>& offers) {
    say(sentence);
    timer_->stop();
    for (const Offer& each : offers) {
        auto* button = new QPushButton(each.label, this);
        button->setProperty(kindProperty, kind::link);
        button->setFont(Theme::font(type::small));
        button->setFixedHeight(height() - 4);
        connect(button, &QPushButton::clicked, this, each.run);
        offers_ << button;
        row_->insertWidget(static_cast<int>(offers_.size()), button);
    }
    placeOffers();
}

/// After the sentence, which is cut short where they need the room.
void StatusLine::placeOffers() {
    if (offers_.isEmpty()) return;
    int room = width() - 2 * space::m;
    for (const QPushButton* each : std::as_const(offers_))
        room -= each->sizeHint().width() + row_->spacing();
    const QFontMetrics metrics(Theme::font(type::small, QFont::Medium));
    const int words = markWidth + metrics.horizontalAdvance(message_) + 2;
    before_->changeSize(std::clamp(words, 0, std::max(0, room)), 0, QSizePolicy::Fixed);
    row_->invalidate();
}

void StatusLine::clearOffers() {
    // One of them may be what is being clicked.
    for (QPushButton* each : std::as_const(offers_)) each->hide(), each->deleteLater();
    offers_.clear();
    before_->changeSize(0, 0);
}

void StatusLine::resizeEvent(QResizeEvent*) {
    placeOffers();
}

void StatusLine::show(const QString& sentence, bool wrong) {
    if (sentence.isEmpty()) return clearMessage();
    clearOffers();
    message_ = sentence;
    wrong_ = wrong;
    setAccessibleName(sentence);
    setToolTip(plainTip(sentence));
    timer_->stop();
    if (!wrong) timer_->start(patience);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    update();
}

void StatusLine::clearWarning() {
    if (wrong_) clearMessage();
}

void StatusLine::clearMessage() {
    timer_->stop();
    clearOffers();
    message_.clear();
    setAccessibleName({});
    setToolTip({});
    update();
}

void StatusLine::showWork(double share) {
    progress_->tell(work_, share);
}
void StatusLine::hideWork() {
    progress_->hide();
}

void StatusLine::paintEvent(QPaintEvent*) {
    const Theme& t = Theme::current();
    QPainter painter(this);
    const bool wrong = wrong_ && !message_.isEmpty();
    painter.fillRect(rect(), wrong ? t.redSoft : t.background);
    paint::hairAbove(painter, rect(), t.hair);
    painter.setFont(Theme::font(type::small));
    Writer writer(painter, *this);
    if (!message_.isEmpty()) {
        writer.mark(wrong ? Icon::warning : Icon::info, wrong ? t.red : t.accent);
        painter.setFont(Theme::font(type::small, QFont::Medium));
        if (!offers_.isEmpty()) writer.endAt(space::m + before_->sizeHint().width());
        return writer.text(message_, wrong ? t.red : t.text);
    }
    writer.mark(locked_ ? Icon::lock : Icon::check, locked_ ? t.amber : t.green);
    writer.text(saved_, t.sub);
    for (const QString& fact : facts_) {
        writer.rule();
        writer.text(fact, t.sub);
    }
}

} // namespace updraft
