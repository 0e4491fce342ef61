// How a ranking looks before a room.
#include "ui/pages/choose/ranking/projection.h"

#include "ui/pages/choose/ranking/projection_sizes.h"
#include "ui/render/ranking/ranking_charts.h"
#include "ui/support/convert.h"
#include "ui/support/style_paint.h"

#include <QLocale>
#include <QPainter>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace updraft {

using namespace projected;

double RankingProjection::foot() const {
    return footHeight * unit();
}

double RankingProjection::head() const {
    return headHeight * unit();
}

int RankingProjection::rowsInSight() const {
    const double k = unit();
    if (stage_ == Stage::Vote)
        return std::max(1,
                        static_cast<int>((height() - head() - foot() - 40 * k) / (leastRow * k)));
    const double size = chartSize * k;
    return std::max(1,
                    static_cast<int>((height() - head() - foot() - 76 * k - orderHeadHeight(size)) /
                                     orderRowHeight(size)));
}

void RankingProjection::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter);
    if (stage_ == Stage::Vote)
        paintSealed(painter);
    else if (stage_ == Stage::Open)
        paintMoment(painter);
    else
        paintResult(painter);
    paintFoot(painter);
}

void RankingProjection::paintHead(QPainter& painter, const QString& title) const {
    const double k = unit();
    painter.fillRect(QRectF(0, head() - 2 * k, width(), 2 * k), theme().text);
    const double room = width() - 2 * side * k - (whole_ > 0 ? 440 * k : 0);
    painter.setPen(theme().text);
    for (const double px : {60.0, 46.0, 36.0}) { // as large as it fits on two lines
        painter.setFont(font(px, QFont::DemiBold));
        const QRectF box(side * k, 0, room, head());
        const QRectF taken =
            painter.boundingRect(box, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, title);
        if (px > 36 && (taken.height() > head() - 16 * k || taken.width() > room)) continue;
        painter.drawText(box, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, title);
        break;
    }
    if (whole_ > 0) paintClock(painter);
}

void RankingProjection::paintClock(QPainter& painter) const {
    const double k = unit();
    const QRectF ring(width() - (side + 112) * k, 24 * k, 108 * k, 108 * k);
    QPen pen(theme().track, 9 * k, Qt::SolidLine, Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    pen.setColor(theme().accent);
    painter.setPen(pen);
    constexpr int circle = 360 * 16;
    painter.drawArc(ring, circle / 4, -circle * left_ / std::max(1, whole_));
    painter.setPen(theme().text);
    painter.setFont(font(bodyPx, QFont::DemiBold));
    painter.drawText(ring, Qt::AlignCenter,
                     QStringLiteral("%1:%2").arg(left_ / 60).arg(left_ % 60, 2, 10, QChar(u'0')));
    painter.setFont(font(bodyPx));
    paint::line(painter, {ring.left() - 324 * k, ring.top(), 300 * k, ring.height()},
                Qt::AlignRight,
                left_ == 0              ? tr("Time is up")
                : stage_ == Stage::Vote ? tr("Time to vote")
                                        : tr("Time to talk"));
}

std::vector<std::pair<QString, QString>> RankingProjection::hints() const {
    std::vector<std::pair<QString, QString>> hints;
    if (stage_ == Stage::Vote && sealed_) hints.emplace_back(tr("Space"), tr("Open ballots"));
    if (stage_ == Stage::Open) hints.emplace_back(tr("Space"), tr("Show the order"));
    if (stage_ == Stage::Talk) {
        hints.emplace_back(QStringLiteral("R"), tr("Vote again"));
        hints.emplace_back(tr("Enter"), tr("Keep order"));
    }
    const int all = stage_ == Stage::Vote ? static_cast<int>(items_.size())
                                          : static_cast<int>(content_.result.items.size());
    if (stage_ != Stage::Open && all > rowsInSight())
        hints.emplace_back(QStringLiteral("↑ ↓"), tr("More"));
    if (stage_ != Stage::Open) hints.emplace_back(QStringLiteral("T"), tr("Timer"));
    hints.emplace_back(tr("Esc"), tr("Leave"));
    return hints;
}

void RankingProjection::paintStages(QPainter& painter, double middle) const {
    const double k = unit();
    const QColor white = theme().surface;
    double x = side * k;
    const std::array names = {tr("Vote"), tr("Open"), tr("Talk")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool now = static_cast<std::size_t>(stage_) == i;
        const double radius = 10 * k;
        painter.setPen(QPen(white, 3 * k));
        painter.setBrush(now ? QBrush(white) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(x + radius, middle), radius, radius);
        x += 2 * radius + 14 * k;
        painter.setFont(font(27, now ? QFont::DemiBold : QFont::Normal));
        const double wide = QFontMetricsF(painter.font()).horizontalAdvance(names[i]);
        painter.setPen(white);
        paint::line(painter, {x, middle - foot() / 2, wide + k, foot()}, Qt::AlignLeft, names[i]);
        x += wide + 16 * k;
        if (i + 1 == names.size()) break;
        painter.fillRect(QRectF(x, middle - k, 18 * k, 2 * k), white);
        x += 34 * k;
    }
}

void RankingProjection::paintFoot(QPainter& painter) const {
    const double k = unit();
    const double top = height() - foot();
    const double middle = top + foot() / 2;
    const QColor white = theme().surface;
    painter.fillRect(QRectF(0, top, width(), foot()), theme().text);
    paintStages(painter, middle);
    double right = width() - 44 * k;
    const auto word = [&](const QString& text, QFont::Weight weight) {
        painter.setFont(font(27, weight));
        const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text);
        painter.setPen(white);
        paint::line(painter, {right - wide, top, wide + k, foot()}, Qt::AlignLeft, text);
        right -= wide;
    };
    word(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat), QFont::DemiBold);
    right -= 36 * k;
    const auto all = hints();
    for (auto hint = all.rbegin(); hint != all.rend(); ++hint) {
        word(hint->second, QFont::Normal);
        right -= 12 * k;
        painter.setFont(font(25, QFont::DemiBold));
        const double cap = QFontMetricsF(painter.font()).horizontalAdvance(hint->first) + 26 * k;
        const QRectF box(right - cap, middle - 20 * k, cap, 40 * k);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(white, 2 * k));
        painter.drawRoundedRect(box, 6 * k, 6 * k);
        painter.drawText(box, Qt::AlignCenter, hint->first);
        right -= cap + 30 * k;
    }
}

/// Nothing but what came first.
void RankingProjection::paintMoment(QPainter& painter) const {
    const double k = unit();
    QRectF box(column().left() + 80 * k, 0, column().width() - 160 * k, height() - foot());
    painter.setPen(theme().text);
    painter.setFont(Theme::titleFont(static_cast<int>(std::lround(92 * k))));
    const int flags = Qt::TextWordWrap | Qt::AlignCenter;
    const QRectF words = painter.boundingRect(box, flags, content_.headline);
    painter.drawText(box, flags, content_.headline);
    painter.setFont(font(36));
    painter.setPen(theme().sub);
    paint::line(painter, {box.left(), words.bottom() + 40 * k, box.width(), 60 * k},
                Qt::AlignHCenter, content_.turnout);
}

void RankingProjection::paintResult(QPainter& painter) const {
    const double k = unit();
    const double size = chartSize * k;
    paintHead(painter, content_.headline);
    const double bottom = height() - foot();
    const bool apart = content_.result.ballots > 0;
    const double middle = apart ? 0.644 * width() : width();
    if (apart) painter.fillRect(QRectF(middle, head(), 2 * k, bottom - head()), theme().text);
    if (!apart) return;
    const double wide = middle - 2 * side * k + 12 * k;
    const auto shown = static_cast<std::size_t>(rowsInSight());
    paintChart(painter,
               layoutOrder(content_, wide, size, {static_cast<std::size_t>(first_), shown}),
               theme(), {side * k, head() + 8 * k}, false);
    painter.setFont(font(27));
    painter.setPen(theme().text);
    const auto more =
        static_cast<int>(content_.result.items.size()) - first_ - static_cast<int>(shown);
    const QString note = more > 0 ? tr("%Ln more below", nullptr, more) : content_.pairNote;
    paint::line(painter, {side * k, bottom - 62 * k, wide, 56 * k}, Qt::AlignLeft, note);
    paintAgreement(painter, {middle + 44 * k, head() + 14 * k, width() - middle - (44 + side) * k,
                             bottom - head() - 28 * k});
}

void RankingProjection::paintAgreement(QPainter& painter, const QRectF& box) const {
    const double k = unit();
    const double size = chartSize * k;
    double y = box.top();
    const auto heading = [&](const QString& text) {
        painter.setFont(font(38, QFont::DemiBold));
        painter.setPen(theme().text);
        paint::line(painter, {box.left(), y, box.width(), 50 * k}, Qt::AlignLeft, text);
        y += 52 * k;
    };
    heading(tr("Do we agree?"));
    double left = box.left();
    if (content_.result.kendall_w) {
        const QString figure = QLocale().toString(*content_.result.kendall_w, 'f', 2);
        painter.setFont(font(84, QFont::DemiBold));
        paint::line(painter, {left, y, box.width(), 96 * k}, Qt::AlignLeft, figure);
        left += QFontMetricsF(painter.font()).horizontalAdvance(figure) + 20 * k;
    }
    // Beside the figure; below it where the room is narrow.
    painter.setFont(font(bodyPx, QFont::DemiBold));
    const bool beside =
        QFontMetricsF(painter.font()).horizontalAdvance(content_.agreement) < box.right() - left;
    if (!beside) y += 84 * k;
    if (!beside) left = box.left();
    paint::line(painter, {left, y + 10 * k, box.right() - left, 42 * k}, Qt::AlignLeft,
                content_.agreement);
    // Its note below it; below both where it does not fit there.
    painter.setFont(font(27));
    painter.setPen(theme().sub);
    if (QFontMetricsF(painter.font()).horizontalAdvance(content_.agreementNote) <
        box.right() - left) {
        paint::line(painter, {left, y + 50 * k, box.right() - left, 40 * k}, Qt::AlignLeft,
                    content_.agreementNote);
        y += 104 * k;
    } else {
        y += (beside ? 96 : 52) * k;
        y += wrapped(painter, {box.left(), y, box.width(), box.height()}, content_.agreementNote) +
             14 * k;
    }
    const ChartLayout scale = layoutAgreement(content_, box.width(), size);
    paintChart(painter, scale, theme(), {box.left(), y}, false);
    y += scale.size.height() + 8 * k;
    painter.setFont(font(bodyPx));
    painter.setPen(theme().text);
    y += wrapped(painter, {box.left(), y, box.width(), box.height()}, content_.remarks.join(u' '));
    const double room = box.bottom() - y - 90 * k;
    for (const std::size_t most : {std::size_t{3}, std::size_t{2}, std::size_t{1}}) {
        const ChartLayout divided = layoutDivided(content_, most, box.width(), size);
        if (divided.size.height() == 0) return;
        if (divided.size.height() > room && most > 1) continue;
        if (divided.size.height() > room) return;
        y += 16 * k;
        painter.fillRect(QRectF(box.left() - 44 * k, y, width() - box.left() + 44 * k, 2 * k),
                         theme().text);
        y += 14 * k;
        heading(tr("Most divided"));
        paintChart(painter, divided, theme(), {box.left(), y}, false);
        return;
    }
}

} // namespace updraft
