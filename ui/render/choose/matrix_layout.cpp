#include "ui/render/choose/matrix_layout.h"

#include "core/model/plan.h"
#include "ui/render/choose/label_places.h"
#include "ui/support/convert.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace updraft {

namespace {

constexpr double whole = 100;
constexpr std::size_t many = 60; ///< From so many on, discs are dots without numbers.
constexpr double discRadius = 12;
constexpr double dotRadius = 5;
constexpr int labelPx = 11;
constexpr double left = 40;
constexpr double right = 16;
constexpr double above = 30;
constexpr double below = 40;

/// Points that are nearer to each other than this many radii would hide each other.
constexpr double hides = 1.25;

/// Gathers what lies at the same place, or nearly. Cells of a grid keep it quick.
std::vector<std::vector<std::size_t>> clusters(const std::vector<MatrixItem>& items, double reach) {
    std::vector<std::vector<std::size_t>> found;
    std::map<std::pair<int, int>, std::vector<std::size_t>> cells; // of first ones, by cell
    const auto cellOf = [&](QPointF at) {
        return std::pair{static_cast<int>(at.x() / reach), static_cast<int>(at.y() / reach)};
    };
    const auto near = [&](QPointF at) -> std::optional<std::size_t> {
        const auto [column, row] = cellOf(at);
        for (int x = column - 1; x <= column + 1; ++x)
            for (int y = row - 1; y <= row + 1; ++y)
                if (const auto cell = cells.find({x, y}); cell != cells.end())
                    for (const auto cluster : cell->second)
                        if (QLineF(items[found[cluster].front()].truth, at).length() < reach)
                            return cluster;
        return {};
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (const auto cluster = near(items[i].truth)) {
            found[*cluster].push_back(i);
            continue;
        }
        cells[cellOf(items[i].truth)].push_back(found.size());
        found.push_back({i});
    }
    return found;
}

/// Around their middle, so that none hides another: a ring, and further rings where they are many.
void fanOut(MatrixLayout& layout) {
    const double pitch = 2 * layout.radius + 2 * layout.scale;
    for (const auto& cluster : clusters(layout.items, hides * layout.radius)) {
        if (cluster.size() < 2) continue;
        QPointF middle;
        for (const auto i : cluster) middle += layout.items[i].truth;
        middle /= static_cast<double>(cluster.size());
        std::size_t placed = 0;
        for (int ring = 0; placed < cluster.size(); ++ring) {
            const bool pair = cluster.size() == 2;
            const double radius = pair ? pitch / 2 : pitch * (ring + 0.65);
            const auto room = static_cast<std::size_t>(
                std::max(2.0, std::floor(2 * std::numbers::pi * radius / pitch)));
            const auto here = std::min(room, cluster.size() - placed);
            for (std::size_t i = 0; i < here; ++i, ++placed) {
                const double turn = pair ? std::numbers::pi * static_cast<double>(i)
                                         : 2 * std::numbers::pi * static_cast<double>(i) /
                                               static_cast<double>(here);
                layout.items[cluster[placed]].at =
                    middle - QPointF(std::cos(turn) * radius, std::sin(turn) * radius);
            }
        }
    }
    const QRectF inside =
        layout.plot.adjusted(layout.radius, layout.radius, -layout.radius, -layout.radius);
    for (auto& item : layout.items)
        item.at = {std::clamp(item.at.x(), inside.left(), inside.right()),
                   std::clamp(item.at.y(), inside.top(), inside.bottom())};
}

void placeLabels(MatrixLayout& layout, const MatrixOptions& options) {
    LabelPlaces places(layout.plot);
    for (const auto& item : layout.items) places.take(layout.box(item));
    for (const QRectF& corner : classBoxes(layout)) places.take(corner.adjusted(-6, -2, 6, 2));
    const double height = layout.label.px * 1.35;
    const auto put = [&](MatrixItem& item, bool always) {
        const double width = widthOf(layout.label, layout.subject(item).title);
        item.label = places.find(item.at, layout.radius, {width, height}, always);
    };
    for (auto& item : layout.items)
        if (options.picked == layout.subject(item).id) put(item, true);
    if (!options.titles) return;
    for (auto& item : layout.items)
        if (options.picked != layout.subject(item).id) put(item, false);
}

} // namespace

QString numberOf(const QString& code) {
    qsizetype from = code.size();
    while (from > 0 && code[from - 1].isDigit()) --from;
    const QString number = code.mid(from);
    constexpr qsizetype most = 4;
    return number.isEmpty() ? code.left(most) : number.right(most);
}

std::vector<MatrixSubject> matrixSubjects(const Plan& plan, const ScoreSheet& sheet) {
    std::vector<MatrixSubject> subjects;
    subjects.reserve(sheet.items());
    for (std::size_t i = 0; i < sheet.items(); ++i) {
        const auto& row = *plan.initiatives.find(sheet.initiative(i));
        const QString code = qt(row.code);
        subjects.push_back({row.id.uuid, code, numberOf(code), qt(row.title), row.status});
    }
    return subjects;
}

std::vector<MatrixPoint> matrixPoints(const Scores& scores) {
    std::vector<MatrixPoint> points;
    points.reserve(scores.ranked);
    for (const auto item : scores.order) {
        const auto& score = scores.items[item];
        if (score.value && score.ease)
            points.push_back({item, *score.value, *score.ease, score.provisional(), score.rank});
    }
    return points;
}

QPointF MatrixLayout::place(double value, double ease) const {
    return {plot.left() + ease / whole * plot.width(),
            plot.bottom() - value / whole * plot.height()};
}

double MatrixLayout::valueAt(double y) const {
    return std::clamp((plot.bottom() - y) / plot.height() * whole, 0.0, whole);
}

double MatrixLayout::easeAt(double x) const {
    return std::clamp((x - plot.left()) / plot.width() * whole, 0.0, whole);
}

QRectF MatrixLayout::box(const MatrixItem& item) const {
    return {item.at.x() - radius, item.at.y() - radius, 2 * radius, 2 * radius};
}

const MatrixItem* MatrixLayout::find(Uuid id) const {
    for (const auto& item : items)
        if (subject(item).id == id) return &item;
    return nullptr;
}

const MatrixItem* MatrixLayout::itemAt(QPointF at) const {
    const MatrixItem* nearest = nullptr;
    double least = std::max(radius, 8 * scale) + 1;
    for (const auto& item : items)
        if (const double off = QLineF(item.at, at).length(); off < least) {
            least = off;
            nearest = &item;
        }
    if (nearest != nullptr) return nearest;
    for (const auto& item : items)
        if (item.label.contains(at)) return &item;
    return nullptr;
}

MatrixLayout layoutMatrix(std::vector<MatrixSubject> subjects,
                          const std::vector<MatrixPoint>& points, const MatrixOptions& options,
                          QSizeF size) {
    MatrixLayout layout;
    layout.size = size;
    layout.scale = options.size;
    layout.subjects = std::move(subjects);
    layout.label = {static_cast<int>(std::lround(labelPx * options.size)), Weight::Medium};
    layout.inDisc = {static_cast<int>(std::lround(labelPx * options.size)), Weight::SemiBold};
    const double k = options.size;
    layout.plot = QRectF(left * k, above * k, std::max(40.0, size.width() - (left + right) * k),
                         std::max(40.0, size.height() - (above + below) * k));
    placePoints(layout, points, options);
    return layout;
}

void placePoints(MatrixLayout& layout, const std::vector<MatrixPoint>& points,
                 const MatrixOptions& options) {
    layout.radius = (points.size() > many ? dotRadius : discRadius) * layout.scale;
    layout.items.clear();
    layout.items.reserve(points.size());
    for (const auto& point : points) {
        const QPointF truth = layout.place(point.value, point.ease);
        layout.items.push_back({point, truth, truth, {}});
    }
    fanOut(layout);
    placeLabels(layout, options);
}

} // namespace updraft
