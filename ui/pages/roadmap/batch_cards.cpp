#include "ui/pages/roadmap/batch_column.h"

#include "core/base/text.h"
#include "ui/models/kind_table_model.h"
#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QMimeData>
#include <QStyledItemDelegate>

namespace updraft {

namespace {

constexpr int cardHeight = 62;

class CardPainter : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {120, cardHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto& cards = *static_cast<const BatchCards*>(option.widget);
        const Initiative* row = cards.session().find(cards.at(index));
        if (row == nullptr) return;
        const Theme& t = Theme::current();
        const QRectF card = QRectF(option.rect).adjusted(2, 2, -2, -4);
        const bool picked = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paint::box(*painter, card, picked ? t.accentSoft : t.surface, picked ? t.accent : t.hair,
                   space::cardRadius, picked ? 2 : 1);
        const QRectF inside = card.adjusted(10, 7, -10, -7);
        const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        const Qt::Alignment end = QStyle::visualAlignment(option.direction, Qt::AlignRight);
        const QRectF above(inside.left(), inside.top(), inside.width(), 15);
        painter->setFont(Theme::font(type::small, QFont::DemiBold));
        painter->setPen(t.sub);
        paint::line(*painter, above, start, qt(row->code));
        const QString status = words::status(row->status);
        painter->setFont(Theme::font(type::small));
        paint::line(*painter, above, end, status);
        const double wide = QFontMetricsF(painter->font()).horizontalAdvance(status) + 22;
        const QRectF badge =
            QStyle::visualRect(option.direction, above.toRect(),
                               QRectF(above.right() - wide, above.top(), 16, 15).toRect());
        const StatusColours& colours = t.status(row->status);
        paint::box(*painter, badge, colours.fill, colours.edge);
        paintStatusSymbol(*painter, row->status, badge.adjusted(3.5, 3, -3.5, -3), colours.ink);
        painter->setFont(Theme::font(type::body, QFont::Medium));
        painter->setPen(t.text);
        paint::line(*painter, {inside.left(), inside.top() + 19, inside.width(), 20}, start,
                    qt(row->title));
        painter->restore();
    }
};

} // namespace

BatchCards::BatchCards(Session& session, std::optional<Id<Batch>> batch, QWidget* parent)
    : CardList<QListWidget>(parent), session_(session), batch_(batch) {
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new CardPainter(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDefaultDropAction(Qt::CopyAction);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    refresh();
}

void BatchCards::refresh() {
    std::vector<Id<Initiative>> now;
    for (const Uuid& id : find_kind("initiatives")->all(session_.plan()))
        if (const auto* row = session_.find(Id<Initiative>{id}); row && row->batch == batch_)
            now.push_back({id});
    filling_ = true;
    if (now != rows_) {
        clear();
        for (std::size_t i = 0; i < now.size(); ++i) addItem(new QListWidgetItem);
        rows_ = std::move(now);
    }
    for (int i = 0; i < count(); ++i) {
        const Initiative& row = *session_.find(rows_[static_cast<std::size_t>(i)]);
        // Painted by the delegate; read aloud from here.
        item(i)->setData(
            Qt::AccessibleTextRole,
            tr("%1 %2, %3").arg(qt(row.code), qt(row.title), words::status(row.status)));
        item(i)->setToolTip(plainTip(qt(row.title)));
        item(i)->setSelected(session_.selection().contains(row.id));
    }
    filling_ = false;
    viewport()->update();
}

Id<Initiative> BatchCards::at(const QModelIndex& index) const {
    return rows_[static_cast<std::size_t>(index.row())];
}

std::vector<Id<Initiative>> BatchCards::picked() const {
    std::vector<Id<Initiative>> ids;
    for (const QModelIndex& index : selectedIndexes()) ids.push_back(at(index));
    return ids;
}

void BatchCards::selectionChanged(const QItemSelection& on, const QItemSelection& off) {
    QListWidget::selectionChanged(on, off);
    if (!filling_ && !picked().empty()) session_.select(Selection::of(picked()));
}

bool BatchCards::sendCards(int by) {
    Q_EMIT moved(by);
    return true;
}

QStringList BatchCards::mimeTypes() const {
    return {QLatin1String(KindTableModel::idsMime)};
}

QMimeData* BatchCards::mimeData(const QList<QListWidgetItem*>& items) const {
    QStringList ids;
    for (const QListWidgetItem* card : items)
        ids << qt(to_string(rows_[static_cast<std::size_t>(row(card))].uuid));
    auto* mime = new QMimeData;
    mime->setData(QLatin1String(KindTableModel::idsMime), ids.join(u'\n').toLatin1());
    return mime;
}

void BatchCards::takeCards(const std::vector<Uuid>& ids) {
    std::vector<Id<Initiative>> held;
    for (const Uuid id : ids)
        if (session_.find(Id<Initiative>{id}) != nullptr) held.push_back({id});
    if (!held.empty()) Q_EMIT dropped(held);
}

} // namespace updraft
