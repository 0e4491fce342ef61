#include "ui/pages/listen/opportunities/opportunities_page.h"

#include "core/edits/opportunities.h"
#include "core/edits/verbs.h"
#include "core/thread/thread.h"
#include "ui/import/dialog.h"
#include "ui/pages/print_pages.h"
#include "ui/render/idea_sheet.h"
#include "ui/support/convert.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/icons.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <QMenu>

#include <unordered_set>

namespace updraft {

namespace {

KindPage::Setup setup() {
    return {table_of<Opportunity>,
            OpportunitiesPage::tr("Opportunities"),
            OpportunitiesPage::tr("Opportunity"),
            {"code", "statement", "score", "reach", "severity", "strength", "initiatives"},
            {"origin", "strength", "step"},
            {"origin", "strength", "step"},
            OpportunitiesPage::tr("What is worth doing something about?"),
            OpportunitiesPage::tr("An opportunity turns what hurts customers into one sentence, "
                                  "with the pain points and verbatims it rests on, and a score "
                                  "from reach, severity and evidence. Ask your people, too: their "
                                  "ideas stand in the same list.")};
}

/// Those that no initiative answers.
KindFilterModel::Test openTest(const Session& session) {
    const auto all = unanswered_opportunities(session.plan());
    const auto open = std::make_shared<std::unordered_set<Id<Opportunity>>>(all.begin(), all.end());
    return [open](const Plan&, Uuid id) { return open->contains({id}); };
}

} // namespace

OpportunitiesPage::OpportunitiesPage(Session& session, QWidget* parent)
    : KindPage(session, setup(), parent),
      bring_(new QAction(tr("Bring in what people wrote…"), this)),
      answer_(new QAction(icon(Icon::initiatives), tr("Start an initiative"), this)) {
    addSwitches();
    addButtons();
    fillHead();
    table().columns().sortAtFirst("score", Qt::DescendingOrder);
}

void OpportunitiesPage::addSwitches() {
    bar().addSwitch("unanswered", tr("No initiative yet"), [this] { return openTest(session()); });
    bar().addSwitch("ideas", tr("Team ideas"), [] {
        return [](const Plan& plan, Uuid id) {
            const auto* row = plan.opportunities.find({id});
            return row && row->origin == Origin::idea;
        };
    });
    bar().addSwitch("untold", tr("Author not told"), [] {
        return [](const Plan& plan, Uuid id) {
            const auto* row = plan.opportunities.find({id});
            return row && !row->author.empty() && !row->told;
        };
    });
}

void OpportunitiesPage::addButtons() {
    auto* sheets = new QAction(icon(Icon::print), tr("Idea sheets"), this);
    sheets->setMenu(new QMenu(this));
    connect(sheets->menu()->addAction(tr("Sheet to print…")), &QAction::triggered, this,
            [this] { Q_EMIT exportWanted(exports().front()); });
    connect(sheets->menu()->addAction(tr("Sheet to fill in as CSV…")), &QAction::triggered, this,
            [this] { Q_EMIT exportWanted(exports()[1]); });
    sheets->menu()->addAction(bring_);
    connect(bring_, &QAction::triggered, this, [this] {
        importRows(this, session(), kind(), {"origin", "author"}, {{"origin", "idea"}});
    });
    head().addButton(sheets);
    connect(answer_, &QAction::triggered, this, &OpportunitiesPage::answerWithInitiative);
    addAction(answer_);
    head().addButton(answer_);
    const auto allow = [this] {
        bring_->setEnabled(session().canWrite());
        answer_->setEnabled(session().canWrite() && session().selection().one<Opportunity>());
    };
    connect(&session(), &Session::selectionChanged, this, allow);
    connect(&session(), &Session::accessChanged, this, allow);
    allow();
}

void OpportunitiesPage::answerWithInitiative() {
    const auto picked = session().selection().one<Opportunity>();
    if (!picked) return;
    Id<Initiative> made;
    const auto change = session().edit(verb::answer, [&](Edit& edit) {
        made = answer_opportunity(edit, *picked);
        edit.about(picked->uuid);
        edit.about(made.uuid);
    });
    if (change) session().reveal(made);
}

QString OpportunitiesPage::also() const {
    const auto unanswered = unanswered_opportunities(session().plan()).size();
    return unanswered > 0 ? tr("%1 without an initiative").arg(unanswered) : QString();
}

std::vector<ExportChoice> OpportunitiesPage::exports() {
    const QString title = qt(session().plan().about().title);
    std::vector<ExportChoice> choices{
        {tr("Idea sheet to print…"), tr("%1 idea sheet.pdf").arg(title), tr("PDF (*.pdf)"),
         [this] {
             return [plan = session().snapshot(),
                     how = PaperExport{usualPaper(), {}, session().today()}](const Progress&) {
                 return exportIdeaSheet(*plan, how);
             };
         }},
        {tr("Idea sheet as CSV…"), tr("%1 idea sheet.csv").arg(title), tr("CSV (*.csv)"),
         [] { return [](const Progress&) -> Result<QByteArray> { return ideaSheetAsCsv(); }; }}};
    for (ExportChoice& choice : KindPage::exports()) choices.push_back(std::move(choice));
    return choices;
}

void OpportunitiesPage::print() {
    printFromDialog(this, layoutIdeaSheet(session().plan(), usualPaper(), session().today()));
}

} // namespace updraft
