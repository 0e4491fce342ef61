#include "ui/pages/listen/journeys/journeys_page.h"

#include "core/edits/kinds.h"
#include "ui/journey/canvas.h"
#include "ui/journey/pair.h"
#include "ui/journey/verbs.h"
#include "ui/pages/listen/journeys/facts.h"
#include "ui/pages/listen/journeys/journey_exports.h"
#include "ui/render/journey/words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/flags/segmented.h"
#include "ui/support/settings.h"

#include <QAction>
#include <QComboBox>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

namespace {

constexpr const char* hiddenKey = "journeys/hidden";
const QString byHand = QStringLiteral("chosen"); // somebody has, be it to hide none

/// The lanes that a person hid; at first those that push the feeling out of sight.
std::set<JourneyLane> keptHidden() {
    const QStringList kept = Settings().value(QLatin1String(hiddenKey)).toStringList();
    if (kept.isEmpty())
        return {JourneyLane::Actions, JourneyLane::Thoughts, JourneyLane::Frontstage,
                JourneyLane::Owner};
    std::set<JourneyLane> hidden;
    for (const QString& lane : kept)
        if (const int number = lane.toInt(); number > 0 && number < journeyLanes)
            hidden.insert(static_cast<JourneyLane>(number));
    return hidden;
}

} // namespace

JourneysPage::JourneysPage(Session& session, QWidget* parent)
    : Page(session, parent), head_(new PageHead(tr("Journeys"), this)),
      picker_(new QComboBox(this)), views_(new Segmented(tr("View"), this)),
      facts_(new JourneyFacts(session, this)),
      maps_(new JourneyPair(session, JourneyStyle::Screen, this)) {
    hidden_ = keptHidden();
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
    stack_->addWidget(maps_);
    stack_->addWidget(empty_);
    stack_->addWidget(noToBe_);
    column->addLayout(stack_, 1);
    connect(&session, &Session::opened, this, &JourneysPage::refresh);
    connect(&session, &Session::changed, this, &JourneysPage::refresh);
    connect(&session, &Session::selectionChanged, this, [this] {
        if (!isVisible()) return;
        enableCommands();
        Q_EMIT summaryChanged();
        Q_EMIT commandsChanged();
    });
    refresh();
}

JourneyCanvas& JourneysPage::canvas() const {
    return maps_->acting();
}

JourneyCanvas& JourneysPage::wantedCanvas() const {
    return maps_->right();
}

void JourneysPage::fillPicker() {
    const Plan& plan = session().plan();
    const auto all = journeyFamilies(plan);
    const bool asked =
        variant_ && toBe() == variant_ && std::ranges::find(all, *variant_) != all.end();
    picker_->clear();
    for (const Id<Journey> id : all) {
        const Journey& row = *plan.journeys.find(id);
        picker_->addItem(qt(row.code) + QStringLiteral("  ") + qt(row.title));
        if ((asked ? variant_ : journey_) == id) picker_->setCurrentIndex(picker_->count() - 1);
    }
}

std::optional<Id<Journey>> JourneysPage::asIs() const {
    return journey_;
}

std::optional<Id<Journey>> JourneysPage::toBe() const {
    if (!journey_) return std::nullopt;
    const Journey* asked = variant_ ? session().find(*variant_) : nullptr;
    return asked != nullptr && asked->as_is == journey_
               ? variant_
               : counterpart_of(session().plan(), *journey_);
}

void JourneysPage::refresh() {
    const Plan& plan = session().plan();
    const auto all = journeyFamilies(plan);
    if (journey_ && std::ranges::find(all, *journey_) == all.end()) journey_.reset();
    if (!journey_ && !all.empty()) journey_ = all.front();
    std::erase_if(personas_, [&](Id<Persona> id) { return plan.personas.find(id) == nullptr; });
    fillPicker();
    // A map costs a walk through all that customers said: none is drawn where nobody looks.
    stale_ = true;
    if (isVisible()) apply();
}

void JourneysPage::setJourney(Id<Journey> journey) {
    const Journey* row = session().find(journey);
    if (row == nullptr) return;
    const auto before = journey_;
    journey_ = row->as_is && session().find(*row->as_is) != nullptr ? *row->as_is : journey;
    variant_ = row->as_is ? std::optional(journey) : std::nullopt;
    if (row->as_is && view_ == View::AsIs) view_ = View::ToBe;
    if (!row->as_is && view_ == View::ToBe) view_ = View::AsIs;
    if (before != journey_) personas_.clear();
    refresh();
    if (stale_) apply();
    letGo();
}

void JourneysPage::setView(View view) {
    view_ = view;
    apply();
    letGo();
}

/// Steps and stages of a map that shows no more are picked no more, so that nobody edits what they
/// do not see.
void JourneysPage::letGo() {
    const Selection& picked = session().selection();
    const auto onMap = [&](const JourneyCanvas* canvas) {
        return canvas->picture().find(picked.table, picked.ids.back()) != nullptr;
    };
    const bool pickable = picked.table == table_of<Step> || picked.table == table_of<Stage>;
    if (!pickable || picked.empty()) return;
    const auto shown = maps_->shown();
    const bool seen = wanted() == maps_ && std::ranges::any_of(shown, onMap);
    if (!seen) session().select(Selection{});
}

void JourneysPage::setHidden(std::set<JourneyLane> lanes) {
    hidden_ = std::move(lanes);
    QStringList kept;
    for (const JourneyLane lane : hidden_) kept << QString::number(static_cast<int>(lane));
    kept << byHand;
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
        for (JourneyOptions& each : all) each.aligned = true;
    }
    return all;
}

void JourneysPage::apply() {
    stale_ = false;
    // What is wanted from nothing there is has nothing to stand beside.
    const bool alone = journey_ && session().find(*journey_)->kind == JourneyKind::to_be;
    if (alone) view_ = View::AsIs;
    const auto all = shownOptions();
    maps_->setShown(all);
    views_->setCurrent(static_cast<int>(alone ? View::ToBe : view_));
    picker_->setProperty("wanted", journeyFamilies(session().plan()).size() > 1);
    views_->setProperty("wanted", journey_.has_value());
    facts_->setVisible(journey_.has_value());
    if (all.empty() && journey_) {
        const JourneyMap map = journey_map(session().plan(), *journey_);
        facts_->setMap(&map);
    } else {
        facts_->setMap(shownMap());
    }
    const auto titled = view_ == View::ToBe && toBe() ? toBe() : journey_;
    const Journey* row = titled ? session().find(*titled) : nullptr;
    head_->setTitle(row != nullptr ? qt(row->title) : tr("Journeys"));
    head_->setSentence(sentence());
    add_->setText(newItem());
    lanes_->setVisible(journey_.has_value());
    enableCommands();
    stack_->setCurrentWidget(wanted());
    setFocusProxy(wanted());
    Q_EMIT summaryChanged();
    Q_EMIT commandsChanged();
}

void JourneysPage::enableCommands() {
    const bool write = session().canWrite();
    const bool drawn = shownMap() != nullptr;
    // One that was just removed is let go of by what is picked first, and then by the page.
    const Journey* row = journey_ ? session().find(*journey_) : nullptr;
    const bool alone = row != nullptr && row->kind == JourneyKind::to_be;
    add_->setEnabled(write && (!journey_ || drawn));
    toBe_->setEnabled(write && journey_ && !alone && !toBe());
    for (QAction* action : makers_) action->setEnabled(write);
    for (EmptyState* empty : {empty_, noToBe_}) empty->setCanBegin(write);
    for (QAction* action : ofJourney_) action->setEnabled(write && journey_);
    also_.front()->setEnabled(write && drawn); // a stage needs a journey
    said_->setEnabled(drawn && canvas().verbs().step());
    for (QAction* action : ofStep_) action->setEnabled(write && drawn && canvas().verbs().step());
}

const JourneyMap* JourneysPage::shownMap() const {
    return journey_ && !shownOptions().empty() ? &maps_->left().picture().map : nullptr;
}

void JourneysPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (stale_) apply();
}

QWidget* JourneysPage::wanted() const {
    if (!journey_) return empty_;
    return shownOptions().empty() ? static_cast<QWidget*>(noToBe_) : maps_;
}

QString JourneysPage::sentence() const {
    const JourneyMap* map = shownMap();
    if (map == nullptr) return {};
    if (view_ == View::AsIs) return words::sizeOf(*map);
    if (view_ == View::Both)
        return words::differences(difference(session().plan(), *map, maps_->right().picture().map));
    return words::differences(
        difference(session().plan(), journey_map(session().plan(), *asIs()), *map));
}

bool JourneysPage::shows(std::string_view table) const {
    return table == table_of<Journey> || table == table_of<Stage> || table == table_of<Step> ||
           table == table_of<PainPoint> || table == table_of<Feedback> ||
           table == table_of<Opportunity> || table == table_of<Initiative>;
}

bool JourneysPage::showItems(const Selection& items) {
    if (!session().isOpen() || items.empty()) return false;
    // Of what customers said a map shows but the latest: the rest is looked for on its page.
    const auto drawn = [&](Uuid id) {
        return std::ranges::any_of(maps_->shown(), [&](const JourneyCanvas* canvas) {
            return canvas->picture().find(items.table, id) != nullptr;
        });
    };
    if (items.table == table_of<Feedback> && (items.ids.size() > 1 || !drawn(items.ids.front())))
        return false;
    const auto journey = journeyOf(session().plan(), items);
    if (!journey) return false;
    setJourney(*journey);
    session().select(items);
    for (JourneyCanvas* canvas : maps_->shown()) {
        if (const JourneyItem* item = canvas->current()) {
            canvas->bringIntoSight(item->box);
            canvas->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    canvas().setFocus(Qt::OtherFocusReason);
    return true;
}

QString JourneysPage::summary() const {
    const JourneyMap* map = isVisible() ? shownMap() : nullptr;
    if (map == nullptr) return {};
    QStringList parts{tr("%Ln step(s)", nullptr, static_cast<int>(map->steps.size()))};
    if (map->pains() > 0)
        parts << tr("%Ln pain point(s) and gains", nullptr, static_cast<int>(map->pains()));
    if (const auto some = static_cast<int>(map->opportunities.size()); some > 0) {
        QString text = tr("%Ln opportunity(s)", nullptr, some);
        if (map->unanswered() > 0) text += tr(", %1 without an initiative").arg(map->unanswered());
        parts << text;
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}
} // namespace updraft
