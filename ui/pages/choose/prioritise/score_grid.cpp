#include "ui/pages/choose/prioritise/score_grid.h"

#include "ui/pages/choose/prioritise/score_paste.h"
#include "ui/support/clipboard.h"
#include "ui/support/convert.h"
#include "ui/support/style_paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace updraft {

namespace {

constexpr int highest = 5;
constexpr int cellHigh = 32;
constexpr int cellWide = 104;
constexpr int leastWide = 64;
constexpr int titleWide = 250;

/// One's own score large; beside it, small, the mean of all where others scored, too.
class CellDelegate : public QStyledItemDelegate {
  public:
    explicit CellDelegate(const ScoreModel& model, QObject* parent)
        : QStyledItemDelegate(parent), model_(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& t = Theme::current();
        const bool picked = option.state & QStyle::State_Selected;
        const bool total = index.column() == model_.criteria();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(option.rect, picked ? t.accentSoft : total ? t.background : t.surface);
        paint::hairBelow(*painter, option.rect, t.hairSoft);
        paint::hairRight(*painter, option.rect, t.hairSoft);
        const QRectF box(option.rect);
        painter->setPen(t.text);
        painter->setFont(Theme::font(type::body, QFont::DemiBold));
        painter->drawText(box, Qt::AlignCenter, index.data().toString());
        if (!total) paintMean(*painter, box, index);
        const auto* view = qobject_cast<const QTableView*>(option.widget);
        if (view != nullptr && view->hasFocus() && view->currentIndex() == index)
            paint::focusRing(*painter, box.adjusted(1, 1, -2, -2));
        painter->restore();
    }

  private:
    void paintMean(QPainter& painter, const QRectF& box, const QModelIndex& index) const {
        const auto& given = model_.given(index.row(), index.column());
        const bool own = model_.own(index.row(), index.column()).has_value();
        if (given.size() <= (own ? 1U : 0U)) return;
        const double spread = model_.spread(index.row(), index.column());
        QString text =
            QStringLiteral("\u00f8 ") + tenths(*model_.mean(index.row(), index.column()));
        if (spread > 0) text += QStringLiteral(" \u00b1") + tenths(spread);
        painter.setFont(Theme::font(type::small));
        painter.setPen(Theme::current().faint);
        const bool under = own && box.width() < 90; // beside the score there is no room
        paint::line(painter, box.adjusted(4, under ? box.height() / 2 : 0, -5, 0),
                    own ? Qt::AlignRight : Qt::AlignHCenter, text);
    }

    const ScoreModel& model_;
};

} // namespace

ScoreGrid::ScoreGrid(Priorities& priorities, QWidget* parent)
    : QTableView(parent), model_(new ScoreModel(priorities, this)) {
    setModel(model_);
    setAccessibleName(tr("Scores"));
    setItemDelegate(new CellDelegate(*model_, this));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(ContiguousSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(cellHigh);
    verticalHeader()->setFixedWidth(titleWide);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setSectionsClickable(false);
    verticalHeader()->setHighlightSections(true);
    verticalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setMinimumSectionSize(leastWide);
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns();
        if (model_->rowCount() > 0 && model_->criteria() > 0) setCurrentIndex(model_->index(0, 0));
    });
    if (model_->rowCount() > 0 && model_->criteria() > 0) setCurrentIndex(model_->index(0, 0));
}

void ScoreGrid::fitColumns() {
    const int columns = model_->columnCount();
    if (columns == 0) return;
    const int each = std::clamp(viewport()->width() / columns, leastWide, cellWide);
    for (int column = 0; column < columns; ++column) setColumnWidth(column, each);
}

void ScoreGrid::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

void ScoreGrid::currentChanged(const QModelIndex& now, const QModelIndex& before) {
    QTableView::currentChanged(now, before);
    viewport()->update();
    if (now.isValid() && hasFocus())
        if (const auto initiative = model_->row(now.row()).initiative)
            model_->priorities().session().select(*initiative);
    Q_EMIT moved();
}

void ScoreGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT moved();
}

void ScoreGrid::keyPressEvent(QKeyEvent* event) {
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int digit = event->key() - Qt::Key_0;
    if (modifiers == Qt::NoModifier && digit >= 1 && digit <= highest) {
        score(digit);
        return;
    }
    if (modifiers == Qt::NoModifier &&
        (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        return clear();
    if (modifiers == Qt::NoModifier &&
        (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return goOn();
    QTableView::keyPressEvent(event);
}

bool ScoreGrid::score(int score) {
    const QModelIndex at = currentIndex();
    auto& session = model_->priorities().session();
    if (!at.isValid() || at.column() >= model_->criteria() || !session.canWrite()) return false;
    if (!model_->give({{at.row(), at.column(), score}})) return false;
    goOn();
    return true;
}

/// To the next criterion, after the last to the next row.
void ScoreGrid::goOn() {
    const QModelIndex at = currentIndex();
    if (!at.isValid()) return;
    if (at.column() + 1 < model_->criteria())
        setCurrentIndex(at.siblingAtColumn(at.column() + 1));
    else if (at.row() + 1 < model_->rowCount())
        setCurrentIndex(model_->index(at.row() + 1, 0));
}

bool ScoreGrid::canCopy() const {
    return selectionModel()->hasSelection();
}

bool ScoreGrid::canPaste() const {
    return model_->priorities().session().canWrite() && currentIndex().isValid() &&
           clipboardHasCells();
}

bool ScoreGrid::canClear() const {
    return model_->priorities().session().canWrite() && selectionModel()->hasSelection();
}

/// With the names of criteria and rows, so that a spreadsheet says what it is of.
void ScoreGrid::copy() const {
    const auto& ranges = selectionModel()->selection();
    if (ranges.isEmpty()) return;
    const auto& range = ranges.first();
    QList<QStringList> rows;
    QStringList heads;
    for (int column = range.left(); column <= range.right(); ++column)
        heads << model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    rows << heads;
    for (int row = range.top(); row <= range.bottom(); ++row) {
        QStringList cells;
        for (int column = range.left(); column <= range.right(); ++column)
            cells << model_->index(row, column).data().toString();
        rows << cells;
    }
    putOnClipboard(rows);
}

/// In one step: all of it or, where a cell is no score, nothing.
void ScoreGrid::paste() {
    auto& session = model_->priorities().session();
    const auto cells = clipboardCells();
    if (!cells) return session.report(cells.error());
    const auto& selection = selectionModel()->selection();
    const int top = selection.isEmpty() ? currentIndex().row() : selection.first().top();
    const int left = selection.isEmpty() ? currentIndex().column() : selection.first().left();
    const auto pasted = readScores(*model_, *cells, top, left);
    if (pasted.unreadable)
        return session.say(tr("“%1” is no score. Scores are whole numbers from 1 to 5; nothing was "
                              "pasted.")
                               .arg(qt(*pasted.unreadable)));
    const bool given = !pasted.all.empty() && model_->give(pasted.all);
    QStringList said;
    if (given) said << tr("Pasted %Ln score(s)", nullptr, static_cast<int>(pasted.all.size()));
    if (pasted.outside > 0)
        said << tr("%Ln cell(s) had no place in the grid", nullptr, pasted.outside);
    if (!said.isEmpty()) session.say(said.join(QStringLiteral("; ")));
}

void ScoreGrid::clear() {
    if (!canClear()) return;
    std::vector<ScoreModel::Set> all;
    for (const auto& cell : selectionModel()->selectedIndexes())
        if (cell.column() < model_->criteria() && model_->own(cell.row(), cell.column()))
            all.push_back({cell.row(), cell.column(), std::nullopt});
    if (!all.empty()) model_->give(all);
}

} // namespace updraft
