#include "ui/pages/choose/prioritise/ranked_delegate.h"

#include "ui/pages/choose/prioritise/ranked_model.h"
#include "ui/render/choose/criterion_colours.h"
#include "ui/render/text_line.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QApplication>
#include <QPainter>
#include <QTableView>

namespace updraft {

namespace {

constexpr double whole = 100;

/// Laid out once and drawn often: while a weight is moved, rows change what they hold.
void words(QPainter& painter, const QRectF& box, const QString& text, Face face,
           const QColor& colour, bool atEnd) {
    const auto line = TextLine::of(face, text);
    const double width = std::min(line->width(), box.width());
    const double x = atEnd ? box.right() - width : box.left();
    painter.setPen(colour);
    line->draw(painter, {x, box.center().y() + face.px * 0.36}, box.width(), false);
}

} // namespace

RankedDelegate::RankedDelegate(const RankedModel& model, QObject* parent)
    : QStyledItemDelegate(parent), model_(model) {}

void RankedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const auto& priorities = model_.priorities();
    const auto item = model_.itemAt(index.row());
    const auto* row = priorities.initiative(item);
    if (row == nullptr) return;
    const Theme& t = Theme::current();
    const auto& score = priorities.scores().items[item];
    const bool picked = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, picked ? t.accentSoft : t.surface);
    paint::hairBelow(*painter, option.rect, t.hairSoft);
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (picked && index.column() == RankedModel::Rank)
        painter->fillRect(QRectF(mirrored ? option.rect.right() - 2 : option.rect.left(),
                                 option.rect.top(), 3, option.rect.height()),
                          t.accent);
    const QRectF box = QRectF(option.rect).adjusted(6, 0, -6, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const Face body{type::body, Weight::Regular};
    switch (index.column()) {
    case RankedModel::Rank:
        words(*painter, box, text, {type::body, Weight::SemiBold}, score.score ? t.text : t.faint,
              !mirrored);
        break;
    case RankedModel::Status: {
        const StatusColours& colours = t.status(row->status);
        const QRectF badge(box.center().x() - 9, box.center().y() - 9, 18, 18);
        paint::box(*painter, badge, colours.fill, colours.edge);
        paintStatusSymbol(*painter, row->status, badge.adjusted(4, 4, -4, -4), colours.ink);
        break;
    }
    case RankedModel::Code:
        words(*painter, box, text, {type::small, Weight::SemiBold}, t.sub, mirrored);
        break;
    case RankedModel::Title:
        words(*painter, box, text, {type::body, Weight::Medium}, t.text, mirrored);
        break;
    case RankedModel::Parts:
        paintParts(*painter, box, item);
        break;
    case RankedModel::Score:
        words(*painter, box, score.score ? text : QStringLiteral("\u2013"),
              score.provisional() ? body : Face{type::body, Weight::SemiBold},
              score.provisional() || !score.score ? t.faint : t.text, !mirrored);
        break;
    default:
        words(*painter, box, text, {type::small, Weight::Regular}, t.sub, mirrored);
    }
    if (view != nullptr && view->hasFocus() && view->currentIndex() == index)
        paint::focusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1));
    painter->restore();
}

/// From zero, so that bars of different rows can be held against each other.
void RankedDelegate::paintParts(QPainter& painter, const QRectF& box, std::size_t item) const {
    const auto& sheet = model_.priorities().sheet();
    const auto given = contributions(sheet, item);
    if (given.empty()) return;
    const auto colours = criterionColours(sheet, Theme::current());
    const bool mirrored = model_.priorities().scores().items.empty()
                              ? false
                              : QApplication::layoutDirection() == Qt::RightToLeft;
    constexpr double high = 10;
    double x = 0;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const double width = given[i] / whole * box.width();
        if (width < 0.3) continue;
        const double left = mirrored ? box.right() - x - width : box.left() + x;
        painter.fillRect(QRectF(left, box.center().y() - high / 2, std::max(0.5, width - 1), high),
                         colours[i]);
        x += width;
    }
}

} // namespace updraft
