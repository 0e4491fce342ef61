#include "ui/pages/choose/prioritise/ranked_list.h"

#include "ui/pages/choose/prioritise/ranked_delegate.h"
#include "ui/support/flags/plain_table.h"
#include "ui/support/style_paint.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace updraft {

namespace {

constexpr int rowHigh = 30;
constexpr int shortTitle = 170;
constexpr int usualTitle = 190;

struct Width {
    int column;
    int wide;
};
/// What is always there, and what comes in this order where there is room.
constexpr Width fixed[] = {{RankedModel::Rank, 38},
                           {RankedModel::Status, 30},
                           {RankedModel::Code, 62},
                           {RankedModel::Score, 62}};
constexpr Width optional[] = {
    {RankedModel::Parts, 96}, {RankedModel::Class, 84}, {RankedModel::Apart, 150}};

} // namespace

RankedList::RankedList(Priorities& priorities, QWidget* parent)
    : QTableView(parent), model_(new RankedModel(priorities, this)) {
    setModel(model_);
    makePlain(*this);
    setAccessibleName(tr("Ranked list"));
    setItemDelegate(new RankedDelegate(*model_, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->setDefaultSectionSize(rowHigh);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(24);
    for (const Width& each : fixed)
        horizontalHeader()->setSectionResizeMode(each.column, QHeaderView::Fixed);
    connect(&priorities.session(), &Session::selectionChanged, this, &RankedList::followSelection);
    connect(&priorities, &Priorities::scored, this, &RankedList::followSelection);
    connect(&priorities, &Priorities::weighed, this, &RankedList::followSelection);
    followSelection();
}

/// The title stays readable: what tells less goes before it is cut.
void RankedList::fitColumns() {
    int left = viewport()->width();
    for (const Width& each : fixed) {
        setColumnWidth(each.column, each.wide);
        left -= each.wide;
    }
    int wanted = shortTitle; // for the bars; what comes after them must leave a usual title
    bool fits = true;
    for (const Width& each : optional) {
        fits = fits && left - each.wide >= wanted;
        setColumnHidden(each.column, !fits);
        wanted = usualTitle;
        if (!fits) continue;
        setColumnWidth(each.column, each.wide);
        left -= each.wide;
    }
    // What is left beyond a usual title makes the bars longer, and more so beyond a long one.
    const auto lengthen = [&](int title, int most) {
        const int more = std::clamp(left - title, 0, most);
        setColumnWidth(RankedModel::Parts, columnWidth(RankedModel::Parts) + more);
        left -= more;
    };
    if (!isColumnHidden(RankedModel::Parts)) {
        lengthen(usualTitle, 34);
        lengthen(340, 260);
    }
    setColumnWidth(RankedModel::Title, std::max(60, left));
}

void RankedList::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

void RankedList::followSelection() {
    if (following_ || !model_->priorities().session().isOpen()) return;
    following_ = true;
    const auto item = model_->priorities().picked();
    const int row = item ? model_->rowOf(*item) : -1;
    if (row >= 0) {
        if (currentIndex().row() != row || !selectionModel()->isRowSelected(row))
            setCurrentIndex(model_->index(row, RankedModel::Title));
    } else {
        clearSelection();
        setCurrentIndex({});
    }
    following_ = false;
}

void RankedList::currentChanged(const QModelIndex& now, const QModelIndex& before) {
    QTableView::currentChanged(now, before);
    if (following_ || !now.isValid()) return;
    auto& priorities = model_->priorities();
    following_ = true;
    priorities.session().select(priorities.sheet().initiative(model_->itemAt(now.row())));
    following_ = false;
}

void RankedList::open() {
    if (!currentIndex().isValid()) return;
    auto& priorities = model_->priorities();
    priorities.session().reveal(
        priorities.sheet().initiative(model_->itemAt(currentIndex().row())));
}

void RankedList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return open();
    if (event->key() == Qt::Key_Escape && currentIndex().isValid()) {
        model_->priorities().session().clearSelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RankedList::mouseDoubleClickEvent(QMouseEvent* event) {
    if (indexAt(event->pos()).isValid()) open();
}

void RankedList::contextMenuEvent(QContextMenuEvent* event) {
    Q_EMIT menuAsked(event->globalPos());
}

/// Over a row, with its words at the end of the line.
void RankedList::paintLine(QPainter& painter, int row, const QString& text,
                           const QColor& colour) const {
    const double y = rowViewportPosition(row) - 0.5;
    if (y < -1 || y > viewport()->height()) return;
    QPen pen(colour, 1.5);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(0, y), QPointF(viewport()->width(), y));
    const QFont font = Theme::font(type::small, QFont::Medium);
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 8;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double score = columnWidth(RankedModel::Score) + 6;
    const QRectF box(mirrored ? score : viewport()->width() - score - width, y - 7, width, 14);
    painter.fillRect(box, Theme::current().surface);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignCenter, text);
}

void RankedList::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    auto& priorities = model_->priorities();
    if (!priorities.session().isOpen()) return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& t = Theme::current();
    const Reach& reach = model_->reach();
    const auto ranked = priorities.scores().ranked;
    if (ranked > top_five) paintLine(painter, static_cast<int>(top_five), tr("top five"), t.accent);
    const auto& money = reach.money.first;
    const auto& effort = reach.effort.first;
    if (money && effort && *money == *effort)
        return paintLine(painter, static_cast<int>(*money), tr("money and people end"), t.amber);
    if (money) paintLine(painter, static_cast<int>(*money), tr("money ends"), t.amber);
    if (effort) paintLine(painter, static_cast<int>(*effort), tr("people end"), t.amber);
}

} // namespace updraft
