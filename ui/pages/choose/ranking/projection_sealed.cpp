// What a room sees while ballots are sealed: what is asked, and whose ballots are in.
#include "ui/pages/choose/ranking/projection.h"
#include "ui/pages/choose/ranking/projection_sizes.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace updraft {

using namespace projected;

namespace {

QString firstWord(const QString& name) {
    return name.section(u' ', 0, 0);
}

} // namespace

void RankingProjection::paintSealed(QPainter& painter) const {
    const double k = unit();
    paintHead(painter, question_);
    const double middle = 0.5625 * width();
    const double bottom = height() - foot();
    painter.fillRect(QRectF(middle, head(), 2 * k, bottom - head()), theme().text);
    paintItems(painter, {side * k, head() + 16 * k, middle - 2 * side * k + 8 * k,
                         bottom - head() - 32 * k});
    paintEnvelopes(painter, {middle, head(), width() - middle, bottom - head()});
}

void RankingProjection::paintItems(QPainter& painter, const QRectF& box) const {
    const double k = unit();
    const auto all = static_cast<double>(items_.size());
    const double row = std::clamp(box.height() / std::max(1.0, all), leastRow * k, mostRow * k);
    const auto count = static_cast<std::size_t>(box.height() / row + 0.01);
    double codes = 0;
    painter.setFont(font(32));
    for (const auto& item : items_)
        codes = std::max(codes, painter.fontMetrics().horizontalAdvance(item[0]) + 40 * k);
    const bool roomy = row > 80 * k;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = static_cast<std::size_t>(first_) + i;
        if (at >= items_.size()) break;
        const auto& [code, title, domain] = items_[at];
        const double top = box.top() + static_cast<double>(i) * row;
        QRectF line(box.left(), top, box.width(), row);
        painter.setFont(font(roomy ? 32 : 27));
        painter.setPen(theme().sub);
        paint::line(painter, line, Qt::AlignLeft, code);
        painter.setFont(font(bodyPx - (roomy ? 0 : 3)));
        const double aside =
            domain.isEmpty() ? 0 : QFontMetricsF(painter.font()).horizontalAdvance(domain) + 24 * k;
        paint::line(painter, line, Qt::AlignRight, domain);
        painter.setFont(font(roomy ? itemPx : bodyPx, QFont::DemiBold));
        painter.setPen(theme().text);
        paint::line(painter, line.adjusted(codes, 0, -aside, 0), Qt::AlignLeft, title);
        if (i + 1 < count && at + 1 < items_.size())
            painter.fillRect(QRectF(box.left(), top + row - k, box.width(), 2 * k), theme().track);
    }
}

void RankingProjection::paintEnvelope(QPainter& painter, const QRectF& box, bool cast) const {
    const double k = box.height() / 88;
    if (!cast) {
        QPen pen(theme().outline, 2.5 * k);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(k, k, -k, -k), 10 * k, 10 * k);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().text);
        for (const int at : {-1, 0, 1})
            painter.drawEllipse(QPointF(box.center().x() + at * 11 * k, box.center().y()), 3.5 * k,
                                3.5 * k);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().accent);
    painter.drawRoundedRect(box, 8 * k, 8 * k);
    QColor fold = theme().surface;
    fold.setAlphaF(0.6F);
    painter.setPen(QPen(fold, 4 * k));
    const QPointF point(box.center().x(), box.top() + 50 * k);
    painter.drawLine(box.topLeft() + QPointF(8 * k, 8 * k), point);
    painter.drawLine(box.topRight() + QPointF(-8 * k, 8 * k), point);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().surface);
    painter.drawEllipse(point, 22 * k, 22 * k);
    paintIcon(painter, Icon::check, QRectF(point.x() - 14 * k, point.y() - 14 * k, 28 * k, 28 * k),
              theme().accent);
}

void RankingProjection::paintEnvelopes(QPainter& painter, const QRectF& box) const {
    const double k = unit();
    const auto cast = std::ranges::count_if(people_, &Person::cast);
    const auto all = static_cast<int>(people_.size());
    painter.setPen(theme().text);
    painter.setFont(font(140, QFont::DemiBold));
    const bool many = all > 20;
    const double top = box.top() + (many ? 30 : 70) * k;
    paint::line(painter, {box.left(), top, box.width(), 170 * k}, Qt::AlignHCenter,
                tr("%L1 of %L2").arg(cast).arg(all));
    painter.setFont(font(36));
    painter.setPen(theme().sub);
    paint::line(painter, {box.left(), top + 160 * k, box.width(), 50 * k}, Qt::AlignHCenter,
                sealed_ ? tr("ballots are in, all sealed") : tr("ballots are in"));
    const QString note =
        sealed_ ? tr("Nobody sees an order until we open them.") : tr("Ranking has not begun.");
    painter.setFont(font(bodyPx));
    paint::line(painter, {box.left(), box.bottom() - 90 * k, box.width(), 60 * k}, Qt::AlignHCenter,
                note);
    if (all == 0) return;
    // The largest envelopes with which all have room.
    const QRectF room(box.left() + side * k, top + 235 * k, box.width() - 2 * side * k,
                      box.bottom() - 100 * k - top - 235 * k);
    int columns = 5;
    double wide = 0;
    double high = 0;
    for (columns = std::min(5, all);; ++columns) {
        wide = std::min(room.width() / columns, 155 * k);
        high = wide * 0.72 + 46 * k;
        const int rows = (all + columns - 1) / columns;
        if (rows * high <= room.height() || columns >= all) break;
    }
    const double envelope = wide * 0.83;
    painter.setFont(font(wide > 130 * k ? 28 : 22));
    const QFont names = painter.font();
    for (int i = 0; i < all; ++i) {
        const int row = i / columns;
        const int inRow = std::min(columns, all - row * columns);
        const double left =
            room.center().x() + (i % columns - inRow / 2.0) * wide + (wide - envelope) / 2;
        const double y = room.top() + row * high;
        const Person& person = people_[static_cast<std::size_t>(i)];
        paintEnvelope(painter, {left, y, envelope, envelope * 0.69}, person.cast);
        const QString first = firstWord(person.name);
        const bool shared = std::ranges::count(people_, first, [](const Person& each) {
                                return firstWord(each.name);
                            }) > 1;
        painter.setPen(theme().text);
        painter.setFont(names);
        paint::line(painter, {left - (wide - envelope) / 2, y + envelope * 0.69, wide, 42 * k},
                    Qt::AlignHCenter, shared ? person.name : first);
    }
}

} // namespace updraft
