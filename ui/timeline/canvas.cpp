#include "ui/timeline/canvas.h"

#include "ui/render/roadmap_rows.h"
#include "ui/timeline/a11y.h"
#include "ui/timeline/difference.h"
#include "ui/timeline/rename.h"
#include "ui/timeline/tips.h"
#include "ui/timeline/verbs.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <utility>

namespace updraft {

namespace {

constexpr double mostZoom = 64;
constexpr double leastZoom = 1;    ///< All of it: beyond there is nothing to see.
constexpr std::size_t usual = 400; ///< Initiatives; more of them need the scroll bar.

} // namespace

TimelineCanvas::TimelineCanvas(Session& session, RoadmapStyle style, QWidget* parent)
    : ScrollingCanvas(session, style == RoadmapStyle::Projected, parent),
      verbs_(std::make_unique<TimelineVerbs>(*this)),
      hands_(std::make_unique<TimelineHands>(*this)), keys_(std::make_unique<TimelineKeys>(*this)),
      title_(addPart(CanvasPart::Moves::Not)), loadName_(addPart(CanvasPart::Moves::Not)),
      load_(addPart(CanvasPart::Moves::Sideways)), legend_(addPart(CanvasPart::Moves::Not)) {
    TimelineAccessible::install(); // before anything asks for the canvas's interface
    options_.style = style;
    options_.title = style == RoadmapStyle::Projected;
    options_.legend = style == RoadmapStyle::Screen;
    marks_.linksOfSelection = style == RoadmapStyle::Projected;
    setAccessibleName(tr("Timeline"));
    connect(this, &TimelineCanvas::relaid, this, [this] { keys_->pictureChanged(); });
    connect(&session, &Session::opened, this, &TimelineCanvas::rebuild);
    connect(&session, &Session::changed, this, &TimelineCanvas::planChanged);
    connect(&session, &Session::selectionChanged, this, &TimelineCanvas::showSelection);
    connect(&session, &Session::selectionChanged, this, &TimelineCanvas::cursorChanged);
    rebuild();
}

TimelineCanvas::~TimelineCanvas() = default;

void TimelineCanvas::setOptions(RoadmapOptions options) {
    options_ = std::move(options);
    relayout();
    Q_EMIT optionsChanged();
}

void TimelineCanvas::rebuild() {
    options_.today = session().today();
    options_.fixes = session().canWrite();
    relayout();
    showSelection(session().selection());
}

void TimelineCanvas::planChanged() {
    hands_->cancel();
    options_.today = session().today();
    options_.fixes = session().canWrite();
    const auto before = isLaid() ? std::move(picture_) : nullptr;
    forgetPicture();
    if (isVisible()) placePicture();
    if (before && isLaid()) repaintDifference(*before);
    showSelection(session().selection());
}

const RoadmapLayout& TimelineCanvas::picture() const {
    frame(); // lays it out where it is not
    return *picture_;
}

/// Each scroll bar takes its room only where the picture needs it.
CanvasFrame TimelineCanvas::lay(QSizeF whole) const {
    const double bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    bool level = options_.zoom > 1;
    const auto fitsWith = [&](bool upright) {
        const QSizeF room = whole - QSizeF(upright ? bar : 0, level ? bar : 0);
        picture_ = std::make_unique<RoadmapLayout>(
            layoutRoadmap(session().plan(), session().schedule(), options_, room));
        const double foot = picture_->size.height() - picture_->loadTop;
        return picture_->bodyEnd + foot <= room.height() + 0.5;
    };
    // So many hardly ever fit: with the bar first, most pictures are laid out once.
    const bool many = session().plan().initiatives.size() > usual;
    bool upright = many;
    if (fitsWith(upright) == many) fitsWith(upright = !many);
    if (!level && picture_->size.width() > picture_->room + 0.5) {
        level = true; // not even what is shown at least has room
        fitsWith(upright);
    }
    const RoadmapLayout& p = *picture_;
    return {{QPointF(p.bodyLeft(), p.bodyTop), QPointF(p.size.width(), p.bodyEnd)},
            p.headTop,
            p.size.height() - p.loadTop,
            p.room};
}

void TimelineCanvas::placeParts(const QRectF& view) {
    const RoadmapLayout& p = picture();
    const double left = p.bodyLeft();
    const double load = p.legendTop - p.loadTop;
    title_.place({0, 0, view.right(), p.headTop}, {0, 0});
    loadName_.place({0, view.bottom(), left, load}, {0, p.loadTop});
    load_.place({left, view.bottom(), view.width(), load}, {left, p.loadTop});
    legend_.place({0, view.bottom() + load, view.right(), p.size.height() - p.legendTop},
                  {0, p.legendTop});
}

void TimelineCanvas::repaintDifference(const RoadmapLayout& before) {
    const auto areas = difference(before, *picture_);
    if (!areas) return repaintAll();
    for (const QRectF& area : *areas) updatePicture(area);
}

void TimelineCanvas::repaintStuck(const QRectF& before) {
    const QRectF sight = bodyInSight();
    if (before.top() != sight.top()) names().update();
    if (before.left() == sight.left()) return;
    const RoadmapLayout& p = picture();
    const double edge = std::max(before.left(), sight.left());
    double head = 0;
    for (const AxisBand& band : p.axis.bands())
        if (band.left < edge && band.right > sight.left())
            head = std::max(head, bandWidth(band, p));
    updatePicture({sight.left(), p.headTop, edge - sight.left() + head, p.measures.bands});
    double body = 0;
    for (const std::size_t i :
         p.barsIn({sight.left(), sight.top(), edge - sight.left() + 1, sight.height()})) {
        const RoadmapBar& bar = p.bars[i];
        if (bar.dated && bar.label == RoadmapBar::Label::Inside && bar.box.left() < edge)
            body = std::max(body, std::min(bar.box.right() - edge, insideWidth(bar, p)));
    }
    if (body > 0)
        updatePicture({sight.left(), sight.top(), edge - sight.left() + body, sight.height()});
}

void TimelineCanvas::setMarks(RoadmapMarks marks) {
    if (marks == marks_) return;
    const RoadmapMarks before = std::exchange(marks_, std::move(marks));
    const auto areas = isLaid() ? difference(before, marks_, picture()) : std::nullopt;
    if (!areas) return repaintAll();
    for (const QRectF& area : *areas) updatePicture(area);
}

void TimelineCanvas::paintArea(QPainter& painter, const QRectF& area) const {
    paintRoadmap(painter, picture(), theme(), {area, false, marks_, bodyInSight()});
    hands_->paint(painter);
}

void TimelineCanvas::zoom(double factor, QPointF about) {
    if (!session().isOpen()) return;
    const double x = toPicture({about.x(), viewport()->y() + 1.0}).x();
    const Date day = picture().axis.day(x);
    const double within = x - picture().axis.x(day);
    options_.zoom = std::clamp(options_.zoom * factor, leastZoom, mostZoom);
    relayout();
    const double now = picture().axis.x(day) + within * factor;
    horizontalScrollBar()->setValue(
        static_cast<int>(std::lround(now - picture().bodyLeft() - (about.x() - viewport()->x()))));
    Q_EMIT optionsChanged();
}

/// About what is picked, else about today; what is out of sight comes to the middle.
void TimelineCanvas::zoom(double factor) {
    if (!session().isOpen()) return;
    const auto item = itemOf(picture(), session().selection());
    const auto inTime = [this](const QRectF& area) { return area.left() >= picture().bodyLeft(); };
    const bool held = item && inTime(areaOf(picture(), *item));
    const double x = held ? areaOf(picture(), *item).center().x() : picture().todayX;
    const QRectF view = viewport()->geometry();
    if (x < picture().bodyLeft()) return zoom(factor, view.center());
    const QRectF sight = bodyInSight();
    if (x < sight.left() || x > sight.right())
        scrollBy({static_cast<int>(std::lround(x - sight.center().x())), 0});
    zoom(factor, {view.left() + x - bodyInSight().left(), view.top()});
    const auto now = itemOf(picture(), session().selection());
    if (!held || !now) return;
    // Its middle: of a bar wider than the window one end is as good as the other.
    const QRectF area = areaOf(picture(), *now);
    bringIntoSight({area.center().x() - 1, area.top(), 2, area.height()});
}

void TimelineCanvas::fit() {
    options_.zoom = 1;
    relayout();
    Q_EMIT optionsChanged();
}

void TimelineCanvas::showSelection(const Selection& selection) {
    RoadmapMarks marks = marks_;
    marks.selected.clear();
    for (const Id<Initiative> id : selection.all<Initiative>()) marks.selected.insert(id);
    marks.handles = session().canWrite() ? selection.one<Initiative>() : std::nullopt;
    marks.batch = selection.one<Batch>();
    marks.milestone = selection.one<Milestone>();
    marks.link = selection.one<Dependency>();
    setMarks(std::move(marks));
    keys_->selectionChanged();
}

void TimelineCanvas::askForMenu(QPoint global, std::optional<QPointF> at) {
    const RoadmapLane* lane = at ? picture().laneAt(at->y()) : nullptr;
    Q_EMIT menuAsked(global, lane ? std::optional(lane->key) : std::nullopt);
}

QString TimelineCanvas::tipAt(QPointF at) const {
    return updraft::tipAt(picture(), session().plan(), schedule(), at);
}

void TimelineCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) hands_->setPanning(false);
    event->ignore();
}

void TimelineCanvas::focusOutEvent(QFocusEvent* event) {
    hands_->setPanning(false); // the key is let go elsewhere
    ScrollingCanvas::focusOutEvent(event);
}

void TimelineCanvas::editTitle(const Selection& item, std::optional<Gesture> adding) {
    const auto shown = itemOf(picture(), item);
    if (!shown || !session().canWrite()) return;
    bringIntoSight(areaOf(picture(), *shown));
    new TimelineRename(*this, item, adding);
}

} // namespace updraft
