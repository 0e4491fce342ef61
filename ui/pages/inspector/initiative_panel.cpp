#include "ui/pages/inspector/initiative_panel.h"

#include "core/choose/score.h"
#include "core/edits/links.h"
#include "core/edits/verbs.h"
#include "ui/forms/item_menu.h"
#include "ui/forms/kind_form.h"
#include "ui/models/field_words.h"
#include "ui/pages/ask_board.h"
#include "ui/pages/inspector/panel_parts.h"
#include "ui/pages/open_charter.h"
#include "ui/render/charter_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flow_layout.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"
#include "ui/words/choosing.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

QString datesOf(const Initiative& initiative, const Schedule& schedule, int year) {
    const auto* item = schedule.find(initiative.id);
    if (!item || !item->own)
        return initiative.horizon ? wordLabel(word(*initiative.horizon)) : QString();
    if (item->own->start == item->own->finish) return shortDate(item->own->start, year);
    return dateSpan(item->own->start, item->own->finish);
}

/// "Neighbour · Ruth Callaghan · Asked"
QString mandateOf(const Initiative& initiative) {
    QStringList parts{wordLabel(word(initiative.mandate))};
    if (initiative.mandate != Mandate::mine) {
        if (!initiative.neighbour.empty()) parts << qt(initiative.neighbour);
        parts << wordLabel(word(initiative.ask_state));
    }
    return parts.join(QStringLiteral(" · "));
}

/// "77, rank 2= of 17, quick win"; nothing of one that has no score or is not open.
QString scoreOf(const Initiative& initiative, const Plan& plan) {
    if (plan.scores.empty()) return {};
    const auto sheet = ScoreSheet::of(plan);
    const auto scores = scores_of(sheet);
    for (std::size_t item = 0; item < sheet.items(); ++item) {
        const auto& score = scores.items[item];
        if (sheet.initiative(item) != initiative.id || !score.score) continue;
        const QString rank = InitiativePanel::tr("%1, rank %2 of %L3")
                                 .arg(scoreText(score.score), rankText(scores, item))
                                 .arg(scores.ranked);
        return score.quadrant ? InitiativePanel::tr("%1, %2").arg(
                                    rank, quadrantText(*score.quadrant).toLower())
                              : rank;
    }
    return {};
}

} // namespace

InitiativePanel::InitiativePanel(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), head_(new InitiativeHead(session, this)),
      problems_(new ProblemBox(session, this)), facts_(new FactList(this)),
      thread_(new ThreadBox(session, this)),
      form_(new KindForm(session, *find_kind(table_of<Initiative>),
                         formGroups(*find_kind(table_of<Initiative>)), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::l);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(problems_);
    addHairline(*column, this);
    addPart(*column, facts_);
    addPart(*column, thread_);
    related_ = {
        new RelatedList(session, table_of<Outcome>, tr("Expected outcomes"),
                        {"metric", "baseline", "target", "by"}, this),
        new RelatedList(session, table_of<Milestone>, tr("Milestones"), {"title", "date"}, this),
        new RelatedList(session, table_of<Action>, tr("Action items"),
                        {"title", "owner", "due", "done_means"}, this)};
    for (RelatedList* list : related_) addPart(*column, list);
    addPart(*column, form_);
    addButton(column);
    column->addStretch();
    connect(head_, &InitiativeHead::charterWanted, this, [this] { openCharter(session_, id_); });
    connect(facts_, &FactList::opened, &session,
            [&session](const Selection& target) { session.select(target); });
}

void InitiativePanel::addButton(QVBoxLayout* column) {
    auto* row = new FlowLayout(nullptr, space::s);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    depend_ = new QPushButton(icon(Icon::link), tr("Add dependency"), this);
    connect(depend_, &QPushButton::clicked, this, &InitiativePanel::addDependency);
    row->addWidget(depend_);
    ask_ = new QPushButton(icon(Icon::changeBoard), tr("Ask the change board"), this);
    connect(ask_, &QPushButton::clicked, this, [this] {
        session_.select(id_);
        askBoard(session_);
    });
    row->addWidget(ask_);
    column->addLayout(row);
}

std::vector<FactList::Fact> InitiativePanel::factsOf(const Initiative& initiative,
                                                     const Schedule& schedule) const {
    std::vector<FactList::Fact> facts;
    const int year = year_month_day(session_.today()).year;
    const auto add = [&](const QString& name, const QString& value, Selection target = {},
                         const QString& code = {}) {
        if (!value.isEmpty()) facts.push_back({name, code, value, std::move(target)});
    };
    if (const auto* owner = initiative.owner ? session_.find(*initiative.owner) : nullptr)
        add(tr("Owner"), qt(owner->name), Selection::of(owner->id));
    add(tr("Mandate"), mandateOf(initiative));
    add(tr("Dates"), datesOf(initiative, schedule, year));
    if (const auto* batch = initiative.batch ? session_.find(*initiative.batch) : nullptr)
        add(tr("Batch"), qt(batch->title), Selection::of(batch->id), qt(batch->code));
    for (const Dependency& link : session_.plan().dependencies) {
        if (link.to != initiative.id && link.from != initiative.id) continue;
        const bool before = link.to == initiative.id;
        const auto* other = session_.find(before ? link.from : link.to);
        if (other)
            add(before ? tr("Depends on") : tr("Needed by"), qt(other->title),
                Selection::of(other->id), qt(other->code));
    }
    add(tr("Score"), scoreOf(initiative, session_.plan()));
    for (const ComesOff& off : session_.plan().comes_off)
        if (const auto* request = session_.find(off.request);
            off.initiative == initiative.id && request && request->decision == Decision::accept)
            add(tr("Came off for"), qt(request->title), Selection::of(request->id),
                qt(request->code));
    const Kind& kind = *find_kind(table_of<Initiative>);
    for (const auto* name : {"effort", "cost", "benefit_per_year"}) {
        const KindField& field = *kind.field(name);
        const Value value = field.get(session_.plan(), initiative.id.uuid);
        QString text = shownText(field, value, session_.plan().about());
        if (const auto* amount = std::get_if<Money>(&value))
            text = money(*amount, session_.plan().about().currency);
        if (field.type == Type::number && !text.isEmpty()) text = tr("%1 person-days").arg(text);
        add(fieldLabel(field), text);
    }
    return facts;
}

void InitiativePanel::show(Id<Initiative> initiative) {
    const auto* row = session_.find(initiative);
    if (!row) return;
    id_ = initiative;
    const Schedule& now = session_.schedule();
    head_->show(*row);
    problems_->show(initiative, now);
    facts_->setFacts(factsOf(*row, now));
    thread_->show(table_of<Initiative>, initiative.uuid);
    for (RelatedList* list : related_) list->show(initiative);
    depend_->setEnabled(session_.canWrite());
    ask_->setEnabled(session_.canWrite());
    // What was gone and came back is filled anew.
    if (const std::vector item{initiative.uuid}; form_->items() != item) form_->setItems(item);
}

void InitiativePanel::focusField(std::string_view field) {
    for (RelatedList* list : related_)
        if (list->kind().name == field) return list->focusFirst();
    form_->focusField(field);
}

/// A choice under the button of what must come first.
void InitiativePanel::addDependency() {
    auto* button = qobject_cast<QWidget*>(sender());
    askForItem(button ? *button : *this, session_.plan(),
               {*find_kind(table_of<Initiative>),
                tr("Which one must come first?"),
                tr("Depends on"),
                {id_.uuid},
                {},
                [this](Uuid first) {
                    session_.edit(verb::link, [&](Edit& edit) { link(edit, {first}, id_); });
                }});
}

} // namespace updraft
