#include "ui/pages/listen/voice/trend_chart.h"

#include "ui/render/voice/voice_words.h"
#include "ui/support/convert.h"
#include "ui/support/style_paint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace updraft {

namespace {

constexpr double titleHeight = 40; // two lines

} // namespace

TrendChart::TrendChart(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TrendChart::setMonths(std::vector<VoiceGroup> months, const QString& of) {
    months_ = std::move(months);
    const QString told = trendSentence(months_);
    sentence_ = of.isEmpty() ? told : tr("%1: %2").arg(of, told);
    setAccessibleName(sentence_);
    setAccessibleDescription(monthsText(months_));
    update();
}

QRectF TrendChart::chartBox() const {
    return QRectF(rect()).adjusted(space::s, titleHeight + space::s, -space::s, -space::xs);
}

void TrendChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& t = Theme::current();
    painter.fillRect(rect(), t.surface);
    painter.setPen(t.text);
    painter.setFont(Theme::font(type::lead, QFont::DemiBold));
    const QRectF title = QRectF(rect()).adjusted(space::l, space::xs, -space::l, 0);
    painter.drawText(QRectF(title.topLeft(), QSizeF(title.width(), titleHeight)),
                     Qt::TextWordWrap | Qt::AlignTop, sentence_);
    const QRectF box = chartBox();
    paintChart(painter, trendChart(layoutTrend(months_, box.size())), t, box.topLeft(), false);
}

/// A point says its figures.
bool TrendChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const TrendLayout layout = layoutTrend(months_, chartBox().size());
    const double x = help->pos().x() - chartBox().left();
    std::vector<const VoiceGroup*> shown;
    for (const VoiceGroup& month : months_)
        if (month.month && answers_to(layout.measure, month)) shown.push_back(&month);
    const std::size_t left = shown.size() - layout.points.size(); // have no room
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        if (std::abs(layout.points[i].at.x() - x) > 12) continue;
        QToolTip::showText(help->globalPos(),
                           plainTip(monthSentence(layout.measure, *shown[left + i])), this);
        return true;
    }
    QToolTip::hideText();
    event->ignore();
    return true;
}

} // namespace updraft
