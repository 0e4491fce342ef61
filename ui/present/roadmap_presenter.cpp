#include "ui/present/roadmap_presenter.h"

#include "ui/present/presenter_bar.h"
#include "ui/present/presenter_window.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/hands.h"
#include "ui/timeline/items.h"
#include "ui/timeline/keys.h"
#include "ui/timeline/range.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double designed = 1080; ///< The height for which the sizes are made.
constexpr double page = 0.9;      ///< Of what is seen, and one step of it.
constexpr double step = 0.1;

} // namespace

RoadmapPresenter::RoadmapPresenter(Session& session, const RoadmapOptions& options, QWidget* parent)
    : QWidget(parent, Qt::Window), session_(session),
      canvas_(new TimelineCanvas(session, RoadmapStyle::Projected, this)),
      bar_(new PresenterBar(this)), before_(session.selection()) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Presenting the roadmap"));
    QPalette ground; // where the bar was, too, it is as on the wall
    ground.setColor(QPalette::Window, Theme::projector().surface);
    setPalette(ground);
    RoadmapOptions shown = canvas_->options();
    shown.lanes = options.lanes;
    shown.scale = options.scale;
    shown.shows = options.shows;
    shown.hideDone = options.hideDone;
    shown.hidden = options.hidden;
    canvas_->setOptions(std::move(shown));
    canvas_->installEventFilter(this);
    canvas_->viewport()->installEventFilter(this);
    setFocusProxy(canvas_);
    belongTo(*this, session);
    connect(&session, &Session::changed, this, &RoadmapPresenter::planChanged);
    connect(&session, &Session::selectionChanged, this, [this] {
        bar_->setLit(isLit());
        tellScroll();
    });
    connect(canvas_, &TimelineCanvas::relaid, this, &RoadmapPresenter::tellScroll);
    stops_ = stopsOf(session.plan(), canvas_->picture());
    goTo(0);
}

RoadmapPresenter::~RoadmapPresenter() {
    if (session_.isOpen()) session_.select(before_);
}

void RoadmapPresenter::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void RoadmapPresenter::resizeEvent(QResizeEvent*) {
    const int bar = PresenterBar::heightOn(height());
    RoadmapOptions options = canvas_->options();
    options.size = height() / designed;
    canvas_->setGeometry(0, 0, width(), height() - bar);
    bar_->setGeometry(0, height() - bar, width(), bar);
    canvas_->setOptions(std::move(options));
}

bool RoadmapPresenter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::KeyPress) bar_->wake();
    if (watched == canvas_ && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const auto modifiers = press->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
        if (modifiers == Qt::NoModifier && key(press->key())) return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool RoadmapPresenter::key(int key) {
    if (canvas_->keys().linking()) return false; // the arrows choose a bar
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int by = key == Qt::Key_Right ? 1 : -1;
        stops() == 1 ? scrollPages(by * page) : goTo(stop_ + by);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!scrolls()) return false;
        scrollPages((key == Qt::Key_Down ? 1 : -1) * step);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1);
        return true;
    case Qt::Key_Minus:
        zoom(-1);
        return true;
    case Qt::Key_S:
        toggleSpotlight();
        return true;
    case Qt::Key_F5:
        close();
        return true;
    case Qt::Key_Escape:
        escape();
        return true;
    default:
        return false;
    }
}

void RoadmapPresenter::goTo(int stop) {
    if (stop < 0 || stop >= stops()) return;
    stop_ = stop;
    const Selection& selection = stops_[static_cast<std::size_t>(stop)].selection;
    session_.select(selection);
    hideGrips();
    // Zoomed in, the picture goes where the light goes.
    int range = range_;
    while (!lightsIn(range)) range = (range + 1) % (horizons() + 1);
    if (range != range_) showRange(range);
    if (const auto item = itemOf(canvas_->picture(), selection); item && !isInSight(*item))
        canvas_->bringIntoSight(areaOf(canvas_->picture(), *item));
    tellPlace();
}

/// Without the air that is left around what is brought into sight: nothing moves that is there.
bool RoadmapPresenter::isInSight(const TimelineItem& item) const {
    const RoadmapLayout& picture = canvas_->picture();
    if (item.kind != TimelineItem::Kind::Bar) return true;
    return canvas_->bodyInSight().contains(picture.bars[item.index].box);
}

/// A stop lights what it is about, and the words beside it stay where they are; grips come when a
/// person picks something.
void RoadmapPresenter::hideGrips() {
    RoadmapMarks marks = canvas_->marks();
    marks.handles.reset();
    canvas_->setMarks(std::move(marks));
}

void RoadmapPresenter::tellPlace() {
    const bool last = stop_ + 1 >= stops();
    bar_->setPlace(stop_, stops(), stops_[static_cast<std::size_t>(stop_)].title,
                   last ? QString() : stops_[static_cast<std::size_t>(stop_) + 1].title);
    tellScroll();
}

/// With something picked, the arrows up and down go from bar to bar.
bool RoadmapPresenter::scrolls() const {
    return canvas_->verticalScrollBar()->maximum() > 0 && session_.selection().empty();
}

void RoadmapPresenter::tellScroll() {
    bar_->setScrolls(scrolls());
}

void RoadmapPresenter::scrollPages(double pages) {
    canvas_->scrollBy({0, static_cast<int>(std::lround(pages * canvas_->viewport()->height()))});
}

bool RoadmapPresenter::lightsIn(int range) const {
    const auto lit = session_.selection().all<Initiative>();
    if (range == 0 || lit.empty()) return true;
    const TimeRange time =
        rangesOf(session_.plan(), session_.today())[static_cast<std::size_t>(range)];
    return std::ranges::any_of(lit, [&](Id<Initiative> id) {
        const Scheduled* item = canvas_->schedule().find(id);
        return item != nullptr && item->own && item->own->start <= time.until.value_or(last_date) &&
               item->own->finish >= time.from.value_or(first_date);
    });
}

void RoadmapPresenter::zoom(int by) {
    // Everything, then each horizon that has some of what is lit.
    int range = range_ + by;
    while (range > 0 && range <= horizons() && !lightsIn(range)) range += by;
    if (range >= 0 && range <= horizons()) showRange(range);
}

int RoadmapPresenter::horizons() const {
    return std::min(3, static_cast<int>(rangesOf(session_.plan(), session_.today()).size()) - 1);
}

void RoadmapPresenter::showRange(int range) {
    const auto ranges = rangesOf(session_.plan(), session_.today());
    range_ = range;
    RoadmapOptions options = canvas_->options();
    options.from = ranges[static_cast<std::size_t>(range_)].from;
    options.until = ranges[static_cast<std::size_t>(range_)].until;
    canvas_->setOptions(std::move(options));
}

bool RoadmapPresenter::isLit() const {
    const RoadmapMarks& marks = canvas_->marks();
    return marks.spotlight && !marks.selected.empty();
}

void RoadmapPresenter::toggleSpotlight() {
    if (canvas_->marks().selected.empty())
        return bar_->say(tr("Pick an initiative, or go to a batch: the spotlight shows it alone."));
    setSpotlight(!isLit());
}

void RoadmapPresenter::setSpotlight(bool on) {
    RoadmapMarks marks = canvas_->marks();
    marks.spotlight = on;
    canvas_->setMarks(std::move(marks));
    bar_->setLit(isLit());
}

/// One step back: from a drag, from the spotlight, from the room.
void RoadmapPresenter::escape() {
    if (canvas_->hands().cancel()) return;
    if (isLit())
        setSpotlight(false);
    else
        close();
}

void RoadmapPresenter::planChanged() {
    stops_ = stopsOf(session_.plan(), canvas_->picture());
    stop_ = std::min(stop_, stops() - 1);
    tellPlace();
}

} // namespace updraft
