#include "ui/pages/roadmap/batches_page.h"

#include "core/edits/batches.h"
#include "core/edits/kinds.h"
#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/pages/roadmap/batch_column.h"
#include "ui/pages/table_export.h"
#include "ui/support/convert.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/icons.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"
#include "ui/words/history.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

void sketch(QPainter& painter, const QRectF& box) {
    const Theme& t = Theme::current();
    for (int column = 0; column < 3; ++column) {
        const QRectF well(box.left() + 24 + column * 108, box.top(), 96, box.height());
        paint::box(painter, well, t.well, t.hairSoft, space::cardRadius);
        for (int card = 0; card < 3 - column; ++card)
            paint::box(painter, {well.left() + 8, well.top() + 14 + card * 42, 80, 34}, t.surface,
                       t.hair, space::radius);
    }
}

} // namespace

BatchesPage::BatchesPage(Session& session, QWidget* parent)
    : Page(session, parent), head_(new PageHead(tr("Batches"), this)),
      stack_(new QStackedWidget(this)), area_(new QScrollArea(this)) {
    auto* add = new QAction(icon(Icon::plus), tr("Batch"), this);
    connect(add, &QAction::triggered, this, &BatchesPage::createNew);
    head_->addButton(add, kind::primary);
    auto* board = new QWidget(area_);
    row_ = new QHBoxLayout(board);
    row_->setContentsMargins(space::l, space::m, space::l, space::m);
    row_->setSpacing(space::m);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setWidget(board);
    auto* empty = new EmptyState(
        tr("What is launched together?"),
        tr("A batch is a handful of initiatives that customers meet at the same time. Batches keep "
           "people from starting everything at once."),
        sketch, this);
    auto* first = new QAction(icon(Icon::plus), tr("Add the first batch"), this);
    connect(first, &QAction::triggered, this, &BatchesPage::createNew);
    empty->addButton(first);
    empty->setBegin([this] { createNew(); });
    stack_->addWidget(area_);
    stack_->addWidget(empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(stack_, 1);
    connect(&session, &Session::changed, this, &BatchesPage::refresh);
    connect(&session, &Session::opened, this, &BatchesPage::refresh);
    connect(&session, &Session::selectionChanged, this, [this] {
        for (BatchColumn* each : columns_) each->cards().refresh();
    });
    refresh();
}

/// Columns are made anew only where there are others now, so that none loses the keyboard.
void BatchesPage::refresh() {
    std::vector<std::optional<Id<Batch>>> wanted{std::nullopt};
    for (const Id<Batch> id : batches_of(session().plan())) wanted.push_back(id);
    std::vector<std::optional<Id<Batch>>> shown;
    for (const BatchColumn* each : columns_) shown.push_back(each->batch());
    if (wanted != shown) rebuild();
    for (BatchColumn* each : columns_) each->refresh();
    const bool none = session().plan().batches.empty();
    stack_->setCurrentIndex(none ? 1 : 0);
    setFocusProxy(none ? stack_->currentWidget() : &columns_.front()->cards());
    head_->setSentence(summary());
    Q_EMIT summaryChanged();
}

void BatchesPage::rebuild() {
    std::vector<BatchColumn*> kept;
    while (row_->count() > 0) delete row_->takeAt(0);
    const auto take = [&](std::optional<Id<Batch>> batch) {
        BatchColumn* column = columnOf(batch);
        if (column == nullptr) {
            column = new BatchColumn(session(), batch, area_->widget());
            connectColumn(column);
            column->show();
        }
        kept.push_back(column);
        row_->addWidget(column);
    };
    take(std::nullopt);
    for (const Id<Batch> id : batches_of(session().plan())) take(id);
    row_->addStretch(1);
    for (BatchColumn* each : columns_)
        if (std::ranges::find(kept, each) == kept.end()) each->deleteLater(), each->hide();
    columns_ = std::move(kept);
    for (std::size_t i = 1; i < columns_.size(); ++i)
        QWidget::setTabOrder(&columns_[i - 1]->cards(), columns_[i]->titleField());
}

void BatchesPage::connectColumn(BatchColumn* column) {
    connect(&column->cards(), &BatchCards::dropped, this,
            [this, column](const auto& ids) { place(ids, column->batch()); });
    connect(&column->cards(), &BatchCards::moved, this,
            [this, column](int by) { movePicked(column, by); });
    connect(&column->cards(), &BatchCards::left, this,
            [this, column](int by) { goFrom(column, by); });
    if (column->batch()) connectTitle(column);
    connect(column, &BatchColumn::moveAsked, this,
            [this, column](int by) { moveBatch(*column->batch(), by); });
    connect(column, &BatchColumn::removeAsked, this, [this, column] {
        const Id<Batch> batch = *column->batch();
        const auto change =
            session().edit(verb::remove, [&](Edit& edit) { remove_batch(edit, batch); });
        if (change) session().say(removalSentence(*change, {batch.uuid}));
    });
}

void BatchesPage::connectTitle(BatchColumn* column) {
    connect(column, &BatchColumn::titleEntered, this, [this, column] { enterFrom(column); });
    connect(column, &BatchColumn::namingGivenUp, this, [this, column] {
        if (const auto row = endFresh(*column->batch())) takeBack(*row);
    });
    // Later: only then is it known where the keyboard went.
    connect(
        column, &BatchColumn::titleLeft, this,
        [this, batch = *column->batch()] { leaveTitle(batch); }, Qt::QueuedConnection);
}

BatchColumn* BatchesPage::columnOf(std::optional<Id<Batch>> batch) const {
    const auto found = std::ranges::find(columns_, batch, &BatchColumn::batch);
    return found == columns_.end() ? nullptr : *found;
}

BatchColumn* BatchesPage::neighbour(BatchColumn* of, int by) const {
    const auto at = std::ranges::find(columns_, of) - columns_.begin() + by;
    return at < 0 || at >= static_cast<std::ptrdiff_t>(columns_.size())
               ? nullptr
               : columns_[static_cast<std::size_t>(at)];
}

void BatchesPage::place(const std::vector<Id<Initiative>>& ids, std::optional<Id<Batch>> to) {
    session().edit(verb::move, [&](Edit& edit) { set_batch(edit, ids, to); });
}

/// The keyboard goes along with what it moves.
void BatchesPage::movePicked(BatchColumn* from, int by) {
    BatchColumn* to = neighbour(from, by);
    const auto ids = from->cards().picked();
    if (to == nullptr || ids.empty()) return;
    place(ids, to->batch());
    session().select(Selection::of(ids));
    to->cards().refresh();
    for (int i = 0; i < to->cards().count(); ++i)
        if (to->cards().item(i)->isSelected())
            to->cards().selectionModel()->setCurrentIndex(to->cards().model()->index(i, 0),
                                                          QItemSelectionModel::NoUpdate);
    to->cards().setFocus();
    area_->ensureWidgetVisible(to);
}

void BatchesPage::goFrom(BatchColumn* from, int by) {
    BatchColumn* to = neighbour(from, by);
    if (to == nullptr) return;
    if (to->cards().currentRow() < 0 && to->cards().count() > 0) to->cards().setCurrentRow(0);
    to->cards().setFocus();
    area_->ensureWidgetVisible(to);
}

void BatchesPage::moveBatch(Id<Batch> id, int by) {
    session().edit(verb::move, [&](Edit& edit) { move_batch(edit, id, by); });
    if (BatchColumn* column = columnOf(id)) area_->ensureWidgetVisible(column);
}

void BatchesPage::createNew() {
    add(std::nullopt);
}

/// `after` is the batch from whose title one came here by Enter.
void BatchesPage::add(std::optional<Uuid> after) {
    if (fresh_) endFresh({fresh_->id});
    const Kind& kind = *find_kind(table_of<Batch>);
    Id<Batch> id;
    const auto change =
        session().edit(verb::add, [&](Edit& edit) { id = add_batch(edit, std8(tr("New batch"))); });
    BatchColumn* column = change ? columnOf(id) : nullptr;
    if (column == nullptr) return;
    fresh_.emplace(session(), kind, id.uuid, *change, after);
    layout()->activate(); // the column has its place at once
    area_->ensureWidgetVisible(column);
    column->nameNew(change->gesture);
    session().say(tr("Enter adds another %1, Esc ends.").arg(itemLabel(kind)));
}

/// The batch that was being named, where it is this one.
std::optional<FreshRow> BatchesPage::endFresh(Id<Batch> batch) {
    if (!fresh_ || fresh_->id != batch.uuid) return std::nullopt;
    if (BatchColumn* column = columnOf(batch)) column->endNaming();
    return std::exchange(fresh_, std::nullopt);
}

/// Enter goes on with the next batch after a new one, and from others to what is in them.
void BatchesPage::enterFrom(BatchColumn* column) {
    const auto row = endFresh(*column->batch());
    if (row && row->named(session(), *find_kind(table_of<Batch>))) return add(row->id);
    if (row && row->after) return takeBack(*row);
    column->cards().setFocus();
}

/// Nobody asked for it after all.
void BatchesPage::takeBack(const FreshRow& row) {
    if (!row.takeBack(session())) return;
    if (session().plan().batches.empty()) return stack_->currentWidget()->setFocus();
    const auto before = row.after ? std::optional{Id<Batch>{*row.after}} : std::nullopt;
    BatchColumn* column = columnOf(before);
    (column ? column : columns_.back())->cards().setFocus();
}

void BatchesPage::leaveTitle(Id<Batch> batch) {
    const BatchColumn* column = columnOf(batch);
    if (!session().isOpen() || (column && column->titleField()->hasFocus())) return;
    const auto row = endFresh(batch);
    const bool within = column && column->isAncestorOf(window()->focusWidget());
    if (row && row->after && !within && !row->named(session(), *find_kind(table_of<Batch>)))
        row->takeBack(session());
}

bool BatchesPage::showItems(const Selection& items) {
    const auto batch = items.one<Batch>();
    BatchColumn* column = batch ? columnOf(batch) : nullptr;
    if (column == nullptr) return false;
    area_->ensureWidgetVisible(column);
    column->titleField()->setFocus();
    session().select(items);
    return true;
}

std::vector<ExportChoice> BatchesPage::exports() {
    return {csvExport(session(), *find_kind(table_of<Batch>))};
}

QString BatchesPage::summary() const {
    const auto& initiatives = session().plan().initiatives;
    const auto none =
        std::ranges::count_if(initiatives, [](const Initiative& row) { return !row.batch; });
    const auto batches = static_cast<int>(session().plan().batches.size());
    return tr("%Ln batch(es)", nullptr, batches) + QStringLiteral(", ") +
           tr("%Ln initiative(s) without one", nullptr, static_cast<int>(none));
}

} // namespace updraft
