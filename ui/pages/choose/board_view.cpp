#include "ui/pages/choose/board_view.h"

#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/rows.h"
#include "ui/support/style_paint.h"
#include "ui/tables/kind_delegate.h"
#include "ui/tables/kind_table_view.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int columnWidth = 150; // six fit beside rail and inspector in a usual window
constexpr int cardHeight = 76;

/// Keeps one status of what the table's filter lets through.
class StatusCards : public QSortFilterProxyModel {
  public:
    StatusCards(KindFilterModel& all, Status status, QObject* parent)
        : QSortFilterProxyModel(parent), all_(all), status_(status) {
        setSourceModel(&all);
    }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex&) const override {
        const auto* initiative =
            all_.table().session().find(Id<Initiative>{all_.idAt(all_.index(row, 0))});
        return initiative && initiative->status == status_;
    }

  private:
    KindFilterModel& all_;
    Status status_;
};

QRectF cardOf(const QRect& item) {
    return QRectF(item).adjusted(2, 2, -2, -6);
}

/// The words of a card, but for its edge.
QRectF insideOf(const QRect& item) {
    return cardOf(item).adjusted(10, 6, -10, -6);
}

/// Paints the card; what is edited on it is the title.
class CardDelegate : public KindDelegate {
  public:
    using KindDelegate::KindDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        return static_cast<const BoardColumn*>(option.widget)->titleEditor(*this, parent, index);
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex&) const override {
        const QRectF inside = insideOf(option.rect);
        editor->setGeometry(
            QRectF(inside.left() - 4, inside.top() + 13, inside.width() + 8, 28).toRect());
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {columnWidth - 16, cardHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto& column = *static_cast<const BoardColumn*>(option.widget);
        const Session& session = column.session();
        const auto* row = session.find(Id<Initiative>{column.idAt(index)});
        if (!row) return;
        const Theme& t = Theme::current();
        const QRectF card = cardOf(option.rect);
        const bool picked = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paint::box(*painter, card, picked ? t.accentSoft : t.surface, picked ? t.accent : t.hair,
                   space::cardRadius, picked ? 2 : 1);
        const QRectF inside = insideOf(option.rect);
        const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        painter->setFont(Theme::font(type::small, QFont::DemiBold));
        painter->setPen(t.sub);
        paint::line(*painter, {inside.left(), inside.top(), inside.width(), 15}, start,
                    qt(row->code));
        painter->setFont(Theme::font(type::body, QFont::Medium));
        painter->setPen(t.text);
        paint::line(*painter, {inside.left(), inside.top() + 17, inside.width(), 20}, start,
                    qt(row->title));
        QStringList parts;
        if (const auto* owner = row->owner ? session.find(*row->owner) : nullptr)
            parts << qt(owner->name);
        if (const auto* domain = row->domain ? session.find(*row->domain) : nullptr)
            parts << qt(domain->name);
        painter->setFont(Theme::font(type::small));
        painter->setPen(t.faint);
        paint::line(*painter, {inside.left(), inside.top() + 38, inside.width(), 16}, start,
                    parts.join(QStringLiteral(" \u00b7 ")));
        painter->restore();
    }
};

/// The head of a column: symbol, word and how many.
class ColumnHead : public QWidget {
  public:
    ColumnHead(const BoardColumn& column, QWidget* parent) : QWidget(parent), column_(column) {
        setFixedHeight(28);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& t = Theme::current();
        const auto place = [&](int left, int width) {
            return QRectF(
                QStyle::visualRect(layoutDirection(), rect(), {left, 0, width, height()}));
        };
        const StatusColours& colours = t.status(column_.status());
        const QRectF badge = place(4, 20).adjusted(0, 4, 0, -4);
        paint::box(painter, badge, colours.fill, colours.edge);
        paintStatusSymbol(painter, column_.status(), badge.adjusted(4, 4, -4, -4), colours.ink);
        painter.setFont(Theme::font(type::body, QFont::DemiBold));
        painter.setPen(t.text);
        const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
        paint::line(painter, place(30, width() - 70), start, wordLabel(word(column_.status())));
        painter.setPen(t.faint);
        painter.setFont(Theme::font(type::body));
        const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
        paint::line(painter, place(30, width() - 40), end,
                    QLocale().toString(column_.cards().rowCount()));
    }

  private:
    const BoardColumn& column_;
};

} // namespace

BoardColumn::BoardColumn(const KindTableView& table, Status status, QWidget* parent)
    : QListView(parent), table_(table), status_(status),
      cards_(new StatusCards(table.filter(), status, this)) {
    setModel(cards_);
    setModelColumn(table.model().columnOf("title"));
    setItemDelegate(new CardDelegate(this));
    setAccessibleName(wordLabel(word(status)));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    setMinimumWidth(columnWidth);
}

const Session& BoardColumn::session() const {
    return table_.session();
}

QWidget* BoardColumn::titleEditor(const KindDelegate& delegate, QWidget* parent,
                                  const QModelIndex& card) const {
    return delegate.editorFor(table_, cards_->mapToSource(card), parent);
}

Uuid BoardColumn::idAt(const QModelIndex& index) const {
    return table_.filter().idAt(cards_->mapToSource(index));
}

void BoardColumn::keyPressEvent(QKeyEvent* event) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int step = mirrored ? -by : by;
    if (by != 0 && event->modifiers() == Qt::AltModifier && currentIndex().isValid()) {
        Q_EMIT moved(idAt(currentIndex()), step);
        return;
    }
    if (by != 0 && event->modifiers() == Qt::NoModifier) {
        Q_EMIT left(step);
        return;
    }
    const bool open = event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return ||
                      event->key() == Qt::Key_Enter;
    if (open && state() != EditingState && currentIndex().isValid()) {
        editTitle(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void BoardColumn::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex card = indexAt(event->pos());
    if (card.isValid()) editTitle(card);
}

void BoardColumn::editTitle(const QModelIndex& card) {
    if (session().canWrite()) edit(card);
}

void BoardColumn::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(KindTableModel::idsMime))) return;
    event->acceptProposedAction();
    setTarget(true);
}

void BoardColumn::dragMoveEvent(QDragMoveEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(KindTableModel::idsMime)))
        event->acceptProposedAction();
}

void BoardColumn::dragLeaveEvent(QDragLeaveEvent* event) {
    QListView::dragLeaveEvent(event);
    setTarget(false);
}

void BoardColumn::setTarget(bool target) {
    target_ = target;
    viewport()->update();
}

void BoardColumn::paintEvent(QPaintEvent* event) {
    if (target_) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& t = Theme::current();
        paint::box(painter, QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), t.accentSoft,
                   t.accent, space::cardRadius);
    }
    QListView::paintEvent(event);
}

void BoardColumn::dropEvent(QDropEvent* event) {
    setTarget(false);
    const QByteArray dragged = event->mimeData()->data(QLatin1String(KindTableModel::idsMime));
    std::vector<Uuid> ids;
    for (const QByteArray& line : dragged.split('\n'))
        if (const auto id = parse_uuid(line.toStdString())) ids.push_back(*id);
    // The model moves no rows by itself: the status does it.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (!ids.empty()) Q_EMIT dropped(ids, status_);
}

void BoardColumn::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid() && hasFocus() && !leaving_) Q_EMIT picked(idAt(current));
}

void BoardColumn::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) {
    leaving_ = true;
    QListView::rowsAboutToBeRemoved(parent, first, last);
    leaving_ = false;
}

BoardView::BoardView(KindTableView& table, QWidget* parent) : QScrollArea(parent), table_(table) {
    setAccessibleName(tr("Board"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    auto* body = new QWidget(this);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::s);
    for (int i = 0; i < statusCount; ++i) {
        auto* lane = new BoardColumn(table, static_cast<Status>(i), body);
        auto* column = new QVBoxLayout;
        column->setSpacing(space::xs);
        auto* head = new ColumnHead(*lane, body);
        column->addWidget(head);
        column->addWidget(lane, 1);
        row->addLayout(column, 1);
        columns_.push_back(lane);
        whenRowsChange(lane->cards(), head, qOverload<>(&QWidget::update));
        connect(lane, &BoardColumn::dropped, this, &BoardView::place);
        connect(lane, &BoardColumn::moved, this, &BoardView::move);
        connect(lane, &BoardColumn::left, this, [this, lane](int by) { go(lane->status(), by); });
        connect(lane, &BoardColumn::picked, this,
                [this](Uuid id) { table_.session().select(Id<Initiative>{id}); });
    }
    setWidget(body);
    setFocusProxy(columns_.front());
    connect(&table.session(), &Session::selectionChanged, this, &BoardView::mark);
    connect(&table.session(), &Session::changed, this, &BoardView::mark);
}

void BoardView::place(const std::vector<Uuid>& ids, Status to) {
    std::vector<Id<Initiative>> moved;
    moved.reserve(ids.size());
    for (const Uuid id : ids) moved.push_back({id});
    table_.session().edit(verb::set, [&](Edit& edit) {
        for (const Uuid id : ids) edit.about(id);
        set_status(edit, moved, to);
    });
    // The selection and the keyboard go along with what is moved.
    table_.session().select(Selection::of(moved));
    mark();
    column(to)->setFocus();
}

void BoardView::move(Uuid id, int by) {
    const auto* row = table_.session().find(Id<Initiative>{id});
    const int to = row ? static_cast<int>(row->status) + by : -1;
    if (to < 0 || to >= statusCount) return;
    place({id}, static_cast<Status>(to));
}

void BoardView::editTitle(Uuid id) {
    for (BoardColumn* lane : columns_)
        for (int row = 0; row < lane->cards().rowCount(); ++row) {
            const QModelIndex card = lane->cards().index(row, lane->modelColumn());
            if (lane->idAt(card) == id) return lane->editTitle(card);
        }
}

void BoardView::go(Status from, int by) {
    for (int to = static_cast<int>(from) + by; to >= 0 && to < statusCount; to += by) {
        BoardColumn* lane = columns_[static_cast<std::size_t>(to)];
        if (lane->cards().rowCount() == 0) continue;
        lane->setFocus();
        const int row = std::min(column(from)->currentIndex().row(), lane->cards().rowCount() - 1);
        lane->setCurrentIndex(lane->cards().index(std::max(row, 0), lane->modelColumn()));
        return;
    }
}

/// Marks what is picked, in whichever column it now is.
void BoardView::mark() {
    const Selection& selection = table_.session().selection();
    for (BoardColumn* lane : columns_) {
        QModelIndex last;
        QItemSelection all;
        for (const Uuid id : selection.ids)
            if (selection.table == table_of<Initiative>)
                if (const auto card = lane->cards().mapFromSource(
                        table_.filter().indexOf(id, lane->modelColumn()));
                    card.isValid()) {
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

void BoardView::focusInEvent(QFocusEvent*) {
    columns_.front()->setFocus();
}

} // namespace updraft
