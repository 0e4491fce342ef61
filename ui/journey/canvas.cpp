#include "ui/journey/canvas.h"

#include "ui/journey/a11y.h"
#include "ui/journey/editor.h"
#include "ui/journey/tips.h"
#include "ui/journey/verbs.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <utility>

namespace updraft {

namespace {

constexpr double mostZoom = 3;
constexpr double leastZoom = 0.4;

bool isPickable(const Selection& selection) {
    return selection.table == table_of<Stage> || selection.table == table_of<Step> ||
           selection.table == table_of<PainPoint> || selection.table == table_of<Feedback> ||
           selection.table == table_of<Opportunity> || selection.table == table_of<Initiative>;
}

} // namespace

JourneyCanvas::JourneyCanvas(Session& session, JourneyStyle style, QWidget* parent)
    : ScrollingCanvas(session, style == JourneyStyle::Projected, parent),
      verbs_(std::make_unique<JourneyVerbs>(*this)), hands_(std::make_unique<JourneyHands>(*this)),
      keys_(std::make_unique<JourneyKeys>(*this)) {
    JourneyAccessible::install(); // before anything asks for the canvas's interface
    options_.style = style;
    options_.title = style == JourneyStyle::Projected;
    setAccessibleName(tr("Journey map"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this, was = 0](int now) mutable {
        if ((std::exchange(was, now) == 0) != (now == 0)) repaintAll();
    });
    connect(&session, &Session::opened, this, &JourneyCanvas::relayout);
    connect(&session, &Session::changed, this, [this] {
        relayout();
        showSelection();
    });
    connect(&session, &Session::selectionChanged, this, &JourneyCanvas::showSelection);
    showSelection();
}

JourneyCanvas::~JourneyCanvas() = default;

void JourneyCanvas::setOptions(JourneyOptions options) {
    if (options == options_) return;
    options_ = std::move(options);
    relayout();
    showSelection();
    Q_EMIT optionsChanged();
}

void JourneyCanvas::showEvent(QShowEvent* event) {
    ScrollingCanvas::showEvent(event);
    showSelection();
}

const JourneyLayout& JourneyCanvas::picture() const {
    frame(); // lays it out where it is not
    return *picture_;
}

/// Each scroll bar takes its room only where the picture needs it.
CanvasFrame JourneyCanvas::lay(QSizeF room) const {
    const double bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const auto layFor = [&](double width) {
        picture_ = std::make_unique<JourneyLayout>(
            layoutJourney(session().plan(), options_, {width, room.height()}));
        return picture_->size;
    };
    const QSizeF size = layFor(room.width());
    const double level = size.width() > room.width() + 0.5 ? bar : 0;
    if (size.height() + level > room.height() + 0.5) layFor(room.width() - bar);
    const JourneyLayout& p = *picture_;
    return {{QPointF(p.bodyLeft(), scrollsFrom(room)), QPointF(p.size.width(), p.size.height())},
            0,
            0,
            p.room};
}

/// The steps stay over what belongs to them, unless a low window would show little else.
double JourneyCanvas::scrollsFrom(QSizeF room) const {
    constexpr double most = 0.45; // of the room
    const double steps = picture_->bodyTop + picture_->stepsHeight();
    // Whole, or the lanes' lines would not meet those of their names.
    return std::ceil(steps <= most * room.height() ? steps : picture_->bodyTop);
}

void JourneyCanvas::paintArea(QPainter& painter, const QRectF& area) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, theme().surface);
    JourneyMarks marks = marks_;
    if (!hasFocus() && options_.style == JourneyStyle::Screen) marks.cursor.reset();
    paintJourney(painter, picture(), theme(), {area, false, marks});
    if (verticalScrollBar()->value() == 0) return;
    const double edge = frame().body.top() - 0.5; // under it the lanes come and go
    painter.setPen(theme().hair);
    painter.drawLine(QPointF(area.left(), edge), QPointF(area.right(), edge));
}

void JourneyCanvas::setMarks(JourneyMarks marks) {
    if (marks == marks_) return;
    marks_ = std::move(marks);
    repaintAll();
}

const JourneyItem* JourneyCanvas::current() const {
    return session().isOpen() && marks_.cursor ? picture().find(*marks_.cursor) : nullptr;
}

/// The cursor stays on its item as long as that is of what is picked; else it goes to the first.
void JourneyCanvas::showSelection() {
    if (!isLaid() && !isVisible()) return; // looked for when it is seen
    const Selection& selection = session().selection();
    JourneyMarks marks = marks_;
    marks.selected.clear();
    marks.stage.reset();
    const bool ours = session().isOpen() && isPickable(selection) && !selection.empty();
    if (ours) marks.selected.insert(selection.ids.begin(), selection.ids.end());
    const JourneyItem* item = current();
    if (item == nullptr || !ours || item->key.id != selection.ids.back())
        item = ours ? picture().find(selection.table, selection.ids.back()) : nullptr;
    marks.cursor = item != nullptr ? std::optional(item->key) : std::nullopt;
    if (item != nullptr) marks.stage = item->stage;
    setMarks(std::move(marks));
    Q_EMIT cursorChanged();
}

void JourneyCanvas::pick(const JourneyItem& item, bool add) {
    const JourneyKey key = item.key;
    Selection selection{item.table, {key.id}};
    if (add && session().selection().table == item.table) {
        selection = session().selection();
        std::erase(selection.ids, key.id);
        selection.ids.push_back(key.id);
    }
    marks_.cursor = key;
    if (session().selection() == selection)
        showSelection();
    else
        session().select(std::move(selection));
    repaintAll();
}

void JourneyCanvas::activate(const JourneyItem& item) {
    const JourneyKey key = item.key;
    pick(item);
    if (key.part == JourneyPart::Initiative)
        session().reveal(Id<Initiative>{key.id});
    else if (key.part == JourneyPart::Add)
        verbs_->addRemedy(Id<Opportunity>{key.id});
    else
        edit(key);
}

void JourneyCanvas::edit(const JourneyKey& key, std::optional<Gesture> adding) {
    const JourneyItem* item = picture().find(key);
    if (item == nullptr || !session().canWrite()) return;
    bringIntoSight(item->box);
    new JourneyEditor(*this, key, adding);
}

void JourneyCanvas::zoom(double factor, QPointF about) {
    if (!session().isOpen()) return;
    const double wanted = std::clamp(options_.zoom * factor, leastZoom, mostZoom);
    if (wanted == options_.zoom) return;
    const QSizeF before = picture().size;
    const QPointF at = toPicture(about);
    const bool inHead = at.y() < frame().body.top();
    options_.zoom = wanted;
    relayout();
    const QSizeF now = picture().size;
    const QPointF there(at.x() * now.width() / before.width(),
                        at.y() * now.height() / before.height());
    QPoint by = (there - toPicture(about)).toPoint();
    if (inHead) by.setY(0); // the head stays where it is
    scrollBy(by);
    Q_EMIT optionsChanged();
}

void JourneyCanvas::zoom(double factor) {
    const JourneyItem* item = current();
    const QPointF about =
        item != nullptr ? fromPicture(item->box).center() : QRectF(viewport()->geometry()).center();
    zoom(factor, about);
    if (const JourneyItem* now = current()) bringIntoSight(now->box);
}

void JourneyCanvas::fit() {
    options_.zoom = 1;
    relayout();
    Q_EMIT optionsChanged();
}

void JourneyCanvas::askForMenu(QPoint global, std::optional<QPointF> /*at*/) {
    Q_EMIT menuAsked(global);
}

QString JourneyCanvas::tipAt(QPointF at) const {
    const JourneyItem* item = picture().itemAt(at);
    return item != nullptr ? wordsFor(picture(), session().plan(), *item).lines() : QString();
}

} // namespace updraft
