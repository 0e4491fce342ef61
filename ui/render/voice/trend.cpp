#include "ui/render/voice/trend.h"

#include "ui/render/voice/voice_words.h"
#include "ui/support/style_paint.h"

#include <QFontMetricsF>

#include <cmath>

namespace updraft {

namespace {

constexpr double leftRoom = 44;
constexpr double rightRoom = 20;
constexpr double topRoom = 20;
constexpr double bottomRoom = 26;
constexpr double leastStep = 30; // between months
constexpr double usualStep = 110;
constexpr double labelHeight = 16;
constexpr double gap = 8;

struct Scale {
    double low = 0;
    double high = 0;
    double step = 50;
};

/// Zero and all margins, at whole lines.
Scale scaleOf(const std::vector<const VoiceGroup*>& months) {
    Scale scale;
    for (const VoiceGroup* month : months) {
        const VoiceFigures& figures = month->figures;
        scale.low = std::min(scale.low, *figures.nps() - *figures.margin());
        scale.high = std::max(scale.high, *figures.nps() + *figures.margin());
    }
    if (scale.high - scale.low <= 100) scale.step = 25;
    scale.low = std::max(-100.0, scale.step * std::floor(scale.low / scale.step));
    scale.high = std::min(100.0, scale.step * std::ceil(scale.high / scale.step));
    if (scale.high == scale.low) scale.high += scale.step;
    return scale;
}

int monthsBetween(Date from, Date to) {
    const auto a = year_month_day(from);
    const auto b = year_month_day(to);
    return 12 * (b.year - a.year) + b.month - a.month;
}

/// The last months with answers, as far back as there is room.
std::vector<const VoiceGroup*> shownMonths(const std::vector<VoiceGroup>& months, double width) {
    std::vector<const VoiceGroup*> shown;
    for (const VoiceGroup& group : months)
        if (group.month && group.figures.n() > 0) shown.push_back(&group);
    const int room = std::max(1, static_cast<int>(width / leastStep));
    std::erase_if(shown, [last = shown.empty() ? Date{} : *shown.back()->month,
                          room](const VoiceGroup* group) {
        return monthsBetween(*group->month, last) >= room;
    });
    return shown;
}

/// Words centred over a place, kept inside the picture.
QRectF around(double x, double y, const QString& text, const QFont& font, double width) {
    const double wide = QFontMetricsF(font).horizontalAdvance(text) + 2;
    const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width - wide));
    return {left, y, wide, labelHeight};
}

/// Labels that would stand on the one before are left out; the last always stays.
void label(TrendLayout& layout) {
    const QFont small = Theme::font(type::small);
    const QFont strong = Theme::font(type::small, QFont::DemiBold);
    double nextValue = layout.size.width() + gap;
    double nextMonth = nextValue;
    for (auto point = layout.points.rbegin(); point != layout.points.rend(); ++point) {
        const double x = point->at.x();
        point->monthBox =
            around(x, layout.plot.bottom() + 6, point->month, small, layout.size.width());
        point->valueBox = around(x, std::max(0.0, point->top - labelHeight - 1), point->value,
                                 strong, layout.size.width());
        if (point->monthBox.right() + gap > nextMonth)
            point->month.clear();
        else
            nextMonth = point->monthBox.left();
        if (point->valueBox.right() + gap / 2 > nextValue)
            point->value.clear();
        else
            nextValue = point->valueBox.left();
    }
}

} // namespace

TrendLayout layoutTrend(const std::vector<VoiceGroup>& months, QSizeF size) {
    TrendLayout layout;
    layout.size = size;
    layout.plot = QRectF(leftRoom, topRoom, size.width() - leftRoom - rightRoom,
                         size.height() - topRoom - bottomRoom);
    if (layout.plot.width() < leastStep || layout.plot.height() < 2 * labelHeight) return layout;
    const auto shown = shownMonths(months, layout.plot.width());
    if (shown.empty()) return layout;
    const Scale scale = scaleOf(shown);
    const auto y = [&](double nps) {
        return layout.plot.bottom() -
               (nps - scale.low) / (scale.high - scale.low) * layout.plot.height();
    };
    layout.zero = y(0);
    for (double at = scale.low; at <= scale.high; at += scale.step)
        layout.lines.push_back({y(at), npsText(at)});
    const int span = monthsBetween(*shown.front()->month, *shown.back()->month) + 1;
    const double step = std::min(usualStep, layout.plot.width() / span);
    const VoiceGroup* before = nullptr;
    for (const VoiceGroup* month : shown) {
        const VoiceFigures& figures = month->figures;
        const int place = monthsBetween(*shown.front()->month, *month->month);
        TrendPoint point;
        point.at = {layout.plot.left() + (place + 0.5) * step, y(*figures.nps())};
        point.top = y(std::min(100.0, *figures.nps() + *figures.margin()));
        point.bottom = y(std::max(-100.0, *figures.nps() - *figures.margin()));
        point.value = npsText(figures.nps());
        point.month = shortMonthText(*month->month);
        point.few = few_answers(figures.n());
        point.joined = before != nullptr && monthsBetween(*before->month, *month->month) == 1;
        layout.points.push_back(point);
        before = month;
    }
    label(layout);
    return layout;
}

namespace {

void paintLines(QPainter& painter, const TrendLayout& layout, const Theme& theme) {
    painter.setFont(Theme::font(type::small));
    painter.setPen(theme.faint);
    for (const TrendLine& line : layout.lines) {
        const bool zero = std::abs(line.y - layout.zero) < 0.5;
        paint::hair(painter, {layout.plot.left(), line.y, layout.plot.width(), 1},
                    zero ? theme.outline : theme.hair);
        paint::line(painter, {0, line.y - labelHeight / 2, layout.plot.left() - gap, labelHeight},
                    Qt::AlignRight, line.text);
    }
}

void paintMargin(QPainter& painter, const TrendPoint& point, const QColor& colour) {
    constexpr double cap = 4;
    painter.setPen(QPen(colour, 1));
    const double x = point.at.x();
    painter.drawLine(QPointF(x, point.top), QPointF(x, point.bottom));
    for (const double y : {point.top, point.bottom})
        painter.drawLine(QPointF(x - cap, y), QPointF(x + cap, y));
}

/// Few answers make a hollow point.
void paintPoint(QPainter& painter, const TrendPoint& point, const Theme& theme) {
    constexpr double radius = 4;
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(point.few ? theme.surface : theme.accent);
    painter.drawEllipse(point.at, radius, radius);
}

} // namespace

void paintTrend(QPainter& painter, const TrendLayout& layout, const Theme& theme) {
    paintLines(painter, layout, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TrendPoint& point : layout.points) paintMargin(painter, point, theme.faint);
    painter.setPen(QPen(theme.accent, 2));
    for (std::size_t i = 1; i < layout.points.size(); ++i)
        if (layout.points[i].joined) painter.drawLine(layout.points[i - 1].at, layout.points[i].at);
    for (const TrendPoint& point : layout.points) paintPoint(painter, point, theme);
    for (const TrendPoint& point : layout.points) {
        painter.setFont(Theme::font(type::small, QFont::DemiBold));
        painter.setPen(theme.text);
        if (!point.value.isEmpty()) painter.fillRect(point.valueBox, theme.surface);
        paint::line(painter, point.valueBox, Qt::AlignHCenter, point.value);
        painter.setFont(Theme::font(type::small));
        painter.setPen(theme.sub);
        paint::line(painter, point.monthBox, Qt::AlignHCenter, point.month);
    }
}

} // namespace updraft
