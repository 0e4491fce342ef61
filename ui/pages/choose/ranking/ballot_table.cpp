#include "ui/pages/choose/ranking/ballot_table.h"

#include "ui/pages/choose/ranking/ballot_delegate.h"
#include "ui/support/flags/plain_table.h"
#include "ui/support/style.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace updraft {

namespace {

constexpr int rowPx = 40;
constexpr int opinionWidth = 148;
constexpr int placeWidth = 76;

} // namespace

BallotTable::BallotTable(QWidget* parent) : QTableView(parent), model_(new BallotModel(this)) {
    setModel(model_);
    setItemDelegate(new BallotDelegate(this));
    makePlain(*this);
    setAccessibleName(tr("Ballot"));
    verticalHeader()->setDefaultSectionSize(rowPx);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    connect(model_, &QAbstractItemModel::modelReset, this, &BallotTable::layOut);
    connect(model_, &BallotModel::refused, this, &BallotTable::said);
}

void BallotTable::begin(BallotForm form, std::vector<std::size_t> order) {
    setDragEnabled(!form.typed);
    model_->begin(std::move(form), std::move(order));
    goToOpen();
    scrollToTop();
}

void BallotTable::layOut() {
    clearSpans();
    const int line = model_->lineRow();
    if (line >= 0 && model_->columnCount() > 1) setSpan(line, 0, 1, model_->columnCount());
    // With nothing ranked it is as high as two: something must be there to drop the first one on.
    for (int row = 0; row < model_->rowCount(); ++row)
        setRowHeight(row, row == line && !model_->firstHint().isEmpty() ? 2 * rowPx : rowPx);
    auto* head = horizontalHeader();
    for (int at = 0; at < model_->columnCount(); ++at) {
        const auto column = model_->column(at);
        const bool item = column == BallotModel::Column::Item;
        head->setSectionResizeMode(at, item ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (!item)
            head->resizeSection(at,
                                column == BallotModel::Column::Place ? placeWidth : opinionWidth);
    }
}

std::optional<std::size_t> BallotTable::current() const {
    return model_->itemAt(currentIndex().row());
}

void BallotTable::goTo(int row, int column) {
    const QModelIndex index = model_->index(row, std::max(column, 0));
    setCurrentIndex(index);
    scrollTo(index);
}

/// The first one without a place, or the first of all.
void BallotTable::goToOpen() {
    const int line = model_->lineRow();
    const int row = line >= 0 && line + 1 < model_->rowCount() ? line + 1 : 0;
    goTo(row, model_->form().typed ? 0 : model_->at(BallotModel::Column::Item));
}

/// Changes the ballot by the current item, which keeps the keyboard.
template <class F> void BallotTable::change(F&& how) {
    const auto item = current();
    if (!item) return;
    const int column = currentIndex().column();
    Q_EMIT said({});
    goTo(model_->change(*item, [&](BallotDraft& draft) { how(draft, *item); }), column);
}

void BallotTable::rankNext() {
    const auto item = current();
    if (!item) return;
    Q_EMIT said({});
    model_->change(*item, [&](BallotDraft& draft) { draft.rankNext(*item); });
    goToOpen();
}

void BallotTable::moveUp() {
    change([](BallotDraft& draft, std::size_t item) { draft.moveUp(item); });
}

void BallotTable::moveDown() {
    change([](BallotDraft& draft, std::size_t item) { draft.moveDown(item); });
}

void BallotTable::tie() {
    change([](BallotDraft& draft, std::size_t item) { draft.tie(item); });
}

void BallotTable::forget() {
    change([](BallotDraft& draft, std::size_t item) { draft.forget(item); });
}

void BallotTable::undoStep() {
    const auto item = current();
    const int column = currentIndex().column();
    model_->undo();
    goTo(item ? model_->rowOf(*item) : 0, column);
}

bool BallotTable::sayOpinion(std::optional<int> value) {
    const int at = currentIndex().column();
    if (at < 0) return false;
    const auto column = model_->column(at);
    if (column == BallotModel::Column::Feasibility)
        change([&](BallotDraft& draft, std::size_t item) { draft.setFeasibility(item, value); });
    else if (column == BallotModel::Column::BuyIn)
        change([&](BallotDraft& draft, std::size_t item) { draft.setBuyIn(item, value); });
    else
        return false;
    return true;
}

void BallotTable::giveDot(bool more) {
    if (model_->form().dots == 0) return;
    bool done = true;
    change([&](BallotDraft& draft, std::size_t item) {
        done = more ? draft.addDot(item) : draft.removeDot(item);
    });
    if (!done && more) Q_EMIT said(tr("All dots are given away. Take one back with − first."));
}

void BallotTable::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool ctrl = (event->modifiers() & Qt::ControlModifier) != 0;
    const bool alt = (event->modifiers() & Qt::AltModifier) != 0;
    const bool typed = model_->form().typed;
    const bool atPlace = currentIndex().column() == 0;
    if (ctrl && key == Qt::Key_Z) return undoStep();
    if (ctrl && (key == Qt::Key_Return || key == Qt::Key_Enter)) return Q_EMIT castWanted();
    if (ctrl && key == Qt::Key_C) return; // nothing of a ballot goes to the clipboard
    if (ctrl) return QTableView::keyPressEvent(event);
    if (key >= Qt::Key_1 && key <= Qt::Key_5 && sayOpinion(key - Qt::Key_0)) return;
    if ((key == Qt::Key_0 || key == Qt::Key_Delete || key == Qt::Key_Backspace) &&
        sayOpinion(std::nullopt))
        return;
    if (key == Qt::Key_Plus || key == Qt::Key_Minus) return giveDot(key == Qt::Key_Plus);
    if (typed) {
        if (key == Qt::Key_Delete && atPlace)
            return change([](BallotDraft& draft, std::size_t item) { draft.setPlace(item, {}); });
        if (!atPlace && key != Qt::Key_Tab && !event->text().trimmed().isEmpty()) return;
        return QTableView::keyPressEvent(event);
    }
    if (alt && key == Qt::Key_Up) return moveUp();
    if (alt && key == Qt::Key_Down) return moveDown();
    if (key == Qt::Key_Equal || key == Qt::Key_T) return tie();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return rankNext();
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) return forget();
    if (!event->text().trimmed().isEmpty() && key != Qt::Key_Escape) return;
    QTableView::keyPressEvent(event);
}

/// Past the line between those with and those without a place.
QModelIndex BallotTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    QModelIndex next = QTableView::moveCursor(action, modifiers);
    const int line = model_->lineRow();
    if (!next.isValid() || next.row() != line) return next;
    const int row = currentIndex().row() < line ? line + 1 : line - 1;
    return row < 0 || row >= model_->rowCount()
               ? currentIndex()
               : model_->index(row, std::max(0, currentIndex().column()));
}

/// Enter goes on to the next line of the sheet.
void BallotTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    const QModelIndex at = currentIndex();
    QTableView::closeEditor(editor, hint);
    const bool entered = hint == QAbstractItemDelegate::SubmitModelCache;
    if (entered && at == currentIndex() && at.row() + 1 < model_->rowCount())
        goTo(at.row() + 1, at.column());
}

void BallotTable::press(const QModelIndex& index, const QPoint& at) {
    if (!model_->itemAt(index.row())) return;
    const QRect cell = visualRect(index);
    const auto column = model_->column(index.column());
    if (column == BallotModel::Column::Dots) return giveDot(!BallotDelegate::takesDot(cell, at));
    if (column != BallotModel::Column::Feasibility && column != BallotModel::Column::BuyIn) return;
    const int value = BallotDelegate::opinionAt(cell, at);
    if (value == 0) return;
    const bool same = index.data(BallotModel::ValueRole).toInt() == value;
    sayOpinion(same ? std::nullopt : std::optional{value});
}

void BallotTable::mouseReleaseEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const bool pressed = state() != DraggingState && index == currentIndex();
    QTableView::mouseReleaseEvent(event);
    if (pressed && event->button() == Qt::LeftButton) press(index, event->pos());
}

void BallotTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const bool words = index.isValid() && index.column() <= 1;
    if (!model_->form().typed && words) return rankNext();
    if (words) QTableView::mouseDoubleClickEvent(event);
}

bool BallotTable::event(QEvent* event) {
    // Esc and undo would be the window's otherwise.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() != Qt::Key_Escape && key->key() != Qt::Key_Tab) event->accept();
    }
    return QTableView::event(event);
}

} // namespace updraft
