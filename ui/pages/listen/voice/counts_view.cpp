#include "ui/pages/listen/voice/counts_view.h"

#include "core/base/text.h"
#include "core/edits/kinds.h"
#include "core/exchange/csv.h"
#include "ui/pages/listen/voice/count_model.h"
#include "ui/support/convert.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/plain_table.h"
#include "ui/support/flags/segmented.h"
#include "ui/support/icons.h"
#include "ui/tables/kind_table_view.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace updraft {

namespace {

const Kind& countKind() {
    return *find_kind(table_of<Count>);
}

} // namespace

CountsView::CountsView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), model_(new CountModel(this)),
      pivot_(new QTableView(this)),
      table_(new KindTableView(session, countKind(), QStringLiteral("counts"),
                               {"month", "source", "reason", "count", "step", "notes"}, this)),
      views_(new Segmented(tr("Counts as"), this)), sources_(new QComboBox(this)),
      row_(new QWidget(this)), stack_(new QStackedWidget(this)) {
    pivot_->setModel(model_);
    pivot_->setAccessibleName(tr("Counts by reason and month"));
    pivot_->setSelectionBehavior(QAbstractItemView::SelectItems);
    makePlain(*pivot_);
    empty_ = makeEmpty();
    stack_->addWidget(pivot_);
    stack_->addWidget(table_);
    stack_->addWidget(empty_);
    makeRow(row_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row_);
    column->addWidget(stack_, 1);
    connect(&session, &Session::opened, this, &CountsView::refresh);
    connect(&session, &Session::changed, this, [this](const Change& change) {
        if (!change.before->counts.same(change.after->counts)) refresh();
    });
    connect(&session, &Session::accessChanged, this, &CountsView::showRight);
    refresh();
}

void CountsView::makeRow(QWidget* row) {
    views_->addChoice(tr("Reason × month"), icon(Icon::table));
    views_->addChoice(tr("Entries"), icon(Icon::text));
    connect(views_, &Segmented::chosen, this, &CountsView::showRight);
    sources_->setAccessibleName(tr("Source"));
    sources_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(sources_, &QComboBox::activated, this, &CountsView::refresh);
    auto* box = new QHBoxLayout(row);
    box->setContentsMargins(20, space::s, 20, space::s);
    box->setSpacing(space::s);
    box->addWidget(label(tr("Source"), row, type::body, QFont::Normal, ink::sub));
    box->addWidget(sources_);
    box->addStretch();
    box->addWidget(views_);
}

EmptyState* CountsView::makeEmpty() {
    auto* empty = new EmptyState(
        tr("What do others count?"),
        tr("Calls, orders and complaints by reason and month are evidence, too: bring in a list "
           "with the columns source, reason, month and count, or write the first one."),
        {}, this);
    auto* bring = new QAction(icon(Icon::bringIn), tr("Import counts…"), empty);
    connect(bring, &QAction::triggered, this, &CountsView::importWanted);
    empty->addButton(bring);
    auto* first = new QAction(icon(Icon::plus), tr("New count"), empty);
    connect(first, &QAction::triggered, this, &CountsView::addEntry);
    empty->addButton(first);
    empty->setBegin([this] { addEntry(); });
    return empty;
}

bool CountsView::showsEntries() const {
    return stack_->currentWidget() == table_;
}

void CountsView::addEntry() {
    views_->setCurrent(1);
    const Date month = first_of_month(session_.today());
    const Kind& kind = countKind();
    const auto known = count_sources(session_.plan());
    std::string source = std8(sources_->currentData().toString());
    if (source.empty()) source = known.empty() ? std8(tr("Calls")) : known.front();
    table_->addItem({{kind.field("month"), month_text(month)}, {kind.field("source"), source}});
}

void CountsView::showEntries(const Selection& entries) {
    views_->setCurrent(1);
    const auto hidden = [this](Uuid id) { return !table_->filter().indexOf(id).isValid(); };
    if (std::ranges::any_of(entries.ids, hidden)) {
        sources_->setCurrentIndex(0);
        table_->filter().clear();
    }
    refresh();
    session_.select(entries);
    table_->pick(entries.ids);
}

void CountsView::fillSources() {
    const QVariant chosen = sources_->currentData();
    sources_->clear();
    sources_->addItem(tr("All sources"), QString());
    for (const std::string& name : count_sources(session_.plan()))
        sources_->addItem(qt(name), qt(name));
    sources_->setCurrentIndex(std::max(0, sources_->findData(chosen)));
}

void CountsView::refresh() {
    if (!session_.isOpen()) return;
    fillSources();
    const int columns = model_->columnCount();
    const std::string source = std8(sources_->currentData().toString());
    model_->setTable(count_table(session_.plan(), source));
    if (columns == 0 && model_->columnCount() > 0) {
        pivot_->setColumnWidth(0, 240);
        for (int i = 1; i < model_->columnCount(); ++i) pivot_->setColumnWidth(i, 76);
    }
    const auto ofSource = [source](const Plan& plan, Uuid id) {
        const Count* row = plan.counts.find({id});
        return row && same_name(row->source, source);
    };
    table_->filter().setTest("source", source.empty() ? KindFilterModel::Test{}
                                                      : KindFilterModel::Test{ofSource});
    showRight();
}

void CountsView::showRight() {
    const bool none = session_.plan().counts.empty();
    row_->setVisible(!none);
    empty_->setCanBegin(session_.canWrite());
    QWidget* right = none                     ? empty_
                     : views_->current() == 1 ? static_cast<QWidget*>(table_)
                                              : pivot_;
    stack_->setCurrentWidget(right);
    setFocusProxy(right);
    Q_EMIT viewChanged();
}

/// Months as files write them, numbers without groups.
QByteArray CountsView::asCsv() const {
    const CountTable& counts = model_->counts();
    std::string csv;
    std::vector<std::string> cells{std8(tr("Reason")), std8(tr("Total"))};
    for (const Date month : counts.months) cells.push_back(month_text(month));
    append_csv_row(csv, cells);
    const auto append = [&](const std::string& name, std::int64_t total,
                            const std::vector<std::int64_t>& months) {
        cells = {name, std::to_string(total)};
        for (const auto count : months) cells.push_back(std::to_string(count));
        append_csv_row(csv, cells);
    };
    for (const auto& row : counts.rows) append(row.reason, row.total, row.counts);
    append(std8(tr("Total")), counts.total, counts.totals);
    return QByteArray::fromStdString(csv);
}

} // namespace updraft
