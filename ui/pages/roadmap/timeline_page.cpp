#include "ui/pages/roadmap/timeline_page.h"

#include "ui/pages/roadmap/roadmap_sheet.h"
#include "ui/pages/roadmap/timeline_exports.h"
#include "ui/pages/roadmap/timeline_filter.h"
#include "ui/pages/roadmap/timeline_picture.h"
#include "ui/render/roadmap_lanes.h"
#include "ui/support/convert.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/flags/search_field.h"
#include "ui/support/flags/segmented.h"
#include "ui/support/settings.h"
#include "ui/support/style.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/items.h"
#include "ui/timeline/keys.h"
#include "ui/timeline/verbs.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr const char* lanesKey = "timeline/lanes";
constexpr const char* scaleKey = "timeline/scale";

/// Many are read from the first on, wherever the last of them stands.
QRectF topmost(const RoadmapLayout& picture, const Selection& items, QRectF area) {
    for (const Id<Initiative> id : items.all<Initiative>())
        if (const RoadmapBar* bar = picture.find(id);
            bar != nullptr &&
            std::pair(bar->box.top(), bar->box.left()) < std::pair(area.top(), area.left()))
            area = bar->box;
    return area;
}

} // namespace

TimelinePage::TimelinePage(Session& session, QWidget* parent)
    : Page(session, parent), canvas_(new TimelineCanvas(session, RoadmapStyle::Screen, this)),
      head_(new PageHead(tr("Timeline"), this)), filter_(new SearchField(tr("Filter"), this)),
      lanes_(new Segmented(tr("Lanes"), this)) {
    makeCommands();
    makeHead();
    makeEmptyState();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    stack_ = new QStackedLayout;
    stack_->addWidget(canvas_);
    stack_->addWidget(empty_);
    stack_->addWidget(unmatched_);
    column->addLayout(stack_, 1);
    setFocusProxy(canvas_);
    restoreOptions();
    connect(&session, &Session::opened, this, &TimelinePage::refresh);
    connect(&session, &Session::changed, this, &TimelinePage::refresh);
    connect(&session, &Session::selectionChanged, this, [this] {
        Q_EMIT summaryChanged();
        Q_EMIT commandsChanged();
    });
    connect(canvas_, &TimelineCanvas::relaid, this, &TimelinePage::summaryChanged);
    connect(canvas_, &TimelineCanvas::menuAsked, this, &TimelinePage::contextMenu);
    refresh();
}

void TimelinePage::makeHead() {
    makeLanes();
    head_->addSegmented(lanes_);
    mend_ = new QAction(icon(Icon::warning), tr("Fix all"), this);
    connect(mend_, &QAction::triggered, this, [this] { canvas_->verbs().mendAll(); });
    addAction(mend_);
    head_->addButton(mend_, kind::danger);
    // What never folds keeps its place: nobody who goes for it meets what comes and goes.
    auto* show = new QPushButton(tr("Show"), this);
    show->setMenu(makeShowMenu());
    head_->addWidget(show);
    filter_->setAccessibleName(tr("Filter the timeline"));
    filter_->setMaximumWidth(160);
    head_->addWidget(filter_);
    connect(filter_, &QLineEdit::textChanged, this, &TimelinePage::applyFilter);
    connect(filter_, &SearchField::leftDownwards, canvas_, qOverload<>(&QWidget::setFocus));
    add_ = new QAction(icon(Icon::plus), tr("Initiative"), this);
    connect(add_, &QAction::triggered, this, &TimelinePage::createNew);
    head_->addButton(add_, kind::primary);
}

void TimelinePage::makeLanes() {
    for (const QString& name :
         {tr("Domain"), tr("Owner"), tr("Batch"), tr("Status"), tr("Mandate")})
        lanes_->addChoice(name);
    connect(lanes_, &Segmented::chosen, this, [this](int index) {
        setOption([&](RoadmapOptions& options) { options.lanes = static_cast<LaneBy>(index); });
    });
}

void TimelinePage::makeEmptyState() {
    empty_ = new EmptyState(
        tr("Nothing on the roadmap yet"),
        tr("The timeline shows what you do when, in the short, mid and long term, and what waits "
           "for what."),
        paintEmptyTimeline, this);
    auto* first = new QAction(icon(Icon::plus), tr("Add the first initiative"), this);
    connect(first, &QAction::triggered, this, &TimelinePage::createNew);
    empty_->addButton(first);
    unmatched_ = new EmptyState(tr("Nothing matches the filter"),
                                tr("Codes, titles, tags, owners, domains, batches and statuses "
                                   "are looked through."),
                                paintEmptyTimeline, this);
    auto* all = new QAction(tr("Show everything"), this);
    connect(all, &QAction::triggered, filter_, &QLineEdit::clear);
    unmatched_->addButton(all);
}

void TimelinePage::setOption(const std::function<void(RoadmapOptions&)>& set) {
    RoadmapOptions options = canvas_->options();
    set(options);
    canvas_->setOptions(std::move(options));
    keepOptions();
}

void TimelinePage::keepOptions() {
    Settings settings;
    settings.setValue(QLatin1String(lanesKey), static_cast<int>(canvas_->options().lanes));
    settings.setValue(QLatin1String(scaleKey), static_cast<int>(canvas_->options().scale));
}

void TimelinePage::restoreOptions() {
    const Settings settings;
    const auto within = [&](const char* key, int most) {
        return std::clamp(settings.value(QLatin1String(key), 0).toInt(), 0, most);
    };
    RoadmapOptions options = canvas_->options();
    const int lanes = within(lanesKey, static_cast<int>(words_of<LaneBy>.size()) - 1);
    options.lanes = static_cast<LaneBy>(lanes);
    options.scale = static_cast<TimeScale>(within(scaleKey, 1));
    lanes_->setCurrent(lanes);
    canvas_->setOptions(std::move(options));
}

void TimelinePage::applyFilter() {
    setOption([&](RoadmapOptions& options) { options.shows = filterFor(filter_->text()); });
    refresh();
    showHit();
}

/// What is picked, if it is to be seen; else the first hit.
void TimelinePage::showHit() {
    if (!canvas_->isVisible()) return;
    const RoadmapLayout& picture = canvas_->picture();
    constexpr auto bar = TimelineItem::Kind::Bar;
    auto item = itemOf(picture, session().selection());
    const bool filtered = static_cast<bool>(picture.options.shows);
    if ((!item || item->kind != bar) && filtered && !picture.bars.empty())
        item = TimelineItem{bar, 0};
    if (item) canvas_->bringIntoSight(areaOf(picture, *item));
}

int TimelinePage::matching() const {
    const Plan& plan = session().plan();
    return static_cast<int>(std::ranges::count_if(plan.initiatives, [&](const Initiative& row) {
        return passes(plan, row, canvas_->options());
    }));
}

QString TimelinePage::sentence() const {
    const Plan& plan = session().plan();
    const auto all = static_cast<int>(plan.initiatives.size());
    if (canvas_->options().shows) return tr("%1 of %2 match").arg(matching()).arg(all);
    int done = 0;
    int blocked = 0;
    for (const Initiative& row : plan.initiatives) {
        done += row.status == Status::done;
        blocked += row.status == Status::blocked;
    }
    QStringList parts{tr("%Ln initiative(s)", nullptr, all)};
    if (done > 0) parts << tr("%1 done").arg(done);
    if (blocked > 0) parts << tr("%1 blocked").arg(blocked);
    return parts.join(QStringLiteral(" \u00B7 "));
}

/// The timeline, or why there is nothing on it.
QWidget* TimelinePage::wanted() const {
    const Plan& plan = session().plan();
    if (plan.initiatives.empty()) return empty_;
    const bool some = !canvas_->options().shows || matching() > 0;
    return some ? static_cast<QWidget*>(canvas_) : unmatched_;
}

void TimelinePage::refresh() {
    head_->setSentence(sentence());
    const auto broken = session().schedule().broken.size();
    mend_->setText(tr("Fix %Ln broken dependencies", nullptr, static_cast<int>(broken)));
    // Under a filter the head's room is for what it found.
    mend_->setVisible(broken > 0 && session().canWrite() && !canvas_->options().shows);
    add_->setEnabled(session().canWrite());
    milestone_->setEnabled(session().canWrite());
    refreshLink();
    stack_->setCurrentWidget(wanted());
    Q_EMIT summaryChanged();
    Q_EMIT commandsChanged();
}

void TimelinePage::refreshLink() {
    link_->setEnabled(session().canWrite() && session().selection().one<Initiative>());
}

QString TimelinePage::newItem() const {
    return tr("Initiative");
}

void TimelinePage::createNew() {
    createIn({});
}

/// Without a lane, into that of what is selected.
void TimelinePage::createIn(std::optional<Uuid> lane) {
    if (!session().canWrite()) return;
    filter_->clear();
    stack_->setCurrentWidget(canvas_);
    const RoadmapLayout& picture = canvas_->picture();
    const auto selected = session().selection().one<Initiative>();
    const RoadmapBar* bar = selected ? picture.find(*selected) : nullptr;
    if (!lane && bar != nullptr) lane = picture.lanes[bar->lane].key;
    canvas_->verbs().create(lane, session().today());
}

void TimelinePage::createMilestone() {
    if (!session().canWrite()) return;
    stack_->setCurrentWidget(canvas_);
    canvas_->verbs().createMilestone(session().today());
}

bool TimelinePage::focusFilter() {
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
    return true;
}

bool TimelinePage::showItems(const Selection& items) {
    if (!session().isOpen()) return false;
    if (!itemOf(canvas_->picture(), items)) filter_->clear();
    const auto item = itemOf(canvas_->picture(), items);
    if (!item) return false;
    session().select(items);
    canvas_->bringIntoSight(topmost(canvas_->picture(), items, areaOf(canvas_->picture(), *item)));
    canvas_->setFocus(Qt::OtherFocusReason);
    return true;
}

bool TimelinePage::can(Command command) const {
    const Selection& selection = session().selection();
    const bool some = !canvas_->verbs().selected().empty();
    // Asked before the page is shown, too: with nothing picked it must not lay the picture out.
    const bool shown = !selection.empty() && itemOf(canvas_->picture(), selection);
    const bool write = session().canWrite();
    switch (command) {
    case Command::Duplicate:
        return write && some;
    case Command::Delete:
        return write && shown;
    case Command::Rename:
        return write && shown && selection.ids.size() == 1;
    case Command::SelectAll:
        return session().isOpen() && !session().plan().initiatives.empty();
    case Command::Copy:
        return some;
    case Command::Paste:
        return false;
    }
    return false;
}

void TimelinePage::run(Command command) {
    if (!can(command)) return;
    TimelineVerbs& verbs = canvas_->verbs();
    switch (command) {
    case Command::Duplicate:
        return verbs.duplicate();
    case Command::Delete:
        return verbs.remove();
    case Command::Rename:
        return canvas_->editTitle(session().selection());
    case Command::SelectAll: {
        std::vector<Id<Initiative>> all;
        for (const RoadmapBar& bar : canvas_->picture().bars) all.push_back(bar.id);
        return session().select(Selection::of(all));
    }
    case Command::Copy:
        return copyBars(*canvas_);
    case Command::Paste:
        return;
    }
}

std::vector<ExportChoice> TimelinePage::exports() {
    return roadmapExports(session(), canvas_->options());
}

bool TimelinePage::canPrint() const {
    return session().isOpen() && !session().plan().initiatives.empty();
}

void TimelinePage::print() {
    RoadmapSheet sheet(session(), canvas_->options(), this);
    connect(&sheet, &RoadmapSheet::exportWanted, this, &TimelinePage::exportWanted);
    sheet.exec();
}

RoadmapOptions TimelinePage::roadmapOptions() const {
    return canvas_->options();
}

QString TimelinePage::summary() const {
    if (!session().isOpen()) return {};
    const auto all = static_cast<int>(session().plan().initiatives.size());
    const auto shown =
        canvas_->isVisible() ? static_cast<int>(canvas_->picture().bars.size()) : all;
    return shown == all ? tr("%Ln initiative(s)", nullptr, all)
                        : tr("%1 of %Ln initiative(s)", nullptr, all).arg(shown);
}

} // namespace updraft
