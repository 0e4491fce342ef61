#include "ui/render/assessment/result_charts.h"
#include "ui/render/ink.h"

#include <cmath>

namespace updraft {

namespace {

Face faceOf(double px, double size, Weight weight) {
    return {static_cast<int>(std::lround(px * size)), weight};
}

class Bars {
  public:
    Bars(const ResultContent& content, double width, double size)
        : content_(content), size_(size), plain_(faceOf(13, size, Weight::Regular)),
          strong_(faceOf(13, size, Weight::SemiBold)), small_(faceOf(11, size, Weight::Regular)) {
        chart_.size = {width, row() * static_cast<double>(content.bars.size()) +
                                  (content.barsNote.isEmpty() ? 0 : note())};
        double names = 0;
        double values = 0;
        double notes = 0;
        for (const ResultBar& bar : content.bars) {
            names = std::max(names, widthOf(plain_, bar.name));
            values = std::max(values, widthOf(strong_, bar.value));
            notes = std::max(notes, widthOf(small_, bar.note));
        }
        const double gap = 12 * size;
        left_ = std::min(names, width * 0.42) + gap;
        notes_ = notes > 0 ? width - notes : width;
        value_ = notes_ - (notes > 0 ? gap : 0) - values;
        right_ = std::max(left_ + 40 * size, value_ - gap);
    }

    ChartLayout made() {
        double top = 0;
        for (const ResultBar& bar : content_.bars) {
            add(bar, top);
            top += row();
        }
        if (!content_.barsNote.isEmpty()) explain(top);
        return std::move(chart_);
    }

  private:
    double row() const { return 30 * size_; }
    double note() const { return 22 * size_; }
    double x(double share) const { return left_ + (right_ - left_) * std::clamp(share, 0.0, 1.0); }

    void add(const ResultBar& bar, double top) {
        const double middle = top + row() / 2;
        const double half = 5 * size_;
        const auto word = [&](double at, const QString& text, Face face, ChartInk ink,
                              double width) {
            chart_.shapes.emplace_back(
                ChartWord{{at, Ink::baseline(face, top, top + row())}, text, face, ink, width});
        };
        word(0, bar.name, plain_, ChartInk::Text, left_ - 8 * size_);
        chart_.shapes.emplace_back(
            ChartFill{{left_, middle - half, right_ - left_, 2 * half}, 3 * size_, ChartInk::Hair});
        if (bar.share && *bar.share > 0)
            chart_.shapes.emplace_back(ChartFill{
                {left_, middle - half, std::max(2 * size_, x(*bar.share) - left_), 2 * half},
                3 * size_,
                ChartInk::Accent});
        if (bar.share && bar.spread && *bar.spread > 0) whisker(bar, middle + half + 4 * size_);
        if (bar.before)
            chart_.shapes.emplace_back(ChartFill{{x(*bar.before) - size_, middle - half - 4 * size_,
                                                  2 * size_, 2 * half + 8 * size_},
                                                 0,
                                                 ChartInk::Text});
        word(value_, bar.value, bar.share ? strong_ : small_,
             bar.share ? ChartInk::Text : ChartInk::Third, 1e6);
        word(notes_, bar.note, small_, ChartInk::Third, 1e6);
    }
    /// Under the bars, from further left where it is long.
    void explain(double top) {
        const double room = chart_.size.width();
        const double left =
            std::clamp(room - widthOf(small_, content_.barsNote) - size_, 0.0, left_);
        chart_.shapes.emplace_back(ChartWord{{left, Ink::baseline(small_, top, top + note())},
                                             content_.barsNote,
                                             small_,
                                             ChartInk::Third,
                                             room - left});
    }
    /// As far as the raters are apart, to both sides; under the bar, to be seen on every ground.
    void whisker(const ResultBar& bar, double middle) {
        const double from = x(*bar.share - *bar.spread);
        const double to = x(*bar.share + *bar.spread);
        const double cap = 3 * size_;
        const auto line = [&](QPointF a, QPointF b) {
            chart_.shapes.emplace_back(ChartLine{{{a, b}}, false, 1.25 * size_, ChartInk::Outline});
        };
        line({from, middle}, {to, middle});
        line({from, middle - cap}, {from, middle + cap});
        line({to, middle - cap}, {to, middle + cap});
    }

    const ResultContent& content_;
    double size_;
    Face plain_;
    Face strong_;
    Face small_;
    ChartLayout chart_;
    double left_ = 0;
    double right_ = 0;
    double value_ = 0;
    double notes_ = 0;
};

} // namespace

ChartLayout layoutBars(const ResultContent& content, double width, double size) {
    return Bars(content, width, size).made();
}

} // namespace updraft
