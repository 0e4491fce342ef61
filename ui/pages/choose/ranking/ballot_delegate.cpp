#include "ui/pages/choose/ranking/ballot_delegate.h"

#include "ui/pages/choose/ranking/ballot_model.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"

#include <QLineEdit>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace updraft {

namespace {

constexpr int best = 5;
constexpr int pitch = 24; // from one place of an opinion to the next
constexpr int shownDots = 6;

QRectF opinionBox(const QRect& cell, int value) {
    const double left = cell.center().x() - best * pitch / 2.0;
    return {left + (value - 1) * pitch + 1, cell.center().y() - 11.0, 22, 22};
}

QRectF minusBox(const QRect& cell) {
    return {cell.left() + 4.0, cell.center().y() - 11.0, 22, 22};
}

QRectF plusBox(const QRect& cell) {
    return {cell.right() - 26.0, cell.center().y() - 11.0, 22, 22};
}

} // namespace

int BallotDelegate::opinionAt(const QRect& cell, const QPoint& at) {
    for (int value = 1; value <= best; ++value)
        if (opinionBox(cell, value).adjusted(-1, -6, 1, 6).contains(at)) return value;
    return 0;
}

bool BallotDelegate::takesDot(const QRect& cell, const QPoint& at) {
    return minusBox(cell).adjusted(-4, -6, 2, 6).contains(at);
}

/// The line between; over it, while nothing is ranked, room for what comes first.
void BallotDelegate::paintLine(QPainter& painter, const QRect& row, const QModelIndex& index) {
    const auto& model = *qobject_cast<const BallotModel*>(index.model());
    const Theme& theme = Theme::current();
    QRect band = row;
    painter.setFont(Theme::font(type::body));
    painter.setPen(theme.sub);
    if (const QString hint = model.firstHint(); !hint.isEmpty()) {
        band.setTop(row.center().y());
        const QRectF room = QRectF(row.left(), row.top(), row.width(), row.height() - band.height())
                                .adjusted(space::s, 4.5, -space::s, -4.5);
        paint::line(painter, room, Qt::AlignHCenter, hint);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.field, 1, Qt::DashLine));
        painter.drawRoundedRect(room, 4, 4);
        painter.setPen(theme.sub);
    }
    painter.fillRect(band, theme.well);
    paint::line(painter, band.adjusted(space::m, 0, -space::m, 0), Qt::AlignLeft,
                index.data().toString());
}

void BallotDelegate::paintItem(QPainter& painter, const QRect& cell, const QModelIndex& index) {
    const auto& model = *qobject_cast<const BallotModel*>(index.model());
    const auto& [code, title] = model.form().items[index.data(BallotModel::ItemRole).toUInt()];
    const Theme& theme = Theme::current();
    const QRect words = cell.adjusted(space::s, 0, -space::s, 0);
    painter.setFont(Theme::font(type::body));
    const int wide = painter.fontMetrics().horizontalAdvance(code) + space::m;
    painter.setPen(theme.faint);
    paint::line(painter, words, Qt::AlignLeft, code);
    painter.setPen(theme.text);
    painter.setFont(Theme::font(type::lead, QFont::Medium));
    paint::line(painter, words.adjusted(wide, 0, 0, 0), Qt::AlignLeft, title);
}

void BallotDelegate::paintOpinion(QPainter& painter, const QRect& cell, int value) {
    const Theme& theme = Theme::current();
    painter.setFont(Theme::font(type::body, QFont::Medium));
    for (int each = 1; each <= best; ++each) {
        const QRectF box = opinionBox(cell, each);
        const bool said = each == value;
        paint::box(painter, box, said ? theme.accent : QColor(Qt::transparent),
                   said ? theme.accent : theme.field);
        painter.setPen(said ? theme.accentInk : theme.sub);
        painter.drawText(box, Qt::AlignCenter, QLocale().toString(each));
    }
}

void BallotDelegate::paintDots(QPainter& painter, const QRect& cell, int dots) {
    const Theme& theme = Theme::current();
    painter.setFont(Theme::font(type::body, QFont::Medium));
    for (const auto& [box, sign] : {std::pair{minusBox(cell), QStringLiteral("−")},
                                    std::pair{plusBox(cell), QStringLiteral("+")}}) {
        paint::box(painter, box, QColor(Qt::transparent), theme.field);
        painter.setPen(theme.sub);
        painter.drawText(box, Qt::AlignCenter, sign);
    }
    const QRectF room(minusBox(cell).right(), cell.top(),
                      plusBox(cell).left() - minusBox(cell).right(), cell.height());
    painter.setPen(theme.text);
    if (dots > shownDots) {
        painter.drawText(room, Qt::AlignCenter, QLocale().toString(dots));
        return;
    }
    painter.setBrush(theme.text);
    painter.setPen(Qt::NoPen);
    constexpr double step = 12;
    for (int i = 0; i < dots; ++i)
        painter.drawEllipse(
            QPointF(room.center().x() + (i - (dots - 1) / 2.0) * step, room.center().y()), 4, 4);
}

void BallotDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto& model = *qobject_cast<const BallotModel*>(index.model());
    if (index.data(BallotModel::ItemRole).toInt() < 0) {
        paintLine(*painter, option.rect, index);
        painter->restore();
        return;
    }
    if ((option.state & QStyle::State_Selected) != 0)
        painter->fillRect(option.rect, theme.accentSoft);
    switch (model.column(index.column())) {
    case BallotModel::Column::Place:
        painter->setFont(Theme::font(type::lead, QFont::DemiBold));
        painter->setPen(theme.text);
        painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
        break;
    case BallotModel::Column::Item:
        paintItem(*painter, option.rect, index);
        break;
    case BallotModel::Column::Feasibility:
    case BallotModel::Column::BuyIn:
        paintOpinion(*painter, option.rect, index.data(BallotModel::ValueRole).toInt());
        break;
    case BallotModel::Column::Dots:
        paintDots(*painter, option.rect, index.data(BallotModel::ValueRole).toInt());
        break;
    }
    paint::hairBelow(*painter, option.rect, theme.hairSoft);
    if ((option.state & QStyle::State_HasFocus) != 0)
        paint::focusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1));
    painter->restore();
}

/// What is written there is no draft: nothing watches it.
QWidget* BallotDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                      const QModelIndex& /*index*/) const {
    auto* editor = new QLineEdit(parent);
    editor->setAlignment(Qt::AlignCenter);
    editor->setAccessibleName(tr("Rank"));
    return editor;
}

} // namespace updraft
