#include "ui/shell/status_line.h"

#include "ui/support/convert.h"
#include "ui/support/flags/progress_strip.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QTimer>

#include <cmath>

namespace updraft {

namespace {

constexpr int patience = 8000; // ms
constexpr double gap = 16;

/// Writes one thing after another from the leading edge.
class Writer {
  public:
    Writer(QPainter& painter, const QWidget& widget) : painter_(painter), widget_(widget) {}

    void mark(Icon which, const QColor& colour) {
        paintIcon(painter_, which, place(14), colour);
        x_ += 14 + 6;
    }

    void text(const QString& text, const QColor& colour) {
        const double left = widget_.width() - x_ - 12;
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
};

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), timer_(new QTimer(this)), progress_(new ProgressStrip(this)) {
    setFixedHeight(26);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, 0, space::m, 0);
    row->addStretch();
    row->addWidget(progress_);
    connect(progress_, &ProgressStrip::stopWanted, this, &StatusLine::stopWanted);
    timer_->setSingleShot(true);
    connect(timer_, &QTimer::timeout, this, &StatusLine::clearMessage);
}

void StatusLine::setSaved(const QString& sentence) {
    saved_ = sentence;
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

void StatusLine::show(const QString& sentence, bool wrong) {
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

void StatusLine::clearMessage() {
    timer_->stop();
    message_.clear();
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
        return writer.text(message_, wrong ? t.red : t.text);
    }
    writer.mark(Icon::check, t.green);
    writer.text(saved_, t.sub);
    for (const QString& fact : facts_) {
        writer.rule();
        writer.text(fact, t.sub);
    }
}

} // namespace updraft
