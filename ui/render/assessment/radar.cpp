#include "ui/render/assessment/result_charts.h"
#include "ui/render/ink.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace updraft {

namespace {

constexpr int rings = 5; // one a level

Face faceOf(double size, Weight weight) {
    constexpr double body = 13;
    return {static_cast<int>(std::lround(body * size)), weight};
}

class Radar {
  public:
    Radar(const ResultContent& content, QSizeF room, double size)
        : content_(content), size_(size), plain_(faceOf(size, Weight::Regular)),
          strong_(faceOf(size, Weight::SemiBold)) {
        chart_.size = room;
        middle_ = {room.width() / 2, room.height() / 2};
        radius_ = radius();
        // Beside long names on one line it would become a dot.
        twoLines_ = radius_ < room.height() * 0.32;
        if (twoLines_) radius_ = radius();
    }

    ChartLayout made() {
        web();
        lineOf(&ResultBar::before, ChartInk::Third, 1.5, false);
        area();
        lineOf(&ResultBar::share, ChartInk::Accent, 2, true);
        for (std::size_t i = 0; i < count(); ++i) label(i);
        legend();
        return std::move(chart_);
    }

  private:
    double radius() const {
        const double words = (twoLines_ ? 42 : 24) * size_;
        const double side = widest() + 10 * size_;
        return std::max(20.0, std::min(chart_.size.height() / 2 - words,
                                       (chart_.size.width() / 2 - side) / std::cos(lean())));
    }
    std::size_t count() const { return content_.bars.size(); }
    double angle(std::size_t i) const {
        return std::numbers::pi *
               (2.0 * static_cast<double>(i) / static_cast<double>(count()) - 0.5);
    }
    /// Of the axis that is nearest to level.
    double lean() const {
        double least = std::numbers::pi / 2;
        for (std::size_t i = 0; i < count(); ++i)
            least = std::min(least, std::acos(std::min(1.0, std::abs(std::cos(angle(i))))));
        return least;
    }
    double widest() const {
        double width = 0;
        for (std::size_t i = 0; i < count(); ++i)
            if (std::abs(std::cos(angle(i))) > 0.1) width = std::max(width, labelWidth(i));
        return width;
    }
    double labelWidth(std::size_t i) const {
        const double value = widthOf(strong_, valueOf(i));
        return twoLines_ ? std::max(widthOf(plain_, content_.bars[i].name), value)
                         : widthOf(plain_, content_.bars[i].name + u' ') + value;
    }
    /// A dash where nothing was assessed: the words for it stand beside the bars.
    QString valueOf(std::size_t i) const {
        return content_.bars[i].share ? content_.bars[i].value : QStringLiteral("–");
    }
    QPointF at(std::size_t i, double share) const {
        return middle_ + QPointF(std::cos(angle(i)), std::sin(angle(i))) * radius_ * share;
    }

    void web() {
        for (int ring = 1; ring <= rings; ++ring) {
            ChartLine line;
            for (std::size_t i = 0; i < count(); ++i)
                line.points << at(i, static_cast<double>(ring) / rings);
            line.closed = true;
            line.width = (ring == rings ? 1.25 : 1) * size_;
            line.ink = ring == rings ? ChartInk::Track : ChartInk::Hair;
            chart_.shapes.emplace_back(std::move(line));
        }
        for (std::size_t i = 0; i < count(); ++i)
            chart_.shapes.emplace_back(
                ChartLine{{{middle_, at(i, 1)}}, false, size_, ChartInk::Hair});
    }
    /// The points of neighbouring axes. What was not assessed parts them: a line across its axis
    /// would tell a score that nobody gave.
    std::vector<QPolygonF> runsOf(std::optional<double> ResultBar::*share) const {
        const auto unknown = [share](const ResultBar& bar) { return !(bar.*share); };
        const auto gap = std::ranges::find_if(content_.bars, unknown);
        const auto first = static_cast<std::size_t>(gap - content_.bars.begin());
        std::vector<QPolygonF> runs(1);
        for (std::size_t i = 0; i < count(); ++i) {
            const std::size_t axis = (first + i) % count();
            if (const auto& value = content_.bars[axis].*share)
                runs.back() << at(axis, *value);
            else if (!runs.back().isEmpty())
                runs.emplace_back();
        }
        if (runs.back().isEmpty()) runs.pop_back();
        return runs;
    }
    bool whole(const QPolygonF& run) const {
        return run.size() > 2 && run.size() == static_cast<qsizetype>(count());
    }
    void area() {
        for (QPolygonF run : runsOf(&ResultBar::share)) {
            if (run.size() < 2) continue;
            if (!whole(run)) run << middle_;
            chart_.shapes.insert(chart_.shapes.begin(), ChartArea{run, ChartInk::AccentSoft});
        }
    }
    void lineOf(std::optional<double> ResultBar::*share, ChartInk ink, double width, bool dots) {
        for (const QPolygonF& run : runsOf(share))
            if (run.size() > 1)
                chart_.shapes.emplace_back(ChartLine{run, whole(run), width * size_, ink, !dots});
        for (std::size_t i = 0; dots && i < count(); ++i)
            if (const auto& value = content_.bars[i].*share)
                chart_.shapes.emplace_back(ChartDot{at(i, *value), 3.5 * size_, ink, 2 * size_});
    }
    void label(std::size_t i) {
        const QPointF end = at(i, 1);
        const double gap = 10 * size_;
        const double lean = std::cos(angle(i));
        const double width = labelWidth(i);
        const double line = twoLines_ ? 17 * size_ : 0;
        double x = end.x() - width / 2;
        double y = end.y() < middle_.y() ? end.y() - gap - line : end.y() + gap + plain_.px * 0.8;
        if (std::abs(lean) > 0.1) {
            x = lean > 0 ? end.x() + gap : end.x() - gap - width;
            y = Ink::baseline(plain_, end.y() - gap, end.y() + gap) - line / 2;
        }
        twoLines_ ? stacked(i, x, y, width, line) : onOneLine(i, x, y);
    }
    void onOneLine(std::size_t i, double x, double y) {
        const double name = widthOf(plain_, content_.bars[i].name + u' ');
        chart_.shapes.emplace_back(
            ChartWord{{x, y}, content_.bars[i].name, plain_, ChartInk::Second});
        chart_.shapes.emplace_back(ChartWord{{x + name, y}, valueOf(i), strong_});
    }
    /// The value under the name, on the side of the axis.
    void stacked(std::size_t i, double x, double y, double width, double line) {
        const double lean = std::cos(angle(i));
        const double shift = std::abs(lean) < 0.1 ? 0.5 : lean > 0 ? 0 : 1;
        const auto word = [&](double top, const QString& text, Face face, ChartInk ink) {
            chart_.shapes.emplace_back(
                ChartWord{{x + (width - widthOf(face, text)) * shift, top}, text, face, ink});
        };
        word(y, content_.bars[i].name, plain_, ChartInk::Second);
        word(y + line, valueOf(i), strong_, ChartInk::Text);
    }
    void legend() {
        if (runsOf(&ResultBar::before).empty()) return;
        const Face face{std::max(11, static_cast<int>(std::lround(11 * size_)))};
        const auto entry = [&](double y, const QString& text, ChartInk ink, bool dashed) {
            chart_.shapes.emplace_back(ChartLine{
                {{QPointF(2 * size_, y), QPointF(24 * size_, y)}}, false, 2 * size_, ink, dashed});
            chart_.shapes.emplace_back(
                ChartWord{{32 * size_, Ink::baseline(face, y - 8 * size_, y + 8 * size_)},
                          text,
                          face,
                          ChartInk::Second,
                          middle_.x() - labelWidth(0) / 2 - 40 * size_});
        };
        entry(8 * size_, content_.nowLabel, ChartInk::Accent, false);
        entry(26 * size_, content_.beforeLabel, ChartInk::Third, true);
    }

    const ResultContent& content_;
    double size_;
    bool twoLines_ = false; ///< Values stand under their names.
    Face plain_;
    Face strong_;
    ChartLayout chart_;
    QPointF middle_;
    double radius_ = 0;
};

} // namespace

ChartLayout layoutRadar(const ResultContent& content, QSizeF room, double size) {
    return Radar(content, room, size).made();
}

} // namespace updraft
