#include "core/choose/sensitivity.h"
#include "ui/render/choose/label_places.h"
#include "ui/render/choose/matrix_layout.h"
#include "ui/words/choosing.h"

#include <QCoreApplication>
#include <QLineF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

struct Matrix {
    Q_DECLARE_TR_FUNCTIONS(Matrix)
};

constexpr double whole = 100;
constexpr double half = 50;

int pixels(const MatrixLayout& layout, double px) {
    return static_cast<int>(std::lround(px * layout.scale));
}

double baseline(const QRectF& box, int px) {
    return box.center().y() + px * 0.36;
}

void addClasses(const MatrixLayout& layout, ChartLayout& chart) {
    const double k = layout.scale;
    const QPointF middle = layout.place(half, half);
    chart.shapes.push_back(ChartFill{
        QRectF(QPointF(middle.x(), layout.plot.top()), QPointF(layout.plot.right(), middle.y())), 0,
        ChartInk::AccentSoft});
    const Face title{pixels(layout, 13), Weight::SemiBold};
    const Face advice{pixels(layout, 11), Weight::Regular};
    const auto boxes = classBoxes(layout);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const auto quadrant = static_cast<Quadrant>(i);
        const bool easy = quadrant == Quadrant::quick_win || quadrant == Quadrant::fill_in;
        const auto word = [&](const QString& text, Face face, double y, ChartInk ink) {
            const double x = easy ? boxes[i].right() - widthOf(face, text) : boxes[i].left();
            chart.shapes.push_back(ChartWord{{x, y}, text, face, ink});
        };
        word(quadrantsText(quadrant), title, boxes[i].top() + 14 * k, ChartInk::Text);
        word(quadrantAdvice(quadrant), advice, boxes[i].top() + 29 * k, ChartInk::Third);
    }
}

void addAxes(const MatrixLayout& layout, ChartLayout& chart) {
    const double k = layout.scale;
    const QRectF& plot = layout.plot;
    const QPointF middle = layout.place(half, half);
    const auto line = [&](QPointF from, QPointF to, ChartInk ink) {
        chart.shapes.push_back(ChartLine{QPolygonF({from, to}), false, k, ink, false});
    };
    line({middle.x(), plot.top()}, {middle.x(), plot.bottom()}, ChartInk::Outline);
    line({plot.left(), middle.y()}, {plot.right(), middle.y()}, ChartInk::Outline);
    line(plot.topLeft(), plot.topRight(), ChartInk::Hair);
    line(plot.topLeft(), plot.bottomLeft(), ChartInk::Hair);
    line(plot.bottomLeft(), plot.bottomRight(), ChartInk::Hair);
    line(plot.topRight(), plot.bottomRight(), ChartInk::Hair);
    const Face face{pixels(layout, 11), Weight::Regular};
    for (int tick = 0; tick <= 100; tick += 25) {
        const QString text = QLocale().toString(tick);
        const double width = widthOf(face, text);
        const QPointF at = layout.place(tick, tick);
        chart.shapes.push_back(
            ChartWord{{plot.left() - width - 6 * k, at.y() + 4 * k}, text, face, ChartInk::Third});
        chart.shapes.push_back(
            ChartWord{{at.x() - width / 2, plot.bottom() + 15 * k}, text, face, ChartInk::Third});
    }
    const Face axis{pixels(layout, 11), Weight::SemiBold};
    const QString ease = Matrix::tr("Ease →");
    chart.shapes.push_back(
        ChartWord{{plot.center().x() - widthOf(axis, ease) / 2, plot.bottom() + 32 * k},
                  ease,
                  axis,
                  ChartInk::Second});
    chart.shapes.push_back(
        ChartWord{{6 * k, plot.top() - 14 * k}, Matrix::tr("Value ↑"), axis, ChartInk::Second});
}

/// Where the words of the cut cover no point, title or class; none where they would everywhere.
std::optional<QPointF> placeOfCutWords(const MatrixLayout& layout, QSizeF words) {
    const double k = layout.scale;
    const auto covered = [&](const QRectF& box) {
        if (!layout.plot.contains(box)) return true;
        for (const QRectF& corner : classBoxes(layout))
            if (corner.intersects(box)) return true;
        return std::ranges::any_of(layout.items, [&](const MatrixItem& item) {
            return layout.box(item).intersects(box) || item.label.intersects(box);
        });
    };
    constexpr int tries = 20;
    for (int i = 1; i < tries; ++i) {
        const QPointF at = layout.cut->pointAt(static_cast<double>(i) / tries);
        for (const QPointF& corner :
             {QPointF(8 * k, -words.height() - 4 * k), QPointF(-words.width() - 8 * k, 4 * k)}) {
            const QRectF box(at + corner, words);
            if (!covered(box)) return box.bottomLeft() - QPointF(0, 3 * k);
        }
    }
    return std::nullopt;
}

/// A part of a line, from 0 at its start to 1 at its end.
struct Stretch {
    double from = 0;
    double to = 1;
};

/// What of the line runs within the box (Liang and Barsky).
std::optional<Stretch> within(const QRectF& box, const QLineF& line) {
    Stretch inside;
    const auto narrow = [&](double direction, double distance) {
        if (direction == 0) return distance >= 0;
        if (direction < 0)
            inside.from = std::max(inside.from, distance / direction);
        else
            inside.to = std::min(inside.to, distance / direction);
        return inside.from < inside.to;
    };
    const bool meets =
        narrow(-line.dx(), line.x1() - box.left()) && narrow(line.dx(), box.right() - line.x1()) &&
        narrow(-line.dy(), line.y1() - box.top()) && narrow(line.dy(), box.bottom() - line.y1());
    return meets ? std::optional{inside} : std::nullopt;
}

/// The cut but for where it would run through a title.
std::vector<QLineF> piecesOfCut(const MatrixLayout& layout) {
    std::vector<Stretch> hidden;
    const double gap = 2 * layout.scale;
    for (const MatrixItem& item : layout.items)
        if (!item.label.isEmpty())
            if (const auto stretch = within(item.label.adjusted(-gap, 0, gap, 0), *layout.cut))
                hidden.push_back(*stretch);
    std::ranges::sort(hidden, {}, &Stretch::from);
    std::vector<QLineF> pieces;
    double from = 0;
    const auto piece = [&](double to) {
        if (to > from) pieces.emplace_back(layout.cut->pointAt(from), layout.cut->pointAt(to));
    };
    for (const Stretch& each : hidden) {
        piece(each.from);
        from = std::max(from, each.to);
    }
    piece(1);
    return pieces;
}

void addCut(const MatrixLayout& layout, ChartLayout& chart) {
    if (!layout.cut) return;
    const double k = layout.scale;
    for (const QLineF& piece : piecesOfCut(layout))
        chart.shapes.push_back(
            ChartLine{QPolygonF({piece.p1(), piece.p2()}), false, 1.5 * k, ChartInk::Accent, true});
    const Face face{pixels(layout, 11), Weight::Medium};
    const QString text = Matrix::tr("top five above");
    if (const auto at = placeOfCutWords(layout, {widthOf(face, text), 14 * k}))
        chart.shapes.push_back(ChartWord{*at, text, face, ChartInk::Accent});
}

} // namespace

/// Where the criteria of benefit weigh B together and those of cost C, a score that is whole is
/// (B·value + C·ease) ÷ (B + C): a straight line of equal scores.
void findCut(MatrixLayout& layout, const ScoreSheet& sheet, const Scores& scores) {
    layout.cut.reset();
    if (scores.ranked <= top_five) return;
    double benefit = 0;
    double cost = 0;
    for (const auto& each : sheet.criteria())
        (each.kind == CriterionKind::benefit ? benefit : cost) += each.share;
    const double last = *scores.items[scores.order[top_five - 1]].score;
    const double next = *scores.items[scores.order[top_five]].score;
    if (benefit <= 0 || cost <= 0 || last - next <= equal_scores) return;
    const double at = (last + next) / 2;
    const auto height = [&](double value, double ease) {
        return (benefit * value + cost * ease) / (benefit + cost);
    };
    for (const auto& item : layout.items) {
        const bool first = *scores.items[item.point.subject].score > at;
        if (first != (height(item.point.value, item.point.ease) > at)) return;
    }
    std::vector<QPointF> ends;
    const auto add = [&](double value, double ease) {
        constexpr double lost = 1e-6;
        if (value < -lost || value > whole + lost || ease < -lost || ease > whole + lost) return;
        const QPointF end = layout.place(value, ease);
        if (ends.empty() || QLineF(ends.front(), end).length() > 1) ends.push_back(end);
    };
    const double sum = at * (benefit + cost);
    for (const double ease : {0.0, whole}) add((sum - cost * ease) / benefit, ease);
    for (const double value : {0.0, whole}) add(value, (sum - benefit * value) / cost);
    if (ends.size() >= 2) layout.cut = QLineF(ends[0], ends[1]);
}

ChartLayout matrixGround(const MatrixLayout& layout) {
    ChartLayout chart{layout.size, {}};
    addClasses(layout, chart);
    addAxes(layout, chart);
    addCut(layout, chart);
    return chart;
}

ChartLayout matrixChart(const MatrixLayout& layout, std::optional<Uuid> picked) {
    ChartLayout chart{layout.size, {}};
    chart.shapes.reserve(layout.items.size() * 2);
    const double k = layout.scale;
    const bool numbered = layout.radius > 8 * k;
    for (auto item = layout.items.rbegin(); item != layout.items.rend(); ++item)
        if (QLineF(item->at, item->truth).length() > layout.radius)
            chart.shapes.push_back(
                ChartLine{QPolygonF({item->at, item->truth}), false, k, ChartInk::Outline, false});
    for (auto item = layout.items.rbegin(); item != layout.items.rend(); ++item) {
        const auto& subject = layout.subject(*item);
        if (picked == subject.id)
            chart.shapes.push_back(
                ChartDot{item->at, layout.radius + 4 * k, ChartInk::Accent, 2 * k, false});
        chart.shapes.push_back(ChartDisc{item->at, layout.radius, subject.status,
                                         numbered ? subject.number : QString(), layout.inDisc,
                                         item->point.provisional});
    }
    for (const auto& item : layout.items)
        if (!item.label.isEmpty())
            chart.shapes.push_back(
                ChartWord{{item.label.left(), baseline(item.label, layout.label.px)},
                          layout.subject(item).title,
                          layout.label,
                          ChartInk::Text,
                          item.label.width() + 2 * k});
    return chart;
}

} // namespace updraft
