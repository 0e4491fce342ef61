#include "ui/render/ranking/ranking_charts.h"

#include "ui/render/ink.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace updraft {

namespace {

struct RankingCharts {
    Q_DECLARE_TR_FUNCTIONS(RankingCharts)
};
using R = RankingCharts;

constexpr int leading = 3; // so many are drawn as what the room puts first
constexpr int dotsInRow = 5;
constexpr int mostDots = 2 * dotsInRow; // beyond, a figure says how many

Face faceOf(double px, double size, Weight weight) {
    return {static_cast<int>(std::lround(px * size)), weight};
}

/// A chart being put together.
struct Drawn {
    double size;
    ChartLayout chart;

    void word(double left, double top, double bottom, const QString& text, Face face, ChartInk ink,
              double width = 1e6) {
        chart.shapes.emplace_back(
            ChartWord{{left, Ink::baseline(face, top, bottom)}, text, face, ink, width});
    }
    void wordEndingAt(double right, double top, double bottom, const QString& text, Face face,
                      ChartInk ink) {
        word(right - widthOf(face, text), top, bottom, text, face, ink);
    }
    void centred(double middle, double top, double bottom, const QString& text, Face face,
                 ChartInk ink) {
        word(middle - widthOf(face, text) / 2, top, bottom, text, face, ink);
    }
    void level(double left, double right, double y, ChartInk ink, double width = 1) {
        chart.shapes.emplace_back(ChartLine{{{{left, y}, {right, y}}}, false, width, ink});
    }
    void upright(double x, double top, double bottom, ChartInk ink, double width = 1) {
        chart.shapes.emplace_back(ChartLine{{{{x, top}, {x, bottom}}}, false, width, ink});
    }
    void dot(QPointF middle, double radius, ChartInk ink) {
        chart.shapes.emplace_back(ChartDot{middle, radius, ink, 0, true});
    }
};

class Order {
  public:
    Order(const RankingContent& content, double width, double size, RankedRange range)
        : content_(content), drawn_{size, {}}, size_(size), width_(width),
          title_(faceOf(15, size, Weight::SemiBold)), small_(faceOf(11, size, Weight::Regular)),
          figure_(faceOf(15, size, Weight::SemiBold)) {
        const auto& items = content.result.items;
        const std::size_t from = std::min(range.from, items.size());
        const std::size_t count = std::min(range.count, items.size() - from);
        for (const RankedItem& item : items) {
            mostPoints_ = std::max(mostPoints_, item.points);
            most_ = std::max(most_, item.dots);
        }
        place();
        head();
        double top = orderHeadHeight(size);
        for (std::size_t i = from; i < from + count; ++i) {
            add(items[i], top);
            top += orderRowHeight(size);
        }
        drawn_.chart.size = {width, top};
    }

    ChartLayout made() { return std::move(drawn_.chart); }

  private:
    void place() {
        const double dots =
            content_.dots > 0 ? std::max(dotsInRow * dotStep(), widthOf(small_, R::tr("Dots"))) : 0;
        dots_ = width_ - dots;
        const double end = content_.dots > 0 ? dots_ - 24 * size_ : width_;
        bars_ = names() + (end - names()) * 0.54;
        const double figures = widthOf(figure_, tenths(mostPoints_)) + 8 * size_;
        barsEnd_ = std::max(bars_ + 8 * size_, end - figures);
    }
    double names() const { return 34 * size_; }
    double dotStep() const { return 11 * size_; }

    void head() {
        const double bottom = orderHeadHeight(size_);
        const auto word = [&](double left, const QString& text, double width) {
            drawn_.word(left, 0, bottom, text, small_, ChartInk::Second, width);
        };
        word(0, R::tr("Order by pairs (Schulze)"), bars_ - 8 * size_);
        word(bars_, R::tr("Points (Borda)"), 1e6);
        if (content_.dots > 0) word(dots_, R::tr("Dots"), 1e6);
        drawn_.level(0, width_, bottom, ChartInk::Hair);
    }

    void add(const RankedItem& item, double top) {
        const double bottom = top + orderRowHeight(size_);
        const double middle = (top + bottom) / 2;
        const bool leads = item.place <= leading;
        const QString place = QLocale().toString(item.place);
        const double badge = 11 * size_;
        if (leads) drawn_.dot({badge, middle}, badge, ChartInk::Accent);
        drawn_.centred(badge, top, bottom, place, faceOf(13, size_, Weight::SemiBold),
                       leads ? ChartInk::Surface : ChartInk::Text);
        const double room = bars_ - names() - 12 * size_;
        const double half = 9 * size_;
        drawn_.word(names(), middle - 2 * half, middle + 0.2 * half,
                    qt(item.title.empty() ? item.code : item.title), title_, ChartInk::Text, room);
        drawn_.word(names(), middle + 0.1 * half, middle + 1.9 * half, qt(item.code), small_,
                    ChartInk::Second, room);
        bar(item, middle, leads);
        if (content_.dots > 0) dots(item, top, bottom);
        drawn_.level(0, width_, bottom, ChartInk::Hair);
    }

    void bar(const RankedItem& item, double middle, bool leads) {
        const double share = mostPoints_ > 0 ? item.points / mostPoints_ : 0;
        const double wide = std::max(item.points > 0 ? 2 * size_ : 0, (barsEnd_ - bars_) * share);
        const double half = 7 * size_;
        if (wide > 0)
            drawn_.chart.shapes.emplace_back(ChartFill{{bars_, middle - half, wide, 2 * half},
                                                       2 * size_,
                                                       leads ? ChartInk::Accent : ChartInk::Third});
        drawn_.word(bars_ + wide + 7 * size_, middle - half, middle + half, tenths(item.points),
                    figure_, ChartInk::Text);
    }

    void dots(const RankedItem& item, double top, double bottom) {
        if (item.dots == 0)
            return drawn_.word(dots_, top, bottom, R::tr("none"), small_, ChartInk::Second);
        if (most_ > mostDots)
            return drawn_.word(dots_, top, bottom, QLocale().toString(item.dots), figure_,
                               ChartInk::Text);
        const int rows = item.dots > dotsInRow ? 2 : 1;
        const double middle = (top + bottom) / 2;
        for (int i = 0; i < item.dots; ++i) {
            const double y = middle + (rows == 1 ? 0 : (i / dotsInRow - 0.5) * dotStep());
            drawn_.dot({dots_ + (i % dotsInRow + 0.5) * dotStep(), y}, 4 * size_, ChartInk::Text);
        }
    }

    const RankingContent& content_;
    Drawn drawn_;
    double size_;
    double width_;
    Face title_;
    Face small_;
    Face figure_;
    double mostPoints_ = 0;
    int most_ = 0;
    double bars_ = 0;
    double barsEnd_ = 0;
    double dots_ = 0;
};

/// Dots over an axis from the first rank to the last.
void addDivided(Drawn& drawn, const RankingContent& content, const RankedItem& item, double width) {
    const double size = drawn.size;
    const double top = drawn.chart.size.height();
    const Face name = faceOf(13, size, Weight::SemiBold);
    const Face small = faceOf(11, size, Weight::Regular);
    const double words = 22 * size;
    const QString span =
        R::tr("rank %1 to %2").arg(QLocale().toString(item.low), QLocale().toString(item.high));
    drawn.wordEndingAt(width, top, top + words, span, small, ChartInk::Second);
    drawn.word(0, top, top + words, qt(item.title.empty() ? item.code : item.title), name,
               ChartInk::Text, width - widthOf(small, span) - 12 * size);

    const double radius = 4.5 * size;
    const auto last = static_cast<double>(content.result.items.size());
    const auto x = [&](double rank) {
        return radius + (width - 2 * radius) * (rank - 1) / std::max(1.0, last - 1);
    };
    int stacked = 1; // ranks stand in order, so equal ones are neighbours
    int highest = 1;
    for (std::size_t i = 1; i < item.ranks.size(); ++i) {
        stacked = item.ranks[i] == item.ranks[i - 1] ? stacked + 1 : 1;
        highest = std::max(highest, stacked);
    }
    constexpr int roomy = 4; // dots that stand apart; more overlap
    const double step = highest <= roomy ? 2 * radius + size : roomy * 2 * radius / highest;
    const double axis = top + words + radius + (highest - 1) * step + 4 * size;
    drawn.level(x(1), x(last), axis, ChartInk::Outline);
    constexpr double mostTicks = 30;
    for (double rank = 1; rank <= last && last <= mostTicks; ++rank)
        drawn.upright(x(rank), axis - 3 * size, axis + 3 * size, ChartInk::Outline);
    stacked = 0;
    for (std::size_t i = 0; i < item.ranks.size(); ++i) {
        stacked = i > 0 && item.ranks[i] == item.ranks[i - 1] ? stacked + 1 : 0;
        drawn.dot({x(item.ranks[i]), axis - stacked * step}, radius, ChartInk::Accent);
    }
    drawn.chart.size.setHeight(axis + radius + 10 * size);
}

} // namespace

double orderRowHeight(double size) {
    return 43 * size;
}

double orderHeadHeight(double size) {
    return 24 * size;
}

ChartLayout layoutOrder(const RankingContent& content, double width, double size,
                        RankedRange range) {
    return Order(content, width, size, range).made();
}

ChartLayout layoutAgreement(const RankingContent& content, double width, double size) {
    if (!content.result.agreement) return {};
    constexpr std::array borders = {0.0, 0.3, 0.5, 0.7, 1.0};
    const std::array words = {R::tr("split"), R::tr("leans"), R::tr("broadly"), R::tr("agrees")};
    Drawn drawn{size, {}};
    const double bar = 12 * size;
    const double height = 10 * size;
    const auto shown = static_cast<std::size_t>(*content.result.agreement);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const double left = width * borders[i] + (i > 0 ? size : 0);
        const double right = width * borders[i + 1] - (i + 1 < words.size() ? size : 0);
        drawn.chart.shapes.emplace_back(ChartFill{{left, bar, right - left, height},
                                                  2 * size,
                                                  i == shown ? ChartInk::Accent : ChartInk::Track});
        drawn.centred((left + right) / 2, bar + height, bar + height + 20 * size, words[i],
                      faceOf(11, size, i == shown ? Weight::SemiBold : Weight::Regular),
                      i == shown ? ChartInk::Text : ChartInk::Second);
    }
    const double at = width * std::clamp(*content.result.kendall_w, 0.0, 1.0);
    const double half = 6 * size;
    const double mark = std::clamp(at, half, width - half);
    drawn.chart.shapes.emplace_back(
        ChartArea{QPolygonF({{mark - half, 2 * size}, {mark + half, 2 * size}, {mark, bar - size}}),
                  ChartInk::Text});
    drawn.upright(std::clamp(at, size, width - size), bar - 2 * size, bar + height, ChartInk::Text,
                  2 * size);
    drawn.chart.size = {width, bar + height + 22 * size};
    return std::move(drawn.chart);
}

ChartLayout layoutDivided(const RankingContent& content, std::size_t most, double width,
                          double size) {
    Drawn drawn{size, {}};
    drawn.chart.size = {width, 0};
    const RankingResult& result = content.result;
    if (result.ballots < 2) return std::move(drawn.chart);
    std::size_t shown = 0;
    for (const auto at : result.divided) {
        if (shown == most || result.items[at].deviation <= 0) break;
        addDivided(drawn, content, result.items[at], width);
        ++shown;
    }
    if (shown == 0) return std::move(drawn.chart);
    const Face small = faceOf(11, size, Weight::Regular);
    const double top = drawn.chart.size.height() - 6 * size;
    const double bottom = top + 20 * size;
    drawn.word(0, top, bottom, R::tr("first"), small, ChartInk::Second);
    drawn.centred(width / 2, top, bottom, R::tr("one dot, one ballot"), small, ChartInk::Second);
    drawn.wordEndingAt(width, top, bottom, R::tr("last"), small, ChartInk::Second);
    drawn.chart.size.setHeight(bottom);
    return std::move(drawn.chart);
}

} // namespace updraft
