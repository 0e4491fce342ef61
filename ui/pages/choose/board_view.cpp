#include "ui/pages/choose/board_view.h"

#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"
#include "ui/tables/kind_table_view.h"

namespace updraft {

namespace {

constexpr int columnWidth = 150; // six fit beside rail and inspector in a usual window
constexpr int cardHeight = 76;

QRectF cardOf(const QRect& item) {
    return QRectF(item).adjusted(2, 2, -2, -6);
}

/// The words of a card, but for its edge.
QRectF insideOf(const QRect& item) {
    return cardOf(item).adjusted(10, 6, -10, -6);
}

class InitiativeCards : public CardDelegate {
  public:
    using CardDelegate::CardDelegate;

    QRect titleBox(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        const QRectF inside = insideOf(option.rect);
        return QRectF(inside.left() - 4, inside.top() + 13, inside.width() + 8, 28).toRect();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {columnWidth - 16, cardHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto& column = *static_cast<const CardColumn*>(option.widget);
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
        if (row->mandate != Mandate::mine)
            paint::line(*painter, {inside.left(), inside.top(), inside.width(), 15},
                        QStyle::visualAlignment(option.direction, Qt::AlignRight),
                        wordLabel(word(row->mandate)));
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

void paintBadge(QPainter& painter, const QRectF& box, Status status) {
    const StatusColours& colours = Theme::current().status(status);
    paint::box(painter, box, colours.fill, colours.edge);
    paintStatusSymbol(painter, status, box.adjusted(4, 4, -4, -4), colours.ink);
}

} // namespace

BoardView::BoardView(KindTableView& table, QWidget* parent) : CardBoard(table, parent) {
    for (int i = 0; i < statusCount; ++i) {
        const auto status = static_cast<Status>(i);
        CardColumnSetup setup;
        setup.name = wordLabel(word(status));
        setup.holds = [status](const Plan& plan, Uuid id) {
            const auto* row = plan.initiatives.find({id});
            return row && row->status == status;
        };
        setup.symbol = [status](QPainter& painter, const QRectF& box) {
            paintBadge(painter, box, status);
        };
        setup.leastWidth = columnWidth;
        addColumn(std::move(setup), new InitiativeCards(this));
    }
}

bool BoardView::place(const std::vector<Uuid>& ids, int to) {
    const auto moved = Selection{table_of<Initiative>, ids}.all<Initiative>();
    return table()
        .session()
        .edit(verb::set,
              [&](Edit& edit) {
                  for (const Uuid id : ids) edit.about(id);
                  set_status(edit, moved, static_cast<Status>(to));
              })
        .has_value();
}

} // namespace updraft
