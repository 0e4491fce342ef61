#include "ui/pages/choose/initiatives_page.h"

#include "core/roadmap/findings.h"
#include "core/thread/purpose.h"
#include "ui/pages/choose/board_view.h"
#include "ui/pages/choose/start_test.h"
#include "ui/support/convert.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/icons.h"
#include "ui/support/settings.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"
#include "ui/tables/saved_views.h"

#include <QMenu>
#include <QStackedWidget>

#include <unordered_set>

namespace updraft {

namespace {

constexpr const char* viewKey = "initiatives/view";

KindPage::Setup setup() {
    return {
        table_of<Initiative>,
        InitiativesPage::tr("Initiatives"),
        InitiativesPage::tr("Initiative"),
        {"code", "title", "status", "owner", "domain", "batch", "start", "days", "priority"},
        {"owner", "domain", "status", "mandate"},
        {"status", "owner", "domain", "batch", "mandate", "horizon"},
        InitiativesPage::tr("What could your department start itself?"),
        InitiativesPage::tr("Initiatives are the changes you plan: each with an owner, a status "
                            "and a place on the roadmap. Write the first, or bring in a list "
                            "you have.")};
}

/// Initiatives whose own finish has passed.
KindFilterModel::Test lateTest(const Session& session) {
    const Plan& plan = session.plan();
    const WorkingDays calendar = working_days(plan.about());
    auto late = std::make_shared<std::unordered_set<Uuid>>();
    for (const Initiative& row : plan.initiatives)
        if (days_overdue(row, bar_of(row, calendar), session.today(), calendar) > 0)
            late->insert(row.id.uuid);
    return [late](const Plan&, Uuid id) { return late->contains(id); };
}

} // namespace

InitiativesPage::InitiativesPage(Session& session, QWidget* parent)
    : KindPage(session, setup(), parent), views_(new Segmented(tr("View"), &head())),
      board_(new BoardView(table(), this)),
      saved_(new SavedViews(table(), bar(), QStringLiteral("initiatives"), this)) {
    stack().addWidget(board_);
    views_->addChoice(tr("Table"), icon(Icon::table));
    views_->addChoice(tr("Board"), icon(Icon::columns));
    views_->setCurrent(Settings().value(QLatin1String(viewKey), 0).toInt());
    connect(views_, &Segmented::chosen, this, [this](int view) {
        Settings().setValue(QLatin1String(viewKey), view);
        refresh();
    });
    addSwitches();
    addRelations();
    auto* saved = new QAction(icon(Icon::filter), tr("Views"), this);
    saved->setMenu(new QMenu(this));
    connect(saved->menu(), &QMenu::aboutToShow, this,
            [this, saved] { saved_->fillMenu(*saved->menu()); });
    head().addButton(saved);
    fillHead();
    head().addSegmented(views_);
}

void InitiativesPage::addSwitches() {
    bar().addSwitch("late", tr("Late"), [this] { return lateTest(session()); });
    bar().addSwitch("start", tr("Can start today"), [this] { return startTest(session()); });
    bar().addSwitch("open", tr("Hide done"), [] {
        return [](const Plan& plan, Uuid id) {
            const auto* row = plan.initiatives.find({id});
            return row && row->status != Status::done && row->status != Status::dropped;
        };
    });
}

void InitiativesPage::addRelations() {
    // Whose purposes hold one of those that are wanted.
    const auto test = [this](auto of) {
        return [this, of](const std::set<Uuid>& wanted) -> KindFilterModel::Test {
            auto all = std::make_shared<const std::unordered_map<Id<Initiative>, Purpose>>(
                purposes(session().plan()));
            return [all, of, wanted](const Plan&, Uuid id) {
                const auto purpose = all->find(Id<Initiative>{id});
                return purpose != all->end() &&
                       std::ranges::any_of(purpose->second.*of, [&](const auto& each) {
                           return wanted.contains(each.uuid);
                       });
            };
        };
    };
    bar().addRelation("persona", {tr("Persona"),
                                  [](const Plan& plan) {
                                      std::vector<std::pair<Uuid, QString>> all;
                                      for (const Uuid id : find_kind("personas")->all(plan))
                                          all.emplace_back(id, qt(plan.personas.find({id})->name));
                                      return all;
                                  },
                                  test(&Purpose::personas)});
    bar().addRelation("step", {tr("Step"),
                               [](const Plan& plan) {
                                   std::vector<std::pair<Uuid, QString>> all;
                                   for (const Uuid id : find_kind("steps")->all(plan)) {
                                       const Step& row = *plan.steps.find({id});
                                       all.emplace_back(id, qt(row.code) + u' ' + qt(row.title));
                                   }
                                   return all;
                               },
                               test(&Purpose::steps)});
}

void InitiativesPage::setView(View view) {
    views_->setCurrent(static_cast<int>(view));
    refresh();
}

QWidget* InitiativesPage::view() const {
    return views_->current() == 1 ? static_cast<QWidget*>(board_) : &table();
}

void InitiativesPage::run(Command command) {
    const auto picked = session().selection().one<Initiative>();
    if (command == Command::Rename && view() == board_ && picked)
        return board_->editTitle(picked->uuid);
    KindPage::run(command);
}

void InitiativesPage::createNew() {
    setView(View::Table);
    KindPage::createNew();
}

QString InitiativesPage::also() const {
    int done = 0;
    for (const Initiative& row : session().plan().initiatives)
        if (row.status == Status::done) ++done;
    return done > 0 ? tr("%1 done").arg(done) : QString();
}

} // namespace updraft
