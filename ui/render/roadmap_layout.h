#pragma once

#include "core/schedule/schedule.h"
#include "ui/render/roadmap_measures.h"
#include "ui/render/time_axis.h"

#include <QRectF>

#include <cstdint>
#include <vector>

namespace updraft {

/// An initiative as it is drawn: a bar at its dates, or a card in its lane's well.
struct RoadmapBar {
    enum class Label { None, Inside, Right, Left };

    Id<Initiative> id = {};
    QRectF box = {};
    Status status = Status::idea;
    int progress = 0;
    bool dated = true;
    bool point = false; ///< No days: drawn on its date.
    bool cutLeft = false;
    bool cutRight = false; ///< Goes on beyond the range shown.
    bool critical = false;
    bool alarmed = false; ///< A broken dependency leads here, and no callout says so.
    std::int64_t slack = 0;
    double slackEnd = 0;                 ///< How far it could end without delaying anything.
    Bar days = {};                       ///< Where dated.
    std::optional<Horizon> horizon = {}; ///< Where not.
    std::size_t lane = 0;
    QString code = {};
    QString title = {};
    QString shortName = {};
    QString word = {};
    QString owner = {}; ///< Initials.
    Label label = Label::None;
    bool mayHold = false; ///< The bar has room for its words, though not for all of them.
    double room = 0;      ///< For the words, where they stand beside the bar.
    double wordsEnd = 0;  ///< The right end of the bar, or of the words beside it.
    double touchLeft = 0; ///< Of all that its drawing can touch: of `areaOf`.
    double touchRight = 0;
    QRectF ghost = {}; ///< The baseline's dates; empty where it has none.
    QString slip = {}; ///< "+7 days", where it ends on another day than in the baseline.
};

/// Bars side by side, from left to right.
struct RoadmapRow {
    double top = 0;
    std::size_t first = 0;
    std::size_t last = 0; ///< Not included.
};

struct RoadmapLane {
    Uuid key = {}; ///< Of the domain, owner or batch; for a status, a number in the last byte.
    QString name = {};
    int count = 0;
    double top = 0;
    double height = 0;
    QRectF well = {}; ///< The place of what has no date.
    std::size_t firstRow = 0;
    std::size_t lastRow = 0;
    std::size_t firstCard = 0; ///< Bars without a date.
    std::size_t lastCard = 0;
    double bottom() const { return top + height; }
};

struct RoadmapLink {
    Id<Dependency> id = {};
    std::size_t from = 0; ///< Bars.
    std::size_t to = 0;
    std::vector<QPointF> path = {}; ///< Level and upright lines in turn.
    QRectF box = {};
    bool broken = false;
    bool critical = false;
    Date fix = {};
    QString sentence = {}; ///< What is wrong, where broken.
    QString label = {};
};

/// A level or upright line of a link, with room for its width and its arrow.
struct RoadmapLine {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    std::uint32_t link = 0;
};

/// The sentence beside a broken dependency.
struct RoadmapCallout {
    std::size_t link = 0;
    QRectF box = {};
    QStringList lines = {};
    QRectF button = {}; ///< Empty where it has none.
    QString act = {};   ///< What is on the button.
};

struct RoadmapMilestone {
    Id<Milestone> id = {};
    QPointF at = {}; ///< The middle of the diamond.
    QString title = {};
    Date date = {};
    bool met = false;
    bool ofPlan = true; ///< Else it stands at an initiative's foot, without words.
    QRectF label = {};
    friend bool operator==(const RoadmapMilestone&, const RoadmapMilestone&) = default;
    QRectF box() const { return {at.x() - 7, at.y() - 7, 14, 14}; }
};

struct RoadmapBatch {
    Id<Batch> id = {};
    QRectF box = {};
    QString code = {};
    QString title = {};
    QString done = {};
    Date from = {};
    Date until = {};
    friend bool operator==(const RoadmapBatch&, const RoadmapBatch&) = default;
};

/// How many people a part of the time needs at once.
struct RoadmapLoad {
    double left = 0;
    double right = 0;
    Date from = {};
    Date until = {};
    double need = 0;
    bool over = false;
};

/// Where everything of a roadmap lies, in logical pixels from the picture's top left corner:
/// a head (title, axis, milestones, batches), the lanes with their names at the left, and a foot
/// (load, legend). Pure geometry: painters, hands and screen readers all read it.
struct RoadmapLayout {
    RoadmapOptions options;
    RoadmapMeasures measures;
    TimeAxis axis;
    std::vector<AxisCell> cells = {};
    double room = 0; ///< The width that was asked for, before the zoom.
    QSizeF size = {};
    QString title = {};
    double headTop = 0; ///< Under the title.
    double bodyTop = 0; ///< Under the head.
    double bodyEnd = 0; ///< Over the foot.
    double loadTop = 0;
    double legendTop = 0;
    double milestoneTop = 0;
    double batchTop = 0;
    double batchPitch = 0; ///< From one row of batches to the next.
    double todayX = -1;    ///< Outside the range: negative.
    double capacity = 0;
    std::vector<RoadmapLane> lanes = {};
    double reach = 0;                     ///< Of words and slips beside a bar, at most.
    std::vector<RoadmapRow> rows = {};    ///< From top to bottom.
    std::vector<RoadmapBar> bars = {};    ///< In reading order.
    std::vector<RoadmapLink> links = {};  ///< By id.
    std::vector<std::size_t> broken = {}; ///< Links.
    std::vector<std::vector<RoadmapLine>> lineTiles = {}; ///< Of links, row by row of tiles.
    std::size_t tilesAcross = 0;
    std::vector<RoadmapCallout> callouts = {};
    std::vector<RoadmapMilestone> milestones = {};
    std::vector<RoadmapBatch> batches = {};
    std::vector<RoadmapLoad> load = {};
    std::vector<std::pair<Id<Initiative>, std::size_t>> at = {}; ///< Bars, sorted by id.

    double bodyLeft() const { return measures.names; }
    const RoadmapBar* find(Id<Initiative> id) const;
    /// All that a bar's drawing can touch: ring, grips, words beside it, ghost, slip and slack.
    QRectF areaOf(const RoadmapBar& bar) const;
    const RoadmapLink* findLink(Id<Dependency> id) const;
    /// The mark at the corner of a bar that is alarmed; empty where it has none.
    QRectF alarmOf(const RoadmapBar& bar) const;

    /// The bars whose words, ghosts and boxes meet `area`, row by row.
    std::vector<std::size_t> barsIn(const QRectF& area) const;
    /// Those of one row between two x.
    std::vector<std::size_t> barsIn(const RoadmapRow& row, double left, double right) const;
    /// The links that have a line in `area`.
    std::vector<std::size_t> linksIn(const QRectF& area) const;

    const RoadmapBar* barAt(QPointF at) const;
    const RoadmapLink* linkAt(QPointF at) const;
    const RoadmapCallout* calloutAt(QPointF at) const;
    /// The broken dependency that the mark there stands for.
    const RoadmapLink* alarmAt(QPointF at) const;
    const RoadmapMilestone* milestoneAt(QPointF at) const;
    const RoadmapBatch* batchAt(QPointF at) const;
    const RoadmapLane* laneAt(double y) const;
};

/// Height and width of the parts that `lineTiles` divides the picture into.
inline constexpr double lineTile = 256;

/// Lays the plan out. The picture is as wide as `size` times the zoom, and at least as high as
/// `size`; lanes share what is left over.
RoadmapLayout layoutRoadmap(const Plan& plan, const Schedule& schedule,
                            const RoadmapOptions& options, QSizeF size);

} // namespace updraft
