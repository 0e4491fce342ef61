#pragma once

#include "core/choose/score.h"
#include "ui/render/chart.h"

#include <QLineF>

#include <optional>
#include <vector>

namespace updraft {

/// An initiative on the matrix: what does not change while weights do.
struct MatrixSubject {
    Uuid id;
    QString code;
    QString number; ///< The figures at the end of the code, for the disc.
    QString title;
    Status status = Status::idea;
};

struct MatrixPoint {
    std::size_t subject = 0;
    double value = 0;
    double ease = 0;
    bool provisional = false;
    int rank = 0;
};

/// Where it was put.
struct MatrixItem {
    MatrixPoint point;
    QPointF at;    ///< The middle of its disc.
    QPointF truth; ///< Where it belongs: discs that would hide each other stand around it.
    QRectF label;  ///< Of its title; empty where there is no room for one.
};

struct MatrixOptions {
    double size = 1;            ///< 1 on a screen.
    std::optional<Uuid> picked; ///< It always has its title.
    bool titles = true;
};

/// Value upwards and ease to the right as pure geometry: canvas, hands, screen readers, projector
/// and paper all read it.
struct MatrixLayout {
    QSizeF size;
    QRectF plot;
    double scale = 1;
    double radius = 0; ///< Of the discs.
    Face label;
    Face inDisc;
    std::vector<MatrixSubject> subjects;
    std::vector<MatrixItem> items; ///< The best first.
    std::optional<QLineF> cut; ///< Between the top five and the others, where one line parts them.

    QPointF place(double value, double ease) const;
    double valueAt(double y) const;
    double easeAt(double x) const;
    QRectF box(const MatrixItem& item) const;
    const MatrixItem* find(Uuid id) const;
    const MatrixItem* itemAt(QPointF at) const;
    const MatrixSubject& subject(const MatrixItem& item) const {
        return subjects[item.point.subject];
    }
};

/// The figures at the end of a code: "07" of CX-07; the code where there are none.
QString numberOf(const QString& code);
/// All that is on a sheet of a plan.
std::vector<MatrixSubject> matrixSubjects(const Plan& plan, const ScoreSheet& sheet);
/// Those that have a value and an ease, the best first; the subjects are the items of the sheet.
std::vector<MatrixPoint> matrixPoints(const Scores& scores);

MatrixLayout layoutMatrix(std::vector<MatrixSubject> subjects,
                          const std::vector<MatrixPoint>& points, const MatrixOptions& options,
                          QSizeF size);
/// The same with other points: as weights move, texts stay.
void placePoints(MatrixLayout& layout, const std::vector<MatrixPoint>& points,
                 const MatrixOptions& options);
/// Finds where one line parts the first of all from the others, by their weights.
void findCut(MatrixLayout& layout, const ScoreSheet& sheet, const Scores& scores);

/// The ground: classes, axes, cut.
ChartLayout matrixGround(const MatrixLayout& layout);
/// The points with their titles, over it.
ChartLayout matrixChart(const MatrixLayout& layout, std::optional<Uuid> picked = {});

} // namespace updraft
