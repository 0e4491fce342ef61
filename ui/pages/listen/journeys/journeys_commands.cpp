// What can be done on the page, by menus, keys and the palette.
#include "ui/pages/listen/journeys/journeys_page.h"

#include "core/edits/journeys.h"
#include "core/edits/verbs.h"
#include "ui/journey/canvas.h"
#include "ui/journey/pair.h"
#include "ui/journey/verbs.h"
#include "ui/pages/listen/journeys/importing.h"
#include "ui/pages/listen/journeys/journey_exports.h"
#include "ui/pages/listen/journeys/projection.h"
#include "ui/support/clipboard.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/words/history.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace updraft {

namespace {

QString native(const char* keys) {
    return QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText);
}

} // namespace

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
    makers_ << action;
    return action;
}

void JourneysPage::makeCommands() {
    maker(tr("S&tage"), [this] { canvas().verbs().addStage(); });
    ofStep_ << maker(tr("&Pain point"), [this] { canvas().verbs().addPain(PainKind::pain); })
            << maker(tr("&Gain"), [this] { canvas().verbs().addPain(PainKind::gain); })
            << maker(tr("&Opportunity"), [this] { canvas().verbs().addOpportunity(); });
    maker(tr("&Journey"), [this] { createJourney(); });
    toBe_ = command(tr("Make a to-be journey of it"), {}, [this] { makeToBe(); });
    makers_ << command(tr("Import a journey…"), {}, [this] { importJourney(); });
    const auto ofJourney = [this](const QString& text, auto run) {
        return command(text, {}, [this, run] {
            if (const auto shown = shownJourney()) run(*shown);
        });
    };
    for (const auto& [view, text] : {std::pair(View::AsIs, tr("Show the as-is journey")),
                                     std::pair(View::ToBe, tr("Show the to-be journey")),
                                     std::pair(View::Both, tr("Compare as-is and to-be"))})
        command(text, {}, [this, view = view] { setView(view); });
    command(tr("Compare personas…"), {}, [this] {
        QMenu menu(this);
        fillPersonas(&menu);
        menu.exec(mapToGlobal(rect().center()));
    });
    ofJourney(tr("About this journey"), [this](Id<Journey> shown) { session().select(shown); });
    ofJourney_ << ofJourney(tr("Duplicate this journey"), [this](Id<Journey> shown) {
        duplicateJourney(shown);
    }) << ofJourney(tr("Delete this journey"), [this](Id<Journey> shown) { deleteJourney(shown); });
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
    said_ = command(tr("Show what customers said here"), {}, [this] { showSaid(); });
    command(tr("Fit the journey"), native("Ctrl+0"), [this] { canvas().fit(); });
    command(tr("Zoom in"), native("Ctrl++"), [this] { canvas().zoom(JourneyCanvas::zoomStep); });
    command(tr("Zoom out"), native("Ctrl+-"),
            [this] { canvas().zoom(1 / JourneyCanvas::zoomStep); });
}

QString JourneysPage::newItem() const {
    return journey_ ? tr("Step") : tr("Journey");
}

void JourneysPage::createNew() {
    if (!session().canWrite()) return;
    if (!journey_) return createJourney();
    if (wanted() == maps_) canvas().verbs().addStep();
}

void JourneysPage::create(std::string_view table) {
    if (table == table_of<Journey>) return createJourney();
    createNew();
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
    const QString title = named(tr("%1, to be"), *journey_);
    const auto done = session().edit(verb::duplicate, [&](Edit& edit) {
        edit.about(make_to_be(edit, *journey_, std8(title)).uuid);
    });
    if (done) setView(View::Both);
}

/// By the journey's own title, of which as much is left as there is room for, and like no other.
QString JourneysPage::named(const QString& pattern, Id<Journey> journey) const {
    constexpr qsizetype number = 3; // " 12" may have to stand behind it
    const auto most = static_cast<qsizetype>(name_limits.most) - number;
    const QString title = qt(session().find(journey)->title);
    const QString whole = pattern.arg(title.left(most - pattern.size() + 2));
    return qt(free_journey_title(session().plan(), std8(whole)));
}

std::optional<Id<Journey>> JourneysPage::shownJourney() const {
    if (wanted() == maps_) return canvas().options().journey;
    return journey_;
}

void JourneysPage::duplicateJourney(Id<Journey> journey) {
    if (!session().canWrite()) return;
    const QString title = named(tr("%1, copy"), journey);
    Id<Journey> made;
    const auto done = session().edit(verb::duplicate, [&](Edit& edit) {
        made = duplicate_journey(edit, journey, std8(title));
        edit.about(made.uuid);
    });
    if (!done) return;
    setJourney(made);
    session().select(made);
}

void JourneysPage::deleteJourney(Id<Journey> journey) {
    if (!session().canWrite()) return;
    const auto done = session().edit(verb::remove, [&](Edit& edit) {
        edit.about(journey.uuid);
        find_kind(table_of<Journey>)->remove(edit, {journey.uuid});
    });
    if (done) session().say(removalSentence(*done, {journey.uuid}));
}

void JourneysPage::importJourney(const QString& file) {
    if (const auto made = chooseJourney(this, session(), file)) setJourney(*made);
}

bool JourneysPage::can(Command command) const {
    if (!journey_ || wanted() != maps_) return false;
    const Selection& selection = session().selection();
    const bool write = session().canWrite();
    const bool some = !selection.empty() && canvas().current() != nullptr;
    const bool whole = selection.one<Journey>().has_value();
    switch (command) {
    case Command::Duplicate:
        return write && (whole || (some && (selection.table == table_of<Step> ||
                                            selection.table == table_of<Stage>)));
    case Command::Delete:
        return write && (whole || (some && canvas().current()->key.part != JourneyPart::Add));
    case Command::Rename:
        return write && some && canvas().current()->key.part != JourneyPart::Add;
    case Command::Paste:
        return write && clipboardHasCells();
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
    const auto whole = session().selection().one<Journey>();
    switch (command) {
    case Command::Duplicate:
        return whole ? duplicateJourney(*whole) : verbs.duplicate();
    case Command::Delete:
        return whole ? deleteJourney(*whole) : verbs.remove();
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
    return new JourneyProjection(session(), all, parent);
}

/// The map names a few verbatims of a step; their page has all.
void JourneysPage::showSaid() {
    const std::vector<Id<Step>> steps = canvas().verbs().steps();
    Selection said{table_of<Feedback>, {}};
    for (const Feedback& row : session().plan().feedback)
        if (row.step && std::ranges::find(steps, *row.step) != steps.end())
            said.ids.push_back(row.id.uuid);
    if (said.ids.empty())
        session().say(tr("No customer has said anything about this step yet."));
    else
        session().reveal(said);
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
    add(tr("Duplicate"), can(Command::Duplicate), [this] { run(Command::Duplicate); });
    add(tr("Delete"), can(Command::Delete), [this] { run(Command::Delete); });
    menu.addSeparator();
    menu.addAction(said_);
    menu.addActions(ofJourney_);
    menu.exec(global);
}

} // namespace updraft
