#include "ui/render/choose/rank_chart.h"

#include "ui/words/choosing.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RankChart)
};

/// Where the parts of the chart lie.
struct Frame {
    QRectF plot;
    double pitch = 0; ///< From place to place.
    double from = 0;
    double until = 1;
    double scale = 1;
    Face face;
    Face strong;

    double x(double share) const {
        return plot.left() + (share - from) / (until - from) * plot.width();
    }
    double y(double place) const { return plot.top() + (place + 0.5) * pitch; }
};

bool among(const std::vector<std::size_t>& items, std::size_t item) {
    return std::ranges::find(items, item) != items.end();
}

/// The item's place in a stretch; just below the last where it is not among those shown.
double placeIn(const RankPaths& paths, std::size_t stretch, std::size_t item) {
    const auto places = paths.stretch(stretch);
    const auto found = std::ranges::find(places, item);
    const double below = 0.75;
    return found == places.end() ? static_cast<double>(paths.places) - 1 + below
                                 : static_cast<double>(found - places.begin());
}

/// A line that goes over from place to place around each break.
void addPath(ChartLayout& chart, const Frame& frame, const RankPaths& paths, std::size_t item,
             ChartInk ink, double width) {
    std::vector<double> ends{frame.from};
    ends.insert(ends.end(), paths.breaks.begin(), paths.breaks.end());
    ends.push_back(frame.until);
    QPolygonF line;
    const auto flush = [&] {
        if (line.size() > 1) chart.shapes.push_back(ChartLine{line, false, width, ink, false});
        line.clear();
    };
    const double hidden = static_cast<double>(paths.places) - 1;
    for (std::size_t i = 0; i < paths.stretches(); ++i) {
        const double place = placeIn(paths, i, item);
        const double left = frame.x(ends[i]);
        const double right = frame.x(ends[i + 1]);
        const double turn = std::min(6 * frame.scale, (right - left) / 2);
        const bool first = i == 0;
        const bool last = i + 1 == paths.stretches();
        const double y = frame.y(place);
        if (place > hidden) { // out of sight: only its way there is drawn
            if (!first && !line.isEmpty()) line << QPointF(left + turn, y);
            flush();
            if (!last && placeIn(paths, i + 1, item) <= hidden) line << QPointF(right - turn, y);
            continue;
        }
        line << QPointF(first ? left : left + turn, y) << QPointF(last ? right : right - turn, y);
    }
    flush();
}

/// Each label stands under its line, further out where it would cover that of the weight as it is.
void addMarks(ChartLayout& chart, const Frame& frame, const RankChart& content) {
    const double k = frame.scale;
    const QString nowText = Words::tr("now %1").arg(shareText(content.now));
    const auto widthFor = [&](const QString& text) { return widthOf(frame.strong, text) + 10 * k; };
    const auto within = [&](double left, double width) {
        return std::clamp(left, 0.0, std::max(0.0, chart.size.width() - width));
    };
    const double nowWidth = widthFor(nowText);
    const double nowLeft = within(frame.x(content.now) - nowWidth / 2, nowWidth);
    const auto mark = [&](double share, const QString& text, double left, ChartInk ink,
                          bool dashed) {
        const double x = frame.x(share);
        chart.shapes.push_back(
            ChartLine{QPolygonF({QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom())}),
                      false, 1.5 * k, ink, dashed});
        const QRectF box(left, frame.plot.bottom() + 2 * k, widthFor(text), 17 * k);
        chart.shapes.push_back(ChartFill{box, 3 * k, ink});
        chart.shapes.push_back(ChartWord{
            {box.left() + 5 * k, box.bottom() - 5 * k}, text, frame.strong, ChartInk::Surface});
    };
    for (const double tip : content.tips) {
        if (tip < frame.from || tip > frame.until) continue;
        const QString text = shareText(tip);
        const double width = widthFor(text);
        double left = frame.x(tip) - width / 2;
        if (tip > content.now)
            left = std::max(left, nowLeft + nowWidth + 3 * k);
        else
            left = std::min(left, nowLeft - width - 3 * k);
        mark(tip, text, within(left, width), ChartInk::Wrong, true);
    }
    mark(content.now, nowText, nowLeft, ChartInk::Text, false);
}

void addEnds(ChartLayout& chart, const Frame& frame, const RankChart& content) {
    const auto& paths = content.paths;
    const double k = frame.scale;
    const auto end = [&](std::size_t stretch, bool left) {
        const auto items = paths.stretch(stretch);
        for (std::size_t place = 0; place < items.size(); ++place) {
            const auto item = items[place];
            const bool changes = among(content.in, item) || among(content.out, item);
            const Face face = changes ? frame.strong : frame.face;
            const QString number = QLocale().toString(static_cast<int>(place) + 1);
            const QString text = left ? content.codes[item] + QStringLiteral("  ") + number
                                      : number + QStringLiteral("  ") + content.codes[item];
            const double width = widthOf(face, text);
            const double x = left ? frame.plot.left() - width - 8 * k : frame.plot.right() + 8 * k;
            const ChartInk ink = among(content.in, item)    ? ChartInk::Accent
                                 : among(content.out, item) ? ChartInk::Wrong
                                                            : ChartInk::Second;
            chart.shapes.push_back(ChartWord{
                {x, frame.y(static_cast<double>(place)) + 4 * k}, text, face, ink, width + 2 * k});
        }
    };
    end(0, true);
    end(paths.stretches() - 1, false);
}

} // namespace

RankChart rankChart(const ScoreSheet& sheet, std::size_t criterion, const Sensitivity& sensitivity,
                    std::vector<QString> codes, const QString& name, std::size_t places) {
    constexpr double around = 0.2;
    constexpr double beyond = 0.05;
    RankChart chart;
    chart.now = sensitivity.share;
    double from = chart.now - around;
    double until = chart.now + around;
    const auto tip = [&](const std::optional<SetChange>& change) {
        if (!change) return;
        chart.tips.push_back(change->share);
        from = std::min(from, change->share - beyond);
        until = std::max(until, change->share + beyond);
        chart.in.insert(chart.in.end(), change->in.begin(), change->in.end());
        chart.out.insert(chart.out.end(), change->out.begin(), change->out.end());
    };
    tip(sensitivity.below);
    tip(sensitivity.above);
    chart.paths = rank_paths(sheet, criterion, places, std::max(0.0, from), std::min(1.0, until));
    chart.codes = std::move(codes);
    chart.axis = Words::tr("Weight of %1; the others keep their proportions").arg(name);
    return chart;
}

ChartLayout layoutRankChart(const RankChart& content, QSizeF size, double scale) {
    ChartLayout chart{size, {}};
    const auto& paths = content.paths;
    if (paths.places == 0) return chart;
    Frame frame;
    frame.scale = scale;
    const int px = static_cast<int>(std::lround(11 * scale));
    frame.face = {px, Weight::Regular};
    frame.strong = {px, Weight::SemiBold};
    frame.from = paths.from;
    frame.until = paths.until;
    double names = 0;
    for (const auto item : paths.items)
        names = std::max(names, widthOf(frame.strong, content.codes[item]));
    const double side = names + 30 * scale;
    frame.plot = QRectF(side, 4 * scale, std::max(60.0, size.width() - 2 * side),
                        std::max(60.0, size.height() - 42 * scale));
    frame.pitch = frame.plot.height() / (static_cast<double>(paths.places) + 0.5);
    if (paths.places > top_five) {
        const double y = frame.plot.top() + static_cast<double>(top_five) * frame.pitch;
        chart.shapes.push_back(ChartFill{
            QRectF(frame.plot.topLeft(), QPointF(frame.plot.right(), y)), 0, ChartInk::AccentSoft});
        chart.shapes.push_back(
            ChartLine{QPolygonF({QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y)}),
                      false, scale, ChartInk::Accent, true});
    }
    std::vector<std::size_t> items(paths.items);
    std::ranges::sort(items);
    items.erase(std::unique(items.begin(), items.end()), items.end());
    const auto paths_of = [&](bool changing, ChartInk ink, double width, const auto& which) {
        for (const auto item : items) {
            const bool changes = among(content.in, item) || among(content.out, item);
            if (changes == changing && which(item)) addPath(chart, frame, paths, item, ink, width);
        }
    };
    paths_of(false, ChartInk::Track, 1.5 * scale, [](std::size_t) { return true; });
    paths_of(true, ChartInk::Wrong, 2.5 * scale,
             [&](std::size_t item) { return among(content.out, item); });
    paths_of(true, ChartInk::Accent, 2.5 * scale,
             [&](std::size_t item) { return !among(content.out, item); });
    addEnds(chart, frame, content);
    addMarks(chart, frame, content);
    chart.shapes.push_back(
        ChartWord{{frame.plot.center().x() - widthOf(frame.face, content.axis) / 2,
                   size.height() - 6 * scale},
                  content.axis,
                  frame.face,
                  ChartInk::Third});
    return chart;
}

QStringList rankChartSentences(const RankChart& content) {
    const auto& paths = content.paths;
    if (paths.places == 0) return {};
    const auto order = [&](std::size_t stretch) {
        QStringList codes;
        for (const auto item : paths.stretch(stretch)) codes << content.codes[item];
        return codes.join(QStringLiteral(", "));
    };
    QStringList all{content.axis, Words::tr("From %1: %2.").arg(shareText(paths.from), order(0))};
    constexpr std::size_t most = 40;
    for (std::size_t i = 0; i < std::min(most, paths.breaks.size()); ++i)
        all << Words::tr("From %1: %2.").arg(shareText(paths.breaks[i]), order(i + 1));
    return all;
}

} // namespace updraft
