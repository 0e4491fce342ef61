// The timeline page's menus and commands.
#include "ui/pages/roadmap/timeline_page.h"

#include "core/roadmap/charter.h"
#include "ui/pages/open_charter.h"
#include "ui/pages/roll_on.h"
#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/keys.h"
#include "ui/timeline/range.h"
#include "ui/timeline/verbs.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace updraft {

namespace {

/// Adds choices of which one holds; `now` says which when the menu opens.
template <class Value>
void addChoices(QMenu* menu, const std::vector<std::pair<QString, Value>>& choices,
                std::function<Value()> now, std::function<void(Value)> choose) {
    auto* group = new QActionGroup(menu);
    for (const auto& choice : choices) {
        const Value value = choice.second;
        QAction* action = group->addAction(choice.first);
        action->setCheckable(true);
        menu->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [choose, value] { choose(value); });
        QObject::connect(menu, &QMenu::aboutToShow, action,
                         [action, now, value] { action->setChecked(now() == value); });
    }
}

} // namespace

QMenu* TimelinePage::makeShowMenu() {
    auto* menu = new QMenu(this);
    addScale(menu);
    menu->addSeparator();
    addToggle(menu, tr("&Critical path and slack"), &RoadmapOptions::criticalPath);
    addToggle(menu, tr("&Team load"), &RoadmapOptions::load);
    addToggle(menu, tr("&Legend"), &RoadmapOptions::legend);
    addToggle(menu, tr("&Hide done and dropped"), &RoadmapOptions::hideDone);
    menu->addSeparator();
    addBaselines(menu->addMenu(tr("&Baseline")));
    addDensity(menu->addMenu(tr("Bar &height")));
    addRange(menu->addMenu(tr("&Range")));
    menu->addSeparator();
    for (QAction* action : commands_)
        if (action->data().toBool()) menu->addAction(action);
    return menu;
}

void TimelinePage::addScale(QMenu* menu) {
    addChoices<TimeScale>(
        menu, {{tr("Horizon &scale"), TimeScale::Horizon}, {tr("&Even scale"), TimeScale::Even}},
        [this] { return canvas_->options().scale; },
        [this](TimeScale scale) {
            setOption([&](RoadmapOptions& options) { options.scale = scale; });
        });
}

void TimelinePage::addDensity(QMenu* menu) {
    addChoices<Density>(
        menu,
        {{tr("&Automatic"), Density::Automatic},
         {tr("&Two lines"), Density::TwoLines},
         {tr("&One line"), Density::OneLine},
         {tr("&Small"), Density::Slim},
         {tr("&Colours only"), Density::Tiny}},
        [this] { return canvas_->options().density; },
        [this](Density density) {
            setOption([&](RoadmapOptions& options) { options.density = density; });
        });
}

void TimelinePage::addToggle(QMenu* menu, const QString& text, bool RoadmapOptions::*option) {
    auto* action = new QAction(text, this);
    action->setCheckable(true);
    action->setChecked(canvas_->options().*option);
    connect(action, &QAction::toggled, this, [this, option](bool on) {
        setOption([&](RoadmapOptions& options) { options.*option = on; });
    });
    menu->addAction(action);
    addAction(action);
}

/// For the palette, where the menu's words would not say what they are about.
void TimelinePage::makeBaselineCommands() {
    const auto make = [this](const QString& text, auto run) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        return action;
    };
    QAction* keep = make(tr("Keep a baseline…"), [this] { keepBaseline(); });
    QAction* show = make(tr("Show the last baseline"), [this] { showBaseline(lastBaseline()); });
    QAction* hide = make(tr("Show no baseline"), [this] { showBaseline({}); });
    const auto follow = [this, keep, show, hide] {
        const auto shown = canvas_->options().baseline;
        keep->setEnabled(session().canWrite());
        show->setEnabled(lastBaseline() && shown != lastBaseline());
        hide->setEnabled(shown.has_value());
    };
    connect(&session(), &Session::opened, this, follow);
    connect(&session(), &Session::changed, this, follow);
    connect(&session(), &Session::accessChanged, this, follow);
    connect(canvas_, &TimelineCanvas::relaid, this, follow);
    follow();
}

std::optional<Id<Baseline>> TimelinePage::lastBaseline() const {
    std::optional<Id<Baseline>> last;
    for (const Baseline& row : session().plan().baselines) last = row.id;
    return last;
}

void TimelinePage::addBaselines(QMenu* menu) {
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        std::vector<std::pair<QString, std::optional<Id<Baseline>>>> choices{{tr("None"), {}}};
        for (const Baseline& row : session().plan().baselines)
            choices.emplace_back(qt(row.name), row.id);
        for (const auto& [text, id] : choices) {
            QAction* action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(canvas_->options().baseline == id);
            connect(action, &QAction::triggered, this, [this, id = id] { showBaseline(id); });
        }
        menu->addSeparator();
        const bool write = session().canWrite();
        QAction* keep = menu->addAction(tr("&Keep one now…"));
        keep->setEnabled(write);
        connect(keep, &QAction::triggered, this, &TimelinePage::keepBaseline);
        QAction* remove = menu->addAction(tr("&Remove the one shown"));
        const auto shown = canvas_->options().baseline;
        remove->setEnabled(write && shown);
        connect(remove, &QAction::triggered, this, [this, shown] {
            showBaseline({});
            canvas_->verbs().removeBaseline(*shown);
        });
    });
}

void TimelinePage::showBaseline(std::optional<Id<Baseline>> id) {
    setOption([&](RoadmapOptions& options) { options.baseline = id; });
}

void TimelinePage::keepBaseline() {
    const auto name =
        dialogs().text(this, tr("Keep a baseline"),
                       tr("Name where everything stands now, to compare with it later:"),
                       longDate(session().today()));
    if (!name || name->trimmed().isEmpty()) return;
    if (const auto kept = canvas_->verbs().keepBaseline(name->trimmed())) showBaseline(kept);
}

void TimelinePage::addRange(QMenu* menu) {
    const auto set = [this](std::optional<Date> from, std::optional<Date> until) {
        setOption([&](RoadmapOptions& options) {
            options.from = from;
            options.until = until;
            options.zoom = 1;
        });
    };
    connect(menu, &QMenu::aboutToShow, this, [this, menu, set] {
        menu->clear();
        if (!session().isOpen()) return;
        for (const TimeRange& range : rangesOf(session().plan(), session().today())) {
            QAction* action = menu->addAction(range.name);
            action->setCheckable(true);
            action->setChecked(canvas_->options().from == range.from &&
                               canvas_->options().until == range.until);
            connect(action, &QAction::triggered, this,
                    [set, range] { set(range.from, range.until); });
        }
    });
}

QAction* TimelinePage::command(const QString& text, const QString& keys,
                               std::function<void()> run) {
    auto* action = new QAction(text, this);
    // The canvas takes these keys itself; here they are only shown.
    if (!keys.isEmpty()) action->setText(text + u'\t' + keys);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    commands_ << action;
    return action;
}

void TimelinePage::makeCommands() {
    const auto native = [](const char* keys) {
        return QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText);
    };
    link_ =
        command(tr("Add a dependency…"), native("Ctrl+L"), [this] { canvas_->keys().startLink(); });
    connect(&session(), &Session::selectionChanged, this, &TimelinePage::refreshLink);
    milestone_ = new QAction(icon(Icon::flag), tr("&Milestone of the plan"), this);
    connect(milestone_, &QAction::triggered, this, &TimelinePage::createMilestone);
    addAction(milestone_);
    makeBaselineCommands();
    command(tr("Take the dates away"), native("Backspace"), [this] { canvas_->verbs().undate(); });
    command(tr("Fit the whole plan"), native("Ctrl+0"), [this] { canvas_->fit(); })->setData(true);
    command(tr("Zoom in"), native("Ctrl++"), [this] {
        canvas_->zoom(TimelineCanvas::zoomStep);
    })->setData(true);
    command(tr("Zoom out"), native("Ctrl+-"), [this] {
        canvas_->zoom(1 / TimelineCanvas::zoomStep);
    })->setData(true);
    command(tr("Print or export…"), native("Ctrl+P"), [this] { print(); })->setData(true);
    command(tr("Roll on: let the horizons begin today"), {}, [this] {
        rollOn(session());
    })->setData(true);
}

void TimelinePage::contextMenu(QPoint global, std::optional<Uuid> lane) {
    const Selection& selection = session().selection();
    const bool write = session().canWrite();
    QMenu menu(this);
    const auto add = [&](const QString& text, bool enabled, const std::function<void()>& run) {
        QAction* action = menu.addAction(text);
        action->setEnabled(enabled && write);
        connect(action, &QAction::triggered, this, run);
    };
    TimelineVerbs& verbs = canvas_->verbs();
    if (const auto link = selection.one<Dependency>()) {
        const RoadmapLink* drawn = canvas_->picture().findLink(*link);
        if (drawn != nullptr && drawn->broken)
            add(words::fixTo(drawn->fix), true, [&verbs, link] { verbs.mend(*link); });
        add(tr("Remove the dependency"), true, [&verbs, link] { verbs.unlink(*link); });
    } else if (!verbs.selected().empty()) {
        const auto one = selection.one<Initiative>();
        add(tr("Rename…"), one.has_value(), [this, selection] { canvas_->editTitle(selection); });
        connect(menu.addAction(tr("Open charter")), &QAction::triggered, this,
                [this, one] { openCharter(session(), *one); });
        menu.actions().back()->setEnabled(one &&
                                          (write || charter_of(session().plan(), *one) != nullptr));
        QMenu* status = menu.addMenu(tr("Status"));
        for (std::size_t i = 0; i < words_of<Status>.size(); ++i) {
            const auto value = static_cast<Status>(i);
            connect(status->addAction(words::status(value)), &QAction::triggered, this,
                    [&verbs, value] { verbs.setStatus(value); });
        }
        status->setEnabled(write);
        add(tr("Add a dependency…"), one.has_value(), [this] { canvas_->keys().startLink(); });
        fillLinkMenu(menu);
        add(tr("Take the dates away"), true, [&verbs] { verbs.undate(); });
        menu.addSeparator();
        add(tr("Duplicate"), true, [&verbs] { verbs.duplicate(); });
        add(tr("Delete"), true, [&verbs] { verbs.remove(); });
    } else if (!selection.empty() && itemOf(canvas_->picture(), selection)) {
        add(tr("Rename…"), selection.ids.size() == 1,
            [this, selection] { canvas_->editTitle(selection); });
        add(tr("Delete"), true, [&verbs] { verbs.remove(); });
    } else {
        add(tr("New initiative"), true, [this, lane] { createIn(lane); });
        add(tr("New milestone of the plan"), true, [this] { createMilestone(); });
    }
    menu.exec(global);
}

void TimelinePage::fillLinkMenu(QMenu& menu) {
    const auto one = session().selection().one<Initiative>();
    if (!one || !session().canWrite()) return;
    for (const RoadmapLink& link : canvas_->picture().links) {
        const RoadmapBar& from = canvas_->picture().bars[link.from];
        if (canvas_->picture().bars[link.to].id != *one) continue;
        if (link.broken)
            connect(menu.addAction(words::fixTo(link.fix)), &QAction::triggered, this,
                    [this, id = link.id] { canvas_->verbs().mend(id); });
        connect(menu.addAction(tr("No longer depend on %1").arg(from.code)), &QAction::triggered,
                this, [this, id = link.id] { canvas_->verbs().unlink(id); });
    }
}

} // namespace updraft
