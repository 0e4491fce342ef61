#include "ui/pages/choose/card_board.h"

#include "ui/support/flags/labels.h"
#include "ui/support/rows.h"
#include "ui/tables/kind_table_view.h"

#include <QHBoxLayout>

namespace updraft {

namespace {

/// Keeps a column's rows of what the table's filter lets through.
class ColumnCards : public QSortFilterProxyModel {
  public:
    ColumnCards(KindFilterModel& all, const CardColumnSetup& setup, QObject* parent)
        : QSortFilterProxyModel(parent), all_(all), setup_(setup) {
        setSourceModel(&all);
    }

    QVariant data(const QModelIndex& index, int role) const override {
        if (role == Qt::AccessibleTextRole && setup_.spoken)
            return setup_.spoken(all_.idAt(mapToSource(index)));
        return QSortFilterProxyModel::data(index, role);
    }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex&) const override {
        return setup_.holds(all_.table().session().plan(), all_.idAt(all_.index(row, 0)));
    }

  private:
    KindFilterModel& all_;
    const CardColumnSetup& setup_;
};

/// The head of a column: symbol, word, how many, and what is asked there.
class ColumnHead : public QWidget {
  public:
    ColumnHead(const CardColumn& column, QWidget* parent) : QWidget(parent), column_(column) {
        setFixedHeight(28);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& t = Theme::current();
        const CardColumnSetup& setup = column_.setup();
        const auto place = [&](int left, int width) {
            return QRectF(
                QStyle::visualRect(layoutDirection(), rect(), {left, 0, width, height()}));
        };
        int left = 4;
        if (setup.symbol) {
            setup.symbol(painter, place(left, 20).adjusted(0, 4, 0, -4));
            left += 26;
        }
        const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
        const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
        painter.setFont(Theme::font(setup.symbol ? type::body : type::lead, QFont::DemiBold));
        painter.setPen(t.text);
        const int name = QFontMetrics(painter.font()).horizontalAdvance(setup.name);
        paint::line(painter, place(left, std::min(name + 2, width() - left)), start, setup.name);
        painter.setPen(t.faint);
        painter.setFont(Theme::font(type::body));
        const QString count = QLocale().toString(column_.cards().rowCount());
        const int wide = QFontMetrics(painter.font()).horizontalAdvance(count) + 2;
        if (setup.question.isEmpty())
            return paint::line(painter, place(width() - 10 - wide, wide), end, count);
        left += name + 8;
        paint::line(painter, place(left, wide), start, count);
        left += wide + 8;
        painter.setFont(Theme::font(type::small));
        if (QFontMetrics(painter.font()).horizontalAdvance(setup.question) <= width() - left - 8)
            paint::line(painter, place(left, width() - left - 8), end, setup.question);
    }

  private:
    const CardColumn& column_;
};

/// A column's ground.
class Well : public QWidget {
  public:
    using QWidget::QWidget;

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& t = Theme::current();
        paint::box(painter, QRectF(rect()), t.well, t.hairSoft, space::cardRadius);
    }
};

} // namespace

QWidget* CardDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    return static_cast<const CardColumn*>(option.widget)->titleEditor(*this, parent, index);
}

void CardDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
    editor->setGeometry(titleBox(option, index));
}

CardColumn::CardColumn(const KindTableView& table, CardColumnSetup setup, QWidget* parent)
    : CardList<QListView>(parent), table_(table), setup_(std::move(setup)),
      cards_(new ColumnCards(table.filter(), setup_, this)) {
    setModel(cards_);
    setModelColumn(table.model().columnOf("title"));
    setAccessibleName(setup_.name);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    viewport()->setAutoFillBackground(false);
    setMinimumWidth(setup_.leastWidth);
}

Session& CardColumn::session() const {
    return table_.session();
}

QWidget* CardColumn::titleEditor(const KindDelegate& delegate, QWidget* parent,
                                 const QModelIndex& card) const {
    return delegate.editorFor(table_, cards_->mapToSource(card), parent);
}

Uuid CardColumn::idAt(const QModelIndex& index) const {
    return table_.filter().idAt(cards_->mapToSource(index));
}

QModelIndex CardColumn::cardOf(Uuid id) const {
    return cards_->mapFromSource(table_.filter().indexOf(id, modelColumn()));
}

bool CardColumn::sendCards(int by) {
    if (!currentIndex().isValid()) return false;
    Q_EMIT moved(idAt(currentIndex()), by);
    return true;
}

void CardColumn::keyPressEvent(QKeyEvent* event) {
    const bool open = event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return ||
                      event->key() == Qt::Key_Enter;
    if (open && state() != EditingState && currentIndex().isValid())
        return editTitle(currentIndex());
    CardList<QListView>::keyPressEvent(event);
}

void CardColumn::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex card = indexAt(event->pos());
    if (card.isValid()) editTitle(card);
}

void CardColumn::editTitle(const QModelIndex& card) {
    if (session().canWrite()) edit(card);
}

void CardColumn::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    const Uuid id = currentIndex().isValid() ? idAt(currentIndex()) : Uuid{};
    CardList<QListView>::closeEditor(editor, hint);
    Q_EMIT titleClosed(id, hint == QAbstractItemDelegate::RevertModelCache);
}

void CardColumn::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid() && hasFocus() && !leaving_) Q_EMIT picked(idAt(current));
}

void CardColumn::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) {
    leaving_ = true;
    QListView::rowsAboutToBeRemoved(parent, first, last);
    leaving_ = false;
}

CardBoard::CardBoard(KindTableView& table, QWidget* parent) : QScrollArea(parent), table_(table) {
    setAccessibleName(tr("Board"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    auto* body = new QWidget(this);
    row_ = new QHBoxLayout(body);
    row_->setContentsMargins(space::l, space::s, space::l, space::s);
    row_->setSpacing(space::s);
    setWidget(body);
    connect(&table.session(), &Session::selectionChanged, this, &CardBoard::mark);
    connect(&table.session(), &Session::changed, this, &CardBoard::mark);
}

void CardBoard::addColumn(CardColumnSetup setup, CardDelegate* delegate) {
    const bool sunken = setup.sunken;
    QWidget* ground = sunken ? new Well(widget()) : new QWidget(widget());
    auto* lane = new CardColumn(table_, std::move(setup), ground);
    lane->setItemDelegate(delegate);
    auto* column = new QVBoxLayout(ground);
    const int edge = sunken ? space::s : 0;
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(space::xs);
    auto* head = new ColumnHead(*lane, ground);
    column->addWidget(head);
    column->addWidget(lane, 1);
    row_->addWidget(ground, 1);
    const int at = columns();
    columns_.push_back(lane);
    whenRowsChange(lane->cards(), head, qOverload<>(&QWidget::update));
    connect(lane, &CardColumn::dropped, this, [this, at](const auto& ids) { put(ids, at); });
    connect(lane, &CardColumn::moved, this, &CardBoard::move);
    connect(lane, &CardColumn::left, this, [this, at](int by) { go(at, by); });
    connect(lane, &CardColumn::picked, this, [this](Uuid id) {
        table_.session().select(Selection{table_.kind().name, {id}});
    });
    if (at == 0) setFocusProxy(lane);
}

int CardBoard::placeOf(Uuid id) const {
    for (int i = 0; i < columns(); ++i)
        if (columnAt(i)->cardOf(id).isValid()) return i;
    return -1;
}

void CardBoard::put(const std::vector<Uuid>& ids, int to) {
    const bool went = place(ids, to);
    // The selection goes along with what is moved, and so does the keyboard.
    table_.session().select(Selection{table_.kind().name, ids});
    mark();
    const int at = went ? to : placeOf(ids.front());
    if (at >= 0) columnAt(at)->setFocus();
}

void CardBoard::move(Uuid id, int by) {
    const int from = placeOf(id);
    const int to = from + by;
    if (from >= 0 && to >= 0 && to < columns()) put({id}, to);
}

void CardBoard::editTitle(Uuid id) {
    if (const int at = placeOf(id); at >= 0) columnAt(at)->editTitle(columnAt(at)->cardOf(id));
}

void CardBoard::go(int from, int by) {
    for (int to = from + by; to >= 0 && to < columns(); to += by) {
        CardColumn* lane = columnAt(to);
        if (lane->cards().rowCount() == 0) continue;
        lane->setFocus();
        const int row =
            std::min(columnAt(from)->currentIndex().row(), lane->cards().rowCount() - 1);
        lane->setCurrentIndex(lane->cards().index(std::max(row, 0), lane->modelColumn()));
        return;
    }
}

/// Marks what is picked, in whichever column it now is.
void CardBoard::mark() {
    const Selection& selection = table_.session().selection();
    for (CardColumn* lane : columns_) {
        QModelIndex last;
        QItemSelection all;
        for (const Uuid id : selection.ids)
            if (selection.table == table_.kind().name)
                if (const auto card = lane->cardOf(id); card.isValid()) {
                    all.select(card, card);
                    last = card;
                }
        const bool elsewhere = last != lane->currentIndex();
        const QSignalBlocker quiet(lane);
        if (elsewhere) lane->setCurrentIndex(last);
        lane->selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
        if (elsewhere && last.isValid() && isVisible()) ensureWidgetVisible(lane, space::l, 0);
    }
}

void CardBoard::focusInEvent(QFocusEvent*) {
    if (!columns_.empty()) columns_.front()->setFocus();
}

} // namespace updraft
