#include "ui/render/voice/trend.h"

#include "ui/render/ink.h"
#include "ui/render/voice/trend_labels.h"
#include "ui/render/voice/voice_words.h"

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

/// Of the NPS zero and all margins, at whole lines; all of the others.
Scale scaleOf(VoiceMeasure measure, const std::vector<const VoiceGroup*>& months) {
    const Interval limits = limits_of(measure);
    if (measure == VoiceMeasure::csat) return {limits.low, limits.high, 0.25};
    if (measure == VoiceMeasure::ces) return {limits.low, limits.high, 2};
    Scale scale;
    for (const VoiceGroup* month : months) {
        const Interval span = month->figures.interval(measure);
        scale.low = std::min(scale.low, span.low);
        scale.high = std::max(scale.high, span.high);
    }
    if (scale.high - scale.low <= 100) scale.step = 25;
    scale.low = std::max(limits.low, scale.step * std::floor(scale.low / scale.step));
    scale.high = std::min(limits.high, scale.step * std::ceil(scale.high / scale.step));
    if (scale.high == scale.low) scale.high += scale.step;
    return scale;
}

int monthsBetween(Date from, Date to) {
    const auto a = year_month_day(from);
    const auto b = year_month_day(to);
    return 12 * (b.year - a.year) + b.month - a.month;
}

/// The last months with answers, as far back as there is room.
std::vector<const VoiceGroup*> shownMonths(const std::vector<VoiceGroup>& months,
                                           VoiceMeasure measure, double width, double scale) {
    std::vector<const VoiceGroup*> shown;
    for (const VoiceGroup& group : months)
        if (group.month && answers_to(measure, group)) shown.push_back(&group);
    const int room = std::max(1, static_cast<int>(width / (leastStep * scale)));
    std::erase_if(shown, [last = shown.empty() ? Date{} : *shown.back()->month,
                          room](const VoiceGroup* group) {
        return monthsBetween(*group->month, last) >= room;
    });
    return shown;
}

/// All of a month's point but its place among the months.
template <class Y> TrendPoint pointOf(const VoiceGroup& month, VoiceMeasure measure, const Y& y) {
    const VoiceFigures& figures = month.figures;
    const Interval limits = limits_of(measure);
    const Interval span = figures.interval(measure);
    TrendPoint point;
    point.at.setY(y(*figures.figure(measure)));
    point.top = y(std::min(limits.high, span.high));
    point.bottom = y(std::max(limits.low, span.low));
    point.value = figureText(measure, figures.figure(measure));
    point.month = shortMonthText(*month.month);
    point.few = few_answers(figures.answers(measure));
    return point;
}

} // namespace

TrendLayout layoutTrend(const std::vector<VoiceGroup>& months, QSizeF size, double scale) {
    TrendLayout layout;
    layout.size = size;
    layout.plot =
        QRectF(QPointF(leftRoom, topRoom) * scale,
               QPointF(size.width() - rightRoom * scale, size.height() - bottomRoom * scale));
    if (layout.plot.width() < leastStep * scale || layout.plot.height() < 2 * labelHeight * scale)
        return layout;
    layout.measure = shown_measure(months);
    const auto shown = shownMonths(months, layout.measure, layout.plot.width(), scale);
    if (shown.empty()) return layout;
    const Scale axis = scaleOf(layout.measure, shown);
    const auto y = [&](double figure) {
        return layout.plot.bottom() -
               (figure - axis.low) / (axis.high - axis.low) * layout.plot.height();
    };
    layout.zero = y(std::max(0.0, limits_of(layout.measure).low));
    const auto steps = static_cast<int>((axis.high - axis.low) / axis.step);
    for (int i = 0; i <= steps; ++i) {
        const double at = axis.low + i * axis.step;
        layout.lines.push_back({y(at), figureText(layout.measure, at)});
    }
    const int span = monthsBetween(*shown.front()->month, *shown.back()->month) + 1;
    const double step = std::min(usualStep * scale, layout.plot.width() / span);
    const VoiceGroup* before = nullptr;
    for (const VoiceGroup* month : shown) {
        const int place = monthsBetween(*shown.front()->month, *month->month);
        TrendPoint point = pointOf(*month, layout.measure, y);
        point.at.setX(layout.plot.left() + (place + 0.5) * step);
        point.joined = before != nullptr && monthsBetween(*before->month, *month->month) == 1;
        layout.points.push_back(point);
        before = month;
    }
    placeTrendLabels(layout, scale);
    return layout;
}

namespace {

/// Draws the parts of the picture.
class Drawing {
  public:
    Drawing(const TrendLayout& layout, double scale)
        : layout_(layout), scale_(scale), faces_(trendFaces(scale)) {
        chart_.size = layout.size;
    }
    ChartLayout made() {
        for (const TrendLine& line : layout_.lines) addLine(line);
        for (const TrendPoint& point : layout_.points) addMargin(point);
        for (std::size_t i = 1; i < layout_.points.size(); ++i)
            if (layout_.points[i].joined)
                line(layout_.points[i - 1].at, layout_.points[i].at, 2 * scale_, ChartInk::Accent);
        // Few answers make a hollow point.
        for (const TrendPoint& point : layout_.points)
            chart_.shapes.emplace_back(
                ChartDot{point.at, 4 * scale_, ChartInk::Accent, 2 * scale_, !point.few});
        for (const TrendPoint& point : layout_.points) {
            if (!point.value.isEmpty())
                chart_.shapes.emplace_back(ChartFill{point.valueBox, 0, ChartInk::Surface});
            word(point.valueBox, point.value, faces_.value, ChartInk::Text);
            word(point.monthBox, point.month, faces_.month, ChartInk::Second);
        }
        return std::move(chart_);
    }

  private:
    void line(QPointF from, QPointF to, double width, ChartInk ink) {
        chart_.shapes.emplace_back(ChartLine{{{from, to}}, false, width, ink});
    }
    void addLine(const TrendLine& at) {
        const bool zero = std::abs(at.y - layout_.zero) < 0.5;
        chart_.shapes.emplace_back(
            ChartFill{{layout_.plot.left(), at.y - scale_ / 2, layout_.plot.width(), scale_},
                      0,
                      zero ? ChartInk::Outline : ChartInk::Hair});
        const double width = widthOf(faces_.month, at.text);
        const double half = labelHeight * scale_ / 2;
        word({layout_.plot.left() - gap * scale_ - width, at.y - half, width, 2 * half}, at.text,
             faces_.month, ChartInk::Third);
    }
    void addMargin(const TrendPoint& point) {
        const double cap = 4 * scale_;
        const double x = point.at.x();
        line({x, point.top}, {x, point.bottom}, scale_, ChartInk::Third);
        for (const double y : {point.top, point.bottom})
            line({x - cap, y}, {x + cap, y}, scale_, ChartInk::Third);
    }
    void word(const QRectF& box, const QString& text, Face face, ChartInk ink) {
        if (text.isEmpty()) return;
        const double at = Ink::baseline(face, box.top(), box.bottom());
        chart_.shapes.emplace_back(
            ChartWord{{box.center().x() - widthOf(face, text) / 2, at}, text, face, ink});
    }

    const TrendLayout& layout_;
    double scale_;
    TrendFaces faces_;
    ChartLayout chart_;
};

} // namespace

ChartLayout trendChart(const TrendLayout& layout, double scale) {
    return Drawing(layout, scale).made();
}

} // namespace updraft
