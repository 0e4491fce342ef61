#include "ui/pages/listen/voice/figure_strip.h"

#include "ui/render/voice/voice_words.h"
#include "ui/support/style_paint.h"

#include <QPainter>

namespace updraft {

namespace {

constexpr int captionHeight = 16;
constexpr int valueHeight = 34;
constexpr int lineHeight = 18;
constexpr int padding = 12;

} // namespace

FigureStrip::FigureStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFigures({});
}

void FigureStrip::setFigures(const VoiceFigures& f) {
    const QString exact = exactNpsText(f);
    figures_ = {
        {tr("NPS"), npsText(f.nps()), marginText(f.margin()),
         exact.isEmpty() ? answersText(f.n()) : tr("%1 · %2").arg(answersText(f.n()), exact),
         f.n() == 0 ? QString()
                    : tr("promoters %L1, passives %L2, detractors %L3")
                          .arg(f.promoters)
                          .arg(f.passives)
                          .arg(f.detractors)},
        {tr("CSAT"), csatText(f.csat()), csatIntervalText(f.csat_interval()), answersText(f.csat_n),
         f.csat_n == 0 ? QString() : tr("%L1 gave 4 or 5 of 5").arg(f.satisfied)},
        {tr("CES"), cesText(f.ces()), cesMarginText(f.ces_margin()), answersText(f.ces_n),
         f.ces_n == 0 ? QString() : tr("the mean of 1 to 7")}};
    setAccessibleName(tr("Figures"));
    setAccessibleDescription(text());
    setToolTip(tr("After “±”, or as a span: 95 % margin"));
    update();
}

QString FigureStrip::text() const {
    QStringList lines;
    for (const Figure& each : figures_) {
        QStringList words{each.name, each.value};
        for (const QString& word : {each.margin, each.answers, each.parts})
            if (!word.isEmpty()) words << word;
        lines << words.join(u' ');
    }
    return lines.join(u'\n');
}

QSize FigureStrip::sizeHint() const {
    return {600, padding + captionHeight + valueHeight + 2 * lineHeight + padding};
}

void FigureStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& t = Theme::current();
    painter.fillRect(rect(), t.surface);
    paint::hairBelow(painter, rect(), t.hair);
    const double wide = (width() - 40.0) / static_cast<double>(figures_.size());
    for (qsizetype i = 0; i < figures_.size(); ++i) {
        const Figure& each = figures_[i];
        const double place =
            isRightToLeft() ? static_cast<double>(figures_.size() - 1 - i) : static_cast<double>(i);
        const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        const QRectF box(20 + place * wide, padding, wide - space::l, height() - 2 * padding);
        double y = box.top();
        const auto line = [&](double high, const QFont& font, const QColor& ink,
                              const QString& text) {
            painter.setFont(font);
            painter.setPen(ink);
            paint::line(painter, {box.left(), y, box.width(), high}, side, text);
            y += high;
        };
        line(captionHeight, Theme::captionFont(), t.faint, each.name);
        const QFont large = Theme::titleFont(type::display);
        line(valueHeight, large, t.text, each.value);
        const double after = QFontMetricsF(large).horizontalAdvance(each.value) + space::s;
        painter.setFont(Theme::font(type::lead));
        painter.setPen(t.sub);
        paint::line(painter,
                    {isRightToLeft() ? box.left() : box.left() + after, y - valueHeight + 3,
                     box.width() - after, valueHeight},
                    side, each.margin);
        line(lineHeight, Theme::font(type::body, QFont::Medium), t.sub, each.answers);
        line(lineHeight, Theme::font(type::small), t.faint, each.parts);
    }
}

} // namespace updraft
