#include "ui/pages/listen/journeys/journeys_page.h"

#include "core/edits/journeys.h"
#include "core/edits/verbs.h"
#include "ui/journey/canvas.h"
#include "ui/journey/verbs.h"
#include "ui/pages/listen/journeys/facts.h"
#include "ui/pages/listen/journeys/importing.h"
#include "ui/pages/listen/journeys/journey_exports.h"
#include "ui/pages/listen/journeys/picture.h"
#include "ui/pages/listen/journeys/projection.h"
#include "ui/render/journey/words.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/flags/segmented.h"
#include "ui/support/settings.h"
#include "ui/support/style.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

namespace {

constexpr const char* hiddenKey = "journeys/hidden";

QString native(const char* keys) {
    return QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText);
}

/// Those that replace no other, by code: what one picks from.
std::vector<Id<Journey>> families(const Plan& plan) {
    std::vector<Id<Journey>> all;
    for (const Uuid id : find_kind(table_of<Journey>)->all(plan))
        if (!plan.journeys.find({id})->as_is) all.push_back({id});
    return all;
}

} // namespace

JourneysPage::JourneysPage(Session& session, QWidget* parent)
    : Page(session, parent), head_(new PageHead(tr("Journeys"), this)),
      picker_(new QComboBox(this)), views_(new Segmented(tr("View"), this)),
      facts_(new JourneyFacts(session, this)), splitter_(new QSplitter(Qt::Horizontal, this)),
      left_(new JourneyCanvas(session, JourneyStyle::Screen, splitter_)),
      right_(new JourneyCanvas(session, JourneyStyle::Screen, splitter_)) {
    const QStringList kept = Settings().value(QLatin1String(hiddenKey)).toStringList();
    for (const QString& lane : kept)
        hidden_.insert(static_cast<JourneyLane>(std::clamp(lane.toInt(), 1, journeyLanes - 1)));
    makeCommands();
    makeHead();
    makeEmptyStates();
    makeCanvases();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(facts_);
    stack_ = new QStackedLayout;
    stack_->addWidget(splitter_);
    stack_->addWidget(empty_);
    stack_->addWidget(noToBe_);
    column->addLayout(stack_, 1);
    connect(&session, &Session::opened, this, &JourneysPage::refresh);
    connect(&session, &Session::changed, this, &JourneysPage::refresh);
    connect(&session, &Session::selectionChanged, this, [this] {
        for (QAction* action : ofStep_) action->setEnabled(canvas().verbs().step().has_value());
        Q_EMIT summaryChanged();
        Q_EMIT commandsChanged();
    });
    refresh();
}

JourneyCanvas& JourneysPage::canvas() const {
    const bool right =
        view_ == View::Both &&
        (right_->hasFocus() || (right_->current() != nullptr && left_->current() == nullptr));
    return right ? *right_ : *left_;
}

void JourneysPage::makeCanvases() {
    splitter_->setHandleWidth(5);
    splitter_->setChildrenCollapsible(false);
    for (JourneyCanvas* canvas : {left_, right_})
        connect(canvas, &JourneyCanvas::menuAsked, this, &JourneysPage::contextMenu);
    // Side by side they are read side by side.
    const auto together = [](QScrollBar* one, QScrollBar* other) {
        connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
        connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
    };
    together(left_->verticalScrollBar(), right_->verticalScrollBar());
    together(left_->horizontalScrollBar(), right_->horizontalScrollBar());
    setFocusProxy(left_);
}

void JourneysPage::makeHead() {
    picker_->setAccessibleName(tr("Journey"));
    picker_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int letters = 16; // a longer title is read in the head
    picker_->setMinimumContentsLength(letters);
    connect(picker_, &QComboBox::activated, this, [this](int index) {
        const auto all = families(session().plan());
        if (index >= 0 && index < std::ssize(all)) setJourney(all[static_cast<std::size_t>(index)]);
    });
    head_->addWidget(picker_);
    for (const JourneyKind kind : {JourneyKind::as_is, JourneyKind::to_be})
        views_->addChoice(words::kind(kind));
    views_->addChoice(tr("Both"));
    connect(views_, &Segmented::chosen, this,
            [this](int index) { setView(static_cast<View>(index)); });
    head_->addSegmented(views_);
    lanes_ = new QAction(icon(Icon::eye), tr("Lanes"), this);
    lanes_->setMenu(makeLanesMenu());
    head_->addButton(lanes_);
    add_ = new QAction(icon(Icon::plus), tr("Step"), this);
    connect(add_, &QAction::triggered, this, &JourneysPage::createNew);
    head_->addButton(add_, kind::primary);
}

QMenu* JourneysPage::makeLanesMenu() {
    auto* menu = new QMenu(this);
    for (int i = 1; i < journeyLanes; ++i) {
        const auto lane = static_cast<JourneyLane>(i);
        QAction* action = menu->addAction(words::lane(lane));
        action->setCheckable(true);
        action->setData(i);
        connect(action, &QAction::triggered, this, [this, lane](bool shown) {
            auto hidden = hidden_;
            shown ? void(hidden.erase(lane)) : void(hidden.insert(lane));
            setHidden(std::move(hidden));
        });
    }
    menu->addSeparator();
    QMenu* personas = menu->addMenu(tr("Feelings of"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu, personas] {
        for (QAction* action : menu->actions())
            if (action->isCheckable())
                action->setChecked(
                    !hidden_.contains(static_cast<JourneyLane>(action->data().toInt())));
        fillPersonas(personas);
    });
    return menu;
}

void JourneysPage::fillPersonas(QMenu* menu) {
    menu->clear();
    const Plan& plan = session().plan();
    std::vector<Id<Persona>> own;
    if (journey_) own = journey_map(plan, *journey_).personas;
    for (const Uuid id : find_kind(table_of<Persona>)->all(plan)) {
        const Id<Persona> persona{id};
        const bool ofJourney = std::ranges::find(own, persona) != own.end();
        QAction* action = menu->addAction(qt(plan.personas.find(persona)->name));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(personas_, persona) != personas_.end());
        action->setEnabled(ofJourney || action->isChecked() || own.empty());
        connect(action, &QAction::triggered, this,
                [this, persona](bool shown) { showPersona(persona, shown); });
    }
    menu->setEnabled(!plan.personas.empty());
}

QAction* JourneysPage::command(const QString& text, const QString& keys,
                               std::function<void()> run) {
    auto* action = new QAction(text, this);
    // The canvas takes these keys itself; here they are only shown.
    if (!keys.isEmpty()) action->setText(text + u'\t' + keys);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    return action;
}

QAction* JourneysPage::maker(const QString& text, std::function<void()> run) {
    QAction* action = command(text, {}, std::move(run));
    also_ << action;
    return action;
}

void JourneysPage::makeCommands() {
    maker(tr("S&tage"), [this] { canvas().verbs().addStage(); });
    ofStep_ << maker(tr("&Pain point"), [this] { canvas().verbs().addPain(PainKind::pain); })
            << maker(tr("&Gain"), [this] { canvas().verbs().addPain(PainKind::gain); })
            << maker(tr("&Opportunity"), [this] { canvas().verbs().addOpportunity(); });
    maker(tr("&Journey"), [this] { createJourney(); });
    toBe_ = command(tr("Make a to-be journey of it"), {}, [this] { makeToBe(); });
    command(tr("Import a journey…"), {}, [this] { importJourney(); });
    command(tr("About this journey"), {}, [this] {
        if (journey_) session().select(*journey_);
    });
    ofStep_ << command(tr("Moment of truth"), native("M"), [this] {
        canvas().verbs().toggleMoment();
    }) << command(tr("Move the step earlier"), native("Alt+Left"), [this] {
        canvas().verbs().moveStep(-1);
    }) << command(tr("Move the step later"), native("Alt+Right"), [this] {
        canvas().verbs().moveStep(1);
    }) << command(tr("Move the stage earlier"), native("Alt+Shift+Left"), [this] {
        canvas().verbs().moveStage(-1);
    }) << command(tr("Move the stage later"), native("Alt+Shift+Right"), [this] {
        canvas().verbs().moveStage(1);
    });
    command(tr("Fit the journey"), native("Ctrl+0"), [this] { canvas().fit(); });
    command(tr("Zoom in"), native("Ctrl++"), [this] { canvas().zoom(JourneyCanvas::zoomStep); });
    command(tr("Zoom out"), native("Ctrl+-"),
            [this] { canvas().zoom(1 / JourneyCanvas::zoomStep); });
}

void JourneysPage::makeEmptyStates() {
    empty_ = new EmptyState(
        tr("What is it like to be your customer?"),
        tr("A journey map puts what customers do, think and feel side by side with what you do, "
           "so that a team sees where it hurts and what to mend first."),
        paintEmptyJourney, this);
    auto* first = new QAction(icon(Icon::plus), tr("New journey"), this);
    connect(first, &QAction::triggered, this, &JourneysPage::createJourney);
    empty_->addButton(first);
    auto* import = new QAction(icon(Icon::bringIn), tr("Import a journey…"), this);
    connect(import, &QAction::triggered, this, [this] { importJourney(); });
    empty_->addButton(import);
    noToBe_ = new EmptyState(tr("How should it be?"),
                             tr("A to-be journey begins as a copy of the journey as it is. Change "
                                "it, and both side by side show what will be different."),
                             paintEmptyJourney, this);
    auto* make = new QAction(icon(Icon::copy), tr("Make a to-be journey of it"), this);
    connect(make, &QAction::triggered, this, &JourneysPage::makeToBe);
    noToBe_->addButton(make);
}

void JourneysPage::fillPicker() {
    const Plan& plan = session().plan();
    const auto all = families(plan);
    picker_->clear();
    for (const Id<Journey> id : all) {
        const Journey& row = *plan.journeys.find(id);
        picker_->addItem(qt(row.code) + QStringLiteral("  ") + qt(row.title));
        if (journey_ == id) picker_->setCurrentIndex(picker_->count() - 1);
    }
    picker_->setProperty("wanted", all.size() > 1);
}

std::optional<Id<Journey>> JourneysPage::asIs() const {
    return journey_;
}

std::optional<Id<Journey>> JourneysPage::toBe() const {
    return journey_ ? counterpart_of(session().plan(), *journey_) : std::nullopt;
}

void JourneysPage::refresh() {
    const Plan& plan = session().plan();
    const auto all = families(plan);
    if (journey_ && std::ranges::find(all, *journey_) == all.end()) journey_.reset();
    if (!journey_ && !all.empty()) journey_ = all.front();
    std::erase_if(personas_, [&](Id<Persona> id) { return plan.personas.find(id) == nullptr; });
    fillPicker();
    apply();
}

void JourneysPage::setJourney(Id<Journey> journey) {
    const Journey* row = session().find(journey);
    if (row == nullptr) return;
    const auto before = journey_;
    journey_ = row->as_is && session().find(*row->as_is) != nullptr ? *row->as_is : journey;
    if (row->as_is && view_ == View::AsIs) view_ = View::ToBe;
    if (!row->as_is && view_ == View::ToBe) view_ = View::AsIs;
    if (before != journey_) personas_.clear();
    refresh();
}

void JourneysPage::setView(View view) {
    view_ = view;
    apply();
}

void JourneysPage::setHidden(std::set<JourneyLane> lanes) {
    hidden_ = std::move(lanes);
    QStringList kept;
    for (const JourneyLane lane : hidden_) kept << QString::number(static_cast<int>(lane));
    Settings().setValue(QLatin1String(hiddenKey), kept);
    apply();
}

void JourneysPage::showPersona(Id<Persona> persona, bool shown) {
    std::erase(personas_, persona);
    if (shown) personas_.push_back(persona);
    apply();
}

/// What each canvas shows: where both are shown, the differences between them are marked.
std::vector<JourneyOptions> JourneysPage::shownOptions() const {
    std::vector<JourneyOptions> all;
    const auto add = [&](std::optional<Id<Journey>> journey, std::optional<Id<Journey>> other) {
        if (!journey) return;
        JourneyOptions options;
        options.journey = *journey;
        options.hidden = hidden_;
        options.personas = personas_;
        options.compared = other;
        all.push_back(std::move(options));
    };
    const auto other = toBe();
    if (view_ == View::AsIs) add(asIs(), {});
    if (view_ == View::ToBe) add(other, asIs());
    if (view_ == View::Both && other) {
        add(asIs(), other);
        add(other, asIs());
    }
    return all;
}

void JourneysPage::apply() {
    // What is wanted from nothing there is has nothing to stand beside.
    const bool alone = journey_ && session().find(*journey_)->kind == JourneyKind::to_be;
    if (alone) view_ = View::AsIs;
    const auto all = shownOptions();
    const auto show = [](JourneyCanvas& canvas, JourneyOptions options) {
        options.zoom = canvas.options().zoom;
        canvas.setOptions(std::move(options));
    };
    if (!all.empty()) show(*left_, all.front());
    if (all.size() > 1) show(*right_, all.back());
    right_->setVisible(all.size() > 1);
    views_->setCurrent(static_cast<int>(alone ? View::ToBe : view_));
    views_->setEnabled(!alone);
    views_->setProperty("wanted", journey_.has_value());
    facts_->setVisible(journey_.has_value());
    facts_->setJourney(all.empty() ? journey_ : std::optional(all.front().journey));
    const Journey* row = journey_ ? session().find(*journey_) : nullptr;
    head_->setTitle(row != nullptr ? qt(row->title) : tr("Journeys"));
    head_->setSentence(sentence());
    const bool write = session().canWrite();
    add_->setText(newItem());
    add_->setEnabled(write && (!journey_ || !all.empty()));
    lanes_->setVisible(journey_.has_value());
    toBe_->setEnabled(write && journey_ && !alone && !toBe());
    for (QAction* action : also_) action->setEnabled(write);
    also_.front()->setEnabled(write && !all.empty()); // a stage needs a journey
    for (QAction* action : ofStep_)
        action->setEnabled(write && !all.empty() && canvas().verbs().step());
    stack_->setCurrentWidget(wanted());
    setFocusProxy(wanted() == splitter_ ? static_cast<QWidget*>(left_) : wanted());
    Q_EMIT summaryChanged();
    Q_EMIT commandsChanged();
}

QWidget* JourneysPage::wanted() const {
    if (!journey_) return empty_;
    return shownOptions().empty() ? static_cast<QWidget*>(noToBe_) : splitter_;
}

QString JourneysPage::sentence() const {
    const auto all = shownOptions();
    if (all.empty()) return {};
    const JourneyMap map = journey_map(session().plan(), all.front().journey);
    QString text = words::sizeOf(map);
    if (view_ == View::AsIs || !toBe()) return text;
    const JourneyMap other = journey_map(session().plan(), *toBe());
    const JourneyMap first = journey_map(session().plan(), *asIs());
    return words::differences(difference(session().plan(), first, other));
}

QString JourneysPage::newItem() const {
    return journey_ ? tr("Step") : tr("Journey");
}

void JourneysPage::createNew() {
    if (!session().canWrite()) return;
    if (!journey_) return createJourney();
    if (wanted() == splitter_) canvas().verbs().addStep();
}

void JourneysPage::createJourney() {
    if (!session().canWrite()) return;
    const auto title = dialogs().text(this, tr("New journey"), tr("What do customers go through?"),
                                      tr("Getting started"));
    if (!title || title->trimmed().isEmpty()) return;
    Id<Journey> made;
    const auto done = session().edit(verb::add, [&](Edit& edit) {
        made = add_journey(edit, {std8(title->trimmed().left(120)), std8(tr("First stage")),
                                  std8(tr("First step"))});
        edit.about(made.uuid);
    });
    if (!done) return;
    view_ = View::AsIs;
    setJourney(made);
    canvas().setFocus(Qt::OtherFocusReason);
    const auto& steps = canvas().picture().map.steps;
    if (steps.empty()) return;
    session().select(steps.front().id);
    canvas().edit({JourneyPart::Step, steps.front().id.uuid});
}

void JourneysPage::makeToBe() {
    if (!toBe_->isEnabled()) return;
    const QString title = tr("%1, to be").arg(qt(session().find(*journey_)->title)).left(120);
    const auto done = session().edit(verb::duplicate, [&](Edit& edit) {
        edit.about(make_to_be(edit, *journey_, std8(title)).uuid);
    });
    if (done) setView(View::Both);
}

void JourneysPage::importJourney(const QString& file) {
    if (const auto made = updraft::importJourney(this, session(), file)) setJourney(*made);
}

bool JourneysPage::shows(std::string_view table) const {
    return table == table_of<Journey> || table == table_of<Stage> || table == table_of<Step> ||
           table == table_of<PainPoint> || table == table_of<Feedback> ||
           table == table_of<Opportunity> || table == table_of<Initiative>;
}

bool JourneysPage::showItems(const Selection& items) {
    if (!session().isOpen() || items.empty()) return false;
    const auto journey = journeyOf(session().plan(), items);
    if (!journey) return false;
    setJourney(*journey);
    session().select(items);
    for (JourneyCanvas* canvas : {left_, right_}) {
        if (!canvas->isVisibleTo(this)) continue;
        if (const JourneyItem* item = canvas->current()) {
            canvas->bringIntoSight(item->box);
            canvas->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    canvas().setFocus(Qt::OtherFocusReason);
    return true;
}

bool JourneysPage::can(Command command) const {
    if (!journey_ || wanted() != splitter_) return false;
    const Selection& selection = session().selection();
    const bool write = session().canWrite();
    const bool some = !selection.empty() && canvas().current() != nullptr;
    switch (command) {
    case Command::Duplicate:
        return write && some && selection.table == table_of<Step>;
    case Command::Delete:
    case Command::Rename:
        return write && some;
    case Command::Paste:
        return write && !clipboardCells().empty();
    case Command::SelectAll:
        return true;
    case Command::Copy:
        return some && selection.table == table_of<Step>;
    }
    return false;
}

void JourneysPage::run(Command command) {
    if (!can(command)) return;
    JourneyVerbs& verbs = canvas().verbs();
    switch (command) {
    case Command::Duplicate:
        return verbs.duplicate();
    case Command::Delete:
        return verbs.remove();
    case Command::Rename:
        return canvas().edit(canvas().current()->key);
    case Command::Paste:
        return void(verbs.paste());
    case Command::SelectAll: {
        std::vector<Id<Step>> all;
        for (const MapStep& step : canvas().picture().map.steps) all.push_back(step.id);
        return session().select(Selection::of(all));
    }
    case Command::Copy:
        return copySteps(session());
    }
}

std::vector<ExportChoice> JourneysPage::exports() {
    return journey_ ? journeyExports(session(), shownOptions()) : std::vector<ExportChoice>{};
}

void JourneysPage::print() {
    if (const auto all = shownOptions(); !all.empty()) printJourneys(this, session(), all);
}

QWidget* JourneysPage::projection(QWidget* parent) {
    const auto all = shownOptions();
    if (all.empty()) return nullptr;
    return new JourneyProjection(session(), canvas().options(), parent);
}

QString JourneysPage::summary() const {
    const auto all = shownOptions();
    if (all.empty()) return {};
    const JourneyMap map = journey_map(session().plan(), all.front().journey);
    QStringList parts{tr("%n step(s)", nullptr, static_cast<int>(map.steps.size()))};
    if (map.pains() > 0)
        parts << tr("%n pain point(s) and gains", nullptr, static_cast<int>(map.pains()));
    if (const auto some = static_cast<int>(map.opportunities.size()); some > 0) {
        QString text = tr("%n opportunity(s)", nullptr, some);
        if (map.unanswered() > 0) text += tr(", %1 without an initiative").arg(map.unanswered());
        parts << text;
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

void JourneysPage::contextMenu(QPoint global) {
    JourneyVerbs& verbs = canvas().verbs();
    const JourneyItem* item = canvas().current();
    QMenu menu(this);
    const bool write = session().canWrite();
    const auto add = [&](const QString& text, bool enabled, const std::function<void()>& run) {
        QAction* action = menu.addAction(text);
        action->setEnabled(enabled && write);
        connect(action, &QAction::triggered, this, run);
    };
    const bool step = verbs.step().has_value();
    if (item != nullptr) {
        const JourneyKey key = item->key;
        add(tr("Write here…"), key.part != JourneyPart::Add, [this, key] { canvas().edit(key); });
        menu.addSeparator();
    }
    add(tr("New step"), true, [this] { createNew(); });
    add(tr("New stage"), true, [&verbs] { verbs.addStage(); });
    add(tr("New pain point"), step, [&verbs] { verbs.addPain(PainKind::pain); });
    add(tr("New gain"), step, [&verbs] { verbs.addPain(PainKind::gain); });
    add(tr("New opportunity"), step, [&verbs] { verbs.addOpportunity(); });
    menu.addSeparator();
    add(tr("Moment of truth"), step, [&verbs] { verbs.toggleMoment(); });
    add(tr("No feeling"), step, [&verbs] { verbs.clearEmotion(); });
    add(tr("Paste steps"), can(Command::Paste), [this] { run(Command::Paste); });
    menu.addSeparator();
    add(tr("Duplicate"), can(Command::Duplicate), [&verbs] { verbs.duplicate(); });
    add(tr("Delete"), can(Command::Delete), [&verbs] { verbs.remove(); });
    menu.exec(global);
}

} // namespace updraft
