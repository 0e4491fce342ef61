#include "ui/pages/listen/strategy/strategy_page.h"

#include "ui/forms/fold.h"
#include "ui/forms/kind_form.h"
#include "ui/pages/listen/strategy/limit_list.h"
#include "ui/pages/print_pages.h"
#include "ui/pages/table_commands.h"
#include "ui/pages/table_export.h"
#include "ui/render/strategy_paper.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/icons.h"
#include "ui/tables/kind_table_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int columnWidth = 820;

/// What was promised as one page and is not says so.
QString sayPages(std::size_t count) {
    if (count < 2) return {};
    return StrategyPage::tr("It takes %Ln page(s): one holds no more in type that can be read.",
                            nullptr, static_cast<int>(count));
}

/// As high as its rows, so that the page scrolls and not the table.
void fitHeight(KindTableView& table) {
    const int rows = table.filter().rowCount();
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() + rows * space::row + 2);
    table.setVisible(rows > 0);
}

} // namespace

StrategyPage::StrategyPage(Session& session, QWidget* parent)
    : Page(session, parent),
      form_(new KindForm(session, *find_kind("strategy"), {{{}, {"vision", "principles"}}}, this)),
      scroll_(new QScrollArea(this)), add_(new QAction(icon(Icon::plus), newItem(), this)),
      head_(new PageHead(tr("Strategy"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    connect(add_, &QAction::triggered, this, [this] { createNew(); });
    head_->addButton(add_, updraft::kind::primary);
    column->addWidget(head_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    auto* body = new QWidget(scroll_);
    body->setBackgroundRole(QPalette::Base);
    auto* middle = new QHBoxLayout(body);
    auto* parts = new QVBoxLayout;
    parts->setContentsMargins(20, space::l, 20, space::xxl);
    parts->setSpacing(space::xl);
    middle->addLayout(parts, 1);
    middle->addStretch();
    fill(parts);
    scroll_->setWidget(body);
    body->installEventFilter(this);
    column->addWidget(scroll_, 1);
    setFocusProxy(form_);
    form_->setItems({session.plan().about().id.uuid});
    orderKeys();
    connect(&session, &Session::changed, this, &StrategyPage::refresh);
    connect(&session, &Session::accessChanged, this, &StrategyPage::refresh);
    refresh();
}

/// The form has its fields last of all, though it stands first.
void StrategyPage::orderKeys() {
    QWidget* before = head_;
    for (QWidget* each : head_->findChildren<QWidget*>())
        if ((each->focusPolicy() & Qt::TabFocus) != 0) before = each;
    for (QWidget* each : form_->findChildren<QWidget*>()) {
        if ((each->focusPolicy() & Qt::TabFocus) == 0) continue;
        setTabOrder(before, each);
        before = each;
    }
}

void StrategyPage::fill(QVBoxLayout* column) {
    form_->setMaximumWidth(columnWidth);
    column->addWidget(form_);
    objectives_ =
        makeTable(table_of<Objective>, {"code", "title", "metric", "baseline", "target", "by"});
    addPart(column, tr("Objectives"),
            tr("What shall be better for customers, how one sees it, from where to where, until "
               "when. Three to five are enough."),
            objectives_);
    addPart(column, tr("Limits"),
            tr("What you keep to when you choose. A limit changes by a new entry with its reason; "
               "what held before stays below."),
            new LimitList(session(), this));
    history_ =
        new Fold(QStringLiteral("strategy/entries"), tr("All entries of limits"), false, this);
    entries_ = makeTable(table_of<Limit>, {"kind", "value", "from", "until", "reason"});
    history_->contents()->addWidget(entries_);
    history_->setMaximumWidth(columnWidth);
    column->addWidget(history_);
    auto* weights = new KindForm(
        session(), *find_kind("strategy"),
        {{tr("Weights of maturity, and how long an insight may wait"),
          {"direction_weight", "understanding_weight", "choosing_weight", "delivering_weight",
           "learning_weight", "ownership_weight", "insight_days"}}},
        this);
    weights->setMaximumWidth(columnWidth);
    weights->setItems({session().plan().about().id.uuid});
    column->addWidget(weights);
    column->addStretch();
}

void StrategyPage::addPart(QVBoxLayout* column, const QString& title, const QString& sentence,
                           QWidget* content) {
    auto* part = new QVBoxLayout;
    part->setSpacing(space::s);
    part->addWidget(label(title, this, type::heading, QFont::DemiBold));
    QLabel* about = sentenceLabel(sentence, this);
    about->setMaximumWidth(columnWidth);
    part->addWidget(about);
    part->addSpacing(space::xs);
    content->setMaximumWidth(columnWidth);
    part->addWidget(content);
    column->addLayout(part);
}

KindTableView* StrategyPage::makeTable(std::string_view kind,
                                       const std::vector<std::string_view>& columns) {
    auto* table = new KindTableView(session(), *find_kind(kind),
                                    QStringLiteral("strategy/") + qt(kind), columns, this);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(table, &KindTableView::pickedChanged, this, &Page::commandsChanged);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, table,
            [this, table] { bringIntoSight(*table); });
    return table;
}

/// A table grows with its rows, and one that was folded is there only later.
bool StrategyPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, [this] { // the scroll area sees to its bars first
            if (const KindTableView* table = session().isOpen() ? active() : nullptr)
                bringIntoSight(*table);
        });
    return Page::eventFilter(watched, event);
}

/// The table does not scroll, the page does.
void StrategyPage::bringIntoSight(const KindTableView& table) const {
    const QRect row = table.visualRect(table.currentIndex());
    if (!row.isValid() || !table.isVisible()) return;
    const QPoint at = table.viewport()->mapTo(scroll_->widget(), row.center());
    scroll_->ensureVisible(0, at.y(), 0, row.height());
}

void StrategyPage::refresh() {
    if (!session().isOpen()) return;
    add_->setEnabled(session().canWrite());
    fitHeight(*objectives_);
    fitHeight(*entries_);
    history_->setVisible(!session().plan().limits.empty());
    head_->setSentence(summary());
    Q_EMIT summaryChanged();
    Q_EMIT commandsChanged();
}

QString StrategyPage::summary() const {
    return tr("%Ln objective(s)", nullptr, static_cast<int>(session().plan().objectives.size()));
}

KindTableView* StrategyPage::tableOf(std::string_view kind) const {
    if (kind == table_of<Objective>) return objectives_;
    return kind == table_of<Limit> ? entries_ : nullptr;
}

KindTableView* StrategyPage::active() const {
    return tableOf(session().selection().table);
}

void StrategyPage::createNew() {
    objectives_->show();
    objectives_->addItem();
}

bool StrategyPage::shows(std::string_view table) const {
    return tableOf(table) != nullptr;
}

bool StrategyPage::showItems(const Selection& items) {
    KindTableView* table = tableOf(items.table);
    if (!table) return false;
    if (table == entries_ && !items.ids.empty()) history_->open();
    session().select(items);
    table->pick(items.ids);
    return true;
}

bool StrategyPage::can(Command command) const {
    const KindTableView* table = active();
    return table && canRun(*table, command);
}

void StrategyPage::run(Command command) {
    if (KindTableView* table = active()) runOn(*table, command);
}

std::vector<ExportChoice> StrategyPage::exports() {
    const Date today = session().today();
    return {reportExport(
                session(), tr("Strategy on one page…"),
                tr("%1 strategy").arg(qt(session().plan().about().title)),
                [today](const Plan& plan) { return strategyReport(plan, today); }, sayPages),
            csvExport(session(), *find_kind(table_of<Objective>)),
            csvExport(session(), *find_kind(table_of<Limit>))};
}

void StrategyPage::print() {
    const PaperReport report = strategyReport(session().plan(), session().today());
    if (report.sections.empty()) return session().report({ErrorCode::nothing_to_export, {}, {}});
    printFromDialog(this, layoutReport(report, usualPaper()));
}

} // namespace updraft
