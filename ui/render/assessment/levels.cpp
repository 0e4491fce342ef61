#include "ui/render/assessment/result_charts.h"

#include <cmath>

namespace updraft {

namespace {

class Levels {
  public:
    Levels(const ResultLevel& level, double width, double size) : level_(level), size_(size) {
        const auto parts = static_cast<double>(level.names.size());
        each_ = (width - gap() * (parts - 1)) / parts;
        chart_.size = {width, top() + 34 * size};
    }

    ChartLayout made() {
        for (int i = 0; i < level_.names.size(); ++i) {
            const double left = i * (each_ + gap());
            chart_.shapes.emplace_back(
                ChartFill{{left, top(), each_, 8 * size_},
                          2 * size_,
                          i + 1 == level_.shown ? ChartInk::Accent : ChartInk::Track});
            name(i, left);
        }
        mark();
        return std::move(chart_);
    }

  private:
    double gap() const { return 4 * size_; }
    double top() const { return 14 * size_; }

    /// Under its part, on two lines where one is too long.
    void name(int i, double left) {
        const bool shown = i + 1 == level_.shown;
        const Face face{static_cast<int>(std::lround(11 * size_)),
                        shown ? Weight::SemiBold : Weight::Regular};
        double y = top() + 26 * size_;
        for (const QString& line : twoLines(level_.names[i], face, each_)) {
            const double wide = std::min(each_, widthOf(face, line));
            chart_.shapes.emplace_back(ChartWord{{left + (each_ - wide) / 2, y},
                                                 line,
                                                 face,
                                                 shown ? ChartInk::Text : ChartInk::Third,
                                                 each_});
            chart_.size.setHeight(std::max(chart_.size.height(), y + 8 * size_));
            y += 14 * size_;
        }
    }
    void mark() {
        const auto parts = static_cast<double>(level_.names.size());
        const double place = std::min(level_.share * parts, parts - 1e-6);
        const double part = std::floor(place);
        const double x = part * (each_ + gap()) + (place - part) * each_;
        const double tip = top() - 2 * size_;
        const double half = 5 * size_;
        chart_.shapes.emplace_back(
            ChartArea{QPolygonF{{QPointF(x - half, tip - 8 * size_),
                                 QPointF(x + half, tip - 8 * size_), QPointF(x, tip)}},
                      ChartInk::Text});
    }

    const ResultLevel& level_;
    double size_;
    double each_ = 0;
    ChartLayout chart_;
};

} // namespace

ChartLayout layoutLevels(const ResultLevel& level, double width, double size) {
    return Levels(level, width, size).made();
}

} // namespace updraft
