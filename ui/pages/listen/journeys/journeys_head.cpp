// What stands around the maps: head, menus, what an empty page says.
#include "ui/pages/listen/journeys/journeys_page.h"

#include "core/edits/kinds.h"
#include "ui/journey/canvas.h"
#include "ui/journey/pair.h"
#include "ui/pages/listen/journeys/journey_exports.h"
#include "ui/pages/listen/journeys/picture.h"
#include "ui/render/journey/words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/flags/segmented.h"
#include "ui/support/label_text.h"
#include "ui/support/style.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>

#include <algorithm>

namespace updraft {

void JourneysPage::makeCanvases() {
    for (JourneyCanvas* canvas : {&maps_->left(), &maps_->right()})
        connect(canvas, &JourneyCanvas::menuAsked, this, &JourneysPage::contextMenu);
    setFocusProxy(maps_);
}

void JourneysPage::makeHead() {
    picker_->setAccessibleName(tr("Journey"));
    picker_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int letters = 16; // a longer title is read in the head
    picker_->setMinimumContentsLength(letters);
    connect(picker_, &QComboBox::activated, this, [this](int index) {
        const auto all = journeyFamilies(session().plan());
        if (index >= 0 && index < std::ssize(all)) setJourney(all[static_cast<std::size_t>(index)]);
    });
    head_->addWidget(picker_);
    for (const JourneyKind kind : {JourneyKind::as_is, JourneyKind::to_be})
        views_->addChoice(words::kind(kind));
    views_->addChoice(tr("Both"));
    connect(views_, &Segmented::chosen, this,
            [this](int index) { setView(static_cast<View>(index)); });
    lanes_ = new QAction(icon(Icon::eye), tr("Lanes"), this);
    lanes_->setMenu(makeLanesMenu());
    head_->addButton(lanes_);
    head_->addSegmented(views_);
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
        QAction* action = menu->addAction(asLabel(qt(plan.personas.find(persona)->name)));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(personas_, persona) != personas_.end());
        action->setEnabled(ofJourney || action->isChecked() || own.empty());
        connect(action, &QAction::triggered, this,
                [this, persona](bool shown) { showPersona(persona, shown); });
    }
    menu->setEnabled(!plan.personas.empty());
}

void JourneysPage::makeEmptyStates() {
    empty_ = new EmptyState(
        tr("What is it like to be your customer?"),
        tr("A journey map puts what customers do, think and feel side by side with what you do, "
           "so that a team sees where it hurts and what to mend first."),
        paintEmptyJourney, this);
    auto* first = new QAction(icon(Icon::plus), tr("New journey"), this);
    connect(first, &QAction::triggered, this, &JourneysPage::createJourney);
    makers_ << first;
    empty_->addButton(first);
    auto* import = new QAction(icon(Icon::bringIn), tr("Import a journey…"), this);
    connect(import, &QAction::triggered, this, [this] { importJourney(); });
    makers_ << import;
    empty_->addButton(import);
    noToBe_ = new EmptyState(tr("How should it be?"),
                             tr("A to-be journey begins as a copy of the journey as it is. Change "
                                "it, and both side by side show what will be different."),
                             paintEmptyJourney, this);
    auto* make = new QAction(icon(Icon::copy), tr("Make a to-be journey of it"), this);
    connect(make, &QAction::triggered, this, &JourneysPage::makeToBe);
    makers_ << make;
    noToBe_->addButton(make);
}

} // namespace updraft
